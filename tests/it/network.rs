//! Networks of trade whose answers can be worked out by hand or are published.

use std::{collections::BTreeSet, path::Path};

use proptest::{prelude::*, test_runner::RngSeed};
use sogdia::{
    analysis::{CentralityMeasure, NetworkQuery, Perspective, TradeLink, TradeNetwork},
    api::Request,
    graph::{Graph, NodeId, ProductId},
    model::Vocabulary,
};

use crate::{
    club::{graph_of, karate_club, member, records_of},
    sketch::{economy, graph, year},
    support::{api, snapshot_of},
};

/// The network of 2020 among all countries, by the best reports.
fn network(graph: &Graph) -> TradeNetwork {
    TradeNetwork::new(graph, query())
}

fn query() -> NetworkQuery {
    NetworkQuery {
        year: year("2020"),
        product: ProductId::TOTAL,
        among: None,
        perspective: Perspective::Best,
    }
}

fn codes<'g>(graph: &'g Graph, nodes: &[NodeId]) -> Vec<&'g str> {
    nodes.iter().map(|node| graph.key(*node)).collect()
}

#[test]
fn flows_are_values_above_zero_between_two_countries() {
    let graph = graph(
        "KAZ>CHN 2020 10 by KAZ\nKAZ>CHN 2020 12 by CHN\nCHN>KAZ 2020 8\nKAZ>RUS 2020 0
        KAZ>UZB 2020 5 at-least\nRUS>RUS 2020 7\nKGZ=UZB 2020 9\nmid>CHN 2020 99
        KAZ>world 2020 99\nKAZ>RUS 2019 3\nRUS>KAZ 2020 4 27",
    );
    let found = network(&graph);
    assert_eq!(codes(&graph, found.economies()), ["CHN", "KAZ"]);
    assert_eq!((found.n_flows(), found.n_bounds, found.value()), (2, 1, 20));
    assert_eq!(
        (found.density(), found.reciprocity()),
        (Some(1.0), Some(1.0))
    );

    let by_exporter = NetworkQuery {
        perspective: Perspective::Exporter,
        ..query()
    };
    assert_eq!(TradeNetwork::new(&graph, by_exporter).value(), 10);
    let fuels = NetworkQuery {
        product: graph.product("27".parse().unwrap()).unwrap(),
        ..query()
    };
    let fuels = TradeNetwork::new(&graph, fuels);
    assert_eq!(codes(&graph, fuels.economies()), ["KAZ", "RUS"]);
    assert_eq!(
        (fuels.density(), fuels.reciprocity()),
        (Some(0.5), Some(0.0))
    );
}

#[test]
fn a_year_without_flows_has_a_network_without_economies() {
    let graph = graph("KAZ>CHN 2019 10");
    let found = network(&graph);
    assert_eq!((found.n_flows(), found.value()), (0, 0));
    assert_eq!((found.density(), found.reciprocity()), (None, None));
    assert_eq!(found.communities(1.0, 0), None);
    assert!(found.links().is_empty());
    for by in CentralityMeasure::ALL {
        assert!(found.centrality(*by).is_empty());
    }
    let (kazakhstan, china) = (economy(&graph, "KAZ"), economy(&graph, "CHN"));
    let passage = found.passage(&graph, kazakhstan, china);
    assert_eq!(
        (passage.direct, passage.routes, passage.value),
        (None, None, 0)
    );
}

/// KGZ is a member of `mid` since 2015.
#[test]
fn only_the_members_of_the_year_are_among_a_region() {
    let reports = "KAZ>UZB 2014 1\nKAZ>KGZ 2014 2\nKAZ>UZB 2020 1\nKAZ>KGZ 2020 2\nKAZ>CHN 2020 4";
    let graph = graph(reports);
    let value = |among: &str, text: &str| {
        let asked = NetworkQuery {
            among: Some(economy(&graph, among)),
            year: year(text),
            ..query()
        };
        TradeNetwork::new(&graph, asked).value()
    };
    assert_eq!((value("mid", "2014"), value("mid", "2020")), (1, 3));
    assert_eq!(value("world", "2020"), 7);
    assert_eq!(value("KAZ", "2020"), 0);
}

