//! The root as async-graphql knows it: a schema to validate against, and no data.

use std::borrow::Cow;

use async_graphql::{
    ContainerType, Context, ContextSelectionSet, EmptyMutation, EmptySubscription, ObjectType,
    OutputType, Positioned, Schema, ServerResult, Value, parser::types::Field, registry::Registry,
};

use crate::api::{
    guard,
    table::{Tables, Types},
    types::Query,
};

/// Stands for [`Query`] in the engine, which asks it for values that nobody reads.
pub(super) struct Root;

impl Root {
    /// The engine's schema, its types for our own checks, and the tables that write what the engine
    /// does not.
    pub(super) fn schema() -> (
        Schema<Self, EmptyMutation, EmptySubscription>,
        Registry,
        Tables,
    ) {
        let (mut registry, mut tables) = (Registry::default(), Tables::default());
        Types::new(&mut registry, &mut tables).object::<Query>();
        let schema = Schema::build(Self, EmptyMutation, EmptySubscription)
            .limit_recursive_depth(MAX_DEPTH)
            .finish();
        (schema, registry, tables)
    }
}

/// How deep fields and fragments may nest: as deep as brackets may.
const MAX_DEPTH: usize = guard::MAX_NESTING;

impl OutputType for Root {
    fn type_name() -> Cow<'static, str> {
        "Query".into()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        Types::new(registry, &mut Tables::default()).object::<Query>();
        Self::qualified_type_name()
    }

    async fn resolve(
        &self,
        _: &ContextSelectionSet<'_>,
        _: &Positioned<Field>,
    ) -> ServerResult<Value> {
        Ok(Value::Null)
    }
}

impl ContainerType for Root {
    async fn resolve_field(&self, _: &Context<'_>) -> ServerResult<Option<Value>> {
        Ok(None)
    }
}

impl ObjectType for Root {}
