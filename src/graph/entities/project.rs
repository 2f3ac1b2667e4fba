//! Projects.

use crate::{
    graph::{
        NodeType, RelationKind,
        draft::Reference,
        entities::{Entity, Words},
    },
    model::{Project, Slug},
};

impl Entity for Project {
    fn key(&self) -> String {
        self.id.to_string()
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn words(&self) -> Words<'_> {
        Words {
            description: &self.description,
            ..Words::default()
        }
    }

    fn source(&self) -> Option<&Slug> {
        self.source.as_ref()
    }

    fn relations(&self) -> Vec<(RelationKind, Reference)> {
        vec![(
            RelationKind::InSector,
            Reference::new(NodeType::Sector, &self.sector),
        )]
    }
}
