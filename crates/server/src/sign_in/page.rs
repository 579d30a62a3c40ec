//! What the way in looks like.

use crate::{
    app::Shared,
    component::{
        Field, Page,
        notice::{self, Tone},
        profile, second_factor, single_sign_on,
    },
    door::{
        Form, Visitor,
        invitation::{HOURS, Purpose},
        passkey,
    },
    language::Language,
};
use maud::{Markup, html};
use store::Account;
use totp_rs::Secret;

/// The first page: a door for guests of a session and a door for colleagues.
pub fn doors(app: &Shared, visitor: &Visitor) -> Markup {
    let text = visitor.language.text();
    let form = Form::empty();
    Page::new(app, visitor, text.sign_in_start_title()).behaviour("js/passkey.js").with(html! {
        div .doors {
            section aria-labelledby="join-head" {
                h1 #join-head { (text.sign_in_join()) }
                p { (text.sign_in_join_about()) }
                form .form method="get" action="/join" {
                    div .utrecht-form-field {
                        label .utrecht-form-label .utrecht-form-field__label for="code" { (text.sign_in_code()) }
                        input .utrecht-textbox .utrecht-textbox--html-input .utrecht-textbox--code #code name="code" type="text"
                            autocomplete="off" autocapitalize="characters" inputmode="text" maxlength="12" required;
                    }
                    button .nl-button .nl-button--primary type="submit" { (text.sign_in_join_button()) }
                }
            }
            section aria-labelledby="sign-head" {
                h2 #sign-head { (text.sign_in_with_account()) }
                (sign_in(app, visitor, &form, "nl-button"))
            }
        }
    })
}

/// The page to sign in on, also with what went wrong.
pub fn form(app: &Shared, visitor: &Visitor, form: &Form, stood_still: bool) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let shown = Visitor { path: "/sign-in".to_owned(), ..visitor.clone() };
    Page::new(app, &shown, text.sign_in_title()).behaviour("js/passkey.js").with(html! {
        div .column .column--form {
            (notice::errors(form, language))
            h1 { (text.sign_in_title()) }
            @if stood_still {
                (notice::notice(Tone::Info, "", html! { p { (text.sign_in_stood_still(app.settings.idle_hours)) } }))
            }
            (sign_in(app, visitor, form, "nl-button nl-button--primary"))
            @if app.settings.has_passwords() { p .muted .small { (text.sign_in_forgotten()) } }
        }
    })
}

/// Through the organisation when there is a provider, and with a password unless those are off.
fn sign_in(app: &Shared, visitor: &Visitor, form: &Form, button: &str) -> Markup {
    let language = visitor.language;
    let text = language.text();
    let passwords = app.settings.has_passwords();
    html! {
        (single_sign_on::button(app, form.value("back"), language))
        @if !passwords { p { (text.single_sign_on_only()) } }
        @if passwords && app.provider.is_some() { p { (text.single_sign_on_or_password()) } }
        @if passwords { form .form method="post" action="/sign-in" {
            @if !form.value("back").is_empty() { input type="hidden" name="back" value=(form.value("back")); }
            (Field::line("email", text.sign_in_email()).kind("email").autocomplete("username").show(form, language))
            (Field::line("password", text.sign_in_password()).kind("password").autocomplete("current-password").show(form, language))
            div .actions { button class=(button) type="submit" { (text.sign_in_button()) } }
        } }
        @if passkey::is_possible(app, visitor) { (with_passkey(form, language)) }
    }
}

/// The button for who has a passkey. Hidden until the browser turns out to know them; what went wrong is shown without it too.
fn with_passkey(form: &Form, language: Language) -> Markup {
    let text = language.text();
    html! {
        div #passkey tabindex="-1" {
            @if let Some(error) = form.error("passkey") { p .utrecht-form-field-error-message { (error.sentence(language)) } }
            form .flush method="post" action="/sign-in/passkey" data-passkey data-ask="/sign-in/passkey/challenge"
                data-text-failed=(text.passkey_failed()) hidden {
                input type="hidden" name="credential";
                @if !form.value("back").is_empty() { input type="hidden" name="back" value=(form.value("back")); }
                p data-message role="alert" {}
                div .actions { button .nl-button .nl-button--secondary type="submit" { (text.passkey_sign_in()) } }
            }
        }
    }
}

