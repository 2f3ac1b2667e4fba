//! How many items of a list are asked for.

use async_graphql::Value;

use crate::api::table::{Cx, ErrorCode, Fault, Input, Literal, Name, Types};

/// The argument `first`.
///
/// Invariant: 0 to [`PageSize::MAX`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PageSize(pub(super) usize);

impl PageSize {
    /// What a list returns when nothing is asked for.
    pub(crate) const DEFAULT: PageSize = PageSize(50);
    /// What a ranking returns when nothing is asked for.
    pub(crate) const TOP: PageSize = PageSize(10);
    /// What a search for paths returns when nothing is asked for.
    pub(crate) const FEW: PageSize = PageSize(5);
    /// The most items of one page; the whole world's countries fit, and a full page of flows
    /// stays below a few hundred kilobytes.
    pub(crate) const MAX: usize = 1_000;

    /// The number of items.
    pub(crate) fn get(self) -> usize {
        self.0
    }
}

impl Input for PageSize {
    fn name() -> Name {
        "Int".into()
    }

    fn register(_: &mut Types<'_>) {}

    fn read(_: &Cx<'_>, value: &Value) -> Result<Self, Fault> {
        let number = match value {
            Value::Number(number) => number.as_i64(),
            _ => None,
        };
        let size = number.and_then(|number| usize::try_from(number).ok());
        size.filter(|size| *size <= Self::MAX)
            .map(Self)
            .ok_or_else(|| {
                Fault::new(
                    ErrorCode::BadPageSize,
                    format_args!(
                        "expected a number from 0 to {}, found {value}; page on with `after`",
                        Self::MAX
                    ),
                )
            })
    }
}

impl Literal for PageSize {
    fn literal(&self) -> String {
        self.0.to_string()
    }
}
