//! Points on the map.

/// A point in degrees, WGS 84; places in this project are approximate.
///
/// Invariant: latitude from -90 to 90, longitude from -180 to 180.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Location {
    latitude: f64,
    longitude: f64,
}

/// A pair of numbers that is not a [`Location`].
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("`{latitude}, {longitude}` is not a place: expected -90 to 90 and -180 to 180 degrees")]
pub struct InvalidLocation {
    /// The latitude that was given.
    pub latitude: f64,
    /// The longitude that was given.
    pub longitude: f64,
}

impl Location {
    /// The point at these degrees.
    ///
    /// # Errors
    ///
    /// When either number is out of range or not a number.
    pub fn new(latitude: f64, longitude: f64) -> Result<Self, InvalidLocation> {
        if (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude) {
            Ok(Self {
                latitude,
                longitude,
            })
        } else {
            Err(InvalidLocation {
                latitude,
                longitude,
            })
        }
    }

    /// Degrees north.
    pub fn latitude(self) -> f64 {
        self.latitude
    }

    /// Degrees east.
    pub fn longitude(self) -> f64 {
        self.longitude
    }
}
