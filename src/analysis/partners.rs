//! Partners of an economy in one year, in order.

use std::sync::OnceLock;

use crate::{
    analysis::{Absence, Trade, TradeMeasure, TradeYear, growth::ratio},
    graph::{Graph, NodeId, NodeType},
    model::{Year, vocabulary::vocabulary},
};

vocabulary! {
    /// Which economies count as partners.
    pub enum PartnerKind {
        /// Countries.
        Countries = "countries",
        /// Regions and blocs; a country may stand in several of them. One that shares members with the economy has no total, and is ranked by exports or imports only.
        Regions = "regions",
    }
}

/// Every partner of an economy with a value in one year, largest first.
#[derive(Debug)]
pub struct Ranking {
    /// What was asked, without a partner.
    pub asked: Trade,
    /// The year.
    pub year: Year,
    /// What the order is by.
    pub by: TradeMeasure,
    /// Which economies count.
    pub among: PartnerKind,
    /// The partners; equal values share no rank but keep the order of their codes.
    pub partners: Vec<RankedPartner>,
    /// The sum over all of them, of a measure that can be summed.
    pub(super) sum: i64,
    before: OnceLock<Vec<NodeId>>,
    world: OnceLock<Option<i64>>,
}

/// A partner with its trade.
#[derive(Clone, Debug)]
pub struct RankedPartner {
    /// Who it is.
    pub economy: NodeId,
    /// The trade with it.
    pub trade: TradeYear,
    /// The measure that ranks it, in dollars.
    pub value: i64,
}

impl Ranking {
    /// The ranking of partners in a year.
    pub fn new(
        graph: &Graph,
        asked: &Trade,
        year: Year,
        by: TradeMeasure,
        among: PartnerKind,
    ) -> Self {
        let asked = asked.with_world();
        let ranked = |trade: TradeYear| {
            Some(RankedPartner {
                economy: trade.asked.partner?,
                value: trade.value(by)?,
                trade,
            })
        };
        let mut partners: Vec<RankedPartner> = match among {
            PartnerKind::Countries => {
                let trades = asked.with_each_country(graph, year);
                trades.filter_map(ranked).collect()
            }
            PartnerKind::Regions => {
                let trades = with_each_region(graph, &asked, year);
                trades.filter_map(ranked).collect()
            }
        };
        // Stable: equal values keep the order of codes. Cached: a partner is moved only once.
        partners.sort_by_cached_key(|partner| std::cmp::Reverse(partner.value));
        let sum = partners
            .iter()
            .fold(0, |sum: i64, partner| sum.saturating_add(partner.value));
        Self {
            asked,
            year,
            by,
            among,
            partners,
            sum,
            before: OnceLock::new(),
            world: OnceLock::new(),
        }
    }

    /// The ranking of the latest year in which any partner has a value.
    pub fn latest(
        graph: &Graph,
        asked: &Trade,
        by: TradeMeasure,
        among: PartnerKind,
    ) -> Option<Self> {
        let (first, last) = graph.years()?;
        let rankings = first
            .through(last)
            .rev()
            .map(|year| Self::new(graph, asked, year, by, among));
        rankings
            .into_iter()
            .find(|ranking| !ranking.partners.is_empty())
    }

    /// The rank that the economy had in the year before, one being first.
    pub fn previous_rank(&self, graph: &Graph, economy: NodeId) -> Option<usize> {
        let before = self.before.get_or_init(|| {
            let before = self.year.previous().map(|before| {
                let ranking = Self::new(graph, &self.asked, before, self.by, self.among);
                ranking
                    .partners
                    .into_iter()
                    .map(|partner| partner.economy)
                    .collect()
            });
            before.unwrap_or_default()
        });
        before
            .iter()
            .position(|partner| *partner == economy)
            .map(|place| place + 1)
    }

    /// The economy's trade with the world by the measure that ranks, where that is a value of the
    /// whole.
    pub(super) fn world(&self, graph: &Graph) -> Option<i64> {
        *self.world.get_or_init(|| {
            let world = self.asked.in_year(graph, self.year);
            world.value_of_whole(self.by)
        })
    }

    /// A partner's share in the economy's trade with the world; see [`TradeYear::share`].
    ///
    /// # Errors
    ///
    /// As [`TradeYear::share`].
    pub fn share_of_world(&self, graph: &Graph, partner: &RankedPartner) -> Result<f64, Absence> {
        let trade = &partner.trade;
        trade.share_in(graph, self.by, || self.world(graph))
    }

    /// The part of a value in the sum over all partners of the ranking.
    pub fn share(&self, value: i64) -> Option<f64> {
        (self.sum > 0 && self.by != TradeMeasure::Balance).then(|| ratio(value, self.sum))
    }
}

/// The trade with each region that is not the economy itself.
fn with_each_region(graph: &Graph, asked: &Trade, year: Year) -> impl Iterator<Item = TradeYear> {
    let regions = graph.nodes(NodeType::Region);
    let partners =
        regions.filter(|region| *region != asked.economy && !graph.is_aggregate(*region));
    partners.map(move |region| asked.with(region).in_year(graph, year))
}
