//! The one rule by which one report is selected where several speak of the same flow.

use std::cmp::Reverse;

use crate::{
    graph::{Graph, NodeId, ObservationRow},
    model::{ObservationKind, Precision, Status, vocabulary::vocabulary},
};

vocabulary! {
    /// What told the selected report from the best one with another value.
    pub enum SelectionRule {
        /// No report gives another value.
        OnlyValue = "only-value",
        /// A value stands before a bound.
        ValueBeforeBound = "value-before-bound",
        /// Final stands before provisional, provisional before estimated.
        Status = "status",
        /// The importer's report stands before the exporter's, the exporter's before a third party's or an unnamed one's; of a turnover, either side's before others.
        Reporter = "reporter",
        /// Exact stands before approximate.
        Precision = "precision",
        /// More sources give this value.
        Corroboration = "corroboration",
        /// Its source stands earlier in the dataset.
        SourceOrder = "source-order",
    }
}

/// The best of these reports of one flow, or `None` of none.
///
/// The order: a value before a bound, since a bound stands for a value only when nothing else
/// exists; final over provisional over estimated; the importer's report, since customs check
/// imports, then the exporter's, then a third party's or an unknown one (of a turnover, either
/// side's report before others); exact before approximate; then the value that more sources give;
/// then the source that stands first in the dataset; then, where one source gives several, the
/// reporter that stands first by code.
///
/// The order of the reports does not matter.
pub fn select(graph: &Graph, reports: &[ObservationRow]) -> Option<ObservationRow> {
    reports
        .iter()
        .min_by_key(|report| preference(graph, report, reports))
        .copied()
}

/// The best of these reports, and what told it from the best one with another value.
pub fn select_by_rule(
    graph: &Graph,
    reports: &[ObservationRow],
) -> Option<(ObservationRow, SelectionRule)> {
    if let [only] = reports {
        return Some((*only, SelectionRule::OnlyValue));
    }
    let mut ranked: Vec<(Preference, &ObservationRow)> = reports
        .iter()
        .map(|report| (preference(graph, report, reports), report))
        .collect();
    // Preferences end with the row, so no two are equal.
    ranked.sort_by_key(|(preference, _)| *preference);
    let (best, selected) = ranked.first()?;
    let rule = match ranked
        .iter()
        .find(|(_, other)| other.value != selected.value)
    {
        None => SelectionRule::OnlyValue,
        Some((next, _)) if best.0 != next.0 => SelectionRule::ValueBeforeBound,
        Some((next, _)) if best.1 != next.1 => SelectionRule::Status,
        Some((next, _)) if best.2 != next.2 => SelectionRule::Reporter,
        Some((next, _)) if best.3 != next.3 => SelectionRule::Precision,
        Some((next, _)) if best.4 != next.4 => SelectionRule::Corroboration,
        Some(_) => SelectionRule::SourceOrder,
    };
    Some((**selected, rule))
}

/// What a report is compared by; the smaller is preferred.
/// The order of its parts is the order of [`SelectionRule`].
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
