//! Records into a graph.
//!
//! Records are sorted by key first, so that the order of rows in a file changes no answer.
//! References resolve because `dataset` has checked every one of them.

use std::collections::HashMap;

use petgraph::graph::NodeIndex;

use crate::{
    graph::{
        Edge, EdgeId, Graph, Node, NodeId, NodeType, ObservationRow, ProductId, RelationKind, Role,
        RowId, Span,
        draft::{Draft, Reference},
        memberships::Memberships,
        observations::Observations,
        search_text,
        store::{Facts, edge_id, node_id},
    },
    model::{Observation, Package, ParticipationRole, ProductCode, Records, Revision, Slug, WORLD},
};

impl From<Records> for Graph {
    fn from(records: Records) -> Self {
        let mut builder = Builder::default();
        builder.add_nodes(records.countries, Node::Country);
        builder.add_nodes(records.regions, Node::Region);
        builder.add_nodes(records.initiatives, Node::Initiative);
        builder.add_nodes(records.projects, Node::Project);
        builder.add_nodes(records.organisations, Node::Organisation);
        builder.add_nodes(records.sectors, Node::Sector);
        builder.add_nodes(records.products, Node::Product);
        builder.add_nodes(records.claims, Node::Claim);
        // Sources keep their order: it is their rank.
        builder.add_nodes_in_order(records.sources, Node::Source);

        builder.relate_nodes();
        builder.relate_all(records.memberships);
        builder.relate_all(records.participations);
        builder.relate_all(records.project_countries);
        builder.relate_all(records.project_organisations);
        builder.relate_all(records.project_initiatives);
        builder.relate_leads();

        builder.add_observations(&records.observations);
        builder.finish(records.package, records.revision)
    }
}

#[derive(Default)]
struct Builder {
    graph: petgraph::Graph<Node, Edge>,
    ids: Vec<Box<str>>,
    by_id: HashMap<Box<str>, NodeId>,
    observations: Observations,
}

impl Builder {
    fn add_nodes<T>(&mut self, records: Vec<T>, node: fn(T) -> Node) {
        let mut nodes: Vec<Node> = records.into_iter().map(node).collect();
        nodes.sort_by_cached_key(|node| node.entity().key());
        self.add_nodes_in_order(nodes, |node| node);
    }

    fn add_nodes_in_order<T>(&mut self, records: Vec<T>, node: fn(T) -> Node) {
        for record in records {
            let node = node(record);
            let id: Box<str> = Reference::new(node.kind(), node.entity().key()).0.into();
            let index = node_id(self.graph.add_node(node));
            self.by_id.insert(id.clone(), index);
            self.ids.push(id);
        }
    }

    /// The relations that an entity's own record states, and the source that it cites.
    fn relate_nodes(&mut self) {
        for index in self.graph.node_indices() {
            let entity = self.graph[index].entity();
            let source = entity.source().cloned();
            let from = || Reference(self.ids[index.index()].to_string());
            let stated = entity.relations().into_iter();
            let mut drafts: Vec<Draft> = stated
                .map(|(relation, to)| Draft::new(from(), relation, to, source.clone()))
                .collect();
            drafts.extend(source.iter().map(|source| {
                Draft::new(
                    from(),
                    RelationKind::Cites,
                    Reference::new(NodeType::Source, source),
                    None,
                )
            }));
            self.relate_all(drafts);
        }
    }

    /// Initiatives name their lead; a participation that says so already is not repeated.
    fn relate_leads(&mut self) {
        let mut drafts = Vec::new();
        for index in self.graph.node_indices() {
            let Node::Initiative(initiative) = &self.graph[index] else {
                continue;
            };
            let Some(lead) = initiative.lead else {
                continue;
            };
            let lead = Reference::new(NodeType::Country, lead);
            let known = self
                .graph
                .edges_connecting(NodeIndex::new(self.of(&lead).index()), index);
            if known
                .into_iter()
                .all(|edge| edge.weight().relation != RelationKind::Leads)
            {
                let id = Reference(self.ids[index.index()].to_string());
                let draft = Draft::new(lead, RelationKind::Leads, id, initiative.source.clone());
                let role = Some(Role::Participation(ParticipationRole::Lead));
                drafts.push(Draft { role, ..draft });
            }
        }
        self.relate_all(drafts);
    }

