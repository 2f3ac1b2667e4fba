//! What baskets are made of, and how they are compared.

use sogdia::{
    analysis::{
        AbsenceReason, ComparativeAdvantage, Indicator, Perspective, Trade, TradeMeasure,
        WorldBaskets, comparative_advantage, comparative_advantages, complementarity,
        diversification, export_similarity,
    },
    graph::Graph,
    model::{ProductCode, ProductLevel},
};

use crate::{
    sketch::{economy, year},
    structure::wide::{close, exports, graph, of, product, thirty_one, value, y2020},
};

use AbsenceReason::{
    BoundOnly, CoverageTooLow, IntraUnknown, NeverReported, NoMembers, NotByThisPerspective,
    NotDefined, OutsideCoverage, PartialOnly, TooFewEconomies, ZeroBase,
};
use ProductLevel::Chapter;
use TradeMeasure::{Balance, Exports, Imports, Total};

fn rca(graph: &Graph, key: &str, code: &str) -> Indicator {
    let worlds = WorldBaskets::new(graph);
    comparative_advantage(&worlds, &of(graph, key), product(code), y2020())
}

#[test]
fn advantage_is_the_share_at_home_over_the_share_in_the_world() {
    let graph = graph(&thirty_one());
    // (25/100) / (1500/6000), (75/100) / (1500/6000), (3000/3000) / (3000/6000).
    for (key, code, expected) in [("AAX", "01", 1.0), ("AAX", "02", 3.0), ("BEX", "03", 2.0)] {
        assert_eq!(value(rca(&graph, key, code)), Ok(expected), "{key} {code}");
    }
    // Sells none, though others do; nobody does; all goods are no product.
    assert_eq!(value(rca(&graph, "AAX", "03")), Ok(0.0));
    assert_eq!(value(rca(&graph, "AAX", "04")), Err(NeverReported));
    assert_eq!(value(rca(&graph, "AAX", "99")), Err(NeverReported));
    assert_eq!(value(rca(&graph, "AAX", "TOTAL")), Err(NotDefined));
    let one = rca(&graph, "AAX", "01");
    assert_eq!((one.coverage, one.n_economies), (Some(1.0), Some(31)));
    // No headings are known.
    assert_eq!(value(rca(&graph, "AAX", "0101")), Err(NeverReported));
}

#[test]
fn advantages_are_listed_from_the_largest() {
    let graph = graph(&thirty_one());
    let worlds = WorldBaskets::new(&graph);
    let listed = |key: &str, level| -> Vec<(ProductCode, i64, f64, f64, f64)> {
        let advantages = comparative_advantages(&worlds, &of(&graph, key), y2020(), level);
        let code = |product| {
            graph
                .product_record(graph.product_node(product).unwrap())
                .code
        };
        let row = |one: &ComparativeAdvantage| {
            (
                code(one.product),
                one.exports,
                one.share,
                one.world_share,
                one.symmetric(),
            )
        };
        advantages.iter().map(row).collect()
    };
    assert_eq!(
        listed("AAX", Chapter),
        [
            (product("02"), 75, 0.75, 0.25, 0.5),
            (product("01"), 25, 0.25, 0.25, 0.0)
        ]
    );
    assert_eq!(listed("BMX", Chapter), []);
    assert_eq!(listed("AAX", ProductLevel::Heading), []);
}

#[test]
fn diversification_is_the_distance_from_the_world() {
    let graph = graph(&(thirty_one() + "BGX>world 2020 7\nBGX>world 2020 7 04\nworld>AAX 2020 9"));
    let worlds = WorldBaskets::new(&graph);
    let index = |key: &str, of_what, text: &str| {
        diversification(&worlds, &of(&graph, key), year(text), of_what, Chapter)
    };
    // The world now sells 1500, 1500, 3000 and 7 of 6007.
    let world = [
        1500.0 / 6007.0,
        1500.0 / 6007.0,
        3000.0 / 6007.0,
        7.0 / 6007.0,
    ];
    let expected = ((0.25 - world[0]) + 0.75 - world[1] + world[2] + world[3]) / 2.0;
    close(index("AAX", Exports, "2020"), expected);
    close(index("BGX", Exports, "2020"), 1.0 - world[3]);
    assert_eq!(value(index("AAX", Total, "2020")), Err(NotDefined));
    assert_eq!(value(index("AAX", Balance, "2020")), Err(NotDefined));
    assert_eq!(value(index("AAX", Imports, "2020")), Err(NeverReported));
    assert_eq!(value(index("AAX", Exports, "2019")), Err(OutsideCoverage));
}

