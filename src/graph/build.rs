//! Records into a graph.
//!
//! Records are sorted by key first, so that the order of rows in a file changes no answer.
//! References resolve because `dataset` has checked every one of them.

use std::collections::HashMap;

use petgraph::graph::NodeIndex;

use crate::{
    graph::{
        Edge, EdgeId, Graph, Node, NodeId, NodeKind, ObservationRow, ProductId, Relation, Role,
        RowId, Span,
        observations::Observations,
        search_text,
        store::{edge_id, node_id},
    },
    model::{
        EconomyKey, Observation, OrganisationRole, ParticipationRole, ProjectCountryRole, Records,
        Slug, Vocabulary, WORLD,
    },
};

impl From<Records> for Graph {
    fn from(records: Records) -> Self {
        let mut builder = Builder::default();
        let Records {
            package,
            revision,
            observations,
            ..
        } = builder.add(records);
        builder.add_observations(observations);
        builder.finish(package, revision)
    }
}

#[derive(Default)]
struct Builder {
    graph: petgraph::Graph<Node, Edge>,
    ids: Vec<Box<str>>,
    by_id: HashMap<Box<str>, NodeId>,
    trades: HashMap<(NodeId, NodeId), EdgeId>,
    observations: Observations,
    products: Vec<NodeId>,
}

impl Builder {
    /// Adds every entity and relation but the observations, which it hands back.
    fn add(&mut self, mut records: Records) -> Records {
        self.add_nodes(&mut records.countries, Node::Country, |country| {
            country.code
        });
        self.add_nodes(&mut records.regions, Node::Region, |region| {
            region.id.clone()
        });
        self.add_nodes(&mut records.initiatives, Node::Initiative, |one| {
            one.id.clone()
        });
        self.add_nodes(&mut records.projects, Node::Project, |project| {
            project.id.clone()
        });
        self.add_nodes(&mut records.organisations, Node::Organisation, |one| {
            one.id.clone()
        });
        self.add_nodes(&mut records.sectors, Node::Sector, |sector| {
            sector.id.clone()
        });
        let first_product = self.graph.node_count();
        self.add_nodes(&mut records.products, Node::Product, |product| product.code);
        let products = first_product..self.graph.node_count();
        self.products = products
            .map(|index| node_id(NodeIndex::new(index)))
            .collect();
        self.add_nodes(&mut records.claims, Node::Claim, |claim| claim.id.clone());
        // Sources keep their order: it is their rank.
        self.add_nodes(&mut records.sources, Node::Source, |_| ());

        self.relate_nodes();
        for one in records.memberships.drain(..) {
            let (country, region) = (
                self.country(&one.country),
                self.of(NodeKind::Region, &one.region),
            );
            let span = Span {
                since: one.since,
                until: one.until,
            };
            self.relate(
                country,
                region,
                self.plain(Relation::MemberOf, &one.source).during(span),
            );
        }
        for one in records.participations.drain(..) {
            let relation = match one.role {
                ParticipationRole::Host => Relation::Hosts,
                ParticipationRole::Lead => Relation::Leads,
                _ => Relation::ParticipatesIn,
            };
            let (economy, initiative) = (
                self.economy(&one.participant),
                self.of(NodeKind::Initiative, &one.initiative),
            );
            let span = Span {
                since: one.since,
                until: one.until,
            };
            let edge = self.plain(relation, &one.source).during(span);
            self.relate(
                economy,
                initiative,
                edge.role(Role::Participation(one.role)),
            );
        }
        self.relate_leads();
        for one in records.project_countries.drain(..) {
            let (project, country) = (
                self.of(NodeKind::Project, &one.project),
                self.country(&one.country),
            );
            let (from, relation, to) = match one.role {
                ProjectCountryRole::LocatedIn => (project, Relation::LocatedIn, country),
                ProjectCountryRole::Connects => (project, Relation::Connects, country),
                ProjectCountryRole::Investor => (country, Relation::Finances, project),
            };
            self.relate(
                from,
                to,
                self.plain(relation, &one.source)
                    .role(Role::Country(one.role)),
            );
        }
        for one in records.project_organisations.drain(..) {
            let relation = match one.role {
                OrganisationRole::Financier => Relation::Finances,
                OrganisationRole::Contractor => Relation::Builds,
                OrganisationRole::Developer => Relation::Develops,
                OrganisationRole::Owner => Relation::Owns,
                OrganisationRole::Offtaker => Relation::BuysFrom,
            };
            let organisation = self.of(NodeKind::Organisation, &one.organisation);
            let edge = self
                .plain(relation, &one.source)
                .role(Role::Organisation(one.role));
            let edge = Edge {
                amount: one.amount_usd,
                year: one.year,
                ..edge
            };
            self.relate(organisation, self.of(NodeKind::Project, &one.project), edge);
        }
        for one in records.project_initiatives.drain(..) {
            let initiative = self.of(NodeKind::Initiative, &one.initiative);
            let project = self.of(NodeKind::Project, &one.project);
            self.relate(
                project,
                initiative,
                self.plain(Relation::PartOf, &one.source),
            );
        }
        records
    }

