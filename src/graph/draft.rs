//! Relations before they are edges: ends by reference, as records name them.

use std::fmt::Display;

use crate::{
    graph::{NodeType, RelationKind, Role, Span},
    model::{EconomyKey, Slug, Usd, Vocabulary, Year},
};

/// A node as records refer to it: its global identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reference(pub(super) String);

impl Reference {
    pub(super) fn new(kind: NodeType, key: impl Display) -> Self {
        Self(format!("{}:{key}", kind.text()))
    }
}

impl From<&EconomyKey> for Reference {
    fn from(key: &EconomyKey) -> Self {
        match key {
            EconomyKey::Country(code) => Self::new(NodeType::Country, code),
            EconomyKey::Region(id) => Self::new(NodeType::Region, id),
        }
    }
}

/// A relation between two references.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) from: Reference,
    pub(super) relation: RelationKind,
    pub(super) to: Reference,
    pub(super) role: Option<Role>,
    pub(super) span: Span,
    pub(super) amount: Option<Usd>,
    pub(super) year: Option<Year>,
    pub(super) source: Option<Slug>,
}

impl Draft {
    /// A relation with nothing known but its ends and its source.
    pub(super) fn new(
        from: Reference,
        relation: RelationKind,
        to: Reference,
        source: Option<Slug>,
    ) -> Self {
        Self {
            from,
            relation,
            to,
            role: None,
            span: Span::default(),
            amount: None,
            year: None,
            source,
        }
    }
}
