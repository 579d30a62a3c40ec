//! A dossier with its log, and the people who work on it.

use guard::Vetted;
use model::{
    ActId, ActionId, Author, AuthorKind, Date, Domain, Dossier, DossierId, Event, FuelId, Member, NewDossier,
    OccurrenceId, OppositionId, ParticipantId, Period, Recorded, Refusal, RetentionClass, Role, RoleCardId, RoleMapId,
    RoundId, SessionId,
    event::Surface,
    occurrence::OccurrenceChange,
    occurrence::OccurrenceKind,
    opposition::OppositionChange,
    session::{Mode, Plan, PlanStep},
};
use std::collections::BTreeSet;

/// What a verb answers.
pub type Answer = Result<Vec<Event>, Refusal>;

/// A dossier and everything that was recorded of it.
#[derive(Clone)]
pub struct Team {
    pub dossier: Dossier,
    pub log: Vec<Recorded>,
    acts: u128,
}

pub const DOSSIER: DossierId = DossierId(1);

impl Team {
    /// An opened dossier without cards.
    pub fn new() -> Self {
        let mut team = Self { dossier: Dossier::empty(DOSSIER), log: vec![], acts: 0 };
        team.did(&facilitator(), |_| Dossier::open(&facilitator(), new_dossier(), today()));
        team
    }

    /// The same with this many oppositions, added by the facilitator.
    pub fn with_oppositions(count: u128) -> Self {
        let mut team = Self::new();
        for n in 1..=count {
            team.did(&facilitator(), |d| d.add_opposition(&facilitator(), o(n), text("wij"), text("zij")));
        }
        team
    }

    /// Does an act and says what became of it.
    pub fn does(&mut self, by: &Member, verb: impl FnOnce(&Dossier) -> Answer) -> Result<(), Refusal> {
        self.does_as(&by.author(), verb)
    }

    /// The same, with any author.
    pub fn does_as(&mut self, by: &Author, verb: impl FnOnce(&Dossier) -> Answer) -> Result<(), Refusal> {
        let events = verb(&self.dossier)?;
        self.acts += 1;
        for event in events {
            let recorded = Recorded {
                seq: self.dossier.seq + 1,
                act: ActId(self.acts),
                at: format!("2026-03-01T10:00:{:02}Z", self.dossier.seq % 60),
                by: by.clone(),
                kind: event.name().to_owned(),
                event: Some(event),
            };
            self.dossier.apply(&recorded);
            self.log.push(recorded);
        }
        Ok(())
    }

    /// Does an act that must succeed.
    pub fn did(&mut self, by: &Member, verb: impl FnOnce(&Dossier) -> Answer) {
        let outcome = self.does(by, verb);
        assert_eq!(outcome, Ok(()), "by {:?}", by.function);
    }

    /// A room in which a step with this mode runs.
    pub fn in_mode(mode: Mode) -> Self {
        let mut team = Self::with_oppositions(2);
        let (by, plan) = (facilitator(), plan());
        let key = plan.steps.iter().find(|step| step.mode == mode).map_or(0, |step| step.key);
        team.did(&by, |d| d.open_session(&by, ROOM));
        team.did(&guest(), |d| d.join(&guest()));
        team.did(&officer(), |d| d.join(&officer()));
        team.did(&by, |d| d.start_step(&by, &plan, key));
        team
    }

    pub fn undoes(&mut self, by: &Member) -> Result<(), Refusal> {
        self.does(by, |d| d.undo(by, MAP))
    }

    pub fn amends(&mut self, by: &Member, n: u128, changes: Vec<OppositionChange>) {
        self.did(by, |d| d.amend_opposition(by, o(n), changes));
    }

    pub fn adds_occurrence(&mut self, by: &Member, n: u128, beside: &[u128], details: Vec<OccurrenceChange>) {
        let beside = ids(beside);
        self.did(by, |d| d.add_occurrence(by, c(n), OccurrenceKind::Incident, text("ruit ingegooid"), beside, details));
    }

    pub fn merges(&mut self, by: &Member, kept: u128, merged: u128) {
        self.did(by, |d| d.merge_oppositions(by, o(kept), o(merged)));
    }

