//! Advice over HTTP.

use crate::{
    calendar,
    language::Language,
    testing::{House, Visit},
};
use model::{Role, analysis::AnswerState, analysis::FindingChange, content::Dimension};

async fn begun(house: &House) -> (Visit, String) {
    let mut lead = house.as_role(Role::Facilitator).await;
    let dossier = format!("/dossiers/{}", lead.open_dossier().await);
    (lead, dossier)
}

/// What a rule says.
fn says(house: &House, rule: &str) -> String {
    let rule = house.app.content.advice.rules.iter().find(|it| it.id == rule).unwrap();
    rule.advice.nl.clone()
}

#[tokio::test]
async fn an_advice_stands_with_the_answer_that_led_to_it_and_with_its_sources() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let text = Language::Nl.text();
    let page = format!("{dossier}/advice");
    assert!(lead.get(&page).await.says(text.advice_none()), "nothing was said, so there is no advice");
    house.finds(&dossier, &["d3.d.ruggensteun"]).await;
    let shown = lead.get(&page).await;
    assert!(shown.says(says(&house, "R14")) && shown.says(text.advice_because()));
    assert!(shown.body.contains(&format!("href=\"{dossier}/analysis/risk-factors/items/d3.d.ruggensteun\"")));
    let source = house.app.content.sources.sources.iter().find(|it| it.code == "K22").unwrap();
    assert!(shown.says(&source.title) && shown.body.contains("rel=\"noreferrer noopener\""));
    assert!(shown.says(text.provenance_proposal()));
    let begin = lead.get(&dossier).await;
    assert!(begin.says(text.dossier_advice_about(shown.body.matches("class=\"advice-line\"").count())));
}

#[tokio::test]
async fn setting_an_advice_aside_asks_for_the_reason_and_keeps_it() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    house.finds(&dossier, &["d3.c.controle"]).await;
    let text = Language::Nl.text();
    let (one, decision) = (format!("{dossier}/advice/R15"), format!("{dossier}/advice/R15/decision"));
    assert!(lead.get(&one).await.says(says(&house, "R15")));
    let bare = lead.post(&decision, &[("decision", "set-aside"), ("reason", "")]).await;
    assert!(bare.status == 422 && bare.body.contains("id=\"reason-error\""));
    let named = lead.post(&decision, &[("decision", "set-aside"), ("reason", "Jan de Vries doet dat al")]).await;
    assert_eq!(named.status, 422);
    assert!(named.says("Jan de Vries doet dat al"), "what was typed stays in its field");
    assert!(house.dossier(&dossier).await.advice_decision("R15").is_none());
    let why = "Het opbouwwerk doet dit al";
    lead.done(&decision, &[("decision", "set-aside"), ("reason", why)]).await;
    let list = lead.get(&format!("{dossier}/advice")).await;
    assert!(list.says(text.advice_set_aside()) && list.says(text.advice_reason(why)));
    lead.done(&decision, &[("decision", "open")]).await;
    assert!(!lead.get(&format!("{dossier}/advice")).await.says(text.advice_set_aside()));
    assert_eq!(lead.post(&decision, &[("decision", "burn")]).await.status, 422);
}

#[tokio::test]
async fn an_advice_is_taken_over_with_or_without_an_action() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    house.finds(&dossier, &["d3.c.controle", "d3.d.ruggensteun"]).await;
    let text = Language::Nl.text();
    lead.done(&format!("{dossier}/advice/R15/decision"), &[("decision", "taken-over")]).await;
    let decision = format!("{dossier}/advice/R14/decision");
    let due = calendar::today().plus_months(1).to_string();
    let half = lead.post(&decision, &[("decision", "action"), ("what", "Meld terug"), ("due", &due)]).await;
    assert!(half.status == 422 && half.body.contains("id=\"owner-error\"") && half.says("Meld terug"));
    let action = [("decision", "action"), ("what", "Meld terug"), ("owner", "wijkmanager"), ("due", &due)];
    lead.done(&decision, &action).await;
    let list = lead.get(&format!("{dossier}/advice")).await;
    assert!(list.says(text.advice_taken_over()) && list.says(text.advice_as("Meld terug")));
    assert!(lead.get(&format!("{dossier}/actions")).await.says("Meld terug"));
    let known = house.dossier(&dossier).await;
    assert_eq!(known.actions().len(), 1, "the plain one made no action");
}

#[tokio::test]
async fn what_applies_no_more_stays_with_what_was_decided() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    house.finds(&dossier, &["d3.c.controle"]).await;
    let text = Language::Nl.text();
    lead.done(&format!("{dossier}/advice/R15/decision"), &[("decision", "taken-over")]).await;
    let no = || vec![FindingChange::State(Some(AnswerState::No))];
    house.leads(&dossier, |d, by| d.amend_finding(by, Dimension::RiskFactors, "d3.c.controle", no())).await;
    let list = lead.get(&format!("{dossier}/advice")).await;
    assert!(list.says(text.advice_no_longer()) && list.says(says(&house, "R15")));
    let one = lead.get(&format!("{dossier}/advice/R15")).await;
    assert!(one.says(text.advice_not_now()) && one.says(text.advice_take_back()));
    assert!(!one.says(text.advice_set_aside_do()), "what does not apply is not set aside");
    assert_eq!(lead.get(&format!("{dossier}/advice/R99")).await.status, 404);
}

#[tokio::test]
async fn a_reader_reads_the_advice_and_decides_nothing() {
    let house = House::open().await;
    let (_, dossier) = begun(&house).await;
    house.finds(&dossier, &["d3.c.controle"]).await;
    let mut reader = house.as_role(Role::Reader).await;
    let one = reader.get(&format!("{dossier}/advice/R15")).await;
    assert!(one.says(says(&house, "R15")) && !one.body.contains("<textarea"));
    assert_eq!(reader.post(&format!("{dossier}/advice/R15/decision"), &[("decision", "taken-over")]).await.status, 403);
}
