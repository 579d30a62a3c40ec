//! Setting up a second factor, and the recovery codes, wherever that happens.

use crate::{
    component::{Field, notice, notice::Tone, qr},
    door::{Form, second_factor},
    language::Language,
};
use maud::{Markup, html};
use totp_rs::Secret;

/// What to do on a telephone: a QR code, the same as text, and the field for the code that comes out of it.
pub fn steps(secret: &Secret, email: &str, form: &Form, action: &str, language: Language) -> Markup {
    let text = language.text();
    html! {
        ol {
            li { (text.second_factor_step_app()) }
            li {
                p { (text.second_factor_step_scan()) }
                div .qr { (qr::qr(&second_factor::address(secret, email), &text.second_factor_qr())) }
                p { (text.second_factor_step_type()) br; code #secret { (second_factor::in_groups(secret)) } }
            }
            li { (text.second_factor_step_code()) }
        }
        form .form method="post" action=(action) {
            (hidden_back(form))
            (code_field(text.second_factor_code(), text.second_factor_code_hint()).show(form, language))
            div .actions { button .nl-button .nl-button--primary type="submit" { (text.second_factor_confirm()) } }
        }
    }
}

/// The field for a code.
pub fn code_field(label: String, hint: String) -> Field<'static> {
    Field::line("code", label).hint(hint).autocomplete("one-time-code")
}

/// The same under another name.
pub fn field(name: &'static str, label: String, hint: String) -> Field<'static> {
    code_field(label, hint).named(name)
}

/// Where to go afterwards.
pub fn hidden_back(form: &Form) -> Markup {
    html! { @if !form.value("back").is_empty() { input type="hidden" name="back" value=(form.value("back")); } }
}

/// The recovery codes, on the screen now and never again.
pub fn codes(codes: &[String], language: Language) -> Markup {
    let text = language.text();
    html! {
        div role="status" {
            (notice::notice(Tone::Warning, &text.second_factor_codes_once(), html! { p { (text.second_factor_codes_how()) } }))
        }
        ol #recovery-codes { @for code in codes { li { code { (code) } } } }
    }
}
