//! A question about trade, and who tells its figures.

use crate::{
    analysis::{Perspective, TradeMeasure, TradeYear, perspective::Lens},
    graph::{Graph, NodeId, ProductId},
    model::Year,
};

/// A question about the trade of one economy with another, or with the world.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trade {
    /// The economy that is asked.
    pub economy: NodeId,
    /// The other side; `None` is the world.
    pub partner: Option<NodeId>,
    /// All goods, or a product group.
    pub product: ProductId,
    /// By whose statistics.
    pub perspective: Perspective,
    /// The year whose members regions have; `None` gives them the members of each year asked.
    pub members_as_of: Option<Year>,
    /// Whether trade among a region's members counts as its trade with the world.
    pub include_intra: bool,
}

impl Trade {
    /// The best-reported trade of all goods with the world.
    pub fn of(economy: NodeId) -> Self {
        Self {
            economy,
            partner: None,
            product: ProductId::TOTAL,
            perspective: Perspective::Best,
            members_as_of: None,
            include_intra: false,
        }
    }

    /// The same question about one partner.
    pub fn with(&self, partner: NodeId) -> Self {
        Self {
            partner: Some(partner),
            ..self.clone()
        }
    }

    /// The same question about the world.
    pub fn with_world(&self) -> Self {
        Self {
            partner: None,
            ..self.clone()
        }
    }

    /// The answer for one year.
    pub fn in_year(&self, graph: &Graph, year: Year) -> TradeYear {
        TradeYear::new(&self.teller(graph, year), self)
    }

    /// The latest year in which anything is known; `None` when nothing ever is.
    pub fn latest_year(&self, graph: &Graph) -> Option<Year> {
        let (first, last) = graph.years()?;
        first
            .through(last)
            .rev()
            .find(|year| self.in_year(graph, *year).has_any())
    }

    /// The other side as a node: the partner, or the world.
    pub(super) fn other_side(&self, graph: &Graph) -> Option<NodeId> {
        self.partner.or(graph.world())
    }

    pub(super) fn teller<'g>(&self, graph: &'g Graph, year: Year) -> Teller<'g> {
        Teller {
            graph,
            year,
            product: self.product,
            lens: Lens::Perspective(self.perspective),
            members_in: self.members_as_of.unwrap_or(year),
            include_intra: self.include_intra,
            only: None,
        }
    }
}

/// Which way goods go between the economy that is asked and the other side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Out,
    In,
    /// Both ways together.
    Both,
}

impl Way {
    /// The way that a measure is about; a balance is about both.
    pub(super) fn of_measure(measure: TradeMeasure) -> Self {
        match measure {
            TradeMeasure::Exports => Self::Out,
            TradeMeasure::Imports => Self::In,
            TradeMeasure::Total | TradeMeasure::Balance => Self::Both,
        }
    }

    pub(super) fn reversed(self) -> Self {
        match self {
            Self::Out => Self::In,
            Self::In => Self::Out,
            Self::Both => Self::Both,
        }
    }
}

/// Tells amounts of one year, by one lens.
#[derive(Clone, Debug)]
pub(super) struct Teller<'g> {
    pub(super) graph: &'g Graph,
    pub(super) year: Year,
    pub(super) product: ProductId,
    pub(super) lens: Lens,
    pub(super) members_in: Year,
    pub(super) include_intra: bool,
    /// A region that is held to these members.
    pub(super) only: Option<(NodeId, Vec<NodeId>)>,
}

impl Teller<'_> {
    /// The members of a region or group in the year; `None` of a country or a total without members.
    pub(super) fn members(&self, economy: NodeId) -> Option<Vec<NodeId>> {
        if !self.graph.has_members(economy) {
            return None;
        }
        match &self.only {
            Some((region, only)) if *region == economy => Some(only.clone()),
            _ => Some(self.graph.members(economy, Some(self.members_in))),
        }
    }

    /// Whether no region is held to fewer members than it has: what was published for a region is
    /// of all of them.
    pub(super) fn counts_all_members(&self) -> bool {
        self.only.as_ref().is_none_or(|(region, only)| {
            self.graph.members(*region, Some(self.members_in)).len() == only.len()
        })
    }
}
