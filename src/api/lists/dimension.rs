//! Properties that lists can be grouped by, and the values of an item.

use crate::{
    analysis::GroupValue,
    api::table::{enum_value, enums},
    graph::{Graph, NodeId},
    model::{Vocabulary, Year, vocabulary::vocabulary},
};

vocabulary! {
    /// A property that a list can be grouped by. Each list knows some of them; others are refused with the names of those it knows.
    pub(crate) enum Dimension {
        /// The kind of the item: of a region, an initiative, an organisation, a claim, a node, a flow.
        Kind = "kind",
        /// The sector of a project.
        Sector = "sector",
        /// How far a project is, or how settled a figure is.
        Status = "status",
        /// The countries of a project, or the country of an item.
        Country = "country",
        /// The regions that a country belongs to.
        Region = "region",
        /// The initiatives of a project, or the initiative of a participation.
        Initiative = "initiative",
        /// The organisation of an item.
        Organisation = "organisation",
        /// The role in which an item stands.
        Role = "role",
        /// The kind of relation.
        Relation = "relation",
        /// The larger entity that an item is part of.
        Parent = "parent",
        /// The level of a product.
        Level = "level",
        /// The calendar year.
        Year = "year",
        /// The economy that a claim is about, or a partner.
        Economy = "economy",
        /// The exporter of a flow.
        Exporter = "exporter",
        /// The importer of a flow.
        Importer = "importer",
        /// The product of a flow.
        Product = "product",
        /// Whose statistics.
        Reporter = "reporter",
        /// The publication.
        Source = "source",
        /// Who published a source.
        Publisher = "publisher",
    }
}

enums!(Dimension);

/// How the values of a property are found; an item may have none, or several.
pub(super) type Values<T> = fn(&T, &Graph) -> Vec<GroupValue>;

/// The properties that a list of `T` can be grouped by, each with its values.
pub(crate) type Dimensions<T> = &'static [(Dimension, Values<T>)];

/// A word as a value.
pub(crate) fn word(word: impl Vocabulary) -> Vec<GroupValue> {
    words([word])
}

/// Words as values.
pub(crate) fn words(words: impl IntoIterator<Item = impl Vocabulary>) -> Vec<GroupValue> {
    let words = words.into_iter();
    words
        .map(|word| GroupValue::Text(enum_value(word)))
        .collect()
}

/// Entities as values.
pub(crate) fn nodes(nodes: impl IntoIterator<Item = NodeId>) -> Vec<GroupValue> {
    nodes.into_iter().map(GroupValue::Node).collect()
}

/// A year as a value.
pub(crate) fn year(year: Option<Year>) -> Vec<GroupValue> {
    let year = year.into_iter();
    year.map(|year| GroupValue::Text(year.to_string()))
        .collect()
}
