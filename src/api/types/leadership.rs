//! Who led an economy's trade, and who overtook whom.

use crate::{
    analysis::{self, Perspective},
    api::{
        table::record,
        types::{economy::Economy, scalars::Dollars},
    },
    model::Year,
};

/// A run of years in which one partner was the largest.
#[derive(Clone, Debug)]
pub(crate) struct LeadershipSpell(pub(super) analysis::LeadershipSpell);

record! {
    /// A run of years in which one partner country was the largest.
    ///
    /// A tie keeps the lead with who had it, otherwise it goes to the first by code. A year in which
    /// no partner has a figure says nothing: it ends a spell, and the next year with figures begins
    /// another, also of the same partner.
    LeadershipSpell {
        /// Who led.
        fn partner(spell, _cx) -> Economy { Economy(spell.0.partner) }
        /// The first year.
        fn from(spell, _cx) -> Year { spell.0.from }
        /// The last year.
        fn to(spell, _cx) -> Year { spell.0.to }
        /// Whether it reaches the last year of the range in which anything is known.
        fn ongoing(spell, _cx) -> bool { spell.0.ongoing }
        /// The largest share in the economy's trade with the world in these years, as a fraction;
        /// null when that trade was not known in any of them.
        fn peak_share(spell, _cx) -> Option<f64> { spell.0.peak_share }
        /// The smallest number of other partners with a figure in any of these years: with none,
        /// the lead is only over silence.
        fn n_rivals(spell, _cx) -> i32 { i32::try_from(spell.0.n_rivals).unwrap_or(i32::MAX) }
        /// Whether no unreported partner can have been larger: in every year the first two figures are
        /// values of the whole, and the first exceeds what all partners with a figure leave of the
        /// trade with the world. Where that is not known, it is not certain.
        fn certain(spell, _cx) -> bool { spell.0.certain }
    }
}

/// A year in which the challenger passed the incumbent.
#[derive(Clone, Debug)]
pub(crate) struct Overtaking(pub(super) analysis::Overtaking);

record! {
    /// A year in which the challenger's trade with an economy first exceeded the incumbent's after
    /// being at or below it.
    ///
    /// Only years count in which both have a value of the whole: partial sums, bounds and years
    /// without a figure are passed over, and neither begin nor end a lead. A tie ends one.
    Overtaking {
        /// The first year in which the challenger was ahead.
        fn year(one, _cx) -> Year { one.0.year }
        /// The last year before it in which both are known; the challenger was not ahead.
        fn behind_in(one, _cx) -> Year { one.0.behind_in }
        /// The challenger's value in the year.
        fn challenger(one, _cx) -> Dollars { Dollars(one.0.challenger) }
        /// The incumbent's value in the year.
        fn incumbent(one, _cx) -> Dollars { Dollars(one.0.incumbent) }
        /// By how much the challenger was ahead in the year.
        fn margin(one, _cx) -> Dollars { Dollars(one.0.margin()) }
        /// How many years in which both are known the challenger stayed ahead, this one included.
        fn years_held(one, _cx) -> i32 { i32::try_from(one.0.years_held).unwrap_or(i32::MAX) }
        /// Whether it was still ahead in the last year in which both are known.
        fn ongoing(one, _cx) -> bool { one.0.ongoing }
        /// Whether each of the two was measured by the same statistics in `year` and in `behindIn`; where
        /// not, the pass may be one from one statistics to another, as happens under `BEST`.
        fn alike(one, _cx) -> bool { one.0.alike }
        /// By whose statistics.
        fn reported_by(one, _cx) -> Perspective { one.0.perspective }
    }
}
