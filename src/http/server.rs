//! The loop that takes connections in and, at the end, lets them finish.
//!
//! `axum::serve` would do, were it not that it waits for ever: for the headers of a client that
//! never ends them, and for connections that never close.

use std::{pin::pin, time::Duration};

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
};

/// How long a connection may take to send the headers of its next request.
const HEADER_TIME: Duration = Duration::from_secs(30);

/// How long requests under way may take to finish once the server stops.
const DRAIN_TIME: Duration = Duration::from_secs(10);

/// The pause after a connection that could not be taken in, most likely for want of file handles.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// Serves until `stop` is done, then takes no more connections and finishes what is under way.
pub async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) {
    let service = TowerToHyperService::new(router);
    // Every connection holds a receiver: they hear that the server stops, and once the last is
    // dropped all have finished.
    let (stopping, running) = watch::channel(());
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, _)) => {
                tokio::spawn(converse(stream, service.clone(), running.clone()));
            }
            Err(error) => {
                tracing::warn!("cannot take a connection in: {error}");
                tokio::time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
    drop((listener, running));
    let _ = stopping.send(());
    if tokio::time::timeout(DRAIN_TIME, stopping.closed())
        .await
        .is_err()
    {
        tracing::warn!("stopped before every request was answered");
    }
}

/// Answers the requests of one connection, after the server stops only the one under way.
async fn converse(
    stream: TcpStream,
    service: TowerToHyperService<Router>,
    mut stopping: watch::Receiver<()>,
) {
    // Answers are written whole, so waiting to fill a packet only delays them.
    let _ = stream.set_nodelay(true);
    let mut connection = pin!(
        http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEADER_TIME)
            .serve_connection(TokioIo::new(stream), service)
            .with_upgrades()
    );
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        _ = stopping.changed() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!("a connection broke off: {error}");
    }
}
