//! One row of a table: cells by column name, as checked values.
//!
//! Every method gives `Some` when the cell is in order and otherwise reports what is wrong, so that
//! a record's reader is a flat list of its columns.

use csv::StringRecord;

use crate::{
    dataset::{
        context::Context,
        keys::Found,
        problem::{Extent, Problem, Severity, quoted},
        sheet::Sheet,
        suggestion::did_mean,
        table::Referable,
        value::Value,
    },
    model::{Date, Location, WORLD, Year},
};

/// One row of a table.
pub(super) struct Row<'a> {
    sheet: &'a Sheet,
    number: u32,
    fields: &'a StringRecord,
    /// The index of the column that is probably asked for next.
    next: usize,
    context: &'a mut Context,
}

impl<'a> Row<'a> {
    /// The row on this line.
    pub(super) fn new(
        sheet: &'a Sheet,
        number: u32,
        fields: &'a StringRecord,
        context: &'a mut Context,
    ) -> Self {
        Self {
            sheet,
            number,
            fields,
            next: 0,
            context,
        }
    }

    /// The value of a column that must have one.
    pub(super) fn required<T: Value>(&mut self, column: &'static str) -> Option<T> {
        let text = self.cell(column)?;
        let value = T::parse(text);
        if value.is_none() {
            let hint = self.has_room(Extent::Value).then(|| T::hint(text));
            let fault = self.fault(column, quoted(text), T::expected());
            self.report(fault.with_hint(hint.flatten()));
        }
        value
    }

    /// The value of a column that may be empty.
    pub(super) fn optional<T: Value>(&mut self, column: &'static str) -> Option<Option<T>> {
        if self.is_empty(column)? {
            return Some(None);
        }
        self.required(column).map(Some)
    }

    /// The row's own key, which no other row may have.
    pub(super) fn key<T: Value>(&mut self, column: &'static str) -> Option<T> {
        let key = self.required(column)?;
        let text = self.cell(column)?;
        let first = self.context.keys.first_row(self.sheet.table.name, text);
        if let Some(first) = first.filter(|first| *first != self.number) {
            let problem = self.contradiction_at(column, quoted(text), "one that no other row has");
            self.report(problem.with_hint(Some(format!("row {first} has it already"))));
        }
        Some(key)
    }

    /// The key of another record, which must exist.
    pub(super) fn reference<T: Referable>(&mut self, column: &'static str) -> Option<T::Key> {
        let text = self.cell(column)?;
        let Some(key) = T::Key::parse(text) else {
            let hint = self.has_room(Extent::Value).then(|| {
                let key = self.context.keys.nearest::<T>(text);
                let key = key.filter(|key| T::Key::parse(key).is_some());
                key.map(did_mean).or_else(|| T::Key::hint(text))
            });
            let fault = self.fault(column, quoted(text), T::EXPECTED);
            self.report(fault.with_hint(hint.flatten()));
            return None;
        };
        if let Found::Nothing = self.context.keys.cite::<T>(text) {
            self.report_unknown::<T>(column, text);
        }
        Some(key)
    }

    /// The key of another record, or nothing.
    pub(super) fn optional_reference<T: Referable>(
        &mut self,
        column: &'static str,
    ) -> Option<Option<T::Key>> {
        if self.is_empty(column)? {
            return Some(None);
        }
        self.reference::<T>(column).map(Some)
    }

    /// Names separated by semicolons; none when the cell is empty.
    pub(super) fn names(&mut self, column: &'static str) -> Option<Vec<String>> {
        let text = self.cell(column)?;
        if text.is_empty() {
            return Some(Vec::new());
        }
        let names: Vec<String> = text.split(';').map(|name| name.trim().to_owned()).collect();
        if names.iter().any(String::is_empty) {
            let expected = "names separated by `; `, none of them empty";
            self.report(self.fault(column, quoted(text), expected));
            return None;
        }
        Some(names)
    }

