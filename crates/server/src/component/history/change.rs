//! What a field held before a change, and what it holds after it.

use crate::{calendar, component::card_field, language::Language, words};
use guard::Vetted;
use model::{
    Author, Dossier, Occurrence, Opposition, OppositionId,
    dossier::DossierChange,
    occurrence::OccurrenceChange,
    opposition::{OppositionChange, Reasoned},
};

/// "Energie van “A en B”: was groeit, is nu brandt".
pub(super) fn changed(field: &str, of: &str, old: Option<String>, new: Option<String>, language: Language) -> String {
    let text = language.text();
    match (old, new) {
        (Some(old), Some(new)) => text.history_field_changed(field, of, old, new),
        (None, Some(new)) => text.history_field_filled(field, of, new),
        (Some(old), None) => text.history_field_emptied(field, of, old),
        (None, None) => text.history_field_touched(field, of),
    }
}

/// A changed field of the dossier.
pub fn dossier(before: &Dossier, change: &DossierChange, language: Language) -> String {
    let text = language.text();
    let said = |text: &Option<Vetted>| text.as_ref().map(ToString::to_string);
    let period = |period: model::Period| {
        let (from, to) = (calendar::day_in_words(period.from, language), calendar::day_in_words(period.to, language));
        text.history_period(from, to)
    };
    let (field, old, new) = match change {
        DossierChange::Title(new) => (text.history_field_title(), said(&before.title), new.to_string()),
        DossierChange::Purpose(new) => (text.history_field_purpose(), said(&before.purpose), new.to_string()),
        DossierChange::Scope(new) => (text.history_field_scope(), said(&before.scope), new.to_string()),
        DossierChange::Period(new) => (text.history_field_period(), before.period.map(period), period(*new)),
        DossierChange::Owner(new) => (text.history_field_owner(), said(&before.owner), new.to_string()),
        DossierChange::Retention(new) => {
            let old = words::retention(before.retention, language);
            (text.history_field_retention(), Some(old), words::retention(*new, language))
        }
    };
    changed(&field, &text.history_the_dossier(), old, Some(new), language)
}

/// A changed field of a wij-zij. What it held before is seen from the domain that changed it.
pub fn opposition(
    name: &str,
    card: Option<&Opposition>,
    change: &OppositionChange,
    by: &Author,
    language: Language,
) -> String {
    let old = card.and_then(|card| opposition_value(&card.current(change, by), language));
    let field = card_field::name(change.field(), language);
    changed(&field, &quoted(name, language), old, opposition_value(change, language), language)
}

/// A changed field of an incident or conflict.
pub fn occurrence(
    before: &Dossier,
    name: &str,
    card: Option<&Occurrence>,
    change: &OccurrenceChange,
    language: Language,
) -> String {
    let old = card.and_then(|card| occurrence_value(before, &card.current(change), language));
    let field = card_field::name(change.field(), language);
    changed(&field, &quoted(name, language), old, occurrence_value(before, change, language), language)
}

pub(super) fn quoted(name: &str, language: Language) -> String {
    language.text().history_quoted(name)
}

pub(super) fn reasoned<T: Copy>(value: &Reasoned<T>, word: impl Fn(T) -> String) -> String {
    match &value.reason {
        Some(reason) => format!("{} ({reason})", word(value.value)),
        None => word(value.value),
    }
}

fn opposition_value(change: &OppositionChange, language: Language) -> Option<String> {
    match change {
        OppositionChange::UsLabel(text) | OppositionChange::ThemLabel(text) => Some(text.to_string()),
        OppositionChange::NeutralDescription(text) | OppositionChange::Topic(text) => {
            text.as_ref().map(ToString::to_string)
        }
        OppositionChange::Scale(it) => it.map(|it| words::scale(it, language)),
        OppositionChange::Orientation(it) => it.map(|it| words::orientation(it, language)),
        OppositionChange::MunicipalityIsParty(it) => it.map(|it| words::municipality_is_party(it, language)),
        OppositionChange::Desirability(it) => {
            it.as_ref().map(|it| reasoned(it, |value| words::desirability(value, language)))
        }
        OppositionChange::Energy(it) => it.as_ref().map(|it| reasoned(it, |value| words::energy(value, language))),
        OppositionChange::Evidence(it) => it.map(|it| words::evidence(it, language)),
        OppositionChange::SeenAt(places) => {
            listed(places.iter().map(|place| words::seen_at(*place, language)).collect())
        }
    }
}

fn occurrence_value(before: &Dossier, change: &OccurrenceChange, language: Language) -> Option<String> {
    let number = |id: &OppositionId| before.opposition(*id).map(|card| card.number.to_string());
    match change {
        OccurrenceChange::Kind(kind) => Some(words::occurrence_kind(*kind, language)),
        OccurrenceChange::What(text) => Some(text.to_string()),
        OccurrenceChange::Place(text) | OccurrenceChange::ProblemOwner(text) => text.as_ref().map(ToString::to_string),
        OccurrenceChange::When(when) => when.map(|when| calendar::when_in_words(when, language)),
        OccurrenceChange::Running(it) => it.map(|it| words::running(it, language)),
        OccurrenceChange::Seen(it) => it.map(|it| words::seen_where(it, language)),
        OccurrenceChange::Oppositions(ids) => listed(ids.iter().filter_map(number).collect()),
    }
}

pub(super) fn listed(words: Vec<String>) -> Option<String> {
    (!words.is_empty()).then(|| words.join(", "))
}
