//! The same wij-zij drawn again later: both maps side by side, and what moved, entered and left.

use crate::{
    app::{App, Shared},
    calendar,
    component::{Page, card, role_map},
    door::{Failure, OnMap, Visitor},
    words::role_map as words,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use model::{
    RoleMap,
    role_map::{Comparison, RoleCard, Zone},
};

/// The page; a first map has nothing before it.
pub async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let on = OnMap::find(&app, &visitor, &id, &map).await?;
    Ok(page(&app, &visitor, &on)?.into_response())
}

fn page(app: &App, visitor: &Visitor, on: &OnMap) -> Result<Markup, Failure> {
    let opened = &on.opened;
    let (language, text) = (opened.language, opened.language.text());
    let (dossier, later) = (&opened.dossier, on.map()?);
    let about = dossier.opposition(later.opposition);
    let main = html! {
        a .way-back .nl-link href=(on.path("")) { (text.role_map_back()) }
        div .page-head { h1 { (text.role_map_compare()) } }
        @if let Some(about) = about { p .shores .role-about { (card::shores(about.us_label.as_str(), about.them_label.as_str(), language)) } }
        @match dossier.role_map_before(on.id) {
            None => div .empty { h2 { (text.role_map_first()) } p { (text.role_map_first_means()) } },
            Some(earlier) => {
                (changes(on, &later.compared_with(earlier)))
                (over_time(on, later))
                div .role-pair {
                    @for map in [earlier, later] {
                        section aria-label=(heading(on, map)) {
                            h2 { (heading(on, map)) }
                            (role_map::drawing(dossier, map, false, language))
                        }
                    }
                }
            }
        }
    };
    Ok(Page::new(app, visitor, text.role_map_compare()).with(main))
}

fn heading(on: &OnMap, map: &RoleMap) -> String {
    let language = on.opened.language;
    let day = calendar::day_in_words(calendar::day_of(&map.started_at), language);
    language.text().role_map_line(map.version, day, map.cards().count())
}

fn changes(on: &OnMap, compared: &Comparison<'_>) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    let moved = |(from, card): &(Zone, &RoleCard)| {
        text.role_map_moved(card.name.as_str(), words::zone(*from, language), words::zone(card.zone, language))
    };
    let stands = |card: &&RoleCard| text.role_map_stands(card.name.as_str(), words::zone(card.zone, language));
    let lists: [(String, Vec<String>); 3] = [
        (text.role_map_what_moved(), compared.moved.iter().map(moved).collect()),
        (text.role_map_what_entered(), compared.entered.iter().map(stands).collect()),
        (text.role_map_what_left(), compared.left.iter().map(stands).collect()),
    ];
    html! {
        div .role-changes { @for (head, lines) in &lines_or_none(&lists, text.role_map_none_of_these()) {
            section { h2 { (head) } ul { @for line in lines { li { (line) } } } }
        } }
        p .muted { (text.role_map_stayed(compared.stayed)) }
    }
}

fn lines_or_none(lists: &[(String, Vec<String>)], none: String) -> Vec<(String, Vec<String>)> {
    let shown = |(head, lines): &(String, Vec<String>)| {
        (head.clone(), if lines.is_empty() { vec![none.clone()] } else { lines.clone() })
    };
    lists.iter().map(shown).collect()
}

/// The pressure on the middle, in the words of each moment.
fn over_time(on: &OnMap, map: &RoleMap) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    let said: Vec<_> = on.opened.dossier.pressure_over_time(map.opposition).collect();
    html! {
        @if !said.is_empty() {
            section .section aria-labelledby="pressure-head" {
                h2 #pressure-head { (text.role_map_pressure_over_time()) }
                ol .pressure-line { @for said in said {
                    li class={ "pressure-line__step pressure-line__step--" (said.value.width().slug()) } {
                        span .muted .small { (calendar::day_in_words(calendar::day_of(&said.at), language)) }
                        strong { (words::pressure(said.value, language)) }
                        span .small { (said.reason) }
                    }
                } }
            }
        }
    }
}
