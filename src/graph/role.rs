//! Roles: in what part an entity stands in a relation.

use crate::model::{OrganisationRole, ParticipationRole, ProjectCountryRole, Vocabulary};

/// The role in which an entity stands in a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Of an economy in an initiative.
    Participation(ParticipationRole),
    /// Of a country in a project.
    Country(ProjectCountryRole),
    /// Of an organisation in a project.
    Organisation(OrganisationRole),
}

/// The words of the three lists together; they share none.
impl Vocabulary for Role {
    const NAME: &'static str = "Role";
    const DOC: &'static str = "The role in which an entity stands in a relation: an economy in an initiative, a country or an organisation in a project.";
    const ALL: &'static [Self] = &all();

    fn text(self) -> &'static str {
        match self {
            Self::Participation(role) => role.text(),
            Self::Country(role) => role.text(),
            Self::Organisation(role) => role.text(),
        }
    }

    fn doc(self) -> &'static str {
        match self {
            Self::Participation(role) => role.doc(),
            Self::Country(role) => role.doc(),
            Self::Organisation(role) => role.doc(),
        }
    }
}

const N_ROLES: usize =
    ParticipationRole::ALL.len() + ProjectCountryRole::ALL.len() + OrganisationRole::ALL.len();

const fn all() -> [Role; N_ROLES] {
    let participation = ParticipationRole::ALL;
    let country = ProjectCountryRole::ALL;
    let organisation = OrganisationRole::ALL;
    let mut all = [Role::Participation(participation[0]); N_ROLES];
    let mut place = 1;
    while place < N_ROLES {
        all[place] = if place < participation.len() {
            Role::Participation(participation[place])
        } else if place < participation.len() + country.len() {
            Role::Country(country[place - participation.len()])
        } else {
            Role::Organisation(organisation[place - participation.len() - country.len()])
        };
        place += 1;
    }
    all
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_role_is_listed_once() {
        let words: BTreeSet<&str> = Role::ALL.iter().map(|role| role.text()).collect();
        assert_eq!(words.len(), N_ROLES);
    }
}
