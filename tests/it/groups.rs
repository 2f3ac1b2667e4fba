//! Groups of countries as economies, and rankings that walk over reports: both give what the plain
//! way of asking gives.

use proptest::{prelude::*, test_runner::RngSeed};
use sogdia::{
    analysis::{AbsenceReason, PartnerKind, Perspective, Ranking, Trade, TradeMeasure, TradeYear},
    graph::{Graph, NodeId, NodeType, TooManyGroups},
    model::{ObservationKind, Vocabulary},
};

use crate::chance::{
    COUNTRIES, REGIONS, economies, economy, figures, graph, observations, report, year,
};

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(5),
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_group_trades_as_a_region_of_its_members(
        observations in observations(&[&COUNTRIES[..], &["world"]].concat()),
    ) {
        let graph = graph(&observations);
        for (region, members) in REGIONS {
            let members = members.iter().map(|key| economy(&graph, key));
            let group = graph.make_group(members.collect()).unwrap();
            for perspective in Perspective::ALL {
                for other in ["CHN", "GBR", "UZB", "world"].map(|key| economy(&graph, key)) {
                    let of = |one, two| sides(&asked(one, *perspective).with(two), &graph);
                    let region = economy(&graph, region);
                    prop_assert_eq!(of(group, other), of(region, other));
                    prop_assert_eq!(of(other, group), of(other, region));
                }
            }
        }
    }

    #[test]
    fn a_ranking_holds_what_each_partner_by_itself_has(
        observations in observations(&economies()),
    ) {
        let graph = graph(&observations);
        let group = graph.make_group(["CHN", "KAZ"].map(|key| economy(&graph, key)).into());
        let all = economies().into_iter().chain(["one"]).map(|key| economy(&graph, key));
        for economy in all.chain([group.unwrap()]) {
            for perspective in Perspective::ALL {
                for by in TradeMeasure::ALL {
                    let asked = asked(economy, *perspective);
                    let ranking =
                        Ranking::new(&graph, &asked, year(2023), *by, PartnerKind::Countries);
                    let found = ranking.partners.into_iter().map(|partner| partner.trade);
                    let found: Vec<TradeYear> = found.collect();
                    prop_assert_eq!(found, one_by_one(&graph, &asked, *by));
                }
            }
        }
    }
}

/// Every partner country with a value, the largest first, each looked up by itself.
fn one_by_one(graph: &Graph, asked: &Trade, by: TradeMeasure) -> Vec<TradeYear> {
    let members = graph.members(asked.economy, Some(year(2023)));
    let partners = graph
        .nodes(NodeType::Country)
        .filter(|one| *one != asked.economy && !members.contains(one));
    let trades = partners.map(|one| asked.with(one).in_year(graph, year(2023)));
    let mut known: Vec<TradeYear> = trades.filter(|trade| trade.value(by).is_some()).collect();
    known.sort_by_key(|trade| std::cmp::Reverse(trade.value(by)));
    known
}

fn asked(economy: NodeId, perspective: Perspective) -> Trade {
    Trade {
        perspective,
        ..Trade::of(economy)
    }
}

fn sides(asked: &Trade, graph: &Graph) -> [Option<i64>; 3] {
    figures(&asked.in_year(graph, year(2023)))
}

#[test]
fn a_group_is_the_same_in_any_order_and_a_view_holds_so_many() {
    let graph = graph(&[report("KAZ", "CHN", ObservationKind::Export, "5")]);
    let [chn, gbr, kaz, uzb] = COUNTRIES.map(|key| economy(&graph, key));
    let view = graph.view();
    let group = view.make_group(vec![uzb, kaz, uzb]).unwrap();
    assert_eq!(view.id(group), "group:KAZ+UZB");
    assert_eq!(view.make_group(vec![kaz, uzb]), Ok(group));
    assert_eq!(view.members(group, None), [kaz, uzb]);
    assert_eq!(view.identified("group:uz+KAZ"), Ok(Some(group)));
    assert_eq!(economy(&view, "860+KZ"), group);

    // Every set of the four countries but the empty one, and then the same again: 15 in all.
    let sets = (1..16).map(|bits: usize| {
        let all = [chn, gbr, kaz, uzb].into_iter().enumerate();
        all.filter(|(place, _)| bits >> place & 1 == 1)
            .map(|(_, one)| one)
            .collect()
    });
    let sets: Vec<Vec<NodeId>> = sets.collect();
    assert!(
        sets.iter()
            .chain(&sets)
            .all(|set| view.make_group(set.clone()).is_ok())
    );
    // The graph itself holds none of them.
    assert_eq!(graph.make_group(vec![gbr]), Ok(group));
    assert_eq!(graph.id(group), "group:GBR");
}

#[test]
fn which_group_is_named_first_changes_no_figure() {
    // Two of four flows are known: by either group, two of its members lack a figure.
    let reports = [("CHN", "KAZ"), ("GBR", "UZB")];
    let reports = reports.map(|(from, to)| report(from, to, ObservationKind::Export, "5"));
    let missing = |first: [&str; 2], second: [&str; 2]| {
        let graph = graph(&reports);
        for members in [first, second] {
            let members = members.map(|key| economy(&graph, key));
            graph.make_group(members.into()).unwrap();
        }
        let (east, west) = (economy(&graph, "CHN+GBR"), economy(&graph, "KAZ+UZB"));
        let trade = Trade::of(east).with(west).in_year(&graph, year(2023));
        trade.exports.unwrap().missing
    };
    let (one, two) = (["CHN", "GBR"], ["KAZ", "UZB"]);
    assert_eq!(missing(one, two).len(), 2);
    assert_eq!(missing(one, two), missing(two, one));
}

#[test]
fn trade_among_shared_members_is_in_no_total_twice() {
    let flows = [
        ("CHN", "KAZ", "5"),
        ("KAZ", "CHN", "7"),
        ("KAZ", "UZB", "2"),
        ("UZB", "CHN", "1"),
    ];
    let flows = flows.map(|(from, to, value)| report(from, to, ObservationKind::Export, value));
    let graph = graph(&flows);
    let of = |one: &str, two: &str| {
        let asked = Trade::of(economy(&graph, one)).with(economy(&graph, two));
        let trade = asked.in_year(&graph, year(2023));
        let absence = trade.absence(&graph, TradeMeasure::Total).reason;
        (sides(&asked, &graph), absence)
    };
    // CHN and KAZ are on both sides: what they trade is sold and bought by either.
    let ([exports, imports, total], reason) = of("CHN+KAZ+UZB", "CHN+KAZ+GBR");
    assert_eq!((exports, imports), (Some(13), Some(14)));
    assert_eq!((total, reason), (None, AbsenceReason::Overlapping));
    // A single shared member has nobody to trade with.
    let ([exports, imports, total], _) = of("CHN+KAZ", "CHN+UZB");
    assert_eq!((exports, imports), (Some(9), Some(6)));
    assert!(total.is_some());
}

#[test]
fn one_group_too_many_is_refused() {
    let graph = crate::support::shipped().graph.view();
    let countries: Vec<NodeId> = graph.nodes(NodeType::Country).collect();
    let group = |n: usize| graph.make_group(countries[..=n].to_vec());
    assert!((0..Graph::MAX_GROUPS).all(|n| group(n).is_ok()));
    assert_eq!(group(Graph::MAX_GROUPS), Err(TooManyGroups));
    assert!(group(0).is_ok());
}
