use super::*;
use crate::{
    door::second_factor::tests::code,
    testing::{House, PASSWORD, Visit, email},
};
use model::Role;
use serde_json::Value;
use std::io::Write;
use tracing::subscriber::DefaultGuard;

/// Everything that is written to the log of this thread, at every level, as the program writes it for machines.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Log {
    /// Begins to keep the log of this thread.
    pub fn kept() -> (Self, DefaultGuard) {
        let log = Self::default();
        let writer = log.clone();
        let subscriber = tracing_subscriber::fmt()
            .json()
            .flatten_event(true)
            .with_max_level(tracing::Level::TRACE)
            .with_writer(move || writer.clone())
            .finish();
        (log, tracing::subscriber::set_default(subscriber))
    }

    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }

    /// The lines of the security log since they were asked for last.
    fn lines(&self) -> Vec<Value> {
        let text = self.text();
        self.0.lock().unwrap().clear();
        let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        lines.filter(|line| line["target"] == "security").collect()
    }

    /// What happened, how, by whom and to which account.
    pub fn told(&self) -> Vec<[String; 4]> {
        let read = |line: &Value, name: &str| line[name].as_str().unwrap_or_default().to_owned();
        self.lines().iter().map(|line| ["what", "how", "by", "account"].map(|name| read(line, name))).collect()
    }
}

/// A line of the security log, as [`Log::told`] answers.
pub fn line(what: &str, how: &str, by: &str, account: &str) -> [String; 4] {
    [what, how, by, account].map(str::to_owned)
}

async fn signs_in(visit: &mut Visit, email: &str, password: &str) {
    visit.post("/sign-in", &[("email", email), ("password", password)]).await;
}

#[tokio::test]
async fn who_comes_in_and_who_does_not_is_told_and_no_word_of_what_was_typed() {
    let (log, _kept) = Log::kept();
    let house = House::open().await;
    let (id, address) = (house.account(Role::Editor).await, email(Role::Editor, "veenwoude"));
    let mut visit = house.anonymous();
    let guess = "een verkeerd geraden zin";
    signs_in(&mut visit, "niemand@veenwoude.example", guess).await;
    signs_in(&mut visit, &address, guess).await;
    signs_in(&mut visit, &address, PASSWORD).await;
    visit.post("/account/password", &[("present-password", guess), ("new-password", "de brug bij de molen")]).await;
    visit.post("/sign-out", &[]).await;
    visit.get("/invitation/0000").await;
    visit.post("/invitation/0000", &[("password", guess)]).await;
    let text = log.text();
    for secret in [guess, PASSWORD, "de brug bij de molen", address.as_str(), "niemand@", "Naam van", "wijkmanager"] {
        assert!(!text.contains(secret), "{secret}");
    }
    assert!(text.contains(&id), "or this test is blind");
    assert_eq!(
        log.told(),
        [
            line("sign-in-failed", "password", "nobody", ""),
            line("sign-in-failed", "password", "nobody", &id),
            line("signed-in", "password", "nobody", &id),
            line("proof-failed", "password", &id, ""),
            line("signed-out", "", &id, ""),
            line("sign-in-failed", "link", "nobody", ""),
            line("sign-in-failed", "link", "nobody", ""),
        ]
    );
}

#[tokio::test]
async fn a_second_factor_is_told_and_never_its_secret_or_a_code() {
    let (log, _kept) = Log::kept();
    let house = House::open().await;
    let (id, address) = (house.account(Role::Editor).await, email(Role::Editor, "veenwoude"));
    let mut visit = house.signed_in(&id).await;
    let page = visit.post("/account/second-factor", &[("begin-password", PASSWORD)]).await;
    assert_eq!(page.status, 303);
    let page = visit.get("/account/second-factor").await.body;
    let secret = page.split("<code").nth(1).and_then(|rest| rest.split(['>', '<']).nth(1)).unwrap().to_owned();
    let first = code(&secret, -1);
    let codes = visit.post("/account/second-factor/confirmation", &[("code", &first)]).await.body;
    let recovery = codes.split("<code").nth(1).and_then(|rest| rest.split(['>', '<']).nth(1)).unwrap().to_owned();
    let mut other = house.anonymous();
    signs_in(&mut other, &address, PASSWORD).await;
    other.post("/sign-in/second-factor", &[("code", "000000")]).await;
    other.post("/sign-in/second-factor", &[("code", &recovery)]).await;
    let mut administrator = house.as_role(Role::Administrator).await;
    administrator.post(&format!("/members/{id}/second-factor/removal"), &[]).await;
    let text = log.text();
    for typed in [secret.as_str(), first.as_str(), recovery.as_str(), &secret.replace('-', ""), "000000"] {
        // Six figures stand in the fraction of a second too; in words of their own they do not.
        assert!(!text.contains(&format!("\"{typed}\"")), "{typed}");
    }
    assert!(!text.contains(&secret) && !text.contains(&recovery));
    let by = house.account(Role::Administrator).await;
    assert_eq!(
        log.told(),
        [
            line("second-factor-set", "", &id, ""),
            line("first-step", "password", "nobody", &id),
            line("sign-in-failed", "code", "nobody", &id),
            line("signed-in", "recovery-code", "nobody", &id),
            line("second-factor-removed", "", &by, &id),
        ]
    );
}

