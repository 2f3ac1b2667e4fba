//! Questions to a world of trade: every pair of countries, 52 years, some 830,000 flows.
//!
//! `cargo bench --bench world`. The flows are generated: the same at every run, shaped like
//! published world trade in that large economies trade with all and small ones with few.
//! `SOGDIA_BENCH_DATA=DIR` asks the same of another data package.

#![expect(
    clippy::unwrap_used,
    reason = "a benchmark stops at the first surprise"
)]

mod cpu;

use std::{hint::black_box, path::Path, time::SystemTime};

use criterion::{Criterion, criterion_group, criterion_main};
use sogdia::{
    analysis::{
        CentralityMeasure, FlowQuery, NetworkQuery, PartnerKind, Perspective, Ranking, Trade,
        TradeMeasure, TradeNetwork, flows, leadership,
    },
    api::{Api, Request},
    dataset::{load_dir, load_embedded},
    graph::{EconomyLookup, Graph, NodeId, ProductId, Snapshot},
    model::{
        EconomyKey, Observation, ObservationKind, Precision, ProductCode, Records, Status, Usd,
        Valuation, Year,
    },
};

use cpu::CpuTime;

const YEARS: std::ops::RangeInclusive<i64> = 1963..=2014;

fn year(number: i64) -> Year {
    Year::try_from(number).unwrap()
}

/// Well mixed bits of a number: SplitMix64.
fn mixed(seed: u64) -> u64 {
    let mut z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// The shipped entities with generated flows between all countries.
fn world() -> Records {
    let mut records = load_embedded().unwrap().records;
    let source = records.sources[0].id.clone();
    let codes: Vec<_> = records.countries.iter().map(|one| one.code).collect();
    let mut observations = Vec::new();
    for (i, from) in codes.iter().enumerate() {
        for (j, to) in codes.iter().enumerate() {
            let pair = mixed((i * codes.len() + j) as u64);
            // The sizes of economies fall off steeply; two small ones seldom trade.
            let size = 1 + mixed(i as u64) % 60 * (mixed(j as u64) % 60);
            if i == j || pair % 3_600 > 700 + size {
                continue;
            }
            let since = YEARS.start() + (pair >> 20) as i64 % 45;
            for number in since..=*YEARS.end() {
                let noise = 1 + mixed(pair ^ number as u64) % 1_000_000;
                let dollars = size as i64 * noise as i64;
                observations.push(Observation {
                    from: EconomyKey::Country(*from),
                    to: EconomyKey::Country(*to),
                    year: year(number),
                    kind: ObservationKind::Export,
                    product: ProductCode::Total,
                    value_usd: Usd::try_from(dollars).unwrap(),
                    reporter: None,
                    valuation: Valuation::Unknown,
                    status: Status::Final,
                    precision: Precision::Exact,
                    source: source.clone(),
                });
            }
        }
    }
    records.observations = observations;
    records
}

fn records() -> Records {
    match std::env::var_os("SOGDIA_BENCH_DATA") {
        Some(folder) => load_dir(Path::new(&folder)).unwrap().records,
        None => world(),
    }
}

fn economy(graph: &Graph, reference: &str) -> NodeId {
    match graph.economy(reference) {
        EconomyLookup::Found(economy) => economy,
        other => panic!("{reference}: {other:?}"),
    }
}

fn answering(criterion: &mut Criterion<CpuTime>) {
    let records = records();
    let snapshot = Snapshot::new(records, SystemTime::UNIX_EPOCH, Vec::new());
    let graph = &snapshot.graph;
    let by = TradeMeasure::Total;

    for reference in ["KAZ", "DEU", "eu"] {
        let asked = Trade::of(economy(graph, reference));
        criterion.bench_function(&format!("top_ten/{reference}"), |bencher| {
            bencher.iter(|| Ranking::new(graph, &asked, year(2012), by, PartnerKind::Countries));
        });
    }
    let bloc = Trade {
        members_as_of: Some(year(2007)),
        ..Trade::of(economy(graph, "eu"))
    };
    criterion.bench_function("leadership/27_members_50_years", |bencher| {
        bencher.iter(|| leadership(graph, &bloc, by, year(1965).through(year(2014))));
    });
    criterion.bench_function("flows/all", |bencher| {
        let query = FlowQuery {
            kind: ObservationKind::Export,
            perspective: Perspective::Best,
            exporter: None,
            importer: None,
            products: None,
            from: None,
            to: None,
            countries_only: true,
        };
        bencher.iter(|| black_box(flows(graph, &query)));
    });

    let network = NetworkQuery {
        year: year(2012),
        product: ProductId::TOTAL,
        among: None,
        perspective: Perspective::Best,
    };
    criterion.bench_function("network/pagerank", |bencher| {
        bencher.iter(|| {
            TradeNetwork::new(graph, network.clone()).centrality(CentralityMeasure::PageRank)
        });
    });

    let api = Api::new();
    let cases = [
        (
            "api/top_ten_of_eu",
            "{ region(id: \"eu\") { topPartners(year: 2012) { nodes { rank economy { name } total share growth } } } }",
        ),
        (
            "api/series_of_pair",
            "{ country(code: \"KAZ\") { tradeSeries(partner: \"DEU\") { year exports imports total growth } } }",
        ),
        (
            "api/cube_by_region_pair_and_year",
            "{ tradeFlows { groupBy(by: [EXPORTER_REGION, IMPORTER_REGION, YEAR], first: 1000) { count sum } } }",
        ),
    ];
    for (name, query) in cases {
        let request = Request {
            query: query.to_owned(),
            ..Request::default()
        };
        criterion.bench_function(name, |bencher| {
            bencher.iter(|| black_box(api.execute(&snapshot, &request)));
        });
    }
}

fn loading(criterion: &mut Criterion<CpuTime>) {
    let records = records();
    criterion.bench_function("load/graph_of_a_world", |bencher| {
        bencher.iter_batched(
            || records.clone(),
            Graph::from,
            criterion::BatchSize::PerIteration,
        );
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().with_measurement(CpuTime).sample_size(10).measurement_time(std::time::Duration::from_secs(2));
    targets = answering, loading
}
criterion_main!(benches);
