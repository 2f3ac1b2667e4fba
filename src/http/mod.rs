//! GraphQL over HTTP: the axum router around the schema, the page for people, health.
//!
//! Decides what a request is and how its answer travels; what the answer says is `api`'s.
//! Nothing here reads the environment, binds a port or listens for signals: that is `main`'s.

mod browsers;
mod graphql;
mod health;
mod negotiation;
mod pages;
mod panics;
mod refusal;
mod request;
mod request_id;
mod router;
mod schema;
mod server;
mod state;

pub use pages::{EXAMPLES, Example};
pub use router::router;
pub use server::serve;
pub use state::Shared;