#[tokio::test]
async fn what_an_administrator_does_to_accounts_is_told() {
    let (log, _kept) = Log::kept();
    let house = House::open().await;
    let (id, by) = (house.account(Role::Editor).await, house.account(Role::Administrator).await);
    let mut administrator = house.as_role(Role::Administrator).await;
    administrator.post(&format!("/members/{id}/role"), &[("role", "reader")]).await;
    administrator.post(&format!("/members/{id}/link"), &[]).await;
    administrator.post(&format!("/members/{id}/removal"), &[]).await;
    administrator.post("/second-factor-rule", &[("required", "no")]).await;
    let new = [("email", "nieuw@veenwoude.example"), ("name", "Iemand Nieuw"), ("role", "reader")];
    assert_eq!(administrator.post("/members", &new).await.status, 200);
    let text = log.text();
    assert!(!text.contains("nieuw@") && !text.contains("Iemand"));
    let told = log.told();
    let added = told[4][3].clone();
    assert_eq!(
        told,
        [
            line("role-changed", "reader", &by, &id),
            line("link-made", "", &by, &id),
            line("account-removed", "", &by, &id),
            line("setting-changed", "second-factor-by-choice", &by, ""),
            line("account-added", "", &by, &added),
            line("link-made", "", &by, &added),
        ]
    );
}

#[tokio::test]
async fn what_is_refused_is_counted_and_not_told_for_each_page() {
    let (log, _kept) = Log::kept();
    let house = House::open().await;
    let (path, session) = house.as_role(Role::Facilitator).await.open_room().await;
    let mut stranger = house.other_organisation().await;
    for _ in 0..25 {
        stranger.get(&path).await;
    }
    stranger.get("/nothing-there").await;
    stranger.get("/members").await;
    let mut guest = house.guest(&session, "buurtwerker", "social").await;
    assert_eq!(guest.get("/account").await.status, 404);
    let mut elsewhere = house.as_role(Role::Editor).await;
    elsewhere.origin = Some("https://elders.example".to_owned());
    assert_eq!(elsewhere.post("/account", &[("name", "Een Ander")]).await.status, 403);
    let lines = log.lines();
    let seen: Vec<_> = lines
        .iter()
        .map(|line| {
            let read = |name: &str| line[name].as_str().unwrap_or_default();
            (read("what"), read("how"), read("route"), line["times"].as_u64().unwrap())
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("access-refused", "not-found", "GET /dossiers/{id}", 1),
            ("access-refused", "not-found", "GET /dossiers/{id}", 10),
            ("access-refused", "not-allowed", "GET /members", 1),
            ("access-refused", "not-found", "", 1),
            ("foreign-change", "", "", 1),
        ]
    );
    assert_eq!(lines[3]["by"], "guest");
    let text = format!("{lines:?}");
    let dossier = path.rsplit('/').next().unwrap();
    assert!(!text.contains(dossier) && !text.contains("buurtwerker") && !text.contains(&session));
}

#[tokio::test]
async fn a_limit_that_is_reached_is_told_once_for_many() {
    let (log, _kept) = Log::kept();
    let house = House::open().await;
    let mut visit = house.anonymous();
    for _ in 0..15 {
        signs_in(&mut visit, "niemand@veenwoude.example", "een verkeerd geraden zin").await;
    }
    let lines = log.lines();
    let limits: Vec<_> = lines.iter().filter(|line| line["what"] == "limit-reached").collect();
    assert_eq!(limits.len(), 1, "{lines:?}");
    assert_eq!((limits[0]["route"].as_str(), limits[0]["times"].as_u64()), (Some("POST /sign-in"), Some(1)));
}

#[test]
fn an_origin_is_the_same_word_today_and_leads_back_to_nobody() {
    let one = origin("203.0.113.9");
    assert_eq!((one.len(), one.clone()), (16, origin("203.0.113.9")));
    assert_ne!(one, origin("203.0.113.10"));
    assert_ne!(one, secret::digest("203.0.113.9")[..16], "without the key it cannot be computed");
    assert_eq!(origin("2001:db8:1:2::5"), origin("2001:db8:1:2:ffff::9"), "one connection");
    assert_ne!(origin("2001:db8:1:2::5"), origin("2001:db8:1:3::5"));
    // Another day, another key: the counts go with it.
    count(Happened::Unreadable, &Who::Nobody, "203.0.113.9", None);
    today(|day| day.date = "2026-01-01".to_owned());
    assert_ne!(origin("203.0.113.9"), one);
    assert!(today(|day| day.counts.is_empty()));
}

#[test]
fn the_first_the_tenth_and_the_hundredth_are_told() {
    let told: Vec<u64> = (0..=1_000).filter(|times| is_round(*times)).collect();
    assert_eq!(told, [1, 10, 100, 1_000]);
}
