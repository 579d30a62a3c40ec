//! The pages of the history.

use super::moments::Moment;
use crate::{
    app::App,
    calendar,
    component::{Page, board, history, notice},
    door::{Opened, Visitor},
};
use maud::{Markup, html};
use model::Dossier;

/// The part of the history that one page shows.
pub struct Shown<'a> {
    /// What happened, newest first.
    pub lines: &'a [history::Line],
    /// The number below which the next page goes on.
    pub older: Option<u64>,
    /// Whether this is the newest page.
    pub newest: bool,
}

fn title(opened: &Opened) -> String {
    opened.dossier.title.as_ref().map_or_else(String::new, ToString::to_string)
}

/// What happened, and the moments to look back at.
pub fn history(app: &App, visitor: &Visitor, opened: &Opened, shown: &Shown<'_>, moments: &[Moment]) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let main = html! {
        a .way-back .nl-link href=(opened.path("")) { (title(opened)) }
        div .letter {
            div .letter__text {
                h1 { (text.history_title()) }
                p { (text.history_intro()) }
                @if !shown.newest { p { a .nl-link href=(opened.path("/history")) { (text.history_newest()) } } }
                (history::by_day(&opened.dossier, shown.lines, language, opened.can_write()))
                @if let Some(seq) = shown.older {
                    p { a .nl-link href={ (opened.path("/history")) "?before=" (seq) } { (text.history_older()) } }
                }
            }
            aside .letter__margin aria-labelledby="moments-head" {
                h2 #moments-head .small { (text.history_moments()) }
                ol .moments {
                    li { a href=(opened.path("/map")) { (text.history_now()) } }
                    @for moment in moments {
                        li { a href=(opened.path(&format!("/history/{}", moment.seq))) { (moment.in_words(language)) } }
                    }
                }
            }
        }
    };
    Page::new(app, visitor, text.history_title()).with(main)
}

/// The map as it stood at some moment; nothing can be changed there.
pub fn as_it_was(app: &App, visitor: &Visitor, opened: &Opened, then: &Dossier, at: &str) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let moment = calendar::moment_in_words(at, language);
    let main = html! {
        a .way-back .nl-link href=(opened.path("/history")) { (text.history_title()) }
        (notice::notice(notice::Tone::Info, "", html! { p { (text.history_map_notice(moment)) } }))
        div .page-head { h1 { (text.history_map_heading()) } }
        (notice::example(&opened.dossier, language))
        (board::list(then, language, false))
    };
    let day = calendar::day_in_words(calendar::day_of(at), language);
    Page::new(app, visitor, text.history_map_title(day)).with(main)
}
