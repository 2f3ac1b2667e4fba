//! Search over names, codes and descriptions.

use async_graphql::Value;

use crate::{
    api::{
        table::{Cx, Fault, Input, Name, Types, enums, record},
        types::{
            lists::{Dimension, Dimensions, Listed, word},
            node::Node,
        },
    },
    graph::{Graph, Hit, MatchField, MatchKind, NodeId, NodeType},
    model::{Vocabulary, vocabulary::vocabulary},
};

/// An entity that a search found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SearchResult {
    node: NodeId,
    hit: Hit,
}

vocabulary! {
    /// How well an entity meets a search, best first.
    pub(crate) enum SearchMatch {
        /// The text is its name or one of its other names.
        WholeName = "whole-name",
        /// The text is one of its codes.
        Code = "code",
        /// Every word is in its names or codes.
        Words = "words",
        /// Every word is in its names, at least one as a beginning.
        Prefix = "prefix",
        /// Every word is in its names, at least one of them misspelt.
        Typo = "typo",
        /// Every word was found, at least one only in its description.
        Description = "description",
        /// Some words were not found; given only when nothing has all of them.
        Partial = "partial",
    }
}

vocabulary! {
    /// A part of an entity that is searched.
    pub(crate) enum SearchField {
        /// Its name.
        Name = "name",
        /// One of its codes.
        Code = "code",
        /// Another name: official, former, short, or in another language.
        AlternativeName = "alternative-name",
        /// The text about it.
        Description = "description",
    }
}

enums!(SearchMatch, SearchField);

/// The types that are searched only when named: their long texts would crowd out the entities they
/// speak of.
const ONLY_WHEN_NAMED: [NodeType; 2] = [NodeType::Claim, NodeType::Source];

/// A text to look for, cut to what is read of it.
#[derive(Clone, Debug)]
pub(crate) struct SearchText(pub(super) String);

/// The longest text that is read, in characters.
const MAX_TEXT_CHARS: usize = 256;

impl Input for SearchText {
    fn name() -> Name {
        "String".into()
    }

    fn register(_: &mut Types<'_>) {}

    fn read(_: &Cx<'_>, value: &Value) -> Result<Self, Fault> {
        match value {
            Value::String(text) => Ok(Self(text.chars().take(MAX_TEXT_CHARS).collect())),
            other => Err(Fault::expected("a text", other)),
        }
    }
}

/// What the text finds, best first.
pub(super) fn search(graph: &Graph, text: &str, types: Option<&[NodeType]>) -> Vec<SearchResult> {
    let hits = match types {
        Some(types) => graph.search(text, types),
        None => graph.search(text, &default_types()),
    };
    let results = hits
        .into_iter()
        .map(|(node, hit)| SearchResult { node, hit });
    results.collect()
}

fn default_types() -> Vec<NodeType> {
    let all = NodeType::ALL.iter().copied();
    all.filter(|one| !ONLY_WHEN_NAMED.contains(one)).collect()
}

record! {
    /// An entity that a search found.
    SearchResult {
        /// The entity.
        fn node(one, _cx) -> Node { Node(one.node) }
        /// Its type.
        fn r#type(one, cx) -> NodeType { cx.graph.kind(one.node) }
        /// How well it meets the text.
        fn r#match(one, _cx) -> SearchMatch {
            match one.hit.kind {
                MatchKind::WholeName => SearchMatch::WholeName,
                MatchKind::Code => SearchMatch::Code,
                MatchKind::Words => SearchMatch::Words,
                MatchKind::Prefix => SearchMatch::Prefix,
                MatchKind::Typo => SearchMatch::Typo,
                MatchKind::Description => SearchMatch::Description,
                MatchKind::Partial => SearchMatch::Partial,
            }
        }
        /// Where the word that counted most was found.
        fn field(one, _cx) -> SearchField {
            match one.hit.field {
                MatchField::Name => SearchField::Name,
                MatchField::Code => SearchField::Code,
                MatchField::AlternativeName => SearchField::AlternativeName,
                MatchField::Description => SearchField::Description,
            }
        }
        /// Higher is better; compare only within one answer.
        fn score(one, _cx) -> i32 { i32::try_from(one.hit.score).unwrap_or(i32::MAX) }
    }
}

impl Listed for SearchResult {
    const PLURAL: &'static str = "search results";
    const DIMENSIONS: Dimensions<Self> =
        &[(Dimension::Kind, |one, graph| word(graph.kind(one.node)))];

    fn key(&self, graph: &Graph) -> String {
        graph.id(self.node).to_owned()
    }
}
