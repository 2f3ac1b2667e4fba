//! Finding an entity by what a person writes: an id, a code, a name.

use crate::{
    graph::{Graph, Node, NodeId, NodeType, ProductId},
    model::{ProductCode, Year},
};

/// What looking up an economy gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EconomyLookup {
    /// The economy.
    Found(NodeId),
    /// The text has a right shape, but this dataset has no such economy.
    Unknown,
    /// The text is no code and no id.
    Malformed,
}

impl Graph {
    /// The node with this global identifier, such as `region:central-asia`.
    pub fn by_id(&self, id: &str) -> Option<NodeId> {
        self.by_id.get(id).copied()
    }

    /// The node of this kind with this key.
    pub fn by_key(&self, kind: NodeType, key: &str) -> Option<NodeId> {
        use crate::model::Vocabulary;
        self.by_id(&format!("{}:{key}", kind.text()))
    }

    /// The country with this alpha-2, alpha-3 or M49 code; letters in either case.
    pub fn by_country_code(&self, code: &str) -> Option<NodeId> {
        self.by_code
            .get(code.to_ascii_uppercase().as_str())
            .copied()
    }

    /// The economy that the text refers to: a country code, a region id or a node id.
    ///
    /// Upper-case letters such as `EU` also find the region of that name, unless they are a
    /// country's code.
    pub fn economy(&self, text: &str) -> EconomyLookup {
        let lower = text.to_ascii_lowercase();
        let found = self
            .by_id(text)
            .or_else(|| self.by_country_code(text))
            .or_else(|| self.by_key(NodeType::Region, text))
            .or_else(|| self.by_key(NodeType::Region, &lower))
            .filter(|node| self.is_economy(*node));
        match found {
            Some(node) => EconomyLookup::Found(node),
            None if looks_like_economy(text) => EconomyLookup::Unknown,
            None => EconomyLookup::Malformed,
        }
    }

    /// Whether the node is a country or a region.
    pub fn is_economy(&self, node: NodeId) -> bool {
        self.kind(node) <= NodeType::Region
    }

    /// The product with this code; `None` when the dataset does not list it.
    pub fn product(&self, code: ProductCode) -> Option<ProductId> {
        if code == ProductCode::Total {
            return Some(ProductId::TOTAL);
        }
        let node = self.by_key(NodeType::Product, &code.to_string())?;
        let place = self.products.binary_search(&node).ok()?;
        u16::try_from(place + 1).ok().map(ProductId)
    }

    /// The node of a product; `None` for all goods together.
    pub fn product_node(&self, product: ProductId) -> Option<NodeId> {
        self.products
            .get(usize::from(product.0.checked_sub(1)?))
            .copied()
    }

    /// A number by which sources compare as the dataset trusts them: the smaller, the more.
    pub fn source_rank(&self, source: NodeId) -> u32 {
        source.0
    }

    /// Members of a region at the end of the year, by code; of all times without a year.
    pub fn members(&self, region: NodeId, year: Option<Year>) -> Vec<NodeId> {
        let memberships = self.incoming(region).filter(|link| {
            let edge = self.edge(link.edge);
            edge.relation == super::RelationKind::MemberOf
                && year.is_none_or(|year| edge.span.includes_end_of(year))
        });
        let mut members: Vec<NodeId> = memberships.map(|link| link.from).collect();
        members.sort_unstable();
        members.dedup();
        members
    }

    /// Whether the node is a region that stands for a statistical total and has no members.
    pub fn is_aggregate(&self, node: NodeId) -> bool {
        matches!(self.node(node), Node::Region(region) if region.kind == crate::model::RegionKind::Aggregate)
    }
}

/// Whether the text has the shape of a country code, a region id or a node id.
fn looks_like_economy(text: &str) -> bool {
    let is_code = (2..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphabetic());
    let is_m49 = text.len() == 3 && text.bytes().all(|b| b.is_ascii_digit());
    let is_slug =
        text.parse::<crate::model::Slug>().is_ok() && !text.bytes().all(|b| b.is_ascii_digit());
    let is_node_id = text
        .strip_prefix("country:")
        .or_else(|| text.strip_prefix("region:"));
    is_code || is_m49 || is_slug || is_node_id.is_some_and(|key| !key.is_empty())
}
