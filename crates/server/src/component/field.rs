//! Fields of forms: label, help, error beside the field, and what was typed stays.

use crate::{
    door::{
        Form,
        form::{FieldError, reason_field, was_field},
    },
    language::Language,
};
use maud::{Markup, html};

/// A field to type in.
pub struct Field<'a> {
    name: &'a str,
    label: String,
    hint: Option<String>,
    kind: Kind,
    optional: bool,
    depends: bool,
    class: &'static str,
    wrapper: &'static str,
    autocomplete: &'a str,
    max: Option<usize>,
    list: Option<&'a str>,
    warning: Option<String>,
    kept: bool,
}

enum Kind {
    Line(&'static str),
    Lines(u8),
}

impl<'a> Field<'a> {
    /// A field of one line.
    pub fn line(name: &'a str, label: impl Into<String>) -> Self {
        Self {
            name,
            label: label.into(),
            hint: None,
            kind: Kind::Line("text"),
            optional: false,
            depends: false,
            class: "",
            wrapper: "",
            autocomplete: "off",
            max: None,
            list: None,
            warning: None,
            kept: false,
        }
    }

    /// A field of some lines.
    pub fn lines(name: &'a str, label: impl Into<String>, rows: u8) -> Self {
        Self { kind: Kind::Lines(rows), ..Self::line(name, label) }
    }

    /// The same field under another name, where a page has more than one of it.
    pub fn named(mut self, name: &'a str) -> Self {
        self.name = name;
        self
    }

    /// Another kind of one-line field, such as `date` or `email`.
    pub fn kind(mut self, kind: &'static str) -> Self {
        self.kind = Kind::Line(kind);
        self
    }

    /// A sentence of help.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// May stay empty.
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// Whether it may stay empty depends on another answer: the help says on which.
    pub fn depends(mut self) -> Self {
        self.depends = true;
        self
    }

    /// A class that sets the width.
    pub fn class(mut self, class: &'static str) -> Self {
        self.class = class;
        self
    }

    /// A class for the place of the whole field.
    pub fn wrapper(mut self, class: &'static str) -> Self {
        self.wrapper = class;
        self
    }

    /// What the browser may fill in.
    pub fn autocomplete(mut self, autocomplete: &'a str) -> Self {
        self.autocomplete = autocomplete;
        self
    }

    /// The most characters, as the guard counts them.
    pub fn place(mut self, place: guard::Place) -> Self {
        self.max = Some(place.max_chars());
        self
    }

    /// The id of a `datalist` with what was filled in elsewhere.
    pub fn list(mut self, list: &'a str) -> Self {
        self.list = Some(list);
        self
    }

    /// Something to think about in what stands there; no mistake.
    pub fn warning(mut self, warning: Option<String>) -> Self {
        self.warning = warning;
        self
    }

    /// Tells the server what stood there when the page was made, so that it knows whether somebody changed it.
    pub fn kept(mut self) -> Self {
        self.kept = true;
        self
    }

    /// The field with what was typed.
    pub fn show(&self, form: &Form, language: Language) -> Markup {
        let text = language.text();
        let (name, error) = (self.name, form.error(self.name));
        let wrong = error.is_some();
        let described =
            described_by(name, &[(self.hint.is_some(), "hint"), (self.warning.is_some(), "warning"), (wrong, "error")]);
        html! {
            div class={ "utrecht-form-field " (self.wrapper) @if wrong { " utrecht-form-field--invalid" } } {
                label .utrecht-form-label .utrecht-form-field__label for=(name) {
                    (self.label)
                    @if self.optional { " " span .optional { (text.field_optional()) } }
                }
                @if let Some(hint) = &self.hint { p .utrecht-form-field-description id={ (name) "-hint" } { (hint) } }
                @if let Some(warning) = &self.warning { p .field-warning id={ (name) "-warning" } { (warning) } }
                (error_line(name, error, language))
                @match self.kind {
                    Kind::Line(kind) => input class={ "utrecht-textbox utrecht-textbox--html-input " (self.class) @if wrong { " utrecht-textbox--invalid" } } id=(name) name=(name) type=(kind) value=[shown(form, name, kind)]
                        autocomplete=(self.autocomplete) list=[self.list] maxlength=[self.max] aria-describedby=[described.as_deref()]
                        aria-invalid=[wrong.then_some("true")] required[!self.optional && !self.depends] inputmode=[(kind == "number").then_some("numeric")];,
                    Kind::Lines(rows) => textarea class={ "utrecht-textarea utrecht-textarea--html-textarea " (self.class) @if wrong { " utrecht-textarea--invalid" } } id=(name) name=(name) rows=(rows) autocomplete=(self.autocomplete) maxlength=[self.max]
                        aria-describedby=[described.as_deref()] aria-invalid=[wrong.then_some("true")] required[!self.optional && !self.depends]
                        { "\n" (form.value(name)) },
                }
                @if self.kept { (kept(form, name)) }
            }
            (reason(form, name, error, language))
        }
    }
}

/// Tells the server what a field held when the page was made.
pub fn kept(form: &Form, name: &str) -> Markup {
    html! { input type="hidden" name=(was_field(name)) value=(was(form, name)); }
}

/// What stood there when the page was made: when it comes back with a mistake, that of the first time.
fn was(form: &Form, name: &str) -> String {
    let first = form.value(&was_field(name));
    if first.is_empty() { form.digest(name) } else { first.to_owned() }
}

/// A password is never written back into a page.
fn shown<'a>(form: &'a Form, name: &str, kind: &str) -> Option<&'a str> {
    (kind != "password").then(|| form.value(name)).filter(|value| !value.is_empty())
}

