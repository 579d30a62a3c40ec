//! The table of map 1, and each opposition by itself.

use super::{Block, Fact, ONE_PAGE, ONE_ROW, Part, RecordBlock, ShoreRow, fact, page, text, titled, weight};
use crate::report::{Judged, Opposition};
use crate::values::{Field, Language, Outcome};
use crate::words::Label;

/// Characters of the topic in the heading of a record.
const HEADING: usize = 60;

pub(super) fn blocks(part: &Part<'_>) -> Vec<Block> {
    let (r, t, d) = (part.report, &part.w.table, &part.w.record);
    if r.oppositions.is_empty() {
        return vec![super::heading(1, t.title), text(t.none)];
    }
    let mut blocks = vec![page(t.title), text(t.intro), shores(part)];
    blocks.extend(super::figure::blocks(part));
    blocks.extend([super::heading(1, d.title), text(d.intro)]);
    blocks.extend(r.oppositions.iter().map(|it| record(part, it)));
    blocks
}

/// The table of all oppositions.
pub(super) fn shores(part: &Part<'_>) -> Block {
    let t = &part.w.table;
    let rows = part.report.oppositions.iter().map(|it| row(part, it)).collect();
    Block::Shores { heads: [t.number, t.us, t.them, t.occurrences].map(str::to_owned).to_vec(), rows }
}

fn row(part: &Part<'_>, it: &Opposition) -> ShoreRow {
    let belonging = occurrences(part, it);
    let long = [weight(&it.us), weight(&it.them), belonging.iter().map(|text| 30 + weight(text)).sum()]
        .iter()
        .any(|weight| *weight > ONE_ROW);
    ShoreRow {
        number: it.number.to_string(),
        us: it.us.clone(),
        them: it.them.clone(),
        occurrences: belonging,
        otherwise: part.w.table.no_occurrences,
        long,
    }
}

/// "1. What happened", from the list of the opposition and from the occurrences that name it.
fn occurrences(part: &Part<'_>, it: &Opposition) -> Vec<String> {
    let all = part.report.occurrences.iter();
    all.filter(|o| it.occurrences.contains(&o.number) || o.oppositions.contains(&it.number))
        .map(|o| format!("{}. {}", o.number, o.what))
        .collect()
}

fn record(part: &Part<'_>, it: &Opposition) -> Block {
    let (r, d) = (part.report, &part.w.record);
    let mut marks = Vec::new();
    let chosen =
        r.choice.as_ref().filter(|choice| choice.outcome == Outcome::Selected).and_then(|choice| choice.opposition);
    if chosen == Some(it.number) {
        marks.push(d.chosen_mark);
    }
    if r.online_only.oppositions.contains(&it.number) {
        marks.push(d.online_mark);
    }
    let number = (d.heading)(&it.number.to_string());
    let topic = it.topic.as_deref().filter(|topic| !topic.trim().is_empty());
    let facts = facts(part, it);
    let told = [&it.us, &it.them].map(|text| weight(text)).iter().sum::<usize>();
    let length = told + facts.iter().map(|fact| 40 + weight(&fact.value)).sum::<usize>();
    Block::Record(Box::new(RecordBlock {
        heading: topic.map_or(number.clone(), |topic| format!("{number} · {}", super::shortened(topic, HEADING))),
        marks,
        us_label: d.us,
        us: titled(&it.us, part.w.not_known),
        them_label: d.them,
        them: titled(&it.them, part.w.not_known),
        facts,
        together: length < ONE_PAGE,
    }))
}

fn facts(part: &Part<'_>, it: &Opposition) -> Vec<Fact> {
    let (w, l) = (part.w, part.l);
    let told: Vec<String> =
        it.also_told_as.iter().map(|pair| format!("‘{}’ {} ‘{}’", pair.us, w.record.opposite, pair.them)).collect();
    let name = |field: Field| field.label(l);
    let reach = joined(&[label(it.scale, l), label(it.orientation, l)], ". ");
    let topic = it.topic.clone().filter(|topic| topic.chars().count() > HEADING);
    let related = (!it.related.is_empty()).then(|| (w.record.heading)(&w.list(&it.related)));
    let lines = [
        (name(Field::NeutralDescription), it.neutral_description.clone()),
        (w.record.also_told_as, Some(told.join("\n"))),
        (w.record.label_reason, it.label_reason.clone()),
        (name(Field::Topic), topic),
        (w.record.reach, reach),
        (name(Field::MunicipalityIsParty), label(it.municipality_is_party, l)),
        (name(Field::Desirability), judged(it.desirability.as_ref(), l)),
        (name(Field::Energy), judged(it.energy.as_ref(), l)),
        (name(Field::Certainty), label(it.certainty, l)),
        (name(Field::SeenAt), seen_at(it, l)),
        (w.record.occurrences, Some(occurrences(part, it).join("\n"))),
        (w.record.related, related),
        (w.record.added_by, label(it.added_by_domain, l)),
    ];
    lines
        .into_iter()
        .filter_map(|(label, value)| Some(fact(label, value.filter(|text| !text.trim().is_empty())?)))
        .collect()
}

fn label<T: Label>(value: Option<T>, language: Language) -> Option<String> {
    value.map(|it| it.label(language).to_owned())
}

/// "Op straat, online".
fn seen_at(it: &Opposition, language: Language) -> Option<String> {
    let places: Vec<String> = it
        .seen_at
        .iter()
        .enumerate()
        .map(|(at, place)| {
            let label = place.label(language);
            if at == 0 { label.to_owned() } else { label.to_lowercase() }
        })
        .collect();
    (!places.is_empty()).then(|| places.join(", "))
}

fn joined(texts: &[Option<String>], between: &str) -> Option<String> {
    let texts: Vec<&str> = texts.iter().flatten().map(String::as_str).collect();
    (!texts.is_empty()).then(|| texts.join(between))
}

/// "Groeit. Reden".
fn judged<T: Label>(value: Option<&Judged<T>>, language: Language) -> Option<String> {
    value.map(|it| match it.reason.as_deref().filter(|reason| !reason.trim().is_empty()) {
        Some(reason) => format!("{}. {reason}", it.value.label(language)),
        None => it.value.label(language).to_owned(),
    })
}
