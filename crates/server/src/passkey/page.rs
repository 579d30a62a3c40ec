//! What the passkeys of one's own account look like.

use crate::{
    app::App,
    calendar,
    component::{Choices, Page, notice, notice::Tone, proof},
    door::{Form, Visitor},
    language::Language,
};
use maud::{Markup, html};
use store::{Account, Passkey};

/// The forms of the page.
#[derive(Default)]
pub struct Forms {
    /// To make one.
    pub begin: Form,
    /// To remove one.
    pub removal: Form,
}

/// What was done just before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// There is one more.
    Added,
    /// There is one less.
    Removed,
}

impl Done {
    /// As it stands in the address.
    pub fn from_slug(slug: &str) -> Option<Self> {
        match slug {
            "added" => Some(Self::Added),
            "removed" => Some(Self::Removed),
            _ => None,
        }
    }

    /// The address of the page that says so.
    pub const fn location(self) -> &'static str {
        match self {
            Self::Added => "/account/passkeys?done=added",
            Self::Removed => "/account/passkeys?done=removed",
        }
    }

    fn sentence(self, language: Language) -> String {
        match self {
            Self::Added => language.text().passkey_done_added(),
            Self::Removed => language.text().passkey_done_removed(),
        }
    }
}

/// What the page shows.
pub struct Shown {
    /// The passkeys of the account.
    pub passkeys: Vec<Passkey>,
    /// Whether it has a second factor.
    pub second_factor: bool,
    /// Whether passkeys are possible here.
    pub is_possible: bool,
    /// What was done just before.
    pub done: Option<Done>,
}

/// The frame of every page here.
fn page(app: &App, visitor: &Visitor, main: Markup) -> Markup {
    let text = visitor.language.text();
    let shown = Visitor { path: super::PATH.to_owned(), ..visitor.clone() };
    Page::new(app, &shown, text.passkey_title()).behaviour("js/passkey.js").with(html! {
        a .way-back .nl-link href="/account" { (text.account_title()) }
        div .column {
            h1 { (text.passkey_title()) }
            (main)
        }
    })
}

/// Which there are, and the forms.
pub fn list(app: &App, visitor: &Visitor, account: &Account, forms: &Forms, shown: &Shown) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    page(
        app,
        visitor,
        html! {
            (notice::errors(&forms.begin, language))
            (notice::errors(&forms.removal, language))
            @if let Some(done) = shown.done {
                div role="status" { (notice::notice(Tone::Fine, "", html! { p { (done.sentence(language)) } })) }
            }
            p { (text.passkey_about()) }
            @if !shown.passkeys.is_empty() { (table(&shown.passkeys, language)) }
            section .section #passkey aria-labelledby="begin-head" tabindex="-1" {
                h2 #begin-head { (text.passkey_begin()) }
                @if !shown.is_possible {
                    p { (text.passkey_not_here()) }
                } @else if account.password_hash.is_none() {
                    p { (text.second_factor_no_password()) }
                } @else if shown.passkeys.len() >= super::MOST {
                    p { (text.passkey_enough(super::MOST)) }
                } @else {
                    @if let Some(error) = forms.begin.error("passkey") {
                        p .utrecht-form-field-error-message { (error.sentence(language)) }
                    }
                    p { (text.passkey_begin_about()) }
                    noscript { p { (text.passkey_needs_script()) } }
                    form .form method="post" action={ (super::PATH) "/challenge" } {
                        (proof::fields(super::BEGIN, account, shown.second_factor, &forms.begin, language))
                        div .actions { button .nl-button .nl-button--primary type="submit" { (text.passkey_begin_button()) } }
                    }
                }
            }
            @if !shown.passkeys.is_empty() {
                section .section aria-labelledby="removal-head" {
                    h2 #removal-head { (text.passkey_removal()) }
                    p { (text.passkey_removal_about()) }
                    form .form method="post" action={ (super::PATH) "/removal" } {
                        (Choices::of("passkey", text.passkey_removal_which(), choices(&shown.passkeys, language)).lines()
                            .show(&forms.removal, language))
                        (proof::fields(super::REMOVAL, account, shown.second_factor, &forms.removal, language))
                        div .actions {
                            button .nl-button .nl-button--subtle .nl-button--negative type="submit" { (text.passkey_removal_button()) }
                        }
                    }
                }
            }
        },
    )
}

fn device(passkey: &Passkey, language: Language) -> String {
    passkey.device.clone().unwrap_or_else(|| language.text().account_device_unknown())
}

fn choices(passkeys: &[Passkey], language: Language) -> Vec<(String, String)> {
    let word = |passkey: &Passkey| {
        let made = calendar::moment_in_words(&passkey.created_at, language);
        language.text().passkey_one(device(passkey, language), made)
    };
    passkeys.iter().map(|passkey| (super::handle(&passkey.credential_id), word(passkey))).collect()
}

fn table(passkeys: &[Passkey], language: Language) -> Markup {
    let text = language.text();
    let moment = |at: &str| calendar::moment_in_words(at, language);
    html! {
        div .utrecht-table-container {
            table .utrecht-table .utrecht-table--html-table .table-stacks {
                thead { tr {
                    th scope="col" { (text.passkey_made_on()) }
                    th scope="col" { (text.passkey_made_at()) }
                    th scope="col" { (text.passkey_last_used()) }
                } }
                tbody { @for passkey in passkeys {
                    tr {
                        th scope="row" { (device(passkey, language)) }
                        td data-label=(text.passkey_made_at()) { (moment(&passkey.created_at)) }
                        td data-label=(text.passkey_last_used()) {
                            @match &passkey.last_used_at {
                                Some(at) => (moment(at)),
                                None => (text.passkey_not_used()),
                            }
                        }
                    }
                } }
            }
        }
    }
}

/// The device makes one now: a button, because browsers want somebody to press one.
pub fn making(app: &App, visitor: &Visitor, options: &str) -> Markup {
    let text = visitor.language.text();
    page(
        app,
        visitor,
        html! {
            p { (text.passkey_making()) }
            noscript { p { (text.passkey_needs_script()) } }
            form .form method="post" action=(super::PATH) data-passkey data-options=(options)
                data-text-failed=(text.passkey_failed()) hidden {
                input type="hidden" name="credential";
                p data-message role="alert" {}
                div .actions { button .nl-button .nl-button--primary type="submit" { (text.passkey_making_button()) } }
            }
            p data-passkey-missing { (text.passkey_browser_cannot()) }
            p { a .nl-link .link-alone href=(super::PATH) { (text.passkey_back()) } }
        },
    )
}
