//! Edges: typed relations between entities, dated and sourced where the fact is.

use std::ops::Range;

use crate::{
    graph::{NodeId, Role},
    model::{Date, Usd, Year, vocabulary::vocabulary},
};

/// An edge of one graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EdgeId(pub(super) u32);

/// A relation from one entity to another.
#[derive(Clone, Debug)]
pub struct Edge {
    /// What kind of relation.
    pub relation: RelationKind,
    /// In which role, where the relation knows roles.
    pub role: Option<Role>,
    /// From when to when.
    pub span: Span,
    /// Money put in, in current US dollars.
    pub amount: Option<Usd>,
    /// The year of the money.
    pub year: Option<Year>,
    /// Where this comes from.
    pub source: Option<NodeId>,
    /// The places of a `Trades` edge's reports in their order by pair; empty for others.
    pub(super) rows: Range<u32>,
}

/// An edge together with the nodes it joins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link {
    /// The edge.
    pub edge: EdgeId,
    /// Where it starts.
    pub from: NodeId,
    /// Where it ends.
    pub to: NodeId,
}

vocabulary! {
    /// A kind of relation between two entities, read from the first to the second.
    pub enum RelationKind {
        /// A country is a member of a region or bloc, from a date to a date.
        MemberOf = "member-of",
        /// An entity is part of a larger one: a summit of a format, a chapter of a section, a project of an initiative.
        PartOf = "part-of",
        /// An economy leads an initiative.
        Leads = "leads",
        /// An economy hosted a meeting.
        Hosts = "hosts",
        /// An economy takes part in an initiative, in a role.
        ParticipatesIn = "participates-in",
        /// A project lies in a country; an organisation has its home there; an initiative took place or was founded there.
        LocatedIn = "located-in",
        /// A project connects a country with others.
        Connects = "connects",
        /// A country or an organisation finances a project.
        Finances = "finances",
        /// An organisation builds a project under contract.
        Builds = "builds",
        /// An organisation develops a project.
        Develops = "develops",
        /// An organisation owns a project or a part of it.
        Owns = "owns",
        /// An organisation has agreed to buy what a project produces.
        BuysFrom = "buys-from",
        /// A project belongs to a sector.
        InSector = "in-sector",
        /// Goods go from one economy to another; the yearly reports lie on this relation.
        Trades = "trades",
        /// A claim is about an economy.
        About = "about",
        /// An entity is described by a source.
        Cites = "cites",
    }
}

/// A span of time, open where a date is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First day.
    pub since: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
}

impl EdgeId {
    /// The edge's number.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl Link {
    /// The node at the other end.
    pub fn other(self, node: NodeId) -> NodeId {
        if self.from == node {
            self.to
        } else {
            self.from
        }
    }
}

impl Span {
    /// Whether the span surely or possibly includes the date.
    pub fn includes(self, date: Date) -> bool {
        self.since.is_none_or(|since| !since.is_after(date))
            && self.until.is_none_or(|until| !date.is_after(until))
    }

    /// Whether the span includes the last day of the year.
    ///
    /// This is what membership *in a year* means here: who joined in the course of a year counts
    /// for all of it, who left in its course no longer does.
    pub fn includes_end_of(self, year: Year) -> bool {
        let still_there = |until: Date| {
            until.year() > year || (until.year() == year && until.is_last_day_of_year())
        };
        self.since.is_none_or(|since| since.year() <= year) && self.until.is_none_or(still_there)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(since: &str, until: &str) -> Span {
        let date = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
        Span {
            since: date(since),
            until: date(until),
        }
    }

    fn year(text: &str) -> Year {
        text.parse().unwrap()
    }

    #[test]
    fn who_joins_in_a_year_counts_for_it() {
        assert!(span("2013-07-01", "").includes_end_of(year("2013")));
        assert!(!span("2013-07-01", "").includes_end_of(year("2012")));
    }

    #[test]
    fn who_leaves_in_a_year_does_not() {
        assert!(!span("1973-01-01", "2020-01-31").includes_end_of(year("2020")));
        assert!(span("1973-01-01", "2020-12-31").includes_end_of(year("2020")));
        assert!(!span("1973-01-01", "2020-12-31").includes_end_of(year("2021")));
        assert!(span("", "").includes_end_of(year("1950")));
    }
}
