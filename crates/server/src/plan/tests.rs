use crate::{language::Language, testing::House};
use model::{
    Role,
    session::{Agreement, Mode},
};

fn titles(dossier: &model::Dossier) -> Vec<String> {
    let steps = &dossier.plan().unwrap().steps;
    steps.iter().map(|step| crate::component::plan_step::title(step, Language::Nl)).collect()
}

const OWN: [(&str, &str); 4] =
    [("step-title", "Koffie"), ("question", "Wie wil er thee?"), ("minutes", "10"), ("mode", "locked")];

#[tokio::test]
async fn a_plan_is_made_before_the_session_and_changed_while_it_runs() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    let plan = format!("{path}/session/plan");
    assert!(lead.get(&plan).await.says(Language::Nl.text().provenance_proposal()));
    lead.done(&format!("{plan}/steps"), &OWN).await;
    lead.done(&format!("{plan}/moves"), &[("step", "8"), ("move", "up")]).await;
    lead.done(&format!("{plan}/moves"), &[("step", "2"), ("move", "remove")]).await;
    lead.done(&format!("{path}/session"), &[]).await;
    lead.done(&format!("{path}/session/steps"), &[("step", "8")]).await;
    assert_eq!(
        titles(&*house.dossier(&path).await)[4..],
        ["Brandstof en druk op het midden", "Koffie", "Eerste ideeën en afronden"]
    );
    let wall = lead.get(&format!("{path}/wall")).await;
    assert!(wall.says("Wie wil er thee?"), "the question stands on the wall");
    let gone = lead.post(&format!("{plan}/moves"), &[("step", "8"), ("move", "remove")]).await;
    assert!(gone.status == 422 && gone.says(Language::Nl.text().refusal_step_running()));
    let changed = [("step", "8"), ("step-title", "Thee"), ("minutes", "15"), ("mode", "everyone")];
    lead.done(&format!("{plan}/steps"), &changed).await;
    assert!(lead.get(&format!("{path}/session/steps")).await.says("Thee"));
    assert_eq!(
        house.dossier(&path).await.mode(),
        Mode::Locked,
        "the mode of a step that runs is changed on the console"
    );
}

#[tokio::test]
async fn what_is_wrong_with_a_step_stands_beside_its_field() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}/session/plan", lead.open_dossier().await);
    for (name, value, beside) in [
        ("step-title", "Jan de Vries vertelt", "step-title-error"),
        ("step-title", "", "step-title-error"),
        ("minutes", "0", "minutes-error"),
        ("minutes", "veel", "minutes-error"),
        ("mode", "luid", "mode-error"),
    ] {
        let fields: Vec<_> = OWN.iter().map(|(key, old)| (*key, if *key == name { value } else { *old })).collect();
        let answer = lead.post(&format!("{path}/steps"), &fields).await;
        assert_eq!(answer.status, 422, "{name}={value}");
        assert!(answer.body.contains(beside), "{name}={value}: {}", answer.body);
    }
    let answer = lead.post(&format!("{path}/agreements"), &[("agreement-own", "Bel 06-12345678")]).await;
    assert!(answer.status == 422 && answer.body.contains("agreement-own-error"));
}

#[tokio::test]
async fn a_kept_plan_begins_another_dossier_of_the_organisation_and_no_other() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let first = format!("/dossiers/{}", lead.open_dossier().await);
    lead.done(&format!("{first}/session/plan/steps"), &OWN).await;
    let agreed = [("agreement", "no-names"), ("agreement-own", "Wij luisteren\nTelefoons uit")];
    lead.done(&format!("{first}/session/plan/agreements"), &agreed).await;
    lead.done(&format!("{first}/session/plan/templates"), &[("template-name", "Korte avond")]).await;
    let second = format!("/dossiers/{}", lead.open_dossier().await);
    assert!(lead.get(&format!("{second}/session/plan")).await.says("Korte avond"));
    let id = house.app.store.plans_of(&house.organisation).await.unwrap()[0].id.clone();
    lead.done(&format!("{second}/session/plan/beginning"), &[("template", &id)]).await;
    let dossier = house.dossier(&second).await;
    assert_eq!(titles(&dossier).last().unwrap(), "Koffie");
    assert_eq!(dossier.plan().unwrap().agreements.len(), 3);
    assert_eq!(dossier.plan().unwrap().agreements[0], Agreement::Standard("no-names".to_owned()));

    let mut stranger = house.other_organisation().await;
    let elsewhere = format!("/dossiers/{}/session/plan", stranger.open_dossier().await);
    assert!(!stranger.get(&elsewhere).await.says("Korte avond"));
    assert_eq!(stranger.post(&format!("{elsewhere}/beginning"), &[("template", &id)]).await.status, 422);
    stranger.done(&format!("{elsewhere}/templates/removal"), &[("template", &id)]).await;
    assert_eq!(house.app.store.plans_of(&house.organisation).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_kept_text_that_is_no_longer_fit_does_not_come_back() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    let kept = "{\"steps\":[{\"standard\":\"map\",\"title\":{\"text\":\"Bel 06-12345678\",\"because\":null},\
                \"question\":null,\"minutes\":9999,\"mode\":\"silent\"}],\"agreements\":[]}";
    house.app.store.keep_plan("one", &house.organisation, "Oud", kept, "2026-01-01T00:00:00Z").await.unwrap();
    lead.done(&format!("{path}/session/plan/beginning"), &[("template", "one")]).await;
    let dossier = house.dossier(&path).await;
    let step = &dossier.plan().unwrap().steps[0];
    assert_eq!((step.title.as_ref(), step.minutes), (None, model::session::MOST_MINUTES));
}

#[tokio::test]
async fn a_guest_sees_the_agreements_at_the_door_and_a_colleague_until_they_were_read() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, code) = lead.open_room().await;
    lead.done(&format!("{path}/session/plan/agreements"), &[("agreement-own", "Wij laten elkaar uitpraten")]).await;
    let door = house.anonymous().get(&format!("/join/{code}")).await;
    let (agreement, button) =
        (door.body.find("Wij laten elkaar uitpraten").unwrap(), door.body.find("<button").unwrap());
    let after_language = door.body[agreement..].contains("name=\"quick\"");
    assert!(after_language, "before the button to join: {agreement} {button}");
    let mut editor = house.as_role(Role::Editor).await;
    assert!(editor.get(&format!("{path}/map")).await.says("Wij laten elkaar uitpraten"));
    editor.done(&format!("{path}/agreements"), &[]).await;
    assert!(!editor.get(&format!("{path}/map")).await.says("Wij laten elkaar uitpraten"));
    let mut guest = house.guest(&code, "handhaver", "safety").await;
    assert!(!guest.get(&format!("{path}/map")).await.says("Wij laten elkaar uitpraten"));
}
