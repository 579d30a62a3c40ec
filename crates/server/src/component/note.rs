//! Notes: one's own that nobody else sees, those that were shown to all, and what whoever leads sees of them.

use crate::{
    component::{
        Field,
        card::shores,
        field,
        notice::{self, Tone},
        report_line,
    },
    door::{Form, Opened},
    language::Language,
    words,
};
use guard::Place;
use maud::{Markup, html};
use model::{
    NoteId,
    note::{Note, NoteRound, NoteState, NoteText},
    pruning::Line,
    session::Mode,
};

/// What stands on a note.
pub fn words_of(text: &NoteText, language: Language) -> Markup {
    html! {
        @match text {
            NoteText::Opposition { us, them } => span .shores .shores--small { (shores(us.as_str(), them.as_str(), language)) },
            NoteText::Free(text) => span .note__text { (text) },
        }
    }
}

/// What somebody can write alone now: a field, and the own notes below it. An empty element when no notes are asked for.
pub fn own(opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let mode = opened.dossier.mode();
    let asked = matches!(mode, Mode::Silent | Mode::Inbox) && opened.can_be_present();
    let mine: Vec<_> = opened.dossier.notes_of(&opened.member).collect();
    html! {
        div .own-notes #own-notes data-part="notes step" data-src=(opened.path("/notes/own")) data-seq=(opened.dossier.seq) {
            @if mode == Mode::Locked && !opened.is_leader() {
                (notice::notice(Tone::Info, "", html! { p { (text.note_locked()) } }))
            }
            @if asked {
                section aria-labelledby="own-notes-head" {
                    h2 #own-notes-head { @if mode == Mode::Silent { (text.note_silent_title()) } @else { (text.note_inbox_title()) } }
                    p { @if mode == Mode::Silent { (text.note_silent_means()) } @else { (text.note_inbox_means()) } }
                    form .form .note-form #add-note method="post" action=(opened.path("/notes")) data-act {
                        (field::act())
                        (Field::lines("note", text.note_free(), 2).hint(text.note_free_hint()).place(Place::OppositionText).show(form, language))
                        div .actions { button .nl-button .nl-button--secondary type="submit" { (text.note_send()) } }
                        p data-message role="alert" {}
                    }
                }
            }
            @if !mine.is_empty() {
                section aria-labelledby="mine-head" {
                    h3 #mine-head { (text.note_mine(mine.len())) }
                    ul .notes { @for note in mine {
                        li .note id={ "mine-" (note.id) } {
                            (words_of(&note.text, language))
                            form .flush method="post" action=(opened.path("/notes/withdrawal")) {
                                (field::act())
                                input type="hidden" name="note" value=(note.id);
                                button .nl-button .nl-button--subtle type="submit" { (text.note_take_back()) }
                            }
                        }
                    } }
                }
            }
        }
    }
}

/// The notes that were shown: those that nobody settled, the remarks, and what was set aside.
pub fn shown(opened: &Opened, form: &Form) -> Markup {
    let text = opened.language.text();
    let with = |state: fn(NoteState) -> bool| -> Vec<&Note> {
        opened.dossier.notes().iter().filter(|note| state(note.state)).collect()
    };
    let open = with(|state| state == NoteState::Open);
    let kept = with(|state| state == NoteState::Kept);
    let aside = with(|state| state == NoteState::SetAside);
    let settle = opened.dossier.open_room().is_some() && opened.can_be_present();
    html! {
        div #shown-notes data-part="notes step" data-src=(opened.path("/notes")) data-seq=(opened.dossier.seq) {
            @if !open.is_empty() {
                section .section aria-labelledby="notes-head" {
                    h2 #notes-head { (text.note_open(open.len())) }
                    p { (text.note_open_means()) }
                    ul .notes { @for note in open { li .note id={ "note-" (note.id) } { (words_of(&note.text, opened.language)) @if settle && opened.is_untouched(Line::Note(note.id)) { (controls(opened, note.id, &note.text, form)) } (report_line::line(opened, Line::Note(note.id))) } } }
                }
            }
            @if !kept.is_empty() {
                section .section aria-labelledby="remarks-head" {
                    h2 #remarks-head { (text.note_remarks()) }
                    ul .notes { @for note in kept { li .note id={ "note-" (note.id) } { (words_of(&note.text, opened.language)) (report_line::line(opened, Line::Note(note.id))) } } }
                }
            }
            @if settle && !aside.is_empty() {
                details .disclosure #set-aside {
                    summary { span { (text.note_aside()) } span .disclosure__state { (aside.len()) } }
                    div .disclosure__body { ul .notes { @for note in aside.into_iter().filter(|note| opened.is_untouched(Line::Note(note.id))) { li .note id={ "note-" (note.id) } { (words_of(&note.text, opened.language)) (controls(opened, note.id, &note.text, form)) (report_line::line(opened, Line::Note(note.id))) } } } }
                }
            }
        }
    }
}

