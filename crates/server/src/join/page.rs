//! The pages for who joins.

use crate::{
    app::App,
    component::{Choices, Field, Page, agreements, field, notice, notice::Tone},
    door::{Form, Visitor},
    language::Language,
    words,
};
use guard::Place;
use maud::{Markup, html};
use model::{Domain, Dossier};

/// Functions that are at many tables, with their domain: joining takes one tap.
pub fn quick(language: Language) -> Vec<(String, Domain)> {
    let text = language.text();
    vec![
        (text.join_wijkagent(), Domain::Safety),
        (text.join_handhaver(), Domain::Safety),
        (text.join_safety_adviser(), Domain::Safety),
        (text.join_youth_worker(), Domain::Social),
        (text.join_community_worker(), Domain::Social),
        (text.join_social_adviser(), Domain::Social),
        (text.join_area_manager(), Domain::Space),
        (text.join_planner(), Domain::Space),
        (text.join_school(), Domain::Education),
        (text.join_nurse(), Domain::Care),
        (text.join_housing(), Domain::Housing),
        (text.join_communication(), Domain::Communication),
    ]
}

/// Asks for a code; says so when it does not work.
pub fn ask(app: &App, visitor: &Visitor, wrong: bool) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let main = html! {
        div .column .column--form {
            h1 { (text.join_with_code()) }
            @if wrong { (notice::notice(Tone::Warning, &text.join_code_wrong(), html! { p { (text.join_code_wrong_means()) } })) }
            form .form method="get" action="/join" {
                (Field::line("code", text.join_code()).class("utrecht-textbox--code").show(&Form::empty(), language))
                div .actions { button .nl-button .nl-button--primary type="submit" { (text.join_go()) } }
            }
        }
    };
    Page::new(app, visitor, text.join_with_code()).with(main)
}

/// Asks for function and domain.
pub fn join(app: &App, visitor: &Visitor, dossier: &Dossier, code: &str, form: &Form) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let title = dossier.title.as_ref().map_or_else(String::new, ToString::to_string);
    let action = format!("/join/{code}");
    let main = html! {
        div .column .column--form {
            (notice::errors(form, language))
            h1 { (text.join_title(&title)) }
            p { (text.join_means()) }
            @if !agreements::of(dossier).is_empty() {
                section .agreements aria-labelledby="agreements-head" {
                    h2 #agreements-head { (text.agreements_title()) }
                    (agreements::list(dossier, language))
                }
            }
            form .stack method="post" action=(action) {
                (field::act())
                h2 #quick-head { (text.join_as()) }
                div .chips role="group" aria-labelledby="quick-head" { @for (function, domain) in quick(language) {
                    button .nl-button type="submit" name="quick" value=(function) { (function) @if !function.ends_with(&words::domain(domain, language)) { " " span .muted .small { (words::domain(domain, language)) } } }
                } }
            }
            section .section aria-labelledby="own-head" {
                h2 #own-head { (text.join_own()) }
                form .form method="post" action=(action) {
                    (field::act())
                    (Field::line("function", text.join_function()).hint(text.join_function_hint()).place(Place::JobFunction).show(form, language))
                    (Choices::of("domain", text.join_domain(), words::choices(Domain::ALL, Domain::slug, words::domain, language)).show(form, language))
                    div .actions { button .nl-button .nl-button--primary type="submit" { (text.join_go()) } }
                }
            }
            p .muted .small { (text.join_agreements()) }
        }
    };
    Page::new(app, visitor, text.join_title(&title)).with(main)
}
