//! Questions about a graph, as pure functions: the rules for numbers live here.
//!
//! Nothing here reads files or knows GraphQL. Every answer says on what it rests; what cannot be
//! answered says why.

mod absence;
mod advantage;
mod amount;
mod bases;
mod basket;
mod complementarity;
mod complexity;
mod composition;
mod concentration;
mod diversification;
mod eigen;
mod evidence;
mod exactness;
mod flows;
mod grouping;
mod growth;
mod indicator;
mod intensity;
mod intra_regional;
mod leadership;
mod mirror;
mod network;
mod overtaking;
mod pair;
mod partners;
mod perspective;
mod plausibility;
mod proximity;
mod selection;
mod share;
mod similarity;
mod trade;
mod trade_year;
mod walk;
mod world_basket;

pub use absence::{Absence, AbsenceReason};
pub use advantage::{ComparativeAdvantage, comparative_advantage, comparative_advantages};
pub use amount::{Amount, Basis};
pub use complementarity::complementarity;
pub use complexity::{complexity, product_complexity};
pub use composition::{ProductShare, composition};
pub use concentration::Concentration;
pub use diversification::diversification;
pub use evidence::EvidenceRow;
pub use flows::{Flow, FlowQuery, flows, reports_of_same_flow};
pub use grouping::{Group, GroupAmount, GroupOrder, GroupValue, GroupValues, Grouping, group};
pub use growth::Comparison;
pub use indicator::Indicator;
pub use intensity::trade_intensity;
pub use intra_regional::intra_regional_share;
pub use leadership::{LeadershipSpell, leadership};
pub use mirror::MirrorGap;
pub use network::{
    Centrality, CentralityMeasure, Communities, Community, NetworkQuery, Passage, TradeLink,
    TradeNetwork,
};
pub use overtaking::{Overtaking, Rivalry, RivalryOutcome, rivalry};
pub use partners::{PartnerKind, RankedPartner, Ranking};
pub use perspective::{Perspective, TradeMeasure};
pub use plausibility::{Doubt, DoubtKind};
pub use proximity::proximity;
pub use selection::{SelectionRule, select, select_by_rule};
pub use similarity::export_similarity;
pub use trade::Trade;
pub use trade_year::TradeYear;
pub use world_basket::WorldBaskets;
