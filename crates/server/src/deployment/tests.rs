//! The plan over HTTP.

use crate::{
    calendar,
    content::built_in,
    language::Language,
    testing::{House, Visit},
};
use model::{Date, Role};

async fn begun(house: &House) -> (Visit, String) {
    let mut lead = house.as_role(Role::Facilitator).await;
    let dossier = format!("/dossiers/{}", lead.open_dossier().await);
    (lead, dossier)
}

/// Puts an entry that is no meeting on the plan; answers with its address.
async fn planned(visit: &mut Visit, dossier: &str, start: Option<Date>) -> String {
    let start = start.map_or_else(String::new, |day| day.to_string());
    let fields = [
        ("intervention", "buurtbemiddeling"),
        ("owner", "wijkmanager"),
        ("start", &start),
        ("expected", "Buren praten weer"),
        ("sign", "Meer mensen op het bankje"),
    ];
    let card = visit.done(&format!("{dossier}/deployments"), &fields).await.card("deployment");
    format!("{dossier}/deployments/{card}")
}

fn days_ago(days: i64) -> Date {
    calendar::day_of(&calendar::in_seconds(-days * 86_400))
}

/// A start whose look back after three months is this many days from now.
fn three_months_before(days: u16) -> Date {
    let day = calendar::today().plus_days(days);
    let before = (60..=100).map(days_ago).chain((0..60).map(days_ago));
    before.into_iter().find(|start| start.plus_months(3) == day).unwrap_or_else(|| days_ago(75))
}

#[tokio::test]
async fn an_intervention_needs_an_owner_by_function_and_stands_on_the_plan_with_what_is_expected() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let (text, plan) = (Language::Nl.text(), format!("{dossier}/deployments"));
    assert!(lead.get(&plan).await.says(text.deployment_none()));
    let typed = [("intervention", "buurtbemiddeling"), ("expected", "Buren praten weer")];
    let refused = lead.post(&plan, &[&typed[..], &[("owner", "Bel 06-12345678")]].concat()).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("id=\"owner-error\"") && refused.says("Buren praten weer"), "what was typed stays");
    let nobody = lead.post(&plan, &[&typed[..], &[("owner", "")]].concat()).await;
    assert!(nobody.status == 422 && nobody.body.contains("id=\"owner-error\""));
    let named =
        lead.post(&plan, &[&typed[..], &[("owner", "wijkmanager"), ("sign", "Jan de Vries lacht")]].concat()).await;
    assert!(named.status == 422 && named.body.contains("id=\"sign-error\"") && named.says("wijkmanager"));
    planned(&mut lead, &dossier, Some(calendar::today())).await;
    let page = lead.get(&plan).await;
    for sentence in [
        "Buurtbemiddeling".to_owned(),
        text.deployment_expects("Buren praten weer"),
        text.deployment_seen_by("Meer mensen op het bankje"),
        text.deployment_running(),
        text.deployment_from("wijkmanager", calendar::day_in_words(calendar::today(), Language::Nl)),
    ] {
        assert!(page.says(&sentence), "{sentence}");
    }
    assert!(lead.get(&format!("{dossier}/interventions")).await.says(text.intervention_planned()));
    assert_eq!(lead.post(&plan, &[("intervention", "onzin"), ("owner", "wijkmanager")]).await.status, 404);
}

#[tokio::test]
async fn days_in_the_wrong_order_are_told_beside_the_last_one() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let (start, end) = (calendar::today().to_string(), days_ago(1).to_string());
    let fields = [("intervention", "buurtbemiddeling"), ("owner", "wijkmanager"), ("start", &start), ("end", &end)];
    let refused = lead.post(&format!("{dossier}/deployments"), &fields).await;
    assert!(refused.status == 422 && refused.body.contains("id=\"end-error\""));
    assert!(refused.says(Language::Nl.text().refusal_period_reversed()));
}

