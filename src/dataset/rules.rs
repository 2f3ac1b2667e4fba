//! Rules across tables.

use std::collections::HashSet;

use crate::{
    dataset::{
        context::Context,
        listed::Listed,
        problem::{Extent, Problem, quoted},
        report::Report,
    },
    model::{Membership, Region, RegionKind, Slug, Vocabulary, WORLD},
};

/// Reports members that a region should not have, and warns of those that it lacks.
pub(super) fn check_members(
    regions: &Listed<Region>,
    memberships: &Listed<Membership>,
    report: &mut Report,
) {
    check_aggregates(regions, memberships, report);
    // What is absent may stand in a row that could not be read.
    if report.all_rows_read() {
        check_empty(regions, memberships, report);
    }
}

/// Reports that the world is referred to but not a region, and warns of sources without a citation;
/// once every table is read.
pub(super) fn check_references(context: &mut Context) {
    let Context { keys, report, .. } = context;
    if let Some((file, row)) = &context.missing_world {
        let found = format!("no region `{WORLD}`");
        let regions = keys.file("regions").unwrap_or_default();
        let problem = Problem::error(Extent::Consistency, regions, found, "one of kind aggregate");
        report.add(problem.with_hint(Some(format!("{file}, row {row} refers to it"))));
    }
    if report.all_rows_read() {
        let sources = keys.file("sources").unwrap_or_default();
        for (row, id) in keys.uncited("sources") {
            let expected = "a source that some row cites";
            let problem = Problem::error(Extent::Consistency, sources, quoted(id), expected);
            report.add(problem.in_row(row).in_column("id").into_warning());
        }
    }
}

/// Reports members of regions that have none by their kind.
fn check_aggregates(
    regions: &Listed<Region>,
    memberships: &Listed<Membership>,
    report: &mut Report,
) {
    let aggregates: HashSet<&Slug> = (regions.records.iter())
        .filter(|region| region.kind == RegionKind::Aggregate)
        .map(|region| &region.id)
        .collect();
    for (row, membership) in memberships.iter() {
        if aggregates.contains(&membership.region) {
            let found = quoted(membership.region.as_str());
            let expected = "a region that is not of kind aggregate, which has no members";
            let problem = memberships.contradiction(row, found, expected);
            report.add(problem.in_column("region"));
        }
    }
}

/// Warns of regions that should have members and have none.
fn check_empty(regions: &Listed<Region>, memberships: &Listed<Membership>, report: &mut Report) {
    let with_members: HashSet<&Slug> = (memberships.records.iter())
        .map(|membership| &membership.region)
        .collect();
    for (row, region) in regions.iter() {
        let needs_none = region.kind == RegionKind::Aggregate || region.id.as_str() == WORLD;
        if !needs_none && !with_members.contains(&region.id) {
            let found = format!("{} without members", quoted(region.id.as_str()));
            let expected = format!("some, as its kind is {}", region.kind.text());
            let problem = regions.contradiction(row, found, expected).in_column("id");
            report.add(problem.into_warning());
        }
    }
}
