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
    /// Its trade with each country, by code, that it, or one of its members, has a report with in the
    /// year. Members of a region are not its partners.
    pub(super) fn with_each_country<'g>(
        &self,
        graph: &'g Graph,
        year: Year,
    ) -> impl Iterator<Item = TradeYear> + use<'g> {
        let asked = self.with_world();
        let teller = asked.teller(graph, year);
        let members = teller.members(asked.economy);
        let place = |economy| {
            let partners = graph.reports_by_partner(economy, asked.product, year);
            (economy, partners.peekable())
        };
        let mut walk = Walk {
            own: place(asked.economy),
            of_members: members.iter().flatten().copied().map(place).collect(),
            pairs: Vec::new(),
            teller,
            members,
            asked,
        };
        let countries = graph.nodes(NodeType::Country);
        countries.filter_map(move |country| walk.trade_with(country))
    }
}

/// Where the walk stands, for the economy itself and for each member.
struct Walk<'g> {
    asked: Trade,
    teller: Teller<'g>,
    members: Option<Vec<NodeId>>,
    own: Place<'g>,
    of_members: Vec<Place<'g>>,
    /// What the reports say of each member and the partner that the walk has just passed.
    pairs: Vec<Pair>,
}

/// An economy with the partners that are still to come.
type Place<'g> = (NodeId, Peekable<Partners<'g>>);

impl Walk<'_> {
    /// Goes past the partner; those before it are behind already.
    fn trade_with(&mut self, partner: NodeId) -> Option<TradeYear> {
        let teller = &self.teller;
        let mut is_met = false;
        let mut pair = |(economy, partners): &mut Place<'_>| {
            let met = partners.next_if(|(next, _)| *next == partner);
            is_met |= met.is_some();
            met.map_or_else(Pair::default, |(_, reports)| {
                Pair::new(teller, *economy, reports.iter())
            })
        };
        let own = pair(&mut self.own);
        self.pairs.clear();
        self.pairs.extend(self.of_members.iter_mut().map(pair));
        let is_inside = |members: &Vec<NodeId>| members.contains(&partner);
        if !is_met || partner == self.asked.economy || self.members.as_ref().is_some_and(is_inside)
        {
            return None;
        }
        let bases = |way: Way| Bases {
            reported: own.amount(way),
            summed: self.members.as_ref().and_then(|members| {
                let figures = self.pairs.iter().map(|pair| pair.reports(way));
                Amount::sum_of_reports(members.iter().copied().zip(figures))
            }),
        };
        let [exports, imports] = [Way::Out, Way::In].map(|way| bases(way).into_chosen());
        let total = total_of(exports.as_ref(), imports.as_ref(), || bases(Way::Both));
        Some(TradeYear {
            asked: self.asked.with(partner),
            year: teller.year,
            exports,
            imports,
            total,
        })
    }
}
