//! The shipped dataset, compiled into the program so that it runs with no files at hand.

/// Names and contents of the files in `data/`.
macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$((
            $name,
            include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/", $name)),
        )),+]
    };
}

/// Every file of `data/` that the loader reads.
pub(super) const FILES: &[(&str, &[u8])] = files![
    "datapackage.json",
    "claims.csv",
    "countries.csv",
    "initiatives.csv",
    "memberships.csv",
    "observations.csv",
    "organisations.csv",
    "participations.csv",
    "products.csv",
    "project_countries.csv",
    "project_initiatives.csv",
    "project_organisations.csv",
    "projects.csv",
    "regions.csv",
    "sectors.csv",
    "sources.csv",
];
