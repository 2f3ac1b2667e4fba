//! Loading datasets: what is refused, with which words, and that nothing breaks the loader.

mod consistency;
mod files;
mod robustness;
mod shipped;
mod small;
mod structure;
mod values;
