//! Claims.

use crate::{
    graph::{
        RelationKind,
        draft::Reference,
        entities::{Entity, Words},
    },
    model::{Claim, Slug},
};

impl Entity for Claim {
    fn key(&self) -> String {
        self.id.to_string()
    }

    fn name(&self) -> &str {
        &self.statement
    }

    fn words(&self) -> Words<'_> {
        Words {
            description: self.note.as_deref().unwrap_or_default(),
            ..Words::default()
        }
    }

    fn source(&self) -> Option<&Slug> {
        Some(&self.source)
    }

    /// A claim about trade inside a region names it twice and concerns it once.
    fn relations(&self) -> Vec<(RelationKind, Reference)> {
        let partner = self
            .partner
            .iter()
            .filter(|partner| **partner != self.economy);
        let about = std::iter::once(&self.economy).chain(partner);
        about
            .map(|economy| (RelationKind::About, Reference::from(economy)))
            .collect()
    }
}
