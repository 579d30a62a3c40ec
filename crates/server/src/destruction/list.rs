//! The list: what is due, what is proposed, what is held, old signals, and what is gone.

use super::{dossier_page, records};
use crate::{
    app::{App, Shared},
    calendar,
    component::{Page, field, signal},
    door::{Failure, Visitor, signals, team, visitor::Colleague},
};
use maud::{Markup, html};
use model::{Date, Dossier};
use std::sync::Arc;
use store::{Destruction, Signal};

/// The dossiers of the organisation that this colleague comes into, folded.
async fn dossiers(app: &Shared, visitor: &Visitor, colleague: &Colleague) -> Result<Vec<Arc<Dossier>>, Failure> {
    let unavailable = Failure::store(visitor.language);
    let mut all = vec![];
    for row in team::dossiers_of(app, colleague, visitor.language).await? {
        let Ok(id) = row.id.parse() else { continue };
        all.extend(app.dossiers.load(&app.store, id).await.map_err(&unavailable)?);
    }
    Ok(all)
}

/// The signals on which no dossier rests, from longer ago than the selection list says.
pub async fn old_signals(app: &Shared, visitor: &Visitor, colleague: &Colleague) -> Result<Vec<Signal>, Failure> {
    let all = signals::read_by(app, colleague, visitor.language).await?;
    let (months, today) = (app.content.selection.signal_months, calendar::today());
    let is_old = |signal: &Signal| calendar::day_of(&signal.created_at).plus_months(months) < today;
    Ok(all.into_iter().filter(|signal| signal.used_in.is_empty() && is_old(signal)).collect())
}

/// The whole page.
pub async fn page(app: &Shared, visitor: &Visitor, colleague: &Colleague) -> Result<Markup, Failure> {
    let (language, text) = (visitor.language, visitor.language.text());
    let today = calendar::today();
    let all = dossiers(app, visitor, colleague).await?;
    let signals = old_signals(app, visitor, colleague).await?;
    let gone = app.store.destructions_of(&colleague.organisation).await.map_err(Failure::store(language))?;
    let held: Vec<_> = all.iter().filter(|it| it.hold().is_some()).collect();
    let proposed: Vec<_> = all.iter().filter(|it| it.proposal().is_some() && it.hold().is_none()).collect();
    let due: Vec<_> = all.iter().filter(|it| it.must_be_due(today).is_ok() && it.proposal().is_none()).collect();
    let without: Vec<_> = all.iter().filter(|it| it.selection().is_none() && it.hold().is_none()).collect();
    let main = html! {
        div .column {
            h1 { (text.destruction_title()) }
            p { (text.destruction_intro()) }
            section .section aria-labelledby="proposed-head" {
                h2 #proposed-head { (text.destruction_proposed_title()) }
                @if proposed.is_empty() { p .muted { (text.destruction_none_proposed()) } }
                ul .parts { @for it in &proposed { (row(app, visitor, it, today)) } }
            }
            section .section aria-labelledby="due-head" {
                h2 #due-head { (text.destruction_due_title()) }
                @if due.is_empty() { p .muted { (text.destruction_none_due()) } }
                ul .parts { @for it in &due { (row(app, visitor, it, today)) } }
            }
            @if !held.is_empty() {
                section .section aria-labelledby="held-head" {
                    h2 #held-head { (text.destruction_held_title()) }
                    ul .parts { @for it in &held { (row(app, visitor, it, today)) } }
                }
            }
            @if !without.is_empty() {
                section .section aria-labelledby="without-head" {
                    h2 #without-head { (text.destruction_without_title()) }
                    p { (text.destruction_without_means()) }
                    ul .parts { @for it in &without { (row(app, visitor, it, today)) } }
                }
            }
            (old(app, visitor, colleague, &signals))
            (records_section(visitor, &gone))
        }
    };
    Ok(Page::new(app, visitor, text.destruction_title()).with(main))
}

/// One dossier with how it stands.
fn row(app: &App, visitor: &Visitor, dossier: &Dossier, today: Date) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let title = dossier.title.as_ref().map_or_else(String::new, ToString::to_string);
    let entry = dossier.selection().and_then(|chosen| app.content.selection.entry(&chosen.entry));
    let until = dossier.selection().and_then(model::keeping::Selection::until).filter(|until| *until < today);
    html! {
        li .part {
            h3 .part__name { a href={ "/dossiers/" (dossier.id) "/retention" } { (title) } }
            p .part__about {
                @if let Some(entry) = entry { (dossier_page::called(entry, visitor)) ". " }
                @if let Some(until) = until { (text.destruction_passed(calendar::day_in_words(until, language))) " " }
                @if let Some(hold) = dossier.hold() { (text.oversight_because(hold.reason.as_str())) }
                @else if let Some(proposal) = dossier.proposal() { (text.destruction_ground_is(proposal.ground.as_str())) }
            }
        }
    }
}

/// Old signals, to take away; never by themselves.
fn old(app: &App, visitor: &Visitor, colleague: &Colleague, signals: &[Signal]) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let works = super::works_the_list(colleague.role);
    html! {
        section .section #signals aria-labelledby="signals-head" tabindex="-1" {
            h2 #signals-head { (text.destruction_signals_title()) }
            p { (text.destruction_signals_means(app.content.selection.signal_months)) }
            @if signals.is_empty() { p .muted { (text.destruction_signals_none()) } }
            @else {
                form .form method="post" action="/destruction/signals" {
                    (field::act())
                    ul .parts { @for it in signals {
                        li .part {
                            @if works {
                                label .signal__pick { input .utrecht-checkbox .utrecht-checkbox--html-input type="checkbox" name="signal" value=(it.id); span { (it.what) } }
                            } @else { (it.what) }
                            p .part__about { (it.area) ", " (signal::day(&it.seen_on, language)) }
                        }
                    } }
                    @if works { div .actions { button .nl-button .nl-button--secondary .nl-button--negative type="submit" { (text.destruction_signals_remove()) } } }
                }
            }
        }
    }
}

/// What is gone: without a word of what it was.
fn records_section(visitor: &Visitor, gone: &[Destruction]) -> Markup {
    let text = visitor.language.text();
    html! {
        section .section aria-labelledby="gone-head" {
            h2 #gone-head { (text.destruction_gone_title()) }
            p { (text.destruction_gone_means()) }
            @if gone.is_empty() { p .muted { (text.destruction_gone_none()) } }
            @else {
                (records::table(gone, visitor.language))
                p { a .nl-link .link-alone href="/destruction/records.csv" { (text.destruction_csv()) } }
            }
        }
    }
}
