//! Sources.

use crate::{
    graph::{
        RelationKind,
        draft::Reference,
        entities::{Entity, Words},
    },
    model::{Slug, Source},
};

impl Entity for Source {
    fn key(&self) -> String {
        self.id.to_string()
    }

    fn name(&self) -> &str {
        &self.title
    }

    fn words(&self) -> Words<'_> {
        Words {
            names: vec![&self.publisher],
            description: self.agency.as_deref().unwrap_or_default(),
            ..Words::default()
        }
    }

    /// A source speaks for itself.
    fn source(&self) -> Option<&Slug> {
        None
    }

    fn relations(&self) -> Vec<(RelationKind, Reference)> {
        Vec::new()
    }
}
