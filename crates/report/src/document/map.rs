//! The table of map 1, and each opposition by itself.

use super::{Block, Fact, Part, RecordBlock, ShoreRow, fact, page, text, titled};
use crate::report::{Judged, Opposition};
use crate::values::{Field, Outcome};
use crate::words::Label;

/// A record longer than this may break over pages.
const ONE_PAGE: usize = 1_800;

pub(super) fn blocks(part: &Part<'_>) -> Vec<Block> {
    let (r, t, d) = (part.report, &part.w.table, &part.w.record);
    if r.oppositions.is_empty() {
        return vec![super::heading(1, t.title), text(t.none)];
    }
    let rows = r.oppositions.iter().map(|it| row(part, it)).collect();
    let heads = [t.number, t.us, t.them, t.occurrences]
        .map(str::to_owned)
        .to_vec();
    let mut blocks = vec![page(t.title), text(t.intro), Block::Shores { heads, rows }];
    blocks.extend([page(d.title), text(d.intro)]);
    blocks.extend(r.oppositions.iter().map(|it| record(part, it)));
    blocks
}

fn row(part: &Part<'_>, it: &Opposition) -> ShoreRow {
    let belonging = occurrences(part, it);
    ShoreRow {
        number: it.number.to_string(),
        us: it.us.clone(),
        them: it.them.clone(),
        occurrences: belonging,
        otherwise: part.w.table.no_occurrences,
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
    let chosen = r
        .choice
        .as_ref()
        .filter(|choice| choice.outcome == Outcome::Selected)
        .and_then(|choice| choice.opposition);
    if chosen == Some(it.number) {
        marks.push(d.chosen_mark);
    }
    if r.online_only.oppositions.contains(&it.number) {
        marks.push(d.online_mark);
    }
    let number = (d.heading)(&it.number.to_string());
    let topic = it.topic.as_deref().filter(|topic| !topic.trim().is_empty());
    let facts = facts(part, it);
    let length = it.us.len()
        + it.them.len()
        + facts
            .iter()
            .map(|f| f.label.len() + f.value.len())
            .sum::<usize>();
    Block::Record(Box::new(RecordBlock {
        heading: topic.map_or(number.clone(), |topic| {
            format!("{number} · {}", super::shortened(topic, 60))
        }),
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
    let told: Vec<String> = it
        .also_told_as
        .iter()
        .map(|pair| format!("'{}' {} '{}'", pair.us, w.record.opposite, pair.them))
        .collect();
    let seen: Vec<String> = it
        .seen_at
        .iter()
        .map(|place| place.label(l).to_owned())
        .collect();
    let name = |field: Field| field.label(l);
    let lines = [
        (
            name(Field::NeutralDescription),
            it.neutral_description.clone(),
        ),
        (
            w.record.also_told_as,
            (!told.is_empty()).then(|| told.join("\n")),
        ),
        (w.record.label_reason, it.label_reason.clone()),
        (name(Field::Topic), it.topic.clone()),
        (name(Field::Scale), label(it.scale, l)),
        (name(Field::Orientation), label(it.orientation, l)),
        (
            name(Field::MunicipalityIsParty),
            label(it.municipality_is_party, l),
        ),
        (
            name(Field::Desirability),
            judged(it.desirability.as_ref(), l),
        ),
        (name(Field::Energy), judged(it.energy.as_ref(), l)),
        (name(Field::Certainty), label(it.certainty, l)),
        (
            name(Field::SeenAt),
            (!seen.is_empty()).then(|| seen.join(", ")),
        ),
        (w.record.occurrences, Some(occurrences(part, it).join("\n"))),
        (
            w.record.related,
            (!it.related.is_empty()).then(|| (w.record.heading)(&w.list(&it.related))),
        ),
        (w.record.added_by, label(it.added_by_domain, l)),
    ];
    lines
        .into_iter()
        .filter_map(|(label, value)| {
            Some(fact(label, value.filter(|text| !text.trim().is_empty())?))
        })
        .collect()
}

fn label<T: Label>(value: Option<T>, language: crate::values::Language) -> Option<String> {
    value.map(|it| it.label(language).to_owned())
}

/// "Groeit: reden".
fn judged<T: Label>(
    value: Option<&Judged<T>>,
    language: crate::values::Language,
) -> Option<String> {
    value.map(|it| {
        match it
            .reason
            .as_deref()
            .filter(|reason| !reason.trim().is_empty())
        {
            Some(reason) => format!("{}. {reason}", it.value.label(language)),
            None => it.value.label(language).to_owned(),
        }
    })
}
