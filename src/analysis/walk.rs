//! A year's trade of an economy with every country, partner by partner.
//!
//! The figures are those that asking for each partner by itself gives; one walk over the reports of
//! the members finds them without looking up each pair.

use std::iter::Peekable;

use crate::{
    analysis::{
        Amount, Trade, TradeYear,
        bases::{Bases, total_of},
        pair::Pair,
        trade::{Teller, Way},
    },
    graph::{Graph, NodeId, NodeType, Partners},
    model::Year,
};

impl Trade {
    /// Its trade with each country that it, or one of its members, has a report with in the year, by
    /// code. Members of a region are not its partners.
    pub(super) fn with_each_country(&self, graph: &Graph, year: Year) -> Vec<TradeYear> {
        let teller = self.teller(graph, year);
        let members = teller.members(self.economy);
        let reports_of = |economy| {
            let partners = graph.reports_by_partner(economy, self.product, year);
            (economy, partners.peekable())
        };
        let mut walk = Walk {
            teller: &teller,
            own: reports_of(self.economy),
            of_members: members
                .as_ref()
                .map(|members| members.iter().copied().map(reports_of).collect()),
        };
        let mut found = Vec::new();
        while let Some(partner) = walk.next() {
            let is_partner = graph.kind(partner) == NodeType::Country
                && partner != self.economy
                && !members.as_ref().is_some_and(|all| all.contains(&partner));
            let pairs = walk.pairs_with(partner);
            if is_partner {
                let [exports, imports, total] = pairs.amounts();
                found.push(TradeYear {
                    asked: self.with(partner),
                    year,
                    exports,
                    imports,
                    total,
                });
            }
        }
        found
    }
}

/// Where the walk stands, for the economy itself and for each member.
struct Walk<'t, 'g> {
    teller: &'t Teller<'g>,
    own: (NodeId, Peekable<Partners<'g>>),
    of_members: Option<Vec<(NodeId, Peekable<Partners<'g>>)>>,
}

/// What the reports say of an economy and one partner, and of each member and that partner.
struct Pairs {
    own: Pair,
    of_members: Option<Vec<(NodeId, Pair)>>,
}

impl Walk<'_, '_> {
    /// The partner that comes next.
    fn next(&mut self) -> Option<NodeId> {
        let members = self.of_members.iter_mut().flatten();
        let all = std::iter::once(&mut self.own).chain(members);
        let next = all.filter_map(|(_, partners)| partners.peek());
        next.map(|(partner, _)| *partner).min()
    }

    /// Goes past the partner.
    fn pairs_with(&mut self, partner: NodeId) -> Pairs {
        let teller = self.teller;
        let pair = |(economy, partners): &mut (NodeId, Peekable<Partners<'_>>)| {
            let reports = partners.next_if(|(next, _)| *next == partner);
            reports.map_or_else(Pair::default, |(_, reports)| {
                Pair::new(teller, *economy, reports.iter())
            })
        };
        let members = self.of_members.as_mut();
        Pairs {
            of_members: members
                .map(|members| members.iter_mut().map(|one| (one.0, pair(one))).collect()),
            own: pair(&mut self.own),
        }
    }
}

impl Pairs {
    /// Exports, imports and both together.
    fn amounts(&self) -> [Option<Amount>; 3] {
        let exports = self.bases(Way::Out).into_chosen();
        let imports = self.bases(Way::In).into_chosen();
        let total = total_of(exports.as_ref(), imports.as_ref(), || self.bases(Way::Both));
        [exports, imports, total]
    }

    fn bases(&self, way: Way) -> Bases {
        let summed = self.of_members.as_ref().and_then(|members| {
            let members = members.iter();
            Amount::sum_of_reports(members.map(|(member, pair)| (*member, pair.reports(way))))
        });
        Bases {
            reported: self.own.amount(way),
            summed,
        }
    }
}
