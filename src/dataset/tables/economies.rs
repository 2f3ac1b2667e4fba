//! References to an economy: a country or a region. No table of its own.

use crate::{dataset::table::Referable, model::EconomyKey};

impl Referable for EconomyKey {
    type Key = EconomyKey;
    const TABLES: &'static [&'static str] = &["countries", "regions"];
    const EXPECTED: &'static str = "a country code or region id of this dataset";
}
