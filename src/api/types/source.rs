//! Sources: the publications that facts are quoted from.

use std::cmp::Reverse;

use crate::{
    api::{
        table::{Fault, enums, input_object, record},
        types::{
            handle::{handle, handles},
            lists::{Dimension, Dimensions, Filter, Listed, text, year},
            node::Node,
            range::check_dates,
        },
    },
    graph::{Graph, NodeId, NodeType},
    model::{Date, vocabulary::vocabulary},
};

handle! {
    /// A source.
    Source implements Node
}

record! {
    /// A publication that facts are quoted from.
    Source implements Node {
        /// Who published it.
        fn publisher(source, cx) -> &str { &cx.graph.source(source.0).publisher }
        /// Its title.
        fn title(source, cx) -> &str { &cx.graph.source(source.0).title }
        /// Where it can be read.
        fn url(source, cx) -> Option<&str> { cx.graph.source(source.0).url.as_deref() }
        /// When it was published, as far as known.
        fn published(source, cx) -> Option<Date> { cx.graph.source(source.0).published }
        /// When it was last read.
        fn accessed(source, cx) -> Option<Date> { cx.graph.source(source.0).accessed }
        /// The statistics office or other body that it quotes.
        fn agency(source, cx) -> Option<&str> { cx.graph.source(source.0).agency.as_deref() }
        /// Its place in the dataset's order of trust, the first being 1: of two reports that are
        /// otherwise equal, the one from the earlier source is selected.
        fn rank(source, cx) -> i32 {
            let place = cx.graph.nodes(NodeType::Source).position(|one| one == source.0);
            place.and_then(|place| i32::try_from(place + 1).ok()).unwrap_or(i32::MAX)
        }
    }
}

impl Listed for Source {
    const PLURAL: &'static str = "sources";
    const DIMENSIONS: Dimensions<Self> = &[
        (Dimension::Publisher, |one, graph| {
            text(&graph.source(one.0).publisher)
        }),
        (Dimension::Year, |one, graph| {
            year(graph.source(one.0).published.map(Date::year))
        }),
    ];

    fn key(&self, graph: &Graph) -> String {
        graph.id(self.0).to_owned()
    }
}

vocabulary! {
    /// The order of a list of sources.
    pub(crate) enum SourceOrder {
        /// By trust, as the dataset has them.
        Rank = "rank",
        /// Earlier published first; those without a date last.
        Published = "published",
        /// Later published first; those without a date last.
        PublishedDesc = "published-desc",
    }
}

enums!(SourceOrder);

input_object! {
    /// Which sources; conditions left out are not checked.
    pub(crate) struct SourceFilter {
        /// Only those whose publisher's name contains this text, in either case.
        pub(crate) publisher: Option<String>,
        /// Only those that quote a statistics office or other body, or only those that name none.
        pub(crate) has_agency: Option<bool>,
        /// Only those that were published on this date or later.
        pub(crate) published_from: Option<Date>,
        /// Only those that were published on this date or earlier.
        pub(crate) published_to: Option<Date>,
    }
}

impl Filter for SourceFilter {
    type Of = Source;
    type Order = SourceOrder;
    const ORDER: SourceOrder = SourceOrder::Rank;

    fn check(&self) -> Result<(), Fault> {
        check_dates(
            "`publishedFrom` and `publishedTo`",
            self.published_from,
            self.published_to,
        )
    }

    fn apply(&self, graph: &Graph, mut sources: Vec<NodeId>, order: SourceOrder) -> Vec<Source> {
        let published = |one: &NodeId| graph.source(*one).published;
        if let Some(text) = &self.publisher {
            let text = text.to_lowercase();
            sources.retain(|one| graph.source(*one).publisher.to_lowercase().contains(&text));
        }
        if let Some(wanted) = self.has_agency {
            sources.retain(|one| graph.source(*one).agency.is_some() == wanted);
        }
        if let Some(from) = self.published_from {
            sources.retain(|one| published(one).is_some_and(|date| !from.is_after(date)));
        }
        if let Some(to) = self.published_to {
            sources.retain(|one| published(one).is_some_and(|date| !date.is_after(to)));
        }
        sources.sort_unstable();
        match order {
            SourceOrder::Rank => {}
            SourceOrder::Published => {
                sources.sort_by_key(|one| (published(one).is_none(), published(one)));
            }
            SourceOrder::PublishedDesc => sources.sort_by_key(|one| Reverse(published(one))),
        }
        handles(sources)
    }
}
