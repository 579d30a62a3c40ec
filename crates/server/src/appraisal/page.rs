//! The page of one weging: everybody for oneself, then together, then as it was decided.

use super::{begin, blind, decided, shown};
use crate::{
    app::App,
    component::{Page, agreements, appraisal, notice, report_line, room},
    door::{Failure, Form, Opened, Visitor},
};
use maud::{Markup, html};
use model::{AppraisalId, appraisal::Appraisal, reported::Reported};

/// What a page of a weging shows.
pub struct View {
    /// Which weging.
    pub id: AppraisalId,
    /// What stands in the forms.
    pub form: Form,
    /// Whether one of the forms was kept just now.
    pub saved: bool,
}

impl View {
    /// The weging in this dossier.
    pub fn of<'a>(&self, opened: &'a Opened) -> Result<&'a Appraisal, Failure> {
        opened.dossier.appraisal(self.id).ok_or(Failure::NotFound(opened.language))
    }

    /// The address of this weging, or of something below it.
    pub fn path(&self, opened: &Opened, below: &str) -> String {
        opened.path(&format!("/appraisals/{}{below}", self.id))
    }
}

/// The whole page.
pub fn page(app: &App, visitor: &Visitor, opened: &Opened, view: &View) -> Result<Markup, Failure> {
    let (language, text) = (opened.language, opened.language.text());
    let one = view.of(opened)?;
    let title = begin::title(opened, one);
    let grounds: Vec<_> = opened.dossier.signals().into_iter().filter(|it| one.signals.contains(&it.id)).collect();
    let main = html! {
        a .way-back .nl-link href=(opened.path("/appraisals")) { (text.appraisal_back_to_all()) }
        (notice::errors(&view.form, language))
        div .column .page-head { h1 { (title) } (begin::introduction(app, opened)) }
        (room::strip(app, opened))
        (room::step(&opened.dossier, language, &opened.path("/step")))
        (agreements::to_read(opened))
        div .column {
            @if !grounds.is_empty() {
                details .disclosure #grounds {
                    summary { span { (text.appraisal_grounds()) } }
                    div .disclosure__body { (begin::signals(opened, &grounds)) }
                }
            }
            div data-part="appraisal" data-src=(view.path(opened, "/state")) data-seq=(opened.dossier.seq)
                data-announce=(text.appraisal_changed()) { (state(app, opened, view)?) }
            @if one.voices.is_none() { (blind::own(app, opened, view)) }
            (report_line::offer(opened, &Reported::Appraisal(one.id)))
        }
    };
    Ok(Page::new(app, visitor, title).live(opened.path("/events")).with(main))
}

/// What changes while others work on it too; one element, so that it is brought in as a whole. What somebody is writing
/// alone stands outside it.
fn state(app: &App, opened: &Opened, view: &View) -> Result<Markup, Failure> {
    let one = view.of(opened)?;
    Ok(html! {
        div #appraisal-state {
            p .marks { (appraisal::state(one, opened.language)) }
            @match (&one.decision, &one.voices) {
                (Some((decision, at)), _) => (decided::record(app, opened, view, one, (decision, at))),
                (None, Some(_)) => (shown::together(app, opened, view, one)),
                (None, None) => (blind::count(opened, view, one)),
            }
        }
    })
}

/// The same for a page that is open: once all is shown nobody writes alone any more.
pub fn part(app: &App, opened: &Opened, view: &View) -> Result<Markup, Failure> {
    let is_shown = view.of(opened)?.voices.is_some();
    Ok(html! {
        (state(app, opened, view)?)
        @if is_shown { div #my-answers data-gone {} }
    })
}
