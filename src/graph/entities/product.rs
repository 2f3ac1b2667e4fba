//! Products.

use crate::{
    graph::{
        NodeType, RelationKind,
        draft::Reference,
        entities::{Entity, Words, texts},
    },
    model::{Product, Slug},
};

impl Entity for Product {
    fn key(&self) -> String {
        self.code.to_string()
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
        let parent = self
            .parent
            .iter()
            .map(|parent| Reference::new(NodeType::Product, parent));
        parent
            .map(|parent| (RelationKind::PartOf, parent))
            .collect()
    }
}
