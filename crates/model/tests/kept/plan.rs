//! A plan of a session, what a card that got other words carries over, and how a strategy is kept alive.

use super::{day, opposition_changes, text};
use model::{
    Domain,
    pruning::Carried,
    session::{Agreement, Mode, Plan, PlanStep},
    strategy::AnchoringChange,
};

pub fn plan() -> Plan {
    let (standard, title) = (Some("map".to_owned()), Some(text("Kaart 1 in twee rondes")));
    let question = Some(text("Wat hoort u?"));
    let own = PlanStep { key: 2, standard: None, title, question, minutes: 35, mode: Mode::Silent };
    let usual = PlanStep { key: 1, standard, title: None, question: None, minutes: 15, mode: Mode::Everyone };
    let agreements = vec![Agreement::Standard("no-names".to_owned()), Agreement::Own(text("wij luisteren"))];
    Plan { steps: vec![usual, own], agreements }
}

pub fn carried() -> Vec<Carried> {
    opposition_changes()
        .into_iter()
        .zip([None, Some(Domain::Safety)].into_iter().cycle())
        .map(|(change, domain)| Carried { domain, said: 12, change })
        .collect()
}

pub fn anchoring_changes() -> Vec<AnchoringChange> {
    vec![
        AnchoringChange::Keeper(Some(text("wijkmanager"))),
        AnchoringChange::Review(Some(day("2026-10-01"))),
        AnchoringChange::Stop(Some(text("avonden met twee kampen"))),
        AnchoringChange::Review(None),
    ]
}
