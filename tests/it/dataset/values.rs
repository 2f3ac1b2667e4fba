//! Single cells.

use crate::dataset::small::cases;

cases! {
    missing_value: "countries.csv", "Uzbekistan" => "",
        "error: countries.csv, row 5, column name: found nothing, expected text, without spaces around it";
    blank_value: "countries.csv", "Uzbekistan" => " ",
        "error: countries.csv, row 5, column name: found ` `, expected text, without spaces around it";
    spaces_around_a_value: "countries.csv", "Uzbekistan" => "Uzbekistan ",
        "error: countries.csv, row 5, column name: found `Uzbekistan `, expected text, without spaces around it; did you mean `Uzbekistan`?";
    invisible_character_in_a_code: "observations.csv", "CHN,KAZ" => "CHN,KAZ\u{200b}",
        "error: observations.csv, row 4, column to: found `KAZ\\u{200b}`, expected a country code or region id of this dataset; did you mean `KAZ`?";
    alpha2_code: "countries.csv", "UZ,860" => "UZB,860",
        "error: countries.csv, row 5, column alpha2: found `UZB`, expected an ISO 3166-1 alpha-2 code such as KZ";
    m49_code: "countries.csv", "156" => "15",
        "error: countries.csv, row 2, column m49: found `15`, expected a UN M49 code of three digits such as 398";
    identifier: "sectors.csv", "transport,Transport" => "Transport,Transport",
        "error: sectors.csv, row 2, column id: found `Transport`, expected an id of lower-case letters, digits and single hyphens; did you mean `transport`?";
    product_code: "products.csv", "S05,section" => "S5,section",
        "error: products.csv, row 2, column code: found `S5`, expected TOTAL, an HS section such as S05, or 2, 4 or 6 digits such as 27";
    year: "observations.csv", "2023" => "1899",
        "error: observations.csv, row 2, column year: found `1899`, expected a year from 1900 to 2100";
    date: "initiatives.csv", "2017-05-14" => "2017/05/14",
        "error: initiatives.csv, row 3, column start: found `2017/05/14`, expected a date as YYYY, YYYY-MM or YYYY-MM-DD; did you mean `2017-05-14`?";
    day_that_does_not_exist: "initiatives.csv", "2017-05-14" => "2017-04-31",
        "error: initiatives.csv, row 3, column start: found `2017-04-31`, expected a date as YYYY, YYYY-MM or YYYY-MM-DD";
    word: "projects.csv", "operating" => "operational",
        "error: projects.csv, row 2, column status: found `operational`, expected one of announced, under-construction, operating, suspended, cancelled; did you mean `operating`?";
    amount: "observations.csv", "14700000000" => "14.7 bn",
        "error: observations.csv, row 2, column value_usd: found `14.7 bn`, expected whole US dollars, not negative, below 2^53";
    negative_amount: "observations.csv", "14700000000" => "-1",
        "error: observations.csv, row 2, column value_usd: found `-1`, expected whole US dollars, not negative, below 2^53";
    amount_that_json_clients_would_round: "observations.csv", "14700000000" => "9007199254740992",
        "error: observations.csv, row 2, column value_usd: found `9007199254740992`, expected whole US dollars, not negative, below 2^53";
    number: "claims.csv", "2023,1,rank" => "2023,NaN,rank",
        "error: claims.csv, row 2, column value: found `NaN`, expected a number";
    address: "sources.csv", "https://stat.gov.kz/trade" => "stat.gov.kz/trade",
        "error: sources.csv, row 3, column url: found `stat.gov.kz/trade`, expected an address that starts with https:// or http://";
    empty_name_in_a_list: "countries.csv", "PRC; " => "PRC; ; ",
        "error: countries.csv, row 2, column alternative_names: found `PRC; ; Mainland China`, expected names separated by `; `, none of them empty";
    latitude_without_longitude: "countries.csv", "48,68" => "48,",
        "error: countries.csv, row 4, column longitude: found nothing, expected a longitude beside the latitude";
    longitude_without_latitude: "countries.csv", "48,68" => ",68",
        "error: countries.csv, row 4, column latitude: found nothing, expected a latitude beside the longitude";
    place_off_the_globe: "countries.csv", "48,68" => "98,68",
        "error: countries.csv, row 4, column latitude: found `98, 68`, expected -90 to 90 and -180 to 180 degrees";
    long_value_is_cut_and_shown_on_one_line: "sectors.csv", "rail,Railways,transport" => "rail,Railways,\"a very long identifier of a sector\nthat goes on in the next line and does not end there\"",
        "error: sectors.csv, row 3, column parent: found `a very long identifier of a sector\\n\
         that goes on in the next …`, expected a sector id of this dataset";
}
