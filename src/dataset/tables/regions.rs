//! `regions.csv`: regions, blocs and aggregates such as the world.

use crate::{
    dataset::{
        listed::Listed,
        parents::check_parents,
        report::Report,
        row::Row,
        table::{Record, Referable, Table, record},
    },
    model::{Region, RegionKind, Slug, Source, Vocabulary, WORLD},
};

impl Record for Region {
    const TABLE: Table = Table {
        name: "regions",
        columns: &[
            "id",
            "name",
            "alternative_names",
            "kind",
            "parent",
            "description",
            "source",
        ],
        key: Some("id"),
    };

    fn read(row: &mut Row<'_>) -> Option<Self> {
        let region = record!(Region {
            id: row.key("id"),
            name: row.required("name"),
            alternative_names: row.names("alternative_names"),
            kind: row.required("kind"),
            parent: row.optional_reference::<Region>("parent"),
            description: row.required("description"),
            source: row.optional_reference::<Source>("source"),
        })?;
        if region.id.as_str() == WORLD && region.kind != RegionKind::Aggregate {
            let found = format!("`{}`", region.kind.text());
            row.contradiction("kind", found, format!("aggregate for `{WORLD}`"));
        }
        Some(region)
    }

    fn check(regions: &Listed<Self>, report: &mut Report) {
        check_parents(
            regions,
            report,
            |region| &region.id,
            |region| region.parent.as_ref(),
        );
    }
}

impl Referable for Region {
    type Key = Slug;
    const TABLES: &'static [&'static str] = &["regions"];
    const EXPECTED: &'static str = "a region id of this dataset";
}
