//! Hosting a room: what stands in the light, who saw the agreements, who leads, and who was not heard yet.

use super::Session;
use crate::{Domain, Dossier, Event, Member, Opposition, OppositionId, ParticipantId, Refusal, RoleMap, RoleMapId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the wall shows in large.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A wij-zij of map 1.
    Opposition(OppositionId),
    /// A whole map 2.
    RoleMap(RoleMapId),
}

/// The same, found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown<'a> {
    /// A wij-zij of map 1.
    Opposition(&'a Opposition),
    /// A whole map 2.
    RoleMap(&'a RoleMap),
}

/// What stands in the light, and whether phones are asked to look at it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spotlight {
    /// What.
    pub on: Subject,
    /// Whether phones follow.
    pub phones: bool,
}

/// How much of a domain was heard in a room. No people, no functions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heard {
    /// The domain.
    pub domain: Domain,
    /// How many of it have not contributed anything yet.
    pub quiet: usize,
    /// How many of it are in the room.
    pub all: usize,
}

impl Dossier {
    /// Puts something on the wall in large.
    pub fn set_spotlight(&self, by: &Member, on: Subject, phones: bool) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let room = self.open_room().ok_or(Refusal::SessionClosed)?;
        self.shown(on)?;
        if room.spotlight == Some(Spotlight { on, phones }) {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::SpotlightSet { session: room.id, on, phones }])
    }

    /// Takes it away again.
    pub fn clear_spotlight(&self, by: &Member) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let room = self.open_room().ok_or(Refusal::SessionClosed)?;
        match room.spotlight {
            Some(_) => Ok(vec![Event::SpotlightCleared { session: room.id }]),
            None => Err(Refusal::NothingChanged),
        }
    }

    /// What stands in the light now; nothing when it was taken off the map.
    pub fn spotlight(&self) -> Option<(Shown<'_>, bool)> {
        let light = self.open_room()?.spotlight?;
        Some((self.shown(light.on).ok()?, light.phones))
    }

    fn shown(&self, on: Subject) -> Result<Shown<'_>, Refusal> {
        match on {
            Subject::Opposition(id) => self.present_opposition(id).map(Shown::Opposition),
            Subject::RoleMap(id) => self.role_map(id).map(Shown::RoleMap).ok_or(Refusal::Gone),
        }
    }

    /// Says that this person saw the agreements of the room.
    pub fn acknowledge_agreements(&self, by: &Member) -> Result<Vec<Event>, Refusal> {
        self.must_be_present(by)?;
        let session = self.open_room().ok_or(Refusal::SessionClosed)?.id;
        if self.knows_agreements(by) {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::AgreementsAcknowledged { session }])
    }

    /// Whether this person saw the agreements of the room that is open. Guests see them before they come in.
    pub fn knows_agreements(&self, by: &Member) -> bool {
        let Some(room) = self.open_room() else { return true };
        by.role == crate::Role::Guest || room.acknowledged.contains(&by.id)
    }

    /// Takes over leading the room.
    pub fn take_lead(&self, by: &Member) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let room = self.open_room().ok_or(Refusal::SessionClosed)?;
        if room.leader == Some(by.id) {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::LeadTaken { session: room.id }])
    }

    /// By domain, how many in the room have not contributed anything yet. Whoever leads is not counted.
    pub fn heard(&self) -> Vec<Heard> {
        let Some(room) = self.open_room() else { return vec![] };
        let mut domains: BTreeMap<Domain, Heard> = BTreeMap::new();
        for id in room.participants.iter().filter(|id| room.leader != Some(**id)) {
            let Some(participant) = self.participants.get(id) else { continue };
            let domain = participant.domain;
            let heard = domains.entry(domain).or_insert(Heard { domain, quiet: 0, all: 0 });
            heard.all += 1;
            heard.quiet += usize::from(!room.contributed.contains(id));
        }
        domains.into_values().collect()
    }

    pub(crate) fn apply_to_hosting(&mut self, event: &Event, by: Option<ParticipantId>) {
        match event {
            Event::SpotlightSet { session, on, phones } => {
                self.set_session(*session, |room| room.spotlight = Some(Spotlight { on: *on, phones: *phones }));
            }
            Event::SpotlightCleared { session } => self.set_session(*session, |room| room.spotlight = None),
            Event::AgreementsAcknowledged { session } => self.set_session(*session, |room| {
                room.acknowledged.extend(by);
            }),
            Event::LeadTaken { session } => self.set_session(*session, |room| room.leader = by),
            _ => {}
        }
    }

    /// Notes who contributed, by the name of the event alone: its content may be erased since.
    pub(crate) fn hear(&mut self, kind: &str, by: Option<ParticipantId>) {
        /// What moves a session, a dossier or a person, and adds nothing to the picture. Dots are nobody's business.
        const NO_CONTRIBUTION: [&str; 24] = [
            "participant_",
            "session_",
            "step_",
            "plan_",
            "mode_",
            "spotlight_",
            "agreements_",
            "lead_",
            "guests_",
            "dots_",
            "dossier_",
            "review_",
            "notes_",
            "note_revealed",
            "line_",
            "map_",
            "act_",
            "analysis_started",
            "answers_",
            "appraisal_started",
            "appraisal_sealed",
            "appraisal_revealed",
            "appraisal_decided",
            "dimension_reopened",
        ];
        if let (Some(id), Some(room)) = (by, self.running_room())
            && !NO_CONTRIBUTION.iter().any(|start| kind.starts_with(start))
        {
            room.contributed.insert(id);
        }
    }

    fn running_room(&mut self) -> Option<&mut Session> {
        self.sessions.last_mut().filter(|room| room.closed_at.is_none())
    }
}
