//! Every fact of a dataset is in the graph, and is found by following edges.

use std::collections::HashSet;

use sogdia::{
    dataset::load_embedded,
    graph::{Graph, NodeId, NodeType, ObservationRow, RelationKind},
    model::{EconomyKey, ParticipationRole, Records, Vocabulary},
};

fn shipped() -> (Records, Graph) {
    let records = load_embedded().unwrap().records;
    (records.clone(), Graph::from(records))
}

fn economy(graph: &Graph, key: &EconomyKey) -> NodeId {
    let kind = match key {
        EconomyKey::Country(_) => NodeType::Country,
        EconomyKey::Region(_) => NodeType::Region,
    };
    graph.by_key(kind, &key.to_string()).unwrap()
}

#[test]
fn every_report_lies_on_the_edge_of_its_pair_as_it_was_written() {
    let (records, graph) = shipped();
    let mut expected: Vec<String> = records
        .observations
        .iter()
        .map(|one| {
            let (from, to) = (economy(&graph, &one.from), economy(&graph, &one.to));
            let reporter = one
                .reporter
                .as_ref()
                .map(|reporter| economy(&graph, reporter));
            let source = graph.by_key(NodeType::Source, one.source.as_str()).unwrap();
            let product = graph.product(one.product).unwrap();
            let words = (one.kind, one.valuation, one.status, one.precision);
            format!(
                "{:?}",
                (
                    from,
                    to,
                    one.year,
                    product,
                    one.value_usd,
                    reporter,
                    source,
                    words
                )
            )
        })
        .collect();
    let trades = graph
        .nodes(NodeType::Country)
        .chain(graph.nodes(NodeType::Region))
        .flat_map(|economy| graph.outgoing(economy).collect::<Vec<_>>())
        .filter(|link| graph.edge(link.edge).relation == RelationKind::Trades);
    let row = |one: ObservationRow| {
        let words = (one.kind, one.valuation, one.status, one.precision);
        format!(
            "{:?}",
            (
                one.from,
                one.to,
                one.year,
                one.product,
                one.value,
                one.reporter,
                one.source,
                words
            )
        )
    };
    let mut found: Vec<String> = trades
        .flat_map(|link| graph.reports_on(link.edge).map(row).collect::<Vec<_>>())
        .collect();
    expected.sort();
    found.sort();
    assert_eq!(found.len(), records.observations.len());
    assert_eq!(found, expected);
}

#[test]
fn every_row_of_a_link_table_is_an_edge() {
    let (records, graph) = shipped();
    let count = |relations: &[RelationKind]| {
        let kinds = [
            NodeType::Country,
            NodeType::Region,
            NodeType::Organisation,
            NodeType::Project,
            NodeType::Initiative,
        ];
        let nodes = kinds.into_iter().flat_map(|kind| graph.nodes(kind));
        let links = nodes.flat_map(|node| graph.outgoing(node).collect::<Vec<_>>());
        links
            .filter(|link| {
                let edge = graph.edge(link.edge);
                relations.contains(&edge.relation) && edge.role.is_some()
            })
            .count()
    };
    let members = graph
        .nodes(NodeType::Country)
        .flat_map(|country| graph.outgoing(country).collect::<Vec<_>>());
    let members = members
        .filter(|link| graph.edge(link.edge).relation == RelationKind::MemberOf)
        .count();
    assert_eq!(members, records.memberships.len());

    // A lead that only the initiative itself names is an edge more than the table has rows.
    let participations = count(&[
        RelationKind::ParticipatesIn,
        RelationKind::Hosts,
        RelationKind::Leads,
    ]);
    let only_named = records.initiatives.iter().filter(|initiative| {
        initiative.lead.is_some_and(|lead| {
            !records.participations.iter().any(|one| {
                one.initiative == initiative.id
                    && one.participant == EconomyKey::Country(lead)
                    && one.role == ParticipationRole::Lead
            })
        })
    });
    assert_eq!(
        participations,
        records.participations.len() + only_named.count()
    );

    let parts = [
        RelationKind::LocatedIn,
        RelationKind::Connects,
        RelationKind::Finances,
        RelationKind::Builds,
        RelationKind::Develops,
        RelationKind::Owns,
        RelationKind::BuysFrom,
    ];
    assert_eq!(
        count(&parts),
        records.project_countries.len() + records.project_organisations.len()
    );
}

#[test]
fn everything_is_connected_by_edges_and_by_the_reports_on_them() {
    let (_, graph) = shipped();
    let start = graph.by_id("country:KAZ").unwrap();
    let mut reached = HashSet::from([start]);
    let mut queue = vec![start];
    while let Some(node) = queue.pop() {
        for link in graph.outgoing(node).chain(graph.incoming(node)) {
            let reports = graph.reports_on(link.edge);
            let named = reports.flat_map(|one| {
                [
                    Some(one.source),
                    one.reporter,
                    graph.product_node(one.product),
                ]
            });
            let of_edge = graph.edge(link.edge).source;
            let ends = named.flatten().chain(of_edge).chain([link.other(node)]);
            queue.extend(ends.filter(|end| reached.insert(*end)));
        }
    }
    let all = [
        NodeType::Country,
        NodeType::Region,
        NodeType::Initiative,
        NodeType::Project,
        NodeType::Organisation,
        NodeType::Sector,
        NodeType::Product,
        NodeType::Claim,
        NodeType::Source,
    ];
    let lost: Vec<&str> = all
        .into_iter()
        .flat_map(|kind| graph.nodes(kind))
        .filter(|node| !reached.contains(node))
        .map(|node| graph.id(node))
        .collect();
    assert_eq!(lost, Vec::<&str>::new());
}

#[test]
fn every_type_of_node_can_be_asked_for_by_id() {
    let (_, graph) = shipped();
    let listed = NodeType::ALL
        .iter()
        .filter_map(|kind| graph.nodes(*kind).next());
    let ids: Vec<&str> = listed.map(|node| graph.id(node)).collect();
    assert_eq!(ids.len() + 1, NodeType::ALL.len());
    // Groups are the one type that no dataset lists.
    for id in ids.into_iter().chain(["group:KAZ+UZB"]) {
        let answer = crate::support::ask_json(&format!(
            "{{node(id:\"{id}\"){{id __typename name relations(first:1){{totalCount}}}}}}"
        ));
        assert_eq!(answer["data"]["node"]["id"], id, "{answer}");
    }
}
