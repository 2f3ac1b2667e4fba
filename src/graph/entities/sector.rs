//! Sectors.

use crate::{
    graph::{
        NodeType, RelationKind,
        draft::Reference,
        entities::{Entity, Words, stated},
    },
    model::{Sector, Slug},
};

impl Entity for Sector {
    fn key(&self) -> String {
        self.id.to_string()
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn words(&self) -> Words<'_> {
        Words {
            description: self.description.as_deref().unwrap_or_default(),
            ..Words::default()
        }
    }

    /// Sectors are this project's own order of things.
    fn source(&self) -> Option<&Slug> {
        None
    }

    fn relations(&self) -> Vec<(RelationKind, Reference)> {
        let parent = stated(RelationKind::PartOf, NodeType::Sector, self.parent.as_ref());
        parent.into_iter().collect()
    }
}