#[test]
fn equal_values_are_ranked_by_code() {
    let graph = graph("KAZ>CHN 2020 10\nCHN>RUS 2020 30\nRUS>UZB 2020 10");
    let ranked = |by| {
        let found = network(&graph).centrality(by);
        let show = |one: &sogdia::analysis::Centrality| {
            (graph.key(one.economy).to_owned(), one.rank, one.value)
        };
        found.iter().map(show).collect::<Vec<_>>()
    };
    let expected = [
        ("CHN", 1, 40.0),
        ("RUS", 2, 40.0),
        ("KAZ", 3, 10.0),
        ("UZB", 4, 10.0),
    ];
    let expected = expected.map(|(code, rank, value)| (code.to_owned(), rank, value));
    assert_eq!(ranked(CentralityMeasure::Strength), expected);
    let first = |by| ranked(by)[0].clone();
    assert_eq!(
        first(CentralityMeasure::OutStrength),
        ("CHN".to_owned(), 1, 30.0)
    );
    assert_eq!(
        first(CentralityMeasure::InStrength),
        ("RUS".to_owned(), 1, 30.0)
    );
    // Of the pairs of others KAZ>RUS, KAZ>UZB, CHN>UZB are connected, CHN is between in the first two.
    assert_eq!(
        first(CentralityMeasure::Betweenness),
        ("CHN".to_owned(), 1, 2.0 / 6.0)
    );
}

/// CHN has 90 of the 100 dollars of KAZ's trade, and no other partner.
#[test]
fn links_hold_both_directions_and_how_they_stand_out() {
    let graph = graph("KAZ>CHN 2020 50\nCHN>KAZ 2020 40\nKAZ>RUS 2020 5\nUZB>KAZ 2020 5");
    let (china, kazakhstan) = (economy(&graph, "CHN"), economy(&graph, "KAZ"));
    let links = network(&graph).links();
    let expected = TradeLink {
        economies: [china, kazakhstan],
        forth: Some(40),
        back: Some(50),
        value: 90,
        significance: 0.1 * 0.1,
    };
    assert!((links[0].significance - expected.significance).abs() < 1e-15);
    let first = TradeLink {
        significance: expected.significance,
        ..links[0]
    };
    assert_eq!(first, expected);
    assert_eq!(codes(&graph, &links[1].economies), ["KAZ", "RUS"]);
    assert_eq!(
        (links[1].forth, links[1].back, links[1].value),
        (Some(5), None, 5)
    );
    assert_eq!(links[2].economies[1], economy(&graph, "UZB"));
    assert_eq!(network(&graph).backbone(0.05).len(), 1);
    assert_eq!(network(&graph).backbone(1.0).len(), 3);
}

/// From KAZ to UZB one way leads over CHN and one of the same length over RUS; KGZ is reached over
/// RUS only.
#[test]
fn routes_of_equal_length_share_a_passage() {
    let graph = graph(
        "KAZ>CHN 2020 4\nCHN>UZB 2020 4\nKAZ>RUS 2020 4\nRUS>UZB 2020 4\nRUS>KGZ 2020 9\nCHN>KAZ 2020 2",
    );
    let passage = |from: &str, through: &str| {
        let (from, through) = (economy(&graph, from), economy(&graph, through));
        network(&graph).passage(&graph, from, through)
    };
    let russia = passage("KAZ", "RUS");
    assert_eq!((russia.direct_value, russia.value), (4, 10));
    assert_eq!((russia.direct, russia.routes), (Some(0.4), Some(1.5 / 3.0)));
    let china = passage("KAZ", "CHN");
    assert_eq!((china.direct, china.routes), (Some(0.6), Some(0.5 / 3.0)));
    let both = passage("KAZ", "duo");
    assert_eq!((both.direct, both.routes), (Some(1.0), Some(1.0)));
    // Members of both are the first one's own: nothing is left to pass through.
    let own = passage("mid", "KAZ");
    assert_eq!(
        (own.direct_value, own.value, own.direct),
        (0, 27, Some(0.0))
    );
    assert_eq!(own.routes, Some(0.0));
    let world = passage("KAZ", "world");
    assert_eq!((world.direct, world.routes), (Some(1.0), None));
    assert_eq!(passage("world", "KAZ").direct, None);
}

