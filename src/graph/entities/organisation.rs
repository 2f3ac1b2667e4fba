//! Organisations.

use crate::{
    graph::{
        NodeKind, Relation,
        draft::Reference,
        entities::{Entity, Words, texts},
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

    fn relations(&self) -> Vec<(Relation, Reference)> {
        let home = self
            .country
            .iter()
            .map(|code| Reference::new(NodeKind::Country, code));
        home.map(|home| (Relation::LocatedIn, home)).collect()
    }
}
