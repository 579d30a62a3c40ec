//! From a folded dossier to the findings of its report. The same events give the same report: the only thing that a day
//! decides is whether the picture is outdated.

use super::{analysis, cards, role_maps, strategies, twin::Twin};
use crate::{calendar, content::Content, language::Language, words};
use model::{Date, Dossier, OppositionId, choice::ChoiceOutcome, content::QuestionList};
use report::{Answered, Choice, ContentVersion, Dots, MadeFrom, OnlineOnly, Outcome, Report, SourceNote, Status};
use std::collections::BTreeMap;

/// What the report on a dossier is made from, besides the dossier.
pub struct Basis<'a> {
    /// The municipality that answers for it.
    pub organisation: &'a str,
    /// The hash of the last event.
    pub hash: &'a str,
    /// When the last event was recorded, RFC 3339 in UTC.
    pub as_of: &'a str,
    /// The lists of questions.
    pub content: &'a Content,
    /// The day on which it is read.
    pub today: Date,
}

/// The report in this language, as it is read on this day.
pub fn report(dossier: &Dossier, basis: &Basis<'_>, language: Language, today: Date) -> Report {
    let say = |text: &Option<guard::Vetted>| text.as_ref().map_or_else(String::new, ToString::to_string);
    Report {
        language: language.twin(),
        title: say(&dossier.title),
        organisation: basis.organisation.to_owned(),
        area: None,
        status: match (dossier.is_adopted(), dossier.open_room()) {
            (true, _) => Status::Adopted,
            (false, Some(_)) => Status::InSession,
            (false, None) => Status::Draft,
        },
        outdated: dossier.is_outdated(today),
        notices: notices(dossier, language),
        example: dossier.example,
        purpose: say(&dossier.purpose),
        scope: say(&dossier.scope),
        occasion: None,
        period: dossier.period.map_or_else(report::Period::default, |period| report::Period {
            from: period.from.to_string(),
            to: period.to.to_string(),
        }),
        owner_function: say(&dossier.owner),
        review_date: dossier.review_date.to_string(),
        retention: dossier.retention.twin(),
        made_from: made_from(dossier, basis),
        taken: None,
        history: vec![],
        participants: participants(dossier),
        sessions: sessions(dossier),
        oppositions: dossier.map().map(|card| cards::opposition(dossier, card, basis.content, language)).collect(),
        occurrences: dossier
            .occurrences()
            .map(|card| cards::occurrence(dossier, card, basis.content, language))
            .collect(),
        choice: choice(dossier, basis.content, language),
        online_only: OnlineOnly {
            oppositions: dossier.map().filter(|card| dossier.is_online_only(card)).map(|card| card.number).collect(),
            occurrences: dossier
                .occurrences()
                .filter(|card| cards::is_online_only(card))
                .map(|card| card.number)
                .collect(),
        },
        differs: dossier.map().flat_map(cards::differences).collect(),
        unknown: dossier.map().filter_map(cards::unknown).collect(),
        reopenings: dossier
            .reopenings()
            .iter()
            .map(|it| report::Reopening { date: calendar::day_of(&it.at).to_string(), reason: it.reason.to_string() })
            .collect(),
        history_changes: dossier.seq,
        sources: sources(dossier, basis.content, language),
        role_maps: role_maps::all(dossier, basis, language),
        strategies: strategies::all(dossier, basis, language),
        actions: strategies::other_actions(dossier, basis, language),
        analysis: analysis::analysis(dossier, basis, language),
    }
}

/// What stands above the dossier now, in sentences.
fn notices(dossier: &Dossier, language: Language) -> Vec<String> {
    let text = language.text();
    let stopped = dossier.stopped().map(|stop| {
        let day = calendar::day_in_words(calendar::day_of(&stop.at), language);
        format!("{}. {}", text.oversight_stopped_title(), text.oversight_stopped_since(day))
    });
    let held = dossier.hold().map(|_| format!("{} {}", text.oversight_held_title(), text.oversight_held_means()));
    let purged = dossier.purged().count();
    let purged = (purged > 0).then(|| text.reported_gone(purged));
    [stopped, held, purged].into_iter().flatten().collect()
}