/// What can be done with a note: on the map, kept as a remark, set aside.
fn controls(opened: &Opened, id: NoteId, note: &NoteText, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let to = |what: &str| opened.path(&format!("/notes/{id}/{what}"));
    let named = |word: String| html! { (word) span .visually-hidden { ": " (in_words(note, language)) } };
    let nothing = Form::empty();
    let form = if form.value("note") == id.to_string() { form } else { &nothing };
    html! {
        div .note__controls {
            @if let NoteText::Opposition { .. } = note {
                form method="post" action=(to("placement")) { (field::act()) button .nl-button .nl-button--secondary type="submit" { (named(text.note_place())) } }
            } @else {
                details .note__place open[!form.is_fine()] {
                    summary { (named(text.note_place_as())) }
                    form .form method="post" action=(to("placement")) {
                        (field::act())
                        input type="hidden" name="note" value=(id);
                        (labels(id, form, language))
                        div .actions { button .nl-button .nl-button--secondary type="submit" { (text.note_place()) } }
                    }
                }
            }
            form method="post" action=(to("remark")) { (field::act()) button .nl-button type="submit" { (named(text.note_keep())) } }
            form .flush method="post" action=(to("setting-aside")) { (field::act()) button .nl-button .nl-button--subtle type="submit" { (named(text.note_set_aside())) } }
        }
    }
}

fn labels(id: NoteId, form: &Form, language: Language) -> Markup {
    let text = language.text();
    let (us, them) = (format!("us-{id}"), format!("them-{id}"));
    html! {
        (Field::line(&us, text.shore_us()).place(Place::OppositionLabel).show(form, language))
        (Field::line(&them, text.shore_them()).place(Place::OppositionLabel).show(form, language))
    }
}

/// A note in a line of text.
pub fn in_words(note: &NoteText, language: Language) -> String {
    match note {
        NoteText::Opposition { us, them } => language.text().opposition_in_words(us.as_str(), them.as_str()),
        NoteText::Free(text) => text.to_string(),
    }
}

/// What whoever leads sees: of a silent round only how many and from which domains, of the inbox everything but who.
pub fn for_leader(opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let dossier = &opened.dossier;
    let silent = dossier.waiting(NoteRound::Silent).count();
    let inbox: Vec<_> = dossier.waiting(NoteRound::Inbox).collect();
    let domain =
        |domain: Option<model::Domain>| domain.map_or_else(|| text.note_no_domain(), |it| words::domain(it, language));
    let by_domain: Vec<String> =
        dossier.waiting_by_domain().into_iter().map(|(from, n)| format!("{n} {}", domain(from))).collect();
    html! {
        div #leader-notes data-part="notes step" data-src=(opened.path("/session/notes")) data-seq=(dossier.seq) {
            @if dossier.mode() == Mode::Silent || silent > 0 {
                section .section aria-labelledby="silent-head" {
                    h2 #silent-head { (text.note_silent_round()) }
                    p { strong { (text.note_waiting(silent)) } @if !by_domain.is_empty() { ": " (by_domain.join(", ")) } }
                    p .small { (text.note_silent_leader_means()) }
                    @if silent > 0 {
                        form method="post" action=(opened.path("/notes/revelation")) {
                            (field::act())
                            button .nl-button .nl-button--primary type="submit" { (text.note_reveal()) }
                        }
                    }
                }
            }
            @if dossier.mode() == Mode::Inbox || !inbox.is_empty() {
                section .section aria-labelledby="inbox-head" {
                    h2 #inbox-head { (text.note_inbox()) }
                    @if inbox.is_empty() { p .muted { (text.note_inbox_empty()) } }
                    ul .notes { @for note in inbox {
                        li .note id={ "inbox-" (note.id) } { (words_of(&note.text, language)) (controls(opened, note.id, &note.text, form)) }
                    } }
                }
            }
        }
    }
}
