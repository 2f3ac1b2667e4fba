//! `project_countries.csv`: the countries of projects.

use crate::{
    dataset::{
        listed::Listed,
        report::Report,
        row::Row,
        table::{Record, Table, record},
    },
    model::{Country, Project, ProjectCountry, Source},
};

impl Record for ProjectCountry {
    const TABLE: Table = Table {
        name: "project_countries",
        columns: &["project", "country", "role", "source"],
        key: None,
    };

    fn read(row: &mut Row<'_>) -> Option<Self> {
        record!(ProjectCountry {
            project: row.reference::<Project>("project"),
            country: row.reference::<Country>("country"),
            role: row.required("role"),
            source: row.optional_reference::<Source>("source"),
        })
    }

    fn check(links: &Listed<Self>, report: &mut Report) {
        links.check_unique(report, None, "project, country and role", |link| {
            (&link.project, link.country, link.role)
        });
    }
}
