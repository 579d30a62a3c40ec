//! The parts of the document after the map: each wij-zij by itself, what happened, and the limits of the picture.

use super::{cards, page, twin::Twin};
use crate::{
    calendar,
    component::{card::shores, card_field},
    language::Language,
    words,
};
use maud::{Markup, html};
use report::{Answered, Judged, Occurrence, Opposition, Report, Value};

/// A line of facts; nothing when nothing is known.
pub fn fact(name: &str, value: &str) -> Markup {
    html! { @if !value.is_empty() { div { dt { (name) } dd { (lines(value)) } } } }
}

/// A text with its line breaks.
pub fn lines(text: &str) -> Markup {
    html! { @for (at, line) in text.lines().enumerate() { @if at > 0 { br; } (line) } }
}

/// Why a sensitive word stands in a text, as lines below it.
pub fn because(reason: Option<&String>, language: Language) -> Vec<String> {
    reason.iter().map(|reason| format!("{}: {reason}", language.text().report_ground())).collect()
}

/// The same below a whole part of the document.
pub fn ground(reason: Option<&String>, language: Language) -> Markup {
    html! { @for line in because(reason, language) { p .small { (lines(&line)) } } }
}

/// A day or a moment as a day in words; empty when there is none.
pub fn day(text: &str, language: Language) -> String {
    match text.parse() {
        Ok(day) => calendar::day_in_words(day, language),
        Err(_) if text.is_empty() => String::new(),
        Err(_) => calendar::day_in_words(calendar::day_of(text), language),
    }
}

/// The time that was looked at.
pub fn period(report: &Report, language: Language) -> String {
    let (from, to) = (day(&report.period.from, language), day(&report.period.to, language));
    if from.is_empty() { from } else { language.text().report_until(from, to) }
}

/// "2. wij en zij", for the first column of tables.
pub fn pair(report: &Report, number: u32, language: Language) -> String {
    let known = report.oppositions.iter().find(|it| it.number == number);
    let pair = known.map(|it| language.text().opposition_in_words(&it.us, &it.them));
    pair.map_or_else(|| number.to_string(), |pair| format!("{number}. {pair}"))
}

/// Questions with their answers.
pub fn answers(answers: &[Answered]) -> Markup {
    html! {
        @if !answers.is_empty() {
            dl .facts .facts--beside { @for it in answers { (fact(&it.question, &it.answer)) } }
        }
    }
}

/// Each wij-zij by itself.
pub fn records(report: &Report, language: Language) -> Markup {
    let text = language.text();
    html! {
        @if !report.oppositions.is_empty() {
            h2 #oppositions { (text.report_records()) }
            @for it in &report.oppositions {
                h3 { (text.report_record(it.number)) }
                p .shores { (shores(&it.us, &it.them, language)) }
                (record(report, it, language))
            }
        }
    }
}

fn record(report: &Report, it: &Opposition, language: Language) -> Markup {
    let text = language.text();
    let name = |field: &str| card_field::name(field, language);
    let also: Vec<String> = it.also_told_as.iter().map(|pair| text.opposition_in_words(&pair.us, &pair.them)).collect();
    let seen: Vec<String> = it.seen_at.iter().map(|place| words::seen_at(place.twin(), language)).collect();
    let related: Vec<String> = it.related.iter().map(|number| pair(report, *number, language)).collect();
    let beside: Vec<&str> = page::beside(report, it).collect();
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    let facts = [
        (name("neutral_description"), said(&it.neutral_description)),
        (text.report_also_told(), also.join("\n")),
        (text.report_ground(), said(&it.label_reason)),
        (name("topic"), said(&it.topic)),
        (name("scale"), it.scale.map_or_else(String::new, |it| words::scale(it.twin(), language))),
        (name("orientation"), it.orientation.map_or_else(String::new, |it| words::orientation(it.twin(), language))),
        (
            name("municipality_is_party"),
            it.municipality_is_party.map_or_else(String::new, |it| words::municipality_is_party(it.twin(), language)),
        ),
        (name("desirability"), judged(it.desirability.as_ref(), |it| words::desirability(it.twin(), language))),
        (name("energy"), judged(it.energy.as_ref(), |it| words::energy(it.twin(), language))),
        (name("evidence"), it.certainty.map_or_else(String::new, |it| words::evidence(it.twin(), language))),
        (name("seen_at"), seen.join(", ")),
        (text.report_beside(), beside.join("\n")),
        (text.report_related(), related.join("\n")),
        (text.report_added_by(), it.added_by_domain.map_or_else(String::new, |it| words::domain(it.twin(), language))),
    ];
    html! { dl .facts .facts--beside { @for (name, value) in &facts { (fact(name, value)) } } }
}

