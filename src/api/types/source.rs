//! Sources: the publications that facts are quoted from.

use crate::{
    analysis::GroupValue,
    api::{
        table::record,
        types::{
            handle::handle,
            lists::{Dimension, Dimensions, Listed, year},
            node::Node,
        },
    },
    graph::Graph,
    model::Date,
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
            let place = cx.graph.nodes(crate::graph::NodeType::Source).position(|one| one == source.0);
            place.and_then(|place| i32::try_from(place + 1).ok()).unwrap_or(i32::MAX)
        }
    }
}

impl Listed for Source {
    const PLURAL: &'static str = "sources";
    const DIMENSIONS: Dimensions<Self> = &[
        (Dimension::Publisher, |one, graph| {
            vec![GroupValue::Text(graph.source(one.0).publisher.clone())]
        }),
        (Dimension::Year, |one, graph| {
            year(graph.source(one.0).published.map(Date::year))
        }),
    ];

    fn key(&self, graph: &Graph) -> String {
        graph.id(self.0).to_owned()
    }
}
