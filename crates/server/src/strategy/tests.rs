//! A strategy over HTTP.

use crate::{
    calendar,
    language::Language,
    testing::{Answer, House, Visit},
};
use model::Role;

/// A dossier with a wij-zij, and the address of the strategy for it.
async fn begun(house: &House) -> (Visit, String, String) {
    let mut lead = house.as_role(Role::Facilitator).await;
    let dossier = format!("/dossiers/{}", lead.open_dossier().await);
    let added = lead.post(&format!("{dossier}/oppositions"), &[("us", "De Kopers"), ("them", "Huurders")]).await;
    let strategy = format!("{dossier}/oppositions/{}/strategy", added.card("opposition"));
    (lead, dossier, strategy)
}

async fn answers(visit: &mut Visit, strategy: &str, question: &str, answer: &str) -> Answer {
    let gamechanger = question.split('-').next().unwrap();
    visit.post(strategy, &[("gamechanger", gamechanger), (question, answer)]).await
}

/// The hidden value that tells what a field held when the page was made.
fn was(page: &Answer, name: &str) -> String {
    let after = page.body.split(&format!("name=\"{name}-was\" value=\"")).nth(1).unwrap();
    after.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn the_chosen_wij_zij_is_offered_first_and_the_others_below_it() {
    let house = House::open().await;
    let (mut lead, dossier, strategy) = begun(&house).await;
    let text = Language::Nl.text();
    let list = lead.get(&format!("{dossier}/strategy")).await;
    assert!(list.says(text.strategy_not_chosen()) && !list.says(text.strategy_chosen()));
    let second = lead.post(&format!("{dossier}/oppositions"), &[("us", "Jong"), ("them", "Oud")]).await;
    let second = second.card("opposition");
    lead.post(&format!("{dossier}/choice"), &[("outcome", &second), ("reason", "Hier kunnen wij iets doen")]).await;
    let list = lead.get(&format!("{dossier}/strategy")).await;
    assert!(list.says(text.strategy_chosen()) && list.says(text.strategy_not_begun()));
    let at = |address: &str| list.body.find(&format!("href=\"{address}\"")).unwrap();
    assert!(at(&format!("{dossier}/oppositions/{second}/strategy")) < at(&strategy));
    lead.post(&format!("{dossier}/choice"), &[("outcome", "follow"), ("reason", "Het dooft al")]).await;
    assert!(lead.get(&format!("{dossier}/strategy")).await.says(text.strategy_follow_only()));
}

#[tokio::test]
async fn an_answer_is_kept_and_its_gamechanger_is_open_afterwards() {
    let house = House::open().await;
    let (mut lead, _, strategy) = begun(&house).await;
    let kept = answers(&mut lead, &strategy, "tone-stop", "Draagvlak").await;
    assert_eq!(kept.location(), format!("{strategy}?open=tone#tone"));
    let page = lead.get(&format!("{strategy}?open=tone")).await;
    assert!(page.says("Draagvlak") && page.says(Language::Nl.text().strategy_answered(1, 3)));
    assert!(page.body.contains("<details class=\"disclosure\" id=\"tone\" open>"), "{}", page.body);
    let again = answers(&mut lead, &strategy, "tone-stop", "Draagvlak").await;
    assert_eq!(again.status, 303, "pressing twice is no error");
    assert_eq!(lead.post(&strategy, &[("gamechanger", "mood")]).await.status, 400);
}

#[tokio::test]
async fn a_refused_answer_stands_beside_its_field_and_the_rest_of_the_page_is_as_it_was() {
    let house = House::open().await;
    let (mut lead, _, strategy) = begun(&house).await;
    answers(&mut lead, &strategy, "audience-whom", "Ouders op het schoolplein").await;
    let refused = answers(&mut lead, &strategy, "tone-stop", "Bel 06-12345678").await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("id=\"tone-stop-error\"") && refused.says("Bel 06-12345678"));
    assert!(refused.says("Ouders op het schoolplein"));
    assert!(!lead.get(&strategy).await.says("06-12345678"));
}

