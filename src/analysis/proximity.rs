//! How near products are to each other, told from who exports both.

use crate::{
    analysis::{
        Absence, AbsenceReason, Indicator, Perspective, WorldBaskets, basket::Goods,
        complexity::float,
    },
    graph::ProductId,
    model::{ProductCode, Year},
};

/// The proximity of two products, after Hidalgo, Klinger, Barabási and Hausmann (2007): the smaller
/// of the chances that a country with a revealed comparative advantage of 1 or more in one of them
/// has it in the other as well.
///
/// From 0, nobody has both, to 1; the same both ways. There is none of two levels, of all goods
/// together, and of a product that no country exports.
pub fn proximity(
    worlds: &WorldBaskets<'_>,
    products: [ProductCode; 2],
    year: Year,
    perspective: Perspective,
) -> Indicator {
    Indicator::worked_out(year, |footing| {
        let levels = products.map(ProductCode::level);
        let level = levels[0].filter(|level| levels[1] == Some(*level));
        let level = level.ok_or(Absence::new(AbsenceReason::NotDefined))?;
        let world = footing.world(worlds, Goods::exports(year, level), perspective)?;
        footing.covers(world.coverage);
        let places = |product: ProductId| world.advantaged.get(&product);
        let [one, two] = products.map(|product| worlds.graph.product(product).and_then(places));
        let both = one.zip(two).map(|(one, two)| {
            let in_both = one.iter().filter(|place| two.binary_search(place).is_ok());
            (in_both.count(), one.len().max(two.len()))
        });
        let (both, most) = both.ok_or(Absence::new(AbsenceReason::NeverReported))?;
        Ok(float(both) / float(most))
    })
}
