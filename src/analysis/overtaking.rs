//! When one partner overtook another.

use crate::{
    analysis::{Amount, Perspective, Trade, TradeMeasure},
    graph::{Graph, NodeId},
    model::{Year, vocabulary::vocabulary},
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

/// How two partners stand to each other over the years, by one perspective.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rivalry {
    /// By whose statistics.
    pub perspective: Perspective,
    /// How many years have a value of both.
    pub n_years: usize,
    /// The first of them.
    pub from: Option<Year>,
    /// The last of them.
    pub to: Option<Year>,
    /// Whether the challenger is ahead in the last of them.
    pub is_ahead: Option<bool>,
    was_ahead: bool,
    was_behind: bool,
    /// Each year in which the challenger passed the incumbent, in order.
    pub overtakings: Vec<Overtaking>,
}

vocabulary! {
    /// What became of a challenger, in the years in which both partners have a value of the whole.
    pub enum RivalryOutcome {
        /// The challenger passed the incumbent, once or several times.
        Overtook = "overtook",
        /// The challenger was ahead in every year that can be compared: if it ever passed, it was before the first.
        AlwaysAhead = "always-ahead",
        /// The challenger was never ahead.
        NeverAhead = "never-ahead",
        /// The challenger was ahead at first, fell behind and has not passed again.
        LostLead = "lost-lead",
        /// No year has a value of the whole of both by these statistics, so that nothing can be compared.
        NothingToCompare = "nothing-to-compare",
    }
}

impl Rivalry {
    /// What became of the challenger.
    pub fn outcome(&self) -> RivalryOutcome {
        match (self.was_ahead, self.was_behind) {
            _ if !self.overtakings.is_empty() => RivalryOutcome::Overtook,
            (true, true) => RivalryOutcome::LostLead,
            (true, false) => RivalryOutcome::AlwaysAhead,
            (false, true) => RivalryOutcome::NeverAhead,
            (false, false) => RivalryOutcome::NothingToCompare,
        }
    }
}

/// How the trade of two partners with the economy compares, and each year in which the challenger's
/// first exceeds the incumbent's after being at or below it: reversals and returns are all listed.
///
/// Only years count in which both have a value of the whole; partial sums, bounds and years without
/// a figure are passed over, and neither begin nor end a lead. A tie ends one.
pub fn rivalry(
    graph: &Graph,
    asked: &Trade,
    challenger: NodeId,
    incumbent: NodeId,
    by: TradeMeasure,
    years: impl Iterator<Item = Year>,
) -> Rivalry {
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
    let mut rivalry = Rivalry {
        perspective: asked.perspective,
        n_years: 0,
        from: None,
        to: None,
        is_ahead: None,
        was_ahead: false,
        was_behind: false,
        overtakings: Vec::new(),
    };
    let found = &mut rivalry.overtakings;
    let mut behind: Option<(Year, [Amount; 2])> = None;
    let mut leads = false;
    for (year, challenger, incumbent, amounts) in known {
        rivalry.n_years += 1;
        rivalry.from = rivalry.from.or(Some(year));
        rivalry.to = Some(year);
        rivalry.is_ahead = Some(challenger > incumbent);
        rivalry.was_ahead |= challenger > incumbent;
        rivalry.was_behind |= challenger <= incumbent;
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
    rivalry
}
