//! Claims: sourced statements about trade that are not flows.

use crate::model::{EconomyKey, Slug, Year, vocabulary::vocabulary};

/// A statement of a source: a rank, a share, a growth rate, what leads a country's exports.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Key.
    pub id: Slug,
    /// Whom it is about.
    pub economy: EconomyKey,
    /// The other side, if there is one.
    pub partner: Option<EconomyKey>,
    /// Which direction of trade, seen from `economy`.
    pub flow: Option<FlowDirection>,
    /// What kind of statement it is.
    pub kind: ClaimKind,
    /// What is said, in a short phrase.
    pub statement: String,
    /// The year it is about.
    pub year: Option<Year>,
    /// The number in it, in `unit`.
    pub value: Option<f64>,
    /// What the number counts.
    pub unit: Option<ClaimUnit>,
    /// What a reader must know beside.
    pub note: Option<String>,
    /// Who says so.
    pub source: Slug,
}

vocabulary! {
    /// A direction of trade, seen from one economy.
    pub enum FlowDirection {
        /// What it sells.
        Exports = "exports",
        /// What it buys.
        Imports = "imports",
        /// Both together.
        Trade = "trade",
    }
}

vocabulary! {
    /// What kind of statement a claim is.
    pub enum ClaimKind {
        /// A place in an order, such as first partner.
        Rank = "rank",
        /// A part of a whole.
        Share = "share",
        /// A change on the year before.
        Growth = "growth",
        /// What goods a flow consists of.
        Composition = "composition",
        /// A sum of trade.
        Total = "total",
        /// A figure that is only bounded.
        Bound = "bound",
        /// A contradiction between figures that the source points out.
        Discrepancy = "discrepancy",
        /// The gap between the two sides' reports of one flow.
        MirrorGap = "mirror-gap",
    }
}

vocabulary! {
    /// What a claim's number counts.
    pub enum ClaimUnit {
        /// Hundredths of a whole.
        Percent = "percent",
        /// Current US dollars.
        Usd = "usd",
        /// A place in an order, one being first.
        Rank = "rank",
        /// A multiple.
        Times = "times",
    }
}
