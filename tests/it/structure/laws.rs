//! What holds for every dataset.

use sogdia::{
    analysis::{
        Indicator, Trade, TradeMeasure, WorldBaskets, comparative_advantage,
        comparative_advantages, complementarity, diversification, export_similarity,
        intra_regional_share, trade_intensity,
    },
    graph::NodeId,
    model::ProductLevel::Chapter,
};

use crate::{
    sketch::economy,
    structure::wide::{code, graph, of, product, reports_of, skilled, thirty_one, value, y2020},
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
