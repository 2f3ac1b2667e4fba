//! What is loaded.

use crate::{
    api::{
        table::{Fault, record},
        types::{
            handle::handles,
            lists::{Connection, Page},
            source::Source,
        },
    },
    graph::NodeType,
    model::{self, Vocabulary, Year},
};

/// The dataset that answers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dataset;

record! {
    /// The dataset that answers: what is in it, which version, under which licence.
    Dataset {
        /// Content hash of all its files: equal revisions give equal answers, but for `loadedAt`.
        fn revision(_set, cx) -> String { cx.graph.revision().to_string() }
        /// Machine-readable name.
        fn name(_set, cx) -> &str { &cx.graph.package().name }
        /// Title.
        fn title(_set, cx) -> Option<&str> { cx.graph.package().title.as_deref() }
        /// What is in it.
        fn description(_set, cx) -> Option<&str> { cx.graph.package().description.as_deref() }
        /// Version.
        fn version(_set, cx) -> Option<&str> { cx.graph.package().version.as_deref() }
        /// When it was loaded, UTC, in ISO 8601.
        fn loaded_at(_set, cx) -> String {
            humantime::format_rfc3339_seconds(cx.snapshot.loaded_at).to_string()
        }
        /// How many entities there are of each type.
        fn counts(_set, cx) -> Vec<NodeCount> {
            let count = |kind: &NodeType| NodeCount { kind: *kind, count: cx.graph.nodes(*kind).len() };
            // No dataset lists groups.
            let listed = NodeType::ALL.iter().filter(|kind| **kind != NodeType::Group);
            listed.map(count).collect()
        }
        /// How many relations.
        fn n_relations(_set, cx) -> i32 { number(cx.graph.counts().edges) }
        /// How many reports of trade.
        fn n_observations(_set, cx) -> i32 { number(cx.graph.counts().observations) }
        /// The years with reports of trade; null when there is none.
        fn coverage(_set, cx) -> Option<Coverage> {
            cx.graph.years().map(|(from, to)| Coverage { from, to })
        }
        /// Licences under which it may be used.
        fn licences(_set, cx) -> Vec<Licence> {
            cx.graph.package().licenses.iter().cloned().map(Licence).collect()
        }
        /// The publications that its facts are quoted from, in the order of trust.
        fn sources(_set, cx, ..page: Page) -> Result<Connection<Source>, Fault> {
            page.of(cx, handles(cx.graph.nodes(NodeType::Source)))
        }
        /// What was found wrong with it that did not keep it from loading.
        fn problems(_set, cx) -> Vec<&str> { cx.snapshot.warnings.iter().map(String::as_str).collect() }
    }
}

fn number(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// How many entities there are of one type.
#[derive(Clone, Copy, Debug)]
struct NodeCount {
    kind: NodeType,
    count: usize,
}

record! {
    /// How many entities there are of one type.
    NodeCount {
        /// The type.
        fn r#type(one, _cx) -> NodeType { one.kind }
        /// How many.
        fn count(one, _cx) -> i32 { number(one.count) }
    }
}

/// The years with reports of trade.
#[derive(Clone, Copy, Debug)]
struct Coverage {
    from: Year,
    to: Year,
}

record! {
    /// A span of years.
    Coverage {
        /// The first year.
        fn from(one, _cx) -> Year { one.from }
        /// The last year.
        fn to(one, _cx) -> Year { one.to }
    }
}

/// A licence.
#[derive(Clone, Debug)]
struct Licence(model::License);

record! {
    /// A licence.
    Licence {
        /// Identifier, such as `CC-BY-4.0`.
        fn name(one, _cx) -> Option<String> { one.0.name.clone() }
        /// Title.
        fn title(one, _cx) -> Option<String> { one.0.title.clone() }
        /// Where its text stands.
        fn url(one, _cx) -> Option<String> { one.0.path.clone() }
    }
}
