//! The report as tables for a spreadsheet.
//!
//! Semicolons and a byte order mark, because a Dutch Excel opens nothing else well; and no cell is a formula.

mod analysis;

use crate::drawing::numbered;
use crate::report::{Judged, Report};
use crate::values::{Field, Language};
use crate::words::{Label, Words, words};

/// Ten tables as pairs of file name and text: oppositions, occurrences, participants; of map 2 and the strategy cards,
/// fuel and actions; and of the analysis findings, advice, blind spots and the plan.
#[must_use]
pub fn csv(report: &Report) -> Vec<(String, String)> {
    let w = words(report.language);
    vec![
        (w.csv.oppositions.to_owned(), written(oppositions(report, w))),
        (w.csv.occurrences.to_owned(), written(occurrences(report, w))),
        (w.csv.participants.to_owned(), written(participants(report, w))),
        (w.role_map.csv_cards.to_owned(), written(cards(report, w))),
        (w.role_map.csv_fuel.to_owned(), written(fuel(report, w))),
        (w.strategy.csv_actions.to_owned(), written(actions(report, w))),
        (w.analysis.finding.csv.to_owned(), written(analysis::findings(report, w))),
        (w.analysis.advice.csv.to_owned(), written(analysis::advice(report, w))),
        (w.analysis.blind.csv.to_owned(), written(analysis::blind_spots(report, w))),
        (w.analysis.plan.csv.to_owned(), written(analysis::plan(report, w))),
    ]
}

fn oppositions(report: &Report, w: &Words) -> Vec<Vec<String>> {
    let l = report.language;
    let field = |field: Field| field.label(l).to_owned();
    let mut rows = vec![vec![
        w.table.number.to_owned(),
        w.record.us.to_owned(),
        w.record.them.to_owned(),
        w.record.also_told_as.to_owned(),
        field(Field::NeutralDescription),
        field(Field::Topic),
        field(Field::Scale),
        field(Field::Orientation),
        field(Field::MunicipalityIsParty),
        field(Field::Desirability),
        (w.csv.reason_of)(Field::Desirability.label(l)),
        field(Field::Energy),
        (w.csv.reason_of)(Field::Energy.label(l)),
        field(Field::Certainty),
        field(Field::SeenAt),
        w.record.related.to_owned(),
        w.record.occurrences.to_owned(),
        w.record.label_reason.to_owned(),
        w.record.added_by.to_owned(),
        w.choice.dots_count.to_owned(),
        w.occurrence.advice.to_owned(),
    ]];
    for it in &report.oppositions {
        let told: Vec<String> = it.also_told_as.iter().map(|pair| format!("{} / {}", pair.us, pair.them)).collect();
        let seen: Vec<&str> = it.seen_at.iter().map(|place| place.label(l)).collect();
        let dots = report.choice.as_ref().and_then(|choice| choice.dots.iter().find(|d| d.opposition == it.number));
        rows.push(vec![
            it.number.to_string(),
            it.us.clone(),
            it.them.clone(),
            told.join(" | "),
            text(it.neutral_description.as_ref()),
            text(it.topic.as_ref()),
            named(it.scale, l),
            named(it.orientation, l),
            named(it.municipality_is_party, l),
            named(it.desirability.as_ref().map(|judged| judged.value), l),
            reason(it.desirability.as_ref()),
            named(it.energy.as_ref().map(|judged| judged.value), l),
            reason(it.energy.as_ref()),
            named(it.certainty, l),
            seen.join(", "),
            numbers(&it.related),
            numbers(&it.occurrences),
            text(it.label_reason.as_ref()),
            named(it.added_by_domain, l),
            dots.map(|d| d.dots.to_string()).unwrap_or_default(),
            it.aid.as_ref().map(|aid| aid.advice.clone()).unwrap_or_default(),
        ]);
    }
    rows
}

fn occurrences(report: &Report, w: &Words) -> Vec<Vec<String>> {
    let l = report.language;
    let heads = [
        w.occurrence.number,
        w.occurrence.kind,
        w.occurrence.what,
        w.occurrence.place,
        w.occurrence.when,
        w.occurrence.owner,
        w.occurrence.ongoing,
        w.occurrence.seen,
        w.occurrence.belongs_to,
        w.occurrence.advice,
        w.record.label_reason,
    ];
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    for it in &report.occurrences {
        rows.push(vec![
            it.number.to_string(),
            it.kind.label(l).to_owned(),
            it.what.clone(),
            text(it.place.as_ref()),
            text(it.when.as_ref()),
            text(it.problem_owner.as_ref()),
            it.ongoing.map(|on| if on { w.yes } else { w.no }.to_owned()).unwrap_or_default(),
            named(it.seen, l),
            numbers(&it.oppositions),
            it.aid.as_ref().map(|aid| aid.advice.clone()).unwrap_or_default(),
            text(it.word_reason.as_ref()),
        ]);
    }
    rows
}

