//! A house to test in: the whole program on a store of its own, with two organisations and an account of each role, and
//! visitors who come to it over HTTP as a browser does.
//!
//! ```ignore
//! let house = House::open().await;
//! let mut reader = house.as_role(Role::Reader).await;
//! let page = reader.get("/dossiers").await;
//! assert_eq!(page.status, 200);
//! let answer = reader.post("/account", &[("name", "")]).await;
//! assert!(answer.says(Language::Nl.text().field_empty()));
//! ```
//!
//! A visitor keeps cookies and sends `Host` and, with a POST, `Origin`. Signing in goes straight to the store, so that
//! tests do not wait for a password and do not use up the limit on attempts; [`PASSWORD`] works as well. A stream of
//! signals never ends: ask for it with [`Visit::open`], which does not read the body.

mod acts;

use crate::{
    app::{App, Shared},
    calendar, content,
    door::{
        Opened, dossiers::Dossiers, key::Key, leaked::Leaked, limits::Limits, sign_in::Via, single_sign_on::Provider,
    },
    language::Language,
    live::{Fragments, Rooms},
    routes, secret,
    settings::{Given, Settings},
};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, Response, header},
};
use guard::{Guard, Place};
use model::{
    ActId, Domain, Dossier, Event, Member, Refusal, Role,
    analysis::{ItemAnswer, Phase, PhaseSubject},
    content::Dimension,
    opposition::Evidence,
};
use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};
use store::{NewAccount, Store};
use tempfile::TempDir;
use tower::ServiceExt;

/// The password of every account of the house.
pub const PASSWORD: &str = "drie boten op het kanaal";
/// The host that the house answers on.
pub const HOST: &str = "veerkaart.example";

const DATABASE: &str = "veerkaart.db";

/// The roles that an account can have.
pub const ROLES: [Role; 6] =
    [Role::Reader, Role::Editor, Role::Facilitator, Role::Administrator, Role::DataProtectionOfficer, Role::Archivist];

/// The whole program on a store of its own.
pub struct House {
    /// The running program.
    pub app: Shared,
    /// The id of the organisation that tests are about.
    pub organisation: String,
    /// The id of the other organisation in the same installation.
    pub other: String,
    folder: TempDir,
}

impl House {
    /// Opens a house with usual settings.
    pub async fn open() -> Self {
        Self::open_with(Given::default()).await
    }

