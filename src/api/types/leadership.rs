//! Who led an economy's trade, and who overtook whom.

use crate::{
    analysis::{self, Perspective, RivalryOutcome, Trade, TradeMeasure, leadership, rivalry},
    api::{
        table::{Cx, ErrorCode, Fault, enums, record},
        types::{
            economy::Economy,
            scalars::{Dollars, EconomyArgument},
        },
    },
    graph::Graph,
    model::{Vocabulary, Year},
};

/// A run of years in which one partner was the largest, with the question that it answers.
#[derive(Clone, Debug)]
pub(crate) struct LeadershipSpell {
    spell: analysis::LeadershipSpell,
    asked: Trade,
    by: TradeMeasure,
}

/// The spells of the largest partner in these years.
pub(super) fn spells(
    graph: &Graph,
    asked: &Trade,
    by: TradeMeasure,
    years: impl Iterator<Item = Year>,
) -> Vec<LeadershipSpell> {
    let spells = leadership(graph, asked, by, years).into_iter();
    spells
        .map(|spell| LeadershipSpell {
            spell,
            asked: asked.clone(),
            by,
        })
        .collect()
}

record! {
    /// A run of years in which one partner country was the largest.
    ///
    /// A tie keeps the lead with who had it, otherwise it goes to the first by code. A year in which
    /// no partner has a figure says nothing: it ends a spell, and the next year with figures begins
    /// another, also of the same partner.
    LeadershipSpell {
        /// Who led.
        fn partner(spell, _cx) -> Economy { Economy(spell.spell.partner) }
        /// The first year.
        fn from(spell, _cx) -> Year { spell.spell.from }
        /// The last year.
        fn to(spell, _cx) -> Year { spell.spell.to }
        /// Whether it reaches the last year of the range in which anything is known.
        fn ongoing(spell, _cx) -> bool { spell.spell.ongoing }
        /// The largest share in the economy's trade with the world in these years, as a fraction;
        /// null when that trade was not known in any of them.
        fn peak_share(spell, _cx) -> Option<f64> { spell.spell.peak_share }
        /// The smallest number of other partners with a figure in any of these years: with none,
        /// the lead is only over silence.
        fn n_rivals(spell, _cx) -> i32 { i32::try_from(spell.spell.n_rivals).unwrap_or(i32::MAX) }
        /// Whether no unreported partner can have been larger: in every year the first two figures are
        /// values of the whole, and the first exceeds what all partners with a figure leave of the
        /// trade with the world. Where that is not known, it is not certain.
        fn certain(spell, _cx) -> bool { spell.spell.certain }
        /// By whose statistics.
        fn reported_by(spell, _cx) -> Perspective { spell.asked.perspective }
        /// Who led in these years by the statistics of each other perspective, in their order; a
        /// perspective without figures has no spell.
        fn by_other_statistics(spell, cx) -> Vec<OtherLeader> {
            let mine = spell.asked.perspective;
            let others = Perspective::ALL.iter().filter(|other| **other != mine);
            let years = spell.spell.from.through(spell.spell.to);
            let spells_by = |other: &Perspective| {
                let asked = Trade { perspective: *other, ..spell.asked.clone() };
                spells(cx.graph, &asked, spell.by, years.clone())
            };
            others.flat_map(spells_by).map(OtherLeader).collect()
        }
    }
}

/// A spell by other statistics; a type of its own, so that no query goes round in circles.
#[derive(Clone, Debug)]
pub(crate) struct OtherLeader(LeadershipSpell);

record! {
    /// Who was the largest partner by other statistics, within the years of a spell.
    OtherLeader {
        /// By whose statistics.
        fn reported_by(one, _cx) -> Perspective { one.0.asked.perspective }
        /// Who led.
        fn partner(one, _cx) -> Economy { Economy(one.0.spell.partner) }
        /// The first year.
        fn from(one, _cx) -> Year { one.0.spell.from }
        /// The last year.
        fn to(one, _cx) -> Year { one.0.spell.to }
        /// Whether no unreported partner can have been larger.
        fn certain(one, _cx) -> bool { one.0.spell.certain }
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

enums!(RivalryOutcome);

/// How two partners stand to each other, by one perspective or by every one; nothing when either is
/// not in the dataset.
pub(super) fn rivalries(
    cx: &Cx<'_>,
    asked: &Trade,
    [challenger, incumbent]: [EconomyArgument; 2],
    by: TradeMeasure,
    years: impl Iterator<Item = Year> + Clone,
    perspective: Option<Perspective>,
) -> Result<Vec<analysis::Rivalry>, Fault> {
    let Some((challenger, incumbent)) = challenger.0.zip(incumbent.0) else {
        return Ok(Vec::new());
    };
    if challenger == incumbent {
        let message = "`challenger` and `incumbent`: expected two partners, found one and the same";
        return Err(Fault::new(ErrorCode::BadArgument, message));
    }
    let one = perspective.as_ref().map(std::slice::from_ref);
    let perspectives = one.unwrap_or(Perspective::ALL).iter();
    let asked = perspectives.map(|perspective| Trade {
        perspective: *perspective,
        ..asked.clone()
    });
    Ok(asked
        .map(|asked| rivalry(cx.graph, &asked, challenger, incumbent, by, years.clone()))
        .collect())
}

/// How two partners stand to each other.
#[derive(Clone, Debug)]
pub(crate) struct Rivalry(pub(super) analysis::Rivalry);

record! {
    /// How two partners of an economy stand to each other over the years, by one perspective.
    ///
    /// Only years count in which both have a value of the whole: partial sums, bounds and years
    /// without a figure are passed over.
    Rivalry {
        /// By whose statistics.
        fn reported_by(one, _cx) -> Perspective { one.0.perspective }
        /// What became of the challenger.
        fn outcome(one, _cx) -> RivalryOutcome { one.0.outcome() }
        /// The outcome, for people.
        fn message(one, _cx) -> &str { one.0.outcome().doc().trim() }
        /// How many years can be compared.
        fn n_years(one, _cx) -> i32 { i32::try_from(one.0.n_years).unwrap_or(i32::MAX) }
        /// The first of them; null when there is none.
        fn from(one, _cx) -> Option<Year> { one.0.from }
        /// The last of them; null when there is none.
        fn to(one, _cx) -> Option<Year> { one.0.to }
        /// Whether the challenger is ahead in the last of them; null when there is none.
        fn is_ahead(one, _cx) -> Option<bool> { one.0.is_ahead }
        /// Each year in which the challenger passed the incumbent, in order.
        fn overtakings(one, _cx) -> Vec<Overtaking> {
            one.0.overtakings.iter().cloned().map(Overtaking).collect()
        }
    }
}
