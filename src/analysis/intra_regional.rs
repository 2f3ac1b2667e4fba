//! How much of a region's trade its members do with each other.

use crate::{
    analysis::{Absence, AbsenceReason, Indicator, Trade, TradeMeasure, growth::ratio},
    graph::Graph,
    model::Year,
};

/// The share of trade among a region's members in their trade with everyone, each other included.
///
/// Goods that one member sells to another stand once in the exports and once in the imports of
/// the members, so the share in the total counts them twice. There is none of a country or of a
/// single member, who have nobody inside to trade with, of a balance, and where either side of the
/// fraction is not known whole.
pub fn intra_regional_share(
    graph: &Graph,
    asked: &Trade,
    year: Year,
    of: TradeMeasure,
) -> Indicator {
    Indicator::worked_out(year, |_| {
        let none = |reason| Err(Absence::new(reason));
        let members = asked.teller(graph, year).members(asked.economy);
        let has_no_inside = members.is_none_or(|members| members.len() == 1);
        if has_no_inside || of == TradeMeasure::Balance {
            return none(AbsenceReason::NotDefined);
        }
        let inside = asked.with(asked.economy).in_year(graph, year);
        let inside = inside.whole(graph, of)?;
        let gross = Trade {
            include_intra: true,
            ..asked.with_world()
        };
        let gross = gross.in_year(graph, year).whole(graph, of);
        let gross = gross.map_err(|_| Absence::new(AbsenceReason::WorldUnknown))?;
        let inside = match of {
            TradeMeasure::Total => inside.saturating_mul(2),
            _ => inside,
        };
        match gross {
            0 => none(AbsenceReason::ZeroBase),
            gross if inside > gross => none(AbsenceReason::IntraExceeds),
            gross => Ok(ratio(inside, gross)),
        }
    })
}
