//! What goods trade consists of.

use crate::{
    analysis::{
        Absence, AbsenceReason, Amount, Basis, Trade, TradeMeasure, exactness::Exactness,
        growth::ratio, trade::Way,
    },
    graph::{Graph, Node, NodeId, NodeType, ProductId},
    model::{Precision, ProductLevel, Year},
};

/// A product's part in an economy's trade.
#[derive(Clone, Debug, PartialEq)]
pub struct ProductShare {
    /// The product; `None` for what no product of the level accounts for.
    pub product: Option<ProductId>,
    /// Dollars.
    pub value: i64,
    /// What it rests on; of what is not allocated, what the whole rests on.
    pub basis: Basis,
    /// How exactly it is known. What is not allocated is a difference: at most so much where a
    /// product is at least so much or known of some members only, and the other way round.
    pub precision: Precision,
    /// Members of a region without a figure of their own, when it is a partial sum.
    pub missing: Vec<NodeId>,
    /// The part in trade in all goods; `None` when that is not known.
    pub share: Option<f64>,
}

impl ProductShare {
    /// Whether it is a product's value of the whole, neither partial nor a bound.
    pub(super) fn is_value(&self) -> bool {
        self.product.is_some() && self.basis != Basis::Partial && !self.precision.is_bound()
    }
}

/// The composition of trade by products of one level, largest first, what is not allocated last.
///
/// Only products with a figure stand in it. Their sum may exceed the whole where reports contradict
/// each other; then nothing is left to allocate.
///
/// # Errors
///
/// Says why there is none: a balance has none; no product of this level has a figure.
pub fn composition(
    graph: &Graph,
    asked: &Trade,
    year: Year,
    measure: TradeMeasure,
    level: ProductLevel,
) -> Result<Vec<ProductShare>, Absence> {
    if measure == TradeMeasure::Balance {
        return Err(Absence::new(AbsenceReason::NotDefined));
    }
    let total = Trade {
        product: ProductId::TOTAL,
        ..asked.clone()
    }
    .in_year(graph, year);
    let whole = total.amount(measure).filter(|amount| amount.is_value());
    let share = |value| {
        let whole = whole.filter(|whole| whole.value > 0)?;
        Some(ratio(value, whole.value))
    };
    let mut exactness = Exactness::default();
    let mut shares: Vec<ProductShare> = products_of(graph, level)
        .filter_map(|product| {
            let asked = Trade {
                product,
                ..asked.clone()
            };
            let amount = amount(graph, &asked, year, measure)?;
            let known = Exactness::of(amount.precision());
            let partial = if amount.is_complete() {
                Precision::Exact
            } else {
                Precision::AtLeast
            };
            exactness = exactness.and(known).and(Exactness::of(partial));
            Some(ProductShare {
                product: Some(product),
                value: amount.value,
                basis: amount.basis,
                precision: amount.precision(),
                missing: amount.missing.clone(),
                share: share(amount.value),
            })
        })
        .collect();
    if shares.is_empty() {
        return Err(Absence::new(AbsenceReason::NeverReported));
    }
    // Stable: equal values keep the order of codes.
    shares.sort_by_key(|one| std::cmp::Reverse(one.value));
    let allocated = shares
        .iter()
        .fold(0_i64, |sum, one| sum.saturating_add(one.value));
    if let Some(whole) = whole.filter(|whole| whole.value > allocated) {
        let value = whole.value.saturating_sub(allocated);
        let exactness = Exactness::of(whole.precision()).and(exactness.taken_away());
        shares.push(ProductShare {
            product: None,
            value,
            basis: whole.basis,
            precision: exactness.precision(),
            missing: Vec::new(),
            share: share(value),
        });
    }
    Ok(shares)
}

/// The amount of one measure; the others are not looked up beside it, since products are many.
fn amount(graph: &Graph, asked: &Trade, year: Year, measure: TradeMeasure) -> Option<Amount> {
    let other = asked.other_side(graph)?;
    let way = Way::of_measure(measure);
    asked.teller(graph, year).amount(asked.economy, other, way)
}

/// The products of a level, by code.
fn products_of(graph: &Graph, level: ProductLevel) -> impl Iterator<Item = ProductId> {
    graph
        .nodes(NodeType::Product)
        .filter_map(move |node| match graph.node(node) {
            Node::Product(product) if product.code.level() == Some(level) => {
                graph.product(product.code)
            }
            _ => None,
        })
}