/// The page behind a one-time link.
pub fn invitation(app: &Shared, visitor: &Visitor, account: &Account, purpose: Purpose, form: &Form) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let (title, about, button) = match purpose {
        Purpose::Welcome => {
            (text.sign_in_welcome(), text.sign_in_welcome_about(&account.email), text.sign_in_welcome_button())
        }
        Purpose::Forgotten => (
            text.sign_in_new_password(),
            text.sign_in_new_password_about(&account.email),
            text.sign_in_new_password_button(),
        ),
    };
    Page::new(app, visitor, &title).with(html! {
        div .column .column--form {
            (notice::errors(form, language))
            h1 { (title) }
            p { (about) }
            form .form method="post" {
                input .visually-hidden type="text" name="username" value=(account.email) autocomplete="username" tabindex="-1"
                    aria-hidden="true" readonly;
                @if purpose == Purpose::Welcome { (profile::fields(form, language)) }
                (profile::new_password("password", text.sign_in_choose_password(), form, language))
                div .actions { button .nl-button .nl-button--primary type="submit" { (button) } }
            }
        }
    })
}

/// A one-time link that does not work (any more).
pub fn used(app: &Shared, visitor: &Visitor) -> Markup {
    let text = visitor.language.text();
    Page::new(app, visitor, text.sign_in_link_used()).with(html! {
        div .empty {
            h1 { (text.sign_in_link_used()) }
            p { (text.sign_in_link_used_about(HOURS)) }
            div .actions { a .nl-button .nl-button--primary href="/sign-in" { (text.sign_in_title()) } }
        }
    })
}

/// The frame of the second step.
fn step(app: &Shared, visitor: &Visitor, title: String, form: &Form, main: Markup) -> Markup {
    let shown = Visitor { path: "/sign-in".to_owned(), ..visitor.clone() };
    Page::new(app, &shown, &title).with(html! {
        div .column .column--form {
            (notice::errors(form, visitor.language))
            h1 { (title) }
            (main)
        }
    })
}

/// The code of the phone, or a recovery code.
pub fn ask_code(app: &Shared, visitor: &Visitor, form: &Form) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    step(
        app,
        visitor,
        text.second_factor_ask_title(),
        form,
        html! {
            p { (text.second_factor_ask_about()) }
            form .form method="post" action="/sign-in/second-factor" {
                (second_factor::hidden_back(form))
                (second_factor::code_field(text.second_factor_ask_code(), text.second_factor_ask_hint()).show(form, language))
                div .actions { button .nl-button .nl-button--primary type="submit" { (text.second_factor_ask_button()) } }
            }
            p .muted .small { (text.second_factor_ask_lost()) }
        },
    )
}

/// The organisation asks everybody for a second factor, and this colleague has none yet.
pub fn must_set_up(app: &Shared, visitor: &Visitor, secret: &Secret, account: &Account, form: &Form) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    step(
        app,
        visitor,
        text.second_factor_must_title(),
        form,
        html! {
            p { (text.second_factor_must_about()) }
            (second_factor::steps(secret, &account.email, form, "/sign-in/second-factor", language))
        },
    )
}

/// It was set up: the recovery codes, once, and the way on.
pub fn codes(app: &Shared, visitor: &Visitor, codes: &[String], onward: &str) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    step(
        app,
        visitor,
        text.second_factor_codes(),
        &Form::empty(),
        html! {
            (second_factor::codes(codes, language))
            div .actions { a .nl-button .nl-button--primary href=(onward) { (text.second_factor_must_done()) } }
        },
    )
}
