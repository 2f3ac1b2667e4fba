//! `projects.csv`: railways, pipelines, power plants, mines, parks.

use crate::{
    dataset::{
        row::Row,
        table::{Record, Referable, Table, record},
    },
    model::{Project, Sector, Slug, Source},
};

impl Record for Project {
    const TABLE: Table = Table {
        name: "projects",
        columns: &[
            "id",
            "name",
            "sector",
            "status",
            "announced",
            "started",
            "completed",
            "cost_usd",
            "description",
            "latitude",
            "longitude",
            "source",
        ],
        key: Some("id"),
    };

    fn read(row: &mut Row<'_>) -> Option<Self> {
        let project = record!(Project {
            id: row.key("id"),
            name: row.required("name"),
            sector: row.reference::<Sector>("sector"),
            status: row.required("status"),
            announced: row.optional("announced"),
            started: row.optional("started"),
            completed: row.optional("completed"),
            cost_usd: row.optional("cost_usd"),
            description: row.required("description"),
            location: row.location(),
            source: row.optional_reference::<Source>("source"),
        })?;
        let beginning = match project.started {
            Some(_) => ("started", project.started),
            None => ("announced", project.announced),
        };
        row.check_order(beginning, ("completed", project.completed));
        Some(project)
    }
}

impl Referable for Project {
    type Key = Slug;
    const TABLES: &'static [&'static str] = &["projects"];
    const EXPECTED: &'static str = "a project id of this dataset";
}