    /// Opens a house with these settings; the database is its own.
    pub async fn open_with(given: Given) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = format!("sqlite:{}", folder.path().join(DATABASE).display());
        Self::in_folder(folder, Given { database: Some(database), ..given }).await
    }

    /// Opens a house with these settings, whatever their database.
    pub async fn in_folder(folder: TempDir, given: Given) -> Self {
        let app = running(given.check(None).unwrap()).await;
        let (organisation, other) = (secret::id_text(), secret::id_text());
        for (id, name) in [(&organisation, "Gemeente Veenwoude"), (&other, "Gemeente Zandstede")] {
            app.store.create_organisation(id, name, &calendar::now()).await.unwrap();
        }
        let house = Self { app, organisation, other, folder };
        for role in ROLES {
            house.add_account(&house.organisation, &email(role, "veenwoude"), role).await;
            house.add_account(&house.other, &email(role, "zandstede"), role).await;
        }
        house
    }

    /// A second house with everything that is stored in this one. What happens in one does not happen in the other.
    pub async fn copy(&self) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(DATABASE);
        self.app.store.backup(&file).await.unwrap();
        let app =
            running(Settings { database: format!("sqlite:{}", file.display()), ..self.app.settings.clone() }).await;
        Self { app, organisation: self.organisation.clone(), other: self.other.clone(), folder }
    }

    /// Everything that is stored, to see whether something changed.
    pub async fn stored(&self) -> Vec<u8> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(DATABASE);
        self.app.store.backup(&file).await.unwrap();
        std::fs::read(&file).unwrap()
    }

    /// The bytes of every file of the database as they stand on disk, the journal included.
    pub fn on_disk(&self) -> Vec<u8> {
        let files = std::fs::read_dir(self.folder.path()).unwrap();
        files.flat_map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect()
    }

    /// A guest who joined with this code.
    pub async fn guest(&self, code: &str, function: &str, domain: &str) -> Visit {
        let mut guest = self.anonymous();
        guest.done(&format!("/join/{code}"), &[("function", function), ("domain", domain)]).await;
        guest
    }

    /// The dossier at this path as it stands.
    pub async fn dossier(&self, path: &str) -> Arc<Dossier> {
        let id: model::DossierId = path.rsplit('/').next().unwrap().parse().unwrap();
        self.app.dossiers.load(&self.app.store, id).await.unwrap().unwrap()
    }

    /// Does something to the dossier at this path as its facilitator, for what has no form yet or is not what a test is
    /// about. Goes through the one door.
    pub async fn act(&self, path: &str, verb: impl Fn(&Dossier, &Member) -> Result<Vec<Event>, Refusal>) {
        let member = Member {
            id: self.account(Role::Facilitator).await.parse().unwrap(),
            role: Role::Facilitator,
            function: self.app.guard.vet("wijkmanager", Place::JobFunction).unwrap(),
            domain: Domain::Social,
        };
        let opened = Opened {
            dossier: self.dossier(path).await,
            member: member.clone(),
            organisation: self.organisation.clone(),
            language: Language::Nl,
            guest: None,
        };
        assert!(opened.act(&self.app, ActId(secret::id()), |dossier| verb(dossier, &member)).await.is_ok());
    }

    /// An analysis in which everybody was shown that the area is uneasy.
    pub async fn analyses_phases(&self, path: &str) {
        self.act(path, |dossier, by| dossier.start_analysis(by, None, vec![])).await;
        let area = ItemAnswer {
            item: PhaseSubject::Area.key(),
            state: None,
            phase: Some(Phase::Unease),
            evidence: Some(Evidence::Observation),
            note: None,
            source: None,
            seen: None,
            place: None,
            opposition: None,
        };
        self.act(path, |dossier, by| dossier.answer_dimension(by, Dimension::Phases, vec![area.clone()])).await;
        self.act(path, |dossier, by| dossier.reveal_dimension(by, Dimension::Phases)).await;
    }

    /// Adds an account that can sign in; answers with its id.
    pub async fn add_account(&self, organisation: &str, email: &str, role: Role) -> String {
        static HASH: OnceLock<String> = OnceLock::new();
        let hash = HASH.get_or_init(|| secret::hash_password(PASSWORD).unwrap());
        let new = NewAccount {
            id: secret::id_text(),
            organisation_id: organisation.to_owned(),
            email: email.to_owned(),
            name: format!("Naam van {email}"),
            password_hash: Some(hash.clone()),
            role: role.slug().to_owned(),
            function: "wijkmanager".to_owned(),
            domain: "social".to_owned(),
            language: None,
        };
        self.app.store.create_account(&new, &calendar::now()).await.unwrap();
        new.id
    }

    /// The id of the account with this role in the organisation that tests are about.
    pub async fn account(&self, role: Role) -> String {
        self.app.store.account_by_email(&email(role, "veenwoude")).await.unwrap().unwrap().id
    }

    /// Somebody we do not know.
    pub fn anonymous(&self) -> Visit {
        Visit {
            service: routes::service(self.app.clone()),
            cookies: BTreeMap::new(),
            origin: Some(format!("https://{HOST}")),
        }
    }

    /// A colleague with this role, signed in.
    pub async fn as_role(&self, role: Role) -> Visit {
        self.signed_in(&self.account(role).await).await
    }

    /// A facilitator of the other organisation, signed in.
    pub async fn other_organisation(&self) -> Visit {
        self.other_organisation_as(Role::Facilitator).await
    }

    /// A colleague of the other organisation with this role, signed in.
    pub async fn other_organisation_as(&self, role: Role) -> Visit {
        let account = self.app.store.account_by_email(&email(role, "zandstede")).await.unwrap().unwrap();
        self.signed_in(&account.id).await
    }

    /// Whose account this is, signed in on a browser of its own.
    pub async fn signed_in(&self, account: &str) -> Visit {
        let mut visit = self.anonymous();
        let cookie = crate::door::sign_in::begin(&self.app, account, Via::Password, &HeaderMap::new()).await.unwrap();
        visit.keep(cookie.to_str().unwrap());
        visit
    }
}

async fn running(settings: Settings) -> Shared {
    Arc::new(App {
        store: Store::open(&settings.database).await.unwrap().keeping_gone_in(settings.gone_list.clone()),
        guard: Guard::with_lists("").unwrap(),
        own_guards: Default::default(),
        key: Key::open(&settings.key_file).unwrap(),
        provider: settings.oidc.clone().map(|oidc| Provider::new(oidc).unwrap()),
        leaked: settings.leaked_passwords.as_deref().map(|path| Arc::new(Leaked::open(path).unwrap())),
        settings,
        content: content::built_in().unwrap(),
        dossiers: Dossiers::default(),
        rooms: Rooms::default(),
        fragments: Fragments::default(),
        // Tests send forms faster than anybody types.
        limits: Limits::with_forms(1, 100_000),
    })
}

/// The address of the account with this role, such as `facilitator@veenwoude.example`.
pub fn email(role: Role, municipality: &str) -> String {
    format!("{}@{municipality}.example", role.slug())
}

