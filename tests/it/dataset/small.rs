//! A copy of the small valid dataset that a test may spoil.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use sogdia::dataset::{Loaded, Problems, load_dir};

/// A folder of its own, removed at the end of the test.
pub(super) struct Small {
    folder: PathBuf,
}

impl Small {
    pub(super) fn new() -> Self {
        static N_FOLDERS: AtomicUsize = AtomicUsize::new(0);

        let n = N_FOLDERS.fetch_add(1, Ordering::Relaxed);
        let name = format!("small-{}-{n}", std::process::id());
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&folder).unwrap();
        let original = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/datasets/small");
        for file in fs::read_dir(original).unwrap() {
            let file = file.unwrap();
            fs::copy(file.path(), folder.join(file.file_name())).unwrap();
        }
        Self { folder }
    }

    /// The names of its files, in order.
    pub(super) fn files(&self) -> Vec<String> {
        let files = fs::read_dir(&self.folder).unwrap();
        let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort_unstable();
        names
    }

    pub(super) fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    pub(super) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap()
    }

    /// The same with one file's content replaced.
    pub(super) fn write(self, file: &str, content: impl AsRef<[u8]>) -> Self {
        fs::write(self.path(file), content).unwrap();
        self
    }

    /// The same without a file.
    pub(super) fn remove(self, file: &str) -> Self {
        fs::remove_file(self.path(file)).unwrap();
        self
    }

    /// The same with the first occurrence of `from` in a file replaced.
    pub(super) fn replace(self, file: &str, from: &str, to: &str) -> Self {
        let content = self.read(file);
        assert!(content.contains(from), "{file} does not contain {from}");
        self.write(file, content.replacen(from, to, 1))
    }

    /// The same with rows added to a file.
    pub(super) fn append(self, file: &str, rows: &str) -> Self {
        let content = self.read(file) + rows;
        self.write(file, content)
    }

    pub(super) fn load(&self) -> Result<Loaded, Problems> {
        load_dir(&self.folder)
    }

    /// Every problem, errors and warnings, as a user sees them.
    pub(super) fn problems(&self) -> String {
        match self.load() {
            Ok(loaded) => loaded.warnings.to_string(),
            Err(problems) => problems.to_string(),
        }
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        // A folder that stays behind is only untidy.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Declares tests that make one change to the small dataset and compare all problems.
macro_rules! cases {
    ($($name:ident: $file:literal, $from:literal => $to:literal, $problems:literal;)+) => {$(
        #[test]
        fn $name() {
            let small = crate::dataset::small::Small::new().replace($file, $from, $to);
            assert_eq!(small.problems(), $problems);
        }
    )+};
}

pub(super) use cases;