/// "groeit. Reden".
fn judged<T: Copy>(judged: Option<&Judged<T>>, word: impl Fn(T) -> String) -> String {
    judged.map_or_else(String::new, |it| match &it.reason {
        Some(reason) => format!("{}. {reason}", word(it.value)),
        None => word(it.value),
    })
}

/// All incidents and conflicts.
pub fn occurrences(report: &Report, language: Language) -> Markup {
    let text = language.text();
    let heads = [
        text.report_what(),
        text.report_kind(),
        text.report_where_when(),
        text.report_problem_owner(),
        text.report_with_opposition(),
    ];
    html! {
        h2 #occurrences { (text.report_occurrences()) }
        @if report.occurrences.is_empty() { p { (text.report_occurrences_none()) } } @else {
            div .utrecht-table-container tabindex="0" role="region" aria-label=(text.report_occurrences()) {
                table .utrecht-table .utrecht-table--html-table .table-stacks {
                    caption .visually-hidden { (text.report_occurrences()) }
                    thead { tr { @for head in &heads { th scope="col" { (head) } } } }
                    tbody { @for it in &report.occurrences { tr {
                        th scope="row" { (it.number) ". " (lines(&it.what)) @if let Some(reason) = &it.word_reason { p .small { (text.report_ground()) ": " (reason) } } }
                        td data-label=(heads[1]) { (words::occurrence_kind(it.kind.twin(), language)) }
                        td data-label=(heads[2]) { (place_and_time(it, language)) }
                        td data-label=(heads[3]) { (it.problem_owner.clone().unwrap_or_else(|| text.report_not_known())) }
                        td data-label=(heads[4]) { (numbers(&it.oppositions, language)) }
                    } } }
                }
            }
        }
    }
}

fn place_and_time(it: &Occurrence, language: Language) -> String {
    let going_on = |on: bool| {
        let running = if on { model::occurrence::Running::Yes } else { model::occurrence::Running::No };
        words::running(running, language)
    };
    let known = [
        it.place.clone(),
        it.when.clone(),
        it.ongoing.map(going_on),
        it.seen.map(|seen| words::seen_where(seen.twin(), language)),
    ];
    let known: Vec<String> = known.into_iter().flatten().collect();
    if known.is_empty() { language.text().report_not_known() } else { known.join(", ") }
}

fn numbers(numbers: &[u32], language: Language) -> String {
    let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
    if numbers.is_empty() { language.text().report_none() } else { numbers.join(", ") }
}

/// "Conflict of polarisatie?", where it was used.
pub fn aid(report: &Report, language: Language) -> Markup {
    let text = language.text();
    let told = report.oppositions.iter().filter_map(|it| Some((pair(report, it.number, language), it.aid.as_ref()?)));
    let seen = report.occurrences.iter().filter_map(|it| Some((it.what.clone(), it.aid.as_ref()?)));
    let used: Vec<_> = told.chain(seen).collect();
    html! {
        @if !used.is_empty() {
            h2 #aid { (text.report_aid()) " " span .provenance { (text.provenance_proposal()) } }
            p { (text.report_aid_means()) }
            @for (what, aid) in used {
                h3 { (what) }
                (answers(&aid.answers))
                p { strong { (text.report_advice()) } " " (aid.advice) }
            }
        }
    }
}

/// What was seen online and nowhere else.
pub fn online_only(report: &Report, language: Language) -> Markup {
    let text = language.text();
    let online = &report.online_only;
    let occurrences = report.occurrences.iter().filter(|it| online.occurrences.contains(&it.number));
    html! {
        h2 #online-only { (text.report_online()) }
        @if online.oppositions.is_empty() && online.occurrences.is_empty() { p { (text.report_online_none()) } } @else {
            p { (text.report_online_means()) }
            ul {
                @for number in &online.oppositions { li { (pair(report, *number, language)) } }
                @for it in occurrences { li { (words::occurrence_kind(it.kind.twin(), language)) ": " (it.what) } }
            }
        }
    }
}

/// Where domains see it differently: a finding, never averaged.
pub fn differs(report: &Report, language: Language) -> Markup {
    let text = language.text();
    let heads = [text.report_opposition(), text.report_differs_about(), text.report_differs_views()];
    html! {
        h2 #differs { (text.report_differs()) }
        @if report.differs.is_empty() { p { (text.report_differs_none()) } } @else {
            p { (text.report_differs_means()) }
            table .utrecht-table .utrecht-table--html-table .table-stacks {
                caption .visually-hidden { (text.report_differs()) }
                thead { tr { @for head in &heads { th scope="col" { (head) } } } }
                tbody { @for it in &report.differs { tr {
                    th scope="row" { (pair(report, it.opposition, language)) }
                    td data-label=(heads[1]) { (card_field::name(cards::field_name(it.field), language)) }
                    td data-label=(heads[2]) { ul { @for view in &it.values {
                        li { (words::domain(view.domain.twin(), language)) ": " (value(&view.value, language)) @if let Some(reason) = &view.reason { ". " (reason) } }
                    } } }
                } } }
            }
        }
    }
}