#[test]
fn similarity_is_what_two_baskets_share() {
    let inside = "AAX>APX 2020 5\nAAX>APX 2020 5 01\nAAX>APX 2020 0 02
        APX>AAX 2020 15\nAPX>AAX 2020 15 01\nAPX>AAX 2020 0 02";
    let graph = graph(&(thirty_one() + inside));
    let similarity = |one: &str, two: &str| {
        let two = economy(&graph, two);
        export_similarity(&graph, &of(&graph, one), two, y2020(), Chapter)
    };
    // min(25, 75) + min(75, 25) of 100; no product in common; the same.
    assert_eq!(value(similarity("AAX", "APX")), Ok(0.5));
    assert_eq!(value(similarity("AAX", "BEX")), Ok(0.0));
    assert_eq!(value(similarity("AAX", "ABX")), Ok(1.0));
    // The pair sells 100 - 20 of the first and 100 of the second to others.
    close(similarity("AAX", "pair"), 0.25 + 100.0 / 180.0);
    assert_eq!(value(similarity("AAX", "BMX")), Err(NeverReported));
}

#[test]
fn complementarity_is_exports_against_imports() {
    let reports = "world>BEX 2020 100\nworld>BEX 2020 40 01\nworld>BEX 2020 60 03";
    let graph = graph(&(thirty_one() + reports));
    let index = |one: &str, two: &str| {
        let two = economy(&graph, two);
        complementarity(&graph, &of(&graph, one), two, y2020(), Chapter)
    };
    // 1 - (|0.25 - 0.4| + |0.75 - 0| + |0 - 0.6|) / 2.
    close(index("AAX", "BEX"), 0.25);
    // 1 - (|0 - 0.4| + |1 - 0.6|) / 2: it buys of what it sells.
    close(index("BEX", "BEX"), 0.6);
    assert_eq!(value(index("BEX", "AAX")), Err(NeverReported));
    let one = index("AAX", "BEX");
    assert_eq!((one.coverage, one.n_economies), (Some(1.0), None));
}

#[test]
fn a_basket_is_usable_from_nine_tenths_on() {
    let (nine, less) = (exports(31, 100, &[0, 90]), exports(32, 100, &[0, 89]));
    let graph = graph(&(thirty_one() + &nine + &less));
    let indicator = rca(&graph, "BFX", "02");
    assert_eq!(
        (indicator.coverage, indicator.n_economies),
        (Some(0.9), Some(32))
    );
    assert!(indicator.value.is_ok());
    let indicator = rca(&graph, "BGX", "02");
    assert_eq!(value(indicator), Err(CoverageTooLow));
    assert_eq!(
        (indicator.coverage, indicator.n_economies),
        (Some(0.89), None)
    );
    // The smaller coverage of the two is told.
    let similar = |one: &str, two: &str| {
        export_similarity(
            &graph,
            &of(&graph, one),
            economy(&graph, two),
            y2020(),
            Chapter,
        )
    };
    assert_eq!(similar("AAX", "BFX").coverage, Some(0.9));
    assert_eq!(value(similar("AAX", "BGX")), Err(CoverageTooLow));
}

#[test]
fn only_values_of_the_whole_stand_in_a_basket() {
    let reason = |reports: &str, key: &str| value(rca(&graph(reports), key, "01"));
    // Without all goods, shares of all trade are not known.
    assert_eq!(reason("AAX>world 2020 5 01", "AAX"), Err(NeverReported));
    let bound = "AAX>world 2020 5 at-least\nAAX>world 2020 5 01";
    assert_eq!(reason(bound, "AAX"), Err(BoundOnly));
    assert_eq!(
        reason("AAX>world 2020 0\nAAX>world 2020 0 01", "AAX"),
        Err(ZeroBase)
    );
    let bound = "AAX>world 2020 5\nAAX>world 2020 5 01 at-least";
    assert_eq!(reason(bound, "AAX"), Err(CoverageTooLow));
    let partial = "AAX>world 2020 5\nAAX>APX 2020 1\nAAX>world 2020 5 01";
    assert_eq!(reason(partial, "pair"), Err(PartialOnly));
    let inside = "AAX>world 2020 5\nAPX>world 2020 5\nAAX>world 2020 5 01";
    assert_eq!(reason(inside, "pair"), Err(IntraUnknown));
    let none = "APX>world 2020 5\nAAX>world 2021 5";
    assert_eq!(reason(none, "later"), Err(NoMembers));
    let known = "AAX>world 2020 5\nAAX>world 2020 5 01";
    assert_eq!(reason(known, "AAX"), Err(TooFewEconomies));
    let by_self = "AAX>world 2020 5 by APX\nAAX>world 2020 5 01 by APX";
    let graph = graph(by_self);
    let asked = Trade {
        perspective: Perspective::Own,
        ..of(&graph, "AAX")
    };
    let worlds = WorldBaskets::new(&graph);
    let own = comparative_advantage(&worlds, &asked, product("01"), y2020());
    assert_eq!(value(own), Err(NotByThisPerspective));
}

#[test]
fn fewer_than_thirty_countries_are_not_the_world() {
    let countries = |n: usize| -> String { (0..n).map(|one| exports(one, 10, &[10])).collect() };
    let few = graph(&countries(29));
    let indicator = rca(&few, "AAX", "01");
    assert_eq!(value(indicator), Err(TooFewEconomies));
    assert_eq!(indicator.n_economies, Some(29));
    assert_eq!(value(rca(&graph(&countries(30)), "AAX", "01")), Ok(1.0));
}
