//! Sources: the publications that facts are quoted from.

use crate::model::{Date, Slug};

/// A publication. Sources are ordered: when two reports are otherwise equal, the earlier source wins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Key.
    pub id: Slug,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// When it was published.
    pub published: Option<Date>,
    /// When it was last read.
    pub accessed: Option<Date>,
    /// The statistics office or other body that it quotes.
    pub agency: Option<String>,
}
