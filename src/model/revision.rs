//! The revision of a dataset.

use std::fmt;

/// A content hash over every file of a dataset: equal revisions give equal answers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision([u8; 8]);

impl Revision {
    /// The revision of a dataset whose content has this hash; its first eight bytes are kept.
    pub fn of_hash(hash: [u8; 32]) -> Self {
        let [a, b, c, d, e, f, g, h, ..] = hash;
        Self([a, b, c, d, e, f, g, h])
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
