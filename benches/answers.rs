//! How long the shipped data take to load, and each query of `tests/queries` to answer.
//!
//! `cargo bench` prints both. Loading has to stay under 100 ms and no query over a few milliseconds.

#![expect(
    clippy::unwrap_used,
    reason = "a benchmark stops at the first surprise"
)]

use std::{fs, hint::black_box, path::Path, time::SystemTime};

use criterion::{Criterion, criterion_group, criterion_main};
use sogdia::{
    api::{Api, Request},
    dataset::load_embedded,
    graph::Snapshot,
};

fn snapshot() -> Snapshot {
    Snapshot::new(
        load_embedded().unwrap().records,
        SystemTime::UNIX_EPOCH,
        Vec::new(),
    )
}

fn loading(criterion: &mut Criterion) {
    criterion.bench_function("load/records", |bencher| {
        bencher.iter(|| load_embedded().unwrap())
    });
    criterion.bench_function("load/graph", |bencher| bencher.iter(snapshot));
    criterion.bench_function("load/schema", |bencher| bencher.iter(Api::new));
}

fn answering(criterion: &mut Criterion) {
    let (api, snapshot) = (Api::new(), snapshot());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/queries");
    let mut questions: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    questions.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "graphql")
    });
    questions.sort();
    for path in questions {
        let variables = fs::read(path.with_extension("variables.json")).ok();
        let request = Request {
            query: fs::read_to_string(&path).unwrap(),
            variables: variables
                .map(|json| serde_json::from_slice(&json).unwrap())
                .unwrap_or_default(),
            ..Request::default()
        };
        let name = format!("answer/{}", path.file_stem().unwrap().display());
        criterion.bench_function(&name, |bencher| {
            bencher.iter(|| black_box(api.execute(&snapshot, &request)));
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(30).measurement_time(std::time::Duration::from_secs(1));
    targets = loading, answering
}
criterion_main!(benches);
