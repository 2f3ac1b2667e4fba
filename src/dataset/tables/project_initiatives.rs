//! `project_initiatives.csv`: the initiatives that projects belong to.

use crate::{
    dataset::{
        listed::Listed,
        report::Report,
        row::Row,
        table::{Record, Table, record},
    },
    model::{Initiative, Project, ProjectInitiative, Source},
};

impl Record for ProjectInitiative {
    const TABLE: Table = Table {
        name: "project_initiatives",
        columns: &["project", "initiative", "source"],
        key: None,
    };

    fn read(row: &mut Row<'_>) -> Option<Self> {
        record!(ProjectInitiative {
            project: row.reference::<Project>("project"),
            initiative: row.reference::<Initiative>("initiative"),
            source: row.optional_reference::<Source>("source"),
        })
    }

    fn check(links: &Listed<Self>, report: &mut Report) {
        links.check_unique(report, None, "project and initiative", |link| {
            (&link.project, &link.initiative)
        });
    }
}