fn participants(report: &Report, w: &Words) -> Vec<Vec<String>> {
    let mut rows = vec![vec![w.who.domain.to_owned(), w.who.function.to_owned()]];
    for it in &report.participants {
        rows.push(vec![it.domain.label(report.language).to_owned(), it.function.clone()]);
    }
    rows
}

/// The cards of every version of map 2, with the numbers that they have in the drawing.
fn cards(report: &Report, w: &Words) -> Vec<Vec<String>> {
    let (m, l) = (w.role_map, report.language);
    let heads =
        [m.version, m.day, m.number, m.card, m.kind, m.place, m.grounds, m.certainty, m.scapegoat_mark, m.movement];
    let mut rows = vec![with_place(heads.to_vec(), w)];
    for map in &report.role_maps {
        rows.extend(numbered(map).into_iter().map(|(number, card)| {
            vec![
                numbers(map.opposition.as_slice()),
                map.number.to_string(),
                map.date.clone(),
                number.to_string(),
                card.name.clone(),
                card.kind.label(l).to_owned(),
                card.zone.label(l).to_owned(),
                text(card.grounds.as_ref()),
                named(card.certainty, l),
                if card.scapegoat { w.yes } else { w.no }.to_owned(),
                named(card.moves_to, l),
                text(card.word_reason.as_ref()),
            ]
        }));
    }
    rows
}

fn fuel(report: &Report, w: &Words) -> Vec<Vec<String>> {
    let (m, l) = (w.role_map, report.language);
    let heads = [m.version, m.day, m.statement, m.statement_kind, m.side, m.heard, m.period];
    let mut rows = vec![with_place(heads.to_vec(), w)];
    for map in &report.role_maps {
        rows.extend(map.fuel.iter().map(|it| {
            vec![
                numbers(map.opposition.as_slice()),
                map.number.to_string(),
                map.date.clone(),
                it.description.clone(),
                it.kind.label(l).to_owned(),
                it.side.label(l).to_owned(),
                named(it.channel, l),
                text(it.period.as_ref()),
                text(it.word_reason.as_ref()),
            ]
        }));
    }
    rows
}

/// The heads of a table of map 2: first of which opposition it is, last why the words stand there.
fn with_place(heads: Vec<&str>, w: &Words) -> Vec<String> {
    let heads = [vec![w.choice.dots_opposition], heads, vec![w.record.label_reason]].concat();
    heads.into_iter().map(str::to_owned).collect()
}

fn actions(report: &Report, w: &Words) -> Vec<Vec<String>> {
    let (s, l) = (w.strategy, report.language);
    let opposition = w.choice.dots_opposition;
    let reason = w.record.label_reason;
    let heads = [opposition, s.what, s.owner, s.due, s.state, s.state_reason, s.expected, s.gamechanger, reason];
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    rows.extend(report.all_actions().map(|(opposition, it)| {
        vec![
            numbers(opposition.as_slice()),
            it.what.clone(),
            text(it.owner_function.as_ref()),
            text(it.due.as_ref()),
            it.state.label(l).to_owned(),
            text(it.state_reason.as_ref()),
            text(it.expected.as_ref()),
            text(it.gamechanger.as_ref()),
            text(it.word_reason.as_ref()),
        ]
    }));
    rows
}

fn text(value: Option<&String>) -> String {
    value.cloned().unwrap_or_default()
}

fn named<T: Label>(value: Option<T>, language: Language) -> String {
    value.map(|it| it.label(language).to_owned()).unwrap_or_default()
}

fn reason<T>(judged: Option<&Judged<T>>) -> String {
    judged.and_then(|it| it.reason.clone()).unwrap_or_default()
}

fn numbers(values: &[u32]) -> String {
    values.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
}

/// A cell that a spreadsheet could take for a formula starts with an apostrophe instead.
fn inert(cell: String) -> String {
    let first = cell.trim_start_matches([' ', '\u{A0}', '\u{FEFF}', '\n']).chars().next();
    match first {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠') => {
            format!("'{cell}")
        }
        _ => cell,
    }
}

fn written(rows: Vec<Vec<String>>) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{FEFF}".as_bytes().to_vec());
    for row in rows {
        // Writing rows of one length to memory cannot fail.
        let _ = writer.write_record(row.into_iter().map(inert));
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}
