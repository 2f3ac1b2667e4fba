//! Complexity of countries and products, and proximity, against a second way to work them out.

use sogdia::{
    analysis::{
        AbsenceReason, Perspective, WorldBaskets, complexity, product_complexity, proximity,
    },
    model::ProductLevel::Chapter,
};

use crate::structure::wide::{
    code, exports, graph, of, product, reports_of, skilled, thirty_one, value, y2020,
};

use AbsenceReason::{CoverageTooLow, NeverReported, NotDefined, TooFewEconomies};

#[test]
fn products_are_near_when_the_same_countries_sell_both() {
    // Ten sell chapter 01, ten 02, ten half of each: their shares are the world's, which counts as
    // an advantage. Twenty have one in each product, ten in both.
    let baskets = [[100, 0], [50, 50], [0, 100]];
    let reports = (0..30).map(|one| exports(one, 100, &baskets[one / 10]));
    let graph = graph(&reports.collect::<String>());
    let worlds = WorldBaskets::new(&graph);
    let near = |one: &str, two: &str| {
        let codes = [product(one), product(two)];
        proximity(&worlds, codes, y2020(), Perspective::Best)
    };
    assert_eq!(value(near("01", "02")), Ok(0.5));
    assert_eq!(value(near("02", "01")), Ok(0.5));
    assert_eq!(value(near("01", "01")), Ok(1.0));
    assert_eq!(value(near("01", "03")), Err(NeverReported));
    assert_eq!(value(near("01", "0101")), Err(NotDefined));
    assert_eq!(near("01", "02").n_economies, Some(30));
    // Two products do not tell countries apart by more than one thing.
    let complex = complexity(&worlds, &of(&graph, "AAX"), y2020(), Chapter);
    assert_eq!(value(complex), Err(NotDefined));
}

/// Where a country has an advantage, from the definition.
#[expect(clippy::cast_precision_loss, reason = "values are small")]
fn advantages_of(baskets: &[Vec<i64>]) -> Vec<Vec<f64>> {
    let of_product = |product: usize| baskets.iter().map(|basket| basket[product]).sum::<i64>();
    let world: Vec<i64> = (0..baskets[0].len()).map(of_product).collect();
    let share =
        |basket: &[i64], product: usize| basket[product] as f64 / basket.iter().sum::<i64>() as f64;
    let has = |basket: &Vec<i64>, product: usize| {
        f64::from(share(basket, product) >= share(&world, product) && basket[product] > 0)
    };
    let products = || 0..world.len();
    baskets
        .iter()
        .map(|basket| products().map(|product| has(basket, product)).collect())
        .collect()
}

/// The second eigenvector of the rows' matrix by the method of reflections: means over columns of
/// means over rows, again and again, without the constant part that they all run into.
fn reflected(matrix: &[Vec<f64>]) -> Vec<f64> {
    let columns = 0..matrix[0].len();
    let diversity: Vec<f64> = matrix.iter().map(|row| row.iter().sum()).collect();
    let ubiquity: Vec<f64> = columns
        .clone()
        .map(|c| matrix.iter().map(|row| row[c]).sum())
        .collect();
    let mut index: Vec<f64> = (0..matrix.len())
        .map(|row| f64::from(u8::try_from(row).unwrap()).sin())
        .collect();
    for _ in 0..20_000 {
        let of_column = |c: usize| {
            let sum: f64 = matrix
                .iter()
                .zip(&index)
                .map(|(row, one)| row[c] * one)
                .sum();
            sum / ubiquity[c]
        };
        let means: Vec<f64> = columns.clone().map(of_column).collect();
        let of_row = |(row, diversity): (&Vec<f64>, &f64)| {
            row.iter()
                .zip(&means)
                .map(|(has, mean)| has * mean)
                .sum::<f64>()
                / diversity
        };
        index = matrix.iter().zip(&diversity).map(of_row).collect();
        let weighed: f64 = index
            .iter()
            .zip(&diversity)
            .map(|(one, weight)| one * weight)
            .sum();
        let constant = weighed / diversity.iter().sum::<f64>();
        let size = index
            .iter()
            .map(|one| (one - constant).abs())
            .fold(0.0, f64::max);
        index
            .iter_mut()
            .for_each(|one| *one = (*one - constant) / size);
    }
    standardised(&index, &diversity)
}

