//! The example's analysis: the Rietkade in nine dimensions, with what was decided and what came of it.

mod dimensions;
mod outcome;

use crate::analysis::{
    Analysis, Appraisal, Criterion, Degree, DegreeView, Phase, PhaseOf, PhaseOn, PhaseView, Productive, Signal,
};
use crate::values::{Certainty, Domain, Seen};

/// Texts as they are kept.
fn texts(of: &[&str]) -> Vec<String> {
    of.iter().map(|text| (*text).to_owned()).collect()
}

/// A text that is there.
fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// An analysis with every field filled somewhere.
pub(super) fn analysis() -> Analysis {
    Analysis {
        title: "De analyse van de Rietkade".into(),
        provenance_note:
            "Gemaakt volgens de stappen van het analyse-instrument van KIS. De lijsten met vragen zijn voor \
                          een deel een eigen voorstel."
                .into(),
        own_note: "Dit is niet ‘de KIS-checklist’. Bij elk onderdeel staat waar het vandaan komt.".into(),
        signals: signals(),
        appraisals: appraisals(),
        dimensions: dimensions::dimensions(),
        phases: phases(),
        overall_phase: Some(Phase::Tension),
        advice: outcome::advice(),
        blind_spots: Some(outcome::blind_spots()),
        plan: outcome::plan(),
        thread: outcome::thread(),
    }
}

fn signals() -> Vec<Signal> {
    vec![
        Signal {
            number: 1,
            date: "2026-01-19".into(),
            area: some("Rietkade"),
            what: "Bij de koffie in het buurthuis zitten oude en nieuwe bewoners aan aparte tafels.".into(),
            by_function: some("Teamleider buurthuis"),
            domain: Some(Domain::Social),
            certainty: Some(Certainty::Observation),
            seen: Some(Seen::Offline),
            word_reason: None,
        },
        Signal {
            number: 2,
            date: "2026-01-27".into(),
            area: some("Rietkade en Waterplein"),
            what: "De toon in de buurtapp wordt scherper als het over parkeren gaat.".into(),
            by_function: some("Communicatieadviseur"),
            domain: Some(Domain::Communication),
            certainty: Some(Certainty::Hunch),
            seen: Some(Seen::Online),
            word_reason: some("Zo staat het in de berichten zelf."),
        },
    ]
}

fn criterion(title: &str, degree: Degree, observation: &str) -> Criterion {
    Criterion { title: title.into(), degree, observation: some(observation), ..Criterion::default() }
}

fn appraisals() -> Vec<Appraisal> {
    let first = Appraisal {
        date: "2026-01-29".into(),
        criteria: vec![
            criterion("Onderbouwing", Degree::Slight, "Twee signalen, uit twee functies."),
            Criterion { title: "Druk op het midden".into(), ..Criterion::default() },
        ],
        productive: Some(Productive::Unclear),
        suggested: some("Verkennen"),
        decided: some("Verkennen"),
        review_date: some("2026-02-12"),
        ..Appraisal::default()
    };
    let second = Appraisal {
        date: "2026-02-12".into(),
        criteria: vec![
            Criterion {
                source_kind: some("Gesprekken met vier functies in de wijk"),
                ..criterion("Onderbouwing", Degree::Clear, "Vier functies zagen los van elkaar hetzelfde.")
            },
            Criterion {
                decided: true,
                views: vec![
                    DegreeView { domain: Domain::Social, degree: Degree::Clear },
                    DegreeView { domain: Domain::Safety, degree: Degree::Slight },
                ],
                ..criterion(
                    "Wij-zij",
                    Degree::Clear,
                    "Op beide avonden ging het over ‘jullie’ en ‘wij’, niet over het plan.",
                )
            },
            criterion("Veiligheid", Degree::NotAtAll, "Geen incidenten die aan het plan te koppelen zijn."),
            Criterion { title: "Duur en hardnekkigheid".into(), ..Criterion::default() },
            criterion("Draagkracht", Degree::Strong, "Het buurthuis en de school houden de deur open voor iedereen."),
        ],
        productive: Some(Productive::Yes),
        productive_reason: some("Tegenspraak op het plan hoort erbij en moet ruimte houden."),
        suggested: some("Verkennen"),
        extras: texts(&["Eerst naar de eigen rol kijken.", "Een volgende of faciliterende rol past hier."]),
        decided: some("Analyseren"),
        reason_if_different: some("De tweede avond liet zien dat verkennen alleen te laat komt."),
        whose_task: texts(&["Gemeente", "Woningcorporatie"]),
        role: some("Faciliteren"),
        review_date: some("2026-09-14"),
        changes_since: texts(&["Onderbouwing: van enigszins naar duidelijk.", "Erbij gekomen: veiligheid."]),
    };
    vec![first, second]
}

fn phases() -> Vec<PhaseOf> {
    let on = |date: &str, phase| PhaseOn { date: date.into(), phase };
    vec![
        PhaseOf {
            subject: "Rietkade".into(),
            phase: Some(Phase::Tension),
            signs: texts(&["Klachten komen per straat binnen.", "Functies krijgen de vraag aan wiens kant ze staan."]),
            certainty: Some(Certainty::Observation),
            note: some("Op de markt is hier niets van te merken."),
            history: vec![on("2026-01-29", Phase::Unease), on("2026-02-12", Phase::Tension)],
            views: vec![
                PhaseView {
                    domain: Domain::Social,
                    phase: Phase::Tension,
                    note: some("De koffie is nu een teken van partij."),
                },
                PhaseView { domain: Domain::Space, phase: Phase::Unease, note: None },
            ],
        },
        PhaseOf {
            subject: "Wij-zij 2: de buurt tegenover de gemeente".into(),
            phase: Some(Phase::Unease),
            signs: texts(&["Mensen bellen niet meer met vragen."]),
            certainty: Some(Certainty::Hunch),
            ..PhaseOf::default()
        },
        PhaseOf { subject: "Waterplein".into(), phase: Some(Phase::Calm), ..PhaseOf::default() },
        PhaseOf {
            subject: "Parkeerterrein bij de school".into(),
            phase: Some(Phase::Aftercare),
            signs: texts(&["De ruzie van november is bijgelegd, het verhaal gaat nog rond."]),
            certainty: Some(Certainty::Observation),
            history: vec![on("2025-11-20", Phase::Incidents)],
            ..PhaseOf::default()
        },
        PhaseOf { subject: "Flat aan de overkant".into(), ..PhaseOf::default() },
    ]
}
