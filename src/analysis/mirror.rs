//! Mirror statistics: the same flow as the other side reports it.

use crate::{
    analysis::{Absence, AbsenceReason, Perspective, Trade, TradeMeasure, TradeYear},
    graph::Graph,
};

/// What both sides report of the same trade in the same year.
#[derive(Clone, Debug, PartialEq)]
pub struct MirrorGap {
    /// By the statistics of the economy that was asked, in dollars.
    pub own: i64,
    /// By the statistics of the partner, in dollars.
    pub partner: i64,
    /// The gap, relative to the mean of both: of a flow, the importer's report less the exporter's;
    /// of a total, the partner's less the asked economy's. From -2 to 2; 0 when both agree.
    pub gap: f64,
}

impl TradeYear {
    /// The gap between the two sides' reports.
    ///
    /// It is the symmetric relative difference: the difference over the mean of both. Gaps of a few
    /// percent above zero are usual, since imports are mostly valued CIF and exports FOB.
    ///
    /// # Errors
    ///
    /// Says why there is none: a side did not report, or gave only a bound or a partial sum; the
    /// world does not report; a balance has none.
    pub fn mirror_gap(&self, graph: &Graph, measure: TradeMeasure) -> Result<MirrorGap, Absence> {
        let none = Absence::new;
        if measure == TradeMeasure::Balance || self.asked.partner.is_none() {
            return Err(none(AbsenceReason::NotDefined));
        }
        let by = |perspective| {
            let asked = Trade {
                perspective,
                ..self.asked.clone()
            };
            asked.in_year(graph, self.year).whole(graph, measure)
        };
        let (own, partner) = (by(Perspective::Own)?, by(Perspective::Partner)?);
        let (importer, exporter) = match measure {
            TradeMeasure::Imports => (own, partner),
            _ => (partner, own),
        };
        match relative(importer, exporter) {
            Some(gap) => Ok(MirrorGap { own, partner, gap }),
            None => Err(none(AbsenceReason::ZeroBase)),
        }
    }
}

/// The difference of two amounts over their mean; `None` when both are zero.
#[expect(clippy::cast_precision_loss, reason = "amounts are below 2^53")]
fn relative(one: i64, other: i64) -> Option<f64> {
    let mean = (one as f64 + other as f64) / 2.0;
    (mean > 0.0).then(|| (one as f64 - other as f64) / mean)
}
