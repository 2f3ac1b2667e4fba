//! Full-text search in memory: names, codes, other names and descriptions of
//! documents that the caller numbers. It does not know what a document is.
//!
//! Why `fst` and not `tantivy`: a few thousand short documents that change
//! only as a whole need no disk, no segments and no merging, and `fst`, which
//! depends on nothing, keeps the build short where `tantivy` would not.
//! The lists of words are automata, so that prefixes and misspellings are walks
//! over them; all else is one table per query word.

mod evidence;
mod fold;
mod index;
mod labels;
#[cfg(test)]
mod laws;
mod matches;
mod query;
mod ranking;
#[cfg(test)]
mod tests;
mod typos;
mod vocabulary;
mod words;

pub use evidence::{Field, MatchKind};
pub(crate) use index::{Document, SearchIndex};
pub use ranking::Hit;
