//! `claims.csv`: sourced statements that are not flows.

use crate::{
    dataset::{
        row::Row,
        table::{Record, Table, record},
    },
    model::{Claim, EconomyKey, Source},
};

impl Record for Claim {
    const TABLE: Table = Table {
        name: "claims",
        columns: &[
            "id",
            "economy",
            "partner",
            "flow",
            "kind",
            "statement",
            "year",
            "value",
            "unit",
            "note",
            "source",
        ],
        key: Some("id"),
    };

    fn read(row: &mut Row<'_>) -> Option<Self> {
        let claim = record!(Claim {
            id: row.key("id"),
            economy: row.reference::<EconomyKey>("economy"),
            partner: row.optional_reference::<EconomyKey>("partner"),
            flow: row.optional("flow"),
            kind: row.required("kind"),
            statement: row.required("statement"),
            year: row.optional("year"),
            value: row.optional("value"),
            unit: row.optional("unit"),
            note: row.optional("note"),
            source: row.reference::<Source>("source"),
        })?;
        // A region trades within itself; a country does not.
        if let EconomyKey::Country(_) = claim.economy
            && claim.partner.as_ref() == Some(&claim.economy)
        {
            let expected = "another economy than in column economy";
            row.contradiction("partner", format!("`{}`", claim.economy), expected);
        }
        match (claim.value, claim.unit) {
            (Some(_), None) => row.contradiction("unit", "nothing", "a unit beside the value"),
            (None, Some(_)) => row.contradiction("value", "nothing", "a value beside the unit"),
            (Some(_), Some(_)) | (None, None) => {}
        }
        row.warn_of_future("year", claim.year);
        Some(claim)
    }
}
