//! The page on which the group looks at its lines, and closes.

use super::{has_two_labels, name};
use crate::{
    app::App,
    component::{
        Field, Page,
        card::{self, in_words, shores},
        field, note, notice,
        notice::Tone,
    },
    door::{Form, Opened, Visitor},
    language::Language,
};
use guard::Place;
use maud::{Markup, html};
use model::{event::Card, note::NoteText, pruning::Line};

/// The whole page.
pub fn pruning(app: &App, visitor: &Visitor, opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let lines = opened.dossier.lines();
    let going = opened.dossier.going();
    let unseen = opened.dossier.pending().count();
    let main = html! {
        a .way-back .nl-link href=(opened.path("/session")) { (text.session_title()) }
        (notice::errors(form, language))
        div .page-head { h1 { (text.pruning_title()) } p { (text.pruning_intro()) } }
        @if opened.dossier.open_room().is_none() {
            p { (text.session_none()) }
        } @else {
            @if opened.dossier.is_adopted() { (notice::notice(Tone::Info, "", html! { p { (text.pruning_adopted()) } })) }
            @if opened.dossier.hold().is_some() { (notice::notice(Tone::Info, "", html! { p { (text.pruning_held()) } })) }
            @if unseen > 0 { (notice::notice(Tone::Warning, &text.pruning_unseen_title(), html! { p { (text.pruning_unseen(unseen)) } })) }
            @if lines.is_empty() { p { (text.pruning_empty()) } }
            ol .lines { @for line in &lines { (one(opened, *line, going.contains(line), form)) } }
            section .section aria-labelledby="close-head" {
                h2 #close-head { (text.session_close_title()) }
                p { (text.pruning_close_means()) }
                form method="post" action=(opened.path("/session/closure")) {
                    (field::act())
                    button .nl-button .nl-button--primary .nl-button--negative type="submit" { (text.session_close()) }
                }
            }
        }
    };
    Page::new(app, visitor, text.pruning_title()).with(main)
}

/// One line, with what can be done with it.
fn one(opened: &Opened, line: Line, goes: bool, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let name = name(line);
    let said = in_a_line(opened, line, language);
    let held = opened.dossier.hold().is_some();
    let fixed = held || opened.dossier.is_adopted() && !matches!(line, Line::Note(_));
    let (verdict, word) = if goes { ("keep", text.pruning_keep()) } else { ("strike", text.pruning_strike()) };
    html! {
        li .line-made .line-made--goes[goes] id=(name) {
            div .line-made__said {
                span .line-made__kind { (kind(line, language)) }
                (shown(opened, line, language))
                @if goes { span .line-made__goes { (text.pruning_goes()) } }
            }
            @if !fixed {
                div .line-made__controls {
                    form method="post" action=(opened.path("/pruning")) {
                        (field::act())
                        input type="hidden" name="line" value=(name);
                        button .nl-button .nl-button--secondary[goes] type="submit" name="verdict" value=(verdict) { (word) span .visually-hidden { ": " (said) } }
                    }
                    @if !opened.dossier.is_struck(line) && opened.lock().is_none() { (rewording(opened, line, form)) }
                }
            }
        }
    }
}

fn kind(line: Line, language: Language) -> String {
    let text = language.text();
    match line {
        Line::Opposition(_) => text.pruning_opposition(),
        Line::Occurrence(_) => text.pruning_occurrence(),
        Line::Note(_) => text.pruning_note(),
        Line::Role(..) => text.pruning_role(),
        Line::Fuel(..) => text.pruning_fuel(),
    }
}

fn shown(opened: &Opened, line: Line, language: Language) -> Markup {
    match line {
        Line::Opposition(id) => html! {
            @if let Some(card) = opened.dossier.opposition(id) {
                span .shores .shores--small { (shores(card.us_label.as_str(), card.them_label.as_str(), language)) }
            }
        },
        Line::Occurrence(_) | Line::Role(..) | Line::Fuel(..) => html! { span { (in_a_line(opened, line, language)) } },
        Line::Note(id) => html! { @if let Some(it) = opened.dossier.note(id) { (note::words_of(&it.text, language)) } },
    }
}

fn in_a_line(opened: &Opened, line: Line, language: Language) -> String {
    let dossier = &opened.dossier;
    match line {
        Line::Opposition(id) => dossier.opposition(id).map(|card| in_words(card, language)),
        Line::Occurrence(id) => dossier.occurrence(id).map(|card| card.what.to_string()),
        Line::Note(id) => dossier.note(id).map(|it| note::in_words(&it.text, language)),
        Line::Role(map, id) => card::name(dossier, Card::Role(map, id), language),
        Line::Fuel(map, id) => card::name(dossier, Card::Fuel(map, id), language),
    }
    .unwrap_or_default()
}

/// The first field of the form for other words.
pub fn first_field(opened: &Opened, line: Line) -> String {
    let start = if has_two_labels(opened, line) { "us" } else { "text" };
    format!("{start}-{}", name(line))
}

fn rewording(opened: &Opened, line: Line, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let name = name(line);
    let (us, them, sentence) = (format!("us-{name}"), format!("them-{name}"), format!("text-{name}"));
    let sent = form.value("line") == name;
    let filled = if sent { form.clone() } else { filled(opened, line) };
    html! {
        details .line-made__words open[sent] {
            summary { (text.pruning_reword()) span .visually-hidden { ": " (in_a_line(opened, line, language)) } }
            form .form method="post" action=(opened.path("/pruning/wording")) {
                (field::act())
                input type="hidden" name="line" value=(name);
                @if has_two_labels(opened, line) {
                    (Field::line(&us, text.shore_us()).place(Place::OppositionLabel).show(&filled, language))
                    (Field::line(&them, text.shore_them()).place(Place::OppositionLabel).show(&filled, language))
                } @else {
                    (Field::lines(&sentence, kind(line, language), 2).place(place(line)).show(&filled, language))
                }
                p .small { (text.pruning_reword_means()) }
                div .actions { button .nl-button .nl-button--secondary type="submit" { (text.pruning_reword_do()) } }
            }
        }
    }
}

/// Where the words of a line stand.
pub fn place(line: Line) -> Place {
    match line {
        Line::Occurrence(_) => Place::Occurrence,
        Line::Role(..) | Line::Fuel(..) => Place::RoleMap,
        Line::Opposition(_) | Line::Note(_) => Place::OppositionText,
    }
}

/// The form with what the line says now.
fn filled(opened: &Opened, line: Line) -> Form {
    let name = name(line);
    let fields = crate::door::Fields::default();
    let labels = |fields: crate::door::Fields, us: &guard::Vetted, them: &guard::Vetted| {
        fields.with(&format!("us-{name}"), us.as_str()).with(&format!("them-{name}"), them.as_str())
    };
    let sentence = |text: &guard::Vetted| crate::door::Fields::default().with(&format!("text-{name}"), text.as_str());
    let fields = match line {
        Line::Opposition(id) => {
            opened.dossier.opposition(id).map(|card| labels(fields, &card.us_label, &card.them_label))
        }
        Line::Occurrence(id) => opened.dossier.occurrence(id).map(|card| sentence(&card.what)),
        Line::Note(id) => opened.dossier.note(id).map(|it| match &it.text {
            NoteText::Opposition { us, them } => labels(fields, us, them),
            NoteText::Free(text) => sentence(text),
        }),
        Line::Role(..) | Line::Fuel(..) => {
            let said = in_a_line(opened, line, opened.language);
            Some(crate::door::Fields::default().with(&format!("text-{name}"), said))
        }
    };
    Form::of(fields.unwrap_or_default())
}
