//! The tables of a dataset, one file each: columns, how a row is read, rules across rows.
//!
//! A new table is a new file here, a line in [`ALL`], and a line in `load.rs`.

mod claims;
mod countries;
mod economies;
mod initiatives;
mod memberships;
mod observations;
mod organisations;
mod participations;
mod products;
mod project_countries;
mod project_initiatives;
mod project_organisations;
mod projects;
mod regions;
mod sectors;
mod sources;

pub(super) use sources::latest_access;

use crate::{
    dataset::table::{Record, Table},
    model::{
        Claim, Country, Initiative, Membership, Observation, Organisation, Participation, Product,
        Project, ProjectCountry, ProjectInitiative, ProjectOrganisation, Region, Sector, Source,
    },
};

/// Every table, in the order in which files are read and hashed.
pub(super) const ALL: [&Table; 15] = [
    &Source::TABLE,
    &Country::TABLE,
    &Region::TABLE,
    &Membership::TABLE,
    &Initiative::TABLE,
    &Participation::TABLE,
    &Sector::TABLE,
    &Organisation::TABLE,
    &Project::TABLE,
    &ProjectCountry::TABLE,
    &ProjectOrganisation::TABLE,
    &ProjectInitiative::TABLE,
    &Product::TABLE,
    &Observation::TABLE,
    &Claim::TABLE,
];
