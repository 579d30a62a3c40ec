//! What people do before there is something to measure: sign in, open a dossier and a session, join, add cards.

use crate::{Outcome, client::Client, process::Server};
use hyper::StatusCode;
use uuid::Uuid;

/// A dossier that a facilitator opened.
pub struct Room {
    /// The facilitator's browser.
    pub facilitator: Client,
    /// `/dossiers/{id}`.
    pub path: String,
}

/// An id for an act, as a page carries it.
pub fn act() -> String {
    Uuid::now_v7().to_string()
}

impl Room {
    /// Signs in as the demo's facilitator and opens a dossier.
    pub async fn open(server: &Server) -> Outcome<Self> {
        let mut facilitator = Client::connect(&server.address).await?;
        let fields = [("email", "begeleider@demo.example"), ("password", "veerkaart-demo")];
        expect(facilitator.post("/sign-in", &fields).await?.status, "signing in")?;
        let (act, today) = (act(), jiff::Zoned::now().date().to_string());
        let fields = [
            ("act", act.as_str()),
            ("title", "Het plein en de buurt"),
            ("purpose", "Begrijpen wat bewoners rond het plein uit elkaar drijft"),
            ("scope", "De buurt rond het plein"),
            ("period-from", &today),
            ("period-to", &today),
            ("owner", "wijkmanager"),
            ("review-date", &today),
            ("retention", "case-file"),
        ];
        let opened = facilitator.post("/dossiers", &fields).await?;
        expect(opened.status, "opening a dossier")?;
        Ok(Self { facilitator, path: opened.location })
    }

    /// Opens a session; answers with its join code.
    pub async fn open_session(&mut self) -> Outcome<String> {
        let path = format!("{}/session", self.path);
        expect(self.facilitator.post(&path, &[("act", &act())]).await?.status, "opening a session")?;
        let page = self.facilitator.get(&path).await?.body;
        let code =
            page.split("/join/").nth(1).map(|rest| rest.chars().take_while(char::is_ascii_alphanumeric).collect());
        code.ok_or_else(|| "no join code on the page of the session".into())
    }

    /// Adds an opposition; answers with its id.
    pub async fn add_opposition(&mut self, us: &str, them: &str) -> Outcome<String> {
        let act = act();
        let fields = [("act", act.as_str()), ("us", us), ("them", them)];
        let added = self.facilitator.post(&format!("{}/oppositions", self.path), &fields).await?;
        expect(added.status, "adding an opposition")?;
        let id = added.location.rsplit_once("#opposition-").map(|(_, id)| id.to_owned());
        id.ok_or_else(|| "no card in the answer".into())
    }

    /// Starts map 2 of an opposition; answers with its address.
    pub async fn start_role_map(&mut self, opposition: &str) -> Outcome<String> {
        let act = act();
        let fields = [("act", act.as_str()), ("opposition", opposition)];
        let started = self.facilitator.post(&format!("{}/role-maps", self.path), &fields).await?;
        expect(started.status, "starting map 2")?;
        Ok(started.location)
    }

    /// Adds an occurrence beside an opposition.
    pub async fn add_occurrence(&mut self, what: &str, opposition: &str) -> Outcome<()> {
        let fields =
            [("act", act()), ("kind", "incident".into()), ("what", what.into()), ("opposition", opposition.into())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let added = self.facilitator.post(&format!("{}/occurrences", self.path), &fields).await?;
        expect(added.status, "adding an occurrence")
    }

    /// The board of the figures: 50 oppositions with 200 occurrences.
    pub async fn fill(&mut self) -> Outcome<()> {
        for n in 1..=50 {
            let card =
                self.add_opposition(&format!("bewoners van straat {n}"), &format!("bezoekers van hal {n}")).await?;
            for m in 1..=4 {
                let what = format!("Ruzie over parkeren voor de hal, melding {m} bij rij {n}, opgelost aan de deur");
                self.add_occurrence(&what, &card).await?;
            }
        }
        Ok(())
    }
}

/// A guest who joined.
pub async fn join(server: &Server, code: &str) -> Outcome<Client> {
    let mut guest = Client::connect(&server.address).await?;
    let fields = [("act", act()), ("function", "wijkagent".into()), ("domain", "safety".into())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    expect(guest.post(&format!("/join/{code}"), &fields).await?.status, "joining")?;
    Ok(guest)
}

/// Places a card on map 2; answers with its id.
pub async fn place(hand: &mut Client, map: &str, name: &str, zone: &str) -> Outcome<String> {
    let act = act();
    let fields = [("act", act.as_str()), ("name", name), ("kind", "group"), ("zone", zone)];
    let placed = hand.post(&format!("{map}/cards"), &fields).await?;
    expect(placed.status, "placing a card")?;
    placed.location.rsplit_once("#line-").map(|(_, id)| id.to_owned()).ok_or_else(|| "no card in the answer".into())
}

/// Moves it.
pub async fn move_card(hand: &mut Client, map: &str, card: &str, zone: &str) -> Outcome<()> {
    let act = act();
    let fields = [("act", act.as_str()), ("card", card), ("zone", zone)];
    expect(hand.post(&format!("{map}/moves"), &fields).await?.status, "moving a card")
}

/// What a form that was taken answers.
pub fn expect(status: StatusCode, doing: &str) -> Outcome<()> {
    if status == StatusCode::SEE_OTHER { Ok(()) } else { Err(format!("{doing} answered {status}").into()) }
}