/// In population standard deviations, with the sign that correlates with the weights.
fn standardised(values: &[f64], weights: &[f64]) -> Vec<f64> {
    let n = f64::from(u32::try_from(values.len()).unwrap());
    let mean = values.iter().sum::<f64>() / n;
    let deviation = (values
        .iter()
        .map(|value| (value - mean).powi(2))
        .sum::<f64>()
        / n)
        .sqrt();
    let tilt: f64 = values
        .iter()
        .zip(weights)
        .map(|(value, weight)| (value - mean) * weight)
        .sum();
    values
        .iter()
        .map(|value| (value - mean) / deviation * tilt.signum())
        .collect()
}

#[test]
fn complexity_agrees_with_the_method_of_reflections() {
    let baskets = skilled(35);
    let graph = graph(&reports_of(&baskets));
    let worlds = WorldBaskets::new(&graph);
    let matrix = advantages_of(&baskets);
    let countries = reflected(&matrix);
    for (number, expected) in countries.iter().enumerate() {
        let found = complexity(&worlds, &of(&graph, &code(number)), y2020(), Chapter);
        assert_eq!((found.coverage, found.n_economies), (Some(1.0), Some(35)));
        let found = found.value.unwrap();
        assert!(
            (found - expected).abs() < 1e-9,
            "{}: {found}, {expected}",
            code(number)
        );
    }
    // Of products, the same of the matrix turned over; the sign is that of who sells them.
    let turned: Vec<Vec<f64>> = (0..12)
        .map(|p| matrix.iter().map(|row| row[p]).collect())
        .collect();
    let sellers = |row: &Vec<f64>| {
        let sum: f64 = row
            .iter()
            .zip(&countries)
            .map(|(has, index)| has * index)
            .sum();
        sum / row.iter().sum::<f64>()
    };
    let sellers: Vec<f64> = turned.iter().map(sellers).collect();
    let products = standardised(&reflected(&turned), &sellers);
    for (place, expected) in products.iter().enumerate() {
        let chapter = product(&format!("{:02}", place + 1));
        let found = product_complexity(&worlds, chapter, y2020(), Perspective::Best);
        assert_eq!(found.coverage, Some(1.0));
        let found = found.value.unwrap();
        assert!(
            (found - expected).abs() < 1e-9,
            "{chapter}: {found}, {expected}"
        );
    }
    // What takes skill is more complex than what everybody sells.
    assert!(products[11] > products[0] && countries[34] > countries[0]);
}

#[test]
fn complexity_is_not_defined_where_nothing_tells_countries_apart() {
    let reason = |reports: &str, key: &str| {
        let graph = graph(reports);
        let worlds = WorldBaskets::new(&graph);
        value(complexity(&worlds, &of(&graph, key), y2020(), Chapter))
    };
    // Two groups without a product in common: the eigenvalue 1 occurs twice.
    assert_eq!(reason(&thirty_one(), "AAX"), Err(NotDefined));
    // A chain of four groups that is the same from either end: nothing tells which end is complex.
    let chain = [[100, 0, 0], [50, 50, 0], [0, 50, 50], [0, 0, 100]];
    let chain: String = (0..40)
        .map(|one| exports(one, 100, &chain[one / 10]))
        .collect();
    assert_eq!(reason(&chain, "AAX"), Err(NotDefined));
    let worlds = graph(&chain);
    let worlds = WorldBaskets::new(&worlds);
    let of_product = |code: &str| {
        value(product_complexity(
            &worlds,
            product(code),
            y2020(),
            Perspective::Best,
        ))
    };
    assert_eq!(of_product("01"), Err(NotDefined));
    assert_eq!(of_product("TOTAL"), Err(NotDefined));
    // Regions have none; a country without figures, or in too small a world, says so.
    let skilled_world = reports_of(&skilled(35));
    assert_eq!(reason(&skilled_world, "pair"), Err(NotDefined));
    assert_eq!(reason(&skilled_world, "BMX"), Err(NeverReported));
    let low = skilled_world + &exports(39, 100, &[10]);
    assert_eq!(reason(&low, "BNX"), Err(CoverageTooLow));
    assert_eq!(
        reason(&reports_of(&skilled(29)), "AAX"),
        Err(TooFewEconomies)
    );
}

#[test]
fn a_product_that_nobody_sells_has_no_complexity() {
    let graph = graph(&reports_of(
        &skilled(35)
            .iter()
            .map(|one| one[..11].to_vec())
            .collect::<Vec<_>>(),
    ));
    let worlds = WorldBaskets::new(&graph);
    let of_product = |code: &str| {
        value(product_complexity(
            &worlds,
            product(code),
            y2020(),
            Perspective::Best,
        ))
    };
    assert!(of_product("11").is_ok());
    assert_eq!(of_product("12"), Err(NeverReported));
}