    /// The dossier after erasing: rows without content, and guests without an id.
    pub fn replayed(&self, mut change: impl FnMut(&mut Recorded)) -> Dossier {
        let mut log = self.log.clone();
        log.iter_mut().for_each(&mut change);
        Dossier::replay(DOSSIER, &log)
    }

    /// What remains when the guests have been forgotten.
    pub fn without_guests(&self) -> Dossier {
        self.replayed(|recorded| {
            if recorded.by.kind == AuthorKind::Guest {
                recorded.by.id = None;
            }
        })
    }

    pub fn card(&self, n: u128) -> &model::Opposition {
        self.dossier.opposition(o(n)).expect("an opposition with this number")
    }

    pub fn occurrence(&self, n: u128) -> &model::Occurrence {
        self.dossier.occurrence(c(n)).expect("an occurrence with this number")
    }

    /// The map of positions that was started last.
    pub fn map_2(&self) -> &model::RoleMap {
        self.dossier.role_maps().last().expect("a map of positions")
    }

    /// The numbers of the oppositions on the map, by their identifiers.
    pub fn map(&self) -> Vec<u128> {
        self.dossier.map().map(|card| card.id.0).collect()
    }
}

/// Text as the log gives it back.
pub fn text(text: &str) -> Vetted {
    serde_json::from_value(serde_json::json!({ "text": text })).expect("stored text")
}

pub fn o(n: u128) -> OppositionId {
    OppositionId(n)
}

pub const M1: RoleMapId = RoleMapId(91);
pub const M2: RoleMapId = RoleMapId(92);

pub fn r(n: u128) -> RoleCardId {
    RoleCardId(n)
}

pub fn f(n: u128) -> FuelId {
    FuelId(n)
}

pub fn c(n: u128) -> OccurrenceId {
    OccurrenceId(n)
}

pub fn a(n: u128) -> ActionId {
    ActionId(n)
}

pub fn ids(numbers: &[u128]) -> BTreeSet<OppositionId> {
    numbers.iter().map(|n| o(*n)).collect()
}

/// Map 1, where somebody has a last act of one's own.
pub const MAP: Surface = Surface::OppositionMap;
pub const ROUND: RoundId = RoundId(70);
pub const ROOM: SessionId = SessionId(80);

pub fn member(id: u128, role: Role, function: &str, domain: Domain) -> Member {
    Member { id: ParticipantId(id), role, function: text(function), domain }
}

pub fn facilitator() -> Member {
    member(11, Role::Facilitator, "beleidsadviseur", Domain::Social)
}

pub fn officer() -> Member {
    member(12, Role::Editor, "wijkagent", Domain::Safety)
}

/// In the same domain as the facilitator.
pub fn youth_worker() -> Member {
    member(13, Role::Editor, "jongerenwerker", Domain::Social)
}

pub fn guest() -> Member {
    member(14, Role::Guest, "schoolleider", Domain::Education)
}

pub fn reader() -> Member {
    member(15, Role::Reader, "directeur", Domain::Other)
}

pub fn administrator() -> Member {
    member(16, Role::Administrator, "beheerder", Domain::Other)
}

pub fn data_protection_officer() -> Member {
    member(17, Role::DataProtectionOfficer, "functionaris gegevensbescherming", Domain::Other)
}

pub fn archivist() -> Member {
    member(18, Role::Archivist, "archivaris", Domain::Other)
}

pub fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

pub fn today() -> Date {
    day("2026-03-01")
}

/// A step of the content.
pub fn step(key: u16, standard: &str, mode: Mode) -> PlanStep {
    PlanStep { key, standard: Some(standard.to_owned()), title: None, question: None, minutes: 30, mode }
}

/// The plan that holds as long as none was made: a step for each mode.
pub fn plan() -> Plan {
    let steps = Mode::ALL.iter().zip(1..).map(|(mode, key)| step(key, mode.slug(), *mode)).collect();
    Plan { steps, agreements: vec![] }
}

pub fn new_dossier() -> NewDossier {
    NewDossier {
        title: text("Opvang aan de rand"),
        purpose: text("Zien wat er speelt"),
        scope: text("De wijk Noord"),
        period: Period { from: day("2026-01-01"), to: day("2026-06-30") },
        owner: text("teamleider veiligheid"),
        review_date: day("2026-09-01"),
        retention: RetentionClass::CaseFile,
        content: vec![],
        example: false,
    }
}
