//! Records and checked newtypes: what a dataset says, free of files, graphs and GraphQL.
//!
//! A newtype checks its rule once, when it is parsed; everything after trusts it.
//! Whether a reference points to something that exists is `dataset`'s to check.

mod claim;
mod country;
mod date;
mod economy;
mod group;
mod initiative;
mod location;
mod observation;
mod organisation;
mod product;
mod project;
mod records;
mod region;
mod revision;
mod sector;
mod slug;
mod source;
mod usd;
pub(crate) mod vocabulary;
mod year;

pub use claim::{Claim, ClaimKind, ClaimUnit, FlowDirection};
pub use country::{Alpha2, Country, CountryCode, InvalidCountryCode, M49};
pub use date::{Date, InvalidDate};
pub use economy::{EconomyKey, InvalidEconomyKey};
pub use group::Group;
pub use initiative::{Initiative, InitiativeKind, Participation, ParticipationRole};
pub use location::{InvalidLocation, Location};
pub use observation::{Observation, ObservationKind, Precision, Status, Valuation};
pub use organisation::{Organisation, OrganisationKind};
pub use product::{InvalidProductCode, Product, ProductCode, ProductLevel};
pub use project::{
    OrganisationRole, Project, ProjectCountry, ProjectCountryRole, ProjectInitiative,
    ProjectOrganisation, ProjectStatus,
};
pub use records::{License, Package, Records};
pub use region::{Membership, Region, RegionKind, WORLD};
pub use revision::Revision;
pub use sector::Sector;
pub use slug::{InvalidSlug, Slug};
pub use source::Source;
pub use usd::{InvalidUsd, Usd};
pub use vocabulary::{UnknownWord, Vocabulary};
pub use year::{InvalidYear, Year};
