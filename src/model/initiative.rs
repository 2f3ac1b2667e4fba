//! Initiatives: programmes, corridors, agreements, organisations, summits and dialogues.

use crate::model::{CountryCode, Date, EconomyKey, Slug, vocabulary::vocabulary};

/// Something that several economies do together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Initiative {
    /// Key, such as `belt-and-road`.
    pub id: Slug,
    /// Common English name.
    pub name: String,
    /// Other names that people search for.
    pub alternative_names: Vec<String>,
    /// What kind of undertaking it is.
    pub kind: InitiativeKind,
    /// The initiative that it is part of.
    pub parent: Option<Slug>,
    /// First day: of a meeting, of an agreement in force, of a programme announced.
    pub start: Option<Date>,
    /// Last day; `None` when it lasts or is not known.
    pub end: Option<Date>,
    /// The country it took place in or was founded in.
    pub place_country: Option<CountryCode>,
    /// The city.
    pub place_city: Option<String>,
    /// The country that leads it or chaired it.
    pub lead: Option<CountryCode>,
    /// One sentence on what it is.
    pub description: String,
    /// Where this comes from.
    pub source: Option<Slug>,
}

vocabulary! {
    /// What kind of undertaking an initiative is.
    pub enum InitiativeKind {
        /// A policy or investment programme, such as the Belt and Road Initiative.
        Programme = "programme",
        /// A transport or economic corridor.
        Corridor = "corridor",
        /// A treaty, trade agreement, roadmap or joint statement.
        Agreement = "agreement",
        /// An intergovernmental organisation.
        Organisation = "organisation",
        /// A meeting of leaders.
        Summit = "summit",
        /// A standing format of talks, or one of its ministerial meetings.
        Dialogue = "dialogue",
    }
}

/// A country's or region's part in an initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participation {
    /// The initiative.
    pub initiative: Slug,
    /// Who takes part.
    pub participant: EconomyKey,
    /// In which role.
    pub role: ParticipationRole,
    /// First day.
    pub since: Option<Date>,
    /// Last day; `None` while it lasts.
    pub until: Option<Date>,
    /// Where this comes from.
    pub source: Option<Slug>,
}

vocabulary! {
    /// The role in which an economy takes part in an initiative.
    pub enum ParticipationRole {
        /// Leads the initiative.
        Lead = "lead",
        /// Hosted the meeting.
        Host = "host",
        /// A member since the founding.
        FoundingMember = "founding-member",
        /// A member that joined later, or whose joining is not told apart.
        Member = "member",
        /// Signed the agreement.
        Signatory = "signatory",
        /// Took part, or lies on the way of a corridor.
        Participant = "participant",
        /// An observer without a vote.
        Observer = "observer",
        /// A dialogue partner.
        DialoguePartner = "dialogue-partner",
    }
}
