//! What a second factor looks like.

use crate::{
    app::App,
    component::{Choices, Page, notice, notice::Tone, proof, second_factor},
    door::{Fields, Form, Visitor},
};
use maud::{Markup, html};
use store::Account;
use totp_rs::Secret;

/// The frame of every page here.
fn page(app: &App, visitor: &Visitor, form: &Form, main: Markup) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let shown = Visitor { path: super::PATH.to_owned(), ..visitor.clone() };
    Page::new(app, &shown, text.second_factor_title()).with(html! {
        (notice::errors(form, language))
        a .way-back .nl-link href="/account" { (text.account_title()) }
        div .column {
            h1 { (text.second_factor_title()) }
            (main)
        }
    })
}

/// There is none.
pub fn off(app: &App, visitor: &Visitor, account: &Account, form: &Form) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    page(
        app,
        visitor,
        form,
        html! {
            p { (text.second_factor_about()) }
            @if account.password_hash.is_some() {
                form .form method="post" action=(super::PATH) {
                    (proof::fields(super::BEGIN, account, false, form, language))
                    div .actions { button .nl-button .nl-button--primary type="submit" { (text.second_factor_begin()) } }
                }
            } @else {
                p { (text.second_factor_no_password()) }
            }
        },
    )
}

/// A secret is on the screen and waits for its first code.
pub fn being_set_up(app: &App, visitor: &Visitor, secret: &Secret, account: &Account, form: &Form) -> Markup {
    let action = format!("{}/confirmation", super::PATH);
    page(app, visitor, form, second_factor::steps(secret, &account.email, form, &action, visitor.language))
}

/// It counts.
pub fn on(app: &App, visitor: &Visitor, account: &Account, left: i64, required: bool, form: &Form) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    page(
        app,
        visitor,
        form,
        html! {
            (notice::notice(Tone::Fine, "", html! { p { (text.second_factor_is_on()) } }))
            section .section aria-labelledby="codes-head" {
                h2 #codes-head { (text.second_factor_codes()) }
                p { (text.second_factor_codes_left(left)) }
                form .form method="post" action={ (super::PATH) "/recovery-codes" } {
                    (proof::fields(super::CODES, account, true, form, language))
                    div .actions { button .nl-button .nl-button--secondary type="submit" { (text.second_factor_codes_button()) } }
                }
            }
            section .section aria-labelledby="off-head" {
                h2 #off-head { (text.second_factor_off()) }
                @if required {
                    p { (text.second_factor_off_required()) }
                } @else {
                    p { (text.second_factor_off_about()) }
                    form .form method="post" action={ (super::PATH) "/removal" } {
                        (proof::fields(super::REMOVAL, account, true, form, language))
                        div .actions {
                            button .nl-button .nl-button--subtle .nl-button--negative type="submit" { (text.second_factor_off_button()) }
                        }
                    }
                }
            }
        },
    )
}

/// The recovery codes, once.
pub fn codes(app: &App, visitor: &Visitor, codes: &[String]) -> Markup {
    let text = visitor.language.text();
    page(
        app,
        visitor,
        &Form::empty(),
        html! {
            (second_factor::codes(codes, visitor.language))
            div .actions { a .nl-button .nl-button--primary href=(super::PATH) { (text.second_factor_codes_kept()) } }
        },
    )
}

/// The rule of the organisation.
pub fn rule(app: &App, visitor: &Visitor, required: bool, without: usize, form: Option<&Form>) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let now = Form::of(Fields::default().with("required", if required { "yes" } else { "no" }));
    let form = form.unwrap_or(&now);
    let choices =
        vec![("yes".to_owned(), text.second_factor_rule_yes()), ("no".to_owned(), text.second_factor_rule_no())];
    let shown = Visitor { path: "/members".to_owned(), ..visitor.clone() };
    Page::new(app, &shown, text.second_factor_rule_title()).with(html! {
        (notice::errors(form, language))
        a .way-back .nl-link href="/members" { (text.members_title()) }
        div .column {
            h1 { (text.second_factor_rule_title()) }
            p { (text.second_factor_rule_about()) }
            p { (text.second_factor_rule_without(without)) }
            form .form method="post" action="/second-factor-rule" {
                (Choices::of("required", text.second_factor_rule_question(), choices).lines().show(form, language))
                div .actions { button .nl-button .nl-button--primary type="submit" { (text.second_factor_rule_button()) } }
            }
        }
    })
}