#[tokio::test]
async fn a_question_that_names_a_camp_is_kept_and_pointed_out_wherever_it_stands() {
    let house = House::open().await;
    let (mut lead, _, strategy) = begun(&house).await;
    let warning = Language::Nl.text().strategy_names_camp("De Kopers; huurders");
    let start = warning.split(':').next().unwrap();
    let pages = [strategy.clone(), strategy.replace("/strategy", "/dialogue-map")];
    answers(&mut lead, &strategy, "subject-pushers", "Wat doen de kopers hier?").await;
    answers(&mut lead, &strategy, "subject-middle", "Hoe houden wij de straat schoon?").await;
    for page in &pages {
        assert!(!lead.get(page).await.says(start), "{page}");
    }
    let kept = answers(&mut lead, &strategy, "subject-middle", "Wat willen de kópers van ons?").await;
    assert_eq!(kept.status, 303, "it is no mistake");
    for page in &pages {
        let page = lead.get(page).await;
        assert!(page.says(Language::Nl.text().strategy_names_camp("De Kopers")), "{page:?}");
        assert!(page.body.contains("-warning\""), "beside the field, and named by it");
    }
    let mut reader = house.as_role(Role::Reader).await;
    assert!(reader.get(&strategy).await.says(start), "also where nobody types");
}

#[tokio::test]
async fn a_field_that_somebody_did_not_touch_gives_nothing_back() {
    let house = House::open().await;
    let (mut lead, _, strategy) = begun(&house).await;
    let mut editor = house.as_role(Role::Editor).await;
    answers(&mut lead, &strategy, "tone-stop", "Draagvlak").await;
    let page = editor.get(&strategy).await;
    answers(&mut lead, &strategy, "tone-stop", "Overlast").await;
    let sent = [
        ("gamechanger", "tone"),
        ("tone-stop", "Draagvlak"),
        ("tone-stop-was", &was(&page, "tone-stop")),
        ("tone-question", "Wat zou u doen?"),
        ("tone-question-was", &was(&page, "tone-question")),
    ];
    assert_eq!(editor.post(&strategy, &sent).await.status, 303);
    let page = lead.get(&strategy).await;
    assert!(page.says("Overlast") && page.says("Wat zou u doen?") && !page.says("Draagvlak"));
}

