//! A municipality at work: two dossiers with a session each, a dossier of another municipality, and somebody of every kind
//! at the door.

use super::valid;
use crate::testing::{Answer, House, Visit};
use model::{Dossier, DossierId, Role};
use std::{collections::BTreeMap, sync::Arc};

/// Who asks, in the order of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Actor {
    Nobody,
    Guest,
    NextGuest,
    FormerGuest,
    Reader,
    Editor,
    Leader,
    Administrator,
    Removed,
    OtherLeader,
    OtherAdministrator,
    DataProtectionOfficer,
    Archivist,
    Owner,
    Outsider,
    Glass,
}

impl Actor {
    /// Everybody.
    pub const ALL: [Self; 16] = [
        Self::Nobody,
        Self::Guest,
        Self::NextGuest,
        Self::FormerGuest,
        Self::Reader,
        Self::Editor,
        Self::Leader,
        Self::Administrator,
        Self::Removed,
        Self::OtherLeader,
        Self::OtherAdministrator,
        Self::DataProtectionOfficer,
        Self::Archivist,
        Self::Owner,
        Self::Outsider,
        Self::Glass,
    ];

    /// Whether a sign-in of this organisation, or a key to a session of it, is in the browser.
    pub fn is_known(self) -> bool {
        !matches!(self, Self::Nobody | Self::FormerGuest | Self::Removed)
    }

    /// Whether this person knows what happens in the place with this word.
    pub fn may_read(self, word: &str) -> bool {
        match self {
            Self::Guest => word == OWN,
            Self::NextGuest => word == NEXT,
            Self::Reader | Self::Editor | Self::Leader | Self::DataProtectionOfficer | Self::Archivist => {
                word == OWN || word == NEXT
            }
            Self::Owner | Self::Glass => word == OWN || word == NEXT,
            Self::Outsider => word == NEXT,
            Self::OtherLeader => word == OTHER,
            _ => false,
        }
    }
}

/// The word that stands in every text of the dossier that the table is about, and in no other.
pub const OWN: &str = "Populierendal";
/// The same for another dossier of the organisation.
pub const NEXT: &str = "Kastanjehof";
/// The same for the dossier of another organisation.
pub const OTHER: &str = "Lindeveld";

/// A dossier with cards and an open session.
#[derive(Debug, Clone, Default)]
pub struct Place {
    /// Stands in its texts and nowhere else.
    pub word: &'static str,
    pub id: String,
    /// A wij-zij that hangs together with the second and not with the third.
    pub card: String,
    pub second: String,
    pub third: String,
    pub withdrawn: String,
    pub occurrence: String,
    pub withdrawn_occurrence: String,
    /// The map of the first wij-zij, with two cards and two statements, one of each taken off.
    pub map: String,
    pub role: String,
    pub withdrawn_role: String,
    pub fuel: String,
    pub withdrawn_fuel: String,
    pub action: String,
    pub withdrawn_action: String,
    pub place: String,
    pub withdrawn_place: String,
    /// What a phase is said of: the first wij-zij.
    pub subject: String,
    /// A weging that nobody answered yet.
    pub appraisal: String,
    pub deployment: String,
    pub withdrawn_deployment: String,
    pub session: String,
    pub code: String,
    /// A note of a silent round that was shown.
    pub note: String,
    /// A plan that its organisation kept.
    pub template: String,
    /// A signal of its organisation, on which no dossier rests.
    pub signal: String,
    /// Accounts of its organisation: one in the team, one that can look after it, and one outside of it.
    pub member: String,
    pub next_owner: String,
    pub outsider: String,
}

/// All of it.
pub struct World {
    pub house: House,
    pub own: Place,
    pub next: Place,
    pub other: Place,
    /// An account of the organisation that administrators may do everything to.
    pub spare: String,
    /// The token of a one-time link that was not used.
    pub token: String,
    /// The code of the session that closed.
    pub old_code: String,
    pub(super) cookies: BTreeMap<Actor, BTreeMap<String, String>>,
    door: Visit,
}

impl World {
    /// Builds it, through the doors that people use.
    pub async fn build() -> Self {
        Self::of(House::open().await).await
    }

