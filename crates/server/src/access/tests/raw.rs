//! Bytes on the wire that are no request: they end at the door, and the door stays open for others.

use super::world::{Actor, World};
use crate::routes;
use std::{net::SocketAddr, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    time::timeout,
};

/// Sends bytes and answers with the status; `None` when the connection is only closed.
async fn status(address: SocketAddr, bytes: &[u8]) -> Option<u16> {
    let mut wire = TcpStream::connect(address).await.unwrap();
    // The other side may have had enough half-way.
    let _ = wire.write_all(bytes).await;
    let _ = wire.shutdown().await;
    let mut answer = vec![];
    let read = timeout(Duration::from_secs(5), wire.read_to_end(&mut answer)).await;
    assert!(read.is_ok(), "{:?} keeps the connection", String::from_utf8_lossy(&bytes[..bytes.len().min(80)]));
    let line = String::from_utf8_lossy(&answer).lines().next()?.to_owned();
    line.split(' ').nth(1)?.parse().ok()
}

fn requests(id: &str, cookie: &str) -> Vec<Vec<u8>> {
    let head = "Host: veerkaart.example\r\nOrigin: https://veerkaart.example\r\n";
    let long = "a".repeat(70_000);
    let mut all: Vec<Vec<u8>> = [
        "\0\0\0\0\r\n\r\n".to_owned(),
        "\r\n\r\n\r\n".to_owned(),
        "GET\r\n\r\n".to_owned(),
        "GET / HTTP/9.9\r\n\r\n".to_owned(),
        format!("get / HTTP/1.1\r\n{head}\r\n"),
        format!("GET /\0 HTTP/1.1\r\n{head}\r\n"),
        format!("GET /dossiers/{id}\0/map HTTP/1.1\r\n{head}\r\n"),
        format!("GET /dossiers/{id} /map HTTP/1.1\r\n{head}\r\n"),
        format!("GET /{long} HTTP/1.1\r\n{head}\r\n"),
        format!("GET / HTTP/1.1\r\n{head}X: a\0b\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{head}Cookie: {long}{long}{long}{long}{long}{long}{long}\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{head}{}\r\n", "X: y\r\n".repeat(2000)),
        format!("GET http://elders.example/dossiers HTTP/1.1\r\n{head}\r\n"),
        format!("OPTIONS * HTTP/1.1\r\n{head}\r\n"),
        format!("TRACE / HTTP/1.1\r\n{head}\r\n"),
        format!("CONNECT elders.example:443 HTTP/1.1\r\n{head}\r\n"),
        format!("PUT /dossiers/{id} HTTP/1.1\r\n{head}Cookie: {cookie}\r\n\r\n"),
        format!("DELETE /dossiers/{id} HTTP/1.1\r\n{head}Cookie: {cookie}\r\n\r\n"),
        format!("POST /dossiers/{id}/undo HTTP/1.1\r\n{head}Cookie: {cookie}\r\nContent-Length: -1\r\n\r\n"),
        format!("POST /dossiers/{id}/undo HTTP/1.1\r\n{head}Cookie: {cookie}\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\naa"),
        format!("POST /dossiers/{id}/undo HTTP/1.1\r\n{head}Cookie: {cookie}\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\na\r\n"),
        format!("POST /dossiers/{id}/undo HTTP/1.1\r\n{head}Cookie: {cookie}\r\nContent-Length: 90\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\nact="),
        format!("POST /dossiers/{id}/undo HTTP/1.1\r\nHost: veerkaart.example\r\nCookie: {cookie}\r\nContent-Length: 0\r\n\r\n"),
    ]
    .map(String::into_bytes)
    .into();
    all.push(b"GET /dossiers/\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n".to_vec());
    all.push(b"GET / HTTP/1.1\r\nHost: x\r\nCookie: __Host-veerkaart=\xff\xfe\r\n\r\n".to_vec());
    all.push((0..=255).cycle().take(20_000).collect());
    all
}

#[tokio::test]
async fn bytes_that_are_no_request_end_at_the_door() {
    let world = World::build().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let service = routes::service(world.house.app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
    let cookies = world.browser(Actor::Leader).cookies;
    let cookie = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    let before = world.house.stored().await;
    for bytes in requests(&world.own.id, &cookie) {
        let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(80)]).into_owned();
        let answered = status(address, &bytes).await;
        assert!(answered.is_none_or(|status| status < 500), "{shown:?}: {answered:?}");
        let health = b"GET /health HTTP/1.1\r\nHost: veerkaart.example\r\nConnection: close\r\n\r\n";
        assert_eq!(status(address, health).await, Some(200), "after {shown:?}");
    }
    assert!(before == world.house.stored().await, "something was stored");
}
