//! How concentrated trade is.

use crate::{
    analysis::{PartnerKind, Ranking, Trade, TradeMeasure, composition, growth::ratio},
    graph::Graph,
    model::{ProductLevel, Year},
};

/// The concentration of trade over partners or products.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Concentration {
    /// The Herfindahl–Hirschman index: the sum of squared shares, from 1/n to 1.
    pub hhi: f64,
    /// The index on a scale from 0 (all equal) to 1 (one has all): (HHI - 1/n) / (1 - 1/n); 1 when
    /// there is only one.
    pub normalised: f64,
    /// How many equal ones would be as concentrated: 1 / HHI.
    pub effective_number: f64,
    /// How many there are.
    pub n: usize,
    /// The part of the whole that they make up; `None` when the whole is not known.
    pub coverage: Option<f64>,
}

impl Concentration {
    /// The concentration of a year's trade over partner countries with a value of the whole; `None`
    /// when there is none.
    pub fn over_partners(
        graph: &Graph,
        asked: &Trade,
        year: Year,
        by: TradeMeasure,
    ) -> Option<Self> {
        let ranking = Ranking::new(graph, asked, year, by, PartnerKind::Countries);
        let partners = ranking.partners.iter();
        let values = partners.filter_map(|partner| partner.trade.value_of_whole(by));
        let values: Vec<i64> = values.collect();
        Self::of(&values, ranking.world(graph))
    }

    /// The concentration of a year's trade over products of one level; `None` when none has a value.
    pub fn over_products(
        graph: &Graph,
        asked: &Trade,
        year: Year,
        by: TradeMeasure,
        level: ProductLevel,
    ) -> Option<Self> {
        let shares = composition(graph, asked, year, by, level).ok()?;
        let products = shares.iter().filter(|one| one.is_value());
        let values: Vec<i64> = products.map(|one| one.value).collect();
        let total = asked.in_year(graph, year);
        Self::of(&values, total.value_of_whole(by))
    }

    /// The concentration of these amounts; `None` when they sum to nothing.
    ///
    /// Amounts of zero do not count. The index is that of Hirschman (1945) and Herfindahl (1950);
    /// its normalised form is the one of UNCTAD's *Handbook of Statistics*, without the square root
    /// that UNCTAD takes.
    pub fn of(amounts: &[i64], whole: Option<i64>) -> Option<Self> {
        let amounts: Vec<i64> = amounts
            .iter()
            .copied()
            .filter(|amount| *amount > 0)
            .collect();
        let sum = amounts.iter().copied().reduce(i64::saturating_add)?;
        let hhi: f64 = amounts
            .iter()
            .map(|amount| ratio(*amount, sum).powi(2))
            .sum();
        let least = ratio(1, i64::try_from(amounts.len()).ok()?);
        let normalised = if amounts.len() == 1 {
            1.0
        } else {
            (hhi - least) / (1.0 - least)
        };
        let coverage = whole
            .filter(|whole| *whole > 0)
            .map(|whole| ratio(sum, whole));
        Some(Self {
            hhi,
            normalised,
            effective_number: 1.0 / hhi,
            n: amounts.len(),
            coverage,
        })
    }
}
