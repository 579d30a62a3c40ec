//! A log to test with: acts of people, made through the verbs of the rules.

use guard::{Guard, Place, Vetted};
use model::{
    ActId, Author, Date, Domain, Dossier, DossierId, Event, Member, ParticipantId, Period, Recorded, Refusal,
    RetentionClass, Role, dossier::NewDossier,
};

/// A text that the guard lets through.
pub fn vetted(text: &str) -> Vetted {
    Guard::built_in().vet(text, Place::OppositionText).unwrap()
}

/// A text with a reason for a word in it.
pub fn grounded(text: &str, reason: &str) -> Vetted {
    Guard::built_in().vet_with_reason(text, Place::OppositionText, reason).unwrap()
}

/// Somebody with this role, function and domain.
pub fn member(id: u128, role: Role, function: &str, domain: Domain) -> Member {
    Member { id: ParticipantId(id), role, function: vetted(function), domain }
}

/// Somebody who leads.
pub fn facilitator() -> Member {
    member(1, Role::Facilitator, "wijkmanager", Domain::Social)
}

/// Somebody who contributes, from another domain.
pub fn officer() -> Member {
    member(2, Role::Editor, "wijkagent", Domain::Safety)
}

/// A dossier with everything that happened to it.
pub struct Log {
    /// As it stands.
    pub dossier: Dossier,
    /// What happened.
    pub recorded: Vec<Recorded>,
}

impl Log {
    /// A dossier that was just opened; its review date is 24 May 2027.
    pub fn open() -> Self {
        let day = |year, month, day| Date::new(year, month, day).unwrap();
        let new = NewDossier {
            title: vetted("De wijk: oud en nieuw naast elkaar"),
            purpose: vetted("Begrijpen wat bewoners uit elkaar drijft"),
            scope: vetted("De wijk rond het plein"),
            period: Period { from: day(2026, 9, 1), to: day(2026, 11, 30) },
            owner: vetted("beleidsadviseur wijken"),
            review_date: day(2027, 5, 24),
            retention: RetentionClass::CaseFile,
            content: crate::content::versions(),
            example: false,
        };
        let mut log = Self { dossier: Dossier::empty(DossierId(7)), recorded: vec![] };
        log.act(&facilitator(), |_| Dossier::open(&facilitator(), new, day(2026, 11, 1)));
        log
    }

    /// Somebody does something, one hour after what happened last.
    pub fn act(&mut self, by: &Member, verb: impl FnOnce(&Dossier) -> Result<Vec<Event>, Refusal>) {
        let mut events = verb(&self.dossier).unwrap();
        if self.dossier.must_join(by) && self.dossier.seq > 0 {
            events.splice(0..0, self.dossier.join(by).unwrap_or_default());
        }
        self.record(by.author(), events);
    }

    /// Writes events as one act.
    pub fn record(&mut self, by: Author, events: Vec<Event>) {
        let act = ActId(u128::from(self.dossier.seq) + 1000);
        let hours = self.recorded.last().map_or(8, |last| hours(&last.at) + 1);
        let at = format!("2026-11-{:02}T{:02}:05:00.000Z", 1 + hours / 24, hours % 24);
        for event in events {
            let entry = Recorded {
                seq: self.dossier.seq + 1,
                act,
                at: at.clone(),
                by: by.clone(),
                kind: event.name().to_owned(),
                event: Some(event),
            };
            self.dossier.apply(&entry);
            self.recorded.push(entry);
        }
    }
}

/// Hours since the first of the month.
fn hours(at: &str) -> u32 {
    let number = |from: usize| at[from..from + 2].parse::<u32>().unwrap();
    (number(8) - 1) * 24 + number(11)
}
