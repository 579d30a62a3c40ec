//! What a municipality must have beside the product, as drafts that are filled in with how this installation really is: a
//! (pre-)DPIA, an entry for the register of processing activities, an accessibility statement and a text on disclosure.

mod accessibility;
mod assessment;
mod disclosure;
mod figures;
mod form;
mod known;
mod page;
mod register;
mod sheet;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    door::{
        Failure, Fields, Form, Visitor, answer,
        filled_in::{self, FilledIn},
        renderer,
        visitor::Colleague,
    },
    language::Language,
    routes::Routes,
};
use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use known::Known;
use maud::Markup;
use model::Role;
use report::Draft;

/// The routes of the papers.
pub fn routes() -> Routes {
    Routes::default()
        .get("/papers", list)
        .get("/papers/details", details)
        .post("/papers/details", fill_in)
        .get("/papers/{paper}", show)
        .get("/papers/{paper}/pdf", pdf)
        .get("/papers/{paper}/odt", odt)
}

model::words! {
    /// One of the papers.
    Paper {
        /// The (pre-)DPIA.
        Assessment = "impact-assessment",
        /// The entry for the register of processing activities.
        Register = "processing-register",
        /// The accessibility statement.
        Accessibility = "accessibility-statement",
        /// The text on disclosure.
        Disclosure = "disclosure",
    }
}

impl Paper {
    /// What it is called.
    fn title(self, language: Language) -> String {
        let text = language.text();
        match self {
            Self::Assessment => text.paper_assessment(),
            Self::Register => text.paper_register(),
            Self::Accessibility => text.paper_accessibility(),
            Self::Disclosure => text.paper_disclosure(),
        }
    }

    /// What stands in it.
    fn about(self, language: Language) -> String {
        let text = language.text();
        match self {
            Self::Assessment => text.paper_assessment_about(),
            Self::Register => text.paper_register_about(),
            Self::Accessibility => text.paper_accessibility_about(),
            Self::Disclosure => text.paper_disclosure_about(),
        }
    }

    /// The whole of it, and what is still to be filled in.
    fn made(self, known: &Known, filled: &FilledIn, language: Language) -> Made {
        let mut sheet = sheet::Sheet::new(known, filled, language);
        match self {
            Self::Assessment => assessment::write(&mut sheet),
            Self::Register => register::write(&mut sheet),
            Self::Accessibility => accessibility::write(&mut sheet),
            Self::Disclosure => disclosure::write(&mut sheet),
        }
        sheet.finished(self)
    }
}

/// A paper that was made.
struct Made {
    draft: Draft,
    /// What is still to be filled in.
    missing: Vec<String>,
}

/// Who works on the papers: the data protection officer and the administrator.
fn colleague(visitor: &Visitor) -> Result<&Colleague, Failure> {
    visitor.colleague().and_then(|colleague| match colleague.role {
        Role::Administrator | Role::DataProtectionOfficer => Ok(colleague),
        _ => Err(Failure::Forbidden(visitor.language)),
    })
}

async fn gathered(app: &Shared, visitor: &Visitor) -> Result<(Known, FilledIn), Failure> {
    let colleague = colleague(visitor)?;
    let unavailable = Failure::store(visitor.language);
    let known = Known::of(app, &colleague.organisation).await.map_err(&unavailable)?;
    let filled = FilledIn::of(app, &colleague.organisation).await.map_err(&unavailable)?;
    Ok((known, filled))
}

async fn one(app: &Shared, visitor: &Visitor, slug: &str) -> Result<(Paper, Made), Failure> {
    let (known, filled) = gathered(app, visitor).await?;
    let paper = Paper::from_slug(slug).ok_or(Failure::NotFound(visitor.language))?;
    Ok((paper, paper.made(&known, &filled, visitor.language)))
}

/// `GET /papers`: which there are, and what is still to be filled in.
async fn list(State(app): State<Shared>, visitor: Visitor) -> Result<Markup, Failure> {
    let (known, filled) = gathered(&app, &visitor).await?;
    let made: Vec<_> = Paper::ALL.iter().map(|paper| (*paper, paper.made(&known, &filled, visitor.language))).collect();
    Ok(page::list(&app, &visitor, &made))
}

/// `GET /papers/{paper}`: the paper as a page.
async fn show(State(app): State<Shared>, visitor: Visitor, Path(slug): Path<String>) -> Result<Markup, Failure> {
    let (paper, made) = one(&app, &visitor, &slug).await?;
    Ok(page::paper(&app, &visitor, paper, &made))
}

/// `GET /papers/{paper}/pdf`: the same to print.
async fn pdf(State(app): State<Shared>, visitor: Visitor, Path(slug): Path<String>) -> Result<Response, Failure> {
    let (paper, made) = one(&app, &visitor, &slug).await?;
    Ok(match renderer::draft(&made.draft).await {
        Ok(bytes) => attachment(paper, "pdf", "application/pdf", bytes),
        Err(why) => renderer::not_rendered(why, visitor.language),
    })
}

/// `GET /papers/{paper}/odt`: the same to edit.
async fn odt(State(app): State<Shared>, visitor: Visitor, Path(slug): Path<String>) -> Result<Response, Failure> {
    let (paper, made) = one(&app, &visitor, &slug).await?;
    Ok(match report::draft_odt(&made.draft) {
        Ok(bytes) => attachment(paper, "odt", "application/vnd.oasis.opendocument.text", bytes),
        Err(why) => renderer::not_rendered(renderer::NotRendered::Refused(why.to_string()), visitor.language),
    })
}

fn attachment(paper: Paper, ending: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let name = format!("attachment; filename=\"{}.{ending}\"", paper.slug());
    let name = HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment"));
    ([(header::CONTENT_TYPE, HeaderValue::from_static(kind)), (header::CONTENT_DISPOSITION, name)], bytes)
        .into_response()
}

/// `GET /papers/details`: what only the municipality knows.
async fn details(State(app): State<Shared>, visitor: Visitor) -> Result<Markup, Failure> {
    let (_, filled) = gathered(&app, &visitor).await?;
    Ok(form::page(&app, &visitor, &filled, &Form::of(form::filled(&filled))))
}

/// `POST /papers/details`: keeps what was changed; what somebody else changed meanwhile stays.
async fn fill_in(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let by = colleague(&visitor)?;
    let unavailable = Failure::store(visitor.language);
    let mut form = Form::of(fields);
    let values = form::read(&app, &mut form, visitor.language);
    if !form.is_fine() {
        let filled = FilledIn::of(&app, &by.organisation).await.map_err(&unavailable)?;
        return Ok(answer::invalid(form::page(&app, &visitor, &filled, &form)));
    }
    for (blank, value) in values {
        filled_in::keep(&app, by, blank, value).await.map_err(&unavailable)?;
    }
    Ok(answer::done(&visitor, "/papers"))
}