    /// The same in this house.
    pub async fn of(house: House) -> Self {
        let spare = house.add_account(&house.organisation, "reserve@veenwoude.example", Role::Editor).await;
        let place = |word| Place { word, ..Place::default() };
        let mut world = Self {
            door: house.anonymous(),
            house,
            own: place(OWN),
            next: place(NEXT),
            other: place(OTHER),
            spare,
            token: String::new(),
            old_code: String::new(),
            cookies: BTreeMap::from([(Actor::Nobody, BTreeMap::new())]),
        };
        world.let_colleagues_in().await;
        world.own = world.furnished(Actor::Leader, OWN).await;
        world.next = world.furnished(Actor::Leader, NEXT).await;
        world.other = world.furnished(Actor::OtherLeader, OTHER).await;
        world.let_guests_in().await;
        // Everybody who may has an act of the own to take back.
        for actor in [Actor::Guest, Actor::Editor, Actor::Leader, Actor::Owner] {
            world.does(actor, &world.own, "/dossiers/{id}/oppositions").await;
            world.does(actor, &world.own, "/dossiers/{id}/role-maps/{map}/cards").await;
            world.does(actor, &world.own, "/dossiers/{id}/actions").await;
            world.does(actor, &world.own, "/dossiers/{id}/deployments").await;
        }
        world.own = world.with_notes().await;
        world.own = world.closed_to_its_team().await;
        world
    }

    /// A step with a silent round behind it, and a note of everybody who may for the next one; then everybody writes. And
    /// a kept plan, and a plan of its own.
    async fn with_notes(&self) -> Place {
        let mut own = self.own.clone();
        self.does(Actor::Leader, &own, "/dossiers/{id}/session/steps").await;
        self.does(Actor::Leader, &own, "/dossiers/{id}/session/mode").await;
        self.does(Actor::Leader, &own, "/dossiers/{id}/notes").await;
        self.does(Actor::Leader, &own, "/dossiers/{id}/notes/revelation").await;
        own.note = self.dossier(&own).await.notes()[0].id.to_string();
        self.does(Actor::Leader, &own, "/dossiers/{id}/session/mode").await;
        for actor in [Actor::Guest, Actor::Editor, Actor::Leader, Actor::Owner] {
            self.does(actor, &own, "/dossiers/{id}/notes").await;
        }
        self.does(Actor::Leader, &own, "/dossiers/{id}/session/steps").await;
        self.does(Actor::Leader, &own, "/dossiers/{id}/session/plan/templates").await;
        own.template = self.house.app.store.plans_of(&self.house.organisation).await.unwrap()[0].id.clone();
        self.does(Actor::Leader, &own, "/dossiers/{id}/session/plan/moves").await;
        own
    }

    async fn let_colleagues_in(&mut self) {
        let house = &self.house;
        let mut administrator = house.as_role(Role::Administrator).await;
        for (actor, visit) in [
            (Actor::Reader, house.as_role(Role::Reader).await),
            (Actor::Editor, house.as_role(Role::Editor).await),
            (Actor::Leader, house.as_role(Role::Facilitator).await),
            (Actor::Administrator, administrator.clone()),
            (Actor::DataProtectionOfficer, house.as_role(Role::DataProtectionOfficer).await),
            (Actor::Archivist, house.as_role(Role::Archivist).await),
            (Actor::OtherLeader, house.other_organisation().await),
            (Actor::OtherAdministrator, house.other_organisation_as(Role::Administrator).await),
        ] {
            self.cookies.insert(actor, visit.cookies);
        }
        self.cookies.extend(super::team::beside_the_roles(house).await);
        let account = house.add_account(&house.organisation, "weg@veenwoude.example", Role::Editor).await;
        let mut removed = house.signed_in(&account).await;
        assert_eq!(removed.get("/dossiers").await.status, 200);
        let gone = administrator.post(&format!("/members/{account}/removal"), &[]).await;
        assert_eq!(gone.status, 303, "{gone:?}");
        self.cookies.insert(Actor::Removed, removed.cookies);
        let invited = [("email", "nieuw@veenwoude.example"), ("name", "Nieuwe collega"), ("role", "reader")];
        let page = administrator.post("/members", &invited).await.body;
        let link = page.split("/invitation/").nth(1).unwrap();
        self.token = link[..64].to_owned();
    }

