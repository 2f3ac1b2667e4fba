//! What the handlers share: the API and the dataset that it answers from.

use std::sync::Arc;

use arc_swap::ArcSwap;
use axum::body::Bytes;

use crate::{api::Api, graph::Snapshot};

/// The API, its printed schema, and the snapshot that requests are answered from.
pub struct Shared {
    /// Answers GraphQL requests.
    pub(super) api: Api,
    /// The schema as text, printed once.
    pub(super) sdl: Bytes,
    snapshot: ArcSwap<Snapshot>,
}

impl Shared {
    /// Serves this snapshot through this API.
    pub fn new(api: Api, snapshot: Snapshot) -> Self {
        Self {
            sdl: Bytes::from(api.sdl()),
            api,
            snapshot: ArcSwap::from_pointee(snapshot),
        }
    }

    /// The snapshot of this moment; a request takes it once and keeps it to the end.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.snapshot.load_full()
    }

    /// Answers every later request from another snapshot; those under way keep theirs.
    pub fn replace(&self, snapshot: Snapshot) {
        self.snapshot.store(Arc::new(snapshot));
    }
}
