//! Entities as nodes: one file for each type says what the graph needs to know of its records.
//!
//! A new type of entity is a file here, a line in the list below, and a line in `build`.

mod claim;
mod country;
mod group;
mod initiative;
mod organisation;
mod product;
mod project;
mod region;
mod sector;
mod source;

use std::fmt::Display;

use crate::{
    graph::{Graph, NodeId, RelationKind, draft::Reference},
    model::{
        Claim, Country, Group, Initiative, Organisation, Product, Project, Region, Sector, Slug,
        Source, vocabulary::vocabulary,
    },
};

/// What the graph needs to know of a record.
pub(super) trait Entity {
    /// The key within its type.
    fn key(&self) -> String;

    /// What people call it.
    fn name(&self) -> &str;

    /// What else of it can be searched.
    fn words(&self) -> Words<'_>;

    /// The source that describes it.
    fn source(&self) -> Option<&Slug>;

    /// The relations that the record itself states, and where they lead.
    fn relations(&self) -> Vec<(RelationKind, Reference)>;
}

/// The words of an entity beside its name and its key.
#[derive(Debug, Default)]
pub(super) struct Words<'a> {
    /// Codes beside the key.
    pub(super) codes: Vec<&'a str>,
    /// Other names.
    pub(super) names: Vec<&'a str>,
    /// What is said about it.
    pub(super) description: &'a str,
}

/// Declares the node types: the enum of records, its kinds, and typed access.
macro_rules! entities {
    ($($(#[doc = $doc:literal])+ $kind:ident = $text:literal by $accessor:ident,)+) => {
        vocabulary! {
            /// A type of entity.
            pub enum NodeType {
                $($(#[doc = $doc])+ $kind = $text,)+
            }
        }

        /// An entity.
        #[derive(Clone, Debug)]
        pub enum Node {
            $($(#[doc = $doc])+ $kind($kind),)+
        }

        impl Node {
            /// Which type of entity it is.
            pub fn kind(&self) -> NodeType {
                match self { $(Self::$kind(_) => NodeType::$kind,)+ }
            }

            pub(super) fn entity(&self) -> &dyn Entity {
                match self { $(Self::$kind(record) => record,)+ }
            }
        }

        impl Graph {
            $(
                $(#[doc = $doc])+
                ///
                /// # Panics
                ///
                /// When the node is of another kind; handles of the API carry the kind in their type.
                pub fn $accessor(&self, node: NodeId) -> &$kind {
                    match self.node(node) {
                        Node::$kind(record) => record,
                        other => panic!("{} is not what it was taken for", other.entity().key()),
                    }
                }
            )+
        }
    };
}

// Economies come first: the columns of observations name them in 16 bits.
entities! {
    /// A country, territory or area.
    Country = "country" by country,
    /// A region or bloc of countries.
    Region = "region" by region,
    /// An economy that a question makes of a list of countries; no dataset lists any.
    Group = "group" by group,
    /// A programme, corridor, agreement, organisation of states, summit or dialogue.
    Initiative = "initiative" by initiative,
    /// A project of investment or construction.
    Project = "project" by project,
    /// A company, bank, fund or agency.
    Organisation = "organisation" by organisation,
    /// A sector of the economy.
    Sector = "sector" by sector,
    /// A product group of the Harmonized System.
    Product = "product" by product_record,
    /// A sourced statement that is not a flow.
    Claim = "claim" by claim,
    /// A publication that facts are quoted from.
    Source = "source" by source,
}

impl Node {
    /// What people call it: a claim by what it states, a source by its title.
    pub fn name(&self) -> &str {
        self.entity().name()
    }
}

/// The relation that a column of a record states, where it is filled.
fn stated(
    kind: RelationKind,
    target: NodeType,
    key: Option<&impl Display>,
) -> Option<(RelationKind, Reference)> {
    key.map(|key| (kind, Reference::new(target, key)))
}

/// A list of texts as search takes it.
fn texts(list: &[String]) -> Vec<&str> {
    list.iter().map(String::as_str).collect()
}
