//! One signal, and the question whether it may go.

use super::{list, report};
use crate::{
    app::Shared,
    calendar,
    component::{Page, field, notice, signal},
    door::{Failure, Visitor, signals, team, visitor::Colleague},
};
use maud::{Markup, html};
use store::Signal;

/// The whole page.
pub async fn one(app: &Shared, visitor: &Visitor, colleague: &Colleague, it: &Signal) -> Result<Markup, Failure> {
    let (language, text) = (visitor.language, visitor.language.text());
    let dossiers = team::dossiers_of(app, colleague, language).await?;
    let noted = calendar::day_in_words(calendar::day_of(&it.created_at), language);
    let is_covered = it.reported_at.is_some() && !signals::looks(colleague.role);
    let mut rows = vec![
        (text.signal_area(), it.area.clone()),
        (text.signal_day(), signal::day(&it.seen_on, language)),
        (text.signal_seen_by(), signal::by(it, language)),
        (text.signal_place(), it.place.clone().unwrap_or_else(|| text.field_not_said())),
        (text.signal_noted(), noted),
    ];
    if is_covered {
        rows.retain(|(name, _)| ![text.signal_area(), text.signal_place()].contains(name));
    }
    let below = report::below(app, colleague, it, &dossiers, language).await?;
    let main = html! {
        a .way-back .nl-link href="/signals" { (text.signal_title()) }
        div .column {
            h1 { (it.what) }
            (signal::marks(it, language))
            @for reason in signal::reasons(it) { p .small { (text.opposition_ground(reason)) } }
            dl .facts .facts--beside { @for (name, value) in rows { div { dt { (name) } dd { (value) } } } }
            (list::used_in(&it.used_in, &dossiers, language))
            (below)
            @if report::may_remove(colleague, it) && (it.reported_at.is_none() || it.used_in.is_empty()) {
                section .section aria-labelledby="removal-head" {
                    h2 #removal-head { (text.signal_removal()) }
                    @if it.used_in.is_empty() {
                        p { (text.signal_removal_means()) }
                        form .flush method="post" action={ "/signals/" (it.id) "/removal" } {
                            (field::act())
                            button .nl-button .nl-button--subtle .nl-button--negative type="submit" { (text.signal_remove()) }
                        }
                    } @else { (notice::notice(notice::Tone::Info, "", html! { p { (text.signal_stays()) } })) }
                }
            }
        }
    };
    Ok(Page::new(app, visitor, it.what.as_str()).with(main))
}
