//! Records that are relations: memberships, participations, parts in projects.

use crate::{
    graph::{
        NodeType, RelationKind, Role, Span,
        draft::{Draft, Reference},
    },
    model::{
        Membership, OrganisationRole, Participation, ParticipationRole, ProjectCountry,
        ProjectCountryRole, ProjectInitiative, ProjectOrganisation,
    },
};

impl From<Membership> for Draft {
    fn from(one: Membership) -> Self {
        let country = Reference::new(NodeType::Country, one.country);
        let region = Reference::new(NodeType::Region, one.region);
        let span = Span {
            since: one.since,
            until: one.until,
        };
        Self {
            span,
            ..Self::new(country, RelationKind::MemberOf, region, one.source)
        }
    }
}

impl From<Participation> for Draft {
    fn from(one: Participation) -> Self {
        let relation = match one.role {
            ParticipationRole::Host => RelationKind::Hosts,
            ParticipationRole::Lead => RelationKind::Leads,
            _ => RelationKind::ParticipatesIn,
        };
        let initiative = Reference::new(NodeType::Initiative, one.initiative);
        let span = Span {
            since: one.since,
            until: one.until,
        };
        let role = Some(Role::Participation(one.role));
        let draft = Self::new(
            Reference::from(&one.participant),
            relation,
            initiative,
            one.source,
        );
        Self {
            span,
            role,
            ..draft
        }
    }
}

impl From<ProjectCountry> for Draft {
    fn from(one: ProjectCountry) -> Self {
        let project = Reference::new(NodeType::Project, one.project);
        let country = Reference::new(NodeType::Country, one.country);
        let draft = match one.role {
            ProjectCountryRole::LocatedIn => {
                Self::new(project, RelationKind::LocatedIn, country, one.source)
            }
            ProjectCountryRole::Connects => {
                Self::new(project, RelationKind::Connects, country, one.source)
            }
            ProjectCountryRole::Investor => {
                Self::new(country, RelationKind::Finances, project, one.source)
            }
        };
        Self {
            role: Some(Role::Country(one.role)),
            ..draft
        }
    }
}

impl From<ProjectOrganisation> for Draft {
    fn from(one: ProjectOrganisation) -> Self {
        let relation = match one.role {
            OrganisationRole::Financier => RelationKind::Finances,
            OrganisationRole::Contractor => RelationKind::Builds,
            OrganisationRole::Developer => RelationKind::Develops,
            OrganisationRole::Owner => RelationKind::Owns,
            OrganisationRole::Offtaker => RelationKind::BuysFrom,
        };
        let organisation = Reference::new(NodeType::Organisation, one.organisation);
        let project = Reference::new(NodeType::Project, one.project);
        let role = Some(Role::Organisation(one.role));
        let draft = Self::new(organisation, relation, project, one.source);
        Self {
            role,
            amount: one.amount_usd,
            year: one.year,
            ..draft
        }
    }
}

impl From<ProjectInitiative> for Draft {
    fn from(one: ProjectInitiative) -> Self {
        let project = Reference::new(NodeType::Project, one.project);
        let initiative = Reference::new(NodeType::Initiative, one.initiative);
        Self::new(project, RelationKind::PartOf, initiative, one.source)
    }
}
