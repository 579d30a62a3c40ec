//! Everybody answers alone: nobody sees it before all is shown, nothing is lost, and nothing says whose it was.

use super::{answers, begun, form, opened, sends};
use crate::{
    language::Language,
    routes,
    testing::{House, Visit},
};
use model::{Role, content::AppraisalCriterion as Criterion};

const SEEN: &str = "fluisterwoord";

/// Everything below a dossier that can be read as text, in this weging and on the card of a wij-zij.
fn everything(dossier: &str, weging: &str, card: &str, last: u64) -> Vec<String> {
    let of = weging.rsplit('/').next().unwrap();
    let below = routes::all().list.into_iter().filter(|(method, path)| {
        let text = !path.ends_with(".pdf") && !path.ends_with("/events");
        *method == "GET" && path.starts_with("/dossiers") && text
    });
    let mut all = vec![];
    for (_, path) in below {
        let path = path.replace("/dossiers/{id}", dossier);
        for id in [of, card] {
            let seqs = if path.contains("{seq}") { 1..=last } else { 1..=1 };
            all.extend(
                seqs.map(|seq| path.replace("{seq}", &seq.to_string()).replace("{card}", id).replace("{map}", id)),
            );
        }
    }
    all
}

async fn where_it_stands(visit: &mut Visit, pages: &[String]) -> Vec<String> {
    let mut found = vec![];
    for page in pages {
        if visit.get(page).await.body.contains(SEEN) && !found.contains(page) {
            found.push(page.clone());
        }
    }
    found
}

#[tokio::test]
async fn what_somebody_answers_stands_on_no_page_of_anybody_else_until_all_is_shown() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (dossier, code) = lead.open_room().await;
    let card =
        lead.done(&format!("{dossier}/oppositions"), &[("us", "hof"), ("them", "kade")]).await.card("opposition");
    let weging = begun(&mut lead, &dossier).await;
    let (mut guest, mut other) =
        (house.guest(&code, "handhaver", "safety").await, house.guest(&code, "huisarts", "care").await);
    let mut editor = house.as_role(Role::Editor).await;
    answers(&mut guest, &weging, &[(Criterion::Safety, "strong")], &format!("een {SEEN} op straat")).await;
    answers(&mut editor, &weging, &[(Criterion::Images, "clear")], &format!("een {SEEN} op het plein")).await;
    let pages = everything(&dossier, &weging, &card, house.dossier(&dossier).await.seq);
    assert!(pages.len() > 80, "{}", pages.len());
    let mut reader = house.as_role(Role::Reader).await;
    for visit in [&mut lead, &mut other, &mut reader] {
        assert_eq!(where_it_stands(visit, &pages).await, [""; 0]);
    }
    for (own, foreign) in [(&mut guest, "op het plein"), (&mut editor, "op straat")] {
        assert_eq!(where_it_stands(own, &pages).await, std::slice::from_ref(&weging), "or this test is blind");
        assert!(!own.get(&weging).await.body.contains(foreign), "what somebody else answered");
    }
    let counts = lead.get(&format!("{weging}/state")).await;
    assert!(counts.says(Language::Nl.text().appraisal_count(2)) && counts.says("1 veiligheid"), "{}", counts.body);

    lead.done(&format!("{weging}/revelation"), &[]).await;
    for visit in [&mut lead, &mut other, &mut reader, &mut guest, &mut editor] {
        let page = visit.get(&weging).await;
        assert!(page.says("op straat") && page.says("op het plein"), "{}", page.body);
    }
}

#[tokio::test]
async fn once_answers_are_shown_nothing_in_the_log_says_whose_they_were() {
    let house = House::open().await;
    let (mut lead, dossier, weging) = opened(&house).await;
    let mut editor = house.as_role(Role::Editor).await;
    answers(&mut editor, &weging, &[(Criterion::Safety, "strong")], SEEN).await;
    lead.done(&format!("{weging}/revelation"), &[]).await;
    let log = house.app.store.tail(dossier.rsplit('/').next().unwrap(), 0).await.unwrap();
    let told: Vec<_> = log.iter().filter(|row| format!("{:?}", row.event).contains(SEEN)).collect();
    assert!(told.len() == 1 && told[0].kind == "appraisal_revealed", "{told:?}");
    assert_eq!(house.app.store.verify(None).await.unwrap(), [], "the chain still holds");
    assert!(lead.get(&weging).await.says(SEEN));
}

#[tokio::test]
async fn what_guests_answered_is_not_lost_when_their_session_closes_and_nothing_links_it_to_them() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (dossier, code) = lead.open_room().await;
    let weging = begun(&mut lead, &dossier).await;
    let (mut one, mut two) =
        (house.guest(&code, "huisarts", "care").await, house.guest(&code, "wijkzuster", "care").await);
    answers(&mut one, &weging, &[(Criterion::Safety, "strong")], SEEN).await;
    answers(&mut two, &weging, &[(Criterion::Safety, "slight")], "rust op het plein").await;
    let ids: Vec<String> =
        house.dossier(&dossier).await.open_room().unwrap().guests.iter().map(ToString::to_string).collect();
    lead.done(&format!("{dossier}/session/closure"), &[]).await;

    let log = house.app.store.tail(dossier.rsplit('/').next().unwrap(), 0).await.unwrap();
    assert!(log.iter().all(|row| row.kind != "appraisal_answered" || (row.event.is_none() && row.by.id.is_none())));
    let told: Vec<_> = log.iter().filter(|row| format!("{:?}", row.event).contains(SEEN)).collect();
    assert!(told.len() == 1 && told[0].kind == "appraisal_sealed", "{told:?}");
    assert!(ids.len() == 2 && !ids.iter().any(|id| format!("{log:?}").contains(id)), "the id of a guest");
    assert_eq!(house.app.store.verify(None).await.unwrap(), [], "the chain still holds");
    for visit in [&mut lead, &mut house.as_role(Role::Editor).await] {
        let before = visit.get(&weging).await;
        assert!(!before.says(SEEN) && before.says("2 zorg"), "sealed, and not shown");
    }
    lead.done(&format!("{weging}/revelation"), &[]).await;
    let page = lead.get(&weging).await;
    assert!(page.says(SEEN) && page.says("zorg") && !page.says("huisarts"), "the voice is there with its domain");
}