#[tokio::test]
async fn a_strategy_for_pushers_only_asks_for_a_reason_beside_its_field() {
    let house = House::open().await;
    let (mut lead, _, strategy) = begun(&house).await;
    let text = Language::Nl.text();
    let empty = lead.post(&format!("{strategy}/readiness"), &[]).await;
    assert_eq!((empty.status, empty.says(text.refusal_strategy_empty())), (422, true));
    answers(&mut lead, &strategy, "tone-stop", "Draagvlak").await;
    let pushers = [("target", "pusher-a"), ("target", "pusher-b"), ("target", "nobody")];
    lead.post(&format!("{strategy}/targets"), &pushers).await;
    assert!(lead.get(&strategy).await.says(text.strategy_aims_at_pushers()));
    let refused = lead.post(&format!("{strategy}/readiness"), &[("reason", " ")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("id=\"reason-error\"") && refused.says(text.refusal_targets_only_pushers()));
    let name = lead.post(&format!("{strategy}/readiness"), &[("reason", "Bel 06-12345678")]).await;
    assert!(name.status == 422 && name.body.contains("id=\"reason-error\""));
    let ready = lead.post(&format!("{strategy}/readiness"), &[("reason", "Er is een wet overtreden")]).await;
    assert_eq!(ready.location(), format!("{strategy}#readiness"));
    assert!(lead.get(&strategy).await.says(text.strategy_readied_reason("Er is een wet overtreden")));
}

#[tokio::test]
async fn a_ready_strategy_changes_only_after_it_was_taken_back_by_who_leads() {
    let house = House::open().await;
    let (mut lead, dossier, strategy) = begun(&house).await;
    let mut editor = house.as_role(Role::Editor).await;
    answers(&mut editor, &strategy, "tone-stop", "Draagvlak").await;
    assert_eq!(editor.post(&format!("{strategy}/readiness"), &[]).await.status, 403);
    assert!(editor.get(&strategy).await.says(Language::Nl.text().strategy_ready_by()));
    lead.post(&format!("{strategy}/readiness"), &[]).await;
    let page = editor.get(&strategy).await;
    assert!(page.says("Draagvlak") && !page.body.contains("name=\"tone-stop\"") && !page.body.contains("/reopening"));
    assert!(page.body.contains("name=\"keeper\""), "what follows goes on");
    assert_eq!(answers(&mut editor, &strategy, "tone-stop", "Iets anders").await.status, 409);
    assert!(lead.get(&format!("{dossier}/strategy")).await.says(Language::Nl.text().strategy_is_ready()));
    assert_eq!(editor.post(&format!("{strategy}/reopening"), &[]).await.status, 403);
    assert_eq!(lead.post(&format!("{strategy}/reopening"), &[]).await.status, 303);
    assert_eq!(answers(&mut editor, &strategy, "tone-stop", "Iets anders").await.status, 303);
}

#[tokio::test]
async fn looking_again_is_asked_within_twelve_months_and_stands_on_the_first_page_when_it_comes_near() {
    let house = House::open().await;
    let (mut lead, dossier, strategy) = begun(&house).await;
    let anchoring = format!("{strategy}/anchoring");
    let text = Language::Nl.text();
    let far = calendar::today().plus_months(13).to_string();
    let refused = lead.post(&anchoring, &[("keeper", "wijkmanager"), ("look-again", &far)]).await;
    assert!(refused.status == 422 && refused.body.contains("id=\"look-again-error\""));
    assert!(refused.says(text.refusal_review_date_too_far()) && refused.body.contains("value=\"wijkmanager\""));
    assert_eq!(lead.post(&anchoring, &[("look-again", "morgen")]).await.status, 422);
    let kept = [("keeper", "wijkmanager"), ("look-again", &calendar::today().plus_days(15).to_string()), ("stop", "")];
    assert_eq!(lead.post(&anchoring, &kept).await.location(), format!("{strategy}#anchoring"));
    let said = |day| {
        text.dossier_ask_anchoring_by("wijkmanager", calendar::day_in_words(day, Language::Nl), "De Kopers en Huurders")
    };
    let (far, near) = (calendar::today().plus_days(15), calendar::today().plus_days(14));
    assert!(!lead.get(&dossier).await.says(said(far)));
    lead.post(&anchoring, &[("look-again", &near.to_string()), ("keeper", "wijkmanager")]).await;
    assert!(lead.get(&dossier).await.says(said(near)));
}

#[tokio::test]
async fn a_guest_answers_while_the_room_is_open_and_sees_no_way_to_mark_it_ready() {
    let house = House::open().await;
    let (mut lead, dossier, strategy) = begun(&house).await;
    lead.post(&format!("{dossier}/session"), &[]).await;
    let room = lead.get(&format!("{dossier}/session")).await;
    let code = room.body.split("/join/").nth(1).unwrap()[..6].to_owned();
    let mut guest = house.anonymous();
    guest.post(&format!("/join/{code}"), &[("function", "wijkagent"), ("domain", "safety")]).await;
    assert_eq!(answers(&mut guest, &strategy, "tone-stop", "Draagvlak").await.status, 303);
    let page = guest.get(&strategy).await;
    assert!(page.says("Draagvlak") && !page.body.contains("/readiness"));
    let part = guest.get(&format!("{strategy}/parts")).await;
    assert!(part.body.starts_with("<div id=\"strategy\" data-part=\"strategy\"") && part.says("Draagvlak"));
    assert_eq!(guest.post(&format!("{strategy}/readiness"), &[]).await.status, 404);
}

#[tokio::test]
async fn a_strategy_whose_wij_zij_was_taken_off_the_map_can_be_read() {
    let house = House::open().await;
    let (mut lead, _, strategy) = begun(&house).await;
    answers(&mut lead, &strategy, "tone-stop", "Draagvlak").await;
    lead.post(&strategy.replace("/strategy", "/withdrawal"), &[]).await;
    let page = lead.get(&strategy).await;
    assert!(page.says(Language::Nl.text().strategy_off_the_map()) && page.says("Draagvlak"));
    assert!(!page.body.contains("<textarea"));
    assert_eq!(answers(&mut lead, &strategy, "tone-stop", "Iets").await.status, 409);
}

/// Sends a form as a behaviour of the page does.
async fn sends(visit: &mut Visit, path: &str, form: &'static str) -> Answer {
    let request = visit.request("POST", path).header("x-fragment", "1").header("origin", visit.origin.clone().unwrap());
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    visit.as_it_stands(request.body(form.into()).unwrap()).await
}

#[tokio::test]
async fn a_behaviour_of_the_page_gets_the_form_alone() {
    let house = House::open().await;
    let (mut lead, _, strategy) = begun(&house).await;
    let kept = sends(&mut lead, &strategy, "gamechanger=tone&tone-stop=Draagvlak").await;
    assert!(kept.status == 200 && kept.body.starts_with("<form class=\"form\" id=\"form-tone\""), "{kept:?}");
    assert!(kept.says("Draagvlak") && kept.says("Bewaard om"));
    let refused = sends(&mut lead, &strategy, "gamechanger=tone&tone-stop=Bel+06-12345678").await;
    assert!(refused.status == 422 && refused.body.starts_with("<form") && !refused.says("Bewaard om"));
    let targets = sends(&mut lead, &format!("{strategy}/targets"), "target=unknown").await;
    assert!(targets.status == 200 && targets.body.contains("value=\"unknown\" checked"));
    let anchoring = sends(&mut lead, &format!("{strategy}/anchoring"), "keeper=wijkmanager").await;
    assert!(anchoring.status == 200 && anchoring.says("wijkmanager"));
}
