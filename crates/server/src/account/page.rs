//! What one's own account looks like.

use crate::{
    app::App,
    calendar,
    component::{Field, Page, notice, notice::Tone, profile},
    door::{Form, Visitor},
    language::Language,
    words,
};
use maud::{Markup, html};
use model::Role;
use store::{Account, SignIn};

/// The two forms of the page.
pub struct Forms {
    /// Name, function and domain.
    pub profile: Form,
    /// The present and the new password.
    pub password: Form,
}

/// What was done just before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// The profile was kept.
    Profile,
    /// The password was changed.
    Password,
    /// Other browsers were signed out.
    SignedOut,
}

impl Done {
    /// As it stands in the address.
    pub fn from_slug(slug: &str) -> Option<Self> {
        match slug {
            "profile" => Some(Self::Profile),
            "password" => Some(Self::Password),
            "signed-out" => Some(Self::SignedOut),
            _ => None,
        }
    }

    /// The address of the page that says so.
    pub const fn location(self) -> &'static str {
        match self {
            Self::Profile => "/account?done=profile",
            Self::Password => "/account?done=password",
            Self::SignedOut => "/account?done=signed-out",
        }
    }

    fn sentence(self, language: Language) -> String {
        let text = language.text();
        match self {
            Self::Profile => text.account_done_profile(),
            Self::Password => text.account_done_password(),
            Self::SignedOut => text.account_done_signed_out(),
        }
    }
}

/// The whole page.
pub fn account(
    app: &App,
    visitor: &Visitor,
    account: &Account,
    forms: &Forms,
    sign_in: Option<&SignIn>,
    done: Option<Done>,
) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let role = Role::from_slug(&account.role).map_or_else(String::new, |role| words::role(role, language));
    let shown = Visitor { path: "/account".to_owned(), ..visitor.clone() };
    Page::new(app, &shown, text.account_title()).with(html! {
        div .column {
            (notice::errors(&forms.profile, language))
            (notice::errors(&forms.password, language))
            h1 { (text.account_title()) }
            @if let Some(done) = done {
                div role="status" { (notice::notice(Tone::Fine, "", html! { p { (done.sentence(language)) } })) }
            }
            dl .facts .facts--beside {
                div { dt { (text.account_email()) } dd { (account.email) } }
                div { dt { (text.account_role()) } dd { (role) } }
            }
            section .section aria-labelledby="profile-head" {
                h2 #profile-head { (text.account_profile()) }
                form .form method="post" action="/account" {
                    (profile::fields(&forms.profile, language))
                    div .actions { button .nl-button .nl-button--primary type="submit" { (text.account_profile_button()) } }
                }
            }
            (password(account, &forms.password, language))
            (sign_ins(sign_in, language))
        }
    })
}

fn password(account: &Account, form: &Form, language: Language) -> Markup {
    let text = language.text();
    html! {
        section .section aria-labelledby="password-head" {
            h2 #password-head { (text.account_password()) }
            form .form method="post" action="/account/password" {
                input .visually-hidden type="text" name="username" value=(account.email) autocomplete="username" tabindex="-1"
                    aria-hidden="true" readonly;
                (Field::line("present-password", text.account_present_password()).kind("password")
                    .autocomplete("current-password").show(form, language))
                (profile::new_password("new-password", text.account_new_password(), form, language))
                div .actions { button .nl-button .nl-button--primary type="submit" { (text.account_password_button()) } }
            }
        }
    }
}

fn sign_ins(sign_in: Option<&SignIn>, language: Language) -> Markup {
    let text = language.text();
    html! {
        section .section aria-labelledby="sign-ins-head" {
            h2 #sign-ins-head { (text.account_sign_ins()) }
            @if let Some(here) = sign_in {
                p { (text.account_signed_in_here(
                    calendar::moment_in_words(&here.created_at, language),
                    calendar::moment_in_words(&here.expires_at, language),
                )) }
            }
            p { (text.account_sign_ins_about()) }
            form .flush method="post" action="/account/other-sign-ins" {
                button .nl-button .nl-button--secondary type="submit" { (text.account_sign_ins_button()) }
            }
        }
    }
}
