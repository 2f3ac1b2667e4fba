//! `sectors.csv`: sectors of the economy and their parts.

use crate::{
    dataset::{
        listed::Listed,
        parents::check_parents,
        report::Report,
        row::Row,
        table::{Record, Referable, Table, record},
    },
    model::{Sector, Slug},
};

impl Record for Sector {
    const TABLE: Table = Table {
        name: "sectors",
        columns: &["id", "name", "parent", "description"],
        key: Some("id"),
    };

    fn read(row: &mut Row<'_>) -> Option<Self> {
        record!(Sector {
            id: row.key("id"),
            name: row.required("name"),
            parent: row.optional_reference::<Sector>("parent"),
            description: row.optional("description"),
        })
    }

    fn check(sectors: &Listed<Self>, report: &mut Report) {
        check_parents(
            sectors,
            report,
            |sector| &sector.id,
            |sector| sector.parent.as_ref(),
        );
    }
}

impl Referable for Sector {
    type Key = Slug;
    const TABLES: &'static [&'static str] = &["sectors"];
    const EXPECTED: &'static str = "a sector id of this dataset";
}
