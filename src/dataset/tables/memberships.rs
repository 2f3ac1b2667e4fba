//! `memberships.csv`: which countries belong to a region, and when.

use crate::{
    dataset::{
        listed::Listed,
        report::Report,
        row::Row,
        spans::{Span, check_overlaps},
        table::{Record, Table, record},
    },
    model::{Country, Membership, Region, Source},
};

impl Record for Membership {
    const TABLE: Table = Table {
        name: "memberships",
        columns: &["region", "country", "since", "until", "source"],
        key: None,
    };

    fn read(row: &mut Row<'_>) -> Option<Self> {
        let membership = record!(Membership {
            region: row.reference::<Region>("region"),
            country: row.reference::<Country>("country"),
            since: row.optional("since"),
            until: row.optional("until"),
            source: row.optional_reference::<Source>("source"),
        })?;
        row.check_order(("since", membership.since), ("until", membership.until));
        Some(membership)
    }

    fn check(memberships: &Listed<Self>, report: &mut Report) {
        memberships.check_unique(report, None, "region, country and since", |m| {
            (&m.region, m.country, m.since)
        });
        check_overlaps(
            memberships,
            report,
            |m| Some((&m.region, m.country)),
            |m| m.since,
            |m| Span {
                since: m.since,
                until: m.until,
            },
        );
    }
}
