//! Small datasets that chance makes, for laws that hold for every dataset.
//!
//! Their world has four countries, three regions and two years. Every report has a value of at
//! least one dollar, so that a figure of zero can only be made up.

use std::{path::Path, sync::LazyLock};

use proptest::{
    prelude::*,
    sample::{Index, select as one_of},
};
use sogdia::{
    analysis::{TradeMeasure, TradeYear},
    dataset::load_dir,
    graph::{EconomyLookup, Graph, NodeId},
    model::{
        Membership, Observation, ObservationKind, Precision, ProductCode, Records, Region,
        RegionKind, Status, Valuation, Vocabulary, Year,
    },
};

pub(crate) const COUNTRIES: [&str; 4] = ["CHN", "GBR", "KAZ", "UZB"];
/// Regions by id, with their members at all times.
pub(crate) const REGIONS: [(&str, &[&str]); 3] = [
    ("east-west", &["CHN", "GBR"]),
    ("steppe", &["KAZ", "UZB"]),
    ("one", &["KAZ"]),
];
pub(crate) const MEASURES: [TradeMeasure; 3] = [
    TradeMeasure::Exports,
    TradeMeasure::Imports,
    TradeMeasure::Total,
];
pub(crate) const SOURCES: [&str; 3] = ["iso", "stat-kz-2024", "xinhua-2024"];
pub(crate) fn economies() -> [&'static str; 7] {
    ["CHN", "GBR", "KAZ", "UZB", "steppe", "east-west", "world"]
}

pub(crate) fn economy(graph: &Graph, key: &str) -> NodeId {
    match graph.economy(key) {
        EconomyLookup::Found(node) => node,
        other => panic!("{key}: {other:?}"),
    }
}

pub(crate) fn pairs(graph: &Graph, keys: &[&str]) -> Vec<(NodeId, NodeId)> {
    let nodes: Vec<NodeId> = keys.iter().map(|key| economy(graph, key)).collect();
    let all = nodes
        .iter()
        .flat_map(|one| nodes.iter().map(|two| (*one, *two)));
    all.filter(|(one, two)| one != two).collect()
}

pub(crate) fn year(number: i64) -> Year {
    number.try_into().unwrap()
}

pub(crate) fn shuffle<T>(items: &mut [T], order: &[Index]) {
    let n_items = items.len();
    if n_items > 0 {
        for (place, index) in order.iter().enumerate() {
            items.swap(place % n_items, index.index(n_items));
        }
    }
}

pub(crate) fn report(from: &str, to: &str, kind: ObservationKind, value: &str) -> Observation {
    Observation {
        from: from.parse().unwrap(),
        to: to.parse().unwrap(),
        year: year(2023),
        kind,
        product: ProductCode::Total,
        value_usd: value.parse().unwrap(),
        reporter: None,
        valuation: Valuation::Unknown,
        status: Status::Final,
        precision: Precision::Exact,
        source: "iso".parse().unwrap(),
    }
}

/// Up to twelve reports between these economies, such as the loader would let pass.
pub(crate) fn observations(
    keys: &[&'static str],
) -> impl Strategy<Value = Vec<Observation>> + use<> {
    prop::collection::vec(observation(keys, &[2022, 2023, 2023]), 0..12).prop_map(unique)
}

pub(crate) fn observation(
    keys: &[&'static str],
    years: &[i64],
) -> impl Strategy<Value = Observation> + use<> {
    let sides = one_of(keys.to_vec()).prop_flat_map({
        let keys = keys.to_vec();
        move |from| {
            let others: Vec<&str> = keys.iter().copied().filter(|key| *key != from).collect();
            (Just(from), one_of(others))
        }
    });
    let report = (1i64..6, 0usize..4, one_of(SOURCES.to_vec()));
    let words = (
        one_of(ObservationKind::ALL),
        one_of(Valuation::ALL),
        one_of(Status::ALL),
        one_of(Precision::ALL),
    );
    (sides, one_of(years.to_vec()), report, words).prop_map(
        |((from, to), in_year, (value, reporter, source), (kind, valuation, status, precision))| {
            let reporter = [None, Some(from), Some(to), Some("GBR")][reporter];
            Observation {
                from: from.parse().unwrap(),
                to: to.parse().unwrap(),
                year: year(in_year),
                kind,
                product: ProductCode::Total,
                value_usd: value.to_string().parse().unwrap(),
                reporter: reporter
                    .filter(|key| *key != "world")
                    .map(|key| key.parse().unwrap()),
                valuation,
                status,
                precision,
                source: source.parse().unwrap(),
            }
        },
    )
}

/// Without what the loader refuses: two values of one series in one publication.
pub(crate) fn unique(observations: Vec<Observation>) -> Vec<Observation> {
    let mut kept: Vec<Observation> = Vec::new();
    for one in observations {
        let repeats = |other: &Observation| {
            let like = Observation {
                value_usd: one.value_usd,
                precision: one.precision,
                ..other.clone()
            };
            let turned = Observation {
                from: like.to.clone(),
                to: like.from.clone(),
                ..like.clone()
            };
            like == one || (one.kind == ObservationKind::Turnover && turned == one)
        };
        if !kept.iter().any(repeats) {
            kept.push(one);
        }
    }
    kept
}

pub(crate) fn graph(observations: &[Observation]) -> Graph {
    Graph::from(records(observations))
}

/// The small dataset with other regions and these reports.
pub(crate) fn records(observations: &[Observation]) -> Records {
    static SMALL: LazyLock<Records> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/datasets/small");
        load_dir(&folder).unwrap().records
    });
    let mut records = SMALL.clone();
    records.observations = observations.to_vec();
    records.memberships.clear();
    for (id, members) in REGIONS {
        records.regions.push(Region {
            id: id.parse().unwrap(),
            name: id.to_owned(),
            alternative_names: Vec::new(),
            kind: RegionKind::Geographic,
            parent: None,
            description: String::new(),
            source: None,
        });
        records
            .memberships
            .extend(members.iter().map(|member| Membership {
                region: id.parse().unwrap(),
                country: member.parse().unwrap(),
                since: None,
                until: None,
                source: None,
            }));
    }
    records
}

/// What a year of trade says of every measure that is a sum.
pub(crate) fn figures(trade: &TradeYear) -> [Option<i64>; 3] {
    MEASURES.map(|measure| trade.value(measure))
}
