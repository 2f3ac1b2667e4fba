//! One year of trade between two economies, with its evidence.

use crate::{
    analysis::{
        Amount, Basis, Trade, TradeMeasure,
        trade::{Bases, Teller, Way},
    },
    graph::{NodeId, ObservationRow, RowId},
    model::Year,
};

/// One year of trade, seen from the economy that was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TradeYear {
    /// What was asked.
    pub asked: Trade,
    /// The year.
    pub year: Year,
    /// What the economy sold.
    pub exports: Option<Amount>,
    /// What the economy bought.
    pub imports: Option<Amount>,
    /// Both together.
    pub total: Option<Amount>,
}

/// A report with whether a figure was made from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EvidenceRow {
    /// The report.
    pub row: RowId,
    /// Whether it was selected.
    pub selected: bool,
}

impl TradeYear {
    pub(super) fn new(teller: &Teller<'_>, asked: &Trade) -> Self {
        let year = Self {
            asked: asked.clone(),
            year: teller.year,
            exports: None,
            imports: None,
            total: None,
        };
        let Some(other) = asked.other_side(teller.graph) else {
            return year;
        };
        let amount = |way| teller.bases(asked.economy, other, way).chosen().cloned();
        let (exports, imports) = (amount(Way::Out), amount(Way::In));
        let total = total(teller, asked, other, exports.as_ref(), imports.as_ref());
        Self {
            exports,
            imports,
            total,
            ..year
        }
    }

    /// The amount of a measure; of a balance see [`TradeYear::balance`].
    pub fn amount(&self, measure: TradeMeasure) -> Option<&Amount> {
        match measure {
            TradeMeasure::Total => self.total.as_ref(),
            TradeMeasure::Exports => self.exports.as_ref(),
            TradeMeasure::Imports => self.imports.as_ref(),
            TradeMeasure::Balance => None,
        }
    }

    /// A measure in dollars.
    pub fn value(&self, measure: TradeMeasure) -> Option<i64> {
        match measure {
            TradeMeasure::Balance => self.balance(),
            other => self.amount(other).map(|amount| amount.value),
        }
    }

    /// Exports less imports, when both are values of the same whole: complete, or sums that miss
    /// the same members, and neither a mere bound.
    pub fn balance(&self) -> Option<i64> {
        let (exports, imports) = (self.exports.as_ref()?, self.imports.as_ref()?);
        let is_bound = exports.precision.is_bound() || imports.precision.is_bound();
        let same_whole = exports.missing == imports.missing;
        (same_whole && !is_bound).then(|| exports.value.saturating_sub(imports.value))
    }

    /// What the figure for a measure rests on; without a measure, the total or else the side that
    /// is known.
    pub fn leading(&self, measure: Option<TradeMeasure>) -> Option<&Amount> {
        match measure {
            Some(TradeMeasure::Balance) => self.balance().and(self.exports.as_ref()),
            Some(measure) => self.amount(measure),
            None => self
                .total
                .as_ref()
                .or(self.exports.as_ref())
                .or(self.imports.as_ref()),
        }
    }

    /// What the figure for a measure rests on, as a word.
    pub fn basis(&self, measure: Option<TradeMeasure>) -> Basis {
        self.leading(measure)
            .map_or(Basis::None, |amount| amount.basis)
    }

    /// Whether anything is known.
    pub fn has_any(&self) -> bool {
        self.leading(None).is_some()
    }

    /// Every report about this trade in this year, whoever made it, and which were selected:
    /// those about the two sides themselves, then those of each member of a region.
    pub fn evidence(&self, graph: &crate::graph::Graph) -> Vec<EvidenceRow> {
        let teller = self.asked.teller(graph, self.year);
        let Some(other) = self.asked.other_side(graph) else {
            return Vec::new();
        };
        let mut rows: Vec<RowId> = Vec::new();
        for (economy, other) in pairs(&teller, self.asked.economy, other) {
            let ways = [Way::Out, Way::In, Way::Both];
            let reports = ways
                .iter()
                .flat_map(|way| teller.candidates(economy, other, *way));
            let new: Vec<RowId> = reports.map(|report: ObservationRow| report.row).collect();
            rows.extend(new);
        }
        let mut seen = std::collections::HashSet::new();
        rows.retain(|row| seen.insert(*row));
        let selected: std::collections::HashSet<RowId> =
            [&self.exports, &self.imports, &self.total]
                .into_iter()
                .flatten()
                .flat_map(|amount| amount.rows.iter().copied())
                .collect();
        rows.into_iter()
            .map(|row| EvidenceRow {
                row,
                selected: selected.contains(&row),
            })
            .collect()
    }
}

/// The two sides, and the members that stand for them where they are regions.
fn pairs(teller: &Teller<'_>, economy: NodeId, other: NodeId) -> Vec<(NodeId, NodeId)> {
    let stand_ins = |side: NodeId| {
        std::iter::once(side)
            .chain(teller.members(side).unwrap_or_default())
            .collect::<Vec<_>>()
    };
    let others = stand_ins(other);
    let all = stand_ins(economy)
        .into_iter()
        .flat_map(|one| others.iter().map(move |two| (one, *two)));
    all.filter(|(one, two)| one != two || one == &economy)
        .collect()
}

/// Exports and imports where both are values of the whole; otherwise what is known of both
/// together. Trade inside a region is counted once.
fn total(
    teller: &Teller<'_>,
    asked: &Trade,
    other: NodeId,
    exports: Option<&Amount>,
    imports: Option<&Amount>,
) -> Option<Amount> {
    if asked.partner == Some(asked.economy) {
        return exports.cloned();
    }
    match (exports, imports) {
        (Some(exports), Some(imports)) if exports.is_value() && imports.is_value() => {
            Some(exports.clone().plus(imports))
        }
        _ => teller
            .bases(asked.economy, other, Way::Both)
            .chosen()
            .cloned(),
    }
}

/// A measure's amounts on each basis, for comparing like with like.
pub(super) fn bases(teller: &Teller<'_>, asked: &Trade, measure: TradeMeasure) -> Bases {
    let Some(other) = asked.other_side(teller.graph) else {
        return Bases::default();
    };
    let of = |way| teller.bases(asked.economy, other, way);
    match measure {
        TradeMeasure::Exports => of(Way::Out),
        TradeMeasure::Imports => of(Way::In),
        TradeMeasure::Balance => Bases::default(),
        TradeMeasure::Total => {
            let (out, into, both) = (of(Way::Out), of(Way::In), of(Way::Both));
            let sides = out
                .summed
                .zip(into.summed)
                .map(|(out, into)| out.plus(&into));
            let summed = sides.filter(Amount::is_value).or(both.summed);
            Bases {
                reported: both.reported,
                summed,
            }
        }
    }
}
