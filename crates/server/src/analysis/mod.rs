//! The analysis in nine dimensions: a wheel that leads to each, and a stepper in which everybody answers alone first, all is
//! shown side by side, and the group says what it makes of it.

mod answers;
mod asked;
mod item;
mod page;
mod preparation;
mod said;
mod step;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    content,
    door::{
        Failure, Fields, Opened, Visitor,
        act::{NotDone, act_id},
        answer,
    },
    routes::Routes,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use model::{
    Refusal,
    analysis::{Analysis, DimensionWork},
    content::{Dimension, DimensionList},
};

/// The routes of the analysis.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/analysis", show)
        .post("/dossiers/{id}/analysis", start)
        .get("/dossiers/{id}/analysis/wheel", wheel)
        .get("/dossiers/{id}/analysis/preparation", preparation::show)
        .post("/dossiers/{id}/analysis/preparation", preparation::keep)
        .get("/dossiers/{id}/analysis/{dimension}", step::show)
        .get("/dossiers/{id}/analysis/{dimension}/answers", step::part)
        .post("/dossiers/{id}/analysis/{dimension}/answers", step::answer_alone)
        .post("/dossiers/{id}/analysis/{dimension}/revelation", step::reveal)
        .post("/dossiers/{id}/analysis/{dimension}/rounds", step::begin_again)
        .post("/dossiers/{id}/analysis/{dimension}/conclusion", step::conclude)
        .get("/dossiers/{id}/analysis/{dimension}/items/{item}", item::show)
        .post("/dossiers/{id}/analysis/{dimension}/items/{item}", item::amend)
}

/// An opened dossier with the dimension that is asked for.
pub struct OnDimension {
    /// The dossier.
    pub opened: Opened,
    /// What the dimension asks.
    pub list: &'static DimensionList,
}

impl OnDimension {
    /// Opens a dossier for this visitor, and finds the dimension by its word.
    pub async fn find(app: &Shared, visitor: &Visitor, id: &str, dimension: &str) -> Result<Self, Failure> {
        let opened = Opened::find(app, visitor, id).await?;
        let list = Dimension::from_slug(dimension).and_then(|dimension| app.content.dimension(dimension));
        list.map(|list| Self { opened, list }).ok_or(Failure::NotFound(visitor.language))
    }

    /// The same for those who lead.
    pub async fn find_to_lead(app: &Shared, visitor: &Visitor, id: &str, dimension: &str) -> Result<Self, Failure> {
        let Self { opened, list } = Self::find(app, visitor, id, dimension).await?;
        Ok(Self { opened: opened.for_leaders()?, list })
    }

    /// The same dimension after an act.
    pub fn after(self, acted: crate::door::Acted) -> Self {
        Self { opened: Opened { dossier: acted.dossier, ..self.opened }, ..self }
    }

    /// Which dimension it is.
    pub fn dimension(&self) -> Dimension {
        self.list.dimension
    }

    /// The analysis, once it was started.
    pub fn analysis(&self) -> Option<&Analysis> {
        self.opened.dossier.analysis()
    }

    /// How far the dimension is.
    pub fn work(&self) -> Option<&DimensionWork> {
        self.analysis().map(|analysis| analysis.dimension(self.dimension()))
    }

    /// The address of the dimension, or of something below it.
    pub fn path(&self, below: &str) -> String {
        self.opened.path(&format!("/analysis/{}{below}", self.dimension().slug()))
    }

    /// Whether the group can say something of it now: all was shown, and the visitor may contribute.
    pub fn can_conclude(&self) -> bool {
        let shown = self.work().is_some_and(|work| !work.is_blind() || !work.earlier().is_empty());
        shown && self.opened.can_take_part()
    }
}

async fn show(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(page::overview(&app, &visitor, &opened).into_response())
}

async fn wheel(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(answer::part(opened.dossier.seq, page::wheel(&opened)))
}

/// Begins it, with the content of now and on the weging that was decided last. Pressing twice is no error.
async fn start(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let acted = opened
        .act_as(&app, act_id(&fields), |dossier| {
            let appraisal = dossier.last_decided().map(|appraisal| appraisal.id);
            dossier.start_analysis(&opened.member, appraisal, content::versions())
        })
        .await;
    match acted {
        Ok(_) | Err(NotDone::Refused(Refusal::AnalysisRunning)) => {
            Ok(answer::done(&visitor, &opened.path("/analysis")))
        }
        Err(other) => Err(other.into_failure(visitor.language)),
    }
}
