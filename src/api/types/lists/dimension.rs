//! Properties that lists can be grouped by, and the values of an item.

use crate::{
    analysis::{GroupValue, GroupValues},
    api::table::enums,
    graph::{Graph, NodeId},
    model::{Vocabulary, Year, vocabulary::vocabulary},
};

vocabulary! {
    /// A property that a list can be grouped by. `groupBy` of each list says which it knows; others are refused.
    pub(crate) enum Dimension {
        /// The kind of a region, an initiative, an organisation, a claim or a flow; the type of a partner, of a search result, or of the entity at the other end of a relation.
        Kind = "kind",
        /// The sector of a project.
        Sector = "sector",
        /// How far a project is; how settled the figure of a flow is.
        Status = "status",
        /// The countries that a project lies in or connects; the country of an initiative's place, of an organisation's home, or with a part in a project; the two countries of a link.
        Country = "country",
        /// The regions that a country, a participant or a partner belongs to: a partner or a country of a network in the year asked, others in the latest year with data. The regions of either country of a link.
        Region = "region",
        /// The initiatives that a project is part of.
        Initiative = "initiative",
        /// The organisations in a project, in any role; the organisation with a part in a project.
        Organisation = "organisation",
        /// The role of a participant, of a country or organisation in a project, or in a relation.
        Role = "role",
        /// The kind of a relation.
        Relation = "relation",
        /// What a region, an initiative, a sector or a product is part of; for a project, what its sector is part of, or that sector where it is part of none.
        Parent = "parent",
        /// The level of a product.
        Level = "level",
        /// The year of a flow, of a claim, or of an organisation's commitment to a project; the year in which an initiative started, a source was published, or a project was announced (else started, else completed).
        Year = "year",
        /// The economy that a claim is about; the participant of an initiative.
        Economy = "economy",
        /// The exporter of a flow.
        Exporter = "exporter",
        /// The importer of a flow.
        Importer = "importer",
        /// The regions and blocs that the exporter of a flow belonged to in its year; a flow counts in each.
        ExporterRegion = "exporter-region",
        /// The regions and blocs that the importer of a flow belonged to in its year; a flow counts in each.
        ImporterRegion = "importer-region",
        /// The decade of a flow, such as 2010 for 2010 to 2019.
        Decade = "decade",
        /// The section of the Harmonized System that the product of a flow is part of.
        Section = "section",
        /// The product of a flow; none for all goods.
        Product = "product",
        /// Whose statistics a flow is from.
        Reporter = "reporter",
        /// The publication that a flow or a claim is quoted from.
        Source = "source",
        /// Who published a source.
        Publisher = "publisher",
    }
}

enums!(Dimension);

/// How the values of a property are found; an item may have none, or several.
pub(super) type Values<T> = fn(&T, &Graph) -> GroupValues;

/// The properties that a list of `T` can be grouped by, each with its values.
pub(crate) type Dimensions<T> = &'static [(Dimension, Values<T>)];

/// A word as a value.
pub(crate) fn word(word: impl Vocabulary) -> GroupValues {
    words([word])
}

/// Words as values.
pub(crate) fn words(words: impl IntoIterator<Item = impl Vocabulary>) -> GroupValues {
    let words = words.into_iter();
    words.map(|word| GroupValue::Word(word.text())).collect()
}

/// Entities as values.
pub(crate) fn nodes(nodes: impl IntoIterator<Item = NodeId>) -> GroupValues {
    nodes.into_iter().map(GroupValue::Node).collect()
}

/// A year as a value.
pub(crate) fn year(year: Option<Year>) -> GroupValues {
    year.into_iter().map(GroupValue::Year).collect()
}

/// A text as a value.
pub(crate) fn text(text: &str) -> GroupValues {
    std::iter::once(GroupValue::Text(text.to_owned())).collect()
}
