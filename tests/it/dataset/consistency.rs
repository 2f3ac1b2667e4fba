//! References, duplicates, contradictions, and what is only odd.

use crate::dataset::small::{Small, cases};

cases! {
    unknown_country: "observations.csv", "KAZ,CHN" => "KZA,CHN",
        "error: observations.csv, row 2, column from: found `KZA`, expected a country code or region id of this dataset; did you mean `KAZ`?";
    unknown_reporter: "observations.csv", "KAZ,fob" => "XXX,fob",
        "error: observations.csv, row 2, column reporter: found `XXX`, expected a country code or region id of this dataset";
    unknown_region: "memberships.csv", "central-asia,KAZ" => "centralasia,KAZ",
        "error: memberships.csv, row 3, column region: found `centralasia`, expected a region id of this dataset; did you mean `central-asia`?";
    unknown_initiative: "project_initiatives.csv", "belt-and-road" => "belt-road",
        "error: project_initiatives.csv, row 2, column initiative: found `belt-road`, expected an initiative id of this dataset";
    unknown_sector: "projects.csv", "rail" => "railways",
        "error: projects.csv, row 2, column sector: found `railways`, expected a sector id of this dataset";
    unknown_organisation: "project_organisations.csv", "china-eximbank" => "exim",
        "error: project_organisations.csv, row 2, column organisation: found `exim`, expected an organisation id of this dataset";
    unknown_project: "project_countries.csv", "khorgos,KAZ" => "korgos,KAZ",
        "error: project_countries.csv, row 2, column project: found `korgos`, expected a project id of this dataset; did you mean `khorgos`?";
    unknown_product: "observations.csv", "2711" => "2709",
        "error: observations.csv, row 5, column product: found `2709`, expected TOTAL or a product code of this dataset";
    unknown_source: "claims.csv", "stat-kz-2024" => "stat-kz-2023",
        "error: claims.csv, row 2, column source: found `stat-kz-2023`, expected a source id of this dataset; did you mean `stat-kz-2024`?";
    country_code_in_place_of_its_alpha2: "project_countries.csv", "KAZ" => "KZ",
        "error: project_countries.csv, row 2, column country: found `KZ`, expected a country code of this dataset; did you mean `KAZ`?";
    country_code_in_small_letters: "observations.csv", "KAZ,CHN" => "kaz,CHN",
        "error: observations.csv, row 2, column from: found `kaz`, expected a country code or region id of this dataset; did you mean `KAZ`?";
    claim_about_a_country_and_itself: "claims.csv", "KAZ,CHN" => "KAZ,KAZ",
        "error: claims.csv, row 2, column partner: found `KAZ`, expected another economy than in column economy";
    no_row_for_the_world: "regions.csv", "world,World,,aggregate,,All economies together.,\n" => "",
        "error: regions.csv: found no region `world`, expected one of kind aggregate; observations.csv, row 5 refers to it";
    world_that_is_not_an_aggregate: "regions.csv", "aggregate" => "geographic",
        "error: regions.csv, row 5, column kind: found `geographic`, expected aggregate for `world`";

    key_used_twice: "countries.csv", "UZB,UZ" => "KAZ,UZ",
        "error: countries.csv, row 5, column code: found `KAZ`, expected one that no other row has; row 4 has it already\n\
         error: memberships.csv, row 4, column country: found `UZB`, expected a country code of this dataset";
    alpha2_used_twice: "countries.csv", "UZB,UZ" => "UZB,KZ",
        "error: countries.csv, row 5, column alpha2: found the alpha2 code of row 4 again, expected one row for each";
    m49_used_twice: "countries.csv", "860" => "398",
        "error: countries.csv, row 5, column m49: found the M49 code of row 4 again, expected one row for each";
    observation_reported_twice: "observations.csv", "CHN,KAZ,2023,turnover" => "KAZ,CHN,2023,turnover,TOTAL,40999000000,CHN,unknown,provisional,exact,xinhua-2024\nCHN,KAZ,2023,turnover",
        "error: observations.csv, row 5: found the flow, year, product, reporter, valuation, status and source of row 4 again, expected one row for each";
    membership_listed_twice: "memberships.csv", "central-asia,UZB" => "central-asia,UZB,1991,2020,\ncentral-asia,UZB",
        "error: memberships.csv, row 5: found the region, country and since of row 4 again, expected one row for each";
    participation_listed_twice: "participations.csv", "belt-and-road,CHN" => "belt-and-road,CHN,lead,,2012,\nbelt-and-road,CHN",
        "error: participations.csv, row 3: found the initiative, participant and role of row 2 again, expected one row for each";
    project_country_listed_twice: "project_countries.csv", "khorgos,CHN,connects" => "khorgos,KAZ,located-in",
        "error: project_countries.csv, row 3: found the project, country and role of row 2 again, expected one row for each";

    membership_that_ends_before_it_starts: "memberships.csv", "2020-01-31" => "1972",
        "error: memberships.csv, row 5, column until: found `1972`, expected a date not before since, which is `1973-01-01`";
    membership_that_overlaps_another: "memberships.csv", "eu,GBR" => "eu,GBR,2016,,\neu,GBR",
        "error: memberships.csv, row 6: found dates that overlap those of row 5, expected one span after the other";
    observer_and_member_at_once: "participations.csv", "2015-08,xinhua" => "2016,xinhua",
        "error: participations.csv, row 4: found dates that overlap those of row 3, expected one span after the other";
    initiative_that_ends_before_it_starts: "initiatives.csv", "2017-05-15" => "2017-05-13",
        "error: initiatives.csv, row 3, column end: found `2017-05-13`, expected a date not before start, which is `2017-05-14`";
    project_completed_before_it_started: "projects.csv", "2015-08" => "2010",
        "error: projects.csv, row 2, column completed: found `2010`, expected a date not before started, which is `2012`";
    source_accessed_before_it_was_published: "sources.csv", "2024-01-12" => "2024-11-03",
        "error: sources.csv, row 4, column accessed: found `2024-11-01`, expected a date not before published, which is `2024-11-03`";
    economy_that_trades_with_itself: "observations.csv", "KAZ,CHN" => "KAZ,KAZ",
        "error: observations.csv, row 2, column to: found `KAZ`, expected another economy than in column from";
    statistics_of_the_world: "observations.csv", "9000000000,," => "9000000000,world,",
        "error: observations.csv, row 5, column reporter: found `world`, expected the economy whose statistics these are, or nothing";
    member_of_an_aggregate: "memberships.csv", "asia,CHN" => "world,CHN",
        "error: memberships.csv, row 2, column region: found `world`, expected a region that is not of kind aggregate, which has no members\n\
         warning: regions.csv, row 2, column id: found `asia` without members, expected some, as its kind is geographic";
    value_without_a_unit: "claims.csv", "1,rank" => "1,",
        "error: claims.csv, row 2, column unit: found nothing, expected a unit beside the value";
    unit_without_a_value: "claims.csv", "1,rank" => ",rank",
        "error: claims.csv, row 2, column value: found nothing, expected a value beside the unit";

    parent_that_is_itself: "sectors.csv", "transport,Transport," => "transport,Transport,transport",
        "error: sectors.csv, row 2, column parent: found the cycle `transport > transport`, expected parents that come to an end";
    parents_in_a_circle: "regions.csv", "asia,Asia,,geographic," => "asia,Asia,,geographic,central-asia",
        "error: regions.csv, row 2, column parent: found the cycle `asia > central-asia > asia`, expected parents that come to an end";
    initiatives_in_a_circle: "initiatives.csv", "BRI,programme," => "BRI,programme,belt-and-road-forum",
        "error: initiatives.csv, row 2, column parent: found the cycle `belt-and-road > belt-and-road-forum > belt-and-road`, expected parents that come to an end";
    level_that_is_not_that_of_the_code: "products.csv", "27,chapter" => "27,heading",
        "error: products.csv, row 3, column level: found `heading`, expected chapter, as the code `27` is one";
    section_with_a_parent: "products.csv", "section," => "section,27",
        "error: products.csv, row 2, column parent: found `27`, expected nothing, as a section has no parent";
    chapter_below_a_heading: "products.csv", "27,chapter,S05" => "27,chapter,2711",
        "error: products.csv, row 3, column parent: found `2711`, expected the section of chapter `27`";
    heading_below_another_chapter: "products.csv", "2711,heading,27" => "2611,heading,27",
        "error: observations.csv, row 5, column product: found `2711`, expected TOTAL or a product code of this dataset; did you mean `2611`?\n\
         error: products.csv, row 4, column parent: found `27`, expected `26`, the chapter of heading `2611`\n\
         error: products.csv, row 5, column parent: found `2711`, expected TOTAL or a product code of this dataset; did you mean `2611`?";
    subheading_below_a_chapter: "products.csv", "271121,subheading,2711" => "271121,subheading,27",
        "error: products.csv, row 5, column parent: found `27`, expected `2711`, the heading of subheading `271121`";
    all_goods_as_a_product: "products.csv", "S05,section" => "TOTAL,section",
        "error: products.csv, row 2, column code: found `TOTAL`, expected a product group: all goods together need no row\n\
         error: products.csv, row 3, column parent: found `S05`, expected TOTAL or a product code of this dataset";

    chapter_without_a_section: "products.csv", "27,chapter,S05" => "27,chapter,",
        "warning: products.csv, row 3, column parent: found nothing, expected the section of chapter `27`";
    region_without_members: "memberships.csv", "asia,CHN,,,\n" => "",
        "warning: regions.csv, row 2, column id: found `asia` without members, expected some, as its kind is geographic";
    source_that_nothing_cites: "sources.csv", "iso,ISO" => "unused,ISO,Codes,,,,\niso,ISO",
        "warning: sources.csv, row 2, column id: found `unused`, expected a source that some row cites";
    year_after_the_last_access: "observations.csv", "CHN,KAZ,2023" => "CHN,KAZ,2025",
        "warning: observations.csv, row 4, column year: found `2025`, expected none after `2024-11-02`, when a source was last accessed";
    source_published_after_the_last_access: "sources.csv", "2024-01-12,2024-11-01" => "2025-01-12,",
        "warning: sources.csv, row 4, column published: found `2025-01-12`, expected none after `2024-11-02`, when a source was last accessed";
}

