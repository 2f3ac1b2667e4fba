//! What of an entity can be searched, and the search itself.

use crate::graph::{
    Graph, Hit, Node, NodeId, NodeKind,
    search::{Document, SearchIndex},
};

/// The words of one entity, borrowed from its record.
struct Text<'a> {
    codes: Vec<&'a str>,
    alternative_names: Vec<&'a str>,
    description: &'a str,
}

/// The index over all entities; the number of a document is the number of its node.
pub(super) fn index<'a>(nodes: impl Iterator<Item = (&'a Node, &'a str)>) -> SearchIndex {
    let texts: Vec<(&str, Text<'_>)> = nodes
        .map(|(node, id)| (node.name(), text(node, id)))
        .collect();
    SearchIndex::build(texts.iter().map(|(name, text)| Document {
        name,
        codes: &text.codes,
        alternative_names: &text.alternative_names,
        description: text.description,
    }))
}

fn text<'a>(node: &'a Node, id: &'a str) -> Text<'a> {
    let key = id.split_once(':').map_or(id, |(_, key)| key);
    let mut codes = vec![key];
    let (other_names, more, description): (&[String], Option<&String>, &str) = match node {
        Node::Country(country) => {
            codes.extend([country.alpha2.as_str(), country.m49.as_str()]);
            let capital = country.capital.as_deref().unwrap_or_default();
            (
                &country.alternative_names,
                country.official_name.as_ref(),
                capital,
            )
        }
        Node::Region(region) => (&region.alternative_names, None, &region.description),
        Node::Initiative(one) => (
            &one.alternative_names,
            one.place_city.as_ref(),
            &one.description,
        ),
        Node::Project(project) => (&[], None, &project.description),
        Node::Organisation(one) => (&one.alternative_names, None, ""),
        Node::Sector(sector) => (&[], None, sector.description.as_deref().unwrap_or_default()),
        Node::Product(product) => (&product.alternative_names, None, ""),
        Node::Claim(claim) => (&[], None, claim.note.as_deref().unwrap_or_default()),
        Node::Source(source) => (
            &[],
            Some(&source.publisher),
            source.agency.as_deref().unwrap_or_default(),
        ),
    };
    let other_names = other_names.iter().chain(more).map(String::as_str);
    Text {
        codes,
        alternative_names: other_names.collect(),
        description,
    }
}

impl Graph {
    /// Entities of these kinds that match the text, best first.
    ///
    /// Names, codes, other names and descriptions are searched; the last word may be a beginning,
    /// and misspelt words find what they are near to.
    pub fn search(&self, text: &str, kinds: &[NodeKind]) -> Vec<(NodeId, Hit)> {
        let hits = self
            .search
            .search(text, |number| kinds.contains(&self.kind(NodeId(number))));
        hits.into_iter()
            .map(|hit| (NodeId(hit.document), hit))
            .collect()
    }

    /// The entity of these kinds whose name or code the text most likely misspells.
    pub fn nearest(&self, text: &str, kinds: &[NodeKind]) -> Option<NodeId> {
        let accept = |number| kinds.contains(&self.kind(NodeId(number)));
        self.search
            .nearest_name(text, accept)
            .map(|(number, _)| NodeId(number))
    }

    /// The key within its type, such as `KAZ` of `country:KAZ`.
    pub fn key(&self, node: NodeId) -> &str {
        let id = self.id(node);
        id.split_once(':').map_or(id, |(_, key)| key)
    }
}
