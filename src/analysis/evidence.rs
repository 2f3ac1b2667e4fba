//! The reports behind a figure, and those beside it.

use std::collections::HashSet;

use crate::{
    analysis::{
        SelectionRule, TradeMeasure, TradeYear, select_by_rule,
        trade::{Teller, Way},
    },
    graph::{Graph, NodeId, ObservationRow, RowId},
};

/// A report with whether a figure was made from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EvidenceRow {
    /// The report.
    pub row: RowId,
    /// Why it was selected; `None` when it was not.
    pub selected: Option<SelectionRule>,
}

impl TradeYear {
    /// Every report about this trade in this year, whoever made it: those about the two sides
    /// themselves, then those of each member of a region. Where trade inside a region was taken
    /// out, its reports stand there too.
    ///
    /// Selected are those that the figure of the measure was made from; without a measure, any of
    /// exports, imports and total.
    pub fn evidence(&self, graph: &Graph, of: Option<TradeMeasure>) -> Vec<EvidenceRow> {
        let Some(other) = self.asked.other_side(graph) else {
            return Vec::new();
        };
        let teller = self.asked.teller(graph, self.year);
        let used: HashSet<RowId> = self.made_from(of).collect();
        let mut seen = HashSet::new();
        let mut evidence = Vec::new();
        for (economy, other) in pairs(&teller, self.asked.economy, other) {
            for way in [Way::Out, Way::In, Way::Both] {
                let reports: Vec<ObservationRow> = teller.candidates(economy, other, way).collect();
                let admitted: Vec<ObservationRow> = reports
                    .iter()
                    .filter(|report| teller.lens.admits(report, economy))
                    .copied()
                    .collect();
                let best = select_by_rule(graph, &admitted);
                evidence.extend(reports.iter().filter(|report| seen.insert(report.row)).map(
                    |report| {
                        let rule = best
                            .filter(|(best, _)| best.row == report.row && used.contains(&best.row));
                        EvidenceRow {
                            row: report.row,
                            selected: rule.map(|(_, rule)| rule),
                        }
                    },
                ));
            }
        }
        evidence
    }

    /// The reports that a measure's figure was made from.
    fn made_from(&self, of: Option<TradeMeasure>) -> impl Iterator<Item = RowId> {
        let wanted = move |measure| match of {
            None => true,
            Some(TradeMeasure::Balance) => measure != TradeMeasure::Total,
            Some(one) => one == measure,
        };
        let measures = [
            TradeMeasure::Exports,
            TradeMeasure::Imports,
            TradeMeasure::Total,
        ];
        let amounts = measures.into_iter().filter(move |measure| wanted(*measure));
        amounts
            .filter_map(|measure| self.amount(measure))
            .flat_map(|amount| amount.rows())
    }
}

/// The two sides, the members that stand for them where they are regions, and the members among
/// themselves where their trade with the world is asked.
fn pairs(teller: &Teller<'_>, economy: NodeId, other: NodeId) -> Vec<(NodeId, NodeId)> {
    let stand_ins = |side: NodeId| {
        std::iter::once(side)
            .chain(teller.members(side).unwrap_or_default())
            .collect::<Vec<_>>()
    };
    let (mine, mut theirs) = (stand_ins(economy), stand_ins(other));
    if Some(other) == teller.graph.world() && !teller.include_intra {
        theirs.extend(teller.members(economy).unwrap_or_default());
    }
    let all = mine
        .into_iter()
        .flat_map(|one| theirs.iter().map(move |two| (one, *two)));
    all.filter(|(one, two)| one != two || *one == economy)
        .collect()
}
