//! "Dit hoort hier niet": anybody who reads can report a line, without words of their own. Two people, one of whom is the
//! data protection officer, can purge it: [`Dossier::rows_to_purge`] says which rows of the log.

use crate::{
    ActionId, AppraisalId, DeploymentId, Domain, Dossier, Event, Member, OppositionId, ParticipantId, PlaceId, Refusal,
    Role, RoleMapId, SignalId,
    analysis::{PhaseSubject, Voice},
    blind_spot::NetworkRow,
    content::Dimension,
    pruning::Line,
    words,
};
use guard::Vetted;
use serde::{Deserialize, Serialize};

mod key;
mod mask;
mod part;
mod purge;

words! {
    /// Why somebody reports a line: a choice, and never words.
    ReportReason {
        /// Iemand is te herkennen.
        Recognisable = "recognisable",
        /// Het gaat over geloof, herkomst, partij, gezondheid of gerichtheid.
        Protected = "protected",
        /// Het kwetst.
        Hurtful = "hurtful",
        /// Het klopt niet.
        Untrue = "untrue",
        /// Het hoort niet bij dit dossier.
        ElsewhereOnly = "elsewhere",
    }
}

words! {
    /// Why a report is set aside.
    ReportVerdict {
        /// De regel kan hier staan.
        Fitting = "fitting",
        /// De regel is intussen anders gezegd of van de kaart gehaald.
        MendedAlready = "mended",
        /// De melding ging over een andere regel.
        AnotherLine = "another-line",
    }
}

/// What is reported: a line of a map, everything that was said of an item of the analysis, or one thing beside them with all
/// that was written in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reported {
    /// A card, a statement, an occurrence or a note.
    Line(Line),
    /// What the group makes of an item, and what each domain said of it.
    Finding {
        /// The dimension.
        dimension: Dimension,
        /// The id of the item.
        item: String,
    },
    /// An action.
    Action(ActionId),
    /// The strategy for a wij-zij, with what keeps it alive.
    Strategy(OppositionId),
    /// The dialogue map of a wij-zij.
    DialogueMap(OppositionId),
    /// A weging, once its answers are shown.
    Appraisal(AppraisalId),
    /// What a drawing of map 2 says beside its cards: the pressure on the middle, equal treatment, our own share.
    Sheet(RoleMapId),
    /// Through which function a domain reaches a group or a place.
    Contact {
        /// The group or the place.
        row: NetworkRow,
        /// The domain.
        domain: Domain,
    },
    /// What is done already about a finding.
    Policy {
        /// The id of the item.
        item: String,
    },
    /// The choice of one wij-zij, with its reasons.
    Choice,
    /// What was agreed before the analysis began.
    Preparation,
    /// What the group makes of a dimension as a whole.
    Conclusion(Dimension),
    /// In which phase something is, with everything that was said of that before.
    Phase(PhaseSubject),
    /// A place of the analysis.
    Place(PlaceId),
    /// What the group does with an advice.
    Advice {
        /// The id of the rule.
        rule: String,
    },
    /// An intervention in use, with its looks back.
    Deployment(DeploymentId),
    /// A signal that the dossier rests on.
    Signal(SignalId),
}

/// Somebody who asks that a line goes for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PurgeAsk {
    /// Who.
    pub by: Option<ParticipantId>,
    /// In which role.
    pub role: Role,
    /// When, RFC 3339 in UTC.
    pub at: String,
}

/// How a report ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settled {
    /// The line stays.
    SetAside {
        /// Why.
        verdict: ReportVerdict,
        /// The same in words.
        reason: Vetted,
    },
    /// The line is gone.
    Purged,
}

/// A report, as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What it is about.
    pub about: Reported,
    /// Why, when that was said.
    pub reason: Option<ReportReason>,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Who asks that it goes for good.
    pub purge: Option<PurgeAsk>,
    /// How it ended, and when.
    pub settled: Option<(Settled, String)>,
}

