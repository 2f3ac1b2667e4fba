//! One year of trade between two economies.

use crate::{
    analysis::{Amount, Basis, Perspective, Trade, TradeMeasure, trade::Teller},
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
    /// Both together; none for economies that share members, which a sum would count twice.
    pub total: Option<Amount>,
}

impl TradeYear {
    pub(super) fn new(teller: &Teller<'_>, asked: &Trade) -> Self {
        let other = asked.other_side(teller.graph);
        let amounts = other.map(|other| teller.amounts(asked.economy, other));
        let [exports, imports, total] = amounts.unwrap_or_default();
        Self {
            asked: asked.clone(),
            year: teller.year,
            exports,
            imports,
            total,
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
    /// the same members, and neither made from a bound. By the best reports, both must be from the
    /// same statistics: a difference between two of them is a gap between them, not a balance.
    pub fn balance(&self) -> Option<i64> {
        let (exports, imports) = (self.exports.as_ref()?, self.imports.as_ref()?);
        let has_bound = exports.has_bound() || imports.has_bound();
        let same_whole = exports.missing == imports.missing;
        let is_balance = same_whole && !has_bound && !self.mixes_statistics();
        is_balance.then(|| exports.value.saturating_sub(imports.value))
    }

    /// Whether exports and imports are from different statistics, where the question leaves open
    /// whose they are.
    pub(super) fn mixes_statistics(&self) -> bool {
        let sides = self.exports.as_ref().zip(self.imports.as_ref());
        self.asked.perspective == Perspective::Best
            && sides.is_some_and(|(exports, imports)| !exports.shares_statistics_with(imports))
    }

    /// What the figure for a measure rests on; without a measure, the total or else the side that
    /// is known.
    pub fn foundation(&self, measure: Option<TradeMeasure>) -> Option<Amount> {
        match measure {
            Some(TradeMeasure::Balance) => {
                self.balance()?;
                Some(self.exports.clone()?.plus(self.imports.as_ref()?))
            }
            Some(measure) => self.amount(measure).cloned(),
            None => self
                .total
                .as_ref()
                .or(self.exports.as_ref())
                .or(self.imports.as_ref())
                .cloned(),
        }
    }

    /// What the figure for a measure rests on, as a word.
    pub fn basis(&self, measure: Option<TradeMeasure>) -> Basis {
        self.foundation(measure)
            .map_or(Basis::None, |amount| amount.basis)
    }

    /// Whether anything is known.
    pub fn has_any(&self) -> bool {
        self.total.is_some() || self.exports.is_some() || self.imports.is_some()
    }
}