#[tokio::test]
async fn before_a_meeting_the_contact_check_comes_first_and_warns_without_forbidding() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let (text, content) = (Language::Nl.text(), built_in().unwrap());
    let new = format!("{dossier}/deployments/new?intervention=koffiemoment");
    let gate = lead.get(&new).await;
    assert_eq!(gate.body.matches("name=\"contact\"").count(), 9);
    assert_eq!(gate.body.matches("(kernpunt)").count(), 4);
    assert!(!gate.body.contains("name=\"owner\""), "the check comes first");
    let rule = content.advice.rules.iter().find(|rule| rule.id == "R09").unwrap();
    let half = lead.get(&format!("{new}&checked=yes&contact=equal-position&contact=guidance")).await;
    assert!(half.says(text.deployment_contact_unmet()) && half.says(&rule.advice.nl));
    assert!(half.body.contains("/interventions/verhalen\""), "indirect contact is offered");
    assert!(half.body.contains("name=\"contact-reason\"") && half.body.contains("name=\"owner\""));
    let goal = &content.contact_check.items.iter().find(|item| item.id == "shared-goal").unwrap().text.nl;
    assert!(half.says(goal), "what is missing");
    let plan = format!("{dossier}/deployments");
    let form = [
        ("intervention", "koffiemoment"),
        ("checked", "yes"),
        ("contact-was", "-"),
        ("contact", "equal-position"),
        ("owner", "wijkmanager"),
    ];
    let refused = lead.post(&plan, &form).await;
    assert!(refused.status == 422 && refused.body.contains("id=\"contact-reason-error\""));
    assert!(refused.body.contains("value=\"equal-position\"") && refused.says("wijkmanager"), "nothing is lost");
    let reasoned = [&form[..], &[("contact-reason", "De groepen kennen elkaar al van de moestuin")]].concat();
    let card = lead.done(&plan, &reasoned).await.card("deployment");
    let page = lead.get(&format!("{plan}/{card}")).await;
    assert!(page.says("De groepen kennen elkaar al van de moestuin") && page.says(&rule.advice.nl));
    let unchecked = [("intervention", "koffiemoment"), ("owner", "wijkmanager")];
    assert_eq!(lead.post(&plan, &unchecked).await.status, 422, "who goes round the check is asked too");
}

#[tokio::test]
async fn a_contact_check_whose_core_is_met_asks_for_nothing_more() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let core: Vec<&str> =
        built_in().unwrap().contact_check.items.iter().filter(|item| item.core).map(|item| item.id.as_str()).collect();
    let ticked: String = core.iter().map(|id| format!("&contact={id}")).collect();
    let page = lead.get(&format!("{dossier}/deployments/new?intervention=koffiemoment&checked=yes{ticked}")).await;
    assert!(page.says(Language::Nl.text().deployment_contact_met()) && !page.body.contains("name=\"contact-reason\""));
    let ticked: Vec<(&str, &str)> = core.into_iter().map(|id| ("contact", id)).collect();
    let form =
        [&[("intervention", "koffiemoment"), ("contact-was", "-"), ("owner", "wijkmanager")], &ticked[..]].concat();
    let card = lead.done(&format!("{dossier}/deployments"), &form).await.card("deployment");
    let address = format!("{dossier}/deployments/{card}");
    // Taking a core condition away later asks for the reason too.
    let less = [("contact-was", "-"), ("contact", "equal-position")];
    let refused = lead.post(&address, &[&less[..], &[("owner", "wijkmanager")]].concat()).await;
    assert!(refused.status == 422 && refused.body.contains("id=\"contact-reason-error\""));
}

#[tokio::test]
async fn an_entry_that_is_no_meeting_goes_straight_to_the_form() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let text = Language::Nl.text();
    let page = lead.get(&format!("{dossier}/deployments/new?intervention=deep-democracy")).await;
    assert!(page.body.contains("name=\"owner\"") && !page.body.contains("name=\"contact\""));
    assert!(page.says(text.intervention_in_public()), "what a conversation in public does");
    assert_eq!(lead.get(&format!("{dossier}/deployments/new")).await.location(), format!("{dossier}/interventions"));
    assert_eq!(lead.get(&format!("{dossier}/deployments/new?intervention=onzin")).await.status, 404);
}

