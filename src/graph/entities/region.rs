//! Regions and blocs.

use crate::{
    graph::{
        NodeKind, Relation,
        draft::Reference,
        entities::{Entity, Words, texts},
    },
    model::{Region, Slug},
};

impl Entity for Region {
    fn key(&self) -> String {
        self.id.to_string()
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn words(&self) -> Words<'_> {
        let names = texts(&self.alternative_names);
        Words {
            names,
            description: &self.description,
            ..Words::default()
        }
    }

    fn source(&self) -> Option<&Slug> {
        self.source.as_ref()
    }

    fn relations(&self) -> Vec<(Relation, Reference)> {
        let parent = self
            .parent
            .iter()
            .map(|parent| Reference::new(NodeKind::Region, parent));
        parent.map(|parent| (Relation::PartOf, parent)).collect()
    }
}
