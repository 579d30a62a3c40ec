//! A form on its way: what was typed, checked field by field, with the errors beside the fields.

use crate::{door::Fields, language::Language};
use guard::{Guard, Objection, Place, Vetted};
use model::Date;

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldError {
    /// The guard objects.
    Guard(Objection),
    /// Nothing was chosen.
    NothingChosen,
    /// Not a day or month that exists.
    NotADate,
    /// Something else, as a sentence.
    Sentence(String),
}

/// The name of the field for the reason why a word stands there.
pub fn reason_field(name: &str) -> String {
    format!("{name}-because")
}

/// The name of the hidden field that tells what a field held when its page was made.
pub fn was_field(name: &str) -> String {
    format!("{name}-was")
}

/// What was typed, and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// What was typed.
    pub fields: Fields,
    errors: Vec<(String, FieldError)>,
}

impl Form {
    /// A form that was sent, or one that is shown filled in.
    pub fn of(fields: Fields) -> Self {
        Self { fields, errors: vec![] }
    }

    /// An empty form.
    pub fn empty() -> Self {
        Self::default()
    }

    /// What was typed in a field.
    pub fn value(&self, name: &str) -> &str {
        self.fields.value(name)
    }

    /// What tells whether a field was changed: a digest of what it holds, without what browsers do to new lines. Of several
    /// choices the order does not matter.
    pub fn digest(&self, name: &str) -> String {
        let held = [name.to_owned(), reason_field(name)].map(|name| {
            let mut values: Vec<String> =
                self.fields.values(&name).map(|text| text.replace('\r', "").trim().to_owned()).collect();
            values.sort_unstable();
            values.join("\u{1}")
        });
        crate::secret::digest(&held.join("\0"))
    }

    /// Whether somebody changed the field since its page was made. Two people who save one form at a time must not give
    /// each other back what stood there before.
    pub fn is_changed(&self, name: &str) -> bool {
        let was = self.value(&was_field(name));
        was.is_empty() || was != self.digest(name)
    }

    /// What is wrong with a field.
    pub fn error(&self, name: &str) -> Option<&FieldError> {
        self.errors.iter().find(|(field, _)| field == name).map(|(_, error)| error)
    }

    /// Everything that is wrong, in the order of the form.
    pub fn errors(&self) -> &[(String, FieldError)] {
        &self.errors
    }

    /// Whether nothing is wrong.
    pub fn is_fine(&self) -> bool {
        self.errors.is_empty()
    }

    /// The same form with what is there in the fields that were not sent.
    pub fn filled_in(mut self, there: Fields) -> Self {
        self.fields = std::mem::take(&mut self.fields).filled_in(there);
        self
    }

    /// Adds an error beside a field.
    pub fn object(&mut self, name: &str, error: FieldError) {
        self.errors.push((name.to_owned(), error));
    }

    /// A text that must be there. It goes past the check of the organisation whose words these are; `everybodys` is for a
    /// request that belongs to none.
    pub fn text(&mut self, everybodys: &Guard, name: &str, place: Place) -> Option<Vetted> {
        let (typed, reason) = (self.fields.value(name), self.fields.value(&reason_field(name)).to_owned());
        let guard = self.fields.guard(everybodys);
        let vetted = match reason.trim() {
            "" => guard.vet(typed, place),
            reason => guard.vet_with_reason(typed, place, reason),
        };
        vetted.map_err(|objection| self.object(name, FieldError::Guard(objection))).ok()
    }

    /// A text that may stay empty. The outer `None` means that something is wrong.
    pub fn optional_text(&mut self, guard: &Guard, name: &str, place: Place) -> Option<Option<Vetted>> {
        if self.fields.value(name).trim().is_empty() { Some(None) } else { self.text(guard, name, place).map(Some) }
    }

    /// One of a closed set of words that must be chosen.
    pub fn choice<T>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let chosen = read(self.fields.value(name));
        if chosen.is_none() {
            self.object(name, FieldError::NothingChosen);
        }
        chosen
    }

    /// One of a closed set of words, or none. The outer `None` means that something is wrong.
    pub fn optional_choice<T>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
        if self.fields.value(name).is_empty() { Some(None) } else { self.choice(name, read).map(Some) }
    }

    /// A day that may stay empty. The outer `None` means that something is wrong.
    pub fn optional_date(&mut self, name: &str) -> Option<Option<Date>> {
        if self.fields.value(name).trim().is_empty() { Some(None) } else { self.date(name).map(Some) }
    }

    /// A day that must be there.
    pub fn date(&mut self, name: &str) -> Option<Date> {
        let date = self.fields.value(name).trim().parse().ok();
        if date.is_none() {
            self.object(name, FieldError::NotADate);
        }
        date
    }
}

impl FieldError {
    /// The sentence beside the field.
    pub fn sentence(&self, language: Language) -> String {
        let text = language.text();
        match self {
            Self::Guard(objection) => crate::words::objection(objection, language),
            Self::NothingChosen => text.field_nothing_chosen(),
            Self::NotADate => text.field_not_a_date(),
            Self::Sentence(sentence) => sentence.clone(),
        }
    }

    /// Whether a reason would let the text through.
    pub fn asks_for_reason(&self) -> bool {
        matches!(self, Self::Guard(Objection::NeedsReason(_) | Objection::ReasonRefused(_)))
    }
}
