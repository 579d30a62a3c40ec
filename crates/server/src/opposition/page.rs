//! The page of a card.

use crate::{
    app::Shared,
    component::{
        Choices, Field, Page, card, crisis, field,
        finding::{self, Hook},
        history, notice, phase, report_line, taken_off,
    },
    door::{Failure, Form, Opened, Visitor},
    language::Language,
    words,
};
use guard::Place;
use maud::{Markup, html};
use model::{
    Opposition, OppositionId,
    event::Card,
    opposition::{Desirability, Energy, Evidence, MunicipalityIsParty, Orientation, Scale, SeenAt},
    pruning::Line,
    views::Views,
};

/// The whole page.
pub async fn card(
    app: &Shared,
    visitor: &Visitor,
    opened: &Opened,
    id: OppositionId,
    form: &Form,
) -> Result<Markup, Failure> {
    let (language, text) = (opened.language, opened.language.text());
    let shown = opened.dossier.opposition(id).ok_or(Failure::NotFound(language))?;
    let log = opened.log(app).await?;
    let writable = opened.can_write() && shown.is_present() && opened.is_untouched(Line::Opposition(id));
    let main = html! {
        a .way-back .nl-link href=(opened.path("/map")) { (text.opposition_back()) }
        (notice::errors(form, language))
        (crisis::notice(opened))
        div .column {
                h1 .shores .shores--large { (card::shores(shown.us_label.as_str(), shown.them_label.as_str(), language)) }
                p .muted .small { (text.opposition_as_told()) }
                (grounds(shown, language))
                (also_told(opened, id))
                @if !shown.is_present() { (off(opened, shown)) }
                @if writable { (editor(opened, shown, form)) } @else { (facts(shown, language)) }
                (phase::of_opposition(opened, id))
                (occurrences(opened, id, writable))
                (finding::section(opened, Hook::Opposition(id)))
                (aid(opened, shown, writable))
                (related(opened, shown, writable, form))
                @if writable { (putting_right(opened, shown, form)) }
                (report_line::line(opened, Line::Opposition(id)))
            details .disclosure #history {
                summary { span { (text.opposition_history()) } }
                div .disclosure__body { (history::entries(&opened.dossier, &log, Some(Card::Opposition(id)), language, false)) }
            }
        }
    };
    Ok(Page::new(app, visitor, card::in_words(shown, language)).with(main))
}

/// Why a word about faith, origin and the like stands here.
fn grounds(shown: &Opposition, language: Language) -> Markup {
    let text = language.text();
    let labels =
        [Some(&shown.us_label), Some(&shown.them_label), shown.neutral_description.as_ref(), shown.topic.as_ref()];
    html! {
        @for ground in labels.into_iter().flatten().filter_map(guard::Vetted::ground) {
            p .small { (text.opposition_ground(ground.reason())) }
        }
    }
}

fn also_told(opened: &Opened, id: OppositionId) -> Markup {
    let text = opened.language.text();
    let also: Vec<_> = opened.dossier.also_told_as(id).collect();
    html! {
        @if !also.is_empty() {
            section .section aria-labelledby="also-head" {
                h2 #also-head { (text.opposition_also_told()) }
                ul .parts { @for other in also {
                    li .part .row .row--apart {
                        a href=(opened.path(&format!("/oppositions/{}", other.id))) { (card::in_words(other, opened.language)) }
                        @if opened.can_write() { (button(opened, &format!("/oppositions/{}/return", other.id), &text.opposition_part())) }
                    }
                } }
            }
        }
    }
}

fn off(opened: &Opened, shown: &Opposition) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let why = if shown.merged_into.is_some() { text.opposition_was_merged() } else { text.opposition_was_withdrawn() };
    taken_off::notice(&opened.dossier, Card::Opposition(shown.id), &why, opened.can_write(), language)
}

/// A form of one button.
fn button(opened: &Opened, below: &str, word: &str) -> Markup {
    html! {
        form .flush method="post" action=(opened.path(below)) {
            (field::act())
            button .nl-button .nl-button--subtle type="submit" { (word) }
        }
    }
}

