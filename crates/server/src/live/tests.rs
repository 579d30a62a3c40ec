//! Streams over a real connection: what was taken away closes them, and nobody else's.

use crate::{
    app::Shared,
    calendar,
    door::sign_in::{self, Via},
    routes, secret,
    testing::{HOST, House, PASSWORD, Visit, email},
};
use axum::http::HeaderMap;
use model::Role;
use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};
use store::ProviderSignOut;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// What was promised.
const WITHIN: Duration = Duration::from_secs(2);
/// What is left open must stay open for longer than that.
const STAYS: Duration = Duration::from_millis(2500);

/// A process that serves these data and watches over its streams.
async fn process(app: &Shared) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let service = routes::service(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
    tokio::spawn(super::end_what_no_longer_opens(app.clone()));
    address
}

/// The other end of a stream.
struct Stream(TcpStream);

impl Stream {
    /// Opens the stream of a room in this browser and waits for its first word.
    async fn open(address: SocketAddr, visit: &Visit, path: &str) -> Self {
        let cookies: Vec<String> = visit.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = format!("GET {path}/events HTTP/1.1\r\nHost: {HOST}\r\nCookie: {}\r\n\r\n", cookies.join("; "));
        let mut stream = Self(TcpStream::connect(address).await.unwrap());
        stream.0.write_all(request.as_bytes()).await.unwrap();
        let head = stream.read(Duration::from_secs(5)).await.unwrap();
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        stream
    }

    /// What comes within this time; nothing when nothing comes, an empty text when the stream has ended.
    async fn read(&mut self, within: Duration) -> Option<String> {
        let mut bytes = vec![0; 64 * 1024];
        let count = tokio::time::timeout(within, self.0.read(&mut bytes)).await.ok()?.unwrap();
        Some(String::from_utf8_lossy(&bytes[..count]).into_owned())
    }

    /// Whether the stream says that it is over, and ends its body, within this time.
    async fn is_over(&mut self, within: Duration) -> bool {
        let (begun, mut heard) = (Instant::now(), String::new());
        while let Some(left) = within.checked_sub(begun.elapsed()) {
            match self.read(left).await {
                Some(text) if text.is_empty() => return heard.contains("event: closed"),
                Some(text) => heard.push_str(&text),
                None => return false,
            }
            if heard.contains("event: closed") && heard.ends_with("0\r\n\r\n") {
                return true;
            }
        }
        false
    }
}

/// A house with a room, and a stream of an editor in it.
async fn with_an_editor() -> (House, SocketAddr, String, Visit, Stream) {
    let house = House::open().await;
    let address = process(&house.app).await;
    let path = format!("/dossiers/{}", house.as_role(Role::Facilitator).await.open_dossier().await);
    let editor = house.as_role(Role::Editor).await;
    let stream = Stream::open(address, &editor, &path).await;
    (house, address, path, editor, stream)
}

#[tokio::test]
async fn signing_out_elsewhere_closes_the_streams_there_and_no_others() {
    let (house, address, path, _, mut stream) = with_an_editor().await;
    let (mut here, reader) = (house.as_role(Role::Editor).await, house.as_role(Role::Reader).await);
    let mut of_reader = Stream::open(address, &reader, &path).await;
    here.done("/account/sign-ins/removal", &[("sign-in", "every-other"), ("ending-password", PASSWORD)]).await;
    assert!(stream.is_over(WITHIN).await);
    assert!(!of_reader.is_over(STAYS).await, "the stream of somebody else goes on");
    let editor = house.account(Role::Editor).await;
    let dossier = path.rsplit('/').next().unwrap().parse().unwrap();
    let present = house.app.rooms.present(dossier);
    assert!(present.iter().all(|present| present.participant.to_string() != editor), "and is no longer here");
    assert_eq!(present.len(), 1);
}