fn made_from(dossier: &Dossier, basis: &Basis<'_>) -> MadeFrom {
    let versions = dossier.content.iter();
    MadeFrom {
        events: dossier.seq,
        hash: basis.hash.to_owned(),
        as_of: basis.as_of.to_owned(),
        content: versions.map(|it| ContentVersion { slug: it.slug.clone(), version: it.version }).collect(),
        software: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

fn participants(dossier: &Dossier) -> Vec<report::Participant> {
    let all = dossier.participants().into_iter();
    all.map(|(function, domain)| report::Participant { function: function.to_string(), domain: domain.twin() })
        .collect()
}

fn sessions(dossier: &Dossier) -> Vec<report::Session> {
    let day = |moment: &str| calendar::day_of(moment).to_string();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let all = dossier.sessions().iter();
    all.map(|it| report::Session { date: day(&it.opened_at), participants: count(it.participants.len()) }).collect()
}

/// The number that a card has on the map now; after a merge, that of the card it ended up in.
fn number(dossier: &Dossier, id: OppositionId) -> Option<u32> {
    dossier.opposition(dossier.resolve(id)).map(|card| card.number)
}

/// The choice with the dots that led to it. Dots without a choice are told too: then nothing is chosen yet.
fn choice(dossier: &Dossier, content: &Content, language: Language) -> Option<Choice> {
    let (made, counted) = (dossier.choice(), dossier.last_result());
    if made.is_none() && counted.is_none() {
        return None;
    }
    let (outcome, opposition) = match made.map(|choice| choice.outcome) {
        Some(ChoiceOutcome::Selected(id)) => (Outcome::Selected, number(dossier, id)),
        Some(ChoiceOutcome::FollowOnly) => (Outcome::MonitorOnly, None),
        None => (Outcome::Selected, None),
    };
    let answers = made.map_or(&[][..], |choice| &choice.answers);
    Some(Choice {
        dots: counted.map_or_else(Vec::new, |(_, result)| dots(dossier, &result.totals)),
        dots_per_person: counted.map_or(0, |(round, _)| u32::from(round.limit)),
        voters: counted.map_or(0, |(_, result)| result.voters),
        outcome,
        opposition,
        reasons: answers
            .iter()
            .map(|(id, answer)| Answered {
                question: question(&content.choosing_one, id, language),
                answer: answer.to_string(),
            })
            .collect(),
        reason: made.map_or_else(String::new, |choice| choice.reason.to_string()),
    })
}

/// Dots by number, most first; what was merged since counts together.
fn dots(dossier: &Dossier, totals: &[(OppositionId, u32)]) -> Vec<Dots> {
    let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
    for (number, dots) in totals.iter().filter_map(|(id, dots)| Some((number(dossier, *id)?, dots))) {
        *counts.entry(number).or_default() += dots;
    }
    let mut dots: Vec<Dots> = counts.into_iter().map(|(opposition, dots)| Dots { opposition, dots }).collect();
    dots.sort_by_key(|it| (std::cmp::Reverse(it.dots), it.opposition));
    dots
}

/// The words of a question in this list.
pub(super) fn question(list: &QuestionList, id: &str, language: Language) -> String {
    list.questions.iter().find(|it| it.id == id).map_or_else(|| id.to_owned(), |it| language.of(&it.text).to_owned())
}

/// Where the parts of the method come from: what the infoblad shows, and what is an own proposal.
fn sources(dossier: &Dossier, content: &Content, language: Language) -> Vec<SourceNote> {
    let text = language.text();
    let note = |item: String, provenance, source: Option<String>| SourceNote { item, provenance, source };
    let mut notes = vec![
        note(text.report_source_map(), report::Provenance::Seed, Some(text.report_source_infoblad())),
        note(text.report_source_fields(), report::Provenance::Proposal, None),
    ];
    for list in [&content.opposition_map, &content.conflict_or_polarisation, &content.choosing_one] {
        let sources = (!list.sources.is_empty()).then(|| list.sources.join(", "));
        notes.push(note(language.of(&list.title).to_owned(), list.provenance.twin(), sources));
    }
    notes.extend(later_sources(dossier, content, language));
    notes
}

/// The same for what comes after map 1, as far as it was used.
fn later_sources(dossier: &Dossier, content: &Content, language: Language) -> Vec<SourceNote> {
    let text = language.text();
    let note = |item: &str, provenance: model::content::Provenance, sources: &[String]| SourceNote {
        item: item.to_owned(),
        provenance: provenance.twin(),
        source: (!sources.is_empty()).then(|| sources.join(", ")),
    };
    let own = |item: String| note(&item, model::content::Provenance::Proposal, &[]);
    let mut notes = vec![];
    if !dossier.role_maps().is_empty() {
        let infoblad = [text.report_source_infoblad()];
        notes.push(note(&text.report_source_role_map(), model::content::Provenance::Seed, &infoblad));
        let guide = &content.role_map;
        notes.push(note(language.of(&guide.title), guide.provenance, &guide.sources));
        notes.push(own(text.report_source_zones()));
        let list = &content.conduct_reflection;
        notes.push(note(language.of(&list.title), list.provenance, &list.sources));
    }
    if dossier.map().any(|card| dossier.strategy(card.id).is_some()) {
        let list = &content.gamechangers;
        notes.extend(list.parts.iter().map(|part| note(language.of(&part.title), part.provenance, &part.sources)));
        notes.push(note(language.of(&list.title), list.provenance, &list.sources));
    }
    if dossier.map().any(|card| dossier.dialogue_map(card.id).is_some()) {
        notes.push(own(text.report_source_dialogue()));
    }
    notes
}

/// The five questions with their answers, and the advice that follows from them.
pub(super) fn aid(aid: model::aid::Aid, list: &QuestionList, language: Language) -> report::Aid {
    let asked = list.questions.iter().zip(aid.answers);
    report::Aid {
        answers: asked
            .map(|(question, answer)| Answered {
                question: language.of(&question.text).to_owned(),
                answer: words::aid_answer(answer, language),
            })
            .collect(),
        advice: words::aid_advice(aid.advice(), language),
    }
}