    /// A dossier with everything that the routes need, and an open session.
    async fn furnished(&self, leader: Actor, word: &'static str) -> Place {
        let mut place = Place { word, ..Place::default() };
        let opened = self.does(leader, &place, "/dossiers").await;
        place.id = opened.location().rsplit('/').next().unwrap().to_owned();
        place.signal = self.does(leader, &place, "/signals").await.card("signal");
        for _ in 0..4 {
            self.does(leader, &place, "/dossiers/{id}/oppositions").await;
        }
        let cards: Vec<String> = self.dossier(&place).await.map().map(|card| card.id.to_string()).collect();
        [place.card, place.second, place.third, place.withdrawn] = cards.try_into().unwrap();
        for _ in 0..2 {
            self.does(leader, &place, "/dossiers/{id}/occurrences").await;
        }
        let cards: Vec<String> = self.dossier(&place).await.occurrences().map(|card| card.id.to_string()).collect();
        [place.occurrence, place.withdrawn_occurrence] = cards.try_into().unwrap();
        for _ in 0..2 {
            self.does(leader, &place, "/dossiers/{id}/actions").await;
        }
        let cards: Vec<String> = self.dossier(&place).await.actions().iter().map(|card| card.id.to_string()).collect();
        [place.action, place.withdrawn_action] = cards.try_into().unwrap();
        let begun = self.does(leader, &place, "/dossiers/{id}/appraisals").await;
        place.appraisal = begun.location().rsplit('/').next().unwrap().to_owned();
        for _ in 0..2 {
            self.does(leader, &place, "/dossiers/{id}/deployments").await;
        }
        let cards = self.dossier(&place).await.deployments().iter().map(|it| it.id.to_string()).collect::<Vec<_>>();
        [place.deployment, place.withdrawn_deployment] = cards.try_into().unwrap();
        let related = Place { third: place.second.clone(), ..place.clone() };
        self.does(leader, &related, "/dossiers/{id}/oppositions/{card}/relations").await;
        let away = Place {
            card: place.withdrawn.clone(),
            occurrence: place.withdrawn_occurrence.clone(),
            action: place.withdrawn_action.clone(),
            deployment: place.withdrawn_deployment.clone(),
            ..place.clone()
        };
        self.does(leader, &away, "/dossiers/{id}/oppositions/{card}/withdrawal").await;
        self.does(leader, &away, "/dossiers/{id}/occurrences/{card}/withdrawal").await;
        let place = self.with_role_map(leader, place).await;
        self.does(leader, &away, "/dossiers/{id}/actions/{card}/withdrawal").await;
        let place = self.with_analysis(leader, place).await;
        self.does(leader, &away, "/dossiers/{id}/deployments/{card}/withdrawal").await;
        self.with_session(leader, place).await
    }

    /// Starts the analysis, with two places, and shows what was seen of the phases.
    async fn with_analysis(&self, leader: Actor, mut place: Place) -> Place {
        self.house.analyses_phases(&format!("/dossiers/{}", place.id)).await;
        for _ in 0..2 {
            self.does(leader, &place, "/dossiers/{id}/places").await;
        }
        let places: Vec<String> = self.dossier(&place).await.places().map(|place| place.id.to_string()).collect();
        [place.place, place.withdrawn_place] = places.try_into().unwrap();
        let away = Place { place: place.withdrawn_place.clone(), ..place.clone() };
        self.does(leader, &away, "/dossiers/{id}/places/{card}/withdrawal").await;
        place.subject = format!("opposition-{}", place.card);
        place
    }

    /// Starts the map of the first wij-zij.
    async fn with_role_map(&self, leader: Actor, mut place: Place) -> Place {
        let first = Place { second: place.card.clone(), ..place.clone() };
        let started = self.does(leader, &first, "/dossiers/{id}/role-maps").await;
        place.map = started.location().rsplit('/').next().unwrap().to_owned();
        for _ in 0..2 {
            self.does(leader, &place, "/dossiers/{id}/role-maps/{map}/cards").await;
            self.does(leader, &place, "/dossiers/{id}/role-maps/{map}/fuel").await;
        }
        let dossier = self.dossier(&place).await;
        let map = dossier.role_maps().last().unwrap();
        let cards: Vec<String> = map.cards().map(|card| card.id.to_string()).collect();
        [place.role, place.withdrawn_role] = cards.try_into().unwrap();
        let fuel: Vec<String> = map.fuel().map(|fuel| fuel.id.to_string()).collect();
        [place.fuel, place.withdrawn_fuel] = fuel.try_into().unwrap();
        let away = Place { role: place.withdrawn_role.clone(), fuel: place.withdrawn_fuel.clone(), ..place.clone() };
        self.does(leader, &away, "/dossiers/{id}/role-maps/{map}/cards/{card}/withdrawal").await;
        self.does(leader, &away, "/dossiers/{id}/role-maps/{map}/fuel/{card}/withdrawal").await;
        place
    }

