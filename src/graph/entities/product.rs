//! Products.

use crate::{
    graph::{
        NodeType, RelationKind,
        draft::Reference,
        entities::{Entity, Words, stated, texts},
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
        let parent = stated(
            RelationKind::PartOf,
            NodeType::Product,
            self.parent.as_ref(),
        );
        parent.into_iter().collect()
    }
}
