//! One dimension: a round in which everybody answers alone, the moment at which all is shown side by side, and what the
//! group makes of it. A next round begins blind again; what was shown before stays.

use super::{Analysis, ItemAnswer, Voice};
use crate::{Author, AuthorKind, Domain, Dossier, Event, Member, ParticipantId, Refusal, content::Dimension};
use guard::Vetted;
use std::collections::BTreeMap;

/// What one participant answered in the round that runs. Nobody else may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    pub(crate) domain: Option<Domain>,
    pub(crate) guest: bool,
    /// The answers, by item.
    pub answers: BTreeMap<String, ItemAnswer>,
}

/// How far a dimension is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DimensionWork {
    pub(crate) own: BTreeMap<ParticipantId, Own>,
    /// Answers of guests whose session closed before they were shown.
    pub(crate) sealed: Vec<Voice>,
    /// What was shown last, with the moment.
    pub(crate) shown: Option<(String, Vec<Voice>)>,
    /// What was shown in rounds before, the oldest first.
    pub(crate) earlier: Vec<(String, Vec<Voice>)>,
    /// What the group makes of it.
    pub conclusion: Option<Vetted>,
}

impl DimensionWork {
    /// Whether answers are being collected, and nothing of this round was shown.
    pub const fn is_blind(&self) -> bool {
        self.shown.is_none()
    }

    /// The voices that were shown; none while a round runs.
    pub fn voices(&self) -> &[Voice] {
        self.shown.as_ref().map_or(&[], |(_, voices)| voices)
    }

    /// When they were shown.
    pub fn shown_at(&self) -> Option<&str> {
        self.shown.as_ref().map(|(at, _)| at.as_str())
    }

    /// What was shown in rounds before, the oldest first.
    pub fn earlier(&self) -> &[(String, Vec<Voice>)] {
        &self.earlier
    }

    /// How many of each domain answered in the round that runs. Says nothing of what.
    pub fn answered(&self) -> BTreeMap<Option<Domain>, usize> {
        let mut counts = BTreeMap::new();
        let open = self.own.values().filter(|own| !own.answers.is_empty()).map(|own| own.domain);
        open.chain(self.sealed.iter().map(|voice| voice.domain)).for_each(|it| *counts.entry(it).or_default() += 1);
        counts
    }

    /// What this participant answered in the round that runs.
    pub fn own_of(&self, id: ParticipantId) -> Option<&Own> {
        self.own.get(&id)
    }

    fn voices_of(&self, whose: impl Fn(&Own) -> bool) -> Vec<Voice> {
        let open = self.own.values().filter(|own| whose(own) && !own.answers.is_empty());
        open.map(|own| Voice { domain: own.domain, answers: own.answers.values().cloned().collect() }).collect()
    }
}

/// By domain and by what was said: the order of coming in, or of whose session closed, would tell who.
fn in_order(mut voices: Vec<Voice>) -> Vec<Voice> {
    voices.sort_by_cached_key(|voice| (voice.domain, format!("{:?}", voice.answers)));
    voices
}

