//! Reports of trade as columns: one row a report, 31 bytes each, strings elsewhere.

use std::ops::Range;

use crate::{
    graph::NodeId,
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

/// The columns. Rows stand by product, year, exporter, importer and kind, so that the trade of a year
/// lies together; two orders of row numbers give the same rows pair by pair and importer by importer.
#[derive(Debug, Default)]
pub(super) struct Observations {
    from: Vec<u16>,
    to: Vec<u16>,
    year: Vec<Year>,
    product: Vec<u16>,
    value: Vec<Usd>,
    reporter: Vec<u16>,
    source: Vec<u32>,
    words: Vec<u8>,
    /// Where each product's year starts.
    blocks: Vec<Block>,
    /// Row numbers by exporter, importer, product, year and kind.
    by_pair: Vec<u32>,
    /// Row numbers, within each block by importer and exporter.
    by_importer: Vec<u32>,
}

/// One product's trade in one year.
#[derive(Clone, Copy, Debug)]
struct Block {
    product: ProductId,
    year: Year,
    start: u32,
}

/// Stands for a reporter that the source does not name.
const NO_REPORTER: u16 = u16::MAX;

impl Observations {
    /// The columns of these rows, which come by exporter, importer, product, year and kind.
    pub(super) fn new(rows: &[ObservationRow]) -> Self {
        let mut columns = Self::default();
        let mut order: Vec<u32> = (0..count(rows.len())).collect();
        // Stable: within a product's year, rows keep their order.
        order.sort_by_key(|place| {
            let row = &rows[*place as usize];
            (row.product, row.year)
        });
        columns.by_pair = vec![0; rows.len()];
        for (row, place) in (0..).zip(&order) {
            columns.push(&rows[*place as usize]);
            columns.by_pair[*place as usize] = row;
        }
        columns.by_importer = (0..count(rows.len())).collect();
        for place in 0..columns.blocks.len() {
            let block = columns.block(place);
            let (block, importers) = (block.start as usize..block.end as usize, &columns.to);
            columns.by_importer[block].sort_by_key(|row| importers[*row as usize]);
        }
        columns
    }

    pub(super) fn len(&self) -> usize {
        self.year.len()
    }

    /// The first and the last year.
    pub(super) fn years(&self) -> Option<(Year, Year)> {
        let years = || self.blocks.iter().map(|block| block.year);
        years().min().zip(years().max())
    }

    /// The rows of a range of places in the order by pair.
    pub(super) fn of_pair(&self, places: Range<u32>) -> &[u32] {
        &self.by_pair[places.start as usize..places.end as usize]
    }

    /// The rows from one economy to another about a product in a year.
    pub(super) fn between(
        &self,
        from: NodeId,
        to: NodeId,
        product: ProductId,
        year: Year,
    ) -> Range<u32> {
        let ends = |row: u32| (self.exporter(row), self.importer(row));
        let wanted = (from, to);
        let rows = self.in_year(product, year);
        let start = partition(rows.clone(), |row| ends(row) < wanted);
        start..partition(start..rows.end, |row| ends(row) <= wanted)
    }

    /// The rows about a product in a year, by exporter and importer.
    pub(super) fn in_year(&self, product: ProductId, year: Year) -> Range<u32> {
        let key = |block: &Block| (block.product, block.year);
        let found = self.blocks.binary_search_by_key(&(product, year), key);
        found.map(|place| self.block(place)).unwrap_or_default()
    }

    /// The rows of an exporter about a product in a year, by importer.
    pub(super) fn of_exporter(&self, from: NodeId, product: ProductId, year: Year) -> Range<u32> {
        let rows = self.in_year(product, year);
        let start = partition(rows.clone(), |row| self.exporter(row) < from);
        start..partition(start..rows.end, |row| self.exporter(row) <= from)
    }

    /// The rows of an importer about a product in a year, by exporter.
    pub(super) fn of_importer(&self, to: NodeId, product: ProductId, year: Year) -> &[u32] {
        let block = self.in_year(product, year);
        let rows = &self.by_importer[block.start as usize..block.end as usize];
        let start = rows.partition_point(|row| self.importer(*row) < to);
        let after = rows[start..].partition_point(|row| self.importer(*row) <= to);
        &rows[start..start + after]
    }

    #[inline]
    pub(super) fn row(&self, row: u32) -> ObservationRow {
        let index = row as usize;
        let words = self.words[index];
        let reporter = self.reporter[index];
        ObservationRow {
            row: RowId(row),
            from: self.exporter(row),
            to: self.importer(row),
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

    pub(super) fn exporter(&self, row: u32) -> NodeId {
        NodeId(u32::from(self.from[row as usize]))
    }

    pub(super) fn importer(&self, row: u32) -> NodeId {
        NodeId(u32::from(self.to[row as usize]))
    }

    fn push(&mut self, row: &ObservationRow) {
        let is_same = |block: &Block| (block.product, block.year) == (row.product, row.year);
        if !self.blocks.last().is_some_and(is_same) {
            self.blocks.push(Block {
                product: row.product,
                year: row.year,
                start: count(self.len()),
            });
        }
        self.from.push(economy(row.from));
        self.to.push(economy(row.to));
        self.year.push(row.year);
        self.product.push(row.product.0);
        self.value.push(row.value);
        self.reporter
            .push(row.reporter.map_or(NO_REPORTER, economy));
        self.source.push(row.source.0);
        self.words.push(
            position(row.kind)
                | position(row.valuation) << 1
                | position(row.status) << 3
                | position(row.precision) << 5,
        );
    }

    fn block(&self, place: usize) -> Range<u32> {
        let next = self.blocks.get(place + 1);
        self.blocks[place].start..next.map_or(count(self.len()), |next| next.start)
    }
}

/// The number by which the columns name an economy.
fn economy(node: NodeId) -> u16 {
    u16::try_from(node.0).expect("economies come first and are fewer than 65,535")
}

fn count(rows: usize) -> u32 {
    u32::try_from(rows).expect("the loader bounds the number of rows")
}

/// The first row of a sorted range for which the test fails.
fn partition(mut rows: Range<u32>, holds: impl Fn(u32) -> bool) -> u32 {
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