#[tokio::test]
async fn expected_stands_beside_observed_and_a_look_back_can_be_written_again() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let text = Language::Nl.text();
    let address = planned(&mut lead, &dossier, Some(days_ago(200))).await;
    let look = format!("{address}/looks-back/3");
    let page = lead.get(&look).await;
    assert!(page.says("Buren praten weer") && page.says("Meer mensen op het bankje"), "what was expected");
    let refused = lead.post(&look, &[("learned", "Vaker doen")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("id=\"observed-error\"") && refused.body.contains("id=\"seen-error\""));
    assert!(refused.says("Vaker doen"), "what was typed stays");
    let fields = |observed| [("observed", observed), ("seen", "partly"), ("learned", "Vaker doen")];
    assert_eq!(lead.done(&look, &fields("Het is drukker")).await.location(), format!("{address}#looks-back"));
    lead.done(&look, &fields("Het is drukker")).await;
    lead.done(&look, &fields("Het is rustiger")).await;
    let page = lead.get(&address).await;
    assert!(page.says("Het is rustiger") && page.says("Vaker doen") && page.says("voor een deel"));
    assert!(!page.says("Het is drukker") || page.says(text.deployment_history()));
    assert!(lead.get(&look).await.says("Het is rustiger"), "the form comes back filled in");
    for months in ["1", "4", "03", "drie"] {
        assert_eq!(lead.get(&format!("{address}/looks-back/{months}")).await.status, 404, "{months}");
    }
}

#[tokio::test]
async fn looking_back_waits_for_the_first_day() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let address = planned(&mut lead, &dossier, None).await;
    let look = format!("{address}/looks-back/3");
    let page = lead.get(&look).await;
    assert!(page.says(Language::Nl.text().deployment_look_not_started()) && !page.body.contains("name=\"observed\""));
    let early = lead.post(&look, &[("observed", "Het is drukker"), ("seen", "yes")]).await;
    assert_eq!(early.status, 409);
    assert!(early.says(Language::Nl.text().refusal_not_started()));
}

#[tokio::test]
async fn a_look_back_that_is_late_or_near_stands_on_the_first_page_with_owner_and_day() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let text = Language::Nl.text();
    let late = days_ago(200);
    let address = planned(&mut lead, &dossier, Some(late)).await;
    let near = three_months_before(7);
    planned(&mut lead, &dossier, Some(near)).await;
    planned(&mut lead, &dossier, Some(calendar::today())).await;
    let words = |start: Date| calendar::day_in_words(start.plus_months(3), Language::Nl);
    let page = house.as_role(Role::Reader).await.get(&dossier).await;
    assert!(page.says(text.dossier_ask_look_overdue("wijkmanager", words(late), "Buurtbemiddeling")));
    assert!(page.says(text.dossier_ask_look_due("wijkmanager", words(near), "Buurtbemiddeling")));
    assert!(!page.says(words(calendar::today())), "not yet");
    assert!(page.body.contains(&format!("{address}/looks-back/3")));
    let plan = lead.get(&format!("{dossier}/deployments")).await;
    assert!(plan.says(text.deployment_look_overdue(3, words(late))), "a word and a shape");
    assert!(plan.body.contains("mark mark--gem"));
    lead.done(&format!("{address}/looks-back/3"), &[("observed", "Het is rustiger"), ("seen", "yes")]).await;
    let page = lead.get(&dossier).await;
    assert!(!page.says(text.dossier_ask_look_overdue("wijkmanager", words(late), "Buurtbemiddeling")));
    lead.done(&format!("{address}/withdrawal"), &[]).await;
    assert!(!lead.get(&dossier).await.body.contains(&address), "what is off the plan asks for nothing");
}

#[tokio::test]
async fn it_is_taken_off_the_plan_and_put_back_and_the_own_last_act_is_undone() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let (text, plan) = (Language::Nl.text(), format!("{dossier}/deployments"));
    let address = planned(&mut lead, &dossier, None).await;
    assert!(lead.get(&plan).await.says(text.action_your_last("Buurtbemiddeling")));
    let mut editor = house.as_role(Role::Editor).await;
    assert!(!editor.get(&plan).await.says(text.action_your_last("Buurtbemiddeling")), "never that of somebody else");
    assert_eq!(editor.post(&format!("{plan}/undo"), &[]).await.status, 409);
    editor.done(&format!("{address}/withdrawal"), &[]).await;
    let page = editor.get(&plan).await;
    assert!(page.says(text.deployment_off()) && page.says(text.deployment_none()));
    assert!(lead.get(&address).await.says(text.deployment_was_withdrawn()));
    lead.done(&format!("{address}/return"), &[]).await;
    assert!(!lead.get(&plan).await.says(text.deployment_none()));
    lead.done(&format!("{plan}/undo"), &[]).await;
    assert!(lead.get(&plan).await.says(text.deployment_none()), "the last act of who led was putting it back");
}

