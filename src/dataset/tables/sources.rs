//! `sources.csv`: the publications that facts are quoted from, the more trusted first.

use crate::{
    dataset::{
        listed::Listed,
        report::Report,
        row::Row,
        table::{Record, Referable, Table, record},
        value::Url,
    },
    model::{Date, Slug, Source},
};

impl Record for Source {
    const TABLE: Table = Table {
        name: "sources",
        columns: &[
            "id",
            "publisher",
            "title",
            "url",
            "published",
            "accessed",
            "agency",
        ],
        key: Some("id"),
    };

    fn read(row: &mut Row<'_>) -> Option<Self> {
        let source = record!(Source {
            id: row.key("id"),
            publisher: row.required("publisher"),
            title: row.required("title"),
            url: row.optional("url").map(|url| url.map(|Url(text)| text)),
            published: row.optional("published"),
            accessed: row.optional("accessed"),
            agency: row.optional("agency"),
        })?;
        row.check_order(
            ("published", source.published),
            ("accessed", source.accessed),
        );
        Some(source)
    }

    fn check(sources: &Listed<Self>, report: &mut Report) {
        let Some(latest) = latest_access(sources, report) else {
            return;
        };
        for (row, source) in sources.iter() {
            let published = source.published.filter(|date| date.is_after(latest));
            // With a day of access of its own, the row is an error already.
            if let Some(published) = published.filter(|_| source.accessed.is_none()) {
                let expected = format!("none after `{latest}`, when a source was last accessed");
                let problem = sources.contradiction(row, format!("`{published}`"), expected);
                report.add(problem.in_column("published").into_warning());
            }
        }
    }
}

impl Referable for Source {
    type Key = Slug;
    const TABLES: &'static [&'static str] = &["sources"];
    const EXPECTED: &'static str = "a source id of this dataset";
}

/// The day on which a source was last read, which stands in for today: what lies after it was not
/// known then. `None` when it may stand in a row that could not be read.
pub(in crate::dataset) fn latest_access(sources: &Listed<Source>, report: &Report) -> Option<Date> {
    let accessed = sources.records.iter().filter_map(|source| source.accessed);
    accessed.max().filter(|_| report.all_rows_read())
}
