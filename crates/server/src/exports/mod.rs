//! The register of exports of the whole organisation: what left which dossier, for what and for whom.

#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    component::{Page, export},
    door::{Failure, Visitor},
    routes::Routes,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use maud::html;

/// The routes of the register.
pub fn routes() -> Routes {
    Routes::default().get("/exports", show)
}

async fn show(State(app): State<Shared>, visitor: Visitor) -> Result<Response, Failure> {
    let (language, text) = (visitor.language, visitor.language.text());
    let colleague = visitor.colleague()?;
    if !colleague.role.reads() {
        return Err(Failure::NotFound(language));
    }
    let (organisation, account) = (&colleague.organisation, colleague.account.to_string());
    let taken = match colleague.role.enters_every_dossier() {
        true => app.store.exports_of(organisation).await,
        false => app.store.exports_open_to(organisation, &account).await,
    };
    let taken = taken.map_err(Failure::store(language))?;
    let main = html! {
        a .way-back .nl-link href="/dossiers" { (text.page_dossiers()) }
        div .page-head { h1 { (text.export_register()) } p .column { (text.export_register_all_means()) } }
        (export::list(&taken, language, true))
    };
    Ok(Page::new(&app, &visitor, text.export_register()).with(main).into_response())
}
