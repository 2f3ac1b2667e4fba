//! What the handlers share: the API and the dataset that it answers from.

use std::{sync::Arc, thread};

use arc_swap::ArcSwap;
use axum::body::Bytes;
use tokio::sync::Semaphore;

use crate::{api::Api, graph::Snapshot};

/// The API, its printed schema, and the snapshot that requests are answered from.
pub struct Shared {
    /// Answers GraphQL requests.
    pub(super) api: Api,
    /// The schema as text, printed once.
    pub(super) sdl: Bytes,
    /// A permit for each answer that may be worked out at the same time.
    pub(super) workers: Arc<Semaphore>,
    snapshot: ArcSwap<Snapshot>,
}

impl Shared {
    /// Serves this snapshot through this API.
    pub fn new(api: Api, snapshot: Snapshot) -> Self {
        Self {
            sdl: Bytes::from(api.sdl()),
            api,
            workers: Arc::new(Semaphore::new(
                thread::available_parallelism().map_or(1, usize::from),
            )),
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
