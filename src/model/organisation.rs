//! Organisations that finance, build, own or use projects.

use crate::model::{CountryCode, Slug, vocabulary::vocabulary};

/// A company, bank, fund or agency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Key, such as `china-eximbank`.
    pub id: Slug,
    /// English name.
    pub name: String,
    /// Other names that people search for.
    pub alternative_names: Vec<String>,
    /// What kind of organisation it is.
    pub kind: OrganisationKind,
    /// Home country; `None` for international ones.
    pub country: Option<CountryCode>,
    /// Where this comes from.
    pub source: Option<Slug>,
}

vocabulary! {
    /// What kind of organisation it is.
    pub enum OrganisationKind {
        /// A company, private or state-owned.
        Company = "company",
        /// A commercial or policy bank.
        Bank = "bank",
        /// A development bank, national or international.
        DevelopmentBank = "development-bank",
        /// An investment fund.
        Fund = "fund",
        /// An agency for development cooperation.
        DevelopmentAgency = "development-agency",
        /// Another agency of a government.
        GovernmentAgency = "government-agency",
    }
}
