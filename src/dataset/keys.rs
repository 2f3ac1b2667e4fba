//! The keys that tables declare, and whether a reference finds one.
//!
//! Keys are collected before any row is read, also from rows with other faults: one bad cell in a
//! country's row must not make every mention of that country an error.

use std::collections::HashMap;

use crate::dataset::{sheet::Sheet, suggestion::nearest, table::Referable};

/// The keys of every table that declares some.
pub(super) struct Keys {
    tables: Vec<Declared>,
}

/// The keys of one table.
struct Declared {
    table: &'static str,
    file: String,
    keys: HashMap<Box<str>, Key>,
    /// Whether a key that is not here is surely not declared.
    complete: bool,
}

/// Where a key is declared, and whether something refers to it.
struct Key {
    row: u32,
    cited: bool,
}

/// What a reference leads to.
pub(super) enum Found {
    /// A declared key, or one that may be: its table could not be read in full.
    Key,
    /// Nothing.
    Nothing,
}

impl Keys {
    /// The keys that these sheets declare.
    pub(super) fn of(sheets: &[Sheet]) -> Self {
        Self {
            tables: sheets.iter().filter_map(Declared::of).collect(),
        }
    }

    /// The row that declares the key first.
    pub(super) fn first_row(&self, table: &str, key: &str) -> Option<u32> {
        let declared = self.table(table)?;
        declared.keys.get(key).map(|key| key.row)
    }

    /// Looks a reference up and notes that the key is cited.
    pub(super) fn cite<T: Referable>(&mut self, text: &str) -> Found {
        let (mut n_tables, mut complete) = (0, true);
        for declared in &mut self.tables {
            if T::TABLES.contains(&declared.table) {
                if let Some(key) = declared.keys.get_mut(text) {
                    key.cited = true;
                    return Found::Key;
                }
                complete &= declared.complete;
                n_tables += 1;
            }
        }
        if T::ALWAYS == Some(text) || n_tables < T::TABLES.len() || !complete {
            Found::Key
        } else {
            Found::Nothing
        }
    }

    /// The declared key nearest to `text`, which may be malformed itself.
    pub(super) fn nearest<T: Referable>(&self, text: &str) -> Option<&str> {
        let declared = (self.tables.iter()).filter(|of| T::TABLES.contains(&of.table));
        nearest(
            text,
            declared.flat_map(|of| of.keys.keys()).map(|key| &**key),
        )
    }

    /// The file of a table.
    pub(super) fn file(&self, table: &str) -> Option<&str> {
        self.table(table).map(|declared| declared.file.as_str())
    }

    /// Keys of the table that nothing refers to, with their rows, in order of rows.
    pub(super) fn uncited(&self, table: &str) -> Vec<(u32, &str)> {
        let declared = self.table(table).into_iter();
        let mut uncited: Vec<_> = declared
            .flat_map(|declared| &declared.keys)
            .filter(|(_, key)| !key.cited)
            .map(|(text, key)| (key.row, &**text))
            .collect();
        uncited.sort_unstable();
        uncited
    }

    fn table(&self, table: &str) -> Option<&Declared> {
        self.tables.iter().find(|declared| declared.table == table)
    }
}

impl Declared {
    /// The keys of a sheet, if its table has keys and its file a column for them.
    fn of(sheet: &Sheet) -> Option<Self> {
        let position = sheet.header.position(sheet.table.key?, 0)?;
        let mut keys = HashMap::new();
        let mut complete = sheet.is_complete();
        sheet.each_row(|row, record| match record.get(position) {
            None | Some("") => complete = false,
            Some(key) => {
                keys.entry(key.into()).or_insert(Key { row, cited: false });
            }
        });
        Some(Self {
            table: sheet.table.name,
            file: sheet.file.clone(),
            keys,
            complete,
        })
    }
}
