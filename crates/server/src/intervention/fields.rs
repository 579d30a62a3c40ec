//! What an entry says, field by field and in order: for its page, and for the search.

use crate::{
    calendar,
    content::Content,
    language::Language,
    words::{self, analysis},
};
use model::{
    Domain,
    content::{Intervention, InterventionDomain, Sentence},
};

/// A field that says something.
pub struct Row {
    /// Its name in the content.
    pub key: &'static str,
    /// Its name on the screen.
    pub label: String,
    /// What it says; several lines are steps.
    pub lines: Vec<String>,
}

/// Of every entry these are our own ordering, as the intro of each part says.
const OURS: [&str; 4] = ["kind", "aimed_at", "orientation", "domains"];

/// Whether a field of an entry is our own, and not of its source.
pub fn is_own(entry: &Intervention, key: &str) -> bool {
    OURS.contains(&key) || entry.own.iter().any(|own| own == key)
}

/// The fields of an entry that say something.
pub fn of(entry: &Intervention, content: &Content, language: Language) -> Vec<Row> {
    let text = language.text();
    let said = |sentence: &Option<Sentence>| sentence.iter().map(|it| language.of(it).to_owned()).collect();
    let must = |sentence: &Sentence| vec![language.of(sentence).to_owned()];
    let joined = |words: Vec<String>| if words.is_empty() { vec![] } else { vec![words.join(", ")] };
    let day = |day| calendar::day_in_words(day, language);
    let rows: [(&'static str, String, Vec<String>); 27] = [
        ("kind", text.intervention_kind(), vec![analysis::intervention_kind(entry.kind, language)]),
        ("occasion", text.intervention_occasion(), said(&entry.occasion)),
        ("goal", text.intervention_goal(), must(&entry.goal)),
        ("target_group", text.intervention_target_group(), said(&entry.target_group)),
        ("aimed_at", text.intervention_aimed_at(), vec![analysis::aimed_at(entry.aimed_at, language)]),
        ("directions", text.intervention_direction(), directions(entry, content, language)),
        ("phases", text.intervention_phase(), vec![phases(entry, language)]),
        ("unrest_phases", text.intervention_unrest_phase(), joined(unrest(entry, language))),
        ("orientation", text.intervention_orientation(), vec![words::orientation(entry.orientation, language)]),
        ("domains", text.intervention_domains(), joined(domains(entry, language))),
        ("approach", text.intervention_approach(), entry.approach.iter().flat_map(must).collect()),
        ("duration", text.intervention_duration(), said(&entry.duration)),
        (
            "effort_hours",
            text.intervention_effort(),
            entry.effort_hours.iter().map(|it| text.intervention_hours(*it)).collect(),
        ),
        ("cost_indication", text.intervention_cost(), said(&entry.cost_indication)),
        ("required_expertise", text.intervention_expertise(), said(&entry.required_expertise)),
        ("materials", text.intervention_materials(), said(&entry.materials)),
        ("preconditions", text.intervention_preconditions(), must(&entry.preconditions)),
        ("transferability", text.intervention_transferability(), said(&entry.transferability)),
        ("active_elements", text.intervention_active_elements(), said(&entry.active_elements)),
        ("rationale", text.intervention_rationale(), said(&entry.rationale)),
        ("studies", text.intervention_studies(), said(&entry.studies)),
        ("evidence_level", text.intervention_evidence(), vec![evidence(entry, content, language)]),
        ("when_not", text.intervention_when_not(), must(&entry.when_not)),
        ("fuel_risk", text.intervention_fuel_risk(), said(&entry.fuel_risk)),
        ("providers", text.intervention_providers(), said(&entry.providers)),
        ("licence_or_owner", text.intervention_licence(), said(&entry.licence_or_owner)),
        ("last_checked", text.intervention_last_checked(), entry.last_checked.map(day).into_iter().collect()),
    ];
    let rows = rows.into_iter().filter(|(.., lines)| !lines.is_empty());
    rows.map(|(key, label, lines)| Row { key, label, lines }).collect()
}

/// The phases as the source gives them; says so when it gives none.
pub fn phases(entry: &Intervention, language: Language) -> String {
    let phases: Vec<String> = entry.phases.iter().map(|phase| analysis::phase(*phase, language)).collect();
    if phases.is_empty() { language.text().intervention_no_phase() } else { phases.join(", ") }
}

fn unrest(entry: &Intervention, language: Language) -> Vec<String> {
    entry.unrest_phases.iter().map(|phase| analysis::unrest_phase(*phase, language)).collect()
}

fn directions(entry: &Intervention, content: &Content, language: Language) -> Vec<String> {
    let these = content.directions.directions.iter().filter(|it| entry.directions.contains(&it.id));
    vec![these.map(|it| language.of(&it.title)).collect::<Vec<_>>().join(". ")]
}

fn domains(entry: &Intervention, language: Language) -> Vec<String> {
    let domain = |domain: &InterventionDomain| match domain {
        InterventionDomain::Social => Domain::Social,
        InterventionDomain::Safety => Domain::Safety,
        InterventionDomain::Spatial => Domain::Space,
        InterventionDomain::Education => Domain::Education,
        InterventionDomain::Communication => Domain::Communication,
    };
    entry.domains.iter().map(|it| words::domain(domain(it), language)).collect()
}

/// How well it is founded; with who assessed it and when, where somebody did.
fn evidence(entry: &Intervention, content: &Content, language: Language) -> String {
    let level = analysis::evidence_level(entry.evidence_level, language);
    let source = entry.evidence_source.as_ref().and_then(|code| content.source(code));
    match (source, entry.assessed_on) {
        (Some(source), Some(day)) => {
            let day = calendar::day_in_words(day, language);
            language.text().intervention_assessed(level, source.title.as_str(), day)
        }
        _ => level,
    }
}
