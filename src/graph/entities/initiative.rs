//! Initiatives.

use crate::{
    graph::{
        NodeType, RelationKind,
        draft::Reference,
        entities::{Entity, Words, texts},
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
        let parent = self
            .parent
            .iter()
            .map(|parent| Reference::new(NodeType::Initiative, parent));
        let place = self
            .place_country
            .iter()
            .map(|code| Reference::new(NodeType::Country, code));
        let parent = parent.map(|parent| (RelationKind::PartOf, parent));
        parent
            .chain(place.map(|place| (RelationKind::LocatedIn, place)))
            .collect()
    }
}
