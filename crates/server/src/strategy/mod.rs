//! The strategy for a wij-zij: the four gamechangers as work forms, whom it addresses, whether it is ready, and what keeps
//! it alive.

mod form;
mod list;
mod page;
mod sections;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    calendar,
    door::{
        Acted, Failure, Fields, Form, Opened, Visitor,
        act::{NotDone, act_id},
        answer,
        form::FieldError,
    },
    routes::Routes,
    words,
};
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use guard::Place;
use model::{OppositionId, Refusal, role_map::Zone, strategy::GameChanger};
use serde::Deserialize;

/// The routes of strategies.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/strategy", all)
        .get("/dossiers/{id}/oppositions/{card}/strategy", show)
        .get("/dossiers/{id}/oppositions/{card}/strategy/parts", part)
        .post("/dossiers/{id}/oppositions/{card}/strategy", answer_questions)
        .post("/dossiers/{id}/oppositions/{card}/strategy/targets", target)
        .post("/dossiers/{id}/oppositions/{card}/strategy/readiness", ready)
        .post("/dossiers/{id}/oppositions/{card}/strategy/reopening", reopen)
        .post("/dossiers/{id}/oppositions/{card}/strategy/anchoring", anchor)
}

type Where = Path<(String, String)>;

/// Opens the dossier and finds the wij-zij in it.
async fn find(app: &Shared, visitor: &Visitor, id: &str, card: &str) -> Result<(Opened, OppositionId), Failure> {
    Opened::find_card(app, visitor, id, card, |dossier, card| dossier.opposition(card).is_some()).await
}

/// The same for those who lead; a wij-zij that is not there is not found, whoever asks.
async fn find_to_lead(
    app: &Shared,
    visitor: &Visitor,
    id: &str,
    card: &str,
) -> Result<(Opened, OppositionId), Failure> {
    let (opened, card) = find(app, visitor, id, card).await?;
    Ok((opened.for_leaders()?, card))
}

async fn all(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(list::page(&app, &visitor, &opened).into_response())
}

/// Which gamechanger a page is opened at.
#[derive(Deserialize)]
struct At {
    #[serde(default)]
    open: String,
}

async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Where,
    Query(at): Query<At>,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    let shown = page::Shown { open: GameChanger::from_slug(&at.open), ..as_it_is(&app, &opened, card) };
    Ok(page::strategy(&app, &visitor, &opened, &shown)?.into_response())
}

/// What a page shows when nobody sent anything.
fn as_it_is(app: &Shared, opened: &Opened, card: OppositionId) -> page::Shown {
    page::Shown { card, form: form::filled(app, opened, card, Form::empty()), open: None, saved: false }
}

/// All that changes while others work on it too.
async fn part(State(app): State<Shared>, visitor: Visitor, Path((id, card)): Where) -> Result<Response, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    Ok(answer::part(opened.dossier.seq, page::parts(&app, &opened, &as_it_is(&app, &opened, card))))
}

/// A form of the page that can be sent without leaving it.
#[derive(Clone, Copy)]
enum Section {
    Changer(GameChanger),
    Targets,
    Anchoring,
}

impl Section {
    /// Where the page is opened afterwards.
    fn below(self) -> String {
        match self {
            Self::Changer(gamechanger) => format!("?open={0}#{0}", gamechanger.slug()),
            Self::Targets => "#targets".to_owned(),
            Self::Anchoring => "#anchoring".to_owned(),
        }
    }

    fn show(self, app: &Shared, opened: &Opened, shown: &page::Shown) -> maud::Markup {
        match self {
            Self::Changer(gamechanger) => sections::changer_form(app, opened, shown, gamechanger),
            Self::Targets => sections::targets_form(opened, shown),
            Self::Anchoring => sections::anchoring_form(opened, shown),
        }
    }
}

/// It was kept: the page, or that form alone for a behaviour of the page.
fn kept(app: &Shared, visitor: &Visitor, opened: Opened, card: OppositionId, section: Section) -> Response {
    if visitor.wants_fragment {
        let shown = page::Shown { saved: true, ..as_it_is(app, &opened, card) };
        return section.show(app, &opened, &shown).into_response();
    }
    done(visitor, &opened, card, &section.below())
}

