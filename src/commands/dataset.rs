//! Loading the dataset that a command works on.

use std::{path::Path, time::SystemTime};

use anyhow::anyhow;
use sogdia::{
    dataset::{Loaded, Problems, load_dir, load_embedded},
    graph::Snapshot,
};

/// The dataset in this folder, or the embedded one; or everything that is wrong with it.
pub(crate) fn read(dir: Option<&Path>) -> Result<Loaded, Problems> {
    dir.map_or_else(load_embedded, load_dir)
}

/// A dataset fit for use, as a graph, or an error that lists every problem.
pub(crate) fn load(dir: Option<&Path>) -> anyhow::Result<Snapshot> {
    let loaded = read(dir).map_err(|problems| {
        let text = problems.to_string();
        anyhow!(
            "cannot use {}: {}\n{}",
            name(dir),
            counted(&problems),
            text.trim_end()
        )
    })?;
    if loaded.warnings.n_warnings() > 0 {
        tracing::warn!(
            "{} has {}; `sogdia check` lists them",
            name(dir),
            counted(&loaded.warnings)
        );
    }
    let warnings = loaded
        .warnings
        .to_string()
        .lines()
        .map(str::to_owned)
        .collect();
    Ok(Snapshot::new(loaded.records, SystemTime::now(), warnings))
}

/// The dataset, for a sentence.
pub(crate) fn name(dir: Option<&Path>) -> String {
    dir.map_or_else(
        || "the embedded dataset".to_owned(),
        |dir| format!("the dataset in {}", dir.display()),
    )
}

/// How many problems of which kind.
pub(crate) fn counted(problems: &Problems) -> String {
    let plural = |n: usize, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
    format!(
        "{}, {}",
        plural(problems.n_errors(), "error"),
        plural(problems.n_warnings(), "warning")
    )
}
