//! Countries.

use crate::{
    graph::{
        RelationKind,
        draft::Reference,
        entities::{Entity, Words, texts},
    },
    model::{Country, Slug},
};

impl Entity for Country {
    fn key(&self) -> String {
        self.code.to_string()
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn words(&self) -> Words<'_> {
        let mut names = texts(&self.alternative_names);
        names.extend(self.official_name.as_deref());
        Words {
            codes: vec![self.alpha2.as_str(), self.m49.as_str()],
            names,
            description: self.capital.as_deref().unwrap_or_default(),
        }
    }

    fn source(&self) -> Option<&Slug> {
        self.source.as_ref()
    }

    fn relations(&self) -> Vec<(RelationKind, Reference)> {
        Vec::new()
    }
}
