//! A series of trade by columns, as charts and data frames take it.

use crate::{
    analysis::{self, AbsenceReason, Basis, TradeMeasure},
    api::{
        table::{Fault, record},
        types::{
            scalars::Dollars,
            trade_year::{Figure, absence, n_years},
        },
    },
    model::{Precision, Year},
};

/// Years of trade, in order.
#[derive(Clone, Debug)]
pub(crate) struct TradeColumns(pub(crate) Vec<analysis::TradeYear>);

impl TradeColumns {
    fn column<T>(&self, figure: impl Fn(&analysis::TradeYear) -> T) -> Vec<T> {
        self.0.iter().map(figure).collect()
    }

    fn values(&self, measure: TradeMeasure) -> Vec<Option<Dollars>> {
        self.column(|year| year.value(measure).map(Dollars))
    }
}

record! {
    /// Trade year by year as columns of equal length, without gaps: the same figures as the rows of
    /// `tradeSeries`, for charts and data frames. A year without a figure holds null.
    TradeColumns {
        /// The calendar years, in order.
        fn years(columns, _cx) -> Vec<Year> { columns.column(|year| year.year) }
        /// What the economy sold, in current US dollars.
        fn exports(columns, _cx) -> Vec<Option<Dollars>> { columns.values(TradeMeasure::Exports) }
        /// What the economy bought.
        fn imports(columns, _cx) -> Vec<Option<Dollars>> { columns.values(TradeMeasure::Imports) }
        /// Both together, as `TradeYear.total` has it.
        fn total(columns, _cx) -> Vec<Option<Dollars>> { columns.values(TradeMeasure::Total) }
        /// Exports less imports, as `TradeYear.balance` has it.
        fn balance(columns, _cx) -> Vec<Option<Dollars>> { columns.values(TradeMeasure::Balance) }
        /// Growth on the year before, as a fraction, like compared with like.
        fn growth(columns, cx,
            /// Of which measure; a balance has no growth.
            of: TradeMeasure = TradeMeasure::Total,
        ) -> Vec<Option<f64>> { columns.column(|year| year.growth(cx.graph, *of).ok()) }
        /// The change since one year, divided by its value; 100 times one more than it is the index to
        /// that base year. Null before it.
        fn change(columns, cx,
            /// The base year.
            since: Year,
            /// Of which measure; a balance has no change.
            of: TradeMeasure = TradeMeasure::Total,
        ) -> Vec<Option<f64>> { columns.column(|year| year.change(cx.graph, *of, *since).ok()) }
        /// The mean over each year and those before it, in US dollars; null unless every one of them
        /// has a value of the whole.
        fn moving_average(columns, cx,
            /// Over how many years, 2 to 20.
            years: i32 = 3,
            /// Of which measure.
            of: TradeMeasure = TradeMeasure::Total,
        ) -> Result<Vec<Option<f64>>, Fault> {
            let n_years = n_years(*years)?;
            Ok(columns.column(|year| year.moving_average(cx.graph, *of, n_years).ok()))
        }
        /// The share in the economy's trade with the world by the same statistics, as a fraction.
        fn share(columns, cx,
            /// Of which measure; a balance has no share.
            of: TradeMeasure = TradeMeasure::Total,
        ) -> Vec<Option<f64>> { columns.column(|year| year.share(cx.graph, *of).ok()) }
        /// What the figures rest on.
        fn basis(columns, _cx,
            /// Of which measure.
            of: TradeMeasure = TradeMeasure::Total,
        ) -> Vec<Basis> { columns.column(|year| year.basis(Some(*of))) }
        /// How exactly the figures are known; null without a figure.
        fn precision(columns, _cx,
            /// Of which measure.
            of: TradeMeasure = TradeMeasure::Total,
        ) -> Vec<Option<Precision>> {
            columns.column(|year| year.foundation(Some(*of)).map(|amount| amount.precision()))
        }
        /// Why a figure is null; null where it is not.
        fn absence(columns, cx,
            /// Of which measure.
            of: TradeMeasure = TradeMeasure::Total,
            /// Which figure of that measure.
            figure: Figure = Figure::Value,
            /// The earlier year of `CHANGE`; the year before when left out.
            since: Option<Year>,
        ) -> Vec<Option<AbsenceReason>> {
            columns.column(|year| Some(absence(cx.graph, year, *of, *figure, *since)?.reason))
        }
    }
}
