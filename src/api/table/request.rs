//! What one request reads: the graph, the operation's fragments and variables, the tables.

use std::collections::HashMap;

use async_graphql::{
    Name, Positioned, Value as ConstValue, Variables,
    parser::types::{Directive, FragmentDefinition, VariableDefinition},
};
use async_graphql_value::Value;

use crate::{
    analysis::WorldBaskets,
    api::table::Tables,
    graph::{Graph, Snapshot},
};

/// The context of one request; everything in it outlives the answer.
#[derive(Clone, Copy)]
pub(crate) struct Cx<'a> {
    /// The graph that is asked: a view of the snapshot's, with the groups that the request names.
    pub(crate) graph: &'a Graph,
    /// The snapshot that holds it.
    pub(crate) snapshot: &'a Snapshot,
    /// What all its countries sell and buy by product, put together when first asked for.
    pub(crate) worlds: &'a WorldBaskets<'a>,
    pub(super) tables: &'a Tables,
    pub(super) fragments: &'a HashMap<Name, Positioned<FragmentDefinition>>,
    variables: &'a Variables,
    definitions: &'a [Positioned<VariableDefinition>],
    /// What async-graphql answered to `__schema` and `__type`, by response key.
    pub(super) introspection: Option<&'a ConstValue>,
}

impl<'a> Cx<'a> {
    /// The context of a request over this snapshot.
    pub(crate) fn new(
        snapshot: &'a Snapshot,
        worlds: &'a WorldBaskets<'a>,
        tables: &'a Tables,
        fragments: &'a HashMap<Name, Positioned<FragmentDefinition>>,
        definitions: &'a [Positioned<VariableDefinition>],
        variables: &'a Variables,
        introspection: Option<&'a ConstValue>,
    ) -> Self {
        Self {
            graph: worlds.graph(),
            snapshot,
            worlds,
            tables,
            fragments,
            variables,
            definitions,
            introspection,
        }
    }

    /// The value with its variables put in; `None` when it is a variable that was not given.
    ///
    /// A missing variable in a list counts as null; in an input object its field is left out.
    pub(super) fn constant(&self, value: &Value) -> Option<ConstValue> {
        match value {
            Value::Variable(name) => self.variable(name),
            Value::List(items) => Some(ConstValue::List(
                items
                    .iter()
                    .map(|item| self.constant(item).unwrap_or(ConstValue::Null))
                    .collect(),
            )),
            Value::Object(fields) => Some(ConstValue::Object(
                fields
                    .iter()
                    .filter_map(|(name, value)| Some((name.clone(), self.constant(value)?)))
                    .collect(),
            )),
            plain => plain.clone().into_const(),
        }
    }

    fn variable(&self, name: &Name) -> Option<ConstValue> {
        self.variables.get(name).cloned().or_else(|| {
            let definition = self
                .definitions
                .iter()
                .find(|one| one.node.name.node == *name)?;
            definition
                .node
                .default_value
                .as_ref()
                .map(|value| value.node.clone())
        })
    }

    /// Whether `@skip` and `@include` leave the selection in.
    pub(super) fn includes(&self, directives: &[Positioned<Directive>]) -> bool {
        directives.iter().all(|directive| {
            let wanted = match directive.node.name.node.as_str() {
                "skip" => false,
                "include" => true,
                _ => return true,
            };
            let condition = directive.node.get_argument("if");
            let condition = condition.and_then(|value| self.constant(&value.node));
            condition == Some(ConstValue::Boolean(wanted))
        })
    }
}
