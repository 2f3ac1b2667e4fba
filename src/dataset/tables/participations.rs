//! `participations.csv`: which economies take part in an initiative, in which role, and when.

use crate::{
    dataset::{
        listed::Listed,
        report::Report,
        row::Row,
        spans::{Span, check_overlaps},
        table::{Record, Table, record},
    },
    model::{EconomyKey, Initiative, Participation, ParticipationRole, Source},
};

impl Record for Participation {
    const TABLE: Table = Table {
        name: "participations",
        columns: &[
            "initiative",
            "participant",
            "role",
            "since",
            "until",
            "source",
        ],
        key: None,
    };

    fn read(row: &mut Row<'_>) -> Option<Self> {
        let participation = record!(Participation {
            initiative: row.reference::<Initiative>("initiative"),
            participant: row.reference::<EconomyKey>("participant"),
            role: row.required("role"),
            since: row.optional("since"),
            until: row.optional("until"),
            source: row.optional_reference::<Source>("source"),
        })?;
        row.check_order(
            ("since", participation.since),
            ("until", participation.until),
        );
        Some(participation)
    }

    fn check(participations: &Listed<Self>, report: &mut Report) {
        participations.check_unique(report, None, "initiative, participant and role", |p| {
            (&p.initiative, &p.participant, p.role)
        });
        check_overlaps(
            participations,
            report,
            |p| is_standing(p.role).then_some((&p.initiative, &p.participant)),
            |p| p.role,
            |p| Span {
                since: p.since,
                until: p.until,
            },
        );
    }
}

/// Whether the role excludes the other standing ones: nobody is member and observer at once.
/// A member may well be host, lead or signatory too.
fn is_standing(role: ParticipationRole) -> bool {
    matches!(
        role,
        ParticipationRole::FoundingMember
            | ParticipationRole::Member
            | ParticipationRole::Observer
            | ParticipationRole::DialoguePartner
    )
}