    fn relate_all<T: Into<Draft>>(&mut self, records: Vec<T>) {
        for draft in records.into_iter().map(Into::into) {
            let edge = Edge {
                relation: draft.relation,
                role: draft.role,
                span: draft.span,
                amount: draft.amount,
                year: draft.year,
                source: draft.source.as_ref().map(|source| self.source(source)),
                rows: 0..0,
            };
            self.relate(self.of(&draft.from), self.of(&draft.to), edge);
        }
    }

    /// Observations become rows of columns, and one edge for each ordered pair that has any.
    fn add_observations(&mut self, observations: &[Observation]) {
        let products: HashMap<ProductCode, ProductId> = self
            .products()
            .zip(1..)
            .map(|((code, _), number)| (code, ProductId(number)))
            .collect();
        let row = |one: &Observation| ObservationRow {
            row: RowId(0),
            from: self.of(&Reference::from(&one.from)),
            to: self.of(&Reference::from(&one.to)),
            year: one.year,
            kind: one.kind,
            product: products
                .get(&one.product)
                .copied()
                .unwrap_or(ProductId::TOTAL),
            value: one.value_usd,
            reporter: one
                .reporter
                .as_ref()
                .map(|reporter| self.of(&Reference::from(reporter))),
            valuation: one.valuation,
            status: one.status,
            precision: one.precision,
            source: self.source(&one.source),
        };
        let mut rows: Vec<ObservationRow> = observations.iter().map(row).collect();
        rows.sort_by_key(|row| {
            let about = (row.from, row.to, row.product, row.year, row.kind);
            (
                about,
                row.status,
                row.reporter,
                row.precision,
                row.source,
                row.valuation,
                row.value,
            )
        });
        let count = |n: usize| u32::try_from(n).expect("the loader bounds the number of rows");
        let mut first = 0;
        for pair in rows.chunk_by(|a, b| (a.from, a.to) == (b.from, b.to)) {
            let after = first + count(pair.len());
            let edge = Edge {
                relation: RelationKind::Trades,
                role: None,
                span: Span::default(),
                amount: None,
                year: None,
                source: None,
                rows: first..after,
            };
            self.relate(pair[0].from, pair[0].to, edge);
            first = after;
        }
        self.observations = Observations::new(&rows);
    }

    fn finish(self, package: Package, revision: Revision) -> Graph {
        let mut kinds = HashMap::new();
        let mut by_code = HashMap::new();
        for index in self.graph.node_indices() {
            let node = node_id(index);
            let range = kinds
                .entry(self.graph[index].kind())
                .or_insert(node.0..node.0);
            range.end = node.0 + 1;
            if let Node::Country(country) = &self.graph[index] {
                let codes = [
                    country.code.as_str(),
                    country.alpha2.as_str(),
                    country.m49.as_str(),
                ];
                by_code.extend(codes.map(|code| (Box::from(code), node)));
            }
        }
        let texts = self.graph.node_weights().zip(&self.ids);
        let search = search_text::index(texts.map(|(node, id)| (node, &**id)));
        Graph::from(Facts {
            world: self
                .by_id
                .get(&*Reference::new(NodeType::Region, WORLD).0)
                .copied(),
            years: self.observations.years(),
            products: self.products().map(|(_, node)| node).collect(),
            memberships: Memberships::new(&self.graph),
            graph: self.graph,
            ids: self.ids,
            by_id: self.by_id,
            by_code,
            kinds,
            observations: self.observations,
            search,
            package,
            revision,
        })
    }

    fn relate(&mut self, from: NodeId, to: NodeId, edge: Edge) -> EdgeId {
        let (from, to) = (NodeIndex::new(from.index()), NodeIndex::new(to.index()));
        edge_id(self.graph.add_edge(from, to, edge))
    }

    /// Products in the order of their nodes, which is the order of their numbers in the columns.
    fn products(&self) -> impl Iterator<Item = (ProductCode, NodeId)> {
        self.graph
            .node_indices()
            .filter_map(|index| match &self.graph[index] {
                Node::Product(product) => Some((product.code, node_id(index))),
                _ => None,
            })
    }

    fn of(&self, reference: &Reference) -> NodeId {
        *self
            .by_id
            .get(reference.0.as_str())
            .expect("the dataset checked every reference")
    }

    fn source(&self, source: &Slug) -> NodeId {
        self.of(&Reference::new(NodeType::Source, source))
    }
}
