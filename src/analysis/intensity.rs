//! Whether two economies trade more with each other than their size would have it.

use crate::{
    analysis::{
        Absence, AbsenceReason, Indicator, Trade, TradeMeasure, growth::ratio, indicator::Footing,
    },
    graph::{Graph, NodeId, NodeType},
    model::Year,
};

/// The intensity of an economy's trade with a partner, as the World Bank defines it, after Brown
/// (1949) and Kojima (1964).
///
/// Of exports: the partner's share in the economy's exports, over the share of the partner's
/// imports in the exports of the world. Of imports: the partner's share in the economy's imports,
/// over the share of the partner's exports in the exports of the world. Above 1 the two trade more
/// than the partner's place in world trade would have it.
///
/// The exports of the world are those published for it; otherwise the sum over all countries, of
/// which enough must have a value. There is none of a total or a balance, of an economy with
/// itself or with one that has a member in common with it, as the world has with all, and where a
/// part of the fraction is not known whole.
pub fn trade_intensity(
    graph: &Graph,
    asked: &Trade,
    partner: NodeId,
    year: Year,
    of: TradeMeasure,
) -> Indicator {
    Indicator::worked_out(year, |footing| {
        let mirrored = match of {
            TradeMeasure::Exports => TradeMeasure::Imports,
            TradeMeasure::Imports => TradeMeasure::Exports,
            TradeMeasure::Total | TradeMeasure::Balance => {
                return Err(Absence::new(AbsenceReason::NotDefined));
            }
        };
        if overlap(graph, asked, partner, year) {
            return Err(Absence::new(AbsenceReason::NotDefined));
        }
        let share = asked.with(partner).in_year(graph, year).share(graph, of)?;
        let other = Trade {
            economy: partner,
            ..asked.with_world()
        };
        let theirs = other.in_year(graph, year).whole(graph, mirrored);
        let theirs = theirs.map_err(|_| Absence::new(AbsenceReason::WorldUnknown))?;
        let world = world_exports(footing, graph, asked, year)?;
        if theirs == 0 || world == 0 {
            return Err(Absence::new(AbsenceReason::ZeroBase));
        }
        Ok(share / ratio(theirs, world))
    })
}

/// Whether the two have a member in common; the world has all.
fn overlap(graph: &Graph, asked: &Trade, partner: NodeId, year: Year) -> bool {
    let teller = asked.teller(graph, year);
    let members = |side: NodeId| teller.members(side).unwrap_or_else(|| vec![side]);
    let (mine, theirs) = (members(asked.economy), members(partner));
    [asked.economy, partner].map(Some).contains(&graph.world())
        || mine.iter().any(|one| theirs.contains(one))
}

fn world_exports(
    footing: &mut Footing,
    graph: &Graph,
    asked: &Trade,
    year: Year,
) -> Result<i64, Absence> {
    let exports = |economy| {
        let asked = Trade {
            economy,
            ..asked.with_world()
        };
        asked
            .in_year(graph, year)
            .whole(graph, TradeMeasure::Exports)
            .ok()
    };
    if let Some(published) = graph.world().and_then(exports) {
        return Ok(published);
    }
    let known: Vec<i64> = graph.nodes(NodeType::Country).filter_map(exports).collect();
    footing.compares_with(known.len())?;
    Ok(known.into_iter().fold(0, i64::saturating_add))
}
