//! Content negotiation: which media type an answer has, and which a request may have.
//!
//! The rules of RFC 9110, section 12.5.1, for the two types of GraphQL over HTTP.

use std::cmp::Ordering;

use axum::http::{HeaderMap, header};

use crate::http::refusal::Refusal;

/// A media type for GraphQL answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MediaType {
    /// `application/json`: the status says whether the request was understood as HTTP.
    Json,
    /// `application/graphql-response+json`: the status says whether GraphQL executed it too.
    GraphqlResponse,
}

impl MediaType {
    /// The value of the `content-type` header.
    pub(super) fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/json; charset=utf-8",
            Self::GraphqlResponse => "application/graphql-response+json; charset=utf-8",
        }
    }

    /// The one that the client would rather have.
    ///
    /// A client that names both alike knows the newer one; a client that names neither, by a
    /// wildcard or by no `accept` at all, may not.
    pub(super) fn preferred(headers: &HeaderMap) -> Result<Self, Refusal> {
        let accept = accept(headers);
        if accept.trim().is_empty() {
            return Ok(Self::Json);
        }
        let json = Preference::of("application", "json", &accept);
        let graphql = Preference::of("application", "graphql-response+json", &accept);
        let rather_graphql = match graphql.quality.total_cmp(&json.quality) {
            Ordering::Equal => graphql.closeness >= json.closeness.max(Closeness::Named),
            order => order.is_gt(),
        };
        let (media_type, preference) = match rather_graphql {
            true => (Self::GraphqlResponse, graphql),
            false => (Self::Json, json),
        };
        if preference.quality > 0.0 {
            Ok(media_type)
        } else {
            Err(Refusal::NotAcceptable { accept })
        }
    }
}

/// Whether the client names HTML among what it accepts, as browsers do and programs do not.
pub(super) fn names_html(headers: &HeaderMap) -> bool {
    let html = Preference::of("text", "html", &accept(headers));
    html.closeness == Closeness::Named && html.quality > 0.0
}

/// Refuses a body that is not declared to be plain JSON in UTF-8.
///
/// A page of another origin can send forms and plain text unasked, but not this.
pub(super) fn expect_json(headers: &HeaderMap) -> Result<(), Refusal> {
    let unsupported = |found: &str| Refusal::UnsupportedContentType {
        found: found.to_owned(),
    };
    let Some(value) = headers.get(header::CONTENT_TYPE) else {
        return Err(unsupported("missing"));
    };
    let text = String::from_utf8_lossy(value.as_bytes());
    let mut parts = text.split(';').map(str::trim);
    let is_json = parts
        .next()
        .is_some_and(|essence| essence.eq_ignore_ascii_case("application/json"));
    let is_utf8 = parts
        .filter_map(|parameter| parameter.split_once('='))
        .filter(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))
        .all(|(_, value)| {
            let charset = value.trim().trim_matches('"');
            charset.eq_ignore_ascii_case("utf-8") || charset.eq_ignore_ascii_case("utf8")
        });
    if !(is_json && is_utf8) {
        return Err(unsupported(&format!("`{text}`")));
    }
    match headers.get(header::CONTENT_ENCODING) {
        Some(encoding) if !encoding.as_bytes().eq_ignore_ascii_case(b"identity") => {
            Err(Refusal::UnsupportedContentEncoding {
                found: String::from_utf8_lossy(encoding.as_bytes()).into_owned(),
            })
        }
        _ => Ok(()),
    }
}

