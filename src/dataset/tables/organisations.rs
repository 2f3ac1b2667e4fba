//! `organisations.csv`: companies, banks, funds and agencies.

use crate::{
    dataset::{
        row::Row,
        table::{Record, Referable, Table, record},
    },
    model::{Country, Organisation, Slug, Source},
};

impl Record for Organisation {
    const TABLE: Table = Table {
        name: "organisations",
        columns: &[
            "id",
            "name",
            "alternative_names",
            "kind",
            "country",
            "source",
        ],
        key: Some("id"),
    };

    fn read(row: &mut Row<'_>) -> Option<Self> {
        record!(Organisation {
            id: row.key("id"),
            name: row.required("name"),
            alternative_names: row.names("alternative_names"),
            kind: row.required("kind"),
            country: row.optional_reference::<Country>("country"),
            source: row.optional_reference::<Source>("source"),
        })
    }
}

impl Referable for Organisation {
    type Key = Slug;
    const TABLES: &'static [&'static str] = &["organisations"];
    const EXPECTED: &'static str = "an organisation id of this dataset";
}