impl Dossier {
    /// Answers items of a dimension, for oneself: nobody sees it until all is shown. What stands so already is left out.
    pub fn answer_dimension(
        &self,
        by: &Member,
        dimension: Dimension,
        answers: Vec<ItemAnswer>,
    ) -> Result<Vec<Event>, Refusal> {
        let analysis = self.must_answer(by)?;
        let work = analysis.dimension(dimension);
        if !work.is_blind() {
            return Err(Refusal::AnswersShown);
        }
        let stands = |item: &str| work.own_of(by.id).and_then(|own| own.answers.get(item));
        let is_new = |answer: &ItemAnswer| match stands(&answer.item) {
            Some(known) => known != answer,
            None => !answer.is_empty(),
        };
        let answers: Vec<_> = answers.into_iter().filter(is_new).collect();
        if answers.iter().any(|answer| self.points_nowhere(answer)) {
            return Err(Refusal::Gone);
        }
        if answers.is_empty() {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::DimensionAnswered { dimension, answers }])
    }

    fn points_nowhere(&self, answer: &ItemAnswer) -> bool {
        answer.place.is_some_and(|id| self.place(id).is_none())
            || answer.opposition.is_some_and(|id| self.opposition(id).is_none())
    }

    /// Shows what everybody answered, side by side and without who.
    pub fn reveal_dimension(&self, by: &Member, dimension: Dimension) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let work = self.must_analyse(by)?.dimension(dimension);
        if !work.is_blind() {
            return Err(Refusal::AnswersShown);
        }
        let voices: Vec<Voice> = work.sealed.iter().cloned().chain(work.voices_of(|_| true)).collect();
        if voices.is_empty() {
            return Err(Refusal::NoAnswers);
        }
        Ok(vec![Event::AnswersRevealed { dimension, voices: in_order(voices) }])
    }

    /// Begins another round of a dimension; what was shown stays as the round before.
    pub fn reopen_dimension(&self, by: &Member, dimension: Dimension) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let work = self.must_analyse(by)?.dimension(dimension);
        if work.is_blind() { Err(Refusal::NothingChanged) } else { Ok(vec![Event::DimensionReopened { dimension }]) }
    }

    /// Writes down what the group makes of a dimension. Only once all is shown: before that it would show through.
    pub fn conclude_dimension(
        &self,
        by: &Member,
        dimension: Dimension,
        conclusion: Option<Vetted>,
    ) -> Result<Vec<Event>, Refusal> {
        let work = self.must_analyse(by)?.dimension(dimension);
        if work.is_blind() && work.earlier.is_empty() {
            return Err(Refusal::AnswersHidden);
        }
        if work.conclusion == conclusion {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::DimensionConcluded { dimension, conclusion }])
    }

    /// Takes what guests answered off their ids, without showing it: when their session closes, after they were listed.
    /// A domain that would tell whose it was goes with the id.
    pub fn seal_answers(&self, by: &Member) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let Some(analysis) = self.analysis() else { return Err(Refusal::NothingChanged) };
        let telling = self.domains_to_forget();
        let sealed: Vec<Event> = analysis
            .dimensions
            .iter()
            .map(|(dimension, work)| (*dimension, work.voices_of(|own| own.guest)))
            .filter(|(_, voices)| !voices.is_empty())
            .map(|(dimension, mut voices)| {
                voices.iter_mut().for_each(|voice| voice.domain = voice.domain.filter(|it| !telling.contains(it)));
                Event::AnswersSealed { dimension, voices: in_order(voices) }
            })
            .collect();
        if sealed.is_empty() { Err(Refusal::NothingChanged) } else { Ok(sealed) }
    }
}

impl Analysis {
    /// A dimension, as far as it is.
    pub fn dimension(&self, dimension: Dimension) -> &DimensionWork {
        static NOTHING: DimensionWork =
            DimensionWork { own: BTreeMap::new(), sealed: vec![], shown: None, earlier: vec![], conclusion: None };
        self.dimensions.get(&dimension).unwrap_or(&NOTHING)
    }
}

pub(super) fn apply(analysis: &mut Analysis, event: Event, by: &Author, at: &str) {
    match event {
        Event::DimensionAnswered { dimension, answers } => {
            // Whoever was erased since has been sealed.
            let Some(id) = by.id else { return };
            let work = analysis.dimensions.entry(dimension).or_default();
            let guest = by.kind == AuthorKind::Guest;
            let own = work.own.entry(id).or_insert(Own { domain: by.domain, guest, answers: BTreeMap::new() });
            own.domain = by.domain;
            for answer in answers {
                match answer.is_empty() {
                    true => own.answers.remove(&answer.item),
                    false => own.answers.insert(answer.item.clone(), answer),
                };
            }
        }
        Event::AnswersSealed { dimension, voices } => {
            let work = analysis.dimensions.entry(dimension).or_default();
            work.own.retain(|_, own| !own.guest);
            work.sealed.extend(voices);
        }
        Event::AnswersRevealed { dimension, voices } => {
            let work = analysis.dimensions.entry(dimension).or_default();
            work.own.clear();
            work.sealed.clear();
            work.shown = Some((at.to_owned(), voices));
        }
        Event::VoicesKept { dimension, rounds } => {
            let work = analysis.dimensions.entry(dimension).or_default();
            let (shown, earlier): (Vec<_>, Vec<_>) = rounds.into_iter().partition(|round| round.shown);
            work.shown = shown.into_iter().last().map(|round| (round.at, round.voices));
            work.earlier = earlier.into_iter().map(|round| (round.at, round.voices)).collect();
        }
        Event::DimensionReopened { dimension } => {
            let work = analysis.dimensions.entry(dimension).or_default();
            work.earlier.extend(work.shown.take());
        }
        Event::DimensionConcluded { dimension, conclusion } => {
            analysis.dimensions.entry(dimension).or_default().conclusion = conclusion;
        }
        _ => {}
    }
}