fn value(value: &Value, language: Language) -> String {
    match value {
        Value::Scale(it) => words::scale(it.twin(), language),
        Value::Orientation(it) => words::orientation(it.twin(), language),
        Value::MunicipalityIsParty(it) => words::municipality_is_party(it.twin(), language),
        Value::Desirability(it) => words::desirability(it.twin(), language),
        Value::Energy(it) => words::energy(it.twin(), language),
        Value::Certainty(it) => words::evidence(it.twin(), language),
        Value::SeenAt(it) => words::seen_at(it.twin(), language),
        Value::Text(text) => text.clone(),
    }
}

/// What nobody could fill in.
pub fn unknown(report: &Report, language: Language) -> Markup {
    let text = language.text();
    let heads = [text.report_opposition(), text.report_not_filled_in()];
    let fields = |it: &report::Unknown| {
        let names = it.fields.iter().map(|field| card_field::name(cards::field_name(*field), language));
        names.collect::<Vec<_>>().join(", ")
    };
    html! {
        h2 #unknown { (text.report_unknown()) }
        @if report.unknown.is_empty() { p { (text.report_unknown_none()) } } @else {
            p { (text.report_unknown_means()) }
            table .utrecht-table .utrecht-table--html-table .table-stacks {
                caption .visually-hidden { (text.report_unknown()) }
                thead { tr { @for head in &heads { th scope="col" { (head) } } } }
                tbody { @for it in &report.unknown { tr {
                    th scope="row" { (pair(report, it.opposition, language)) }
                    td data-label=(heads[1]) { (fields(it)) }
                } } }
            }
        }
    }
}

/// Who took part, by function and domain, and which domains were not there.
pub fn participants(report: &Report, language: Language) -> Markup {
    let text = language.text();
    let word = |domain: &model::Domain| words::domain(*domain, language);
    let there = |domain: &model::Domain| report.participants.iter().any(|it| it.domain == domain.twin());
    let usual = model::Domain::ALL.iter().filter(|domain| **domain != model::Domain::Other);
    let missing: Vec<String> = usual.filter(|domain| !there(domain)).map(word).collect();
    html! {
        h2 #participants { (text.report_participants()) }
        @if report.participants.is_empty() { p { (text.report_participants_none()) } } @else {
            dl .facts .facts--beside {
                @for domain in model::Domain::ALL.iter().filter(|domain| there(domain)) {
                    @let functions = report.participants.iter().filter(|it| it.domain == domain.twin());
                    @let functions: Vec<&str> = functions.map(|it| it.function.as_str()).collect();
                    (fact(&word(domain), &functions.join(", ")))
                }
            }
            @if !missing.is_empty() { p { (text.report_missing(missing.join(", "))) } }
        }
        @if !report.sessions.is_empty() {
            h3 { (text.report_sessions()) }
            ul { @for it in &report.sessions { li { (text.report_session(day(&it.date, language), it.participants)) } } }
        }
    }
}

/// Accountability: until when it holds, how long it is kept, where it comes from, and how to check it.
pub fn account(report: &Report, language: Language) -> Markup {
    let text = language.text();
    let made = &report.made_from;
    let reopened: Vec<String> =
        report.reopenings.iter().map(|it| format!("{}: {}", day(&it.date, language), it.reason)).collect();
    let content: Vec<String> =
        made.content.iter().map(|it| text.report_content_version(&it.slug, it.version)).collect();
    html! {
        h2 #account { (text.report_account()) }
        p { (text.report_rule()) " " (text.report_no_persons()) }
        dl .facts .facts--beside {
            (fact(&text.report_review(), &day(&report.review_date, language)))
            (fact(&text.report_retention(), &words::retention(report.retention.twin(), language)))
            (fact(&text.report_reopened(), &reopened.join("\n")))
            (fact(&text.report_content(), &content.join("\n")))
        }
        h3 { (text.report_sources()) }
        ul { @for it in &report.sources {
            li {
                (it.item) ": "
                @if it.provenance == report::Provenance::Proposal { span .provenance { (text.provenance_proposal()) } }
                @else { (origin(it.provenance, language)) }
                @if let Some(source) = &it.source { " (" (source) ")" }
            }
        } }
        footer .report__notes {
            p { (text.report_made_from(made.events, &made.hash)) }
            p { (text.report_check()) " " code { "veerkaart verify" } }
        }
    }
}

fn origin(provenance: report::Provenance, language: Language) -> String {
    let text = language.text();
    match provenance {
        report::Provenance::Seed => text.report_from_infoblad(),
        report::Provenance::Found => text.report_from_source(),
        report::Provenance::Title => text.report_from_title(),
        report::Provenance::General => text.report_from_general(),
        report::Provenance::Proposal => text.provenance_proposal(),
    }
}
