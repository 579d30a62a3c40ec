//! Acts on a dossier without their form: for what a test needs and another feature has the form of.

use super::{Answer, House, Visit, email};
use crate::{door::Opened, language::Language, secret};
use model::{
    ActId, Dossier, Event, Member, Refusal, Role,
    analysis::{AnswerState, FindingChange, ItemAnswer},
    content::Dimension,
};

impl House {
    /// Does an act on the dossier at this path, as this account.
    pub async fn acts(&self, path: &str, email: &str, verb: impl Fn(&Dossier, &Member) -> Result<Vec<Event>, Refusal>) {
        let account = self.app.store.account_by_email(email).await.unwrap().unwrap();
        let member = Member {
            id: account.id.parse().unwrap(),
            role: Role::from_slug(&account.role).unwrap(),
            function: self.text(&account.function, guard::Place::JobFunction),
            domain: model::Domain::from_slug(&account.domain).unwrap(),
        };
        let dossier = self.dossier(path).await;
        let (organisation, language) = (self.organisation.clone(), Language::Nl);
        let opened = Opened { dossier, member, organisation, language, guest: None };
        let done = opened.act_as(&self.app, ActId(secret::id()), |dossier| verb(dossier, &opened.member)).await;
        done.unwrap_or_else(|why| panic!("{why:?}"));
    }

    /// A text that passed the guard.
    pub fn text(&self, text: &str, place: guard::Place) -> guard::Vetted {
        self.app.guard.vet(text, place).unwrap()
    }

    /// The same, as the facilitator of the organisation that tests are about.
    pub async fn leads(&self, path: &str, verb: impl Fn(&Dossier, &Member) -> Result<Vec<Event>, Refusal>) {
        self.acts(path, &email(Role::Facilitator, "veenwoude"), verb).await;
    }

    /// The group finds these items in the analysis, which is started when it does not run.
    pub async fn finds(&self, path: &str, items: &[&str]) {
        if self.dossier(path).await.analysis().is_none() {
            self.leads(path, |dossier, by| dossier.start_analysis(by, None, vec![])).await;
        }
        for item in items {
            let dimension = self.app.content.item(item).unwrap().0.dimension;
            self.shows(path, dimension, item).await;
            let yes = || vec![FindingChange::State(Some(AnswerState::Yes))];
            self.leads(path, |dossier, by| dossier.amend_finding(by, dimension, item, yes())).await;
        }
    }

    /// One answer in a dimension, shown to all; nothing once something was shown.
    async fn shows(&self, path: &str, dimension: Dimension, item: &str) {
        if !self.dossier(path).await.analysis().unwrap().dimension(dimension).is_blind() {
            return;
        }
        let answer = || ItemAnswer {
            item: item.to_owned(),
            state: Some(AnswerState::Unknown),
            phase: None,
            evidence: None,
            note: None,
            source: None,
            seen: None,
            place: None,
            opposition: None,
        };
        self.leads(path, |dossier, by| dossier.answer_dimension(by, dimension, vec![answer()])).await;
        self.leads(path, |dossier, by| dossier.reveal_dimension(by, dimension)).await;
    }
}

impl Visit {
    /// Takes a file out of the dossier at this path, as the form at the report asks.
    pub async fn take(&mut self, path: &str, document: &str) -> Answer {
        let fields =
            [("document", document), ("purpose", "decision"), ("basis", "public-task"), ("recipient", "het college")];
        self.post(&format!("{path}/report/exports"), &fields).await
    }

    /// Asks for a page, or takes the file that stands behind `/exports/`.
    pub async fn see(&mut self, path: &str) -> Answer {
        match path.split_once("/exports/") {
            Some((dossier, document)) => self.take(dossier, document).await,
            None => self.get(path).await,
        }
    }
}