/// The largest modularity that there is, 0.4198 with four communities, is published by Brandes and
/// others (2008). All seeds find it.
#[test]
fn the_karate_club_falls_into_its_published_communities() {
    let graph = karate_club();
    let network = network(&graph);
    for seed in 0..10 {
        let found = network.communities(1.0, seed).unwrap();
        assert!(
            (found.modularity - 0.419_789_6).abs() < 1e-6,
            "{}",
            found.modularity
        );
        let mut sizes: Vec<usize> = found
            .communities
            .iter()
            .map(|one| one.members.len())
            .collect();
        sizes.sort_unstable();
        assert_eq!(sizes, [5, 6, 11, 12]);
    }
    assert_eq!(network.communities(1.0, 3), network.communities(1.0, 3));
}

/// The first three by each measure, as NetworkX 3.6.1 has them: `pagerank`,
/// `betweenness_centrality`, `eigenvector_centrality_numpy`.
const PAGERANK: [(usize, f64); 3] = [
    (34, 0.100919182333),
    (1, 0.096997285388),
    (33, 0.071693226006),
];
const BETWEENNESS: [(usize, f64); 3] = [
    (1, 0.437635281385),
    (34, 0.304074975950),
    (33, 0.145247113997),
];
const EIGENVECTOR: [(usize, f64); 3] = [
    (34, 0.373363470291),
    (1, 0.355491444525),
    (3, 0.317192504486),
];

#[test]
fn the_karate_club_is_led_by_its_officers() {
    let graph = karate_club();
    let network = network(&graph);
    let leaders = |by| -> Vec<(usize, f64)> {
        let all = network.centrality(by);
        let place = |code: &str| (0..34).find(|place| member(*place) == code).unwrap() + 1;
        all.iter()
            .take(3)
            .map(|one| (place(graph.key(one.economy)), one.value))
            .collect()
    };
    let assert_led = |by, expected: [(usize, f64); 3]| {
        let found = leaders(by);
        for (found, expected) in found.iter().zip(&expected) {
            let is_near = (found.1 - expected.1).abs() < 1e-9;
            assert!(
                found.0 == expected.0 && is_near,
                "{by:?}: {found:?} is not {expected:?}"
            );
        }
    };
    assert_led(CentralityMeasure::PageRank, PAGERANK);
    assert_led(CentralityMeasure::Betweenness, BETWEENNESS);
    assert_led(CentralityMeasure::Eigenvector, EIGENVECTOR);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(11),
        ..ProptestConfig::default()
    })]

    #[test]
    fn ranks_sum_to_one_and_squares_of_the_eigenvector_too(flows in flows(34)) {
        let network = network(&graph_of(&flows));
        let sum = |by, power: i32| -> f64 {
            network.centrality(by).iter().map(|one| one.value.powi(power)).sum()
        };
        prop_assert!((sum(CentralityMeasure::PageRank, 1) - 1.0).abs() < 1e-9);
        prop_assert!((sum(CentralityMeasure::Eigenvector, 2) - 1.0).abs() < 1e-9);
        prop_assert_eq!(sum(CentralityMeasure::OutStrength, 1), network.value() as f64);
        prop_assert_eq!(sum(CentralityMeasure::InStrength, 1), network.value() as f64);
        for one in network.centrality(CentralityMeasure::Betweenness) {
            prop_assert!((0.0..=1.0).contains(&one.value));
        }
    }

    #[test]
    fn the_eigenvector_is_one(flows in flows(12)) {
        let graph = graph_of(&flows);
        let network = network(&graph);
        let values: Vec<(NodeId, f64)> = network
            .centrality(CentralityMeasure::Eigenvector)
            .iter()
            .map(|one| (one.economy, one.value))
            .collect();
        let of = |economy: NodeId| values.iter().find(|one| one.0 == economy).unwrap().1;
        let image = |economy: NodeId| -> f64 {
            let links = network.links().into_iter();
            links
                .map(|link| match link.economies {
                    [a, b] if a == economy => link.value as f64 * of(b),
                    [a, b] if b == economy => link.value as f64 * of(a),
                    _ => 0.0,
                })
                .sum()
        };
        // The first is not 0, so its ratio is the eigenvalue.
        let eigenvalue = image(values[0].0) / values[0].1;
        for (economy, value) in &values {
            if *value > 0.0 {
                prop_assert!((image(*economy) - eigenvalue * value).abs() < 1e-9 * eigenvalue);
            }
        }
    }

    #[test]
    fn communities_part_the_countries_and_are_connected(
        flows in flows(34),
        resolution in 0.1..10.0,
        seed in any::<u64>(),
    ) {
        let graph = graph_of(&flows);
        let network = network(&graph);
        let found = network.communities(resolution, seed).unwrap();
        let mut members: Vec<NodeId> = found.communities.iter().flat_map(|one| one.members.clone()).collect();
        members.sort_unstable();
        prop_assert_eq!(&members[..], network.economies());
        let links = network.links();
        for community in &found.communities {
            prop_assert!(is_connected(&community.members, &links));
            let is_inside = |link: &&TradeLink| link.economies.iter().all(|one| community.members.contains(one));
            let inside: i64 = links.iter().filter(is_inside).map(|link| link.value).sum();
            prop_assert_eq!(community.inside, inside);
        }
        let insides: Vec<i64> = found.communities.iter().map(|one| one.inside).collect();
        prop_assert!(insides.is_sorted_by(|a, b| a >= b));
        prop_assert_eq!(network.communities(resolution, seed), Some(found));
    }

    /// An end with one partner says nothing, so a link of two such is in no backbone.
    #[test]
    fn a_backbone_of_all_significances_lacks_only_pairs_by_themselves(flows in flows(34)) {
        let network = network(&graph_of(&flows));
        let links = network.links();
        let n_partners = |economy: NodeId| links.iter().filter(|link| link.economies.contains(&economy)).count();
        let expected: Vec<TradeLink> = links
            .iter()
            .filter(|link| link.economies.iter().any(|end| n_partners(*end) > 1))
            .copied()
            .collect();
        prop_assert_eq!(network.backbone(1.0), expected);
        let stricter = network.backbone(0.05);
        prop_assert!(stricter.iter().all(|link| network.backbone(0.2).contains(link)));
    }

    #[test]
    fn rows_in_another_order_change_no_byte(flows in flows(34), rotated in 0..60_usize) {
        let mut other = flows.clone();
        other.rotate_left(rotated % flows.len());
        prop_assert_eq!(answer(&flows), answer(&other));
    }
}