#[tokio::test]
async fn two_people_who_fill_in_other_fields_of_one_form_lose_nothing() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let opposition = lead.done(&format!("{dossier}/oppositions"), &[("us", "Kopers"), ("them", "Huurders")]).await;
    let opposition = opposition.card("opposition");
    let address = planned(&mut lead, &dossier, None).await;
    let opened = lead.get(&address).await.body;
    let was = |name: &str| {
        let field = format!("name=\"{name}-was\" value=\"");
        opened.split(&field).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let all = ["owner", "start", "end", "expected", "sign", "adaptation"];
    let standing = [("owner", "wijkmanager"), ("expected", "Buren praten weer"), ("sign", "Meer mensen op het bankje")];
    let filled = |changed: &'static str, value: String, more: Vec<(String, String)>| {
        let mut form: Vec<(String, String)> = vec![];
        for name in all {
            let there = standing.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value);
            let value = if name == changed { value.clone() } else { there.to_owned() };
            form.extend([(name.to_owned(), value), (format!("{name}-was"), was(name))]);
        }
        form.extend(["opposition", "position"].map(|name| (format!("{name}-was"), was(name))));
        form.extend(more);
        form
    };
    let mut editor = house.as_role(Role::Editor).await;
    let forms = [
        filled("adaptation", "Kleiner dan in de catalogus".to_owned(), vec![("opposition".to_owned(), opposition)]),
        filled(
            "expected",
            "Buren groeten elkaar".to_owned(),
            vec![("position".to_owned(), "silent-middle".to_owned())],
        ),
    ];
    for (visit, form) in [&mut lead, &mut editor].into_iter().zip(forms) {
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        visit.done(&address, &form).await;
    }
    let page = lead.get(&address).await;
    assert!(page.says("Kleiner dan in de catalogus") && page.says("Buren groeten elkaar"));
    let dossier = house.dossier(&dossier).await;
    let fields = &dossier.deployments()[0].fields;
    assert_eq!((fields.oppositions.len(), fields.positions.len()), (1, 1), "the second saved around the first");
}

#[tokio::test]
async fn actions_and_directions_without_anything_running_stand_beside_the_plan() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let (text, plan) = (Language::Nl.text(), format!("{dossier}/deployments"));
    let due = calendar::today().to_string();
    let action = [("what", "Bel de school"), ("owner", "wijkmanager"), ("due", due.as_str())];
    lead.done(&format!("{dossier}/actions"), &action).await;
    let page = lead.get(&plan).await;
    assert!(page.says("Bel de school") && page.says(text.intervention_open_directions()));
    assert_eq!(page.body.matches("/interventions?direction=").count(), 5);
    planned(&mut lead, &dossier, Some(calendar::today())).await;
    let part = lead.get(&format!("{plan}/list")).await;
    assert_eq!(part.body.matches("/interventions?direction=").count(), 4, "in one of them something runs now");
    assert!(part.headers.contains_key("x-seq"), "the part tells up to which number it is true");
    assert!(page.body.contains("data-part=\"deployments strategy\""));
}

#[tokio::test]
async fn a_reader_reads_the_plan_and_changes_nothing() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let address = planned(&mut lead, &dossier, Some(days_ago(10))).await;
    let mut reader = house.as_role(Role::Reader).await;
    let page = reader.get(&address).await;
    assert!(page.says("Buren praten weer") && !page.body.contains("<textarea"));
    assert!(reader.get(&format!("{dossier}/deployments")).await.says(Language::Nl.text().deployment_read_only()));
    assert!(!reader.get(&format!("{address}/looks-back/3")).await.body.contains("<textarea"));
    assert_eq!(reader.get(&format!("{dossier}/deployments/new?intervention=maatjes")).await.status, 403);
}
