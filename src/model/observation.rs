//! Observations: single reports of trade between two economies in one year.

use crate::model::{EconomyKey, ProductCode, Slug, Usd, Year, vocabulary::vocabulary};

/// One report of a flow or of a turnover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// The exporter; for a turnover, one of the two.
    pub from: EconomyKey,
    /// The importer; for a turnover, the other.
    pub to: EconomyKey,
    /// The calendar year.
    pub year: Year,
    /// Goods one way, or both ways together.
    pub kind: ObservationKind,
    /// All goods, or a product group.
    pub product: ProductCode,
    /// Current US dollars, not negative.
    pub value_usd: Usd,
    /// Whose statistics; `None` when the source does not say.
    pub reporter: Option<EconomyKey>,
    /// Whether freight and insurance are in the value.
    pub valuation: Valuation,
    /// How settled the figure is.
    pub status: Status,
    /// How exactly the source states it.
    pub precision: Precision,
    /// Who published it.
    pub source: Slug,
}

vocabulary! {
    /// What an observation measures.
    pub enum ObservationKind {
        /// Goods from the exporter to the importer.
        Export = "export",
        /// Goods both ways together, published without a split.
        Turnover = "turnover",
    }
}

vocabulary! {
    /// Where on the way goods are valued.
    pub enum Valuation {
        /// Free on board: at the exporter's border, as exports usually are.
        Fob = "fob",
        /// Cost, insurance and freight: at the importer's border, as imports usually are.
        Cif = "cif",
        /// The source does not say.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// How settled a figure is; the more settled one is preferred.
    pub enum Status {
        /// Published as final.
        Final = "final",
        /// Published soon after the year, open to revision.
        Provisional = "provisional",
        /// Estimated by somebody other than the reporter.
        Estimated = "estimated",
    }
}

vocabulary! {
    /// How exactly a source states a figure.
    pub enum Precision {
        /// The figure itself, to the digits shown.
        Exact = "exact",
        /// "About".
        Approximate = "approximate",
        /// "Over": a lower bound, evidence rather than a value.
        AtLeast = "at-least",
        /// "Up to": an upper bound, evidence rather than a value.
        AtMost = "at-most",
    }
}

impl Precision {
    /// Whether the figure only bounds the value.
    pub fn is_bound(self) -> bool {
        matches!(self, Self::AtLeast | Self::AtMost)
    }
}
