//! `sogdia serve`: the server, from the dataset to the last answer.

use std::{path::Path, process::ExitCode, sync::Arc, time::Instant};

use anyhow::Context;
use sogdia::{
    api::Api,
    graph::Snapshot,
    http::{self, Shared},
};
use tokio::net::TcpListener;

use crate::{
    commands::{dataset, output::print},
    config::Serve,
};

/// Loads, listens, and serves until it is told to stop.
#[tokio::main]
pub(crate) async fn run(config: &Serve) -> anyhow::Result<ExitCode> {
    let dir = config.origin.data.as_deref();
    let began = Instant::now();
    let snapshot = dataset::load(dir)?;
    let loaded = summary(&snapshot, dir, began);

    let listener = TcpListener::bind(config.listen)
        .await
        .with_context(|| format!("cannot listen on {}", config.listen))?;
    // Asked for before anyone is told that the server is there, so that no signal is missed.
    let stop = stop_signal()?;
    print(&format!(
        "Sogdia {} is listening on http://{} (GraphiQL in a browser, POST /graphql for programs)\n{loaded}",
        env!("CARGO_PKG_VERSION"),
        listener.local_addr()?,
    ))?;

    let router = http::router(Arc::new(Shared::new(Api::new(), snapshot)));
    http::serve(listener, router, stop).await;
    Ok(ExitCode::SUCCESS)
}

/// What was loaded, in one sentence.
fn summary(snapshot: &Snapshot, dir: Option<&Path>, began: Instant) -> String {
    let counts = snapshot.graph.counts();
    format!(
        "{} nodes, {} edges and {} observations of {}, revision {}, loaded in {} ms",
        counts.nodes,
        counts.edges,
        counts.observations,
        dataset::name(dir),
        snapshot.graph.revision(),
        began.elapsed().as_millis(),
    )
}

/// Done when the user presses Ctrl-C or the system asks the process to end.
#[cfg(unix)]
fn stop_signal() -> anyhow::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let attempted = "cannot listen for signals";
    let mut interrupt = signal(SignalKind::interrupt()).context(attempted)?;
    let mut terminate = signal(SignalKind::terminate()).context(attempted)?;
    Ok(async move {
        let name = tokio::select! {
            _ = interrupt.recv() => "Ctrl-C",
            _ = terminate.recv() => "SIGTERM",
        };
        tracing::info!("stopping on {name}");
    })
}

/// Done when the user presses Ctrl-C.
#[cfg(not(unix))]
fn stop_signal() -> anyhow::Result<impl Future<Output = ()>> {
    Ok(async {
        if let Err(error) = tokio::signal::ctrl_c().await {
            tracing::warn!("cannot listen for Ctrl-C: {error}");
            std::future::pending::<()>().await;
        }
        tracing::info!("stopping on Ctrl-C");
    })
}
