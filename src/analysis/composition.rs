//! What goods trade consists of.

use crate::{
    analysis::{Absence, AbsenceReason, Trade, TradeMeasure, growth::ratio},
    graph::{Graph, Node, NodeType, ProductId},
    model::{Precision, ProductLevel, Year},
};

/// A product's part in an economy's trade.
#[derive(Clone, Debug, PartialEq)]
pub struct ProductShare {
    /// The product; `None` for what no product of the level accounts for.
    pub product: Option<ProductId>,
    /// Dollars.
    pub value: i64,
    /// How exactly it is known. What is not allocated is at most so much where a product's value is
    /// at least something.
    pub precision: Precision,
    /// The part in trade in all goods; `None` when that is not known.
    pub share: Option<f64>,
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
    let whole = total
        .amount(measure)
        .filter(|amount| amount.is_value())
        .map(|amount| amount.value);
    let share = |value| {
        whole
            .filter(|whole| *whole > 0)
            .map(|whole| ratio(value, whole))
    };
    let mut shares: Vec<ProductShare> = products_of(graph, level)
        .filter_map(|product| {
            let year = Trade {
                product,
                ..asked.clone()
            }
            .in_year(graph, year);
            let amount = year.amount(measure)?;
            let (value, precision) = (amount.value, amount.precision);
            Some(ProductShare {
                product: Some(product),
                value,
                precision,
                share: share(value),
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
    if let Some(rest) = whole
        .map(|whole| whole.saturating_sub(allocated))
        .filter(|rest| *rest > 0)
    {
        let has_bound = shares.iter().any(|one| one.precision.is_bound());
        let precision = if has_bound {
            Precision::AtMost
        } else {
            Precision::Exact
        };
        shares.push(ProductShare {
            product: None,
            value: rest,
            precision,
            share: share(rest),
        });
    }
    Ok(shares)
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
