//! The shell of every page: head, header, footer, and nothing that needs a script.

use crate::{
    app::App,
    assets,
    component::notice,
    door::{Actor, Visitor},
    language::Language,
};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// A page on its way.
pub struct Page<'a> {
    visitor: &'a Visitor,
    local_network: bool,
    house_style: bool,
    title: String,
    live: Option<String>,
    behaviour: Option<&'static str>,
    theme: Option<&'static str>,
}

/// The behaviours of a live page, by file.
const LIVE_SCRIPTS: [&str; 5] = ["js/live.js", "js/outbox.js", "js/writing.js", "js/countdown.js", "js/copy.js"];

impl<'a> Page<'a> {
    /// A page with this title, for this visitor.
    pub fn new(app: &App, visitor: &'a Visitor, title: impl Into<String>) -> Self {
        Self {
            visitor,
            local_network: app.settings.local_network,
            house_style: app.settings.house_style.is_some(),
            title: title.into(),
            live: None,
            behaviour: None,
            theme: None,
        }
    }

    /// Keeps itself up to date from this stream of signals.
    pub fn live(mut self, stream: String) -> Self {
        self.live = Some(stream);
        self
    }

    /// Has a behaviour that no other page has, by its file.
    pub fn behaviour(mut self, script: &'static str) -> Self {
        self.behaviour = Some(script);
        self
    }

    /// Light or dark whatever the device says.
    pub fn theme(mut self, theme: Option<&'static str>) -> Self {
        self.theme = theme;
        self
    }

    /// The whole page, with this inside `main`.
    pub fn with(self, main: Markup) -> Markup {
        let text = self.visitor.language.text();
        self.document(html! {
            a .nl-skip-link .nl-skip-link--visible-on-focus href="#main" { (text.page_skip()) }
            (self.header())
            @if self.local_network {
                aside .strip .strip--unprotected aria-label=(text.page_connection()) {
                    div .band { p { span .strip__word { (text.page_local_network()) } " " (text.page_local_network_means()) } }
                }
            }
            main .main .band #main tabindex="-1" { @if let Some(above) = self.visitor.above.get() { (above) } (main) }
            (self.footer())
        }, "page")
    }

    /// A page without header and footer, for the wall.
    pub fn bare(self, main: Markup) -> Markup {
        self.document(main, "")
    }

    fn document(&self, body: Markup, class: &str) -> Markup {
        let (inside, text) = (!matches!(self.visitor.actor, Actor::Anonymous), self.visitor.language.text());
        html! {
            (DOCTYPE)
            html lang=(self.visitor.language.code()) data-theme=[self.theme] {
                (head(&self.title, self.house_style, self.live.is_some(), self.behaviour))
                body class=(class) data-live=[self.live.as_deref()] data-inside[inside] {
                    (body)
                    @if inside { script type="module" src=(assets::address("js/leave.js")) {} }
                    @if matches!(self.visitor.actor, Actor::Colleague(_)) {
                        div role="alert" data-stay hidden { (notice::notice(notice::Tone::Warning, "", html! { p {
                            (text.page_signed_out()) " " a href="/sign-in" target="_blank" { (text.page_sign_in_beside()) }
                        } })) }
                        script type="module" src=(assets::address("js/stay.js")) {}
                    }
                }
            }
        }
    }

    fn header(&self) -> Markup {
        let text = self.visitor.language.text();
        let here = |path: &str| self.visitor.path.starts_with(path).then_some("page");
        let guest = matches!(self.visitor.actor, Actor::Guest(_));
        html! {
            header .site-header .site-header--guest[guest] {
                div .site-header__inner .band {
                    a .wordmark href="/" { (sign()) span { "Veerkaart" } }
                    @if let Actor::Colleague(colleague) = &self.visitor.actor {
                        span .site-header__where { (colleague.organisation_name) }
                        nav .site-header__nav aria-label=(text.page_menu()) {
                            ul .nav {
                                @if colleague.role.reads() {
                                    li { a .nav__link href="/dossiers" aria-current=[here("/dossiers")] { (text.page_dossiers()) } }
                                    li { a .nav__link href="/signals" aria-current=[here("/signals")] { (text.page_signals()) } }
                                }
                                li { a .nav__link href="/interventions" aria-current=[here("/interventions")] { (text.page_interventions()) } }
                                @if colleague.role.archives() || colleague.role.oversees() {
                                    li { a .nav__link href="/destruction" aria-current=[here("/destruction")] { (text.destruction_title()) } }
                                }
                                @if colleague.role.leads() || colleague.role.oversees() {
                                    li { a .nav__link href="/words" aria-current=[here("/words")] { (text.own_words_title()) } }
                                }
                                @if colleague.role.oversees() {
                                    li { a .nav__link href="/privacy" aria-current=[here("/privacy")] { (text.page_privacy()) } }
                                    li { a .nav__link href="/audit" aria-current=[here("/audit")] { (text.page_audit()) } }
                                }
                                @if colleague.role.oversees() || colleague.role == model::Role::Administrator {
                                    li { a .nav__link href="/papers" aria-current=[here("/papers")] { (text.page_papers()) } }
                                }
                                @if colleague.role == model::Role::Administrator {
                                    li { a .nav__link href="/members" aria-current=[here("/members")] { (text.page_members()) } }
                                    li { a .nav__link href="/break-glass" aria-current=[here("/break-glass")] { (text.team_glass_title()) } }
                                }
                                li { a .nav__link href="/account" aria-current=[here("/account")] { (text.page_account()) } }
                                li { form method="post" action="/sign-out" {
                                    button .nl-button .nl-button--subtle type="submit" { (text.page_sign_out()) }
                                } }
                            }
                        }
                    }
                }
            }
        }
    }

