//! The structure of trade: what economies sell and buy, next to each other and to the world.

mod baskets;
mod complexity;
mod laws;
mod partners;
mod wide;
