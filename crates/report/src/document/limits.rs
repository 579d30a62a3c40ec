//! The choice, and the limits of the picture: online only, differing views, what is not known.

use super::{Block, Part, heading, lead, proposal, section, table, text, together};
use crate::values::Outcome;
use crate::words::{Label, of_value};

pub(super) fn choice(part: &Part<'_>) -> Vec<Block> {
    let c = &part.w.choice;
    let Some(it) = &part.report.choice else {
        return vec![heading(1, c.title), text(c.none)];
    };
    let said = match (it.outcome, it.opposition) {
        (Outcome::Selected, Some(number)) => (c.selected)(&number.to_string()),
        (Outcome::Selected, None) => c.none.to_owned(),
        (Outcome::MonitorOnly, Some(number)) => (c.monitor)(&number.to_string()),
        (Outcome::MonitorOnly, None) => c.monitor_all.to_owned(),
    };
    let mut blocks = vec![heading(1, c.title), lead(said)];
    if let Some(number) = it.opposition.filter(|number| part.opposition(*number).is_some()) {
        blocks.push(text(part.pair(number)));
    }
    if !it.reason.trim().is_empty() {
        blocks.push(Block::Quote { label: c.reason.to_owned(), text: it.reason.clone() });
    }
    if it.dots.is_empty() {
        blocks.push(text(c.dots_none));
    } else {
        let rows = it.dots.iter().map(|d| vec![part.named(d.opposition), d.dots.to_string()]).collect();
        let dots = table([c.dots_opposition, c.dots_count], [6, 1], rows);
        blocks.extend(together(vec![
            text((c.dots)(it.dots_per_person as usize, it.voters as usize)),
            Block::Table(dots),
        ]));
    }
    if let Some(table) = super::occurrences::questions(part, &it.reasons) {
        blocks.extend(together(vec![proposal(2, c.questions), table]));
    }
    blocks
}

pub(super) fn blocks(part: &Part<'_>) -> Vec<Block> {
    let mut blocks = online(part);
    blocks.extend(differs(part));
    blocks.extend(unknown(part));
    blocks
}

fn online(part: &Part<'_>) -> Vec<Block> {
    let (r, w) = (part.report, part.w);
    let mut items: Vec<String> = r
        .online_only
        .oppositions
        .iter()
        .map(|&number| format!("{} {}", w.differs.opposition, part.named(number)))
        .collect();
    items.extend(r.online_only.occurrences.iter().map(|number| {
        match r.occurrences.iter().find(|it| it.number == *number) {
            Some(it) => format!("{} {number}. {}", it.kind.label(part.l), it.what),
            None => format!("{} {number}", w.occurrence.title),
        }
    }));
    if items.is_empty() {
        return vec![heading(1, w.online.title), text(w.online.none)];
    }
    vec![heading(1, w.online.title), text(w.online.intro), Block::List { items }]
}

fn differs(part: &Part<'_>) -> Vec<Block> {
    let d = &part.w.differs;
    if part.report.differs.is_empty() {
        return vec![heading(1, d.title), text(d.none)];
    }
    let rows = part.report.differs.iter().map(|it| {
        let views: Vec<String> = it
            .values
            .iter()
            .map(|view| {
                let said = format!("{}: {}", view.domain.label(part.l), of_value(&view.value, part.l));
                let reason = view.reason.as_deref().filter(|reason| !reason.trim().is_empty());
                reason.map_or(said.clone(), |reason| format!("{said}. {reason}"))
            })
            .collect();
        vec![part.named(it.opposition), it.field.label(part.l).to_owned(), views.join("\n")]
    });
    let heads = [d.opposition, d.field, d.views];
    section(d.title, d.intro, table(heads, [7, 4, 5], rows.collect()))
}

fn unknown(part: &Part<'_>) -> Vec<Block> {
    let u = &part.w.unknown;
    if part.report.unknown.is_empty() {
        return vec![heading(1, u.title), text(u.none)];
    }
    let rows = part.report.unknown.iter().map(|it| {
        let fields: Vec<&str> = it.fields.iter().map(|field| field.label(part.l)).collect();
        vec![part.named(it.opposition), fields.join("\n")]
    });
    section(u.title, u.intro, table([u.opposition, u.fields], [5, 3], rows.collect()))
}
