//! Vocabularies that are enums of the schema.

use crate::{
    analysis::{
        AbsenceReason, Basis, GroupOrder, PartnerKind, Perspective, SelectionRule, TradeMeasure,
    },
    api::table::enums,
    graph::{NodeType, RelationKind, Role},
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
    NodeType,
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
    RelationKind,
    Role,
    SelectionRule,
    Status,
    TradeMeasure,
    Valuation,
);
