//! By whose statistics a question is answered.

use crate::{
    graph::{NodeId, ObservationRow},
    model::{ObservationKind, vocabulary::vocabulary},
};

vocabulary! {
    /// By whose statistics a question is answered.
    pub enum Perspective {
        /// The best report of each flow, whoever made it: a value before a bound, final before provisional before estimated, the importer's before the exporter's before a third party's, exact before approximate, then the value that more sources give, then the order of the sources.
        Best = "best",
        /// The statistics of the economy that is asked; for a region, those of each member or of the region itself.
        Own = "self",
        /// The statistics of the partner.
        Partner = "partner",
        /// Each flow by the exporter's statistics, usually FOB. Turnovers have no exporter and do not count.
        Exporter = "exporter",
        /// Each flow by the importer's statistics, usually CIF. Turnovers have no importer and do not count.
        Importer = "importer",
    }
}

vocabulary! {
    /// A measure of the trade of one economy with another.
    pub enum TradeMeasure {
        /// Exports and imports together.
        Total = "total",
        /// What the economy sells.
        Exports = "exports",
        /// What the economy buys.
        Imports = "imports",
        /// Exports less imports.
        Balance = "balance",
    }
}

/// Which reports count: those of a perspective, or those of one reporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lens {
    Perspective(Perspective),
    Reporter(NodeId),
}

impl Lens {
    /// The lens through which the partner sees the same reports.
    pub(super) fn seen_by_partner(self) -> Self {
        match self {
            Self::Perspective(Perspective::Own) => Self::Perspective(Perspective::Partner),
            Self::Perspective(Perspective::Partner) => Self::Perspective(Perspective::Own),
            same => same,
        }
    }

    /// Whether the report counts when `asked` is asked about its trade with the other side.
    pub(super) fn admits(self, report: &ObservationRow, asked: NodeId) -> bool {
        let partner = if report.from == asked {
            report.to
        } else {
            report.from
        };
        let is_flow = report.kind == ObservationKind::Export;
        match self {
            Self::Reporter(reporter) => report.reporter == Some(reporter),
            Self::Perspective(Perspective::Best) => true,
            Self::Perspective(Perspective::Own) => report.reporter == Some(asked),
            Self::Perspective(Perspective::Partner) => report.reporter == Some(partner),
            Self::Perspective(Perspective::Exporter) => {
                is_flow && report.reporter == Some(report.from)
            }
            Self::Perspective(Perspective::Importer) => {
                is_flow && report.reporter == Some(report.to)
            }
        }
    }
}
