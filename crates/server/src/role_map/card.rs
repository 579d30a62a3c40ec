//! The page of one card: what it stands for, what was seen of it, and where it is going.

use super::refused;
use crate::{
    app::Shared,
    component::{Choices, Field, Page, field, history, notice, report_line, taken_off},
    door::{
        Failure, Fields, Form, OnMap, Visitor,
        act::{NotDone, act_id},
        answer,
    },
    words::{choices, role_map as words},
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::Place;
use maud::{Markup, html};
use model::{
    Refusal, RoleCardId,
    event::Card,
    pruning::Line,
    role_map::{Certainty, RoleCard, RoleCardChange, RoleCardKind, Scapegoat, Zone},
};

type Where = (String, String, String);

async fn find(app: &Shared, visitor: &Visitor, (id, map, card): Where) -> Result<(OnMap, RoleCardId), Failure> {
    let on = OnMap::find(app, visitor, &id, &map).await?;
    let card: RoleCardId = card.parse().map_err(|_| Failure::NotFound(visitor.language))?;
    on.map()?.card(card).ok_or(Failure::NotFound(visitor.language))?;
    Ok((on, card))
}

/// The page.
pub async fn show(State(app): State<Shared>, visitor: Visitor, Path(place): Path<Where>) -> Result<Response, Failure> {
    let (on, id) = find(&app, &visitor, place).await?;
    let form = on.map()?.card(id).map_or_else(Form::empty, filled);
    Ok(page(&app, &visitor, &on, id, &form).await?.into_response())
}

fn filled(card: &RoleCard) -> Form {
    let fields = Fields::default()
        .with_text("name", Some(&card.name))
        .with("kind", card.kind.slug())
        .with("zone", card.zone.slug())
        .with_text("grounds", card.grounds.as_ref())
        .with("certainty", card.certainty.map_or("", Certainty::slug))
        .with("moves-to", card.moves_to.map_or("", Zone::slug))
        .with("scapegoat", card.scapegoat.slug());
    Form::of(fields)
}

/// Keeps what was filled in.
pub async fn amend(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(place): Path<Where>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (on, id) = find(&app, &visitor, place).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some((zone, changes)) = read(&app, &mut form) else {
        return Ok(answer::invalid(page(&app, &visitor, &on, id, &form).await?));
    };
    let by = &on.opened.member;
    let acted = on.opened.act_as(&app, act, |d| d.amend_role_card(by, on.id, id, zone, changes.clone())).await;
    let beside = match acted {
        Err(NotDone::Refused(refusal @ Refusal::NoScapegoatThere)) => Some(("scapegoat", refusal)),
        Err(NotDone::Refused(refusal @ Refusal::MovesNowhere)) => Some(("moves-to", refusal)),
        other => {
            answer::unless_unchanged(other, &visitor)?;
            None
        }
    };
    if let Some((field, refusal)) = beside {
        refused(&mut form, field, refusal, &visitor);
        return Ok(answer::invalid(page(&app, &visitor, &on, id, &form).await?));
    }
    Ok(answer::done(&visitor, &on.path(&format!("#line-{id}"))))
}

fn read(app: &Shared, form: &mut Form) -> Option<(Zone, Vec<RoleCardChange>)> {
    let name = form.text(&app.guard, "name", Place::RoleMap);
    let kind = form.choice("kind", RoleCardKind::from_slug);
    let zone = form.choice("zone", Zone::from_slug);
    let grounds = form.optional_text(&app.guard, "grounds", Place::RoleMapText);
    let certainty = form.optional_choice("certainty", Certainty::from_slug);
    let moves_to = form.optional_choice("moves-to", Zone::from_slug);
    let scapegoat = form.choice("scapegoat", Scapegoat::from_slug);
    let changes = vec![
        RoleCardChange::Name(name?),
        RoleCardChange::Kind(kind?),
        RoleCardChange::Grounds(grounds?),
        RoleCardChange::Certainty(certainty?),
        RoleCardChange::MovesTo(moves_to?),
        RoleCardChange::Scapegoat(scapegoat?),
    ];
    Some((zone?, changes))
}

/// Takes the card off the map.
pub async fn withdraw(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(place): Path<Where>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (on, id) = find(&app, &visitor, place).await?;
    on.opened.act(&app, act_id(&fields), |d| d.withdraw_role_card(&on.opened.member, on.id, id)).await?;
    Ok(answer::done(&visitor, &on.path("")))
}

/// Puts it back.
pub async fn put_back(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(place): Path<Where>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (on, id) = find(&app, &visitor, place).await?;
    on.opened.act(&app, act_id(&fields), |d| d.put_back_role_card(&on.opened.member, on.id, id)).await?;
    Ok(answer::done(&visitor, &on.path(&format!("#line-{id}"))))
}

async fn page(app: &Shared, visitor: &Visitor, on: &OnMap, id: RoleCardId, form: &Form) -> Result<Markup, Failure> {
    let opened = &on.opened;
    let (language, text) = (opened.language, opened.language.text());
    let card = on.map()?.card(id).ok_or(Failure::NotFound(language))?;
    let log = opened.log(app).await?;
    let writable = on.can_write() && !card.withdrawn && opened.is_untouched(Line::Role(on.id, id));
    let main = html! {
        a .way-back .nl-link href=(on.path("")) { (text.role_map_back()) }
        (notice::errors(form, language))
        div .column {
            h1 { (card.name) }
            @if let Some(ground) = card.name.ground() { p .small { (text.opposition_ground(ground.reason())) } }
            @if card.withdrawn { (taken_off::notice(&opened.dossier, Card::Role(on.id, id), &text.opposition_was_withdrawn(), on.can_write(), language)) }
            @if writable { (editor(app, on, id, form)) (taking_off(on, id)) } @else { (facts(on, card)) }
            (report_line::line(opened, Line::Role(on.id, id)))
            details .disclosure #history {
                summary { span { (text.opposition_history()) } }
                div .disclosure__body { (history::entries(&opened.dossier, &log, Some(Card::Role(on.id, id)), language, false)) }
            }
        }
    };
    Ok(Page::new(app, visitor, card.name.as_str()).with(main))
}

