//! What somebody sees when the way through the organisation did not work, and after signing out.

use crate::{
    app::App,
    component::Page,
    door::{
        Visitor,
        single_sign_on::{Failed, Refused},
    },
};
use maud::{Markup, html};

/// It did not work: why, and what to do now.
pub fn failed(app: &App, visitor: &Visitor, failed: &Failed) -> Markup {
    let text = visitor.language.text();
    let why = match failed {
        Failed::Unreachable(_) => text.single_sign_on_unreachable(),
        Failed::NotOurs => text.single_sign_on_not_ours(),
        Failed::NotTrusted(_) => text.single_sign_on_not_trusted(),
        Failed::Refused(Refused::NoRole) => text.single_sign_on_no_role(),
        Failed::Refused(Refused::NoOrganisation) => text.single_sign_on_no_organisation(),
        Failed::Refused(Refused::NotStrong) => text.single_sign_on_not_strong(),
        Failed::Refused(Refused::NoEmail) => text.single_sign_on_no_email(),
        Failed::Refused(Refused::Taken) => text.single_sign_on_taken(),
        Failed::Refused(Refused::Linked) => text.single_sign_on_linked(),
        Failed::Refused(Refused::OtherOrganisation) => text.single_sign_on_other_organisation(),
    };
    let shown = Visitor { path: "/sign-in".to_owned(), ..visitor.clone() };
    Page::new(app, &shown, text.single_sign_on_failed()).with(html! {
        div .empty {
            h1 { (text.single_sign_on_failed()) }
            p data-message { (why) }
            div .actions { a .nl-button .nl-button--primary href="/sign-in" { (text.single_sign_on_again()) } }
        }
    })
}

/// On the way to the provider; the browser goes on by itself.
pub fn away(app: &App, visitor: &Visitor, address: &str) -> Markup {
    let text = visitor.language.text();
    let shown = Visitor { path: "/sign-in".to_owned(), ..visitor.clone() };
    Page::new(app, &shown, text.single_sign_on_away()).with(html! {
        div .empty {
            h1 { (text.single_sign_on_away()) }
            p { (text.single_sign_on_away_not()) }
            div .actions { a .nl-button .nl-button--primary href=(address) { (text.single_sign_on_away_button()) } }
        }
    })
}

/// Signed out here.
pub fn signed_out(app: &App, visitor: &Visitor, at_the_provider: Option<&str>) -> Markup {
    let text = visitor.language.text();
    Page::new(app, visitor, text.single_sign_on_signed_out()).with(html! {
        div .empty {
            h1 { (text.single_sign_on_signed_out()) }
            @if let Some(address) = at_the_provider {
                p { (text.single_sign_on_signed_out_there_not()) }
                div .actions { a .nl-button .nl-button--primary href=(address) { (text.single_sign_on_sign_out_there()) } }
            }
            p { a .nl-link .link-alone href="/" { (text.page_to_start()) } }
        }
    })
}
