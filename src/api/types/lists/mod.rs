//! Lists: Relay connections, cursors, page sizes and grouping, one mechanism for all.

mod connection;
mod cursor;
mod dimension;
mod filter;
mod groups;
mod order;
mod page_size;

pub(crate) use connection::{Connection, Listed, Page};
pub(crate) use dimension::{Dimension, Dimensions, nodes, text, word, words, year};
pub(crate) use filter::{Filter, Filtered};
pub(crate) use order::NodeOrder;
pub(crate) use page_size::PageSize;
