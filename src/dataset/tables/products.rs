//! `products.csv`: sections, chapters, headings and subheadings of the Harmonized System.

use crate::{
    dataset::{
        row::Row,
        table::{Record, Referable, Table, record},
    },
    model::{Product, ProductCode, ProductLevel, Source, Vocabulary},
};

impl Record for Product {
    const TABLE: Table = Table {
        name: "products",
        columns: &[
            "code",
            "level",
            "parent",
            "name",
            "alternative_names",
            "source",
        ],
        key: Some("code"),
    };

    fn read(row: &mut Row<'_>) -> Option<Self> {
        let level = row.required::<ProductLevel>("level");
        let product = record!(Product {
            code: row.key("code"),
            parent: row.optional_reference::<Product>("parent"),
            name: row.required("name"),
            alternative_names: row.names("alternative_names"),
            source: row.optional_reference::<Source>("source"),
        })?;
        check_level(row, level?, product.code);
        check_parent(row, product.code, product.parent);
        Some(product)
    }
}

impl Referable for Product {
    type Key = ProductCode;
    const TABLES: &'static [&'static str] = &["products"];
    const EXPECTED: &'static str = "TOTAL or a product code of this dataset";
    const ALWAYS: Option<&'static str> = Some("TOTAL");
}

fn check_level(row: &mut Row<'_>, level: ProductLevel, code: ProductCode) {
    match code.level() {
        Some(of_code) if of_code == level => {}
        Some(of_code) => {
            let expected = format!("{}, as the code `{code}` is one", of_code.text());
            row.contradiction("level", format!("`{}`", level.text()), expected);
        }
        None => {
            let expected = "a product group: all goods together need no row";
            row.contradiction("code", format!("`{code}`"), expected);
        }
    }
}

/// The parent lies one level up and, below chapters, its code begins the product's own.
fn check_parent(row: &mut Row<'_>, code: ProductCode, parent: Option<ProductCode>) {
    let found = parent.map_or_else(|| "nothing".to_owned(), |parent| format!("`{parent}`"));
    let expected = match (code, parent) {
        (ProductCode::Total | ProductCode::Section(_), None)
        | (ProductCode::Chapter(_), Some(ProductCode::Section(_))) => return,
        (ProductCode::Total | ProductCode::Section(_), Some(_)) => {
            "nothing, as a section has no parent".to_owned()
        }
        (ProductCode::Chapter(_), _) => format!("the section of chapter `{code}`"),
        (ProductCode::Heading(heading), _) => {
            let chapter = u8::try_from(heading / 100).map(ProductCode::Chapter);
            if chapter.ok() == parent {
                return;
            }
            format!("`{:02}`, the chapter of heading `{code}`", heading / 100)
        }
        (ProductCode::Subheading(subheading), _) => {
            let heading = u16::try_from(subheading / 100).map(ProductCode::Heading);
            if heading.ok() == parent {
                return;
            }
            format!(
                "`{:04}`, the heading of subheading `{code}`",
                subheading / 100
            )
        }
    };
    if parent.is_some() {
        row.contradiction("parent", found, expected);
    } else {
        row.warning("parent", found, expected);
    }
}
