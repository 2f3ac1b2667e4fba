//! Vocabularies that are enums of the schema.

use crate::{
    analysis::{AbsenceReason, Basis, GroupOrder, PartnerKind, Perspective, TradeMeasure},
    api::table::enums,
    graph::{NodeKind, Relation},
    model::{
        ClaimKind, ClaimUnit, FlowDirection, InitiativeKind, ObservationKind, OrganisationKind,
        OrganisationRole, ParticipationRole, Precision, ProductLevel, ProjectCountryRole,
        ProjectStatus, RegionKind, Status, Valuation,
    },
};

enums!(
    AbsenceReason,
    Basis,
    ClaimKind,
    ClaimUnit,
    FlowDirection,
    GroupOrder,
    InitiativeKind,
    NodeKind,
    ObservationKind,
    OrganisationKind,
    OrganisationRole,
    ParticipationRole,
    PartnerKind,
    Perspective,
    Precision,
    ProductLevel,
    ProjectCountryRole,
    ProjectStatus,
    RegionKind,
    Relation,
    Status,
    TradeMeasure,
    Valuation,
);
