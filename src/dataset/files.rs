//! Where the files of a dataset come from: a folder, or the program itself.

use std::{
    borrow::Cow,
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

use crate::dataset::problem::{Extent, Problem};

/// The largest file that is read, in bytes.
const MAX_BYTES: u64 = 1 << 30;

/// A place to read files from by their relative path.
pub(super) enum Files<'a> {
    /// A folder.
    Folder(&'a Path),
    /// Files compiled into the program: relative path and content.
    Embedded(&'static [(&'static str, &'static [u8])]),
}

/// Why a file cannot be read. No variant tells the folder: messages reach strangers.
pub(super) enum Unreadable {
    Missing,
    NotAFile,
    TooLarge,
    Failed(io::Error),
}

impl Files<'_> {
    /// The content of the file.
    pub(super) fn read(&self, path: &str) -> Result<Cow<'static, [u8]>, Unreadable> {
        match self {
            Self::Folder(folder) => bounded(&folder.join(path)).map(Cow::Owned),
            Self::Embedded(files) => (files.iter())
                .find(|(name, _)| *name == path)
                .map(|(_, content)| Cow::Borrowed(*content))
                .ok_or(Unreadable::Missing),
        }
    }
}

impl Unreadable {
    /// The same as a problem of the file.
    pub(super) fn problem(&self, file: &str) -> Problem {
        let (found, expected) = match self {
            Self::Missing => ("no such file".to_owned(), "one in the dataset's folder"),
            Self::NotAFile => ("something that is not a file".to_owned(), "a file"),
            Self::TooLarge => ("more than 1 GiB".to_owned(), "a smaller file"),
            Self::Failed(error) => (format!("`{error}`"), "a file that can be read"),
        };
        Problem::error(Extent::File, file, found, expected)
    }
}

/// Reads at most [`MAX_BYTES`], and nothing but plain files: a pipe might never end or begin.
fn bounded(path: &Path) -> Result<Vec<u8>, Unreadable> {
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(Unreadable::NotAFile);
    }
    let mut content = Vec::new();
    if metadata.len() <= MAX_BYTES {
        content.reserve(usize::try_from(metadata.len()).unwrap_or_default() + 1);
        // The file may grow while it is read.
        File::open(path)?
            .take(MAX_BYTES + 1)
            .read_to_end(&mut content)?;
    }
    if metadata.len().max(content.len() as u64) > MAX_BYTES {
        return Err(Unreadable::TooLarge);
    }
    Ok(content)
}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            _ => Self::Failed(error),
        }
    }
}
