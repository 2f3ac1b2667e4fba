//! What holds for every dataset, and what clients see.

use sogdia::{
    analysis::{
        Indicator, Trade, TradeMeasure, WorldBaskets, comparative_advantage,
        comparative_advantages, complementarity, diversification, export_similarity,
        intra_regional_share, trade_intensity,
    },
    api::Request,
    graph::NodeId,
    model::{ProductLevel::Chapter, Records},
};

use crate::{
    sketch::economy,
    structure::wide::{
        code, graph, of, product, records, reports_of, skilled, thirty_one, value, y2020,
    },
    support::{api, snapshot_of},
};

use TradeMeasure::{Exports, Imports, Total};

#[test]
fn advantages_average_to_one_over_the_worlds_shares() {
    let graph = graph(&reports_of(&skilled(35)));
    let worlds = WorldBaskets::new(&graph);
    for number in 0..35 {
        let asked = of(&graph, &code(number));
        let advantages = comparative_advantages(&worlds, &asked, y2020(), Chapter);
        let mean: f64 = advantages.iter().map(|one| one.world_share * one.rca).sum();
        assert!((mean - 1.0).abs() < 1e-12, "{}: {mean}", code(number));
    }
}

#[test]
fn similarity_is_the_same_both_ways_and_whole_with_itself() {
    let graph = graph(&reports_of(&skilled(35)));
    let similarity = |one: usize, two: usize| {
        let two = economy(&graph, &code(two));
        let one = of(&graph, &code(one));
        value(export_similarity(&graph, &one, two, y2020(), Chapter)).unwrap()
    };
    for one in 0..35 {
        assert_eq!(similarity(one, one), 1.0);
        for two in 0..one {
            assert_eq!(similarity(one, two), similarity(two, one));
            assert!((0.0..=1.0).contains(&similarity(one, two)));
        }
    }
}

#[test]
fn a_region_of_one_country_has_the_countrys_indicators() {
    let trade = "AAX>BEX 2020 20\nworld>BEX 2020 100\nworld>BEX 2020 40 01\nworld>BEX 2020 60 03
        BEX>AAX 2020 30\nworld>AAX 2020 90\nworld>AAX 2020 30 01\nworld>AAX 2020 60 02";
    let graph = graph(&(thirty_one() + trade));
    let worlds = WorldBaskets::new(&graph);
    let other = economy(&graph, "BEX");
    let all = |asked: &Trade, as_partner: NodeId| -> Vec<Indicator> {
        let from_there = of(&graph, "BEX");
        vec![
            comparative_advantage(&worlds, asked, product("02"), y2020()),
            diversification(&worlds, asked, y2020(), Exports, Chapter),
            diversification(&worlds, asked, y2020(), Imports, Chapter),
            trade_intensity(&graph, asked, other, y2020(), Exports),
            trade_intensity(&graph, asked, other, y2020(), Imports),
            trade_intensity(&graph, &from_there, as_partner, y2020(), Exports),
            complementarity(&graph, asked, other, y2020(), Chapter),
            complementarity(&graph, &from_there, as_partner, y2020(), Chapter),
            export_similarity(&graph, asked, other, y2020(), Chapter),
            intra_regional_share(&graph, asked, y2020(), Total),
        ]
    };
    let (solo, country) = (of(&graph, "solo"), of(&graph, "AAX"));
    let of_country = all(&country, country.economy);
    assert_eq!(all(&solo, solo.economy), of_country);
    let n_known = of_country.iter().filter(|one| one.value.is_ok()).count();
    assert_eq!(
        n_known, 8,
        "all but imports, of two countries, and trade inside"
    );
    let listed = |asked| comparative_advantages(&worlds, asked, y2020(), Chapter);
    assert_eq!(listed(&solo), listed(&country));
}

/// Every field, of every country and product.
const EVERYTHING: &str = "{
    countries(first: 40) { nodes {
        comparativeAdvantage(product: \"01\") { ...I } diversification { ...I } complexity { ...I }
        tradeIntensity(partner: \"AAX\") { ...I } complementarity(partner: \"AAX\") { ...I }
        exportSimilarity(with: \"AAX\") { ...I } intraRegionalShare { ...I }
        comparativeAdvantages { nodes { product { code } year exports share worldShare rca symmetric } }
    } }
    products(filter: { level: CHAPTER }) { nodes { complexity(year: 2020) { ...I } proximity(to: \"01\", year: 2020) { ...I } } }
} fragment I on Indicator { year value absence { reason message } coverage nEconomies }";

fn answer(records: Records, query: &str) -> String {
    let request = Request {
        query: query.to_owned(),
        ..Request::default()
    };
    String::from_utf8(api().execute(&snapshot_of(records), &request).body).unwrap()
}

#[test]
fn rows_in_another_order_give_the_same_bytes() {
    let reports = reports_of(&skilled(35)) + "AAX>BEX 2020 20\nAAX>BEX 2020 21\nworld>BEX 2020 100";
    let straight = answer(records(&reports), EVERYTHING);
    let turned: Vec<&str> = reports.lines().rev().collect();
    assert_eq!(straight, answer(records(&turned.join("\n")), EVERYTHING));
    assert!(straight.contains("\"nEconomies\":35"), "{straight}");
}

#[test]
fn what_is_not_in_the_dataset_was_never_reported() {
    let query = "{ country(code: \"AAX\") {
        a: tradeIntensity(partner: \"ZZZ\") { year absence { reason } }
        b: exportSimilarity(with: \"ZZZ\", year: 2020) { year absence { reason } }
        c: intraRegionalShare(product: \"99\") { year absence { reason } }
    } never: country(code: \"BNX\") { diversification { year value absence { reason } } } }";
    assert_eq!(
        answer(records(&thirty_one()), query),
        r#"{"data":{"country":{"a":{"year":2020,"absence":{"reason":"NEVER_REPORTED"}},"b":{"year":2020,"absence":{"reason":"NEVER_REPORTED"}},"c":{"year":null,"absence":{"reason":"NEVER_REPORTED"}}},"never":{"diversification":{"year":null,"value":null,"absence":{"reason":"NEVER_REPORTED"}}}}}"#
    );
}