/// A browser at the door of the house.
#[derive(Clone)]
pub struct Visit {
    service: Router,
    /// The cookies that it keeps.
    pub cookies: BTreeMap<String, String>,
    /// What it sends as `Origin` with a POST.
    pub origin: Option<String>,
}

impl Visit {
    /// Asks for a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        read(self.open(path).await).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let form = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        self.post_body(path, "application/x-www-form-urlencoded", form.collect::<Vec<_>>().join("&")).await
    }

    /// Sends whatever.
    pub async fn post_body(&mut self, path: &str, kind: &str, body: impl Into<Body>) -> Answer {
        let mut request = self.request("POST", path).header(header::CONTENT_TYPE, kind);
        if let Some(origin) = &self.origin {
            request = request.header(header::ORIGIN, origin);
        }
        read(self.send(request.body(body.into()).unwrap()).await).await
    }

    /// Sends a request as it stands, with no cookie or header but its own.
    pub async fn as_it_stands(&mut self, request: Request<Body>) -> Answer {
        read(self.send(request).await).await
    }

    /// Asks for a page and leaves its body unread, such as a stream of signals.
    pub async fn open(&mut self, path: &str) -> Response<Body> {
        let request = self.request("GET", path).body(Body::empty()).unwrap();
        self.send(request).await
    }

    /// Opens a dossier, as somebody who leads; answers with its id.
    pub async fn open_dossier(&mut self) -> String {
        let today = calendar::today().to_string();
        let answer = self
            .post(
                "/dossiers",
                &[
                    ("act", &secret::id_text()),
                    ("title", "Het plein en de buurt"),
                    ("purpose", "Begrijpen wat bewoners rond het plein uit elkaar drijft"),
                    ("scope", "De buurt rond het plein"),
                    ("period-from", &today),
                    ("period-to", &today),
                    ("owner", "wijkmanager"),
                    ("review-date", &today),
                    ("retention", "case-file"),
                ],
            )
            .await;
        let location = answer.location();
        location.rsplit('/').next().filter(|_| answer.status == 303).unwrap_or_else(|| panic!("{answer:?}")).to_owned()
    }

    /// A dossier with a session, as somebody who leads; answers with its path and the join code.
    pub async fn open_room(&mut self) -> (String, String) {
        let path = format!("/dossiers/{}", self.open_dossier().await);
        self.done(&format!("{path}/session"), &[]).await;
        let page = self.get(&format!("{path}/session")).await.body;
        let code = page.split("/join/").nth(1).unwrap().chars().take_while(char::is_ascii_alphanumeric).collect();
        (path, code)
    }

    /// Sends a form that must be done.
    pub async fn done(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let act = secret::id_text();
        let answer = self.post(path, &[&[("act", act.as_str())], fields].concat()).await;
        assert_eq!(answer.status, 303, "{path}: {answer:?}");
        answer
    }

    /// The beginning of a request, with the cookies of this browser.
    pub fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::builder().method(method).uri(path).header(header::HOST, HOST);
        if cookies.is_empty() { request } else { request.header(header::COOKIE, cookies.join("; ")) }
    }

    async fn send(&mut self, request: Request<Body>) -> Response<Body> {
        let response = self.service.clone().oneshot(request).await.unwrap();
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().unwrap());
        }
        response
    }

    /// Keeps or drops a cookie, as a browser does.
    fn keep(&mut self, line: &str) {
        let (name, value) = line.split(';').next().and_then(|pair| pair.split_once('=')).unwrap();
        match value {
            "" => self.cookies.remove(name),
            value => self.cookies.insert(name.to_owned(), value.to_owned()),
        };
    }
}

/// What the house answered.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The number.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, as text.
    pub body: String,
}

impl Answer {
    /// Where it sends the browser; empty when nowhere.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|location| location.to_str().ok()).unwrap_or_default()
    }

    /// The id of the card that was added, by the place on the page that it sends the browser to.
    pub fn card(&self, kind: &str) -> String {
        let id = self.location().rsplit_once(&format!("#{kind}-")).map(|(_, id)| id.to_owned());
        id.unwrap_or_else(|| panic!("{self:?}"))
    }

    /// Whether this sentence stands on the page.
    pub fn says(&self, sentence: impl AsRef<str>) -> bool {
        self.body.contains(&maud::html! { (sentence.as_ref()) }.into_string())
    }
}

async fn read(response: Response<Body>) -> Answer {
    let (head, body) = response.into_parts();
    let bytes = to_bytes(body, 16 * 1024 * 1024).await.unwrap();
    let body = String::from_utf8_lossy(&bytes).into_owned();
    Answer { status: head.status.as_u16(), headers: head.headers, body }
}

fn encoded(text: &str) -> String {
    crate::door::failure::encode(text)
}
