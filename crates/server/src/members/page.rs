//! What the list of accounts looks like, and the page of one account.

use crate::{
    app::App,
    assets,
    component::{Choices, Field, Page, notice},
    door::{Fields, Form, Visitor, invitation::HOURS},
    language::Language,
    words,
};
use guard::Place;
use maud::{Markup, html};
use model::Role;
use store::Account;

/// A one-time link that is on the screen now, and never again.
pub struct OneTime {
    /// The whole address.
    pub address: String,
    /// For whom it is.
    pub email: String,
}

/// The list, and the form to invite with.
pub fn list(
    app: &App,
    visitor: &Visitor,
    accounts: &[Account],
    with_second_factor: &[String],
    (link, asked): (Option<&OneTime>, usize),
    form: &Form,
) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    Page::new(app, visitor, text.members_title()).with(html! {
        (notice::errors(form, language))
        h1 .page-head { (text.members_title()) }
        (notice::asks_to_read(asked, language))
        @if let Some(link) = link { (one_time(link, language)) }
        div .utrecht-table-container {
            table .utrecht-table .utrecht-table--html-table .table-stacks {
                thead { tr {
                    th scope="col" { (text.members_email()) }
                    th scope="col" { (text.members_name()) }
                    th scope="col" { (text.members_role()) }
                    th scope="col" { (text.members_state()) }
                    th scope="col" { span .visually-hidden { (text.members_change()) } }
                } }
                tbody { @for account in accounts.iter().filter(|account| account.removed_at.is_none()) { (row(app, account, with_second_factor.contains(&account.id), language)) } }
            }
        }
        p { a .nl-link .link-alone href="/second-factor-rule" { (text.second_factor_rule_title()) } }
        p { a .nl-link .link-alone href="/installation" { (text.health_title()) } }
        @if app.settings.has_passwords() { section .section aria-labelledby="invite" {
            h2 #invite { (text.members_invite()) }
            p { (text.members_invite_about()) }
            form .form method="post" action="/members" {
                (Field::line("email", text.members_email()).kind("email").show(form, language))
                (Field::line("name", text.members_name()).hint(text.members_name_hint()).show(form, language))
                (roles(form, language))
                (Field::line("function", text.members_function()).hint(text.members_function_hint()).optional()
                    .place(Place::JobFunction).show(form, language))
                div .actions { button .nl-button .nl-button--primary type="submit" { (text.members_invite_button()) } }
            }
        } } @else {
            p { (text.members_by_provider()) }
        }
        section .section aria-labelledby="sign-ins-head" {
            h2 #sign-ins-head { (text.members_sign_ins_all()) }
            p { (text.members_sign_ins_all_about()) }
            form .flush method="post" action="/members/sign-ins/removal" {
                button .nl-button .nl-button--subtle .nl-button--negative type="submit" { (text.members_sign_ins_all_button()) }
            }
        }
    })
}

fn row(app: &App, account: &Account, second_factor: bool, language: Language) -> Markup {
    let text = language.text();
    html! {
        tr {
            th scope="row" { (account.email) }
            td data-label=(text.members_name()) { (account.name) }
            td data-label=(text.members_role()) { (role_of(account, language)) }
            td data-label=(text.members_state()) { (state_of(app, account, second_factor, language)) }
            td .end {
                a .nl-link href={ "/members/" (account.id) } {
                    (text.members_change()) span .visually-hidden { " " (account.email) }
                }
            }
        }
    }
}

fn role_of(account: &Account, language: Language) -> String {
    Role::from_slug(&account.role).map_or_else(String::new, |role| words::role(role, language))
}

fn state_of(app: &App, account: &Account, second_factor: bool, language: Language) -> String {
    let text = language.text();
    match (&account.removed_at, &account.password_hash) {
        (Some(_), _) => text.members_removed(),
        (None, Some(_)) if second_factor => text.members_active_in_two_steps(),
        (None, Some(_)) => text.members_active(),
        (None, None) if app.provider.is_some() => text.members_through_provider(),
        (None, None) => text.members_invited(),
    }
}

fn roles(form: &Form, language: Language) -> Markup {
    let text = language.text();
    let all: Vec<Role> = Role::ALL.iter().copied().filter(|role| *role != Role::Guest).collect();
    let choices = words::choices(&all, Role::slug, words::role, language);
    Choices::of("role", text.members_role(), choices).hint(text.members_role_hint()).show(form, language)
}

