//! "Dit hoort hier niet" at a signal: covered in the list and in the dossiers that rest on it. Those purge it, two people each;
//! one on which none rests is removed by whoever looks at it.

use super::{find, reader};
use crate::{
    app::Shared,
    calendar,
    component::{field, notice, report_line},
    door::{Failure, Fields, Visitor, answer, signals, visitor::Colleague},
    language::Language,
    words,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use maud::{Markup, html};
use model::reported::ReportReason;
use store::{Dossier, Signal};

/// Whether this colleague removes this signal: who contributes; one that was reported, who looks at it.
pub fn may_remove(colleague: &Colleague, signal: &Signal) -> bool {
    match signal.reported_at {
        Some(_) => signals::looks(colleague.role),
        None => colleague.role.contributes(),
    }
}

/// Somebody says that it does not belong here. Whoever says it again reports it in dossiers that others could not reach.
pub async fn report(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let colleague = reader(&visitor)?;
    let signal = find(&app, &visitor, colleague, &id).await?;
    let reason = ReportReason::from_slug(fields.value("reason"));
    signals::report(&app, &visitor, &colleague.organisation, &signal.id, reason).await?;
    Ok(answer::done(&visitor, &format!("/signals/{}", signal.id)))
}

/// It stays after all.
pub async fn set_aside(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    _: Fields,
) -> Result<Response, Failure> {
    let colleague = reader(&visitor)?;
    let signal = find(&app, &visitor, colleague, &id).await?;
    if !signals::looks(colleague.role) {
        return Err(Failure::Forbidden(visitor.language));
    }
    signals::set_aside(&app, &colleague.organisation, &signal.id, visitor.language).await?;
    Ok(answer::done(&visitor, &format!("/signals/{}", signal.id)))
}

/// What stands below a signal: the button, or how the report stands. The dossiers are those that the colleague opens.
pub async fn below(
    app: &Shared,
    colleague: &Colleague,
    signal: &Signal,
    dossiers: &[Dossier],
    language: Language,
) -> Result<Markup, Failure> {
    let text = language.text();
    let action = format!("/signals/{}/reports", signal.id);
    let Some(at) = &signal.reported_at else { return Ok(report_line::button(&action, None, language)) };
    if !signals::looks(colleague.role) {
        return Ok(notice::notice(notice::Tone::Info, "", html! { p { (text.reported_means()) } }));
    }
    let (looked_at, not_yet) = signals::reported_in(app, signal, language).await?;
    let here = |ids: &[String]| -> Vec<&Dossier> { dossiers.iter().filter(|it| ids.contains(&it.id)).collect() };
    let (looked_at_here, not_yet_here) = (here(&looked_at), here(&not_yet));
    let reason = signal.report_reason.as_deref().and_then(ReportReason::from_slug);
    let button = |below: &str, word: String| {
        html! { form .flush method="post" action={ (action) (below) } {
            (field::act())
            button .nl-button .nl-button--secondary type="submit" { (word) }
        } }
    };
    Ok(html! {
        section .section #report aria-labelledby="report-head" {
            h2 #report-head { (text.reported_under_review()) }
            p .small .muted { (text.reported_on(calendar::moment_in_words(at, language))) " "
                @if let Some(reason) = reason { (text.reported_because(words::report_reason(reason, language))) } }
            @if !looked_at_here.is_empty() {
                p { (text.signal_looked_at_in()) }
                ul { @for it in &looked_at_here { li { a href={ "/dossiers/" (it.id) "/reports" } { (it.index.title) } } } }
            }
            @if looked_at.len() > looked_at_here.len() { p { (text.signal_looked_at_elsewhere()) } }
            @if !not_yet_here.is_empty() {
                p { (text.signal_not_looked_at_in()) }
                ul { @for it in &not_yet_here { li { (it.index.title) } } }
                (button("", text.signal_report_there()))
            } @else if not_yet.len() > not_yet_here.len() { p { (text.signal_not_looked_at_elsewhere()) } }
            @if looked_at.is_empty() { (button("/setting-aside", text.signal_set_aside())) }
        }
    })
}
