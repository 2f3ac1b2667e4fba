//! Groups of countries that a question takes as one economy.

use crate::{
    api::{
        table::{Cx, ErrorCode, Fault, record},
        types::{
            country::Country,
            economy::Economy,
            handle::{handle, handles},
            node::Node,
            scalars::CountryArgument,
        },
    },
    graph::TooManyGroups,
};

handle! {
    /// A group of countries.
    EconomyGroup implements Economy, Node
}

record! {
    /// Countries that a question takes together as one economy: a region composed as one likes.
    ///
    /// Its members are the same in every year. Whatever can be asked about the trade of a region can be
    /// asked of it, always as the sum over its members, since nothing is published for it; projects
    /// are those in its members. No initiative, claim or relation names it. It can stand wherever an
    /// economy can, by its id (`group:KAZ+UZB`) or as `KAZ+UZB`.
    EconomyGroup implements Economy, Node {
        /// Its members, by code.
        fn members(group, cx) -> Vec<Country> { handles(cx.graph.members(group.0, None)) }
    }
}

/// The group of these countries; `None` when one is not in the dataset.
pub(super) fn group_of(
    cx: &Cx<'_>,
    members: &[CountryArgument],
) -> Result<Option<EconomyGroup>, Fault> {
    if members.is_empty() {
        return Err(Fault::new(
            ErrorCode::BadArgument,
            "argument `members`: expected at least one country, found none",
        ));
    }
    let members: Option<Vec<_>> = members.iter().map(|country| country.0).collect();
    let group = members.map(|members| cx.graph.make_group(members));
    Ok(group.transpose()?.map(EconomyGroup))
}

impl From<TooManyGroups> for Fault {
    fn from(error: TooManyGroups) -> Self {
        Self::new(ErrorCode::LimitExceeded, error)
    }
}
