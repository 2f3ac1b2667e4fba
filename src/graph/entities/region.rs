//! Regions and blocs.

use crate::{
    graph::{
        NodeType, RelationKind,
        draft::Reference,
        entities::{Entity, Words, stated, texts},
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

    fn relations(&self) -> Vec<(RelationKind, Reference)> {
        let parent = stated(RelationKind::PartOf, NodeType::Region, self.parent.as_ref());
        parent.into_iter().collect()
    }
}
