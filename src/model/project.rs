//! Projects: railways, pipelines, power plants, mines, parks.

use crate::model::{CountryCode, Date, Location, Slug, Usd, Year, vocabulary::vocabulary};

/// An undertaking of investment or construction.
#[derive(Clone, Debug, PartialEq)]
pub struct Project {
    /// Key, such as `cku-railway`.
    pub id: Slug,
    /// English name.
    pub name: String,
    /// The sector it belongs to.
    pub sector: Slug,
    /// How far it is.
    pub status: ProjectStatus,
    /// When it was announced.
    pub announced: Option<Date>,
    /// When construction started.
    pub started: Option<Date>,
    /// When it was completed or opened.
    pub completed: Option<Date>,
    /// Cost in current US dollars, as the source states it; not deflated.
    pub cost_usd: Option<Usd>,
    /// One or two sentences on what it is.
    pub description: String,
    /// Where it lies, approximate.
    pub location: Option<Location>,
    /// Where this comes from.
    pub source: Option<Slug>,
}

vocabulary! {
    /// How far a project is.
    pub enum ProjectStatus {
        /// Announced or agreed; construction has not started.
        Announced = "announced",
        /// Being built.
        UnderConstruction = "under-construction",
        /// In use.
        Operating = "operating",
        /// Halted without an end.
        Suspended = "suspended",
        /// Given up.
        Cancelled = "cancelled",
    }
}

/// A country's part in a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectCountry {
    /// The project.
    pub project: Slug,
    /// The country.
    pub country: CountryCode,
    /// In which role.
    pub role: ProjectCountryRole,
    /// Where this comes from, when it is not the project's own source.
    pub source: Option<Slug>,
}

vocabulary! {
    /// A country's part in a project.
    pub enum ProjectCountryRole {
        /// The project lies, wholly or partly, in the country.
        LocatedIn = "located-in",
        /// The project connects the country with others, without lying in it alone.
        Connects = "connects",
        /// The country invests in the project, by its state or its companies.
        Investor = "investor",
    }
}

/// An organisation's part in a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectOrganisation {
    /// The project.
    pub project: Slug,
    /// The organisation.
    pub organisation: Slug,
    /// In which role.
    pub role: OrganisationRole,
    /// How much it put in, in current US dollars.
    pub amount_usd: Option<Usd>,
    /// The year of the commitment.
    pub year: Option<Year>,
    /// Where this comes from, when it is not the project's own source.
    pub source: Option<Slug>,
}

vocabulary! {
    /// An organisation's part in a project.
    pub enum OrganisationRole {
        /// Lends, grants or invests money.
        Financier = "financier",
        /// Builds under contract.
        Contractor = "contractor",
        /// Develops the project and carries it through.
        Developer = "developer",
        /// Owns it, or a part of it.
        Owner = "owner",
        /// Has agreed to buy what it produces.
        Offtaker = "offtaker",
    }
}

/// A project's belonging to an initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectInitiative {
    /// The project.
    pub project: Slug,
    /// The initiative.
    pub initiative: Slug,
    /// Where this comes from, when it is not the project's own source.
    pub source: Option<Slug>,
}
