//! Nodes: the entities of a dataset.

use crate::model::{
    Claim, Country, Initiative, Organisation, Product, Project, Region, Sector, Source,
    vocabulary::vocabulary,
};

/// A node of one graph; numbers are dense, and equal datasets number alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(super) u32);

/// An entity.
#[derive(Clone, Debug)]
pub enum Node {
    /// A country.
    Country(Country),
    /// A region or bloc.
    Region(Region),
    /// An initiative.
    Initiative(Initiative),
    /// A project.
    Project(Project),
    /// An organisation.
    Organisation(Organisation),
    /// A sector.
    Sector(Sector),
    /// A product.
    Product(Product),
    /// A claim.
    Claim(Claim),
    /// A source.
    Source(Source),
}

vocabulary! {
    /// A type of entity.
    pub enum NodeKind {
        /// A country, territory or area.
        Country = "country",
        /// A region or bloc of countries.
        Region = "region",
        /// A programme, corridor, agreement, organisation of states, summit or dialogue.
        Initiative = "initiative",
        /// A project of investment or construction.
        Project = "project",
        /// A company, bank, fund or agency.
        Organisation = "organisation",
        /// A sector of the economy.
        Sector = "sector",
        /// A product group of the Harmonized System.
        Product = "product",
        /// A sourced statement that is not a flow.
        Claim = "claim",
        /// A publication that facts are quoted from.
        Source = "source",
    }
}

impl NodeId {
    /// The node's number, from 0 to the number of nodes less one.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl Node {
    /// Which type of entity it is.
    pub fn kind(&self) -> NodeKind {
        match self {
            Self::Country(_) => NodeKind::Country,
            Self::Region(_) => NodeKind::Region,
            Self::Initiative(_) => NodeKind::Initiative,
            Self::Project(_) => NodeKind::Project,
            Self::Organisation(_) => NodeKind::Organisation,
            Self::Sector(_) => NodeKind::Sector,
            Self::Product(_) => NodeKind::Product,
            Self::Claim(_) => NodeKind::Claim,
            Self::Source(_) => NodeKind::Source,
        }
    }

    /// The key within its type, such as `KAZ` or `belt-and-road`.
    pub fn key(&self) -> String {
        match self {
            Self::Country(country) => country.code.to_string(),
            Self::Region(region) => region.id.to_string(),
            Self::Initiative(initiative) => initiative.id.to_string(),
            Self::Project(project) => project.id.to_string(),
            Self::Organisation(organisation) => organisation.id.to_string(),
            Self::Sector(sector) => sector.id.to_string(),
            Self::Product(product) => product.code.to_string(),
            Self::Claim(claim) => claim.id.to_string(),
            Self::Source(source) => source.id.to_string(),
        }
    }

    /// What people call it: a claim by what it states, a source by its title.
    pub fn name(&self) -> &str {
        match self {
            Self::Country(country) => &country.name,
            Self::Region(region) => &region.name,
            Self::Initiative(initiative) => &initiative.name,
            Self::Project(project) => &project.name,
            Self::Organisation(organisation) => &organisation.name,
            Self::Sector(sector) => &sector.name,
            Self::Product(product) => &product.name,
            Self::Claim(claim) => &claim.statement,
            Self::Source(source) => &source.title,
        }
    }
}
