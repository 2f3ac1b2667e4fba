//! A whole dataset as checked records.

use crate::model::{
    Claim, Country, Initiative, Membership, Observation, Organisation, Participation, Product,
    Project, ProjectCountry, ProjectInitiative, ProjectOrganisation, Region, Revision, Sector,
    Source,
};

/// Every record of a dataset, in the order of its files.
///
/// Invariant: keys are unique and every reference points to a record of this dataset.
/// Only `dataset` makes one.
#[derive(Clone, Debug)]
pub struct Records {
    /// What the dataset says about itself.
    pub package: Package,
    /// Content hash of the files.
    pub revision: Revision,
    /// Countries.
    pub countries: Vec<Country>,
    /// Regions and blocs.
    pub regions: Vec<Region>,
    /// Who belongs to which region, and when.
    pub memberships: Vec<Membership>,
    /// Initiatives.
    pub initiatives: Vec<Initiative>,
    /// Who takes part in which initiative.
    pub participations: Vec<Participation>,
    /// Sectors.
    pub sectors: Vec<Sector>,
    /// Organisations.
    pub organisations: Vec<Organisation>,
    /// Projects.
    pub projects: Vec<Project>,
    /// Countries of projects.
    pub project_countries: Vec<ProjectCountry>,
    /// Organisations of projects.
    pub project_organisations: Vec<ProjectOrganisation>,
    /// Initiatives of projects.
    pub project_initiatives: Vec<ProjectInitiative>,
    /// Products.
    pub products: Vec<Product>,
    /// Reports of trade.
    pub observations: Vec<Observation>,
    /// Statements that are not flows.
    pub claims: Vec<Claim>,
    /// Publications, the more trusted first.
    pub sources: Vec<Source>,
}

/// What a dataset says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// Machine-readable name.
    pub name: String,
    /// Title for people.
    pub title: Option<String>,
    /// What is in it.
    pub description: Option<String>,
    /// Version of the data.
    pub version: Option<String>,
    /// Licences under which it may be used.
    pub licenses: Vec<License>,
}

/// A licence of a dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct License {
    /// Identifier, such as `CC-BY-4.0`.
    pub name: Option<String>,
    /// Title for people.
    pub title: Option<String>,
    /// Where its text stands.
    pub path: Option<String>,
}
