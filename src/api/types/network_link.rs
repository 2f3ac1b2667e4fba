//! Pairs of countries in a network.

use async_graphql::Value;

use crate::{
    analysis::{self, GroupAmount},
    api::{
        table::{Cx, Fault, Input, Literal, Name, Types, record},
        types::{
            country::Country,
            handle::handles,
            lists::{Dimension, Dimensions, Listed, nodes},
            range::number_within,
            scalars::Dollars,
        },
    },
    graph::Graph,
    model::Year,
};

/// Both directions of trade between two countries.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TradeLink {
    year: Year,
    link: analysis::TradeLink,
}

impl TradeLink {
    /// Links of a year, in the order given.
    pub(super) fn all(links: Vec<analysis::TradeLink>, year: Year) -> Vec<Self> {
        links.into_iter().map(|link| Self { year, link }).collect()
    }
}

record! {
    /// Trade between two countries in both directions, as far as there are flows.
    TradeLink {
        /// The two countries, by code.
        fn economies(one, _cx) -> Vec<Country> { handles(one.link.economies) }
        /// The calendar year.
        fn year(one, _cx) -> Year { one.year }
        /// Both directions together; where one has no flow, the other alone.
        fn value(one, _cx) -> Dollars { Dollars(one.link.value) }
        /// What the first sold to the second; null when there is no flow.
        fn forth(one, _cx) -> Option<Dollars> { one.link.forth.map(Dollars) }
        /// What the second sold to the first; null when there is no flow.
        fn back(one, _cx) -> Option<Dollars> { one.link.back.map(Dollars) }
        /// How likely a link as large would be if its ends spread their trade in the network over
        /// their partners by chance (Serrano, Boguñá and Vespignani 2009): (1 - value / trade of an
        /// end)^(its partners - 1), of the end for which it is less likely; 1 for an end with one
        /// partner. From 0 to 1: the smaller, the more the link stands out.
        fn significance(one, _cx) -> f64 { one.link.significance }
    }
}

impl Listed for TradeLink {
    const PLURAL: &'static str = "links of a network";
    const DIMENSIONS: Dimensions<Self> = &[
        (Dimension::Country, |one, _| nodes(one.link.economies)),
        (Dimension::Region, |one, graph| {
            let economies = one.link.economies.into_iter();
            let mut regions: Vec<_> = economies
                .flat_map(|economy| graph.regions_of(economy, Some(one.year)))
                .collect();
            // A link between two members of a region is one link of that region.
            regions.sort_unstable();
            regions.dedup();
            nodes(regions)
        }),
    ];

    fn key(&self, graph: &Graph) -> String {
        self.link.economies.map(|one| graph.key(one)).join("-")
    }

    fn amount(&self, _: &Graph) -> Option<GroupAmount> {
        Some(GroupAmount {
            dollars: self.link.value,
            is_bound: false,
            before: None,
        })
    }
}

/// How unlikely a link of a backbone has to be by chance.
///
/// Invariant: above 0, up to 1.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Significance(pub(super) f64);

impl Significance {
    /// One in twenty, as is usual.
    pub(super) const DEFAULT: Significance = Significance(0.05);
}

impl Input for Significance {
    fn name() -> Name {
        "Float".into()
    }

    fn register(_: &mut Types<'_>) {}

    fn read(cx: &Cx<'_>, value: &Value) -> Result<Self, Fault> {
        number_within(cx, value, "a number above 0 and up to 1", |number| {
            number > 0.0 && number <= 1.0
        })
        .map(Self)
    }
}

impl Literal for Significance {
    fn literal(&self) -> String {
        self.0.to_string()
    }
}
