//! "Conflict of polarisatie?": five questions, an advice in words, no score. An own proposal; says so.

use crate::{
    app::{App, Shared},
    component::{
        Choices, Page,
        card::{in_words, path},
        field, notice,
    },
    door::{Failure, Fields, Form, Opened, Visitor, act::act_id, answer},
    routes::Routes,
    words,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use model::{
    Dossier, Event, Refusal,
    aid::{Aid, AidAnswer},
    event::Card,
};

/// The routes of the aid: for a wij-zij and for an occurrence.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/oppositions/{card}/aid", show_opposition)
        .post("/dossiers/{id}/oppositions/{card}/aid", answer_opposition)
        .get("/dossiers/{id}/occurrences/{card}/aid", show_occurrence)
        .post("/dossiers/{id}/occurrences/{card}/aid", answer_occurrence)
}

type Where = Path<(String, String)>;

async fn show_opposition(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Where,
) -> Result<Response, Failure> {
    show(&app, &visitor, &id, opposition(&visitor, &card)?).await
}

async fn show_occurrence(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Where,
) -> Result<Response, Failure> {
    show(&app, &visitor, &id, occurrence(&visitor, &card)?).await
}

async fn answer_opposition(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Where,
    fields: Fields,
) -> Result<Response, Failure> {
    keep(&app, &visitor, &id, opposition(&visitor, &card)?, fields).await
}

async fn answer_occurrence(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Where,
    fields: Fields,
) -> Result<Response, Failure> {
    keep(&app, &visitor, &id, occurrence(&visitor, &card)?, fields).await
}

fn opposition(visitor: &Visitor, card: &str) -> Result<Card, Failure> {
    card.parse().map(Card::Opposition).map_err(|_| Failure::NotFound(visitor.language))
}

fn occurrence(visitor: &Visitor, card: &str) -> Result<Card, Failure> {
    card.parse().map(Card::Occurrence).map_err(|_| Failure::NotFound(visitor.language))
}

/// What the card is called, and what was answered; `None` when it is not there.
fn known(opened: &Opened, card: Card) -> Option<(String, Option<Aid>)> {
    match card {
        Card::Opposition(id) => opened.dossier.opposition(id).map(|card| (in_words(card, opened.language), card.aid)),
        Card::Occurrence(id) => opened.dossier.occurrence(id).map(|card| (card.what.to_string(), card.aid)),
        Card::Role(..) | Card::Fuel(..) | Card::Action(_) | Card::Deployment(_) => None,
    }
}

fn name(question: usize) -> String {
    format!("question-{}", question + 1)
}

async fn show(app: &Shared, visitor: &Visitor, id: &str, card: Card) -> Result<Response, Failure> {
    let opened = Opened::find(app, visitor, id).await?;
    let (_, aid) = known(&opened, card).ok_or(Failure::NotFound(visitor.language))?;
    let answers = aid.map_or_else(Vec::new, |aid| aid.answers.to_vec());
    let fields =
        answers.iter().enumerate().fold(Fields::default(), |fields, (n, answer)| fields.with(&name(n), answer.slug()));
    Ok(page(app, visitor, &opened, card, &Form::of(fields))?.into_response())
}

async fn keep(app: &Shared, visitor: &Visitor, id: &str, card: Card, fields: Fields) -> Result<Response, Failure> {
    let opened = Opened::find(app, visitor, id).await?;
    known(&opened, card).ok_or(Failure::NotFound(visitor.language))?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let answers: Vec<AidAnswer> = (0..5).filter_map(|n| form.choice(&name(n), AidAnswer::from_slug)).collect();
    let Ok(answers) = <[AidAnswer; 5]>::try_from(answers) else {
        return Ok(answer::invalid(page(app, visitor, &opened, card, &form)?));
    };
    let verb = |dossier: &Dossier| -> Result<Vec<Event>, Refusal> {
        match card {
            Card::Opposition(id) => dossier.answer_aid_for_opposition(&opened.member, id, answers),
            Card::Occurrence(id) => dossier.answer_aid_for_occurrence(&opened.member, id, answers),
            Card::Role(..) | Card::Fuel(..) | Card::Action(_) | Card::Deployment(_) => Err(Refusal::Gone),
        }
    };
    answer::unless_unchanged(opened.act_as(app, act, verb).await, visitor)?;
    Ok(answer::done(visitor, &opened.path(&format!("{}/aid", path(card)))))
}

fn page(app: &App, visitor: &Visitor, opened: &Opened, card: Card, form: &Form) -> Result<Markup, Failure> {
    let (language, text) = (opened.language, opened.language.text());
    let (called, aid) = known(opened, card).ok_or(Failure::NotFound(language))?;
    let list = &app.content.conflict_or_polarisation;
    let back = opened.path(&path(card));
    let main = html! {
        a .way-back .nl-link href=(back) { (called) }
        div .column .column--form {
            (notice::errors(form, language))
            h1 { (language.of(&list.title)) }
            p { (language.of(&list.intro)) " " (notice::provenance(list.provenance, language)) }
            @if let Some(aid) = aid {
                (notice::notice(notice::Tone::Info, &text.aid_advice_title(), html! { p { (words::aid_advice(aid.advice(), language)) } p .small { (text.aid_group_decides()) } }))
            }
            @if opened.can_write() {
                form .form method="post" action={ (back) "/aid" } {
                    (field::act())
                    @for (n, question) in list.questions.iter().enumerate() {
                        @let name = name(n);
                        @let choices = Choices::of(&name, language.of(&question.text), words::choices(AidAnswer::ALL, AidAnswer::slug, words::aid_answer, language));
                        @let choices = match &question.help { Some(help) => choices.hint(language.of(help)), None => choices };
                        (choices.show(form, language))
                    }
                    div .actions { button .nl-button .nl-button--primary type="submit" { (text.aid_show()) } }
                }
            }
        }
    };
    Ok(Page::new(app, visitor, language.of(&list.title)).with(main))
}
