//! A year of trade between two economies.

use crate::{
    analysis::{self, AbsenceReason, Basis, TradeMeasure},
    api::{
        table::{ErrorCode, Fault, enums, record},
        types::{
            economy::Economy,
            handle::handles,
            mirror::{Doubt, MirrorGap},
            observation::{Observation, evidence},
            scalars::Dollars,
        },
    },
    graph::Graph,
    model::{Precision, Vocabulary, Year, vocabulary::vocabulary},
};

/// A year of trade, seen from the economy that was asked.
#[derive(Clone, Debug)]
pub(crate) struct TradeYear(pub(crate) analysis::TradeYear);

record! {
    /// One year of trade of an economy with a partner or the world, seen from the economy.
    ///
    /// What nobody reported is null; `absence` says why. One direction alone is never passed off
    /// as the total.
    TradeYear {
        /// The calendar year.
        fn year(one, _cx) -> Year { one.0.year }
        /// The economy that was asked.
        fn economy(one, _cx) -> Economy { Economy(one.0.asked.economy) }
        /// The other side; null for the world.
        fn partner(one, _cx) -> Option<Economy> { one.0.asked.partner.map(Economy) }
        /// What the economy sold, in current US dollars.
        fn exports(one, _cx) -> Option<Dollars> { value(one, TradeMeasure::Exports) }
        /// What the economy bought, in current US dollars.
        fn imports(one, _cx) -> Option<Dollars> { value(one, TradeMeasure::Imports) }
        /// Exports and imports together, in current US dollars: their sum where both are known from
        /// the same statistics, otherwise a published turnover, otherwise the sum of two sides from
        /// different statistics. Of economies that share members only a published turnover, since a
        /// sum would count the trade among those members twice. It may rest on other reports than `exports` and `imports` do, and
        /// cover other members; `basis(of:)`, `missing(of:)` and `evidence(of:)` tell.
        fn total(one, _cx) -> Option<Dollars> { value(one, TradeMeasure::Total) }
        /// Exports less imports; null unless both are known for the same whole, and, by the best
        /// reports, from the same statistics.
        fn balance(one, _cx) -> Option<Dollars> { value(one, TradeMeasure::Balance) }
        /// Growth on the year before, as a fraction: 0.12 is 12 %.
        ///
        /// Like is compared with like: the same basis, the same members of a partial sum, the
        /// statistics of the same reporters. Null when either year has no figure, the earlier one
        /// is zero, or nothing alike can be had; `absence` says which.
        fn growth(one, cx,
            /// Of which measure; a balance has no growth.
            of: TradeMeasure = TradeMeasure::Total,
        ) -> Option<f64> { one.0.growth(cx.graph, *of).ok() }
        /// The change since an earlier year, divided by the earlier value, like compared with like;
        /// 100 times one more than it is the index to that base year, which is 0 in the base year
        /// itself. Null where nothing can be compared; `absence(figure: CHANGE, since:)` says why.
        fn change(one, cx,
            /// The earlier year.
            since: Year,
            /// Of which measure; a balance has no change.
            of: TradeMeasure = TradeMeasure::Total,
        ) -> Option<f64> { one.0.change(cx.graph, *of, *since).ok() }
        /// The two values that `change` compares, by default those of `growth`. They may rest on other
        /// reports than the totals shown for their years, so that like is compared with like.
        fn comparison(one, cx,
            /// The earlier year; the year before when left out.
            since: Option<Year>,
            /// Of which measure; a balance has none.
            of: TradeMeasure = TradeMeasure::Total,
        ) -> Option<Comparison> {
            let since = since.or_else(|| one.0.year.previous())?;
            one.0.comparison(cx.graph, *of, since).ok().map(Comparison)
        }
        /// The compound annual growth rate since an earlier year, (now / then)^(1 / years) - 1, as a
        /// fraction, like compared with like. Null where `change` is, and in that year itself.
        fn cagr(one, cx,
            /// The earlier year.
            since: Year,
            /// Of which measure; a balance has no growth.
            of: TradeMeasure = TradeMeasure::Total,
        ) -> Option<f64> { one.0.cagr(cx.graph, *of, *since).ok() }
        /// The mean over this year and those before it, in US dollars; null unless every one of them
        /// has a value of the whole.
        fn moving_average(one, cx,
            /// Over how many years, 2 to 20.
            years: i32 = 3,
            /// Of which measure.
            of: TradeMeasure = TradeMeasure::Total,
        ) -> Result<Option<f64>, Fault> {
            let n_years = n_years(*years)?;
            Ok(one.0.moving_average(cx.graph, *of, n_years).ok())
        }
        /// The share in the economy's trade with the world by the same statistics, as a fraction.
        /// Null when that trade is not known; see `shareOfReported`.
        fn share(one, cx,
            /// Of which measure; a balance has no share.
            of: TradeMeasure = TradeMeasure::Total,
        ) -> Option<f64> { one.0.share(cx.graph, *of).ok() }
        /// The share in the sum of what this dataset holds of the economy's trade with single
        /// countries, as a fraction: a partner region counts with its members that have a figure. It
        /// overstates the true share wherever reports are lacking. Null for the world and for a
        /// region with itself.
        fn share_of_reported(one, cx,
            /// Of which measure; a balance has no share.
            of: TradeMeasure = TradeMeasure::Total,
        ) -> Option<f64> { one.0.share_of_reported(cx.graph, *of) }
        /// What the figure rests on.
        fn basis(one, _cx,
            /// Of which measure; without it, of the total, or of the one direction that is known.
            of: Option<TradeMeasure>,
        ) -> Basis { one.0.basis(*of) }
        /// How exactly the figure is known: a sum as exactly as its least exact part. Null without
        /// a figure.
        fn precision(one, _cx,
            /// Of which measure; without it, of the total, or of the one direction that is known.
            of: Option<TradeMeasure>,
        ) -> Option<Precision> { one.0.foundation(*of).map(|amount| amount.precision()) }
        /// Members of a region that lack a figure of their own, when the figure is a partial sum.
        fn missing(one, _cx,
            /// Of which measure; without it, of the total, or of the one direction that is known.
            of: Option<TradeMeasure>,
        ) -> Vec<Economy> {
            handles(one.0.foundation(*of).map(|amount| amount.missing).unwrap_or_default())
        }
        /// Why a figure is null; null when it is not.
        fn absence(one, cx,
            /// Of which measure.
            of: TradeMeasure = TradeMeasure::Total,
            /// Which figure of that measure.
            figure: Figure = Figure::Value,
            /// The earlier year of `CHANGE`; the year before when left out.
            since: Option<Year>,
        ) -> Option<Absence> {
            absence(cx.graph, &one.0, *of, *figure, *since).map(Absence)
        }
        /// The gap between the two sides' reports, relative to their mean: of a flow, the importer's
        /// report less the exporter's; of a total, the partner's less the asked economy's. Null
        /// unless both report a value of the whole; `absence` says why. See `mirror` for the values.
        fn mirror_gap(one, cx,
            /// Of which measure; a balance has none.
            of: TradeMeasure = TradeMeasure::Total,
        ) -> Option<f64> { one.0.mirror_gap(cx.graph, *of).ok().map(|gap| gap.gap) }
        /// What both sides report of it; null unless both report a value of the whole.
        fn mirror(one, cx,
            /// Of which measure; a balance has none.
            of: TradeMeasure = TradeMeasure::Total,
        ) -> Option<MirrorGap> { one.0.mirror_gap(cx.graph, *of).ok().map(MirrorGap) }
        /// Doubts about the figure: where it contradicts its mirror, its neighbours in time or a
        /// published turnover. The figure itself is never changed.
        fn doubts(one, cx,
            /// About which measure.
            of: TradeMeasure = TradeMeasure::Total,
        ) -> Vec<Doubt> { one.0.doubts(cx.graph, *of).into_iter().map(Doubt).collect() }
        /// Every report about this trade in this year, whoever made it, with the selected ones
        /// marked: first about the two sides themselves, then about members of a region, and about
        /// trade among members where it was taken out.
        fn evidence(one, cx,
            /// Marks those that this measure's figure was made from; without it, those of exports,
            /// imports or total.
            of: Option<TradeMeasure>,
            /// Only the selected reports, or only the others.
            selected: Option<bool>,
        ) -> Vec<Observation> {
            evidence(cx.graph, &one.0, *of, *selected)
        }
    }
}

