//! Searching entities: the index over their words, and the search itself.

use crate::graph::{
    Graph, Hit, Node, NodeId, NodeType,
    entities::Words,
    search::{Document, SearchIndex},
};

/// The index over all entities; the number of a document is the number of its node.
pub(super) fn index<'a>(nodes: impl Iterator<Item = (&'a Node, &'a str)>) -> SearchIndex {
    let texts: Vec<(&str, Words<'_>)> = nodes
        .map(|(node, id)| {
            let mut words = node.entity().words();
            words.codes.push(key(id));
            (node.name(), words)
        })
        .collect();
    SearchIndex::build(texts.iter().map(|(name, words)| Document {
        name,
        codes: &words.codes,
        alternative_names: &words.names,
        description: words.description,
    }))
}

impl Graph {
    /// Entities of these kinds that match the text, best first.
    ///
    /// Names, codes, other names and descriptions are searched; the last word may be a beginning,
    /// and misspelt words find what they are near to.
    pub fn search(&self, text: &str, kinds: &[NodeType]) -> Vec<(NodeId, Hit)> {
        let hits = self
            .facts
            .search
            .search(text, |number| kinds.contains(&self.kind(NodeId(number))));
        hits.into_iter()
            .map(|hit| (NodeId(hit.document), hit))
            .collect()
    }

    /// The entity of these kinds whose name or code the text most likely misspells.
    pub fn nearest(&self, text: &str, kinds: &[NodeType]) -> Option<NodeId> {
        let accept = |number| kinds.contains(&self.kind(NodeId(number)));
        self.facts
            .search
            .nearest_name(text, accept)
            .map(|(number, _)| NodeId(number))
    }

    /// The key within its type, such as `KAZ` of `country:KAZ`.
    pub fn key(&self, node: NodeId) -> &str {
        key(self.id(node))
    }
}

fn key(id: &str) -> &str {
    id.split_once(':').map_or(id, |(_, key)| key)
}
