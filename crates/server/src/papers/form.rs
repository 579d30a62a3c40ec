//! The form with what only the municipality knows.

use crate::{
    app::{App, Shared},
    calendar,
    component::{Field, Page, field, notice},
    door::{
        Fields, Form, Visitor,
        filled_in::{Blank, FilledIn, Kind, Value},
        form::{FieldError, reason_field},
    },
    language::Language,
};
use guard::Place;
use maud::{Markup, html};

/// What a thing to fill in is called.
pub fn label(blank: Blank, language: Language) -> String {
    let text = language.text();
    match blank {
        Blank::Controller => text.paper_blank_controller(),
        Blank::ProcessOwner => text.paper_blank_process_owner(),
        Blank::OfficerMailbox => text.paper_blank_officer_mailbox(),
        Blank::OfficerWay => text.paper_blank_officer_way(),
        Blank::RequestWay => text.paper_blank_request_way(),
        Blank::BasisDossiers => text.paper_blank_basis_dossiers(),
        Blank::BasisSessions => text.paper_blank_basis_sessions(),
        Blank::BasisSignals => text.paper_blank_basis_signals(),
        Blank::BasisAccounts => text.paper_blank_basis_accounts(),
        Blank::BasisExports => text.paper_blank_basis_exports(),
        Blank::Hosting => text.paper_blank_hosting(),
        Blank::Processors => text.paper_blank_processors(),
        Blank::BackupTerm => text.paper_blank_backup_term(),
        Blank::LogTerm => text.paper_blank_log_term(),
        Blank::OfficerAdvice => text.paper_blank_officer_advice(),
        Blank::DecidedBy => text.paper_blank_decided_by(),
        Blank::DecidedOn => text.paper_blank_decided_on(),
        Blank::AccessibleTested => text.paper_blank_accessible_tested(),
        Blank::AccessibleWay => text.paper_blank_accessible_way(),
    }
}

fn hint(blank: Blank, language: Language) -> Option<String> {
    let text = language.text();
    match blank {
        Blank::Controller => Some(text.paper_blank_controller_hint()),
        Blank::OfficerMailbox => Some(text.paper_blank_officer_mailbox_hint()),
        Blank::OfficerWay | Blank::RequestWay => Some(text.paper_blank_officer_way_hint()),
        _ => None,
    }
}

/// The groups of the form.
fn groups(language: Language) -> [(&'static str, String, &'static [Blank]); 5] {
    let text = language.text();
    [
        ("all", text.paper_group_all(), {
            use Blank::{Controller, OfficerMailbox, OfficerWay, ProcessOwner, RequestWay};
            &[Controller, ProcessOwner, OfficerMailbox, OfficerWay, RequestWay]
        }),
        ("bases", text.paper_group_bases(), {
            use Blank::{BasisAccounts, BasisDossiers, BasisExports, BasisSessions, BasisSignals};
            &[BasisDossiers, BasisSessions, BasisSignals, BasisAccounts, BasisExports]
        }),
        ("technique", text.paper_group_technique(), {
            use Blank::{BackupTerm, Hosting, LogTerm, Processors};
            &[Hosting, Processors, BackupTerm, LogTerm]
        }),
        ("accessible", text.paper_group_accessible(), &[Blank::AccessibleTested, Blank::AccessibleWay]),
        ("decision", text.paper_group_decision(), &[Blank::OfficerAdvice, Blank::DecidedBy, Blank::DecidedOn]),
    ]
}

/// What stands in the form to begin with.
pub fn filled(filled: &FilledIn) -> Fields {
    Blank::ALL.iter().fold(Fields::default(), |fields, blank| {
        let name = blank.slug();
        fields.with(name, filled.text(*blank).unwrap_or_default()).with(&reason_field(name), filled.because(*blank))
    })
}

/// What was changed in the form; what is wrong stands beside its field.
pub fn read(app: &Shared, form: &mut Form, language: Language) -> Vec<(Blank, Value)> {
    let mut values = vec![];
    for blank in Blank::ALL.iter().copied() {
        let name = blank.slug();
        if !form.fields.has(name) || !form.is_changed(name) {
            continue;
        }
        let value = if form.value(name).trim().is_empty() {
            Some(Value::Empty)
        } else {
            match blank.kind() {
                Kind::Text(place) => form.text(&app.guard, name, place).map(Value::Text),
                Kind::Day => form.date(name).map(|day| Value::Plain(day.to_string())),
                Kind::Mailbox => mailbox(app, form, name, language).map(Value::Plain),
            }
        };
        values.extend(value.map(|value| (blank, value)));
    }
    values
}

/// The address of a mailbox of a function: what stands before the at sign must pass as a function too, so that it holds no
/// name.
fn mailbox(app: &Shared, form: &mut Form, name: &str, language: Language) -> Option<String> {
    let typed = form.value(name).trim().to_lowercase();
    let is_address = |(who, host): (&str, &str)| {
        let fits = |text: &str, more: &str| {
            !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c))
        };
        let says = who.split(['.', '_', '-', '+']).collect::<Vec<_>>().join(" ");
        // As it is written, and as a name would be written.
        let capital: String = says.split(' ').map(capitalised).collect::<Vec<_>>().join(" ");
        let passes = [says, capital].iter().all(|says| app.guard.vet(says, Place::JobFunction).is_ok());
        fits(who, ".-_+") && fits(host, ".-") && host.contains('.') && passes
    };
    if typed.len() <= 254 && typed.split_once('@').is_some_and(is_address) {
        return Some(typed);
    }
    form.object(name, FieldError::Sentence(language.text().paper_blank_officer_mailbox_wrong()));
    None
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The whole page.
pub fn page(app: &App, visitor: &Visitor, filled: &FilledIn, form: &Form) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let main = html! {
        a .way-back .nl-link href="/papers" { (text.paper_back()) }
        (notice::errors(form, language))
        div .column .column--form {
            h1 { (text.paper_fill_in_title()) }
            p { (text.paper_fill_in_intro()) }
            @if let Some(last) = filled.last() {
                p .muted .small { (text.paper_fill_in_last(calendar::moment_in_words(&last.at, language), &last.by_function)) }
            }
            form .form method="post" action="/papers/details" {
                (field::act())
                @for (id, title, blanks) in groups(language) {
                    section .section aria-labelledby=(id) {
                        h2 id=(id) { (title) }
                        @for blank in blanks { (one(*blank, form, language)) }
                    }
                }
                div .actions { button .nl-button .nl-button--primary type="submit" { (text.paper_fill_in_save()) } }
            }
        }
    };
    Page::new(app, visitor, text.paper_fill_in_title()).with(main)
}

fn one(blank: Blank, form: &Form, language: Language) -> Markup {
    let (name, label) = (blank.slug(), label(blank, language));
    let hinted = |field: Field<'static>| match hint(blank, language) {
        Some(hint) => field.hint(hint),
        None => field,
    };
    match blank.kind() {
        Kind::Day => Field::line("decided-on", label).kind("date").optional().kept().show(form, language),
        Kind::Mailbox => {
            let mailbox = Field::line("officer-mailbox", label).kind("email").optional().kept();
            hinted(mailbox).show(form, language)
        }
        Kind::Text(place @ Place::JobFunction) => {
            hinted(Field::line(name, label).place(place).optional().kept()).show(form, language)
        }
        Kind::Text(place) => hinted(Field::lines(name, label, 3).place(place).optional().kept()).show(form, language),
    }
}