/// How much a client wants one media type: by RFC 9110 the range closest to it decides.
#[derive(Clone, Copy)]
struct Preference {
    closeness: Closeness,
    /// From 0, not acceptable, to 1.
    quality: f32,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Closeness {
    NotMatched,
    AnyType,
    AnySubtype,
    Named,
}

impl Preference {
    fn of(main: &str, sub: &str, accept: &str) -> Self {
        let mut closest = Self {
            closeness: Closeness::NotMatched,
            quality: 0.0,
        };
        for range in accept.split(',') {
            let mut parts = range.split(';').map(str::trim);
            let Some((range_main, range_sub)) = parts.next().and_then(|r| r.split_once('/')) else {
                continue;
            };
            let closeness = if range_main == "*" && range_sub == "*" {
                Closeness::AnyType
            } else if !range_main.eq_ignore_ascii_case(main) {
                Closeness::NotMatched
            } else if range_sub == "*" {
                Closeness::AnySubtype
            } else if range_sub.eq_ignore_ascii_case(sub) {
                Closeness::Named
            } else {
                Closeness::NotMatched
            };
            if closeness > closest.closeness {
                let quality = parts.find_map(quality).unwrap_or(1.0);
                closest = Self { closeness, quality };
            }
        }
        closest
    }
}

/// The number in `q=0.8`; what is not a quality counts as not written.
fn quality(parameter: &str) -> Option<f32> {
    let (name, value) = parameter.split_once('=')?;
    let is_quality = name.trim().eq_ignore_ascii_case("q");
    let number = value.trim().parse().ok().filter(|_| is_quality)?;
    (0.0..=1.0).contains(&number).then_some(number)
}

/// The `accept` headers as one list.
fn accept(headers: &HeaderMap) -> String {
    let values = headers.get_all(header::ACCEPT).into_iter();
    let texts: Vec<_> = values
        .map(|value| String::from_utf8_lossy(value.as_bytes()))
        .collect();
    texts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn preferred(accept: &str) -> Option<MediaType> {
        let headers = HeaderMap::from_iter([(header::ACCEPT, accept.parse().unwrap())]);
        MediaType::preferred(&headers).ok()
    }

    #[test]
    fn prefers_what_the_client_prefers() {
        use MediaType::{GraphqlResponse, Json};

        for (accept, expected) in [
            ("", Some(Json)),
            ("*/*", Some(Json)),
            ("application/*", Some(Json)),
            ("application/json", Some(Json)),
            ("Application/JSON; charset=utf-8", Some(Json)),
            ("application/graphql-response+json", Some(GraphqlResponse)),
            (
                "application/json, application/graphql-response+json",
                Some(GraphqlResponse),
            ),
            (
                "application/graphql-response+json;q=0.9, application/json",
                Some(Json),
            ),
            (
                "application/graphql-response+json, application/json;q=0.9",
                Some(GraphqlResponse),
            ),
            ("application/json, text/plain, */*", Some(Json)),
            (
                "application/graphql-response+json, */*",
                Some(GraphqlResponse),
            ),
            ("text/html, application/xhtml+xml, */*;q=0.8", Some(Json)),
            ("application/json;q=0, */*", Some(GraphqlResponse)),
            (
                "application/json;q=0, application/graphql-response+json;q=0",
                None,
            ),
            ("text/html", None),
            ("json", None),
        ] {
            assert_eq!(preferred(accept), expected, "{accept}");
        }
    }

    #[test]
    fn only_browsers_name_html() {
        for (accept, expected) in [
            ("text/html,application/xhtml+xml,*/*;q=0.8", true),
            ("*/*", false),
            ("text/*", false),
            ("text/html;q=0, */*", false),
        ] {
            let headers = HeaderMap::from_iter([(header::ACCEPT, accept.parse().unwrap())]);
            assert_eq!(names_html(&headers), expected, "{accept}");
        }
    }

    #[test]
    fn only_json_in_utf8_is_read() {
        for (content_type, expected) in [
            ("application/json", true),
            ("Application/JSON;charset=UTF-8", true),
            ("application/json; charset=\"utf-8\"", true),
            ("application/json; charset=utf-16", false),
            ("application/jsonp", false),
            ("text/plain; application/json", false),
            ("application/x-www-form-urlencoded", false),
        ] {
            let value = content_type.parse().unwrap();
            let headers = HeaderMap::from_iter([(header::CONTENT_TYPE, value)]);
            assert_eq!(expect_json(&headers).is_ok(), expected, "{content_type}");
        }
    }
}
