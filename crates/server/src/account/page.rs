//! What one's own account looks like.

use crate::{
    app::App,
    calendar,
    component::{Choices, Page, notice, notice::Tone, profile, proof},
    door::{Fields, Form, Visitor, profile::Profile},
    language::Language,
    words,
};
use maud::{Markup, html};
use model::Role;
use store::{Account, SignInRow};

/// The forms of the page.
pub struct Forms {
    /// Name, function and domain.
    pub profile: Form,
    /// The present and the new password.
    pub password: Form,
    /// Which sign-ins to end.
    pub sign_ins: Form,
}

impl Forms {
    /// As they stand when nothing was sent.
    pub fn of(account: &Account) -> Self {
        let every_other = Fields::default().with("sign-in", super::EVERY_OTHER);
        Self { profile: Profile::form(account), password: Form::empty(), sign_ins: Form::of(every_other) }
    }
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
    /// One other browser was signed out.
    SignedOutThere,
}

/// What the page shows beside the account itself.
pub struct Shown {
    /// Where the account is signed in.
    pub sign_ins: Vec<SignInRow>,
    /// Whether it has a second factor.
    pub second_factor: bool,
    /// What was done just before.
    pub done: Option<Done>,
}

impl Done {
    /// As it stands in the address.
    pub fn from_slug(slug: &str) -> Option<Self> {
        match slug {
            "profile" => Some(Self::Profile),
            "password" => Some(Self::Password),
            "signed-out" => Some(Self::SignedOut),
            "signed-out-there" => Some(Self::SignedOutThere),
            _ => None,
        }
    }

    /// The address of the page that says so.
    pub const fn location(self) -> &'static str {
        match self {
            Self::Profile => "/account?done=profile",
            Self::Password => "/account?done=password",
            Self::SignedOut => "/account?done=signed-out",
            Self::SignedOutThere => "/account?done=signed-out-there",
        }
    }

    fn sentence(self, language: Language) -> String {
        let text = language.text();
        match self {
            Self::Profile => text.account_done_profile(),
            Self::Password => text.account_done_password(),
            Self::SignedOut => text.account_done_signed_out(),
            Self::SignedOutThere => text.account_done_signed_out_there(),
        }
    }
}

/// The whole page.
pub fn account(app: &App, visitor: &Visitor, account: &Account, forms: &Forms, beside: &Shown) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let role = Role::from_slug(&account.role).map_or_else(String::new, |role| words::role(role, language));
    let shown = Visitor { path: "/account".to_owned(), ..visitor.clone() };
    Page::new(app, &shown, text.account_title()).with(html! {
        div .column {
            (notice::errors(&forms.profile, language))
            (notice::errors(&forms.password, language))
            (notice::errors(&forms.sign_ins, language))
            h1 { (text.account_title()) }
            @if let Some(done) = beside.done {
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
            @if app.settings.has_passwords() && account.password_hash.is_some() {
                (password(account, beside.second_factor, &forms.password, language))
                (second_factor(beside.second_factor, language))
                section .section aria-labelledby="passkeys-head" {
                    h2 #passkeys-head { (text.passkey_title()) }
                    p { a .nl-link .link-alone href="/account/passkeys" { (text.passkey_open()) } }
                }
            }
            (sign_ins(app, visitor, account, beside, &forms.sign_ins))
        }
    })
}

fn password(account: &Account, second_factor: bool, form: &Form, language: Language) -> Markup {
    let text = language.text();
    html! {
        section .section aria-labelledby="password-head" {
            h2 #password-head { (text.account_password()) }
            form .form method="post" action="/account/password" {
                (proof::fields(super::PRESENT, account, second_factor, form, language))
                (profile::new_password("new-password", text.account_new_password(), form, language))
                div .actions { button .nl-button .nl-button--primary type="submit" { (text.account_password_button()) } }
            }
        }
    }
}

fn second_factor(there: bool, language: Language) -> Markup {
    let text = language.text();
    html! {
        section .section aria-labelledby="second-factor-head" {
            h2 #second-factor-head { (text.second_factor_title()) }
            p { @if there { (text.account_second_factor_on()) } @else { (text.account_second_factor_off()) } }
            p { a .nl-link .link-alone href="/account/second-factor" {
                @if there { (text.account_second_factor_change()) } @else { (text.second_factor_begin()) }
            } }
        }
    }
}

/// Where the account is signed in; the browser that asks stands first and has no way to end itself here.
fn sign_ins(app: &App, visitor: &Visitor, account: &Account, beside: &Shown, form: &Form) -> Markup {
    let (language, text, sign_ins) = (visitor.language, visitor.language.text(), &beside.sign_ins);
    let is_here = |row: &SignInRow| visitor.keys.sign_in.as_ref() == Some(&row.token_digest);
    let (here, others): (Vec<_>, Vec<_>) = sign_ins.iter().partition(|row| is_here(row));
    let device = |row: &SignInRow| row.device.clone().unwrap_or_else(|| text.account_device_unknown());
    let moment = |at: &str| calendar::moment_in_words(at, language);
    let each = others.iter().map(|row| {
        let word = text.account_sign_ins_one(device(row), moment(&row.created_at));
        (super::handle(&row.token_digest), word)
    });
    let every_other = (super::EVERY_OTHER.to_owned(), text.account_sign_ins_every_other());
    let choices: Vec<_> = std::iter::once(every_other).chain(each).collect();
    html! {
        section .section aria-labelledby="sign-ins-head" {
            h2 #sign-ins-head { (text.account_sign_ins()) }
            p { (text.account_sign_ins_about()) }
            div .utrecht-table-container {
                table .utrecht-table .utrecht-table--html-table .table-stacks {
                    thead { tr {
                        th scope="col" { (text.account_device()) }
                        th scope="col" { (text.account_since()) }
                        th scope="col" { (text.account_last_seen()) }
                        th scope="col" { (text.account_until()) }
                    } }
                    tbody { @for row in here.iter().chain(&others) {
                        tr {
                            th scope="row" {
                                (device(row))
                                @if is_here(row) { " " strong { (text.account_this_device()) } }
                            }
                            td data-label=(text.account_since()) { (moment(&row.created_at)) }
                            td data-label=(text.account_last_seen()) { (moment(&row.last_seen_at)) }
                            td data-label=(text.account_until()) { (moment(&row.expires_at)) }
                        }
                    } }
                }
            }
            @if !others.is_empty() {
                form .form method="post" action="/account/sign-ins/removal" {
                    (Choices::of("sign-in", text.account_sign_ins_where(), choices).lines().show(form, language))
                    @if app.settings.has_passwords() && account.password_hash.is_some() {
                        (proof::fields(super::ENDING, account, beside.second_factor, form, language))
                    }
                    div .actions { button .nl-button .nl-button--secondary type="submit" { (text.account_sign_ins_button()) } }
                }
            }
        }
    }
}
