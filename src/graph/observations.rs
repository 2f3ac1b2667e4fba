//! Reports of trade as columns: one row a report, 23 bytes each, strings elsewhere.

use crate::{
    graph::{EdgeId, NodeId},
    model::{ObservationKind, Precision, Status, Usd, Valuation, Vocabulary, Year},
};

/// A row of the observation columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowId(pub(super) u32);

/// A product as the columns name it: 0 is all goods, others count products by code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProductId(pub(super) u16);

impl ProductId {
    /// All goods together.
    pub const TOTAL: ProductId = ProductId(0);
}

impl RowId {
    /// The row's number.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// One report of a flow or of a turnover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ObservationRow {
    /// Where it stands.
    pub row: RowId,
    /// The exporter; for a turnover, one of the two.
    pub from: NodeId,
    /// The importer; for a turnover, the other.
    pub to: NodeId,
    /// The calendar year.
    pub year: Year,
    /// Goods one way, or both ways together.
    pub kind: ObservationKind,
    /// All goods, or a product group.
    pub product: ProductId,
    /// Current US dollars.
    pub value: Usd,
    /// Whose statistics, where the source says so.
    pub reporter: Option<NodeId>,
    /// Whether freight and insurance are in the value.
    pub valuation: Valuation,
    /// How settled the figure is.
    pub status: Status,
    /// How exactly it is stated.
    pub precision: Precision,
    /// Who published it.
    pub source: NodeId,
}

/// The columns. Rows of one `Trades` edge are contiguous and sorted by product, year and kind.
#[derive(Debug, Default)]
pub(super) struct Observations {
    edge: Vec<u32>,
    year: Vec<Year>,
    product: Vec<u16>,
    value: Vec<Usd>,
    reporter: Vec<u16>,
    source: Vec<u32>,
    words: Vec<u8>,
}

/// Stands for a reporter that the source does not name.
const NO_REPORTER: u16 = u16::MAX;

impl Observations {
    pub(super) fn len(&self) -> usize {
        self.year.len()
    }

    /// Adds a row; the caller adds rows edge by edge, sorted.
    pub(super) fn push(&mut self, edge: EdgeId, row: &ObservationRow) {
        self.edge.push(edge.0);
        self.year.push(row.year);
        self.product.push(row.product.0);
        self.value.push(row.value);
        self.reporter.push(row.reporter.map_or(NO_REPORTER, |node| {
            u16::try_from(node.0).expect("economies come first and are fewer than 65,535")
        }));
        self.source.push(row.source.0);
        self.words.push(
            position(row.kind)
                | position(row.valuation) << 1
                | position(row.status) << 3
                | position(row.precision) << 5,
        );
    }

    pub(super) fn year_at(&self, row: usize) -> Year {
        self.year[row]
    }

    pub(super) fn edge(&self, row: u32) -> EdgeId {
        EdgeId(self.edge[row as usize])
    }

    /// The row whose edge joins these two.
    pub(super) fn row(&self, row: u32, from: NodeId, to: NodeId) -> ObservationRow {
        let index = row as usize;
        let words = self.words[index];
        let reporter = self.reporter[index];
        ObservationRow {
            row: RowId(row),
            from,
            to,
            year: self.year[index],
            kind: word(words & 1),
            product: ProductId(self.product[index]),
            value: self.value[index],
            reporter: (reporter != NO_REPORTER).then_some(NodeId(u32::from(reporter))),
            valuation: word(words >> 1 & 3),
            status: word(words >> 3 & 3),
            precision: word(words >> 5 & 3),
            source: NodeId(self.source[index]),
        }
    }

    /// The part of an edge's rows that is about one product, or about one product in one year.
    pub(super) fn narrow(
        &self,
        rows: std::ops::Range<u32>,
        product: ProductId,
        year: Option<Year>,
    ) -> std::ops::Range<u32> {
        let key = |row: u32| (self.product[row as usize], self.year[row as usize]);
        let (first, last) = (year.unwrap_or(Year::MIN), year.unwrap_or(Year::MAX));
        let start = partition(rows.clone(), |row| key(row) < (product.0, first));
        start..partition(start..rows.end, |row| key(row) <= (product.0, last))
    }
}

/// The first row of a sorted range for which the test fails.
fn partition(mut rows: std::ops::Range<u32>, holds: impl Fn(u32) -> bool) -> u32 {
    while rows.start < rows.end {
        let middle = rows.start + (rows.end - rows.start) / 2;
        if holds(middle) {
            rows.start = middle + 1;
        } else {
            rows.end = middle;
        }
    }
    rows.start
}

/// The place of a word in its vocabulary, as few bits as the list needs.
fn position<V: Vocabulary>(word: V) -> u8 {
    let position = V::ALL.iter().position(|other| *other == word);
    position
        .and_then(|position| u8::try_from(position).ok())
        .expect("a word is in its vocabulary")
}

fn word<V: Vocabulary>(position: u8) -> V {
    V::ALL[usize::from(position)]
}
