//! Regions and blocs: economies with dated members.

use crate::model::{CountryCode, Date, Slug, vocabulary::vocabulary};

/// The identifier of the region that stands for all economies together.
///
/// It has no listed members: its figures are the totals that statistics publish.
pub const WORLD: &str = "world";

/// A region or bloc of countries that is an economy of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// Key, such as `central-asia`.
    pub id: Slug,
    /// Common English name.
    pub name: String,
    /// Other names that people search for.
    pub alternative_names: Vec<String>,
    /// What holds the region together.
    pub kind: RegionKind,
    /// The larger region that it lies in.
    pub parent: Option<Slug>,
    /// One sentence on what it is.
    pub description: String,
    /// Where the description comes from.
    pub source: Option<Slug>,
}

vocabulary! {
    /// What holds a region together.
    pub enum RegionKind {
        /// A part of the world, by geography.
        Geographic = "geographic",
        /// Countries joined by a treaty or an organisation.
        Bloc = "bloc",
        /// A statistical total without a list of members, such as the world.
        Aggregate = "aggregate",
    }
}

/// A country's membership of a region, over a span of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The region.
    pub region: Slug,
    /// The member.
    pub country: CountryCode,
    /// First day; `None` when it has no beginning worth a date.
    pub since: Option<Date>,
    /// Last day; `None` while it lasts.
    pub until: Option<Date>,
    /// Where the dates come from.
    pub source: Option<Slug>,
}
