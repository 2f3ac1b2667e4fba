//! Observations: single reports of trade.

use crate::{
    analysis::{SelectionRule, TradeMeasure, TradeYear},
    api::{
        table::{Cx, enums, record},
        types::{economy::Economy, product::Product, scalars::Dollars, source::Source},
    },
    graph::{Graph, ObservationRow, RowId},
    model::{ObservationKind, Precision, Status, Valuation, Year},
};

/// A report, with whether a figure was made from it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Observation {
    pub(super) row: RowId,
    pub(super) selected: Option<SelectionRule>,
}

/// The reports about a year of trade; only the selected ones, or only the others, when asked.
pub(super) fn evidence(
    graph: &Graph,
    year: &TradeYear,
    of: Option<TradeMeasure>,
    selected: Option<bool>,
) -> Vec<Observation> {
    let rows = year.evidence(graph, of).into_iter();
    let rows =
        rows.filter(|row| selected.is_none_or(|selected| row.selected.is_some() == selected));
    rows.map(|row| Observation {
        row: row.row,
        selected: row.selected,
    })
    .collect()
}

impl Observation {
    fn row(&self, cx: &Cx<'_>) -> ObservationRow {
        cx.graph.observation(self.row)
    }
}

enums!(ObservationKind, Precision, SelectionRule, Status, Valuation);

record! {
    /// One report of a flow or of a turnover, by one source.
    Observation {
        /// The exporter; for a turnover, one of the two.
        fn from(one, cx) -> Economy { Economy(one.row(cx).from) }
        /// The importer; for a turnover, the other.
        fn to(one, cx) -> Economy { Economy(one.row(cx).to) }
        /// The calendar year.
        fn year(one, cx) -> Year { one.row(cx).year }
        /// Goods one way, or both ways together.
        fn kind(one, cx) -> ObservationKind { one.row(cx).kind }
        /// The product group; null for all goods.
        fn product(one, cx) -> Option<Product> { cx.graph.product_node(one.row(cx).product).map(Product) }
        /// Current US dollars.
        fn value(one, cx) -> Dollars { one.row(cx).value.into() }
        /// Whose statistics; null when the source does not say.
        fn reporter(one, cx) -> Option<Economy> { one.row(cx).reporter.map(Economy) }
        /// Whether freight and insurance are in the value.
        fn valuation(one, cx) -> Valuation { one.row(cx).valuation }
        /// How settled the figure is.
        fn status(one, cx) -> Status { one.row(cx).status }
        /// How exactly the source states it.
        fn precision(one, cx) -> Precision { one.row(cx).precision }
        /// Who published it.
        fn source(one, cx) -> Source { Source(one.row(cx).source) }
        /// Whether the figures of the answer it stands in were made from it.
        fn selected(one, _cx) -> bool { one.selected.is_some() }
        /// What told it from the best report with another value; null when it was not selected.
        fn selected_by(one, _cx) -> Option<SelectionRule> { one.selected }
    }
}