/// The dossier after an act that may have changed nothing.
fn after(acted: Result<Acted, NotDone>, opened: Opened, visitor: &Visitor) -> Result<Opened, Failure> {
    match acted {
        Ok(acted) => Ok(Opened { dossier: acted.dossier, ..opened }),
        unchanged => answer::unless_unchanged(unchanged, visitor).map(|()| opened),
    }
}

/// The page with what is wrong in one of its forms, or that form alone; the others show what is there.
fn invalid(
    app: &Shared,
    visitor: &Visitor,
    opened: &Opened,
    card: OppositionId,
    form: Form,
    section: Option<Section>,
) -> Result<Response, Failure> {
    let open = section.and_then(|section| if let Section::Changer(it) = section { Some(it) } else { None });
    let shown = page::Shown { card, form: form::filled(app, opened, card, form), open, saved: false };
    match section {
        Some(section) if visitor.wants_fragment => Ok(answer::invalid(section.show(app, opened, &shown))),
        _ => Ok(answer::invalid(page::strategy(app, visitor, opened, &shown)?)),
    }
}

fn done(visitor: &Visitor, opened: &Opened, card: OppositionId, below: &str) -> Response {
    answer::done(visitor, &opened.path(&format!("/oppositions/{card}/strategy{below}")))
}

async fn answer_questions(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Where,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    let act = act_id(&fields);
    let gamechanger = GameChanger::from_slug(fields.value("gamechanger"));
    let gamechanger = gamechanger.ok_or(Failure::Unreadable(visitor.language))?;
    let section = Section::Changer(gamechanger);
    let mut form = Form::of(fields);
    let Some(answers) = form::answers(&app, &mut form, gamechanger) else {
        return invalid(&app, &visitor, &opened, card, form, Some(section));
    };
    let acted = opened
        .act_as(&app, act, |dossier| dossier.answer_gamechanger(&opened.member, card, gamechanger, answers.clone()))
        .await;
    let opened = after(acted, opened, &visitor)?;
    Ok(kept(&app, &visitor, opened, card, section))
}

async fn target(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Where,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    let targets: std::collections::BTreeSet<Zone> = fields.values("target").filter_map(Zone::from_slug).collect();
    let acted = opened
        .act_as(&app, act_id(&fields), |dossier| dossier.target_strategy(&opened.member, card, targets.clone()))
        .await;
    let opened = after(acted, opened, &visitor)?;
    Ok(kept(&app, &visitor, opened, card, Section::Targets))
}

async fn ready(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Where,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, card) = find_to_lead(&app, &visitor, &id, &card).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(reason) = form.optional_text(&app.guard, "reason", Place::Reason) else {
        return invalid(&app, &visitor, &opened, card, form, None);
    };
    let acted = opened.act_as(&app, act, |dossier| dossier.ready_strategy(&opened.member, card, reason.clone())).await;
    if let Err(NotDone::Refused(refusal @ (Refusal::TargetsOnlyPushers | Refusal::StrategyEmpty))) = acted {
        // What is missing is an answer, or the reason.
        let beside = if refusal == Refusal::StrategyEmpty { "changers" } else { "reason" };
        form.object(beside, FieldError::Sentence(words::refusal(refusal, visitor.language)));
        return invalid(&app, &visitor, &opened, card, form, None);
    }
    answer::unless_unchanged(acted, &visitor)?;
    Ok(done(&visitor, &opened, card, "#readiness"))
}

async fn reopen(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Where,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, card) = find_to_lead(&app, &visitor, &id, &card).await?;
    opened.act(&app, act_id(&fields), |dossier| dossier.reopen_strategy(&opened.member, card)).await?;
    Ok(done(&visitor, &opened, card, "#readiness"))
}

async fn anchor(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Where,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(changes) = form::anchoring(&app, &mut form) else {
        return invalid(&app, &visitor, &opened, card, form, Some(Section::Anchoring));
    };
    let today = calendar::today();
    let acted =
        opened.act_as(&app, act, |dossier| dossier.anchor_strategy(&opened.member, card, changes.clone(), today)).await;
    if let Err(NotDone::Refused(refusal @ (Refusal::ReviewDatePast | Refusal::ReviewDateTooFar))) = acted {
        form.object("look-again", FieldError::Sentence(words::refusal(refusal, visitor.language)));
        return invalid(&app, &visitor, &opened, card, form, Some(Section::Anchoring));
    }
    let opened = after(acted, opened, &visitor)?;
    Ok(kept(&app, &visitor, opened, card, Section::Anchoring))
}
