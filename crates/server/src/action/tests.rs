//! Actions over HTTP.

use crate::{
    calendar,
    language::Language,
    testing::{Answer, House, Visit},
};
use model::{Date, Role};

async fn begun(house: &House) -> (Visit, String) {
    let mut lead = house.as_role(Role::Facilitator).await;
    let dossier = format!("/dossiers/{}", lead.open_dossier().await);
    (lead, dossier)
}

async fn adds(visit: &mut Visit, dossier: &str, what: &str, due: Date) -> Answer {
    let due = due.to_string();
    let fields = [("what", what), ("owner", "wijkmanager"), ("due", &due)];
    visit.post(&format!("{dossier}/actions"), &fields).await
}

/// A day that has passed.
fn past() -> Date {
    calendar::day_of(&calendar::in_seconds(-9 * 86_400))
}

#[tokio::test]
async fn an_action_needs_what_who_and_a_day_and_says_so_beside_each() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let text = Language::Nl.text();
    let list = format!("{dossier}/actions");
    assert!(lead.get(&list).await.says(text.action_none()));
    let refused = lead.post(&list, &[("owner", "Bel 06-12345678"), ("effect", "Buren praten weer")]).await;
    assert_eq!(refused.status, 422);
    for field in ["what", "owner", "due"] {
        assert!(refused.body.contains(&format!("id=\"{field}-error\"")), "{field}");
    }
    assert!(refused.says("Buren praten weer"), "what was typed stays");
    let added = adds(&mut lead, &dossier, "Bel de school", calendar::today()).await;
    let card = added.card("action");
    let page = lead.get(&list).await;
    assert!(page.says("Bel de school") && page.body.contains(&format!("id=\"action-{card}\"")));
}

#[tokio::test]
async fn an_action_that_was_added_on_a_strategy_leads_back_to_it() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let added = lead.post(&format!("{dossier}/oppositions"), &[("us", "Kopers"), ("them", "Huurders")]).await;
    let card = added.card("opposition");
    let strategy = format!("{dossier}/oppositions/{card}/strategy");
    let form = lead.get(&strategy).await;
    assert!(form.body.contains(&format!("name=\"back\" value=\"{card}\"")));
    let due = calendar::today().to_string();
    let fields = [
        ("what", "Bel de school"),
        ("owner", "wijkmanager"),
        ("due", &due),
        ("gamechanger", "audience"),
        ("opposition", &card),
        ("back", &card),
    ];
    let added = lead.post(&format!("{dossier}/actions"), &fields).await;
    assert!(added.location().starts_with(&format!("{strategy}#action-")), "{added:?}");
    let page = lead.get(&strategy).await;
    assert!(page.says("Bel de school") && page.says("doelgroep"));
    assert!(lead.get(&format!("{dossier}/actions")).await.says("Kopers en Huurders"));
}

#[tokio::test]
async fn dropping_asks_for_the_reason_beside_its_field() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let card = adds(&mut lead, &dossier, "Bel de school", calendar::today()).await.card("action");
    let (action, due) = (format!("{dossier}/actions/{card}"), calendar::today().to_string());
    let with = |state: &'static str, reason: &'static str| {
        [("what", "Bel de school"), ("owner", "wijkmanager"), ("due", ""), ("state", state), ("state-reason", reason)]
    };
    let mut dropped = with("dropped", "");
    dropped[2].1 = &due;
    let refused = lead.post(&action, &dropped).await;
    assert!(refused.status == 422 && refused.body.contains("id=\"state-reason-error\""));
    assert!(refused.says(Language::Nl.text().refusal_dropped_without_reason()));
    dropped[4].1 = "De school sluit";
    assert_eq!(lead.post(&action, &dropped).await.status, 303);
    assert!(lead.get(&format!("{dossier}/actions")).await.says("De school sluit"));
    let mut done = with("done", "De school sluit");
    done[2].1 = &due;
    lead.post(&action, &done).await;
    let page = lead.get(&action).await;
    assert!(page.body.contains("value=\"done\" checked"));
    let history = Language::Nl.text().history_field_changed(
        "Stand",
        Language::Nl.text().history_quoted("Bel de school"),
        "vervallen (De school sluit)",
        "klaar",
    );
    assert!(page.says(history), "a reason belongs to what was dropped only");
}

#[tokio::test]
async fn what_is_late_or_near_stands_on_the_first_page_by_function_and_day() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let text = Language::Nl.text();
    let (near, far) = (calendar::today().plus_days(14), calendar::today().plus_days(15));
    for (what, due) in [("Te laat", past()), ("Bijna", near), ("Nog lang niet", far)] {
        adds(&mut lead, &dossier, what, due).await;
    }
    let words = |day| calendar::day_in_words(day, Language::Nl);
    let page = house.as_role(Role::Reader).await.get(&dossier).await;
    assert!(page.says(text.dossier_ask_action_overdue("wijkmanager", words(past()), "Te laat")));
    assert!(page.says(text.dossier_ask_action_due("wijkmanager", words(near), "Bijna")));
    assert!(!page.says("Nog lang niet"));
    assert!(page.says(text.dossier_actions_about(3, 3)));
    let list = lead.get(&format!("{dossier}/actions")).await;
    assert!(list.says(text.action_overdue()) && list.says(text.action_comes_due()));
}

#[tokio::test]
async fn an_action_is_taken_off_the_list_and_put_back_and_the_own_last_act_is_undone() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let list = format!("{dossier}/actions");
    let card = adds(&mut lead, &dossier, "Bel de school", calendar::today()).await.card("action");
    let action = format!("{list}/{card}");
    let text = Language::Nl.text();
    assert!(lead.get(&list).await.says(text.action_your_last("Bel de school")));
    let mut editor = house.as_role(Role::Editor).await;
    assert!(!editor.get(&list).await.says(text.action_your_last("Bel de school")), "never that of somebody else");
    assert_eq!(editor.post(&format!("{list}/undo"), &[]).await.status, 409);
    editor.post(&format!("{action}/withdrawal"), &[]).await;
    let page = editor.get(&list).await;
    assert!(page.says(text.action_off()) && page.says(text.action_none()));
    assert!(lead.get(&action).await.says(text.action_was_withdrawn()));
    lead.post(&format!("{action}/return"), &[]).await;
    assert!(!lead.get(&list).await.says(text.action_none()));
    lead.post(&format!("{list}/undo"), &[]).await;
    assert!(lead.get(&list).await.says(text.action_none()), "the last act of who led was putting it back");
}

#[tokio::test]
async fn actions_go_on_when_the_map_was_adopted_and_a_reader_changes_none() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    lead.post(&format!("{dossier}/oppositions"), &[("us", "Kopers"), ("them", "Huurders")]).await;
    lead.post(&format!("{dossier}/adoption"), &[]).await;
    let added = adds(&mut lead, &dossier, "Bel de school", calendar::today()).await;
    assert_eq!(added.status, 303);
    assert_eq!(lead.post(&format!("{dossier}/actions/undo"), &[]).await.status, 303);
    let mut reader = house.as_role(Role::Reader).await;
    let page = reader.get(&format!("{dossier}/actions")).await;
    assert!(page.says(Language::Nl.text().action_read_only()) && !page.body.contains("<textarea"));
}
