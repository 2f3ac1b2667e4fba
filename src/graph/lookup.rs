//! Finding an entity by what a person writes: an id, a code, a name.

use crate::{
    graph::{Graph, Node, NodeId, NodeType, ProductId, TooManyGroups},
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
    /// The text names one group of countries more than a request may.
    TooManyGroups(TooManyGroups),
}

impl Graph {
    /// The node of the dataset with this global identifier, such as `region:central-asia`.
    pub fn by_id(&self, id: &str) -> Option<NodeId> {
        self.facts.by_id.get(id).copied()
    }

    /// The node of the dataset, or the group, with this global identifier: `group:KAZ+UZB` is one.
    ///
    /// # Errors
    ///
    /// When it names one group more than a view may hold.
    pub fn identified(&self, id: &str) -> Result<Option<NodeId>, TooManyGroups> {
        match id.strip_prefix("group:") {
            None => Ok(self.by_id(id)),
            Some(codes) => self.group_of_codes(codes),
        }
    }

    /// The group of the countries with these codes, joined by `+`; `None` when one is not in the
    /// dataset.
    fn group_of_codes(&self, codes: &str) -> Result<Option<NodeId>, TooManyGroups> {
        let codes = codes.split('+').map(str::trim);
        let members: Option<Vec<NodeId>> = codes.map(|code| self.by_country_code(code)).collect();
        members.map(|members| self.make_group(members)).transpose()
    }

    /// The node of this kind with this key.
    pub fn by_key(&self, kind: NodeType, key: &str) -> Option<NodeId> {
        use crate::model::Vocabulary;
        self.by_id(&format!("{}:{key}", kind.text()))
    }

    /// The country with this alpha-2, alpha-3 or M49 code; letters in either case.
    pub fn by_country_code(&self, code: &str) -> Option<NodeId> {
        self.facts
            .by_code
            .get(code.to_ascii_uppercase().as_str())
            .copied()
    }

    /// The economy that the text refers to: a country code, a region id, a node id, or country codes
    /// joined by `+`, which are taken together.
    ///
    /// Upper-case letters such as `EU` also find the region of that name, unless they are a
    /// country's code.
    pub fn economy(&self, text: &str) -> EconomyLookup {
        let lower = text.to_ascii_lowercase();
        let known = if text.contains('+') && !text.contains(':') {
            self.group_of_codes(text)
        } else {
            self.identified(text)
        };
        let known = match known {
            Ok(known) => known,
            Err(error) => return EconomyLookup::TooManyGroups(error),
        };
        let found = known
            .or_else(|| self.by_country_code(text))
            .or_else(|| self.by_key(NodeType::Region, text))
            .or_else(|| self.by_key(NodeType::Region, &lower))
            .filter(|node| self.is_economy(*node));
        match found {
            Some(node) => EconomyLookup::Found(node),
            // Only countries can be taken together, and a region's id may look like a code.
            None if self.joins_a_region(text) => EconomyLookup::Malformed,
            None if looks_like_economy(text) => EconomyLookup::Unknown,
            None => EconomyLookup::Malformed,
        }
    }

    /// Whether the text joins a region to others.
    fn joins_a_region(&self, text: &str) -> bool {
        let mut parts = text.split('+').map(|part| part.trim().to_ascii_lowercase());
        text.contains('+') && parts.any(|part| self.by_key(NodeType::Region, &part).is_some())
    }

    /// Whether the node is a country, a region or a group.
    pub fn is_economy(&self, node: NodeId) -> bool {
        self.kind(node) <= NodeType::Group
    }

    /// Whether the node is an economy that is the sum of its members.
    pub fn has_members(&self, node: NodeId) -> bool {
        match self.kind(node) {
            NodeType::Region => !self.is_aggregate(node),
            kind => kind == NodeType::Group,
        }
    }

    /// The countries that an economy stands for in a year, by code: itself, its members, all for the
    /// world.
    pub fn countries_of(&self, economy: NodeId, year: Option<Year>) -> Vec<NodeId> {
        if Some(economy) == self.world() {
            self.nodes(NodeType::Country).collect()
        } else if self.kind(economy) == NodeType::Country {
            vec![economy]
        } else {
            self.members(economy, year)
        }
    }

    /// The product with this code; `None` when the dataset does not list it.
    pub fn product(&self, code: ProductCode) -> Option<ProductId> {
        if code == ProductCode::Total {
            return Some(ProductId::TOTAL);
        }
        let node = self.by_key(NodeType::Product, &code.to_string())?;
        let place = self.facts.products.binary_search(&node).ok()?;
        u16::try_from(place + 1).ok().map(ProductId)
    }

    /// The node of a product; `None` for all goods together.
    pub fn product_node(&self, product: ProductId) -> Option<NodeId> {
        self.facts
            .products
            .get(usize::from(product.0.checked_sub(1)?))
            .copied()
    }

    /// A number by which sources compare as the dataset trusts them: the smaller, the more.
    pub fn source_rank(&self, source: NodeId) -> u32 {
        source.0
    }

    /// Members of a region at the end of the year, by code; of all times without a year. A group has
    /// the same ones in every year.
    pub fn members(&self, region: NodeId, year: Option<Year>) -> Vec<NodeId> {
        if let Some(members) = self.group_members(region) {
            return members.to_vec();
        }
        self.facts.memberships.members(region, year).collect()
    }

    /// Whether the economy is a member of the region or group at the end of the year; at any time
    /// without a year.
    pub fn is_member(&self, economy: NodeId, region: NodeId, year: Option<Year>) -> bool {
        match self.group_members(region) {
            Some(members) => members.contains(&economy),
            None => self
                .facts
                .memberships
                .regions(economy, year)
                .any(|one| one == region),
        }
    }

    /// Whether the node is a region that stands for a statistical total and has no members.
    pub fn is_aggregate(&self, node: NodeId) -> bool {
        matches!(self.node(node), Node::Region(region) if region.kind == crate::model::RegionKind::Aggregate)
    }
}

/// Whether the text has the shape of a country code, of several joined, of a region id or a node id.
fn looks_like_economy(text: &str) -> bool {
    let are_codes = |text: &str| text.split('+').map(str::trim).all(looks_like_code);
    let is_key = |key: &str| key.parse::<crate::model::Slug>().is_ok() || looks_like_code(key);
    let is_slug = is_key(text) && !text.bytes().all(|b| b.is_ascii_digit());
    match text.split_once(':') {
        None => are_codes(text) || is_slug,
        Some(("country" | "region", key)) => is_key(key),
        Some(("group", codes)) => are_codes(codes),
        Some(_) => false,
    }
}

/// Whether the text has the shape of a country code: alpha-2, alpha-3 or M49.
fn looks_like_code(text: &str) -> bool {
    let is_alpha = (2..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphabetic());
    is_alpha || (text.len() == 3 && text.bytes().all(|b| b.is_ascii_digit()))
}
