//! One immutable graph of everything a dataset says, and the ways to look into it.
//!
//! A `Graph` never changes: a reload builds another and swaps. Only this module names petgraph.
//! It looks things up and follows edges; questions that need a rule belong to `analysis`.

mod belonging;
mod build;
mod draft;
mod edge;
mod entities;
mod groups;
mod links;
mod lookup;
mod memberships;
mod node;
mod observations;
mod paths;
mod role;
mod search;
mod search_text;
mod snapshot;
mod store;
mod trades;

pub use edge::{Edge, EdgeId, Link, RelationKind, Span};
pub use entities::{Node, NodeType};
pub use groups::TooManyGroups;
pub use lookup::EconomyLookup;
pub use node::NodeId;
pub use observations::{ObservationRow, ProductId, RowId};
pub use paths::{Path, PathSearch};
pub use role::Role;
pub use search::{Field as MatchField, Hit, MatchKind};
pub use snapshot::Snapshot;
pub use store::{Counts, Graph};
pub use trades::{PairRows, Partners};