#[tokio::test]
async fn a_sign_out_at_the_provider_closes_the_streams_of_that_session_and_no_others() {
    let (house, address, path, mut editor, mut by_password) = with_an_editor().await;
    let id = house.account(Role::Editor).await;
    let at_the_provider = Via::Provider(Some("session"));
    let cookie = sign_in::begin(&house.app, &id, at_the_provider, &HeaderMap::new()).await.unwrap();
    let token = cookie.to_str().unwrap().split(['=', ';']).nth(1).unwrap();
    editor.cookies.values_mut().for_each(|value| token.clone_into(value));
    let mut stream = Stream::open(address, &editor, &path).await;
    let sign_out = ProviderSignOut {
        token_digest: "asked",
        expires_at: &calendar::in_seconds(60),
        issuer: "https://login.example.nl",
        subject: None,
        session: Some("session"),
    };
    assert_eq!(house.app.store.end_provider_sign_ins(sign_out).await.unwrap(), [id]);
    assert!(stream.is_over(WITHIN).await);
    assert!(!by_password.is_over(STAYS).await, "of the same person, and no session of the provider");
}

#[tokio::test]
async fn a_sign_in_that_is_ended_from_the_list_closes_its_streams() {
    let (house, _, _, editor, mut stream) = with_an_editor().await;
    let mut here = house.as_role(Role::Editor).await;
    let token = editor.cookies.values().next().unwrap();
    let handle = secret::digest(&secret::digest(token));
    here.done("/account/sign-ins/removal", &[("sign-in", &handle), ("ending-password", PASSWORD)]).await;
    assert!(stream.is_over(WITHIN).await);
}

#[tokio::test]
async fn an_open_stream_counts_as_use_of_the_sign_in() {
    let (house, _, _, editor, mut stream) = with_an_editor().await;
    let digest = secret::digest(editor.cookies.values().next().unwrap());
    let ago = calendar::in_seconds(-2 * 3600);
    house.app.store.touch_sign_in(&digest, &ago, &calendar::in_seconds(60)).await.unwrap();
    super::keys::count_as_use(&house.app, &house.app.rooms.open_keys()).await;
    let later = calendar::in_seconds(2 * 3600);
    assert!(house.app.store.sign_in(&digest, &later).await.unwrap().is_some(), "it goes on for hours");
    assert!(!stream.is_over(STAYS).await);
}

#[tokio::test]
async fn a_new_password_closes_the_streams_of_before() {
    let (house, _, _, _, mut stream) = with_an_editor().await;
    let mut here = house.as_role(Role::Editor).await;
    here.done("/account/password", &[("present-password", PASSWORD), ("new-password", "een fiets in de regen")]).await;
    assert!(stream.is_over(WITHIN).await);
}

#[tokio::test]
async fn a_removed_account_and_a_changed_role_close_streams() {
    for (below, fields) in [("removal", &[][..]), ("role", &[("role", "reader")])] {
        let (house, _, _, _, mut stream) = with_an_editor().await;
        let account = house.account(Role::Editor).await;
        house.as_role(Role::Administrator).await.done(&format!("/members/{account}/{below}"), fields).await;
        assert!(stream.is_over(WITHIN).await, "{below}");
    }
}

#[tokio::test]
async fn closing_a_session_closes_the_streams_of_its_guests_only() {
    let house = House::open().await;
    let address = process(&house.app).await;
    let mut leader = house.as_role(Role::Facilitator).await;
    let (path, code) = leader.open_room().await;
    let guest = house.guest(&code, "handhaver", "safety").await;
    let (mut of_guest, mut of_leader) =
        (Stream::open(address, &guest, &path).await, Stream::open(address, &leader, &path).await);
    leader.done(&format!("{path}/session/closure"), &[]).await;
    assert!(of_guest.is_over(WITHIN).await);
    assert!(!of_leader.is_over(STAYS).await);
}

#[tokio::test]
async fn what_another_process_takes_away_closes_streams_here() {
    let (house, _, _, _, mut stream) = with_an_editor().await;
    // Another process knows nothing of the rooms of this one; all that they share is what is stored.
    let account = house.app.store.account_by_email(&email(Role::Editor, "veenwoude")).await.unwrap().unwrap().id;
    let elsewhere = store::Store::open(&house.app.settings.database).await.unwrap();
    elsewhere.delete_sign_ins_of(&account).await.unwrap();
    assert!(stream.is_over(WITHIN).await);
}

