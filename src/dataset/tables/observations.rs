//! `observations.csv`: reports of trade, the bulk of a dataset.

use crate::{
    dataset::{
        listed::Listed,
        report::Report,
        row::Row,
        table::{Record, Table, record},
    },
    model::{EconomyKey, Observation, ObservationKind, Product, Source, WORLD},
};

impl Record for Observation {
    const TABLE: Table = Table {
        name: "observations",
        columns: &[
            "from",
            "to",
            "year",
            "kind",
            "product",
            "value_usd",
            "reporter",
            "valuation",
            "status",
            "precision",
            "source",
        ],
        key: None,
    };

    fn read(row: &mut Row<'_>) -> Option<Self> {
        let observation = record!(Observation {
            from: row.reference::<EconomyKey>("from"),
            to: row.reference::<EconomyKey>("to"),
            year: row.required("year"),
            kind: row.required("kind"),
            product: row.reference::<Product>("product"),
            value_usd: row.required("value_usd"),
            reporter: row.optional_reference::<EconomyKey>("reporter"),
            valuation: row.required("valuation"),
            status: row.required("status"),
            precision: row.required("precision"),
            source: row.reference::<Source>("source"),
        })?;
        if observation.from == observation.to {
            let expected = "another economy than in column from";
            row.contradiction("to", format!("`{}`", observation.to), expected);
        }
        if let Some(EconomyKey::Region(id)) = &observation.reporter
            && id.as_str() == WORLD
        {
            let expected = "the economy whose statistics these are, or nothing";
            row.contradiction("reporter", format!("`{id}`"), expected);
        }
        row.warn_of_future("year", Some(observation.year));
        Some(observation)
    }

    fn check(observations: &Listed<Self>, report: &mut Report) {
        // One source may give a flow both FOB and CIF, or first provisional and then final.
        observations.check_unique(
            report,
            None,
            "flow, year, product, reporter, valuation, status and source",
            |observation| {
                let (from, to) = sides(observation);
                let (year, kind) = (observation.year, observation.kind);
                let series = (from, to, kind, observation.product, &observation.reporter);
                let shape = (observation.valuation, observation.status);
                (series, year, shape, &observation.source)
            },
        );
    }
}

/// The two economies; a turnover has no direction, so that theirs is put in order.
fn sides(observation: &Observation) -> (&EconomyKey, &EconomyKey) {
    let (from, to) = (&observation.from, &observation.to);
    match observation.kind {
        ObservationKind::Turnover if from > to => (to, from),
        ObservationKind::Turnover | ObservationKind::Export => (from, to),
    }
}
