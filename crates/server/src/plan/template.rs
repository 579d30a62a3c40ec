//! Plans that an organisation keeps under a name. What stands in one is checked again when a session begins with it.

use super::{change, form, page};
use crate::{
    app::Shared,
    calendar, content,
    door::{Failure, Fields, Form, Opened, Visitor, act::act_id, answer, form::FieldError},
    secret,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use guard::{Guard, Place, Vetted};
use model::session::{Agreement, MOST_MINUTES, Mode, Plan, PlanChange, PlanStep};
use serde::{Deserialize, Serialize};

/// A text on its way in or out of the table: not trusted when it comes back.
#[derive(Serialize, Deserialize)]
struct KeptText {
    text: String,
    because: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct KeptStep {
    standard: Option<String>,
    title: Option<KeptText>,
    question: Option<KeptText>,
    minutes: u16,
    mode: Mode,
}

#[derive(Serialize, Deserialize)]
enum KeptAgreement {
    Standard(String),
    Own(KeptText),
}

#[derive(Serialize, Deserialize)]
struct KeptPlan {
    steps: Vec<KeptStep>,
    agreements: Vec<KeptAgreement>,
}

fn out(text: &Vetted) -> KeptText {
    KeptText { text: text.to_string(), because: text.ground().map(|ground| ground.reason().to_owned()) }
}

fn kept(plan: &Plan) -> KeptPlan {
    let steps = plan.steps.iter().map(|step| KeptStep {
        standard: step.standard.clone(),
        title: step.title.as_ref().map(out),
        question: step.question.as_ref().map(out),
        minutes: step.minutes,
        mode: step.mode,
    });
    let agreements = plan.agreements.iter().map(|agreement| match agreement {
        Agreement::Standard(id) => KeptAgreement::Standard(id.clone()),
        Agreement::Own(text) => KeptAgreement::Own(out(text)),
    });
    KeptPlan { steps: steps.collect(), agreements: agreements.collect() }
}

/// A text as the guard sees it now; `None` when it objects.
fn again(guard: &Guard, text: &KeptText, place: Place) -> Option<Vetted> {
    match &text.because {
        Some(because) => guard.vet_with_reason(&text.text, place, because).ok(),
        None => guard.vet(&text.text, place).ok(),
    }
}

/// The plan that was kept; a text that the guard objects to by now is left out, and so is a step without any words.
fn read(guard: &Guard, text: &str) -> Option<Plan> {
    let kept: KeptPlan = serde_json::from_str(text).ok()?;
    let mut plan = Plan::default();
    for (key, step) in (1..).zip(&kept.steps) {
        let standard = step.standard.clone().filter(|id| content::standard_step(id).is_some());
        let title = step.title.as_ref().and_then(|text| again(guard, text, Place::OppositionLabel));
        let question = step.question.as_ref().and_then(|text| again(guard, text, Place::RoleMap));
        if standard.is_some() || title.is_some() {
            let minutes = step.minutes.clamp(1, MOST_MINUTES);
            plan.steps.push(PlanStep { key, standard, title, question, minutes, mode: step.mode });
        }
    }
    plan.agreements = kept
        .agreements
        .iter()
        .filter_map(|agreement| match agreement {
            KeptAgreement::Standard(id) => Some(Agreement::Standard(id.clone())),
            KeptAgreement::Own(text) => again(guard, text, Place::RoleMap).map(Agreement::Own),
        })
        .collect();
    Some(plan)
}

/// Keeps the plan under a name.
pub async fn keep(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let mut form = Form::of(fields);
    let Some(name) = form.text(&app.guard, "template-name", Place::JobFunction) else {
        return Ok(answer::invalid(page::plan(&app, &visitor, &opened, &form).await?));
    };
    let plan = serde_json::to_string(&kept(&form::now(&opened)))
        .map_err(|_| Failure::Unavailable(visitor.language, "a plan has no JSON form".to_owned()))?;
    let (id, organisation, now) = (secret::id_text(), &opened.organisation, calendar::now());
    app.store
        .keep_plan(&id, organisation, name.as_str(), &plan, &now)
        .await
        .map_err(Failure::store(visitor.language))?;
    Ok(answer::done(&visitor, &opened.path("/session/plan#templates")))
}

/// Begins with a kept plan, or with the usual one again.
pub async fn begin(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let plan = match form.value("template") {
        "usual" => Some(content::usual_plan()),
        wanted => {
            let plans = app.store.plans_of(&opened.organisation).await.map_err(Failure::store(visitor.language))?;
            plans.iter().find(|plan| plan.id == wanted).and_then(|plan| read(form.fields.guard(&app.guard), &plan.plan))
        }
    };
    let Some(plan) = plan else {
        form.object("template", FieldError::NothingChosen);
        return Ok(answer::invalid(page::plan(&app, &visitor, &opened, &form).await?));
    };
    change(&app, &visitor, &opened, act, PlanChange::Replace(plan), (form, "template")).await
}

/// Takes a kept plan away.
pub async fn remove(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    app.store
        .remove_plan(&opened.organisation, fields.value("template"))
        .await
        .map_err(Failure::store(visitor.language))?;
    Ok(answer::done(&visitor, &opened.path("/session/plan#templates")))
}