#[tokio::test]
async fn a_guest_finds_the_weging_from_the_map_and_one_guest_alone_of_a_domain_is_not_named_by_it() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (dossier, code) = lead.open_room().await;
    let weging = begun(&mut lead, &dossier).await;
    let mut guest = house.guest(&code, "huisarts", "care").await;
    assert!(guest.get(&format!("{dossier}/map")).await.body.contains(&format!("href=\"{weging}\"")));
    answers(&mut guest, &weging, &[(Criterion::Safety, "strong")], SEEN).await;
    lead.done(&format!("{dossier}/session/closure"), &[]).await;
    lead.done(&format!("{weging}/revelation"), &[]).await;
    let page = lead.get(&weging).await;
    assert!(page.says(SEEN) && page.says(Language::Nl.text().appraisal_no_domain()) && !page.says("zorg"));
}

#[tokio::test]
async fn answers_are_kept_half_and_what_is_missing_is_said_beside_its_field() {
    let house = House::open().await;
    let (mut lead, _, weging) = opened(&house).await;
    let path = format!("{weging}/answers");
    let text = Language::Nl.text();
    let bare = [("degree-safety", "clear"), ("degree-images", "slight"), ("observation-images", "Er gaan moppen rond")];
    let refused = lead.post(&path, &bare).await;
    assert!(refused.status == 422 && refused.body.contains("id=\"observation-safety-error\""));
    assert!(refused.says(text.refusal_observation_missing()) && refused.says("Er gaan moppen rond"), "nothing is lost");
    let loose = lead.post(&path, &[("observation-safety", "Er was ruzie")]).await;
    assert!(loose.status == 422 && loose.body.contains("id=\"degree-safety-error\"") && loose.says("Er was ruzie"));
    let named = lead.post(&path, &[("degree-safety", "clear"), ("observation-safety", "Jan de Vries sloeg")]).await;
    assert!(named.status == 422 && named.body.contains("id=\"observation-safety-error\""));
    answers(&mut lead, &weging, &[(Criterion::Safety, "unknown")], "").await;
    answers(&mut lead, &weging, &[(Criterion::Images, "slight")], "Er gaan moppen rond").await;
    let kept = lead.get(&weging).await;
    assert!(kept.says("Er gaan moppen rond") && kept.says(text.appraisal_steps_open(9)));
    assert!(kept.body.contains("value=\"unknown\" checked"), "not knowing is a full answer");
    assert_eq!(lead.post(&path, &[("degree-images", ""), ("observation-images", "")]).await.status, 303);
    assert!(lead.get(&weging).await.says(text.appraisal_steps_open(10)), "an answer can be taken back");
}

#[tokio::test]
async fn an_old_page_takes_nothing_away_that_was_answered_on_another_device_since() {
    let house = House::open().await;
    let (mut lead, _, weging) = opened(&house).await;
    let old = lead.get(&weging).await.body;
    let was = |of: Criterion| {
        let field = format!("name=\"{}-was\" value=\"", of.slug());
        old.split(&field).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    answers(&mut lead, &weging, &[(Criterion::Safety, "strong")], SEEN).await;
    let (safety, images) = (was(Criterion::Safety), was(Criterion::Images));
    let mut sent = form(&[(Criterion::Safety, ""), (Criterion::Images, "unknown")], "");
    sent.extend([("safety-was".to_owned(), safety.as_str()), ("images-was".to_owned(), images.as_str())]);
    assert_eq!(sends(&mut lead, &format!("{weging}/answers"), &sent).await.status, 303);
    let kept = lead.get(&weging).await;
    assert!(kept.says(SEEN) && kept.says(Language::Nl.text().appraisal_steps_open(9)));
}

#[tokio::test]
async fn an_open_page_hears_of_new_answers_and_loses_its_form_when_all_is_shown() {
    let house = House::open().await;
    let (mut lead, _, weging) = opened(&house).await;
    let mut editor = house.as_role(Role::Editor).await;
    let page = editor.get(&weging).await;
    assert!(page.body.contains(&format!("data-part=\"appraisal\" data-src=\"{weging}/state\"")));
    answers(&mut lead, &weging, &[(Criterion::Safety, "unknown")], "").await;
    let part = editor.get(&format!("{weging}/state")).await;
    assert!(part.says("1 sociaal") && !part.body.contains("my-answers"), "what one is writing is left alone");
    assert!(part.headers.contains_key("x-seq"));
    lead.done(&format!("{weging}/revelation"), &[]).await;
    let part = editor.get(&format!("{weging}/state")).await;
    assert!(part.body.contains("id=\"my-answers\" data-gone") && part.body.contains("id=\"criteria\""));
    let late = [("degree-images", "unknown")];
    assert_eq!(editor.post(&format!("{weging}/answers"), &late).await.status, 409);
}
