//! Requests that cannot be read: an address, a body, a query or a header that no page of ours sends.

use super::{
    sound::must_be_sound,
    table::paths,
    valid,
    world::{Actor, World, send},
};
use crate::{routes, testing::HOST};
use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, Request, header},
};

const FORM: &str = "application/x-www-form-urlencoded";

/// What stands where an id should be.
fn no_ids(id: &str) -> Vec<String> {
    let mut list: Vec<String> = [
        "%00",
        "%FF",
        "%C3%28",
        "%",
        "%2",
        "%ZZ",
        ".",
        "..",
        "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "%2F",
        "%5C",
        "%20",
        "%0d%0aSet-Cookie:%20x=1",
        "-1",
        "null",
        "undefined",
        "NaN",
        "%F0%9F%99%82",
        "'%20OR%201=1--",
        "%7Bid%7D",
        "%3Cscript%3E",
        "0",
        "00000000-0000-0000-0000-000000000000",
        ";",
        "*",
        "~",
        "%25%30%30",
        "new%00",
    ]
    .map(str::to_owned)
    .into();
    list.extend([
        "a".repeat(8000),
        "%41".repeat(2000),
        "%F0%9F%99%82".repeat(500),
        id.to_uppercase(),
        id.replace('-', ""),
        format!("{id}%00"),
        format!("%20{id}"),
        format!("{id}%0a"),
        format!("{{{id}}}"),
        id[1..].to_owned(),
        format!("urn:uuid:{id}"),
    ]);
    list
}

#[tokio::test]
async fn an_address_that_is_none_gets_a_clean_answer_and_stores_nothing() {
    let world = World::build().await;
    let before = world.house.stored().await;
    let mut asked = 0;
    for (method, path) in routes::all().list {
        let parameters = [
            "{id}",
            "{card}",
            "{map}",
            "{seq}",
            "{token}",
            "{code}",
            "{signal}",
            "{dimension}",
            "{item}",
            "{intervention}",
            "{months}",
        ];
        for parameter in parameters.into_iter().filter(|it| path.contains(it)) {
            for no_id in no_ids(&world.own.id) {
                let actor = [Actor::Leader, Actor::Guest, Actor::Administrator, Actor::Nobody][asked % 4];
                let address = valid::address(&world, &world.own, &path.replace(parameter, &no_id));
                let fields = valid::fields(&world.own, path);
                let answer = send(&mut world.browser(actor), method, &address, &fields).await;
                let what = format!("{method} {address} by {actor:?}");
                must_be_sound(&what, path, &answer);
                let to_sign_in = answer.location().starts_with("/sign-in?back=");
                assert!((400..500).contains(&answer.status) || to_sign_in, "{what}: {answer:?}");
                asked += 1;
            }
        }
    }
    assert!(asked > 2000, "{asked}");
    assert!(before == world.house.stored().await, "something was stored");
}

/// Kinds and bodies that are no form of ours.
fn no_forms() -> Vec<(&'static str, Vec<u8>, u16)> {
    let form = |text: &str| (FORM, text.as_bytes().to_vec(), 400);
    vec![
        ("application/json", b"{\"us\":\"a\",\"them\":\"b\"}".to_vec(), 400),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\nContent-Disposition: form-data; name=\"us\"\r\n\r\na\r\n--x--".to_vec(),
            400,
        ),
        ("text/plain", b"us=a&them=b".to_vec(), 400),
        ("", b"us=a&them=b".to_vec(), 400),
        ("application/x-www-form-urlencoded-not", b"us=a&them=b".to_vec(), 400),
        (";;;", b"us=a".to_vec(), 400),
        form("us=%FF%FE&them=%C3%28&reason=%80"),
        (FORM, b"us=\xff\xfe&them=\x80".to_vec(), 400),
        form(&"a=b&".repeat(700)),
        form(&"&=".repeat(5000)),
        (FORM, vec![b'a'; 300 * 1024], 413),
        (FORM, [b"us=".to_vec(), vec![0; 300 * 1024]].concat(), 413),
    ]
}

#[tokio::test]
async fn a_body_that_is_no_form_is_refused_on_every_route_and_stores_nothing() {
    let world = World::build().await;
    let before = world.house.stored().await;
    // Nothing is read from the body of the message that somebody writes.
    for path in paths("POST").into_iter().filter(|path| !path.ends_with("/writing")) {
        for actor in [Actor::Leader, Actor::Guest, Actor::Administrator, Actor::Nobody] {
            for (kind, body, status) in no_forms() {
                let shown = String::from_utf8_lossy(&body[..body.len().min(40)]).into_owned();
                let address = valid::address(&world, &world.own, path);
                let answer = world.browser(actor).post_body(&address, kind, body).await;
                let what = format!("POST {path} by {actor:?} with {kind:?} {shown:?}");
                must_be_sound(&what, path, &answer);
                assert_eq!(answer.status, status, "{what}");
            }
        }
    }
    assert!(before == world.house.stored().await, "something was stored");
}

