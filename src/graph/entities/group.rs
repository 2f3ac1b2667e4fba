//! Groups that questions make of countries.

use crate::{
    graph::{
        RelationKind,
        draft::Reference,
        entities::{Entity, Words},
    },
    model::{Group, Slug},
};

impl Entity for Group {
    /// The codes of its members, joined by `+`.
    fn key(&self) -> String {
        let codes: Vec<&str> = self.members.iter().map(|code| code.as_str()).collect();
        codes.join("+")
    }

    fn name(&self) -> &str {
        &self.name
    }

    /// No index holds it.
    fn words(&self) -> Words<'_> {
        Words::default()
    }

    fn source(&self) -> Option<&Slug> {
        None
    }

    fn relations(&self) -> Vec<(RelationKind, Reference)> {
        Vec::new()
    }
}