/// The link, to copy and to pass on.
fn one_time(link: &OneTime, language: Language) -> Markup {
    let text = language.text();
    html! {
        p .one-time role="status" {
            strong { (text.members_link_once()) } " " (text.members_link_how(&link.email, HOURS)) br;
            (link.address) " "
            button .nl-button .nl-button--subtle type="button" data-copy=(link.address)
                data-text-copied=(text.members_link_copied()) hidden { (text.members_link_copy()) }
        }
        script type="module" src=(assets::address("js/copy.js")) {}
    }
}

/// What an account has beside a password.
#[derive(Debug, Clone, Copy)]
pub struct Has {
    /// A second factor.
    pub second_factor: bool,
    /// Passkeys.
    pub passkeys: bool,
    /// Somebody at a provider of single sign-on.
    pub provider: bool,
}

/// One account: its role, a new link, and the way out.
pub fn one(app: &App, visitor: &Visitor, account: &Account, has: Has, link: Option<&OneTime>, form: &Form) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let address = format!("/members/{}", account.id);
    let chosen = match form.fields.has("role") {
        true => form.clone(),
        false => Form::of(Fields::default().with("role", &account.role)),
    };
    let removed = account.removed_at.is_some();
    let shown = Visitor { path: address.clone(), ..visitor.clone() };
    Page::new(app, &shown, text.members_one_title()).with(html! {
        (notice::errors(form, language))
        a .way-back .nl-link href="/members" { (text.members_title()) }
        div .column {
            h1 { (text.members_one_title()) }
            @if let Some(link) = link { (one_time(link, language)) }
            dl .facts .facts--beside {
                div { dt { (text.members_email()) } dd { (account.email) } }
                div { dt { (text.members_name()) } dd { (account.name) } }
                div { dt { (text.members_state()) } dd { (state_of(app, account, has.second_factor, language)) } }
            }
            @if !removed {
                section .section aria-labelledby="role-head" {
                    h2 #role-head { (text.members_role()) }
                    form .form method="post" action={ (address) "/role" } {
                        (roles(&chosen, language))
                        div .actions { button .nl-button .nl-button--primary type="submit" { (text.members_role_button()) } }
                    }
                }
                @if app.settings.has_passwords() { section .section aria-labelledby="link-head" {
                    h2 #link-head { (text.members_link()) }
                    p { (text.members_link_about(HOURS)) }
                    form .flush method="post" action={ (address) "/link" } {
                        button .nl-button .nl-button--secondary type="submit" { (text.members_link_button()) }
                    }
                } }
            }
            @if has.second_factor || has.passkeys {
                section .section aria-labelledby="second-factor-head" {
                    h2 #second-factor-head { (text.second_factor_title()) }
                    p { (text.members_second_factor_about()) }
                    form .flush method="post" action={ (address) "/second-factor/removal" } {
                        button .nl-button .nl-button--secondary type="submit" { (text.members_second_factor_button()) }
                    }
                }
            }
            @if has.provider {
                section .section aria-labelledby="identity-head" {
                    h2 #identity-head { (text.members_identity()) }
                    p { (text.members_identity_about()) }
                    form .flush method="post" action={ (address) "/identity/removal" } {
                        button .nl-button .nl-button--secondary type="submit" { (text.members_identity_button()) }
                    }
                }
            }
            @if !removed {
                section .section aria-labelledby="sign-ins-head" {
                    h2 #sign-ins-head { (text.members_sign_ins()) }
                    p { (text.members_sign_ins_about()) }
                    form .flush method="post" action={ (address) "/sign-ins/removal" } {
                        button .nl-button .nl-button--secondary type="submit" { (text.members_sign_ins_button()) }
                    }
                }
            }
            section .section #removal aria-labelledby="removal-head" tabindex="-1" {
                h2 #removal-head { (text.members_removal()) }
                p { (text.members_removal_about()) }
                @if let Some(error) = form.error("removal") { p .utrecht-form-field-error-message { (error.sentence(language)) } }
                form .flush method="post" action={ (address) "/removal" } {
                    button .nl-button .nl-button--subtle .nl-button--negative type="submit" { (text.members_removal_button()) }
                }
            }
        }
    })
}