#[tokio::test]
async fn a_query_that_nobody_understands_breaks_no_page() {
    let world = World::build().await;
    let before = world.house.stored().await;
    let long = format!("since={}", "9".repeat(4000));
    let many = "a=b&".repeat(2000);
    let queries = [
        "since=-1",
        "since=NaN&writable=%00",
        "since=18446744073709551616",
        "since=%FF&before=%FF&theme=%FF&back=%FF",
        "=&=&=",
        "&&&&",
        "%",
        "%ZZ=%ZZ",
        "code=%00&opposition=%00&done=%00&language=%00",
        "since[]=1&since[a]=2",
        "since=1&since=2&before=3&before=4&theme=a&theme=b&code=A&code=B",
        "back=//elders.example",
        "language=xx&theme=%3Cscript%3E",
        "opposition=%3Cscript%3Ealert(1)%3C/script%3E",
        "area=%3Cscript%3Ealert(1)%3C/script%3E&dossier=",
        "signals=,,%00,-1,%3Cscript%3E&area=%00",
        &long,
        &many,
    ];
    for path in paths("GET").into_iter().filter(|path| !path.ends_with(".pdf")) {
        for actor in [Actor::Leader, Actor::Guest, Actor::Nobody] {
            for query in queries {
                let address = format!("{}?{query}", valid::address(&world, &world.own, path));
                let answer = send(&mut world.browser(actor), "GET", &address, &[]).await;
                must_be_sound(&format!("GET {address} by {actor:?}"), path, &answer);
                assert!(!answer.location().contains("elders.example") || actor == Actor::Nobody, "{address}");
            }
        }
    }
    assert!(before == world.house.stored().await, "something was stored");
}

/// Headers that no browser sends, or that somebody made up.
fn headers(world: &World) -> Vec<(HeaderName, Vec<u8>)> {
    let guest = world.browser(Actor::Guest).cookies.into_values().next().unwrap();
    let cookies = [
        "".to_owned(),
        ";;;===;;".to_owned(),
        "__Host-veerkaart".to_owned(),
        "__Host-veerkaart=".to_owned(),
        format!("__Host-veerkaart={}", "0".repeat(64)),
        format!("__Host-veerkaart={}", "a".repeat(60_000)),
        format!("__Host-veerkaart={}", "é".repeat(32)),
        "__Host-veerkaart=' OR 1=1--; __Host-veerkaart-room=%00".to_owned(),
        // The key of a guest is none to an account, and a name without its prefix is none at all.
        format!("__Host-veerkaart={guest}"),
        format!("veerkaart-room={guest}"),
        format!("__Host-veerkaart-room={}", guest.to_uppercase()),
        format!("__Host-veerkaart-room={guest}0"),
        format!("__Host-veerkaart-room={}; __Host-veerkaart-room={guest}", "0".repeat(64)),
        "x=1; ".repeat(3000),
    ];
    let mut all: Vec<_> = cookies.into_iter().map(|text| (header::COOKIE, text.into_bytes())).collect();
    all.push((header::COOKIE, b"__Host-veerkaart=\xff\xfe\x80".to_vec()));
    for (name, value) in [
        (header::HOST, &b"\xff\xfe"[..]),
        (header::HOST, b"elders.example:99999"),
        (header::HOST, b"[::1"),
        (header::HOST, b"<script>"),
        (header::ACCEPT_LANGUAGE, b"\xff;q=9,,,*"),
        (header::ACCEPT_ENCODING, b"gzip;q=NaN, \xff"),
        (header::CONTENT_TYPE, b"\xff"),
        (header::CONTENT_LENGTH, b"-1"),
        (header::RANGE, b"bytes=99999999999999999999-"),
        (header::IF_MODIFIED_SINCE, b"Thu, 99 Foo 99999"),
        (HeaderName::from_static("x-forwarded-for"), b",,,\xff"),
        (HeaderName::from_static("x-fragment"), b"\xff"),
    ] {
        all.push((name, value.to_vec()));
    }
    all
}

#[tokio::test]
async fn a_broken_header_or_cookie_opens_nothing_and_breaks_no_page() {
    let world = World::build().await;
    let before = world.house.stored().await;
    for path in paths("GET") {
        let address = valid::address(&world, &world.own, path);
        let nobody =
            if path.ends_with("/events") { 404 } else { world.browser(Actor::Nobody).get(&address).await.status };
        for (name, value) in headers(&world) {
            let what = format!("GET {path} with {name}: {}", String::from_utf8_lossy(&value[..value.len().min(60)]));
            let mut request = Request::builder().uri(&address).header(header::HOST, HOST);
            let value = HeaderValue::from_bytes(&value).unwrap();
            let (is_part, is_cookie) = (name == "x-fragment", name == header::COOKIE);
            let held = request.headers_mut().unwrap();
            held.remove(&name);
            held.insert(name, value);
            let answer = world.browser(Actor::Nobody).as_it_stands(request.body(Body::empty()).unwrap()).await;
            must_be_sound(&what, path, &answer);
            // Too many attempts at a code is an answer too; a part of a page has no way to sign in; and whoever shows the
            // key of a guest that opens nothing is told that the session is over.
            let over = is_cookie && answer.status == 410;
            assert!(
                answer.status == nobody || answer.status == 429 || over || is_part && answer.status == 404,
                "{what}: {} and not {nobody}",
                answer.status
            );
        }
    }
    assert!(before == world.house.stored().await, "something was stored");
}
