//! What the way in looks like.

use crate::{
    app::App,
    component::{Field, Page, notice, profile},
    door::{
        Form, Visitor,
        invitation::{HOURS, Purpose},
    },
    language::Language,
};
use maud::{Markup, html};
use store::Account;

/// The first page: a door for guests of a session and a door for colleagues.
pub fn doors(app: &App, visitor: &Visitor) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let form = Form::empty();
    Page::new(app, visitor, text.sign_in_start_title()).with(html! {
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
                (sign_in(&form, "nl-button", language))
            }
        }
    })
}

/// The page to sign in on, also with what went wrong.
pub fn form(app: &App, visitor: &Visitor, form: &Form) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let shown = Visitor { path: "/sign-in".to_owned(), ..visitor.clone() };
    Page::new(app, &shown, text.sign_in_title()).with(html! {
        div .column .column--form {
            (notice::errors(form, language))
            h1 { (text.sign_in_title()) }
            (sign_in(form, "nl-button nl-button--primary", language))
            p .muted .small { (text.sign_in_forgotten()) }
        }
    })
}

fn sign_in(form: &Form, button: &str, language: Language) -> Markup {
    let text = language.text();
    html! {
        form .form method="post" action="/sign-in" {
            @if !form.value("back").is_empty() { input type="hidden" name="back" value=(form.value("back")); }
            (Field::line("email", text.sign_in_email()).kind("email").autocomplete("username").show(form, language))
            (Field::line("password", text.sign_in_password()).kind("password").autocomplete("current-password").show(form, language))
            div .actions { button class=(button) type="submit" { (text.sign_in_button()) } }
        }
    }
}

/// The page behind a one-time link.
pub fn invitation(app: &App, visitor: &Visitor, account: &Account, purpose: Purpose, form: &Form) -> Markup {
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
pub fn used(app: &App, visitor: &Visitor) -> Markup {
    let text = visitor.language.text();
    Page::new(app, visitor, text.sign_in_link_used()).with(html! {
        div .empty {
            h1 { (text.sign_in_link_used()) }
            p { (text.sign_in_link_used_about(HOURS)) }
            div .actions { a .nl-button .nl-button--primary href="/sign-in" { (text.sign_in_title()) } }
        }
    })
}