    fn add_nodes<T, K: Ord>(
        &mut self,
        records: &mut Vec<T>,
        node: impl Fn(T) -> Node,
        key: impl Fn(&T) -> K,
    ) {
        records.sort_by_key(key);
        for record in records.drain(..) {
            let node = node(record);
            let id: Box<str> = format!("{}:{}", node.kind().text(), node.key()).into();
            let index = node_id(self.graph.add_node(node));
            self.by_id.insert(id.clone(), index);
            self.ids.push(id);
        }
    }

    /// The relations that an entity's own record states.
    fn relate_nodes(&mut self) {
        for index in self.graph.node_indices() {
            let from = node_id(index);
            let node = self.graph[index].clone();
            let (relations, source): (Vec<(Relation, NodeId)>, Option<Slug>) = match node {
                Node::Country(country) => (Vec::new(), country.source),
                Node::Region(region) => {
                    (self.part_of(NodeKind::Region, region.parent), region.source)
                }
                Node::Initiative(one) => {
                    let mut relations = self.part_of(NodeKind::Initiative, one.parent);
                    let place = one
                        .place_country
                        .map(|code| (Relation::LocatedIn, self.country(&code)));
                    relations.extend(place);
                    (relations, one.source)
                }
                Node::Project(project) => {
                    let sector = self.of(NodeKind::Sector, &project.sector);
                    (vec![(Relation::InSector, sector)], project.source)
                }
                Node::Organisation(one) => {
                    let home = one
                        .country
                        .map(|code| (Relation::LocatedIn, self.country(&code)));
                    (home.into_iter().collect(), one.source)
                }
                Node::Sector(sector) => (self.part_of(NodeKind::Sector, sector.parent), None),
                Node::Product(product) => (
                    self.part_of(NodeKind::Product, product.parent),
                    product.source,
                ),
                Node::Claim(claim) => {
                    let about = std::iter::once(&claim.economy).chain(&claim.partner);
                    let about = about.map(|economy| (Relation::About, self.economy(economy)));
                    (about.collect(), Some(claim.source))
                }
                Node::Source(_) => (Vec::new(), None),
            };
            for (relation, to) in relations {
                self.relate(from, to, self.plain(relation, &source));
            }
            if let Some(source) = source {
                let to = self.of(NodeKind::Source, &source);
                self.relate(from, to, self.plain(Relation::Cites, &None));
            }
        }
    }

    fn part_of(
        &self,
        kind: NodeKind,
        parent: Option<impl std::fmt::Display>,
    ) -> Vec<(Relation, NodeId)> {
        parent
            .map(|parent| (Relation::PartOf, self.of(kind, &parent)))
            .into_iter()
            .collect()
    }

    /// Initiatives name their lead; a participation that says so already is not repeated.
    fn relate_leads(&mut self) {
        for index in self.graph.node_indices() {
            let Node::Initiative(initiative) = &self.graph[index] else {
                continue;
            };
            let Some(lead) = initiative.lead else {
                continue;
            };
            let source = initiative.source.clone();
            let lead = self.country(&lead);
            let known = self
                .graph
                .edges_connecting(NodeIndex::new(lead.index()), index);
            if !known
                .into_iter()
                .any(|edge| edge.weight().relation == Relation::Leads)
            {
                let role = Role::Participation(ParticipationRole::Lead);
                self.relate(
                    lead,
                    node_id(index),
                    self.plain(Relation::Leads, &source).role(role),
                );
            }
        }
    }

