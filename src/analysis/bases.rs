//! Trade of regions: what was published for the region itself, and the sum over its members.

use crate::{
    analysis::{
        Amount, TradeMeasure,
        trade::{Teller, Way},
    },
    graph::NodeId,
};

/// What is known on each basis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bases {
    pub(super) reported: Option<Amount>,
    pub(super) summed: Option<Amount>,
}

impl Bases {
    /// The amount that stands for the whole: a complete sum of values, a reported value, the same
    /// with bounds, and a partial sum where nothing else exists.
    pub(super) fn into_chosen(self) -> Option<Amount> {
        let is =
            |amount: &Option<Amount>, test: fn(&Amount) -> bool| amount.as_ref().is_some_and(test);
        for test in [Amount::is_value, Amount::is_complete] {
            if is(&self.summed, test) {
                return self.summed;
            }
            if is(&self.reported, test) {
                return self.reported;
            }
        }
        self.summed
    }
}

impl Teller<'_> {
    /// The amount that stands for trade of `economy` with `other`.
    pub(super) fn amount(&self, economy: NodeId, other: NodeId, way: Way) -> Option<Amount> {
        match way {
            Way::Both => self.total(economy, other),
            Way::Out | Way::In => self.bases(economy, other, way).into_chosen(),
        }
    }

    /// A measure's amounts on each basis; none of a balance, which is a difference.
    pub(super) fn bases_of(&self, economy: NodeId, other: NodeId, measure: TradeMeasure) -> Bases {
        match measure {
            TradeMeasure::Exports => self.bases(economy, other, Way::Out),
            TradeMeasure::Imports => self.bases(economy, other, Way::In),
            TradeMeasure::Total if economy == other => Bases {
                reported: None,
                summed: self.inside_total(economy),
            },
            TradeMeasure::Total if self.overlap(economy, other) => Bases {
                reported: self.report(economy, other, Way::Both),
                summed: None,
            },
            TradeMeasure::Total => {
                let (out, into) = (
                    self.bases(economy, other, Way::Out),
                    self.bases(economy, other, Way::In),
                );
                let both = self.bases(economy, other, Way::Both);
                let sides = out
                    .summed
                    .zip(into.summed)
                    .and_then(|(out, into)| coherent_sum(&out, &into));
                Bases {
                    reported: both.reported,
                    summed: sides.or(both.summed),
                }
            }
            TradeMeasure::Balance => Bases::default(),
        }
    }

    /// Exports, imports and both together.
    pub(super) fn amounts(&self, economy: NodeId, other: NodeId) -> [Option<Amount>; 3] {
        let exports = self.amount(economy, other, Way::Out);
        let imports = self.amount(economy, other, Way::In);
        let total = if economy == other {
            self.inside_total(economy)
        } else if self.overlap(economy, other) {
            self.report(economy, other, Way::Both)
        } else {
            total_of(exports.as_ref(), imports.as_ref(), || {
                self.bases(economy, other, Way::Both)
            })
        };
        [exports, imports, total]
    }

    fn total(&self, economy: NodeId, other: NodeId) -> Option<Amount> {
        if self.members(economy).is_none() && self.members(other).is_none() {
            return self.pair(economy, other).amount(Way::Both);
        }
        let [_, _, total] = self.amounts(economy, other);
        total
    }

    /// Whether the two share members who trade with each other: that trade is among the exports and
    /// among the imports, so that their sum would count it twice. Only a published turnover is a
    /// total then.
    pub(super) fn overlap(&self, economy: NodeId, other: NodeId) -> bool {
        let both = self.members(economy).zip(self.members(other));
        let n_shared = |(mine, theirs): (Vec<NodeId>, Vec<NodeId>)| {
            mine.iter().filter(|member| theirs.contains(member)).count()
        };
        economy != other && both.map_or(0, n_shared) > 1
    }

    /// The trade among a region's members, counted once: what they export to each other where that is
    /// known whole, otherwise what is known of each pair both ways together; of two partial sums, the
    /// larger, since both leave something out.
    fn inside_total(&self, region: NodeId) -> Option<Amount> {
        let exports = self.bases(region, region, Way::Out).summed;
        let members = self.members(region)?;
        let pairs = members.iter().enumerate().flat_map(|(place, one)| {
            let others = members[place + 1..].iter();
            others.map(|two| ([*one, *two], self.amount(*one, *two, Way::Both)))
        });
        let pairs = Amount::sum(pairs);
        let rank = |amount: &Amount| (amount.is_value(), amount.is_complete(), amount.value);
        // Of equal ones the last is taken: what the members export to each other.
        pairs.into_iter().chain(exports).max_by_key(rank)
    }

    /// Trade of `economy` with `other`, on each basis.
    fn bases(&self, economy: NodeId, other: NodeId, way: Way) -> Bases {
        Bases {
            reported: self.pair(economy, other).amount(way),
            summed: self.summed(economy, other, way),
        }
    }

    /// The sum over members of whichever side is a region.
    ///
    /// Two regions can be summed over the members of either, and reports about a member and a whole
    /// region make a difference. The better sum is taken, whoever asks: of values before bounds,
    /// complete before partial, with fewer members missing, and then over the region that stands
    /// first by id.
    fn summed(&self, economy: NodeId, other: NodeId, way: Way) -> Option<Amount> {
        let (mine, theirs) = (self.members(economy), self.members(other));
        let world = self.graph.world();
        match (mine, theirs) {
            (Some(members), _) if Some(other) == world => self.with_world(economy, &members, way),
            (_, Some(members)) if Some(economy) == world => {
                let from_there = Teller {
                    lens: self.lens.seen_by_partner(),
                    ..self.clone()
                };
                from_there.with_world(other, &members, way.reversed())
            }
            (mine, theirs) => {
                let mine = mine.and_then(|members| {
                    self.sum(&members, other, |member| self.amount(member, other, way))
                });
                let theirs = theirs.and_then(|members| {
                    self.sum(&members, economy, |member| {
                        self.amount(economy, member, way)
                    })
                });
                let by_region = if self.graph.is_before(economy, other) {
                    [mine, theirs]
                } else {
                    [theirs, mine]
                };
                let rank = |amount: &Amount| {
                    (
                        !amount.is_value(),
                        !amount.is_complete(),
                        amount.missing.len(),
                    )
                };
                by_region.into_iter().flatten().min_by_key(rank)
            }
        }
    }

    /// Members' trade with the world, less what they trade with each other; `None` when that is not
    /// known, or exceeds what it should be a part of.
    fn with_world(&self, region: NodeId, members: &[NodeId], way: Way) -> Option<Amount> {
        let sum = self.gross(members, way)?;
        // A single member has nobody inside to trade with.
        if self.include_intra || members.len() < 2 {
            return Some(sum);
        }
        let inside = self.inside(region, members, &sum, way)?;
        (inside.is_value() && inside.value <= sum.value).then(|| sum.minus(&inside))
    }

    /// Members' trade with the world, including what they trade with each other.
    pub(super) fn gross(&self, members: &[NodeId], way: Way) -> Option<Amount> {
        let world = self.graph.world()?;
        self.sum(members, world, |member| self.amount(member, world, way))
    }

    /// What those members trade with the region whose trade with the world is known.
    pub(super) fn inside(
        &self,
        region: NodeId,
        members: &[NodeId],
        gross: &Amount,
        way: Way,
    ) -> Option<Amount> {
        let present: Vec<NodeId> = members
            .iter()
            .copied()
            .filter(|member| !gross.missing.contains(member))
            .collect();
        self.sum(&present, region, |member| self.amount(member, region, way))
    }

    /// The sum over members; those without a complete amount are missing, and those that have
    /// nobody to trade with are not counted.
    fn sum(
        &self,
        members: &[NodeId],
        other: NodeId,
        amount: impl Fn(NodeId) -> Option<Amount>,
    ) -> Option<Amount> {
        let others = self.members(other).unwrap_or_else(|| vec![other]);
        let counted = members
            .iter()
            .copied()
            .filter(|member| others.iter().any(|one| one != member));
        Amount::sum(counted.map(|member| ([member], amount(member))))
    }
}

/// Exports and imports where both are values from the same statistics; otherwise what is known
/// of both together; two sides from different statistics only where nothing else is known.
pub(super) fn total_of(
    exports: Option<&Amount>,
    imports: Option<&Amount>,
    both: impl FnOnce() -> Bases,
) -> Option<Amount> {
    let sides = exports
        .zip(imports)
        .filter(|(out, into)| out.is_value() && into.is_value());
    if let Some(sum) = sides.and_then(|(out, into)| coherent_sum(out, into)) {
        return Some(sum);
    }
    let both = both().into_chosen();
    if both.as_ref().is_some_and(Amount::is_value) {
        return both;
    }
    sides.map(|(out, into)| out.clone().plus(into)).or(both)
}

/// The sum of both ways, if both are from the same statistics.
fn coherent_sum(out: &Amount, into: &Amount) -> Option<Amount> {
    let coherent = out.is_value() && into.is_value() && out.shares_statistics_with(into);
    coherent.then(|| out.clone().plus(into))
}