    /// Opens a session; its console makes the code.
    async fn with_session(&self, leader: Actor, place: Place) -> Place {
        self.does(leader, &place, "/dossiers/{id}/session").await;
        self.asks(leader, "GET", &place, "/dossiers/{id}/session").await;
        let sessions = self.house.app.store.sessions_of(&place.id).await.unwrap();
        let open = sessions.into_iter().find(|session| session.closed_at.is_none()).unwrap();
        Place { session: open.id, code: open.code.unwrap(), ..place }
    }

    async fn let_guests_in(&mut self) {
        let former = self.joined(&self.own).await;
        self.cookies.insert(Actor::FormerGuest, former);
        self.does(Actor::FormerGuest, &self.own, "/dossiers/{id}/oppositions").await;
        self.does(Actor::Leader, &self.own, "/dossiers/{id}/session/closure").await;
        self.old_code = self.own.code.clone();
        self.own = self.with_session(Actor::Leader, self.own.clone()).await;
        let (guest, next) = (self.joined(&self.own).await, self.joined(&self.next).await);
        self.cookies.extend([(Actor::Guest, guest), (Actor::NextGuest, next)]);
    }

    async fn joined(&self, place: &Place) -> BTreeMap<String, String> {
        let mut visit = self.door.clone();
        let fields = [("function", "handhaver".to_owned()), ("domain", "safety".to_owned())];
        let answer = send(&mut visit, "POST", &valid::address(self, place, "/join/{code}"), &fields).await;
        assert_eq!(answer.location(), format!("/dossiers/{}/map", place.id));
        visit.cookies
    }

    /// The same world once more, to do something in that the first one must not feel.
    pub async fn copy(&self) -> Self {
        let house = self.house.copy().await;
        Self {
            door: house.anonymous(),
            house,
            own: self.own.clone(),
            next: self.next.clone(),
            other: self.other.clone(),
            spare: self.spare.clone(),
            token: self.token.clone(),
            old_code: self.old_code.clone(),
            cookies: self.cookies.clone(),
        }
    }

    /// The browser of somebody.
    pub fn browser(&self, actor: Actor) -> Visit {
        let mut visit = self.door.clone();
        visit.cookies.clone_from(&self.cookies[&actor]);
        visit
    }

    /// Asks what the route asks, with a valid request.
    pub async fn asks(&self, actor: Actor, method: &str, place: &Place, path: &str) -> Answer {
        let address = valid::address(self, place, path);
        send(&mut self.browser(actor), method, &address, &valid::fields(place, path)).await
    }

    /// Does what a route does, and it must work.
    pub async fn does(&self, actor: Actor, place: &Place, path: &str) -> Answer {
        let answer = self.asks(actor, "POST", place, path).await;
        assert_eq!(answer.status, 303, "{actor:?} {path}: {answer:?}");
        answer
    }

    /// A dossier as it stands.
    pub async fn dossier(&self, place: &Place) -> Arc<Dossier> {
        let (app, id) = (&self.house.app, place.id.parse::<DossierId>().unwrap());
        app.dossiers.load(&app.store, id).await.unwrap().unwrap()
    }
}

/// Sends a request with this form. The body of a stream of signals never ends, so it is left unread.
pub async fn send(visit: &mut Visit, method: &str, address: &str, fields: &[(&'static str, String)]) -> Answer {
    if address.split('?').next().is_some_and(|path| path.ends_with("/events")) {
        let response = visit.open(address).await;
        let status = response.status().as_u16();
        return Answer { status, headers: response.headers().clone(), body: String::new() };
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    if method == "GET" { visit.get(address).await } else { visit.post(address, &fields).await }
}
