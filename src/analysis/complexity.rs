//! How complex economies and products are: what it takes to make a product, told from who makes it.

use std::collections::BTreeMap;

use crate::{
    analysis::{
        Absence, AbsenceReason, Indicator, Perspective, Trade, WorldBaskets, basket::Goods,
        eigen::Symmetric,
    },
    graph::{NodeType, ProductId},
    model::{ProductCode, ProductLevel, Year},
};

/// The economic complexity index of a country, after Hidalgo and Hausmann (2009), by the method of
/// Hausmann et al., *The Atlas of Economic Complexity* (2014).
///
/// M is 1 where a country has a revealed comparative advantage of 1 or more in a product, over all
/// countries whose exports are known by product. The index is the eigenvector of the second largest
/// eigenvalue of M~, the sum over products of M_cp M_c'p / (diversity of c × ubiquity of p), with
/// the sign that correlates with diversity, in population standard deviations from the mean.
///
/// There is none of a region, and none where that eigenvector is not unique.
pub fn complexity(
    worlds: &WorldBaskets<'_>,
    asked: &Trade,
    year: Year,
    level: ProductLevel,
) -> Indicator {
    Indicator::worked_out(year, |footing| {
        let not_defined = || Absence::new(AbsenceReason::NotDefined);
        let country = asked.economy;
        if worlds.graph.kind(country) != NodeType::Country {
            return Err(not_defined());
        }
        let goods = Goods::exports(year, level);
        footing.basket(worlds.graph, asked, goods)?;
        let world = footing.world(worlds, goods, asked.perspective)?;
        let place = world.countries.binary_search(&country).ok();
        let index = place.and_then(|place| world.complexity()?.countries.get(place).copied());
        index.ok_or_else(not_defined)
    })
}

/// The product complexity index: the mean complexity of the countries that have a revealed
/// comparative advantage of 1 or more in the product, in population standard deviations from the
/// mean over all products of its level.
///
/// It is the eigenvector that belongs to the countries' index, of the products' matrix: see
/// [`complexity`]. There is none of all goods together.
pub fn product_complexity(
    worlds: &WorldBaskets<'_>,
    product: ProductCode,
    year: Year,
    perspective: Perspective,
) -> Indicator {
    Indicator::worked_out(year, |footing| {
        let not_defined = || Absence::new(AbsenceReason::NotDefined);
        let level = product.level().ok_or_else(not_defined)?;
        let world = footing.world(worlds, Goods::exports(year, level), perspective)?;
        footing.covers(world.coverage);
        let complexity = world.complexity().ok_or_else(not_defined)?;
        let product = worlds.graph.product(product);
        let index = product.and_then(|product| complexity.products.get(&product).copied());
        index.ok_or(Absence::new(AbsenceReason::NeverReported))
    })
}

/// The complexity of countries and of products.
#[derive(Debug)]
pub(super) struct Complexity {
    /// By place.
    countries: Vec<f64>,
    products: BTreeMap<ProductId, f64>,
}

/// How far apart eigenvalues must be to count as different, and how far from nothing what tells
/// the sign of the eigenvector: well above what rounding makes, well below what data make.
const TOLERANCE: f64 = 1e-9;

impl Complexity {
    /// The complexity of so many countries, from the places of those with an advantage in each
    /// product; `None` where it is not defined.
    ///
    /// No country and no product has to be left out: advantages average to one over a country's
    /// products and over a product's countries, so each has at least one.
    pub(super) fn new(
        n_countries: usize,
        advantaged: &BTreeMap<ProductId, Vec<usize>>,
    ) -> Option<Self> {
        if n_countries < 3 || advantaged.len() < 3 {
            return None;
        }
        let mut diversity = vec![0.0_f64; n_countries];
        for place in advantaged.values().flatten() {
            diversity[*place] += 1.0;
        }
        let index = second_eigenvector(&diversity, advantaged)?;
        let index = standardised(&index)?;
        // The index has a mean of zero, so this is the covariance.
        let with_diversity = mean(index.iter().zip(&diversity).map(|(one, two)| one * two));
        if with_diversity.abs() < TOLERANCE {
            return None;
        }
        let countries: Vec<f64> = index
            .iter()
            .map(|one| one * with_diversity.signum())
            .collect();
        let of_product = |places: &Vec<usize>| mean(places.iter().map(|place| countries[*place]));
        let means: Vec<f64> = advantaged.values().map(of_product).collect();
        let products = advantaged
            .keys()
            .copied()
            .zip(standardised(&means)?)
            .collect();
        Some(Self {
            countries,
            products,
        })
    }
}

/// The eigenvector of M~ that belongs to its second largest eigenvalue; `None` when that eigenvalue
/// is not a simple one, and so the vector not unique.
fn second_eigenvector(
    diversity: &[f64],
    advantaged: &BTreeMap<ProductId, Vec<usize>>,
) -> Option<Vec<f64>> {
    let roots: Vec<f64> = diversity.iter().map(|diversity| diversity.sqrt()).collect();
    // M~ has no symmetry, but times the root of each row's diversity, over that of the column's, it
    // has: the eigenvalues stay, and eigenvectors are multiplied by the root.
    let mut similar = Symmetric::zero(diversity.len());
    for places in advantaged.values() {
        let ubiquity = float(places.len());
        for one in places {
            for two in places {
                similar.add(*one, *two, 1.0 / (ubiquity * roots[*one] * roots[*two]));
            }
        }
    }
    let reduced = similar.tridiagonal();
    let [first, second, third] = [0, 1, 2].map(|place| reduced.eigenvalue(place));
    let is_simple = first - second > TOLERANCE && second - third > TOLERANCE;
    let vector = is_simple.then(|| reduced.eigenvector(second))?;
    Some(
        vector
            .iter()
            .zip(&roots)
            .map(|(one, root)| one / root)
            .collect(),
    )
}

/// Each value as its distance from the mean, in population standard deviations; `None` when all
/// are equal.
fn standardised(values: &[f64]) -> Option<Vec<f64>> {
    let center = mean(values.iter().copied());
    let deviation = mean(values.iter().map(|value| (value - center).powi(2))).sqrt();
    let scaled = || values.iter().map(|value| (value - center) / deviation);
    (deviation > 0.0).then(|| scaled().collect())
}

fn mean(values: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = float(values.len());
    values.sum::<f64>() / count
}

/// A number of countries or products.
#[expect(clippy::cast_precision_loss, reason = "countries and products are few")]
pub(super) fn float(count: usize) -> f64 {
    count as f64
}
