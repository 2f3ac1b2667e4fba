//! What reading a row needs to know of the rest of the dataset.

use crate::{
    dataset::{keys::Keys, report::Report},
    model::Date,
};

/// The state of a reading, handed from row to row.
pub(super) struct Context {
    /// The keys of all tables.
    pub(super) keys: Keys,
    /// Problems found so far.
    pub(super) report: Report,
    /// The last day on which a source was read: what lies after it was not known then.
    pub(super) latest: Option<Date>,
    /// The first file and row that refers to the world although no region has that id.
    pub(super) missing_world: Option<(String, u32)>,
}

impl Context {
    /// Before any row is read.
    pub(super) fn new(keys: Keys, report: Report) -> Self {
        Self {
            keys,
            report,
            latest: None,
            missing_world: None,
        }
    }
}
