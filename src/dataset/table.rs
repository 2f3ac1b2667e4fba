//! What the tables of a dataset look like, and how a row of one becomes a record.

use crate::dataset::{listed::Listed, report::Report, row::Row};

/// The shape of a table.
#[derive(Debug)]
pub(super) struct Table {
    /// The name of the resource in `datapackage.json`.
    pub(super) name: &'static str,
    /// The columns; files may have them in any order.
    pub(super) columns: &'static [&'static str],
    /// The column that other tables refer to.
    pub(super) key: Option<&'static str>,
}

/// A record that is read from one row of a table.
pub(super) trait Record: Sized {
    /// The table.
    const TABLE: Table;

    /// The record of a row; `None` when a cell is at fault, which `row` has then reported.
    fn read(row: &mut Row<'_>) -> Option<Self>;

    /// Reports rows of the table that do not fit together.
    fn check(_: &Listed<Self>, _: &mut Report) {}
}

/// A record that others refer to, or a choice of several.
pub(super) trait Referable {
    /// How it is referred to.
    type Key: crate::dataset::value::Value;
    /// The tables that may hold the key.
    const TABLES: &'static [&'static str];
    /// The key in words, for messages.
    const EXPECTED: &'static str;
    /// A key that needs no row.
    const ALWAYS: Option<&'static str> = None;
}

/// Builds a record from columns that are each `Some` when they are in order.
///
/// All columns are read before the first fault ends the record, so that each fault is reported.
macro_rules! record {
    ($name:ident { $($field:ident: $value:expr),+ $(,)? }) => {{
        $( let $field = $value; )+
        (|| Some($name { $( $field: $field? ),+ }))()
    }};
}

pub(super) use record;
