//! How much of an economy's trade passes through another.

use crate::{
    analysis,
    api::{
        table::record,
        types::{economy::Economy, scalars::Dollars},
    },
};

/// How much of one economy's trade passes through another.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Passage(pub(super) analysis::Passage);

record! {
    /// How much of one economy's trade is with another, and how many of its strongest routes to the
    /// rest lead through there.
    ///
    /// Routes are along flows as they are reported: of goods that only pass through a country on
    /// their way, this dataset says nothing.
    Passage {
        /// Whose trade.
        fn from(one, _cx) -> Economy { Economy(one.0.from) }
        /// Through whom.
        fn through(one, _cx) -> Economy { Economy(one.0.through) }
        /// The part of its trade in this network that is with countries of `through`, as a fraction:
        /// `directValue` / `value`. Null when there is no trade.
        fn direct(one, _cx) -> Option<f64> { one.0.direct }
        /// What it trades with countries of `through`, both directions together.
        fn direct_value(one, _cx) -> Dollars { Dollars(one.0.direct_value) }
        /// What it trades with all others in this network, both directions together; trade among its
        /// own members is not in it.
        fn value(one, _cx) -> Dollars { Dollars(one.0.value) }
        /// The part of its shortest routes that pass through a country of `through`, as a fraction:
        /// of those from each of its countries to each country that it reaches outside both, along
        /// flows from exporter to importer that are as long as the inverse of their value. Routes of
        /// equal length share a pair. Null when no country outside both is reached.
        fn routes(one, _cx) -> Option<f64> { one.0.routes }
    }
}