fn editor(opened: &Opened, shown: &Opposition, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let wrong = |names: &[&str]| names.iter().any(|name| form.error(name).is_some());
    let energy = shown.energy.latest().map_or_else(String::new, |energy| words::energy(energy.value, language));
    let desirability = shown.desirability.latest().map_or_else(String::new, |d| words::desirability(d.value, language));
    let evidence = shown.evidence.latest().map_or_else(String::new, |e| words::evidence(*e, language));
    let topic = shown.topic.as_ref().map_or_else(String::new, ToString::to_string);
    html! {
        form .stack #card method="post" action=(opened.path(&format!("/oppositions/{}", shown.id))) data-writing=(opened.path("/writing")) {
            (field::act())
            div {
                (group("words", &text.opposition_words(), "", true, html! {
                    div .pair {
                        (Field::line("us-label", text.shore_us()).place(Place::OppositionLabel).show(form, language))
                        (Field::line("them-label", text.shore_them()).place(Place::OppositionLabel).show(form, language))
                    }
                    (Field::lines("neutral", text.opposition_neutral(), 3).hint(text.opposition_neutral_hint()).optional()
                        .class("utrecht-textarea--short").place(Place::OppositionText).show(form, language))
                }))
                (group("desirable", &text.opposition_desirability(), &desirability, wrong(&["desirability", "desirability-reason"]), html! {
                    (Choices::of("desirability", text.opposition_desirability_question(), words::choices(Desirability::ALL, Desirability::slug, words::desirability, language))
                        .hint(text.opposition_desirability_hint()).or_none().show(form, language))
                    (others(&shown.desirability, opened, |d| words::desirability(d.value, language)))
                    (Field::lines("desirability-reason", text.opposition_reason(), 2).optional().class("utrecht-textarea--short").place(Place::Reason).show(form, language))
                }))
                (group("energetic", &text.opposition_energy(), &energy, wrong(&["energy", "energy-reason"]), html! {
                    (Choices::of("energy", text.opposition_energy_question(), words::choices(Energy::ALL, Energy::slug, words::energy, language)).or_none().show(form, language))
                    (others(&shown.energy, opened, |e| words::energy(e.value, language)))
                    (Field::lines("energy-reason", text.opposition_reason(), 2).optional().class("utrecht-textarea--short").place(Place::Reason).show(form, language))
                }))
                (group("source", &text.opposition_source(), &evidence, wrong(&["evidence", "seen-at"]), html! {
                    (Choices::of("evidence", text.opposition_evidence_question(), words::choices(Evidence::ALL, Evidence::slug, words::evidence, language)).or_none().show(form, language))
                    (others(&shown.evidence, opened, |e| words::evidence(*e, language)))
                    (Choices::of("seen-at", text.opposition_seen_question(), words::choices(SeenAt::ALL, SeenAt::slug, words::seen_at, language)).many().show(form, language))
                }))
                (group("kind", &text.opposition_kind(), &topic, wrong(&["topic", "orientation", "scale", "party"]), html! {
                    (Field::line("topic", text.opposition_topic()).optional().place(Place::OppositionLabel).show(form, language))
                    (Choices::of("orientation", text.opposition_orientation_question(), words::choices(Orientation::ALL, Orientation::slug, words::orientation, language)).or_none().show(form, language))
                    (others(&shown.orientation, opened, |o| words::orientation(*o, language)))
                    (Choices::of("scale", text.opposition_scale_question(), words::choices(Scale::ALL, Scale::slug, words::scale, language)).or_none().show(form, language))
                    (others(&shown.scale, opened, |s| words::scale(*s, language)))
                    (Choices::of("party", text.opposition_party_question(), words::choices(MunicipalityIsParty::ALL, MunicipalityIsParty::slug, words::municipality_is_party, language)).or_none().show(form, language))
                    (others(&shown.municipality_is_party, opened, |p| words::municipality_is_party(*p, language)))
                }))
            }
            p .muted .small { (text.opposition_own_view(words::domain(opened.member.domain, language))) }
            div .actions { button .nl-button .nl-button--primary type="submit" { (text.opposition_save()) } }
        }
    }
}

/// A group of fields that can be folded away; what it holds is said on its head.
fn group(id: &str, name: &str, state: &str, open: bool, body: Markup) -> Markup {
    html! {
        details .disclosure id=(id) open[open] {
            summary { span { (name) } span .disclosure__state { (state) } }
            div .disclosure__body { (body) }
        }
    }
}

/// What the other domains said to the same question.
fn others<T: Clone + PartialEq>(views: &Views<T>, opened: &Opened, word: impl Fn(&T) -> String) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let said: Vec<String> = model::Domain::ALL
        .iter()
        .filter(|domain| **domain != opened.member.domain)
        .filter_map(|domain| {
            Some(text.opposition_domain_said(words::domain(*domain, language), word(views.of(Some(*domain))?)))
        })
        .collect();
    html! { @if !said.is_empty() { p .small { (text.opposition_others_said()) " " (said.join("; ")) } } }
}

/// The card for who may read only.
fn facts(shown: &Opposition, language: Language) -> Markup {
    let text = language.text();
    let reasoned = |word: String, reason: &Option<guard::Vetted>| match reason {
        Some(reason) => format!("{word}: {reason}"),
        None => word,
    };
    let seen: Vec<String> = shown.seen_at.iter().map(|place| words::seen_at(*place, language)).collect();
    let rows = [
        (text.opposition_neutral(), shown.neutral_description.as_ref().map(ToString::to_string)),
        (text.opposition_topic(), shown.topic.as_ref().map(ToString::to_string)),
        (
            text.opposition_desirability_question(),
            shown.desirability.latest().map(|d| reasoned(words::desirability(d.value, language), &d.reason)),
        ),
        (
            text.opposition_energy_question(),
            shown.energy.latest().map(|e| reasoned(words::energy(e.value, language), &e.reason)),
        ),
        (text.opposition_evidence_question(), shown.evidence.latest().map(|e| words::evidence(*e, language))),
        (text.opposition_seen_question(), (!seen.is_empty()).then(|| seen.join(", "))),
        (text.opposition_orientation_question(), shown.orientation.latest().map(|o| words::orientation(*o, language))),
        (text.opposition_scale_question(), shown.scale.latest().map(|s| words::scale(*s, language))),
        (
            text.opposition_party_question(),
            shown.municipality_is_party.latest().map(|p| words::municipality_is_party(*p, language)),
        ),
    ];
    html! {
        dl .facts .facts--beside { @for (name, value) in rows {
            div { dt { (name) } dd { (value.unwrap_or_else(|| text.field_not_said())) } }
        } }
    }
}