    /// The place in the columns `latitude` and `longitude`: both or neither.
    pub(super) fn location(&mut self) -> Option<Option<Location>> {
        let latitude = self.optional::<f64>("latitude");
        let longitude = self.optional::<f64>("longitude");
        match (latitude?, longitude?) {
            (None, None) => Some(None),
            (Some(latitude), Some(longitude)) => {
                let location = Location::new(latitude, longitude).ok();
                if location.is_none() {
                    let found = format!("`{latitude}, {longitude}`");
                    let expected = "-90 to 90 and -180 to 180 degrees";
                    self.report(self.fault("latitude", found, expected));
                }
                location.map(Some)
            }
            (Some(_), None) => {
                self.report(self.fault("longitude", "nothing", "a longitude beside the latitude"));
                None
            }
            (None, Some(_)) => {
                self.report(self.fault("latitude", "nothing", "a latitude beside the longitude"));
                None
            }
        }
    }

    /// Reports that a cell contradicts another.
    pub(super) fn contradiction(
        &mut self,
        column: &'static str,
        found: impl Into<String>,
        expected: impl Into<String>,
    ) {
        self.report(self.contradiction_at(column, found, expected));
    }

    /// Reports something that does not keep the dataset from being used.
    pub(super) fn warning(
        &mut self,
        column: &'static str,
        found: impl Into<String>,
        expected: impl Into<String>,
    ) {
        self.report(
            self.contradiction_at(column, found, expected)
                .into_warning(),
        );
    }

    /// Reports a beginning that lies after its end; the problem is placed at the end.
    pub(super) fn check_order(
        &mut self,
        (beginning, first): (&'static str, Option<Date>),
        (end, last): (&'static str, Option<Date>),
    ) {
        if let (Some(first), Some(last)) = (first, last)
            && first.is_after(last)
        {
            let expected = format!("a date not before {beginning}, which is `{first}`");
            self.contradiction(end, format!("`{last}`"), expected);
        }
    }

    /// Warns of a year that had not begun when the dataset's sources were last read.
    pub(super) fn warn_of_future(&mut self, column: &'static str, year: Option<Year>) {
        if let (Some(year), Some(latest)) = (year, self.context.latest)
            && year > latest.year()
        {
            let expected = format!("none after `{latest}`, when a source was last accessed");
            self.warning(column, format!("`{year}`"), expected);
        }
    }

    /// The text of a column; `None` when the file lacks the column, which is reported once.
    pub(super) fn cell(&mut self, column: &'static str) -> Option<&'a str> {
        let position = self.sheet.header.position(column, self.next)?;
        let columns = self.sheet.table.columns;
        if columns.get(self.next).is_some_and(|name| *name == column) {
            self.next += 1;
        }
        self.fields.get(position)
    }

    fn is_empty(&mut self, column: &'static str) -> Option<bool> {
        let next = self.next;
        let text = self.cell(column)?;
        self.next = next;
        Some(text.is_empty())
    }

    fn report_unknown<T: Referable>(&mut self, column: &'static str, text: &str) {
        // One problem for the dataset rather than one for each row that needs the region.
        if text == WORLD && T::TABLES.contains(&"regions") {
            let place = (self.sheet.file.clone(), self.number);
            self.context.missing_world.get_or_insert(place);
            return;
        }
        let mut problem = self.contradiction_at(column, quoted(text), T::EXPECTED);
        if self.has_room(Extent::Consistency)
            && let Some(key) = self.context.keys.nearest::<T>(text)
        {
            if T::Key::parse(key).is_none() {
                // The key's own row is at fault, which is reported there.
                return;
            }
            problem.hint = Some(did_mean(key));
        }
        self.report(problem);
    }

    /// Whether an error will still be shown; if not, its hint need not be worked out.
    fn has_room(&self, extent: Extent) -> bool {
        self.context.report.has_room(Severity::Error, extent)
    }

    fn fault(
        &self,
        column: &'static str,
        found: impl Into<String>,
        expected: impl Into<String>,
    ) -> Problem {
        Problem::error(Extent::Value, &self.sheet.file, found, expected)
            .in_row(self.number)
            .in_column(column)
    }

    fn contradiction_at(
        &self,
        column: &'static str,
        found: impl Into<String>,
        expected: impl Into<String>,
    ) -> Problem {
        Problem {
            extent: Extent::Consistency,
            ..self.fault(column, found, expected)
        }
    }

    fn report(&mut self, problem: Problem) {
        self.context.report.add(problem);
    }
}
