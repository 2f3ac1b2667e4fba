//! What belongs to what, along more than one relation.

use crate::{
    graph::{Graph, NodeId, NodeType, RelationKind},
    model::Year,
};

impl Graph {
    /// The regions that a country belongs to at the end of the year, by number; of the latest year
    /// with data without a year.
    pub fn regions_of(&self, country: NodeId, year: Option<Year>) -> impl Iterator<Item = NodeId> {
        let year = year.or(self.years().map(|(_, last)| last));
        self.facts.memberships.regions(country, year)
    }

    /// The initiatives that an economy takes part in, hosts or leads.
    pub fn initiatives_of(&self, economy: NodeId) -> Vec<NodeId> {
        let relations = [
            RelationKind::ParticipatesIn,
            RelationKind::Hosts,
            RelationKind::Leads,
        ];
        once(
            relations
                .into_iter()
                .flat_map(|relation| self.targets(economy, relation)),
        )
    }

    /// The projects that lie in a country or connect it; of a region or group, those of its members of
    /// the latest year with data.
    pub fn projects_in(&self, economy: NodeId) -> Vec<NodeId> {
        let countries = self.countries_of(economy, self.years().map(|(_, last)| last));
        let relations = [RelationKind::LocatedIn, RelationKind::Connects];
        let origins = countries.into_iter().flat_map(|country| {
            relations
                .into_iter()
                .flat_map(move |relation| self.origins(country, relation))
        });
        once(origins.filter(|origin| self.kind(*origin) == NodeType::Project))
    }

    /// The projects in an economy, and those that a country finances elsewhere.
    pub fn projects_of(&self, economy: NodeId) -> Vec<NodeId> {
        let financed = self.targets(economy, RelationKind::Finances);
        once(self.projects_in(economy).into_iter().chain(financed))
    }

    /// The projects under an initiative and under all that is part of it.
    pub fn projects_under(&self, initiative: NodeId) -> Vec<NodeId> {
        let whole = self.with_parts(initiative).into_iter();
        let parts = whole.flat_map(|one| self.origins(one, RelationKind::PartOf));
        once(parts.filter(|part| self.kind(*part) == NodeType::Project))
    }

    /// The entity and all that it is part of, the nearest first.
    pub fn whole_of(&self, part: NodeId) -> Vec<NodeId> {
        // Parts form a tree: the dataset was checked for cycles.
        let whole = |node: &NodeId| self.targets(*node, RelationKind::PartOf).first().copied();
        std::iter::successors(Some(part), whole).collect()
    }

    /// The entity and all of its kind that are part of it, however deep.
    pub fn with_parts(&self, whole: NodeId) -> Vec<NodeId> {
        let mut nodes = vec![whole];
        let mut next = 0;
        // Parts form a tree: the dataset was checked for cycles.
        while let Some(node) = nodes.get(next).copied() {
            let parts = self.origins(node, RelationKind::PartOf).into_iter();
            nodes.extend(parts.filter(|part| self.kind(*part) == self.kind(whole)));
            next += 1;
        }
        nodes
    }
}

/// Each node once, by number.
fn once(nodes: impl Iterator<Item = NodeId>) -> Vec<NodeId> {
    let mut nodes: Vec<NodeId> = nodes.collect();
    nodes.sort_unstable();
    nodes.dedup();
    nodes
}