fn value(one: &TradeYear, measure: TradeMeasure) -> Option<Dollars> {
    one.0.value(measure).map(Dollars)
}

/// Why a figure of a measure is null; `None` when it is not.
pub(super) fn absence(
    graph: &Graph,
    year: &analysis::TradeYear,
    of: TradeMeasure,
    figure: Figure,
    since: Option<Year>,
) -> Option<analysis::Absence> {
    match figure {
        Figure::Value if year.value(of).is_some() => None,
        Figure::Value => Some(year.absence(graph, of)),
        Figure::Growth => year.growth(graph, of).err(),
        Figure::Share => year.share(graph, of).err(),
        Figure::MirrorGap => year.mirror_gap(graph, of).err(),
        Figure::Change => match since {
            Some(since) => year.change(graph, of, since).err(),
            None => year.growth(graph, of).err(),
        },
    }
}

/// The years of a moving average.
pub(super) fn n_years(years: i32) -> Result<u16, Fault> {
    let n_years = u16::try_from(years)
        .ok()
        .filter(|years| (2..=20).contains(years));
    n_years.ok_or_else(|| {
        let message = format_args!("argument `years`: expected 2 to 20, found {years}");
        Fault::new(ErrorCode::BadRange, message)
    })
}

vocabulary! {
    /// A figure of a measure of trade.
    pub(crate) enum Figure {
        /// The value itself.
        Value = "value",
        /// Growth on the year before.
        Growth = "growth",
        /// The share in the trade with the world.
        Share = "share",
        /// The gap between the two sides' reports.
        MirrorGap = "mirror-gap",
        /// The change since an earlier year, and with it the compound growth rate.
        Change = "change",
    }
}

enums!(AbsenceReason, Basis, Figure);

/// Two values that are like each other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Comparison(analysis::Comparison);

record! {
    /// Two values of a measure in two years that are like each other, and so can be compared.
    Comparison {
        /// The earlier year.
        fn since(one, _cx) -> Year { one.0.since }
        /// Its value.
        fn earlier(one, _cx) -> Dollars { Dollars(one.0.earlier) }
        /// The later value.
        fn later(one, _cx) -> Dollars { Dollars(one.0.later) }
        /// What the earlier value rests on.
        fn earlier_basis(one, _cx) -> Basis { one.0.earlier_basis }
        /// What the later value rests on.
        fn later_basis(one, _cx) -> Basis { one.0.later_basis }
    }
}

/// Why there is no figure.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Absence(pub(super) analysis::Absence);

record! {
    /// Why there is no figure.
    Absence {
        /// The reason, for programs.
        fn reason(absence, _cx) -> AbsenceReason { absence.0.reason }
        /// The reason, for people.
        fn message(absence, _cx) -> &str { absence.0.reason.doc().trim() }
    }
}
