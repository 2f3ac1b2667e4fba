//! Figures that are worked out from many reports.

use crate::{
    analysis::{self, Perspective, Trade},
    api::{
        table::{Cx, record},
        types::{scalars::EconomyArgument, trade_year::Absence},
    },
    graph::NodeId,
    model::Year,
};

/// A figure worked out from many reports, or the reason why there is none.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Indicator(pub(super) analysis::Indicator);

record! {
    /// A figure worked out from many reports, or the reason why there is none.
    Indicator {
        /// The calendar year: the one asked for, or the one found. Null when no year was asked for
        /// and the economy's trade with the world has no figure in any.
        fn year(one, _cx) -> Option<Year> { one.0.year }
        /// The figure; null when there is none, and `absence` says why.
        fn value(one, _cx) -> Option<f64> { one.0.value.ok() }
        /// Why there is no figure; null when there is one.
        fn absence(one, _cx) -> Option<Absence> { one.0.value.err().map(Absence) }
        /// The part of trade in all goods that the products used account for, as a fraction: the
        /// smallest of the economies asked about; of a product, the smallest of all countries
        /// compared. Known also where it is too small for a figure; above 1 where reports contradict
        /// each other. Null where products play no part.
        fn coverage(one, _cx) -> Option<f64> { one.0.coverage }
        /// How many countries stand for the world in the comparison, also where they are too few
        /// for a figure. Null where nothing is compared with the world, or with its published total.
        fn n_economies(one, _cx) -> Option<i32> {
            one.0.n_economies.map(|count| i32::try_from(count).unwrap_or(i32::MAX))
        }
    }
}

impl Indicator {
    /// The indicator of what is not in the dataset.
    pub(super) fn never_reported(year: Option<Year>) -> Self {
        Self(analysis::Indicator::never_reported(year))
    }
}

/// A question about the economy's trade in all goods with the world.
pub(super) fn by(economy: NodeId, perspective: Perspective) -> Trade {
    Trade {
        perspective,
        ..Trade::of(economy)
    }
}

/// An indicator of the year, or of the latest in which the trade that is asked about has a figure.
pub(super) fn indicator(
    cx: &Cx<'_>,
    asked: &Trade,
    year: Option<Year>,
    of: impl FnOnce(Year) -> analysis::Indicator,
) -> Indicator {
    let year = year.or_else(|| asked.latest_year(cx.graph));
    year.map_or(Indicator::never_reported(None), |year| Indicator(of(year)))
}

/// The same of an economy and another one, which may not be in the dataset.
pub(super) fn indicator_with(
    cx: &Cx<'_>,
    asked: &Trade,
    other: EconomyArgument,
    year: Option<Year>,
    of: impl FnOnce(NodeId, Year) -> analysis::Indicator,
) -> Indicator {
    indicator(cx, asked, year, |year| match other.0 {
        Some(other) => of(other, year),
        None => analysis::Indicator::never_reported(Some(year)),
    })
}
