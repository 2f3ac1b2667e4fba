//! When one partner overtook another.

use crate::{
    analysis::{Amount, Perspective, Trade, TradeMeasure},
    graph::{Graph, NodeId},
    model::Year,
};

/// A year in which the challenger passed the incumbent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overtaking {
    /// The first year in which the challenger was ahead.
    pub year: Year,
    /// The last year before it in which both are known, and the challenger was not ahead.
    pub behind_in: Year,
    /// The challenger's value in the year, in dollars.
    pub challenger: i64,
    /// The incumbent's value in the year, in dollars.
    pub incumbent: i64,
    /// How many years both are known and the challenger was ahead, from this one on without one in
    /// which it was not.
    pub years_held: usize,
    /// Whether it was still ahead in the last year in which both are known.
    pub ongoing: bool,
    /// Whether each of the two was measured by the same statistics in both years; where not, the
    /// pass may be one from one statistics to another.
    pub alike: bool,
    /// By whose statistics.
    pub perspective: Perspective,
}

impl Overtaking {
    /// By how much the challenger was ahead, in dollars.
    pub fn margin(&self) -> i64 {
        self.challenger.saturating_sub(self.incumbent)
    }
}

/// Each year in which the challenger's trade with the economy first exceeds the incumbent's after
/// being at or below it, in order: reversals and returns are all listed.
///
/// Only years count in which both have a value of the whole; partial sums, bounds and years without
/// a figure are passed over, and neither begin nor end a lead. A tie ends one.
pub fn overtakings(
    graph: &Graph,
    asked: &Trade,
    challenger: NodeId,
    incumbent: NodeId,
    by: TradeMeasure,
    years: impl Iterator<Item = Year>,
) -> Vec<Overtaking> {
    let figure = |partner: NodeId, year: Year| {
        let trade = asked.with(partner).in_year(graph, year);
        let foundation = trade
            .foundation(Some(by))
            .filter(|amount| amount.is_value())?;
        Some((trade.value(by)?, foundation))
    };
    let known = years.filter_map(|year| {
        let ((ours, our_amount), (theirs, their_amount)) =
            (figure(challenger, year)?, figure(incumbent, year)?);
        Some((year, ours, theirs, [our_amount, their_amount]))
    });
    let mut found: Vec<Overtaking> = Vec::new();
    let mut behind: Option<(Year, [Amount; 2])> = None;
    let mut leads = false;
    for (year, challenger, incumbent, amounts) in known {
        if challenger <= incumbent {
            if let Some(last) = found.last_mut().filter(|_| leads) {
                last.ongoing = false;
            }
            (behind, leads) = (Some((year, amounts)), false);
            continue;
        }
        match (&behind, leads) {
            (Some((behind_in, before)), false) => {
                let perspective = asked.perspective;
                let alike = before
                    .iter()
                    .zip(&amounts)
                    .all(|(then, now)| now.is_like(graph, then));
                found.push(Overtaking {
                    year,
                    behind_in: *behind_in,
                    alike,
                    challenger,
                    incumbent,
                    years_held: 1,
                    ongoing: true,
                    perspective,
                });
                leads = true;
            }
            (_, true) => {
                if let Some(last) = found.last_mut() {
                    last.years_held += 1;
                }
            }
            // Ahead from the first year that is known: when it overtook is not.
            (None, false) => {}
        }
    }
    found
}
