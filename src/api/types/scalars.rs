//! Scalars: how values with a rule of their own are read and written.

use async_graphql::Value;

use crate::{
    api::table::{Cx, ErrorCode, Fault, Input, Literal, Name, Types, leaf},
    graph::{EconomyLookup, NodeId, NodeType},
    model,
};

/// A global identifier, as it is written.
pub(crate) struct Id<'a>(pub(crate) &'a str);

leaf!(Id<'_>, "ID", |_| {}, |id, out| out.text(id.0));

/// A global identifier that was asked for; `None` when the dataset has no such node.
#[derive(Clone, Copy, Debug)]
pub(crate) struct IdArgument(pub(crate) Option<NodeId>);

impl Input for IdArgument {
    fn name() -> Name {
        "ID".into()
    }

    fn register(_: &mut Types<'_>) {}

    fn read(cx: &Cx<'_>, value: &Value) -> Result<Self, Fault> {
        match value {
            Value::String(id) => Ok(Self(cx.graph.identified(id)?)),
            Value::Number(_) => Ok(Self(None)),
            other => Err(Fault::expected("an id such as \"country:KAZ\"", other)),
        }
    }
}

fn year_scalar(types: &mut Types<'_>) {
    types.scalar("Year", "A calendar year from 1900 to 2100, as a number.");
}

leaf!(model::Year, "Year", year_scalar, |year, out| out
    .integer(i64::from(year.number())));

impl Input for model::Year {
    fn name() -> Name {
        "Year".into()
    }

    fn register(types: &mut Types<'_>) {
        year_scalar(types);
    }

    fn read(_: &Cx<'_>, value: &Value) -> Result<Self, Fault> {
        let number = match value {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => text.parse().ok(),
            _ => None,
        };
        let number = number.ok_or_else(|| {
            Fault::new(
                ErrorCode::BadYear,
                format_args!("{value} is not a year: expected a number such as 2025"),
            )
        })?;
        model::Year::try_from(number).map_err(|error| Fault::new(ErrorCode::BadYear, error))
    }
}

/// An amount of whole current US dollars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dollars(pub(crate) i64);

impl From<model::Usd> for Dollars {
    fn from(usd: model::Usd) -> Self {
        Self(usd.dollars())
    }
}

fn usd_scalar(types: &mut Types<'_>) {
    types.scalar(
        "Usd",
        "An amount in whole current US dollars, as a number below 2^53, which JSON clients read exactly. Not adjusted for inflation. Negative only where it is a difference.",
    );
}

leaf!(Dollars, "Usd", usd_scalar, |usd, out| out.integer(usd.0));

impl Input for Dollars {
    fn name() -> Name {
        "Usd".into()
    }

    fn register(types: &mut Types<'_>) {
        usd_scalar(types);
    }

    fn read(_: &Cx<'_>, value: &Value) -> Result<Self, Fault> {
        let number = match value {
            Value::Number(number) => number.as_i64(),
            _ => None,
        };
        number
            .map(Self)
            .ok_or_else(|| Fault::expected("a whole number of US dollars", value))
    }
}

fn date_scalar(types: &mut Types<'_>) {
    types.scalar(
        "Date",
        "A date as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD.",
    );
}

leaf!(model::Date, "Date", date_scalar, |date, out| out
    .text(&date.to_string()));

impl Input for model::Date {
    fn name() -> Name {
        "Date".into()
    }

    fn register(types: &mut Types<'_>) {
        date_scalar(types);
    }

    fn read(_: &Cx<'_>, value: &Value) -> Result<Self, Fault> {
        let text = match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        text.parse()
            .map_err(|error| Fault::new(ErrorCode::BadDate, error))
    }
}

fn country_code_scalar(types: &mut Types<'_>) {
    types.scalar(
        "CountryCode",
        "A country's code. In: ISO 3166-1 alpha-2 (KZ) or alpha-3 (KAZ), in either case, or UN M49 (398). Out: alpha-3.",
    );
}

leaf!(
    model::CountryCode,
    "CountryCode",
    country_code_scalar,
    |code, out| out.text(code.as_str())
);

/// A country that was asked for by code; `None` when the dataset has no such country.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CountryArgument(pub(crate) Option<NodeId>);

impl Input for CountryArgument {
    fn name() -> Name {
        "CountryCode".into()
    }

    fn register(types: &mut Types<'_>) {
        country_code_scalar(types);
    }

    fn read(cx: &Cx<'_>, value: &Value) -> Result<Self, Fault> {
        let text = text_of(value);
        let letters =
            (2..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphabetic());
        let digits = text.len() == 3 && text.bytes().all(|b| b.is_ascii_digit());
        if letters || digits {
            return Ok(Self(cx.graph.by_country_code(&text)));
        }
        let meant = cx.graph.nearest(&text, &[NodeType::Country]);
        let fault = Fault::new(
            ErrorCode::BadCountryCode,
            format_args!(
                "`{text}` is not a country code: expected alpha-2 such as KZ, alpha-3 such as KAZ or M49 such as 398"
            ),
        );
        Err(fault.suggest(meant.map(|country| cx.graph.key(country).to_owned())))
    }
}

/// An economy that was asked for; `None` when the dataset has no such economy.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EconomyArgument(pub(crate) Option<NodeId>);

impl Input for EconomyArgument {
    fn name() -> Name {
        "EconomyRef".into()
    }

    fn register(types: &mut Types<'_>) {
        types.scalar(
            "EconomyRef",
            "Refers to a country, a region or a group of countries: any country code (KZ, KAZ, 398), a region id such as central-asia, a node id such as region:eu, or country codes joined by + (KAZ+UZB+KGZ), which are taken together as one economy.",
        );
    }

    fn read(cx: &Cx<'_>, value: &Value) -> Result<Self, Fault> {
        let text = text_of(value);
        match cx.graph.economy(&text) {
            EconomyLookup::Found(economy) => Ok(Self(Some(economy))),
            EconomyLookup::Unknown => Ok(Self(None)),
            EconomyLookup::TooManyGroups(error) => Err(error.into()),
            EconomyLookup::Malformed => {
                let meant = cx
                    .graph
                    .nearest(&text, &[NodeType::Country, NodeType::Region]);
                let fault = Fault::new(
                    ErrorCode::BadEconomyRef,
                    format_args!(
                        "`{text}` is no economy: expected a country code such as KAZ, several joined as in KAZ+UZB, a region id such as central-asia, or a node id such as region:eu"
                    ),
                );
                Err(fault.suggest(meant.map(|economy| cx.graph.key(economy).to_owned())))
            }
        }
    }
}

fn product_code_scalar(types: &mut Types<'_>) {
    types.scalar(
        "ProductCode",
        "A product of the Harmonized System: TOTAL for all goods, a section (S05), a chapter (27), a heading (2711) or a subheading (271121).",
    );
}

leaf!(
    model::ProductCode,
    "ProductCode",
    product_code_scalar,
    |code, out| out.text(&code.to_string())
);

impl Input for model::ProductCode {
    fn name() -> Name {
        "ProductCode".into()
    }

    fn register(types: &mut Types<'_>) {
        product_code_scalar(types);
    }

    fn read(_: &Cx<'_>, value: &Value) -> Result<Self, Fault> {
        text_of(value)
            .parse()
            .map_err(|error| Fault::new(ErrorCode::BadProductCode, error))
    }
}

impl Literal for model::ProductCode {
    fn literal(&self) -> String {
        format!("\"{self}\"")
    }
}

/// The text of a value that should be a text; numbers count, since codes may look like one.
fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
