//! What somebody says of oneself: a name for the list of accounts, a function and a domain for the work. Nothing of the
//! name leaves the table of accounts.

use crate::{
    app::App,
    door::{Form, form::FieldError},
    language::Language,
};
use guard::Place;
use model::Domain;
use store::{Account, StoreError};

/// The most characters of a name.
const MOST_OF_NAME: usize = 100;
/// The most characters of an e-mail address (RFC 5321).
const MOST_OF_EMAIL: usize = 254;

/// A profile that was read from a form.
#[derive(Debug, Clone)]
pub struct Profile {
    /// The name.
    pub name: String,
    /// The function, checked.
    pub function: String,
    /// The domain.
    pub domain: Domain,
}

impl Profile {
    /// Reads `name`, `function` and `domain`, with the errors beside the fields.
    pub fn read(app: &App, form: &mut Form, language: Language) -> Option<Self> {
        let name = name(form, "name", language);
        let function = form.text(&app.guard, "function", Place::JobFunction);
        let domain = form.choice("domain", Domain::from_slug);
        Some(Self { name: name?, function: function?.to_string(), domain: domain? })
    }

    /// A form that shows what an account says now.
    pub fn form(account: &Account) -> Form {
        let domain = Domain::from_slug(&account.domain).unwrap_or(Domain::Other).slug();
        let fields = crate::door::Fields::default().with("name", &account.name);
        Form::of(fields.with("function", &account.function).with("domain", domain))
    }

    /// Keeps it with the account; `false` when that is gone.
    pub async fn keep(&self, app: &App, account: &str) -> Result<bool, StoreError> {
        app.store.set_profile(account, &self.name, &self.function, self.domain.slug()).await
    }
}

/// A name of one line.
pub fn name(form: &mut Form, field: &str, language: Language) -> Option<String> {
    let (text, typed) = (language.text(), form.value(field).trim().to_owned());
    let chars = typed.chars().count();
    let wrong = match chars {
        0 => Some(text.field_empty()),
        1..=MOST_OF_NAME if typed.chars().any(char::is_control) => Some(text.account_name_one_line()),
        1..=MOST_OF_NAME => None,
        _ => Some(text.field_too_long(MOST_OF_NAME, chars)),
    };
    keep_or_object(form, field, typed, wrong)
}

/// An e-mail address, in small letters. Whether it exists shows when it is used.
pub fn email(form: &mut Form, field: &str, language: Language) -> Option<String> {
    let (text, typed) = (language.text(), form.value(field).trim().to_lowercase());
    let halves =
        typed.rsplit_once('@').is_some_and(|(who, host)| !who.is_empty() && !host.is_empty() && !who.contains('@'));
    let wrong = match typed.chars().count() {
        0 => Some(text.field_empty()),
        chars if chars > MOST_OF_EMAIL => Some(text.field_too_long(MOST_OF_EMAIL, chars)),
        _ if !halves || typed.chars().any(|c| c.is_whitespace() || c.is_control()) => {
            Some(text.account_email_without_at())
        }
        _ => None,
    };
    keep_or_object(form, field, typed, wrong)
}

fn keep_or_object(form: &mut Form, field: &str, typed: String, wrong: Option<String>) -> Option<String> {
    match wrong {
        None => Some(typed),
        Some(sentence) => {
            form.object(field, FieldError::Sentence(sentence));
            None
        }
    }
}
