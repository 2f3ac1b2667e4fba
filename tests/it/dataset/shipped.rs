//! The datasets that must load.

use sogdia::dataset::load_embedded;

use crate::dataset::small::Small;

#[test]
fn the_shipped_data_load_without_errors() {
    let loaded = load_embedded().unwrap_or_else(|problems| panic!("{problems}"));
    eprintln!("{}", loaded.warnings);
    assert!(loaded.records.observations.len() > 500);
    assert!(loaded.records.countries.len() > 200);
}

#[test]
fn the_small_dataset_has_no_problems() {
    let loaded = Small::new().load().unwrap();
    assert_eq!(loaded.warnings.to_string(), "");
    assert!(loaded.warnings.is_empty());

    let records = loaded.records;
    assert_eq!(records.package.name, "small");
    assert_eq!(
        records.countries[0].alternative_names,
        ["PRC", "Mainland China"]
    );
    assert_eq!(records.countries[1].location, None);
    assert_eq!(records.observations[3].from.to_string(), "central-asia");
    assert_eq!(records.sources[2].agency.as_deref(), Some("GACC"));
    let quoted = r#"The largest part of the world, "where the sun rises"."#;
    assert_eq!(records.regions[0].description, quoted);
}

#[test]
fn columns_may_have_any_order_and_lines_any_end() {
    let small = Small::new().write(
        "sectors.csv",
        "parent,description,name,id\r\n,,Transport,transport\r\n\r\ntransport,,Railways,rail",
    );
    let records = small.load().unwrap().records;
    assert_eq!(
        records.sectors[1].parent.as_ref(),
        Some(&records.sectors[0].id)
    );
}

#[test]
fn the_revision_depends_on_every_byte_and_on_nothing_else() {
    let revision = |small: Small| small.load().unwrap().records.revision;
    let original = revision(Small::new());
    assert_eq!(revision(Small::new()), original);
    for changed in [
        Small::new().replace("datapackage.json", "1.0.0", "1.0.1"),
        Small::new().replace("claims.csv", "is the first", "was the first"),
        Small::new().replace("sectors.csv", "trains.\n", "trains.\r\n"),
    ] {
        assert_ne!(revision(changed), original);
    }
    let beside = Small::new().write("README.md", "not part of the dataset");
    assert_eq!(revision(beside), original);
}
