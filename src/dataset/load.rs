//! Reads a dataset: every file, every row, every problem in one pass.

use std::{borrow::Cow, path::Path};

use sha2::{Digest, Sha256};

use crate::{
    dataset::{
        context::Context,
        embedded, encoding,
        files::Files,
        keys::Keys,
        listed::Listed,
        package::{self, Descriptor},
        problem::{Extent, Problem},
        problems::Problems,
        report::Report,
        row::Row,
        rules,
        sheet::Sheet,
        table::Record,
        tables,
    },
    model::{Membership, Records, Region, Revision, Source},
};

/// A dataset that can be used.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// What it says.
    pub records: Records,
    /// What somebody should have a look at.
    pub warnings: Problems,
}

/// The dataset in a folder.
///
/// # Errors
///
/// When anything in it is wrong: all problems of all files, warnings included.
pub fn load_dir(dir: &Path) -> Result<Loaded, Problems> {
    if !dir.is_dir() {
        let name = dir.file_name().unwrap_or_default().to_string_lossy();
        let expected = "a folder with datapackage.json and CSV files";
        let mut report = Report::default();
        report.add(Problem::error(
            Extent::File,
            &name,
            "no such folder",
            expected,
        ));
        return Err(report.into_problems());
    }
    load(&Files::Folder(dir))
}

/// The dataset that is shipped with the program.
///
/// # Errors
///
/// When it has problems; a test sees to it that it has none.
pub fn load_embedded() -> Result<Loaded, Problems> {
    load(&Files::Embedded(embedded::FILES))
}

fn load(files: &Files<'_>) -> Result<Loaded, Problems> {
    let mut report = Report::default();
    let mut hash = Sha256::new();
    let descriptor = text(files, package::FILE, &mut hash, &mut report);
    let descriptor = Descriptor::new(descriptor.as_deref(), &mut report);
    let sheets = sheets(files, &descriptor, &mut hash, &mut report);
    let revision = Revision::of_hash(hash.finalize().into());

    let mut reading = Reading::new(sheets, report);
    let sources = reading.table::<Source>();
    reading.context.latest = tables::latest_access(&sources, &reading.context.report);
    let regions = reading.table::<Region>();
    let memberships = reading.table::<Membership>();
    rules::check_members(&regions, &memberships, &mut reading.context.report);
    let records = Records {
        package: descriptor.package,
        revision,
        countries: reading.table().records,
        regions: regions.records,
        memberships: memberships.records,
        initiatives: reading.table().records,
        participations: reading.table().records,
        sectors: reading.table().records,
        organisations: reading.table().records,
        projects: reading.table().records,
        project_countries: reading.table().records,
        project_organisations: reading.table().records,
        project_initiatives: reading.table().records,
        products: reading.table().records,
        observations: reading.table().records,
        claims: reading.table().records,
        sources: sources.records,
    };
    rules::check_references(&mut reading.context);

    let report = reading.context.report;
    if report.n_errors() > 0 {
        return Err(report.into_problems());
    }
    Ok(Loaded {
        records,
        warnings: report.into_problems(),
    })
}

/// The text of a file, which is added to the hash; `None` when it has been reported as unreadable.
fn text(
    files: &Files<'_>,
    path: &str,
    hash: &mut Sha256,
    report: &mut Report,
) -> Option<Cow<'static, str>> {
    match files.read(path) {
        Ok(bytes) => {
            // With the lengths, no other division into files has the same hash.
            for part in [path.as_bytes(), &bytes] {
                hash.update((part.len() as u64).to_le_bytes());
                hash.update(part);
            }
            encoding::text(path, bytes, report)
        }
        Err(unreadable) => {
            report.add(unreadable.problem(path));
            None
        }
    }
}

/// The files of the tables, without those that cannot be read.
fn sheets(
    files: &Files<'_>,
    descriptor: &Descriptor,
    hash: &mut Sha256,
    report: &mut Report,
) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    for table in tables::ALL {
        let Some(path) = descriptor.path(table.name, report) else {
            continue;
        };
        if let Some(text) = text(files, path, hash, report) {
            sheets.push(Sheet::new(table, path, text, report));
        }
    }
    sheets
}

/// The reading of one table after the other.
struct Reading {
    sheets: Vec<Sheet>,
    context: Context,
}

impl Reading {
    fn new(sheets: Vec<Sheet>, report: Report) -> Self {
        let context = Context::new(Keys::of(&sheets), report);
        Self { sheets, context }
    }

    /// The records of a table, as far as its rows are in order.
    fn table<T: Record>(&mut self) -> Listed<T> {
        let sheet = (self.sheets.iter()).find(|sheet| sheet.table.name == T::TABLE.name);
        let mut listed = Listed::new(sheet.map_or_else(String::new, |sheet| sheet.file.clone()));
        let Some(sheet) = sheet else {
            return listed;
        };
        sheet.each_row(|number, fields| {
            if sheet.is_well_formed(number, fields, &mut self.context.report) {
                let mut row = Row::new(sheet, number, fields, &mut self.context);
                if let Some(record) = T::read(&mut row) {
                    listed.push(number, record);
                }
            }
        });
        T::check(&listed, &mut self.context.report);
        listed
    }
}