fn described_by(name: &str, parts: &[(bool, &str)]) -> Option<String> {
    let ids: Vec<String> = parts.iter().filter(|(there, _)| *there).map(|(_, part)| format!("{name}-{part}")).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

fn error_line(name: &str, error: Option<&FieldError>, language: Language) -> Markup {
    html! {
        @if let Some(error) = error {
            p .utrecht-form-field-error-message id={ (name) "-error" } { (error.sentence(language)) }
        }
    }
}

/// The field for the reason why a word stands there: appears when the guard asks for it, and stays when it was filled in.
fn reason(form: &Form, name: &str, error: Option<&FieldError>, language: Language) -> Markup {
    let text = language.text();
    let field = reason_field(name);
    let asked = error.is_some_and(FieldError::asks_for_reason);
    html! {
        @if asked || !form.value(&field).is_empty() {
            div .utrecht-form-field {
                label .utrecht-form-label .utrecht-form-field__label for=(field) { (text.field_reason()) }
                p .utrecht-form-field-description id={ (field) "-hint" } { (text.field_reason_hint()) }
                input .utrecht-textbox .utrecht-textbox--html-input id=(field) name=(field) type="text" autocomplete="off"
                    value=(form.value(&field)) maxlength=(guard::Place::Reason.max_chars()) aria-describedby={ (field) "-hint" };
            }
        }
    }
}

/// A group of choices as chips.
pub struct Choices<'a> {
    /// The name of the field.
    pub name: &'a str,
    /// The question.
    pub legend: String,
    /// A sentence of help.
    pub hint: Option<String>,
    /// The choices: value and word.
    pub choices: Vec<(String, String)>,
    /// Several at once.
    pub many: bool,
    /// Long words, one on each line.
    pub lines: bool,
    /// Offers "not said" as a choice of its own, to take an answer back.
    pub none: bool,
    /// Tells the server what was chosen when the page was made.
    pub kept: bool,
}

impl<'a> Choices<'a> {
    /// One of a closed set of words.
    pub fn of(name: &'a str, legend: impl Into<String>, choices: Vec<(String, String)>) -> Self {
        Self { name, legend: legend.into(), hint: None, choices, many: false, lines: false, none: false, kept: false }
    }

    /// A sentence of help.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Several at once.
    pub fn many(mut self) -> Self {
        self.many = true;
        self
    }

    /// One on each line.
    pub fn lines(mut self) -> Self {
        self.lines = true;
        self
    }

    /// An answer can be taken back.
    pub fn or_none(mut self) -> Self {
        self.none = true;
        self
    }

    /// Tells the server what was chosen when the page was made, so that it knows whether somebody changed it.
    pub fn kept(mut self) -> Self {
        self.kept = true;
        self
    }

    /// The group with what was chosen.
    pub fn show(&self, form: &Form, language: Language) -> Markup {
        let error = form.error(self.name);
        let wrong = error.is_some();
        let described = described_by(self.name, &[(self.hint.is_some(), "hint"), (wrong, "error")]);
        let chosen = |value: &str| form.fields.values(self.name).any(|given| given == value);
        let (kind, class) = match self.many {
            true => ("checkbox", "utrecht-checkbox utrecht-checkbox--html-input"),
            false => ("radio", "utrecht-radio-button utrecht-radio-button--html-input"),
        };
        let none = self.none.then(|| (String::new(), language.text().field_not_said()));
        html! {
            fieldset .utrecht-form-fieldset .utrecht-form-fieldset--html-fieldset .utrecht-form-fieldset--invalid[wrong]
                id=(self.name) tabindex="-1" aria-describedby=[described.as_deref()] {
                legend .utrecht-form-fieldset__legend .utrecht-form-fieldset__legend--html-legend { (self.legend) }
                @if let Some(hint) = &self.hint { p .utrecht-form-field-description id={ (self.name) "-hint" } { (hint) } }
                (error_line(self.name, error, language))
                div .chips .chips--lines[self.lines] {
                    @for (value, word) in none.iter().chain(&self.choices) {
                        label .chip {
                            input class=(class) type=(kind) name=(self.name) value=(value)
                                checked[chosen(value) || (value.is_empty() && !form.fields.has(self.name))];
                            span { (word) }
                        }
                    }
                }
                @if self.kept { input type="hidden" name=(was_field(self.name)) value=(was(form, self.name)); }
            }
        }
    }
}

/// The hidden id of an act, made anew for each page.
pub fn act() -> Markup {
    html! { input type="hidden" name="act" value=(crate::secret::id_text()); }
}
