//! Datasets with enough countries to stand for the world.
//!
//! Countries are numbered; the first is `AAX`, the sixteenth `APX`, the thirty-first `BEX`.

use std::fmt::Write;

use sogdia::{
    analysis::{AbsenceReason, Indicator, Trade},
    graph::Graph,
    model::{Country, Membership, Product, ProductCode, Records, Region, RegionKind, Year},
};

use crate::sketch::{self, economy, year};

/// The code of a country by its number.
pub(super) fn code(number: usize) -> String {
    let letter = |place: usize| char::from(b'A' + u8::try_from(place % 26).unwrap());
    format!("{}{}X", letter(number / 26), letter(number))
}

/// Forty countries, twelve chapters, a heading and regions: `solo` is the first country alone,
/// `pair` the first and the sixteenth, `later` has members only from 2021.
pub(super) fn records(reports: &str) -> Records {
    let sketch = sketch::records(reports);
    let country = |number| Country {
        code: code(number).parse().unwrap(),
        alpha2: code(number)[..2].parse().unwrap(),
        m49: format!("{number:03}").parse().unwrap(),
        name: code(number),
        ..sketch.countries[0].clone()
    };
    let region = |(id, kind): (&str, RegionKind)| Region {
        id: id.parse().unwrap(),
        name: id.to_owned(),
        kind,
        ..sketch.regions[0].clone()
    };
    let member = |(region, number, since): (&str, usize, Option<&str>)| Membership {
        region: region.parse().unwrap(),
        country: code(number).parse().unwrap(),
        since: since.map(|since| since.parse().unwrap()),
        ..sketch.memberships[0].clone()
    };
    let product = |code: String| Product {
        name: code.clone(),
        code: code.parse().unwrap(),
        ..sketch.products[0].clone()
    };
    let regions = [
        ("solo", RegionKind::Bloc),
        ("pair", RegionKind::Bloc),
        ("later", RegionKind::Bloc),
        ("world", RegionKind::Aggregate),
    ];
    let memberships = [
        ("solo", 0, None),
        ("pair", 0, None),
        ("pair", 15, None),
        ("later", 0, Some("2021-01")),
        ("later", 1, Some("2021-01")),
    ];
    let chapters = (1..=12).map(|chapter| format!("{chapter:02}"));
    Records {
        countries: (0..40).map(country).collect(),
        regions: regions.map(region).to_vec(),
        memberships: memberships.map(member).to_vec(),
        products: chapters.chain(["0101".to_owned()]).map(product).collect(),
        ..sketch
    }
}

pub(super) fn graph(reports: &str) -> Graph {
    Graph::from(records(reports))
}

/// Reports of what a country sells to the world in 2020: in all, and by chapter from 01 on.
pub(super) fn exports(number: usize, total: i64, chapters: &[i64]) -> String {
    let country = code(number);
    let mut reports = format!("{country}>world 2020 {total}\n");
    for (place, value) in chapters.iter().enumerate().filter(|(_, value)| **value > 0) {
        writeln!(reports, "{country}>world 2020 {value} {:02}", place + 1).unwrap();
    }
    reports
}

/// Thirty-one countries: fifteen sell 25 of chapter 01 and 75 of 02, fifteen the other way round,
/// the last 3000 of 03.
///
/// The world sells 1500 + 1500 + 3000 = 6000: a quarter, a quarter and a half.
pub(super) fn thirty_one() -> String {
    let (one, two) = ([25, 75], [75, 25]);
    let first = (0..15).map(|number| exports(number, 100, &one));
    let second = (15..30).map(|number| exports(number, 100, &two));
    let last = exports(30, 3_000, &[0, 0, 3_000]);
    first.chain(second).chain([last]).collect()
}

pub(super) fn of(graph: &Graph, key: &str) -> Trade {
    Trade::of(economy(graph, key))
}

/// The value, or why there is none.
pub(super) fn value(indicator: Indicator) -> Result<f64, AbsenceReason> {
    indicator.value.map_err(|absence| absence.reason)
}

pub(super) fn close(found: Indicator, expected: f64) {
    let found = found.value.unwrap();
    assert!(
        (found - expected).abs() < 1e-12,
        "{found} is not {expected}"
    );
}

pub(super) fn product(code: &str) -> ProductCode {
    code.parse().unwrap()
}

pub(super) fn y2020() -> Year {
    year("2020")
}

/// What countries of rising skill sell of chapters of rising demands, by a fixed rule that chance
/// has no part in: a country sells what it is skilled enough for, and a little that it is not.
pub(super) fn skilled(n_countries: usize) -> Vec<Vec<i64>> {
    let mut state = 12_345_u64;
    let mut any = |below: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        i64::try_from((state >> 33) % below).unwrap()
    };
    let mut basket = |country: usize| -> Vec<i64> {
        let is_able = |chapter: usize| chapter * n_countries < (country + 4) * 12;
        let values = (0..12).map(|chapter| match (is_able(chapter), any(5)) {
            (true, 1..) => 100 + any(900),
            (false, 0) => 50 + any(50),
            _ => 0,
        });
        values.collect()
    };
    (0..n_countries).map(&mut basket).collect()
}

pub(super) fn reports_of(baskets: &[Vec<i64>]) -> String {
    let reports = baskets.iter().enumerate();
    reports
        .map(|(number, basket)| exports(number, basket.iter().sum(), basket))
        .collect()
}
