//! Organisations.

use crate::{
    graph::{
        NodeType, RelationKind,
        draft::Reference,
        entities::{Entity, Words, stated, texts},
    },
    model::{Organisation, Slug},
};

impl Entity for Organisation {
    fn key(&self) -> String {
        self.id.to_string()
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn words(&self) -> Words<'_> {
        Words {
            names: texts(&self.alternative_names),
            ..Words::default()
        }
    }

    fn source(&self) -> Option<&Slug> {
        self.source.as_ref()
    }

    fn relations(&self) -> Vec<(RelationKind, Reference)> {
        let country = stated(
            RelationKind::LocatedIn,
            NodeType::Country,
            self.country.as_ref(),
        );
        country.into_iter().collect()
    }
}