#[tokio::test]
async fn a_browser_that_does_not_read_is_no_longer_here_and_keeps_nobody_waiting() {
    let (house, address, path, _, stalled) = with_an_editor().await;
    let reader = house.as_role(Role::Reader).await;
    let mut of_reader = Stream::open(address, &reader, &path).await;
    let (account, dossier) = (house.account(Role::Editor).await, path.rsplit('/').next().unwrap().parse().unwrap());
    house.app.store.delete_sign_ins_of(&account).await.unwrap();
    let begun = Instant::now();
    while house.app.rooms.present(dossier).len() > 1 {
        assert!(begun.elapsed() < WITHIN);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(of_reader.read(WITHIN).await.unwrap().contains("presence"));
    drop(stalled);
}

#[tokio::test]
async fn who_is_taken_out_of_the_team_of_a_closed_dossier_loses_the_stream_and_others_keep_theirs() {
    let (house, address, path, _, mut stream) = with_an_editor().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    for role in [Role::Editor, Role::Reader] {
        lead.done(&format!("{path}/team/members"), &[("added", &house.account(role).await)]).await;
    }
    lead.done(&format!("{path}/team/closing"), &[]).await;
    let mut of_reader = Stream::open(address, &house.as_role(Role::Reader).await, &path).await;
    let mut of_fg = Stream::open(address, &house.as_role(Role::DataProtectionOfficer).await, &path).await;
    assert!(!stream.is_over(STAYS).await, "the editor is in the team");
    lead.done(&format!("{path}/team/members/removal"), &[("removed", &house.account(Role::Editor).await)]).await;
    assert!(stream.is_over(WITHIN).await);
    assert!(!of_reader.is_over(STAYS).await);
    assert!(!of_fg.is_over(Duration::from_millis(100)).await);
}

#[tokio::test]
async fn closing_a_dossier_to_its_team_closes_the_streams_of_others() {
    let (house, _, path, _, mut stream) = with_an_editor().await;
    house.as_role(Role::Facilitator).await.done(&format!("{path}/team/closing"), &[]).await;
    assert!(stream.is_over(WITHIN).await);
}

#[tokio::test]
async fn an_entry_from_outside_of_the_team_that_is_ended_closes_its_stream() {
    let house = House::open().await;
    let address = process(&house.app).await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    lead.done(&format!("{path}/team/closing"), &[]).await;
    let (door, id) = (path.replace("/dossiers/", "/break-glass/"), house.account(Role::Administrator).await);
    let mut asker = house.as_role(Role::Administrator).await;
    asker.done(&door, &[("entry-reason", "Er ligt een klacht")]).await;
    let mut fg = house.as_role(Role::DataProtectionOfficer).await;
    fg.done(&format!("{door}/granting"), &[("asker", &id)]).await;
    let mut stream = Stream::open(address, &asker, &path).await;
    assert!(!stream.is_over(STAYS).await, "it runs");
    fg.done(&format!("{door}/ending"), &[("asker", &id)]).await;
    assert!(stream.is_over(WITHIN).await);
}

#[tokio::test]
async fn one_browser_holds_a_limited_number_of_streams_and_others_are_not_kept_out() {
    let house = House::open().await;
    let mut leader = house.as_role(Role::Facilitator).await;
    let (path, code) = leader.open_room().await;
    let mut open = vec![];
    for _ in 0..super::MOST_PAGES {
        let stream = leader.open(&format!("{path}/events")).await;
        assert_eq!(stream.status(), 200);
        open.push(stream);
    }
    assert_eq!(leader.open(&format!("{path}/events")).await.status(), 429);
    assert_eq!(leader.get(&format!("{path}/map")).await.status, 200, "the page itself is there");
    let mut guest = house.guest(&code, "handhaver", "safety").await;
    assert_eq!(guest.open(&format!("{path}/events")).await.status(), 200);
    open.pop();
    assert_eq!(leader.open(&format!("{path}/events")).await.status(), 200, "a tab that was closed counts no longer");
}
