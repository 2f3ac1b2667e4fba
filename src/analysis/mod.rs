//! Questions about a graph, as pure functions: the rules for numbers live here.
//!
//! Nothing here reads files or knows GraphQL. Every answer says on what it rests; what cannot be
//! answered says why.

mod absence;
mod amount;
mod bases;
mod composition;
mod concentration;
mod evidence;
mod exactness;
mod flows;
mod grouping;
mod growth;
mod leadership;
mod mirror;
mod network;
mod overtaking;
mod pair;
mod partners;
mod perspective;
mod plausibility;
mod selection;
mod share;
mod trade;
mod trade_year;
mod walk;

pub use absence::{Absence, AbsenceReason};
pub use amount::{Amount, Basis};
pub use composition::{ProductShare, composition};
pub use concentration::Concentration;
pub use evidence::EvidenceRow;
pub use flows::{Flow, FlowQuery, flows, reports_of_same_flow};
pub use grouping::{Group, GroupAmount, GroupOrder, GroupValue, Grouping, group};
pub use growth::Comparison;
pub use leadership::{LeadershipSpell, leadership};
pub use mirror::MirrorGap;
pub use network::{
    Centrality, CentralityMeasure, Communities, Community, NetworkQuery, Passage, TradeLink,
    TradeNetwork,
};
pub use overtaking::{Overtaking, overtakings};
pub use partners::{PartnerKind, RankedPartner, Ranking};
pub use perspective::{Perspective, TradeMeasure};
pub use plausibility::{Doubt, DoubtKind};
pub use selection::{SelectionRule, select, select_by_rule};
pub use trade::Trade;
pub use trade_year::TradeYear;