/// A round of a dimension without what was purged of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptRound {
    /// When it was shown, RFC 3339 in UTC.
    pub at: String,
    /// Whether it is the round that is shown now.
    pub shown: bool,
    /// What was said.
    pub voices: Vec<Voice>,
}

impl Reported {
    /// Whether both are about one line. A card of map 2 is the same in a later map.
    pub fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Line(Line::Role(_, a)), Self::Line(Line::Role(_, b))) => a == b,
            (Self::Line(Line::Fuel(_, a)), Self::Line(Line::Fuel(_, b))) => a == b,
            _ => self == other,
        }
    }
}

impl Dossier {
    /// All reports, the oldest first.
    pub fn reports(&self) -> &[Report] {
        &self.reports
    }

    /// The reports that nobody settled yet.
    pub fn open_reports(&self) -> impl Iterator<Item = &Report> {
        self.reports.iter().filter(|report| report.settled.is_none())
    }

    /// The report on this line that nobody settled yet.
    pub fn open_report(&self, about: &Reported) -> Option<&Report> {
        self.open_reports().find(|report| report.about.is(about))
    }

    /// What was purged.
    pub fn purged(&self) -> impl Iterator<Item = &Report> {
        self.reports.iter().filter(|report| matches!(report.settled, Some((Settled::Purged, _))))
    }

    /// Whether this person reads what was reported: whoever answers for the dossier; while it is on hold the data
    /// protection officer alone.
    pub fn shows_reported_to(&self, by: &Member) -> bool {
        by.role.oversees() || by.role.leads() && self.hold.is_none()
    }

    pub(crate) fn changes_reported(&self, by: &Member, event: &Event) -> bool {
        let touches = |report: &Report| match &report.about {
            Reported::Line(line) => event.holds(*line),
            Reported::Finding { item, .. } => matches!(event, Event::FindingAmended { item: of, .. } if of == item),
            part => event.is_of(part),
        };
        !self.shows_reported_to(by) && !event.is_about_keeping() && self.open_reports().any(touches)
    }

    /// Reports a line. Once is enough.
    pub fn report_line(
        &self,
        by: &Member,
        about: Reported,
        reason: Option<ReportReason>,
    ) -> Result<Vec<Event>, Refusal> {
        if !by.role.reads() {
            return Err(Refusal::NotAllowed);
        }
        if by.role == Role::Guest && self.open_room().is_none() {
            return Err(Refusal::SessionClosed);
        }
        if !self.has_words(&about) {
            return Err(Refusal::Gone);
        }
        match self.open_report(&about) {
            Some(_) => Err(Refusal::NothingChanged),
            None => Ok(vec![Event::LineReported { about, reason }]),
        }
    }

    /// Whether there is something of users to read there.
    pub fn has_words(&self, about: &Reported) -> bool {
        match about {
            Reported::Line(Line::Opposition(id)) => self.opposition(*id).is_some(),
            Reported::Line(Line::Occurrence(id)) => self.occurrence(*id).is_some(),
            Reported::Line(Line::Note(id)) => self.note(*id).is_some(),
            Reported::Line(Line::Role(map, id)) => self.role_map(*map).is_some_and(|map| map.card(*id).is_some()),
            Reported::Line(Line::Fuel(map, id)) => self.role_map(*map).is_some_and(|map| map.statement(*id).is_some()),
            Reported::Finding { dimension, item } => self.analysis().is_some_and(|analysis| {
                let said = |voice: &Voice| purge::has_note(voice, item);
                let work = analysis.dimension(*dimension);
                let earlier = work.earlier().iter().flat_map(|(_, voices)| voices);
                analysis.finding(item).is_some_and(|finding| finding.has_words())
                    || work.voices().iter().chain(earlier).any(said)
            }),
            part => self.part_has_words(part),
        }
    }

