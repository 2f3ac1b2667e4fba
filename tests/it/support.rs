//! What several tests need: the shipped data as a snapshot, and one API for all.

use std::{sync::LazyLock, time::SystemTime};

use sogdia::{
    api::{Answer, Api, Request},
    dataset::load_embedded,
    graph::Snapshot,
    model::Records,
};

static API: LazyLock<Api> = LazyLock::new(Api::new);
static SHIPPED: LazyLock<Snapshot> =
    LazyLock::new(|| snapshot_of(load_embedded().unwrap().records));

/// The API; its schema is the same for every dataset.
pub(crate) fn api() -> &'static Api {
    &API
}

/// The shipped data.
pub(crate) fn shipped() -> &'static Snapshot {
    &SHIPPED
}

/// A snapshot that was loaded at a time that never changes.
pub(crate) fn snapshot_of(records: Records) -> Snapshot {
    Snapshot::new(records, SystemTime::UNIX_EPOCH, Vec::new())
}

/// Answers a document from the shipped data.
pub(crate) fn ask(query: &str) -> Answer {
    let request = Request {
        query: query.to_owned(),
        ..Request::default()
    };
    api().execute(shipped(), &request)
}

/// The same as a JSON value.
pub(crate) fn ask_json(query: &str) -> serde_json::Value {
    serde_json::from_slice(&ask(query).body).unwrap()
}