#[test]
fn a_fault_in_a_declaring_row_makes_no_errors_elsewhere() {
    let small = Small::new()
        .replace("countries.csv", "KAZ,KZ,398", "KAZ,KZ,39")
        .replace(
            "sectors.csv",
            "rail,Railways,transport,",
            "rail,Railways,transport",
        )
        .replace("organisations.csv", "china-eximbank", "China Eximbank")
        .replace("products.csv", "S05,section", "S5,section")
        .replace("sources.csv", "iso,ISO,Country", "iso,\"ISO,Country");
    assert_eq!(
        small.problems(),
        "error: sectors.csv, row 3: found 3 fields, expected 4, as in the header\n\
         error: sources.csv, row 2: found a quote that is never closed, expected a closing quote\n\
         error: countries.csv, row 4, column m49: found `39`, expected a UN M49 code of three digits such as 398\n\
         error: organisations.csv, row 2, column id: found `China Eximbank`, expected an id of lower-case letters, digits and single hyphens; did you mean `china-eximbank`?\n\
         error: products.csv, row 2, column code: found `S5`, expected TOTAL, an HS section such as S05, or 2, 4 or 6 digits such as 27"
    );
}

#[test]
fn ten_faults_are_reported_in_one_pass_in_order() {
    let small = Small::new()
        .replace(
            "datapackage.json",
            "\"projects.csv\"",
            "\"../projects.csv\"",
        )
        .remove("project_initiatives.csv")
        .replace("sectors.csv", "parent", "parents")
        .replace("organisations.csv", "bank,CHN,", "bank,CHN")
        .replace("memberships.csv", "2020-01-31", "2020-02-31")
        .replace("observations.csv", "fob,final", "fob,finals")
        .replace("observations.csv", "KAZ,CHN", "KZA,CHN")
        .replace("countries.csv", "GBR,GB", "CHN,GB")
        .replace("claims.csv", "1,rank", "1,")
        .replace("observations.csv", "CHN,KAZ,2023", "CHN,KAZ,2093");
    assert_eq!(
        small.problems(),
        "error: datapackage.json: found `../projects.csv` as the path of `projects`, expected a relative path inside the dataset's folder\n\
         error: project_initiatives.csv: found no such file, expected one in the dataset's folder\n\
         error: organisations.csv, row 2: found 5 fields, expected 6, as in the header\n\
         error: sectors.csv, row 1: found the unknown column `parents`, expected the columns id,name,parent,description; did you mean `parent`?\n\
         error: sectors.csv, row 1, column parent: found no such column, expected it in the header\n\
         error: memberships.csv, row 5, column until: found `2020-02-31`, expected a date as YYYY, YYYY-MM or YYYY-MM-DD\n\
         error: observations.csv, row 2, column status: found `finals`, expected one of final, provisional, estimated; did you mean `final`?\n\
         error: claims.csv, row 2, column unit: found nothing, expected a unit beside the value\n\
         error: countries.csv, row 3, column code: found `CHN`, expected one that no other row has; row 2 has it already\n\
         error: memberships.csv, row 5, column country: found `GBR`, expected a country code of this dataset\n\
         error: observations.csv, row 2, column from: found `KZA`, expected a country code or region id of this dataset; did you mean `KAZ`?"
    );
}

#[test]
fn after_a_thousand_problems_the_rest_is_counted() {
    let rows: String = (0..2_500).map(|n| format!("Id{n},Name,,\n")).collect();
    let small = Small::new().append("sectors.csv", &rows);
    let problems = small.load().unwrap_err();
    assert_eq!((problems.n_errors(), problems.n_warnings()), (2_500, 0));
    assert_eq!(problems.iter().count(), 1_000);
    let text = problems.to_string();
    assert_eq!(
        text.lines().next(),
        Some(
            "error: sectors.csv, row 4, column id: found `Id0`, expected an id of lower-case letters, digits and single hyphens; did you mean `id0`?"
        )
    );
    assert_eq!(
        text.lines().last(),
        Some("and more: 1500 errors, 0 warnings")
    );
}