fn occurrences(opened: &Opened, id: OppositionId, writable: bool) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let cards: Vec<_> = opened.dossier.occurrences_of(id).collect();
    html! {
        section .section aria-labelledby="occurrences-head" {
            h2 #occurrences-head { (text.opposition_occurrences()) }
            @if cards.is_empty() { p .muted { (text.board_no_occurrences()) } }
            @else { ul .occurrences { @for card in cards { (card::occurrence(&opened.dossier, card, true, language)) } } }
            @if writable {
                div .actions { a .nl-button .nl-button--secondary href=(opened.path(&format!("/occurrences/new?opposition={id}"))) { (text.opposition_add_occurrence()) } }
            }
        }
    }
}

fn aid(opened: &Opened, shown: &Opposition, writable: bool) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        section .section aria-labelledby="aid-head" {
            h2 #aid-head { (text.opposition_aid()) " " span .provenance { (text.provenance_proposal()) } }
            @match shown.aid {
                Some(aid) => p { (words::aid_advice(aid.advice(), language)) },
                None => p .muted { (text.opposition_aid_none()) },
            }
            @if writable {
                div .actions { a .nl-button .nl-button--secondary href=(opened.path(&format!("/oppositions/{}/aid", shown.id))) { (text.opposition_to_aid()) } }
            }
        }
    }
}

fn related(opened: &Opened, shown: &Opposition, writable: bool, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let cards: Vec<_> = shown.related.iter().filter_map(|id| opened.dossier.opposition(*id)).collect();
    let free: Vec<&Opposition> =
        opened.dossier.map().filter(|card| card.id != shown.id && !shown.related.contains(&card.id)).collect();
    html! {
        section .section #related aria-labelledby="related-head" {
            h2 #related-head { (text.opposition_related()) }
            @if cards.is_empty() { p .muted { (text.opposition_related_none()) } }
            ul .parts { @for other in cards {
                li .part .row .row--apart {
                    a href=(opened.path(&format!("/oppositions/{}", other.id))) { (card::in_words(other, language)) }
                    @if writable {
                        form .flush method="post" action=(opened.path(&format!("/oppositions/{}/relations/removal", shown.id))) {
                            (field::act()) input type="hidden" name="with" value=(other.id);
                            button .nl-button .nl-button--subtle type="submit" { (text.opposition_unrelate()) span .visually-hidden { ": " (card::in_words(other, language)) } }
                        }
                    }
                }
            } }
            @if writable && !free.is_empty() {
                (choose(opened, &format!("/oppositions/{}/relations", shown.id), "with", &text.opposition_relate_with(), &text.opposition_relate(), &free, form))
            }
        }
    }
}

fn putting_right(opened: &Opened, shown: &Opposition, form: &Form) -> Markup {
    let text = opened.language.text();
    let others: Vec<&Opposition> = opened.dossier.map().filter(|card| card.id != shown.id).collect();
    html! {
        section .section aria-labelledby="right-head" {
            h2 #right-head { (text.opposition_putting_right()) }
            @if !others.is_empty() {
                (choose(opened, &format!("/oppositions/{}/merge", shown.id), "into", &text.opposition_merge_into(), &text.opposition_merge(), &others, form))
            }
            (taken_off::offer(&opened.dossier, Card::Opposition(shown.id), opened.language))
        }
    }
}

/// Another card, chosen from a list.
fn choose(
    opened: &Opened,
    below: &str,
    name: &str,
    label: &str,
    word: &str,
    cards: &[&Opposition],
    form: &Form,
) -> Markup {
    let language = opened.language;
    let error = form.error(name);
    html! {
        form .form method="post" action=(opened.path(below)) {
            (field::act())
            div .utrecht-form-field .utrecht-form-field--invalid[error.is_some()] {
                label .utrecht-form-label .utrecht-form-field__label for=(name) { (label) }
                @if let Some(error) = error { p .utrecht-form-field-error-message id={ (name) "-error" } { (error.sentence(language)) } }
                select .utrecht-select .utrecht-select--html-select id=(name) name=(name) {
                    option value="" { (language.text().opposition_choose()) }
                    @for card in cards { option value=(card.id) { (card.number) ". " (card::in_words(card, language)) } }
                }
            }
            div .actions { button .nl-button type="submit" { (word) } }
        }
    }
}
