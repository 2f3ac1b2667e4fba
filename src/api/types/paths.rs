//! How two entities are connected.

use async_graphql::Value;

use crate::{
    api::{
        table::{Cx, ErrorCode, Fault, Input, Literal, Name, Types, record},
        types::{node::Node, relation::Relation},
    },
    graph::{self, RelationKind},
    model::Vocabulary,
};

/// A chain of relations.
#[derive(Clone, Debug)]
pub(crate) struct Path(pub(super) graph::Path);

/// The relations that are followed when none are named: citing the same source connects nothing.
pub(super) fn default_relations() -> Vec<RelationKind> {
    RelationKind::ALL
        .iter()
        .copied()
        .filter(|relation| *relation != RelationKind::Cites)
        .collect()
}

record! {
    /// A chain of relations from one entity to another.
    Path {
        /// How many relations.
        fn length(path, _cx) -> i32 { i32::try_from(path.0.links.len()).unwrap_or(i32::MAX) }
        /// The entities on the way, both ends included.
        fn nodes(path, _cx) -> Vec<Node> { path.0.nodes.iter().copied().map(Node).collect() }
        /// The relations between them, in order; each is read in its own direction, and `other` is
        /// the next entity on the way.
        fn relations(path, _cx) -> Vec<Relation> {
            let steps = path.0.links.iter().zip(&path.0.nodes);
            steps.map(|(link, from)| Relation::walked(*link, *from)).collect()
        }
    }
}

/// The most relations of a path that is asked for.
///
/// Invariant: 1 to [`PathLength::MAX`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct PathLength(pub(super) usize);

impl PathLength {
    /// Enough for "takes part in a meeting of a format that another leads".
    pub(super) const DEFAULT: PathLength = PathLength(4);
    /// Beyond six relations everything is connected with everything.
    const MAX: usize = 6;
}

impl Input for PathLength {
    fn name() -> Name {
        "Int".into()
    }

    fn register(_: &mut Types<'_>) {}

    fn read(_: &Cx<'_>, value: &Value) -> Result<Self, Fault> {
        let number = match value {
            Value::Number(number) => number.as_u64(),
            _ => None,
        };
        let length = number.and_then(|number| usize::try_from(number).ok());
        length
            .filter(|length| (1..=Self::MAX).contains(length))
            .map(Self)
            .ok_or_else(|| {
                Fault::new(
                    ErrorCode::BadArgument,
                    format_args!("expected a length from 1 to {}, found {value}", Self::MAX),
                )
            })
    }
}

impl Literal for PathLength {
    fn literal(&self) -> String {
        self.0.to_string()
    }
}
