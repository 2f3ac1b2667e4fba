//! Sectors of the economy, as this project sorts projects.

use crate::model::Slug;

/// A sector, or a part of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sector {
    /// Key, such as `hydropower`.
    pub id: Slug,
    /// English name.
    pub name: String,
    /// The sector that it is part of.
    pub parent: Option<Slug>,
    /// What belongs to it.
    pub description: Option<String>,
}
