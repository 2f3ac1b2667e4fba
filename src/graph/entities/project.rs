//! Projects.

use crate::{
    graph::{
        NodeKind, Relation,
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

    fn relations(&self) -> Vec<(Relation, Reference)> {
        vec![(
            Relation::InSector,
            Reference::new(NodeKind::Sector, &self.sector),
        )]
    }
}
