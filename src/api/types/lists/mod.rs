//! Lists: Relay connections, cursors, page sizes and grouping, one mechanism for all.

mod connection;
mod cursor;
mod dimension;
mod groups;
mod order;
mod page_size;

pub(crate) use connection::{Connection, Listed, page};
pub(crate) use cursor::Cursor;
pub(crate) use dimension::{Dimension, Dimensions, nodes, word, words, year};
pub(crate) use order::NodeOrder;
pub(crate) use page_size::PageSize;
