//! Partners of an economy, ranked.

use std::sync::Arc;

use crate::{
    analysis::{Basis, GroupAmount, PartnerKind, RankedPartner, Ranking, TradeMeasure},
    api::{
        table::{enums, record},
        types::{
            economy::Economy,
            handle::handles,
            lists::{Dimension, Dimensions, Listed, nodes, word},
            observation::{Observation, evidence},
            scalars::Dollars,
            trade_year::TradeYear,
        },
    },
    graph::Graph,
    model::{Precision, Year},
};

/// A partner at its place in a ranking.
#[derive(Clone, Debug)]
pub(crate) struct Partner {
    ranking: Arc<Ranking>,
    place: usize,
}

/// The partners of a ranking, in order.
pub(super) fn partners(ranking: Ranking) -> Vec<Partner> {
    let ranking = Arc::new(ranking);
    (0..ranking.partners.len())
        .map(|place| Partner {
            ranking: Arc::clone(&ranking),
            place,
        })
        .collect()
}

impl Partner {
    fn ranked(&self) -> &RankedPartner {
        &self.ranking.partners[self.place]
    }

    fn value(&self, measure: TradeMeasure) -> Option<Dollars> {
        self.ranked().trade.value(measure).map(Dollars)
    }
}

enums!(PartnerKind);

record! {
    /// A partner of an economy in one year, at its place among all partners with a figure.
    Partner {
        /// Its place, one being first. Equal values are in the order of codes.
        fn rank(one, _cx) -> i32 { place(one.place + 1) }
        /// Its place in the year before, by the same statistics; null when it had none.
        fn previous_rank(one, cx) -> Option<i32> {
            one.ranking.previous_rank(cx.graph, one.ranked().economy).map(place)
        }
        /// Who it is.
        fn economy(one, _cx) -> Economy { Economy(one.ranked().economy) }
        /// The calendar year.
        fn year(one, _cx) -> Year { one.ranking.year }
        /// What the economy that was asked sold to the partner.
        fn exports(one, _cx) -> Option<Dollars> { one.value(TradeMeasure::Exports) }
        /// What it bought from the partner.
        fn imports(one, _cx) -> Option<Dollars> { one.value(TradeMeasure::Imports) }
        /// Both together.
        fn total(one, _cx) -> Option<Dollars> { one.value(TradeMeasure::Total) }
        /// Exports less imports; null unless both are known for the same whole.
        fn balance(one, _cx) -> Option<Dollars> { one.value(TradeMeasure::Balance) }
        /// The share in the trade with the world by the measure that ranks, as a fraction; null
        /// when that trade is not known by the same statistics.
        fn share(one, cx) -> Option<f64> { one.ranking.share_of_world(cx.graph, one.ranked()).ok() }
        /// The share in the sum over all partners of this ranking, as a fraction. It overstates
        /// the true share wherever reports are lacking.
        fn share_of_reported(one, _cx) -> Option<f64> { one.ranking.share(one.ranked().value) }
        /// Growth on the year before by the measure that ranks, as a fraction.
        fn growth(one, cx) -> Option<f64> { one.ranked().trade.growth(cx.graph, one.ranking.by).ok() }
        /// What the figure that ranks rests on.
        fn basis(one, _cx) -> Basis { one.ranked().trade.basis(Some(one.ranking.by)) }
        /// How exactly it is known.
        fn precision(one, _cx) -> Option<Precision> {
            one.ranked().trade.foundation(Some(one.ranking.by)).map(|amount| amount.precision())
        }
        /// Members of a region that lack a figure, when it is a partial sum.
        fn missing(one, _cx) -> Vec<Economy> {
            let amount = one.ranked().trade.foundation(Some(one.ranking.by));
            handles(amount.map(|amount| amount.missing).unwrap_or_default())
        }
        /// Everything about the trade with this partner in this year.
        fn trade(one, _cx) -> TradeYear { TradeYear(one.ranked().trade.clone()) }
        /// Every report about it, with those selected for the figure that ranks marked.
        fn evidence(one, cx,
            /// Only the selected reports, or only the others.
            selected: Option<bool>,
        ) -> Vec<Observation> {
            evidence(cx.graph, &one.ranked().trade, Some(one.ranking.by), *selected)
        }
    }
}

fn place(place: usize) -> i32 {
    i32::try_from(place).unwrap_or(i32::MAX)
}

impl Listed for Partner {
    const PLURAL: &'static str = "partners";
    const DIMENSIONS: Dimensions<Self> = &[
        (Dimension::Region, |one, graph| {
            nodes(graph.regions_of(one.ranked().economy, Some(one.ranking.year)))
        }),
        (Dimension::Kind, |one, graph| {
            word(graph.kind(one.ranked().economy))
        }),
    ];

    fn key(&self, graph: &Graph) -> String {
        graph.id(self.ranked().economy).to_owned()
    }

    fn amount(&self, _: &Graph) -> Option<GroupAmount> {
        let foundation = self.ranked().trade.foundation(Some(self.ranking.by));
        let is_bound = foundation.is_none_or(|amount| !amount.is_value());
        Some(GroupAmount {
            dollars: self.ranked().value,
            is_bound,
            before: None,
        })
    }
}
