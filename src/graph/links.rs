//! Records that are relations: memberships, participations, parts in projects.

use crate::{
    graph::{
        NodeKind, Relation, Role, Span,
        draft::{Draft, Reference},
    },
    model::{
        Membership, OrganisationRole, Participation, ParticipationRole, ProjectCountry,
        ProjectCountryRole, ProjectInitiative, ProjectOrganisation,
    },
};

impl From<Membership> for Draft {
    fn from(one: Membership) -> Self {
        let country = Reference::new(NodeKind::Country, one.country);
        let region = Reference::new(NodeKind::Region, one.region);
        let span = Span {
            since: one.since,
            until: one.until,
        };
        Self {
            span,
            ..Self::new(country, Relation::MemberOf, region, one.source)
        }
    }
}

impl From<Participation> for Draft {
    fn from(one: Participation) -> Self {
        let relation = match one.role {
            ParticipationRole::Host => Relation::Hosts,
            ParticipationRole::Lead => Relation::Leads,
            _ => Relation::ParticipatesIn,
        };
        let initiative = Reference::new(NodeKind::Initiative, one.initiative);
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
        let project = Reference::new(NodeKind::Project, one.project);
        let country = Reference::new(NodeKind::Country, one.country);
        let draft = match one.role {
            ProjectCountryRole::LocatedIn => {
                Self::new(project, Relation::LocatedIn, country, one.source)
            }
            ProjectCountryRole::Connects => {
                Self::new(project, Relation::Connects, country, one.source)
            }
            ProjectCountryRole::Investor => {
                Self::new(country, Relation::Finances, project, one.source)
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
            OrganisationRole::Financier => Relation::Finances,
            OrganisationRole::Contractor => Relation::Builds,
            OrganisationRole::Developer => Relation::Develops,
            OrganisationRole::Owner => Relation::Owns,
            OrganisationRole::Offtaker => Relation::BuysFrom,
        };
        let organisation = Reference::new(NodeKind::Organisation, one.organisation);
        let project = Reference::new(NodeKind::Project, one.project);
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
        let project = Reference::new(NodeKind::Project, one.project);
        let initiative = Reference::new(NodeKind::Initiative, one.initiative);
        Self::new(project, Relation::PartOf, initiative, one.source)
    }
}