fn editor(app: &Shared, on: &OnMap, id: RoleCardId, form: &Form) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    let zones = || choices(Zone::ALL, Zone::slug, words::zone, language);
    let guide = Zone::from_slug(form.value("zone")).and_then(Zone::position);
    let guide = guide.and_then(|position| app.content.role_map.positions.iter().find(|card| card.id == position));
    html! {
        form .form method="post" action=(on.path(&format!("/cards/{id}"))) data-writing=(on.opened.path("/writing")) {
            (field::act())
            (Field::line("name", text.role_map_name()).hint(text.role_map_name_hint()).place(Place::RoleMap).show(form, language))
            (Choices::of("kind", text.role_map_kind(), choices(RoleCardKind::ALL, RoleCardKind::slug, words::role_card_kind, language)).show(form, language))
            (Choices::of("zone", text.role_map_zone(), zones()).show(form, language))
            @if let Some(position) = guide {
                aside .panel aria-label=(words::position(position.id, language)) {
                    p { strong { (words::position(position.id, language)) } ". " (language.of(&position.does)) " " (notice::provenance(position.provenance, language)) }
                    p { strong { (text.role_map_helps()) } ": " (language.of(&position.helps)) }
                    p { strong { (text.role_map_avoid()) } ": " (language.of(&position.avoid)) }
                }
            }
            (Field::lines("grounds", text.role_map_grounds(), 3).hint(text.role_map_grounds_hint()).optional().place(Place::RoleMapText).show(form, language))
            (Choices::of("certainty", text.role_map_certainty(), choices(Certainty::ALL, Certainty::slug, words::certainty, language)).or_none().show(form, language))
            (Choices::of("moves-to", text.role_map_moving(), zones()).hint(text.role_map_moving_hint()).or_none().show(form, language))
            (Choices::of("scapegoat", text.role_map_is_scapegoat(), choices(Scapegoat::ALL, Scapegoat::slug, words::scapegoat, language)).hint(text.role_map_scapegoat_hint()).show(form, language))
            div .actions { button .nl-button .nl-button--primary type="submit" { (text.role_map_keep()) } }
        }
    }
}

fn taking_off(on: &OnMap, id: RoleCardId) -> Markup {
    let language = on.opened.language;
    html! {
        section .section aria-labelledby="off-head" {
            h2 #off-head { (language.text().opposition_putting_right()) }
            (taken_off::offer(&on.opened.dossier, Card::Role(on.id, id), language))
        }
    }
}

fn facts(on: &OnMap, card: &RoleCard) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    let unsaid = || text.field_not_said();
    html! {
        dl .facts {
            div { dt { (text.role_map_kind()) } dd { (words::role_card_kind(card.kind, language)) } }
            div { dt { (text.role_map_zone()) } dd { (words::zone(card.zone, language)) } }
            div { dt { (text.role_map_grounds()) } dd { (card.grounds.as_ref().map_or_else(unsaid, ToString::to_string)) } }
            div { dt { (text.role_map_certainty()) } dd { (card.certainty.map_or_else(unsaid, |it| words::certainty(it, language))) } }
            div { dt { (text.role_map_moving()) } dd { (card.moves_to.map_or_else(unsaid, |zone| words::zone(zone, language))) } }
            div { dt { (text.role_map_is_scapegoat()) } dd { (words::scapegoat(card.scapegoat, language)) } }
        }
    }
}
