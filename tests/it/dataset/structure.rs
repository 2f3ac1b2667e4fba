//! Encoding, header, quoting, number of fields.

use crate::dataset::small::{Small, cases};

cases! {
    unknown_column: "sectors.csv", "parent" => "parents",
        "error: sectors.csv, row 1: found the unknown column `parents`, expected the columns id,name,parent,description; did you mean `parent`?\n\
         error: sectors.csv, row 1, column parent: found no such column, expected it in the header";
    second_column_of_a_name: "sectors.csv", "parent" => "name",
        "error: sectors.csv, row 1, column name: found a second column of this name, expected one\n\
         error: sectors.csv, row 1, column parent: found no such column, expected it in the header";
    missing_column: "project_initiatives.csv", ",source\nkhorgos,belt-and-road," => "\nkhorgos,belt-and-road",
        "error: project_initiatives.csv, row 1, column source: found no such column, expected it in the header";
    other_separator: "sectors.csv", "id,name,parent,description" => "id;name;parent;description",
        "error: sectors.csv, row 1: found no known column, but `id;name;parent;description` first, expected the columns id,name,parent,description; fields are separated by commas";
    row_with_too_few_fields: "sectors.csv", "Transport,," => "Transport,",
        "error: sectors.csv, row 2: found 3 fields, expected 4, as in the header";
    row_with_too_many_fields: "countries.csv", "Uzbekistan," => "Uzbekistan,,",
        "error: countries.csv, row 5: found 11 fields, expected 10, as in the header";
    quote_that_is_never_closed: "sectors.csv", "Railways" => "\"Railways",
        "error: sectors.csv, row 3: found a quote that is never closed, expected a closing quote";
    quote_that_swallows_rows: "regions.csv", "Central Asia" => "\"Central Asia",
        "error: regions.csv, row 3: found a quote that is never closed, expected a closing quote";
    text_after_a_closing_quote: "sectors.csv", "Railways" => "\"Rail\"ways",
        "error: sectors.csv, row 3: found text after a closing quote, expected a comma or the end of the line";
    quote_inside_a_field: "sectors.csv", "Railways" => "Rail\"ways",
        "error: sectors.csv, row 3: found a quote inside a field without quotes, expected the whole field in quotes and this one doubled";
    byte_order_mark: "sectors.csv", "id,name" => "\u{feff}id,name",
        "warning: sectors.csv: found a byte order mark, expected UTF-8 without one";
}

#[test]
fn empty_file() {
    assert_eq!(
        Small::new().write("claims.csv", "").problems(),
        "error: claims.csv, row 1: found no known column, but nothing first, expected the columns id,economy,partner,flow,kind,statement,year,value,unit,note,source"
    );
}

#[test]
fn text_that_is_not_utf8_is_placed_and_the_rest_is_checked() {
    let small = Small::new().write(
        "sectors.csv",
        b"id,name,parent,description\ntransport,Transport,,\nrail,R\xe4der,transports,\n",
    );
    assert_eq!(
        small.problems(),
        "error: sectors.csv, row 3: found byte 0xe4 at offset 55, expected UTF-8\n\
         error: sectors.csv, row 3, column parent: found `transports`, expected a sector id of this dataset; did you mean `transport`?"
    );
}

#[test]
fn lines_that_end_in_a_carriage_return_alone() {
    let rows = "id,name,parent,description\rrail,Railways,,\rrail,Railways,,\r";
    assert_eq!(
        Small::new().write("sectors.csv", rows).problems(),
        "error: sectors.csv: found a carriage return without a line feed at offset 26, expected lines that end in LF or CRLF"
    );
}

#[test]
fn utf_16() {
    let small = Small::new().write("sectors.csv", b"\xff\xfei\0d\0,\0");
    assert_eq!(
        small.problems(),
        "error: sectors.csv: found UTF-16, expected UTF-8"
    );
}

#[test]
fn row_is_the_line_that_an_editor_shows() {
    let rows = "\r\ntransport,Transport,,\"two\r\nlines\"\r\n\r\n\r\nRail,Railways,transport,\r\n";
    let small = Small::new().write("sectors.csv", format!("id,name,parent,description{rows}"));
    assert_eq!(
        small.problems(),
        "error: sectors.csv, row 6, column id: found `Rail`, expected an id of lower-case letters, digits and single hyphens; did you mean `rail`?"
    );
}
