//! Groups: economies that a question makes of a list of countries.

use crate::model::CountryCode;

/// Countries taken together as an economy, though no dataset lists them as a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its members in every year, in ascending order, once each.
    pub members: Vec<CountryCode>,
    /// Their names, joined.
    pub name: String,
}
