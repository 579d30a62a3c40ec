//! Which entries of the catalogue fit a dossier: groups in words, and within them the order of the files. There is no score
//! here, and nothing is the best. The groups are our own rule.

use crate::{
    Date, Dossier,
    advice::Against,
    analysis::{Phase, UnrestPhase},
    content::{
        AdviceRule, AdviceRules, AimedAt, Direction, Directions, Intervention, InterventionKind, SolutionDirection,
        UnrestPhaseCard, UnrestPhases,
    },
    role_map::{Position, Zone},
    words,
};
use std::collections::BTreeSet;

words! {
    /// How an entry fits a dossier.
    Fit {
        /// Past bij de fase en bij het doel.
        PhaseAndTarget = "phase-and-target",
        /// Past bij een van beide.
        PhaseOrTarget = "phase-or-target",
        /// Overige.
        Other = "other",
        /// An advice that applies puts this kind off; it stays readable.
        Later = "later",
    }
}

/// What of a dossier the catalogue is held against.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Situation<'a> {
    /// The phases that something is in now.
    pub phases: BTreeSet<Phase>,
    /// The phases of unrest that lie beside them, and the one that was set by hand.
    pub unrest: BTreeSet<UnrestPhase>,
    /// The directions that answer what was found.
    pub directions: BTreeSet<SolutionDirection>,
    /// Whom the strategies aim at, as the catalogue says it.
    pub aims: BTreeSet<AimedAt>,
    /// The advice that applies now and puts kinds of interventions off.
    pub warnings: Vec<&'a AdviceRule>,
    /// Whether a weging was decided.
    pub appraised: bool,
}

impl<'a> Situation<'a> {
    /// Reads it from a dossier, with the content that says what lies beside what.
    pub fn of(
        dossier: &Dossier,
        directions: &Directions,
        unrest: &UnrestPhases,
        rules: &'a AdviceRules,
        against: Against<'_>,
    ) -> Self {
        let analysis = dossier.analysis();
        let judged = dossier.phases().into_iter();
        let phases: BTreeSet<Phase> = judged.filter_map(|it| it.judgement.phase).collect();
        let by_hand = analysis.and_then(|it| it.unrest()).map(|(phase, _)| phase);
        let beside = unrest.phases.iter().filter(|card| card.phases.iter().any(|phase| phases.contains(phase)));
        let found: Vec<&str> = analysis
            .iter()
            .flat_map(|it| against.dimensions.iter().flat_map(|list| it.found(list).map(|(item, _)| item)))
            .collect();
        let asked = |it: &&Direction| {
            found.iter().any(|item| it.answers_to(item)) || it.phases.iter().any(|phase| phases.contains(phase))
        };
        let zones = dossier.map().filter_map(|card| dossier.strategy(card.id)).flat_map(|it| &it.targets);
        let warns = |rule: &&AdviceRule| !rule.warns.is_empty();
        Self {
            unrest: beside.map(|card| card.id).chain(by_hand).collect(),
            directions: directions.directions.iter().filter(asked).map(|it| it.id).collect(),
            aims: zones.flat_map(|zone| aimed_at(*zone)).copied().collect(),
            warnings: dossier.advice(&rules.rules, against).into_iter().map(|it| it.rule).filter(warns).collect(),
            appraised: dossier.last_decided().is_some(),
            phases,
        }
    }

    /// Whether nature and size are unknown: no weging was decided, and nothing has a phase.
    pub fn is_unknown(&self) -> bool {
        !self.appraised && self.phases.is_empty()
    }

    /// Whether there is anything that an entry could fit.
    pub fn says_something(&self) -> bool {
        !(self.phases.is_empty() && self.unrest.is_empty() && self.directions.is_empty() && self.aims.is_empty())
    }

    /// Whether an entry fits a phase that something is in now.
    pub fn fits_phase(&self, entry: &Intervention) -> bool {
        entry.phases.iter().any(|phase| self.phases.contains(phase))
            || entry.unrest_phases.iter().any(|phase| self.unrest.contains(phase))
    }

    /// Whether an entry fits what was found, or whom the strategies aim at.
    pub fn fits_target(&self, entry: &Intervention) -> bool {
        entry.directions.iter().any(|direction| self.directions.contains(direction))
            || self.aims.contains(&entry.aimed_at)
    }

    /// The advice that puts this kind off.
    pub fn warnings_for(&self, kind: InterventionKind) -> impl Iterator<Item = &'a AdviceRule> {
        self.warnings.iter().copied().filter(move |rule| rule.warns.contains(&kind))
    }

    /// How an entry fits.
    pub fn fit(&self, entry: &Intervention) -> Fit {
        match (self.fits_phase(entry), self.fits_target(entry)) {
            _ if self.warnings_for(entry.kind).next().is_some() => Fit::Later,
            (true, true) => Fit::PhaseAndTarget,
            (true, false) | (false, true) => Fit::PhaseOrTarget,
            (false, false) => Fit::Other,
        }
    }

    /// The entries in groups, those that hold something; within a group the order stays.
    pub fn arranged<'c>(&self, entries: &[&'c Intervention]) -> Vec<(Fit, Vec<&'c Intervention>)> {
        let of = |fit: Fit| entries.iter().copied().filter(|entry| self.fit(entry) == fit).collect::<Vec<_>>();
        Fit::ALL.iter().map(|fit| (*fit, of(*fit))).filter(|(_, entries)| !entries.is_empty()).collect()
    }
}

/// Whom the catalogue reaches in a zone of map 2. Nothing in it is for pushers: that would feed what it wants to stop.
pub const fn aimed_at(zone: Zone) -> &'static [AimedAt] {
    match (zone, zone.position()) {
        (Zone::MiddleProfessional, _) => &[AimedAt::Middle, AimedAt::Professionals],
        (_, Some(Position::SilentMiddle | Position::MiddleLeader)) => &[AimedAt::Middle],
        (_, Some(Position::Joiner)) => &[AimedAt::Joiners],
        _ => &[],
    }
}

/// Whether an entry belongs to a phase: as its source says, or by the phase of unrest that lies beside it.
pub fn belongs_to(entry: &Intervention, phase: Phase, unrest: &[UnrestPhaseCard]) -> bool {
    let beside = |it: &UnrestPhase| unrest.iter().any(|card| card.id == *it && card.phases.contains(&phase));
    entry.phases.contains(&phase) || entry.unrest_phases.iter().any(beside)
}

impl Dossier {
    /// The directions in which nothing runs on this day: witte vlekken of the plan.
    pub fn open_directions<'a>(
        &self,
        directions: &'a Directions,
        entries: &[Intervention],
        today: Date,
    ) -> Vec<&'a Direction> {
        let running: Vec<&str> = self
            .deployments()
            .into_iter()
            .filter(|it| it.is_running(today))
            .map(|it| it.intervention.as_str())
            .collect();
        let covers = |entry: &&Intervention| running.contains(&entry.id.as_str());
        let covered: BTreeSet<_> = entries.iter().filter(covers).flat_map(|entry| &entry.directions).collect();
        directions.directions.iter().filter(|it| !covered.contains(&it.id)).collect()
    }
}
