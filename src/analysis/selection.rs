//! The one rule by which one report is selected where several speak of the same flow.

use std::cmp::Reverse;

use crate::{
    graph::{Graph, NodeId, ObservationRow},
    model::{ObservationKind, Precision, Status},
};

/// The best of these reports of one flow, or `None` of none.
///
/// The order: a value before a bound, since a bound stands for a value only when nothing else
/// exists; final over provisional over estimated; the importer's report, since customs check
/// imports, then the exporter's, then a third party's or an unknown one (of a turnover, either
/// side's report before others); exact before approximate; then the value that more sources give;
/// then the source that stands first in the dataset.
///
/// The order of the reports does not matter.
pub fn select(graph: &Graph, reports: &[ObservationRow]) -> Option<ObservationRow> {
    reports
        .iter()
        .min_by_key(|report| preference(graph, report, reports))
        .copied()
}

/// What a report is compared by; the smaller is preferred.
type Preference = (bool, Status, Party, Precision, Reverse<usize>, u32, usize);

fn preference(graph: &Graph, report: &ObservationRow, reports: &[ObservationRow]) -> Preference {
    (
        report.precision.is_bound(),
        report.status,
        party(report),
        report.precision,
        Reverse(n_sources_agreeing(report, reports)),
        graph.source_rank(report.source),
        report.row.index(),
    )
}

/// Who reported, the more trusted first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Party {
    Importer,
    Exporter,
    Other,
}

fn party(report: &ObservationRow) -> Party {
    let is_turnover = report.kind == ObservationKind::Turnover;
    let is = |economy: NodeId| report.reporter == Some(economy);
    if is(report.to) || (is_turnover && is(report.from)) {
        Party::Importer
    } else if is(report.from) {
        Party::Exporter
    } else {
        Party::Other
    }
}

fn n_sources_agreeing(report: &ObservationRow, reports: &[ObservationRow]) -> usize {
    let mut sources: smallvec::SmallVec<[NodeId; 8]> = reports
        .iter()
        .filter(|other| {
            other.value == report.value && other.precision.is_bound() == report.precision.is_bound()
        })
        .map(|other| other.source)
        .collect();
    sources.sort_unstable();
    sources.dedup();
    sources.len()
}
