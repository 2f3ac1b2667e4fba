//! Cursors: where in a list a page ended.

use async_graphql::Value;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

use crate::api::table::{Cx, ErrorCode, Fault, Input, Name, Types};

/// The argument `after`: the key of the item after which the page starts.
///
/// A cursor names an item, not a position, so it stays right when a new revision of the dataset
/// has other items before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cursor(pub(super) String);

impl Cursor {
    /// The cursor of an item, as clients see it.
    pub(super) fn encode(key: &str) -> String {
        URL_SAFE_NO_PAD.encode(key)
    }
}

impl Input for Cursor {
    fn name() -> Name {
        "String".into()
    }

    fn register(_: &mut Types<'_>) {}

    fn read(_: &Cx<'_>, value: &Value) -> Result<Self, Fault> {
        let Value::String(text) = value else {
            return Err(Fault::expected("a cursor from this API", value));
        };
        let bytes = URL_SAFE_NO_PAD.decode(text).ok();
        let key = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        key.map(Self).ok_or_else(|| {
            Fault::new(
                ErrorCode::BadCursor,
                format_args!(
                    "`{text}` is no cursor: pass `endCursor` of the page before, or nothing"
                ),
            )
        })
    }
}
