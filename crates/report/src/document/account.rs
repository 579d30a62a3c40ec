//! Who took part, and the page that accounts for the report.

use super::{Block, Fact, Part, fact, heading, lead, page, section, table, text, together};
use crate::values::Domain;
use crate::words::Label;

pub(super) fn blocks(part: &Part<'_>) -> Vec<Block> {
    let mut blocks = who(part);
    blocks.extend(account(part));
    blocks.extend(taken(part));
    blocks.extend(check(part));
    blocks.extend(sources(part));
    blocks
}

fn who(part: &Part<'_>) -> Vec<Block> {
    let (r, w) = (part.report, &part.w.who);
    let mut blocks = Vec::new();
    if r.participants.is_empty() {
        blocks.extend([heading(1, w.title), text(w.none)]);
    } else {
        let (mut rows, mut missing) = (Vec::new(), Vec::new());
        for domain in Domain::ALL {
            let functions: Vec<&str> =
                r.participants.iter().filter(|it| it.domain == *domain).map(|it| it.function.as_str()).collect();
            if !functions.is_empty() {
                rows.push(vec![domain.label(part.l).to_owned(), functions.join("\n")]);
            } else if *domain != Domain::Other {
                missing.push(domain.label(part.l));
            }
        }
        let by_domain = table([w.domain, w.functions], [1, 2], rows);
        blocks.extend(section(w.title, w.intro, by_domain));
        if !missing.is_empty() {
            blocks.push(text((w.missing)(&part.w.list(&missing))));
        }
    }
    blocks.push(heading(2, w.sessions));
    if r.sessions.is_empty() {
        blocks.push(text(w.no_sessions));
    } else {
        let items = r.sessions.iter().map(|it| (w.session)(&part.day(&it.date), it.participants as usize)).collect();
        blocks.push(Block::List { items });
    }
    blocks
}

fn account(part: &Part<'_>) -> Vec<Block> {
    let (r, a) = (part.report, &part.w.account);
    let reopened: Vec<String> =
        r.reopenings.iter().map(|it| (a.reopened_on)(&part.day(&it.date), &it.reason)).collect();
    let changes = usize::try_from(r.history_changes).unwrap_or(usize::MAX);
    let rows = filled(vec![
        fact(a.purpose, r.purpose.clone()),
        fact(a.scope, r.scope.clone()),
        fact(a.occasion, r.occasion.clone().unwrap_or_default()),
        fact(a.owner, r.owner_function.clone()),
        fact(a.review, part.day(&r.review_date)),
        fact(a.retention, r.retention.label(part.l)),
        fact(a.changes, (a.change_count)(changes)),
        fact(a.reopened, if reopened.is_empty() { a.not_reopened.to_owned() } else { reopened.join("\n") }),
    ]);
    vec![page(a.title), lead(a.rule), text(a.persons), Block::Facts { rows }]
}

/// For what this copy was taken along.
fn taken(part: &Part<'_>) -> Vec<Block> {
    let (Some(it), a) = (&part.report.taken, &part.w.account) else { return Vec::new() };
    let rows = filled(vec![
        fact(a.taken_for, it.purpose.clone()),
        fact(a.taken_on, it.basis.clone()),
        fact(a.recipient, it.recipient.clone()),
        fact(a.taken_by, format!("{}, {}", it.by_function, part.day(&it.on))),
        fact(a.register, it.number.clone()),
    ]);
    together(vec![heading(2, a.taken), Block::Facts { rows }])
}

fn sources(part: &Part<'_>) -> Vec<Block> {
    let a = &part.w.account;
    if part.report.sources.is_empty() {
        return vec![heading(2, a.sources), text(a.sources_none)];
    }
    let rows = part.report.sources.iter().map(|it| {
        vec![
            it.item.clone(),
            it.provenance.label(part.l).to_owned(),
            it.source.clone().unwrap_or_else(|| "–".to_owned()),
        ]
    });
    let heads = [a.item, a.provenance, a.source];
    together(vec![heading(2, a.sources), Block::Table(table(heads, [4, 3, 5], rows.collect()))])
}

fn check(part: &Part<'_>) -> Vec<Block> {
    let (m, a) = (&part.report.made_from, &part.w.account);
    let content: Vec<String> = m.content.iter().map(|it| (a.content_version)(&it.slug, it.version)).collect();
    let rows = filled(vec![
        fact(a.picture_of, part.day(&m.as_of)),
        fact(a.events, m.events.to_string()),
        fact(a.hash, m.hash.clone()),
        fact(a.content, content.join("\n")),
        fact(a.software, m.software.clone()),
    ]);
    let blocks = vec![
        heading(2, a.check),
        text(a.check_how),
        Block::Command { text: a.check_command.to_owned() },
        Block::Facts { rows },
    ];
    together(blocks)
}

fn filled(rows: Vec<Fact>) -> Vec<Fact> {
    rows.into_iter().filter(|row| !row.value.trim().is_empty()).collect()
}
