//! The written rules of the outcome, own proposal: tested from top to bottom, the first that matches wins. They name the
//! criteria that decided it; nothing is added up.

use super::{Appraisal, Degree};
use crate::{content::AppraisalCriterion as Criterion, words};

words! {
    /// What a weging can come to.
    Outcome {
        /// Direct handelen en analyseren.
        ActNowAndAnalyse = "act-now-and-analyse",
        /// Verkennen.
        Explore = "explore",
        /// Analyseren.
        Analyse = "analyse",
        /// Geen actie, wel volgen: the phenomenon, not people.
        NoActionMonitor = "no-action-monitor",
    }
}

words! {
    /// What can come on top of it.
    Plus {
        /// Herijken op de eigen rol.
        RecalibrateOwnRole = "recalibrate-own-role",
        /// Een volgende of faciliterende rol.
        SupportingRole = "supporting-role",
    }
}

/// A criterion with the degree that decided something.
pub type Deciding = (Criterion, Degree);

/// What the rules suggest, with what decided it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The outcome.
    pub outcome: Outcome,
    /// The criteria that decided it; empty where none of the other rules matched.
    pub deciding: Vec<Deciding>,
    /// What comes on top, each with the criterion that asks for it.
    pub plus: Vec<(Plus, Deciding)>,
}

/// Two to seven: what makes it polarisation.
const POLARISATION: [Criterion; 6] = [
    Criterion::UsAndThem,
    Criterion::Images,
    Criterion::BrokenContact,
    Criterion::PressureOnTheMiddle,
    Criterion::Extent,
    Criterion::Persistence,
];

/// Two to ten: what can be worrying.
const WORRYING: [Criterion; 9] = [
    Criterion::UsAndThem,
    Criterion::Images,
    Criterion::BrokenContact,
    Criterion::PressureOnTheMiddle,
    Criterion::Extent,
    Criterion::Persistence,
    Criterion::Consequences,
    Criterion::Safety,
    Criterion::Distrust,
];

/// From how many criteria on a rule of several matches.
const SEVERAL: usize = 3;

const fn is_marked(degree: Degree) -> bool {
    matches!(degree, Degree::Clear | Degree::Strong)
}

impl Appraisal {
    /// What the rules suggest, on what is settled by now. A criterion that is open counts as not known.
    pub fn suggestion(&self) -> Suggestion {
        let degree = |criterion| self.degree(criterion).unwrap_or(Degree::Unknown);
        let among = |criteria: &[Criterion], counts: &dyn Fn(Degree) -> bool| -> Vec<Deciding> {
            let all = criteria.iter().map(|criterion| (*criterion, degree(*criterion)));
            all.filter(|(_, degree)| counts(*degree)).collect()
        };
        let safety = among(&[Criterion::Safety], &is_marked);
        let unknown = among(&WORRYING, &|degree| degree == Degree::Unknown);
        let thin = among(&[Criterion::Grounds], &|degree| !is_marked(degree));
        let polarised = among(&POLARISATION, &is_marked);
        let consequences = among(&[Criterion::Consequences], &is_marked);
        let (outcome, deciding) = match () {
            () if !safety.is_empty() => (Outcome::ActNowAndAnalyse, safety),
            () if unknown.len() >= SEVERAL => (Outcome::Explore, unknown),
            () if !thin.is_empty() => (Outcome::Explore, thin),
            () if polarised.len() >= SEVERAL => (Outcome::Analyse, polarised),
            () if !consequences.is_empty() => (Outcome::Analyse, consequences),
            () => (Outcome::NoActionMonitor, vec![]),
        };
        let plus = [(Plus::RecalibrateOwnRole, Criterion::Distrust), (Plus::SupportingRole, Criterion::CopingCapacity)];
        let plus = plus.into_iter().map(|(plus, criterion)| (plus, (criterion, degree(criterion))));
        Suggestion { outcome, deciding, plus: plus.filter(|(_, (_, degree))| is_marked(*degree)).collect() }
    }

    /// The criteria that stand otherwise than in an earlier weging: which, what it was, what it is.
    pub fn changed_since(&self, earlier: &Self) -> Vec<(Criterion, Option<Degree>, Option<Degree>)> {
        let both = |criterion: &Criterion| (*criterion, earlier.degree(*criterion), self.degree(*criterion));
        Criterion::ALL.iter().map(both).filter(|(_, was, is)| was != is).collect()
    }
}
