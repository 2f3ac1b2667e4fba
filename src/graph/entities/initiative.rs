//! Initiatives.

use crate::{
    graph::{
        NodeType, RelationKind,
        draft::Reference,
        entities::{Entity, Words, stated, texts},
    },
    model::{Initiative, Slug},
};

impl Entity for Initiative {
    fn key(&self) -> String {
        self.id.to_string()
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn words(&self) -> Words<'_> {
        let mut names = texts(&self.alternative_names);
        names.extend(self.place_city.as_deref());
        Words {
            names,
            description: &self.description,
            ..Words::default()
        }
    }

    fn source(&self) -> Option<&Slug> {
        self.source.as_ref()
    }

    fn relations(&self) -> Vec<(RelationKind, Reference)> {
        let parent = stated(
            RelationKind::PartOf,
            NodeType::Initiative,
            self.parent.as_ref(),
        );
        let place = stated(
            RelationKind::LocatedIn,
            NodeType::Country,
            self.place_country.as_ref(),
        );
        parent.into_iter().chain(place).collect()
    }
}
