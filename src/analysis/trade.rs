//! The trade of one economy with another: reports of the two, or sums over a region's members.

use crate::{
    analysis::{Amount, Perspective, TradeYear, perspective::Lens, selection::select},
    graph::{Graph, NodeId, NodeKind, ObservationRow, ProductId},
    model::{ObservationKind, Year},
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

    /// The first year in which anything is known.
    pub fn first_year(&self, graph: &Graph) -> Option<Year> {
        let (first, last) = graph.years()?;
        first
            .through(last)
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
    /// Both ways together, as a turnover or as the sum of both.
    Both,
}

/// What is known on each basis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bases {
    pub(super) reported: Option<Amount>,
    pub(super) summed: Option<Amount>,
}

impl Bases {
    /// The amount that stands for the whole: a complete sum of values, a reported value, the same
    /// with bounds, and a partial sum where nothing else exists.
    pub(super) fn chosen(&self) -> Option<&Amount> {
        let candidates = || self.summed.iter().chain(&self.reported);
        candidates()
            .find(|amount| amount.is_value())
            .or_else(|| candidates().find(|amount| amount.is_complete()))
            .or(self.summed.as_ref())
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
    /// The members that the region asked, or the region it is asked about, is held to.
    pub(super) only: Option<Vec<NodeId>>,
}

impl Teller<'_> {
    /// Trade of `economy` with `other`, on each basis.
    pub(super) fn bases(&self, economy: NodeId, other: NodeId, way: Way) -> Bases {
        let reported = match way {
            Way::Out | Way::In => self.report(economy, other, way),
            Way::Both => self.reported_total(economy, other),
        };
        Bases {
            reported,
            summed: self.summed(economy, other, way),
        }
    }

    /// The selected report about the two themselves.
    fn report(&self, economy: NodeId, other: NodeId, way: Way) -> Option<Amount> {
        let reports = self.candidates(economy, other, way);
        let admitted: smallvec::SmallVec<[ObservationRow; 8]> = reports
            .filter(|report| self.lens.admits(report, economy))
            .collect();
        select(self.graph, &admitted).as_ref().map(Amount::reported)
    }

    /// Every report about the two themselves, whoever made it.
    pub(super) fn candidates(
        &self,
        economy: NodeId,
        other: NodeId,
        way: Way,
    ) -> impl Iterator<Item = ObservationRow> {
        let kind = match way {
            Way::Out | Way::In => ObservationKind::Export,
            Way::Both => ObservationKind::Turnover,
        };
        let reports = |from, to| self.graph.reports(from, to, self.product, self.year);
        let out = (way != Way::In).then(|| reports(economy, other));
        let into = (way != Way::Out).then(|| reports(other, economy));
        out.into_iter()
            .flatten()
            .chain(into.into_iter().flatten())
            .filter(move |one| one.kind == kind)
    }

    /// Both sides where both are known, otherwise the turnover; values before bounds.
    ///
    /// One side alone is never passed off as the total.
    fn reported_total(&self, economy: NodeId, other: NodeId) -> Option<Amount> {
        let sides = self
            .report(economy, other, Way::Out)
            .zip(self.report(economy, other, Way::In))
            .map(|(out, into)| out.plus(&into));
        let turnover = self.report(economy, other, Way::Both);
        match (sides, turnover) {
            (Some(sides), turnover) if sides.is_value() || turnover.is_none() => Some(sides),
            (Some(sides), Some(turnover)) if turnover.precision.is_bound() => Some(sides),
            (_, turnover) => turnover,
        }
    }

    /// The sum over the members of whichever side is a region, the asked side first.
    fn summed(&self, economy: NodeId, other: NodeId, way: Way) -> Option<Amount> {
        if let Some(members) = self.members(economy) {
            return if Some(other) == self.graph.world() {
                self.sum_with_world(economy, &members, way)
            } else {
                // Members of the other side trade with it too, but not with themselves.
                self.sum(
                    members.iter().filter(|member| **member != other),
                    |member| self.complete(*member, other, way),
                )
            };
        }
        let members = self.members(other)?;
        self.sum(
            members.iter().filter(|member| **member != economy),
            |member| self.complete(economy, *member, way),
        )
    }

    /// Members' trade with the world, less what they trade with each other.
    fn sum_with_world(&self, region: NodeId, members: &[NodeId], way: Way) -> Option<Amount> {
        let world = self.graph.world()?;
        let sum = self.sum(members.iter(), |member| self.complete(*member, world, way))?;
        if self.include_intra {
            return Some(sum);
        }
        let present = members
            .iter()
            .filter(|member| !sum.missing.contains(member));
        let inside = self.sum(present, |member| self.complete(*member, region, way))?;
        inside.is_value().then(|| sum.minus(&inside))
    }

    /// The chosen amount, if it speaks for the whole.
    fn complete(&self, economy: NodeId, other: NodeId, way: Way) -> Option<Amount> {
        // Members are held to a list at the outer level only.
        let inner = Teller {
            only: None,
            ..self.clone()
        };
        let bases = inner.bases(economy, other, way);
        bases
            .chosen()
            .filter(|amount| amount.is_complete())
            .cloned()
    }

    fn sum<'m>(
        &self,
        members: impl Iterator<Item = &'m NodeId>,
        amount: impl Fn(&NodeId) -> Option<Amount>,
    ) -> Option<Amount> {
        let mut missing = Vec::new();
        let parts: Vec<Amount> = members
            .filter_map(|member| {
                let part = amount(member);
                missing.extend(part.is_none().then_some(*member));
                part
            })
            .collect();
        Amount::sum(parts.into_iter(), missing)
    }

    /// The members of a region in the year; `None` of a country or a total without members.
    pub(super) fn members(&self, economy: NodeId) -> Option<Vec<NodeId>> {
        if self.graph.kind(economy) != NodeKind::Region || self.graph.is_aggregate(economy) {
            return None;
        }
        let members = self.graph.members(economy, Some(self.members_in));
        Some(match &self.only {
            Some(only) => only.clone(),
            None => members,
        })
    }
}
