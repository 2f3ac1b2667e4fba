//! Points on the map.

use crate::{api::table::record, model};

/// A point on the map.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Location(pub(super) model::Location);

record! {
    /// A point in degrees, WGS 84; approximate.
    Location {
        /// Degrees north of the equator, -90 to 90.
        fn latitude(place, _cx) -> f64 { place.0.latitude() }
        /// Degrees east of Greenwich, -180 to 180.
        fn longitude(place, _cx) -> f64 { place.0.longitude() }
    }
}
