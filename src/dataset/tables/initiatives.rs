//! `initiatives.csv`: programmes, corridors, agreements, organisations, summits, dialogues.

use crate::{
    dataset::{
        listed::Listed,
        parents::check_parents,
        report::Report,
        row::Row,
        table::{Record, Referable, Table, record},
    },
    model::{Country, Initiative, Slug, Source},
};

impl Record for Initiative {
    const TABLE: Table = Table {
        name: "initiatives",
        columns: &[
            "id",
            "name",
            "alternative_names",
            "kind",
            "parent",
            "start",
            "end",
            "place_country",
            "place_city",
            "lead",
            "description",
            "source",
        ],
        key: Some("id"),
    };

    fn read(row: &mut Row<'_>) -> Option<Self> {
        let initiative = record!(Initiative {
            id: row.key("id"),
            name: row.required("name"),
            alternative_names: row.names("alternative_names"),
            kind: row.required("kind"),
            parent: row.optional_reference::<Initiative>("parent"),
            start: row.optional("start"),
            end: row.optional("end"),
            place_country: row.optional_reference::<Country>("place_country"),
            place_city: row.optional("place_city"),
            lead: row.optional_reference::<Country>("lead"),
            description: row.required("description"),
            source: row.optional_reference::<Source>("source"),
        })?;
        row.check_order(("start", initiative.start), ("end", initiative.end));
        Some(initiative)
    }

    fn check(initiatives: &Listed<Self>, report: &mut Report) {
        check_parents(
            initiatives,
            report,
            |initiative| &initiative.id,
            |initiative| initiative.parent.as_ref(),
        );
    }
}

impl Referable for Initiative {
    type Key = Slug;
    const TABLES: &'static [&'static str] = &["initiatives"];
    const EXPECTED: &'static str = "an initiative id of this dataset";
}
