//! Doubts about figures, and what the other side reports.

use crate::{
    analysis::{self, DoubtKind},
    api::{
        table::{enums, record},
        types::scalars::Dollars,
    },
    model::Vocabulary,
};

/// What both sides report of the same trade.
#[derive(Clone, Debug)]
pub(crate) struct MirrorGap(pub(super) analysis::MirrorGap);

record! {
    /// What both sides report of the same trade in the same year.
    MirrorGap {
        /// By the statistics of the economy that was asked.
        fn own(one, _cx) -> Dollars { Dollars(one.0.own) }
        /// By the statistics of the partner.
        fn partner(one, _cx) -> Dollars { Dollars(one.0.partner) }
        /// The gap relative to the mean of both, as a fraction from -2 to 2: of a flow, the
        /// importer's report less the exporter's; of a total, the partner's less the asked
        /// economy's. A few percent above zero are usual, since imports are mostly valued CIF and
        /// exports FOB.
        fn gap(one, _cx) -> f64 { one.0.gap }
    }
}

enums!(DoubtKind);

/// A doubt about a figure.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Doubt(pub(super) analysis::Doubt);

record! {
    /// A doubt about a figure: it contradicts another fact in the graph. It is flagged, never
    /// changed.
    Doubt {
        /// By which rule.
        fn kind(one, _cx) -> DoubtKind { one.0.kind }
        /// The rule, for people.
        fn message(one, _cx) -> &str { one.0.kind.doc().trim() }
        /// The figure.
        fn value(one, _cx) -> Dollars { Dollars(one.0.value) }
        /// What contradicts it.
        fn against(one, _cx) -> Dollars { Dollars(one.0.against) }
    }
}
