//! Communities of a network.

use async_graphql::Value;

use crate::{
    analysis,
    api::{
        table::{Cx, Fault, Input, Literal, Name, Types, record},
        types::{country::Country, handle::handles, range::number_within, scalars::Dollars},
    },
    model::Year,
};

/// A network in communities.
#[derive(Clone, Debug)]
pub(crate) struct Communities {
    year: Year,
    found: analysis::Communities,
}

impl Communities {
    pub(super) fn new(found: analysis::Communities, year: Year) -> Self {
        Self { year, found }
    }
}

record! {
    /// The countries of a network in groups that trade more with each other than their size explains.
    Communities {
        /// The calendar year.
        fn year(one, _cx) -> Year { one.year }
        /// How much more of the trade lies inside communities than the sizes of their members
        /// explain (Newman and Girvan 2004): the sum over communities of inside / all - resolution *
        /// (trade of the members / twice all)^2. Below 1; near 0, the network has no communities to
        /// speak of.
        fn modularity(one, _cx) -> f64 { one.found.modularity }
        /// Every country is in exactly one; the one with the most trade inside first, equal ones by
        /// their first codes.
        fn communities(one, _cx) -> Vec<Community> { one.found.communities.iter().cloned().map(Community).collect() }
    }
}

/// Countries that belong together.
#[derive(Clone, Debug)]
pub(crate) struct Community(analysis::Community);

record! {
    /// Countries that trade more with each other than their size explains.
    Community {
        /// The countries, by code.
        fn members(one, _cx) -> Vec<Country> { handles(one.0.members.iter().copied()) }
        /// The sum of the flows between members.
        fn inside(one, _cx) -> Dollars { Dollars(one.0.inside) }
        /// Its part in all flows of the network, as a fraction.
        fn share(one, _cx) -> f64 { one.0.share }
    }
}

/// How fine communities are.
///
/// Invariant: 0.01 to 100.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Resolution(pub(super) f64);

impl Resolution {
    /// That of Newman and Girvan.
    pub(super) const DEFAULT: Resolution = Resolution(1.0);
}

impl Input for Resolution {
    fn name() -> Name {
        "Float".into()
    }

    fn register(_: &mut Types<'_>) {}

    fn read(cx: &Cx<'_>, value: &Value) -> Result<Self, Fault> {
        // Beyond these all countries are one community, or each is one.
        number_within(cx, value, "a number from 0.01 to 100", |number| {
            (0.01..=100.0).contains(&number)
        })
        .map(Self)
    }
}

impl Literal for Resolution {
    fn literal(&self) -> String {
        self.0.to_string()
    }
}
