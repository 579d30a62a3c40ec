//! The fields of a profile and of a new password, wherever somebody fills them in.

use crate::{
    component::{Choices, Field},
    door::{Form, password},
    language::Language,
    words,
};
use guard::Place;
use maud::{Markup, html};
use model::Domain;

/// Name, function and domain.
pub fn fields(form: &Form, language: Language) -> Markup {
    let text = language.text();
    html! {
        (Field::line("name", text.account_name()).hint(text.account_name_hint()).autocomplete("name").show(form, language))
        (Field::line("function", text.account_function()).hint(text.account_function_hint()).place(Place::JobFunction)
            .show(form, language))
        (Choices::of("domain", text.account_domain(), words::choices(Domain::ALL, Domain::slug, words::domain, language))
            .show(form, language))
    }
}

/// A new password.
pub fn new_password(name: &str, label: String, form: &Form, language: Language) -> Markup {
    let hint = language.text().account_password_hint(password::FEWEST);
    Field::line(name, label).kind("password").hint(hint).autocomplete("new-password").show(form, language)
}