    /// Sets a report aside: the line stays. What the data protection officer wants purged is not set aside by others.
    pub fn set_report_aside(
        &self,
        by: &Member,
        about: &Reported,
        verdict: ReportVerdict,
        reason: Vetted,
    ) -> Result<Vec<Event>, Refusal> {
        by.must_answer_for_it()?;
        let report = self.open_report(about).ok_or(Refusal::NotReported)?;
        if report.purge.as_ref().is_some_and(|ask| ask.role.oversees()) && !by.role.oversees() {
            return Err(Refusal::PurgeIsAsked);
        }
        Ok(vec![Event::ReportSetAside { about: report.about.clone(), verdict, reason }])
    }

    /// Asks that a reported line goes for good; somebody else has to agree.
    pub fn ask_purge(&self, by: &Member, about: &Reported) -> Result<Vec<Event>, Refusal> {
        by.must_answer_for_it()?;
        self.must_not_be_held()?;
        let report = self.open_report(about).ok_or(Refusal::NotReported)?;
        match report.purge {
            Some(_) => Err(Refusal::NothingChanged),
            None => Ok(vec![Event::PurgeAsked { about: report.about.clone(), role: by.role }]),
        }
    }

    /// Agrees that it goes for good: another person, and one of both is the data protection officer.
    pub fn purge(&self, by: &Member, about: &Reported) -> Result<Vec<Event>, Refusal> {
        by.must_answer_for_it()?;
        self.must_not_be_held()?;
        let report = self.open_report(about).ok_or(Refusal::NotReported)?;
        let ask = report.purge.as_ref().ok_or(Refusal::PurgeNotAsked)?;
        if ask.by.is_none_or(|id| id == by.id) || ask.role.oversees() == by.role.oversees() {
            return Err(Refusal::SecondPersonNeeded);
        }
        let purged = Event::LinePurged { about: report.about.clone(), role: by.role };
        Ok([purged].into_iter().chain(self.voices_without(&report.about)).collect())
    }

    pub(crate) fn must_not_be_held(&self) -> Result<(), Refusal> {
        if self.hold.is_some() { Err(Refusal::OnHold) } else { Ok(()) }
    }

    pub(crate) fn apply_to_reports(&mut self, event: Event, by: Option<ParticipantId>, at: &str, seq: u64) {
        self.show_anew(&event, seq);
        let at = at.to_owned();
        match event {
            Event::LineReported { about, reason } => {
                self.reports.push(Report { about, reason, at, purge: None, settled: None });
            }
            Event::ReportSetAside { about, verdict, reason } => {
                self.settle(&about, Settled::SetAside { verdict, reason }, at);
            }
            Event::PurgeAsked { about, role } => {
                let open = |report: &&mut Report| report.settled.is_none() && report.about.is(&about);
                if let Some(report) = self.reports.iter_mut().find(open) {
                    report.purge = Some(PurgeAsk { by, role, at });
                }
            }
            Event::LinePurged { about, .. } => self.settle(&about, Settled::Purged, at),
            _ => {}
        }
    }

    /// What is covered, shown again or gone is sent again to the pages that are open.
    fn show_anew(&mut self, event: &Event, seq: u64) {
        let (Event::LineReported { about, .. } | Event::ReportSetAside { about, .. } | Event::LinePurged { about, .. }) =
            event
        else {
            return;
        };
        match about {
            Reported::Line(Line::Opposition(id)) => self.touch_row(*id, seq),
            Reported::Line(Line::Occurrence(id)) => self.touch_rows_of(*id, seq),
            Reported::Line(Line::Role(..)) => self.role_maps.iter_mut().for_each(|map| map.changed_at = seq),
            // These are read as a whole each time.
            _ => {}
        }
    }

    fn settle(&mut self, about: &Reported, how: Settled, at: String) {
        let open = |report: &&mut Report| report.settled.is_none() && report.about.is(about);
        if let Some(report) = self.reports.iter_mut().find(open) {
            report.settled = Some((how, at));
        }
    }
}
