//! Blind spots in words: the rows of the network, what is empty in it, the directions, and what policy lacks.

use crate::{
    component::{advice, card::mark},
    content::Content,
    language::Language,
    words,
};
use maud::Markup;
use model::{
    Domain, Dossier,
    analysis::{AnswerState, Strength},
    blind_spot::{NetworkRow, Policy, PolicyChange, Verdict},
    content::SolutionDirection,
};

/// A row of the network: one side of a wij-zij, or a place.
pub fn row(dossier: &Dossier, row: NetworkRow, language: Language) -> String {
    let text = language.text();
    let card = |id| dossier.opposition(dossier.resolve(id));
    let name = match row {
        NetworkRow::Us(id) => card(id).map(|it| text.blind_spot_us(it.us_label.as_str())),
        NetworkRow::Them(id) => card(id).map(|it| text.blind_spot_them(it.them_label.as_str())),
        NetworkRow::Place(id) => dossier.place(id).map(|it| it.name.to_string()),
    };
    name.unwrap_or_else(|| text.advice_gone())
}

/// A cell of the network in which nobody is known, as a sentence.
pub fn empty(dossier: &Dossier, of: NetworkRow, domain: Domain, language: Language) -> String {
    language.text().blind_spot_empty_cell(words::domain(domain, language), row(dossier, of, language))
}

/// The cells of a row in which nobody is known, as one sentence.
pub fn empty_row(dossier: &Dossier, of: NetworkRow, domains: &[Domain], language: Language) -> String {
    let domains: Vec<String> = domains.iter().map(|domain| words::domain(*domain, language)).collect();
    language.text().blind_spot_empty_row(row(dossier, of, language), domains.join(", "))
}

/// A direction, with its code.
pub fn direction(content: &Content, direction: SolutionDirection, language: Language) -> String {
    let known = content.directions.directions.iter().find(|it| it.id == direction);
    let title = known.map(|it| language.of(&it.title)).unwrap_or_default();
    format!("{} {title}", direction.slug().to_uppercase())
}

/// How strong a contact is: a shape and a word.
pub fn strength(strength: Strength, language: Language) -> Markup {
    let shape = match strength {
        Strength::Weak => "ring",
        Strength::Reasonable => "half",
        Strength::Strong => "dot",
    };
    mark(shape, &words::analysis::strength(strength, language))
}

/// What policy is worth: a shape and a word.
pub fn verdict(verdict: Verdict, language: Language) -> Markup {
    let shape = match verdict {
        Verdict::Sufficient => "dot",
        Verdict::Intensify => "up",
        Verdict::Adjust => "half",
        Verdict::Missing => "dashed",
    };
    mark(shape, &words::analysis::verdict(verdict, language))
}

/// Why policy is a blind spot, in words.
pub fn lacks(policy: &Policy, language: Language) -> Vec<String> {
    let text = language.text();
    let no = |answer: Option<AnswerState>| answer == Some(AnswerState::No);
    let lacks = [
        (policy.verdict == Some(Verdict::Missing), text.blind_spot_is_missing()),
        (no(policy.reaches_group), text.blind_spot_not_the_group()),
        (no(policy.reaches_place), text.blind_spot_not_the_place()),
        (no(policy.fits_phase), text.blind_spot_not_the_phase()),
    ];
    lacks.into_iter().filter(|(is_so, _)| *is_so).map(|(_, words)| words).collect()
}

/// The name of a field of the policy on a finding.
pub fn field(change: &PolicyChange, language: Language) -> String {
    let text = language.text();
    match change {
        PolicyChange::ExistingApproach(_) => text.blind_spot_existing_approach(),
        PolicyChange::Owner(_) => text.blind_spot_owner(),
        PolicyChange::ReachesGroup(_) => text.blind_spot_reaches_group(),
        PolicyChange::ReachesPlace(_) => text.blind_spot_reaches_place(),
        PolicyChange::FitsPhase(_) => text.blind_spot_fits_phase(),
        PolicyChange::Verdict(_) => text.blind_spot_verdict(),
        PolicyChange::Direction(_) => text.blind_spot_direction(),
        PolicyChange::Action(_) => text.blind_spot_action(),
    }
}

/// A finding in words.
pub fn finding(content: &Content, item: &str, language: Language) -> String {
    advice::item(content, item, language)
}
