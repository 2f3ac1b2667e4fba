//! What a request may not be: bounds that hold before the engine sees it.
//!
//! The engine's own checks are exponential in places; after these, they have little to chew on.

mod expansion;
mod text;
mod typename;
mod variables;

pub(crate) use expansion::check_expansion;
pub(crate) use text::{MAX_NESTING, check_text};
pub(crate) use typename::with_plain_typenames;
pub(crate) use variables::{check_variables, coerce_variables};