    fn footer(&self) -> Markup {
        let (language, text) = (self.visitor.language, self.visitor.language.text());
        html! {
            footer .site-footer {
                div .site-footer__inner .band {
                    a href="/working-method" { (text.page_working_method()) }
                    form .language .site-footer__end method="post" action="/language" {
                        input type="hidden" name="back" value=(self.visitor.path);
                        @for (other, name) in Language::ALL {
                            @if other == language {
                                span .language__current lang=(other.code()) { (name) }
                            } @else {
                                button .nl-button .nl-button--subtle name="language" value=(other.code()) lang=(other.code()) { (name) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn head(title: &str, house_style: bool, live: bool, behaviour: Option<&'static str>) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
            meta name="color-scheme" content="light dark";
            title { (title) " · Veerkaart" }
            link rel="preload" href="/assets/font/atkinson-hyperlegible-next-latin-400-normal.woff2" as="font" type="font/woff2" crossorigin;
            link rel="preload" href="/assets/font/atkinson-hyperlegible-next-latin-700-normal.woff2" as="font" type="font/woff2" crossorigin;
            link rel="stylesheet" href=(assets::address("veerkaart.css"));
            @if house_style { link rel="stylesheet" href="/house-style.css"; }
            link rel="icon" href="/icon.svg" type="image/svg+xml";
            @if let Some(script) = behaviour { script type="module" src=(assets::address(script)) {} }
            @if live {
                script defer src=(assets::address("js/idiomorph.min.js")) {}
                @for script in LIVE_SCRIPTS { script type="module" src=(assets::address(script)) {} }
            }
        }
    }
}

/// The sign of Veerkaart: two shores and a ferry. Own drawing; the colours come from the tokens.
pub fn sign() -> Markup {
    PreEscaped(format!(
        r#"<svg class="wordmark__sign" viewBox="0 0 36 24" aria-hidden="true" focusable="false">{}</svg>"#,
        SIGN
    ))
}

/// The same as a picture of its own, with its own colours, because a tab knows no tokens.
pub fn icon() -> String {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 24"><style>.wordmark__us{{fill:#1f6391}}.wordmark__them{{fill:#8a5510}}.wordmark__water{{fill:none;stroke:#0f5a73;stroke-width:2}}.wordmark__ferry{{fill:#0f5a73}}</style>{SIGN}</svg>"#
    )
}

const SIGN: &str = r#"<path class="wordmark__us" d="M0 3h7v18H0z"/><path class="wordmark__them" d="M36 3h-2a5 5 0 0 0-5 5v8a5 5 0 0 0 5 5h2z"/><path class="wordmark__water" d="M9.5 17.5c1.4 0 1.4-1 2.8-1s1.4 1 2.8 1 1.4-1 2.8-1 1.4 1 2.9 1 1.4-1 2.8-1 1.4 1 2.8 1"/><path class="wordmark__ferry" d="M12 11h12l-2 3.4h-8zM15.5 7h5v2.8h-5z"/>"#;

/// A whole page with one message, for errors that know no visitor.
pub fn message(language: Language, title: &str, body: &str) -> Markup {
    let text = language.text();
    let onward = html! { a .nl-button .nl-button--secondary href="/" { (text.page_to_start()) } };
    one_message(language, title, body, onward)
}

/// What somebody sent too fast, ready to be sent once more.
pub fn once_more(language: Language, path: &str, fields: &[(String, String)]) -> Markup {
    let text = language.text();
    let form = html! {
        form .flush method="post" action=(path) {
            @for (name, value) in fields { input type="hidden" name=(name) value=(value); }
            button .nl-button .nl-button--primary type="submit" { (text.error_too_fast_button()) }
        }
    };
    one_message(language, &text.error_too_fast_title(), &text.error_too_fast(), form)
}

fn one_message(language: Language, title: &str, body: &str, onward: Markup) -> Markup {
    let text = language.text();
    html! {
        (DOCTYPE)
        html lang=(language.code()) {
            (head(title, false, false, None))
            body .page {
                a .nl-skip-link .nl-skip-link--visible-on-focus href="#main" { (text.page_skip()) }
                header .site-header { div .site-header__inner .band { a .wordmark href="/" { (sign()) span { "Veerkaart" } } } }
                main .main .band #main tabindex="-1" {
                    div .empty {
                        h1 { (title) }
                        p data-message { (body) }
                        div .actions { (onward) }
                    }
                }
            }
        }
    }
}