    fn add_observations(&mut self, mut observations: Vec<Observation>) {
        let products: HashMap<_, _> = self
            .products
            .iter()
            .zip(1..)
            .filter_map(
                |(node, number)| match &self.graph[NodeIndex::new(node.index())] {
                    Node::Product(product) => Some((product.code, ProductId(number))),
                    _ => None,
                },
            )
            .collect();
        let mut rows: Vec<ObservationRow> = observations
            .drain(..)
            .map(|one| ObservationRow {
                row: RowId(0),
                from: self.economy(&one.from),
                to: self.economy(&one.to),
                year: one.year,
                kind: one.kind,
                product: products
                    .get(&one.product)
                    .copied()
                    .unwrap_or(ProductId::TOTAL),
                value: one.value_usd,
                reporter: one.reporter.as_ref().map(|reporter| self.economy(reporter)),
                valuation: one.valuation,
                status: one.status,
                precision: one.precision,
                source: self.of(NodeKind::Source, &one.source),
            })
            .collect();
        rows.sort_by_key(|row| {
            let about = (row.from, row.to, row.product, row.year, row.kind);
            (
                about,
                row.status,
                row.reporter,
                row.precision,
                row.source,
                row.value,
            )
        });
        for pair in rows.chunk_by(|a, b| (a.from, a.to) == (b.from, b.to)) {
            let first = u32::try_from(self.observations.len()).expect("bounded by the loader");
            let edge = self.plain(Relation::Trades, &None);
            let last = first + u32::try_from(pair.len()).expect("bounded by the loader");
            let edge = self.relate(
                pair[0].from,
                pair[0].to,
                Edge {
                    rows: first..last,
                    ..edge
                },
            );
            self.trades.insert((pair[0].from, pair[0].to), edge);
            pair.iter()
                .for_each(|row| self.observations.push(edge, row));
        }
    }

    fn finish(self, package: crate::model::Package, revision: crate::model::Revision) -> Graph {
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
        let years = (0..self.observations.len()).map(|row| self.observations.year_at(row));
        let texts = self.graph.node_weights().zip(&self.ids);
        let search = search_text::index(texts.map(|(node, id)| (node, &**id)));
        Graph {
            world: self.by_id.get(format!("region:{WORLD}").as_str()).copied(),
            years: years.clone().min().zip(years.max()),
            graph: self.graph,
            ids: self.ids,
            by_id: self.by_id,
            by_code,
            kinds,
            products: self.products,
            trades: self.trades,
            observations: self.observations,
            search,
            package,
            revision,
        }
    }

    fn relate(&mut self, from: NodeId, to: NodeId, edge: Edge) -> EdgeId {
        let (from, to) = (NodeIndex::new(from.index()), NodeIndex::new(to.index()));
        edge_id(self.graph.add_edge(from, to, edge))
    }

    fn plain(&self, relation: Relation, source: &Option<Slug>) -> Edge {
        Edge {
            relation,
            role: None,
            span: Span::default(),
            amount: None,
            year: None,
            source: source
                .as_ref()
                .map(|source| self.of(NodeKind::Source, source)),
            rows: 0..0,
        }
    }

    fn of(&self, kind: NodeKind, key: &impl std::fmt::Display) -> NodeId {
        let id = format!("{}:{key}", kind.text());
        *self
            .by_id
            .get(id.as_str())
            .expect("the dataset checked every reference")
    }

    fn country(&self, code: &impl std::fmt::Display) -> NodeId {
        self.of(NodeKind::Country, code)
    }

    fn economy(&self, key: &EconomyKey) -> NodeId {
        match key {
            EconomyKey::Country(code) => self.country(code),
            EconomyKey::Region(id) => self.of(NodeKind::Region, id),
        }
    }
}

impl Edge {
    fn during(self, span: Span) -> Edge {
        Edge { span, ..self }
    }

    fn role(self, role: Role) -> Edge {
        Edge {
            role: Some(role),
            ..self
        }
    }
}
