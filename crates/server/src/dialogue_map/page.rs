//! The page of the dialogue map: a form on the screen, and the map alone on paper.

use super::{FROM, TEXTS, TextField, held};
use crate::{
    app::App,
    component::{Choices, Field, Page, card, field, notice, report_line, strategy_field},
    door::{Failure, Fields, Form, Opened, Visitor},
    words,
};
use maud::{Markup, html};
use model::{
    Opposition, OppositionId,
    dialogue_map::{DialogueMap, DialogueMapChange as Change},
    reported::Reported,
    role_map::Position,
};

/// The whole page.
pub fn dialogue_map(
    app: &App,
    visitor: &Visitor,
    opened: &Opened,
    id: OppositionId,
    form: Form,
) -> Result<Markup, Failure> {
    let (language, text) = (opened.language, opened.language.text());
    let shown = opened.dossier.opposition(id).ok_or(Failure::NotFound(language))?;
    let known = opened.dossier.dialogue_map(id).cloned().unwrap_or_default();
    let asked = opened.dossier.strategy(id).and_then(|strategy| strategy.middle_question().cloned());
    // The map begins with the question of the strategy, until it has one of its own.
    let prefilled = known.middle_question.is_none() && asked.is_some();
    let map = DialogueMap { middle_question: known.middle_question.clone().or(asked), ..known };
    let form = form.filled_in(there(&map));
    let about = Reported::DialogueMap(id);
    let writable = opened.can_take_part() && shown.is_present() && opened.sees(&about);
    let main = html! {
        a .way-back .nl-link href=(opened.path(&format!("/oppositions/{id}/strategy"))) { (text.dialogue_map_back()) }
        (notice::errors(&form, language))
        div .column {
            div .page-head {
                h1 { (text.dialogue_map_title()) " " span .provenance { (text.provenance_proposal()) } }
                p .shores .shores--large { (card::shores(shown.us_label.as_str(), shown.them_label.as_str(), language)) }
            }
            @if writable {
                div data-no-print {
                    p { (text.dialogue_map_intro()) }
                    p .small .muted { (text.dialogue_map_own()) " " (text.dialogue_map_print()) }
                    (editor(opened, shown, &map, prefilled, &form))
                }
                div .on-paper { (sheet(opened, &map)) }
            } @else {
                (notice::notice(notice::Tone::Info, "", html! { p { (text.dialogue_map_read_only()) } }))
                (sheet(opened, &map))
            }
            div data-no-print { (report_line::offer(opened, &about)) }
        }
    };
    Ok(Page::new(app, visitor, text.dialogue_map_title()).with(main))
}

/// What is there, by the names of the fields.
fn there(map: &DialogueMap) -> Fields {
    let texts =
        TEXTS.iter().fold(Fields::default(), |fields, field| fields.with_text(field.name, held(map, field).as_ref()));
    texts.with("inviter-position", map.inviter_position.map_or("", Position::slug))
}

fn editor(opened: &Opened, shown: &Opposition, map: &DialogueMap, prefilled: bool, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let from = words::choices(&FROM, Position::slug, words::inviter_position, language);
    html! {
        form .form method="post" action=(opened.path(&format!("/oppositions/{}/dialogue-map", shown.id))) data-writing=(opened.path("/writing")) {
            (field::act())
            @for field in &TEXTS {
                @let prefilled = prefilled && field.name == "middle-question";
                (text_field(opened, map, field, prefilled, form))
                @if field.name == "inviter" {
                    (Choices::of("inviter-position", text.dialogue_map_inviter_position(), from.clone()).lines().or_none().show(form, language))
                }
            }
            div .actions { button .nl-button .nl-button--primary type="submit" { (text.dialogue_map_save()) } }
        }
    }
}

fn text_field(opened: &Opened, map: &DialogueMap, field: &TextField, prefilled: bool, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let label = strategy_field::dialogue(&(field.change)(None), language);
    let hint = match (field.change)(None) {
        Change::MiddleQuestion(_) if prefilled => Some(text.dialogue_map_prefilled()),
        Change::MiddleQuestion(_) => Some(text.dialogue_map_middle_question_hint()),
        Change::Invitees(_) => Some(text.dialogue_map_invitees_hint()),
        Change::Inviter(_) => Some(text.dialogue_map_inviter_hint()),
        Change::PlaceAndForm(_) => Some(text.dialogue_map_place_and_form_hint()),
        Change::WhatWeRecord(_) => Some(text.dialogue_map_what_we_record_hint()),
        Change::Aftercare(_) => Some(text.dialogue_map_aftercare_hint()),
        _ => None,
    };
    let warning = match (field.change)(None) {
        Change::MiddleQuestion(_) => {
            strategy_field::camp_warning(&opened.dossier, map.middle_question.as_ref(), language)
        }
        _ => None,
    };
    let shown = match field.place.multiline() {
        true => Field::lines(field.name, label, 2).class("utrecht-textarea--short"),
        false => Field::line(field.name, label),
    };
    let shown = match hint {
        Some(hint) => shown.hint(hint),
        None => shown,
    };
    // What was prefilled is kept with the first save, although nobody changed it.
    let shown = if prefilled { shown } else { shown.kept() };
    shown.optional().warning(warning).place(field.place).show(form, language)
}

/// The map alone.
fn sheet(opened: &Opened, map: &DialogueMap) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        dl .facts .facts--beside .sheet { @for field in map.fields() {
            div {
                dt { (strategy_field::dialogue(&field, language)) }
                dd {
                    (strategy_field::dialogue_value(&field, language).unwrap_or_else(|| text.field_not_said()))
                    @if let Change::MiddleQuestion(question) = &field {
                        @if let Some(warning) = strategy_field::camp_warning(&opened.dossier, question.as_ref(), language) {
                            p .field-warning { (warning) }
                        }
                    }
                }
            }
        } }
    }
}