/// Flows between some of so many countries, at most one for an ordered pair; their values differ by
/// many orders of magnitude, as those of trade do.
fn flows(n: usize) -> impl Strategy<Value = Vec<(usize, usize, i64)>> {
    let flow = (0..n, 0..n, 0..40_u32).prop_map(|(from, to, doubled)| (from, to, 1_i64 << doubled));
    prop::collection::vec(flow, 1..60)
        .prop_map(|flows| {
            let mut seen = BTreeSet::new();
            let new =
                |flow: &(usize, usize, i64)| flow.0 != flow.1 && seen.insert((flow.0, flow.1));
            flows.into_iter().filter(new).collect::<Vec<_>>()
        })
        .prop_filter("a network has flows", |flows| !flows.is_empty())
}

fn is_connected(members: &[NodeId], links: &[TradeLink]) -> bool {
    let mut reached = vec![members[0]];
    let mut next = 0;
    while let Some(economy) = reached.get(next).copied() {
        next += 1;
        for link in links
            .iter()
            .filter(|link| link.economies.contains(&economy))
        {
            let new = link.economies.into_iter();
            let new = new.filter(|one| members.contains(one) && !reached.contains(one));
            let new: Vec<NodeId> = new.collect();
            reached.extend(new);
        }
    }
    reached.len() == members.len()
}

/// Everything that a network answers.
fn answer(flows: &[(usize, usize, i64)]) -> Vec<u8> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/queries/the_network_of_2023.graphql");
    let request = Request {
        query: std::fs::read_to_string(path)
            .unwrap()
            .replace("2023", "2020"),
        ..Request::default()
    };
    api()
        .execute(&snapshot_of(records_of(flows)), &request)
        .body
}
