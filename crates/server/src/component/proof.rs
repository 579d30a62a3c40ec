//! The fields with which somebody proves again who one is.

use crate::{
    component::{Field, second_factor},
    door::{Form, proof::Asked},
    language::Language,
};
use maud::{Markup, html};
use store::Account;

/// The password, and a code where there is a second factor.
pub fn fields(asked: Asked, account: &Account, second_factor: bool, form: &Form, language: Language) -> Markup {
    let text = language.text();
    html! {
        (username(account))
        (Field::line(asked.password, text.account_present_password()).kind("password")
            .autocomplete("current-password").show(form, language))
        @if second_factor {
            (second_factor::field(asked.code, text.second_factor_ask_code(), text.second_factor_ask_hint()).show(form, language))
        }
    }
}

/// For the programs that keep passwords.
fn username(account: &Account) -> Markup {
    html! {
        input .visually-hidden type="text" name="username" value=(account.email) autocomplete="username" tabindex="-1"
            aria-hidden="true" readonly;
    }
}
