//! `countries.csv`: codes, names, capitals and approximate places.

use crate::{
    dataset::{
        listed::Listed,
        report::Report,
        row::Row,
        table::{Record, Referable, Table, record},
    },
    model::{Country, CountryCode, Source},
};

impl Record for Country {
    const TABLE: Table = Table {
        name: "countries",
        columns: &[
            "code",
            "alpha2",
            "m49",
            "name",
            "official_name",
            "capital",
            "alternative_names",
            "latitude",
            "longitude",
            "source",
        ],
        key: Some("code"),
    };

    fn read(row: &mut Row<'_>) -> Option<Self> {
        record!(Country {
            code: row.key("code"),
            alpha2: row.required("alpha2"),
            m49: row.required("m49"),
            name: row.required("name"),
            official_name: row.optional("official_name"),
            capital: row.optional("capital"),
            alternative_names: row.names("alternative_names"),
            location: row.location(),
            source: row.optional_reference::<Source>("source"),
        })
    }

    fn check(countries: &Listed<Self>, report: &mut Report) {
        countries.check_unique(report, Some("alpha2"), "alpha2 code", |country| {
            country.alpha2
        });
        countries.check_unique(report, Some("m49"), "M49 code", |country| country.m49);
    }
}

impl Referable for Country {
    type Key = CountryCode;
    const TABLES: &'static [&'static str] = &["countries"];
    const EXPECTED: &'static str = "a country code of this dataset";
}
