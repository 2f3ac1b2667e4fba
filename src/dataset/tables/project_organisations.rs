//! `project_organisations.csv`: who finances, builds, owns or uses projects.

use crate::{
    dataset::{
        listed::Listed,
        report::Report,
        row::Row,
        table::{Record, Table, record},
    },
    model::{Organisation, Project, ProjectOrganisation, Source},
};

impl Record for ProjectOrganisation {
    const TABLE: Table = Table {
        name: "project_organisations",
        columns: &[
            "project",
            "organisation",
            "role",
            "amount_usd",
            "year",
            "source",
        ],
        key: None,
    };

    fn read(row: &mut Row<'_>) -> Option<Self> {
        let link = record!(ProjectOrganisation {
            project: row.reference::<Project>("project"),
            organisation: row.reference::<Organisation>("organisation"),
            role: row.required("role"),
            amount_usd: row.optional("amount_usd"),
            year: row.optional("year"),
            source: row.optional_reference::<Source>("source"),
        })?;
        row.warn_of_future("year", link.year);
        Some(link)
    }

    fn check(links: &Listed<Self>, report: &mut Report) {
        // One organisation may commit money to a project year after year, or twice in one.
        links.check_unique(
            report,
            None,
            "project, organisation, role, amount and year",
            |link| {
                (
                    &link.project,
                    &link.organisation,
                    link.role,
                    link.amount_usd,
                    link.year,
                )
            },
        );
    }
}
