use crate::{
    calendar,
    language::Language,
    secret,
    testing::{House, Visit, email},
};
use guard::Place;
use model::{Event, Role};
use store::{Act, By};

const TITLE: &str = "Het plein en de buurt";
const REASON: &str = "Er ligt een klacht over dit dossier";

/// A dossier that its facilitator closed to a team of the facilitator and the editor.
async fn closed(house: &House) -> (Visit, String) {
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    lead.done(&format!("{path}/team/members"), &[("added", &house.account(Role::Editor).await)]).await;
    lead.done(&format!("{path}/team/closing"), &[]).await;
    (lead, path)
}

fn door(path: &str) -> String {
    path.replace("/dossiers/", "/break-glass/")
}

/// The administrator asked, and the data protection officer granted it.
async fn broken(house: &House, path: &str) -> Visit {
    let mut asker = house.as_role(Role::Administrator).await;
    asker.done(&door(path), &[("entry-reason", REASON)]).await;
    let id = house.account(Role::Administrator).await;
    let mut fg = house.as_role(Role::DataProtectionOfficer).await;
    fg.done(&format!("{}/granting", door(path)), &[("asker", &id)]).await;
    asker
}

fn form(closed: bool) -> Vec<(&'static str, String)> {
    let today = calendar::today().to_string();
    let mut fields = vec![
        ("act", secret::id_text()),
        ("title", TITLE.to_owned()),
        ("purpose", "Begrijpen wat bewoners uit elkaar drijft".to_owned()),
        ("scope", "De buurt rond het plein".to_owned()),
        ("period-from", today.clone()),
        ("period-to", today.clone()),
        ("owner", "wijkmanager".to_owned()),
        ("review-date", today),
        ("retention", "case-file".to_owned()),
    ];
    fields.extend(closed.then(|| ("closed", "yes".to_owned())));
    fields
}

#[tokio::test]
async fn the_form_of_a_new_dossier_proposes_the_team_alone_and_whoever_opens_it_owns_the_team() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let page = lead.get("/dossiers/new").await;
    assert!(page.body.contains(r#"name="closed" value="yes" checked"#), "{}", page.body);
    for (asked, status) in [(true, 404), (false, 200)] {
        let fields = form(asked);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let path = lead.post("/dossiers", &fields).await.location().to_owned();
        let dossier = house.dossier(&path).await;
        assert_eq!(dossier.team().is_closed(), asked);
        assert_eq!(dossier.team().owner().unwrap().to_string(), house.account(Role::Facilitator).await);
        assert_eq!(lead.get(&path).await.status, 200);
        assert_eq!(house.as_role(Role::Editor).await.get(&path).await.status, status);
    }
}

#[tokio::test]
async fn who_is_not_in_the_team_finds_nothing_of_a_closed_dossier_in_any_list() {
    let house = House::open().await;
    let (mut lead, path) = closed(&house).await;
    assert_eq!(lead.take(&path, "oppositions.csv").await.status, 200);
    let mut reader = house.as_role(Role::Reader).await;
    for page in ["", "/map", "/team", "/report", "/history", "/events", "/wall", "/unrest", "/report/exports"] {
        assert_eq!(reader.open(&format!("{path}{page}")).await.status(), 404, "{page}");
    }
    let outsider = house.add_account(&house.organisation, "buiten@veenwoude.example", Role::Facilitator).await;
    let mut outsider = house.signed_in(&outsider).await;
    for visit in [&mut reader, &mut outsider] {
        for list in ["/dossiers", "/signals", "/exports", "/destruction"] {
            assert!(!visit.get(list).await.says(TITLE), "{list}");
        }
    }
    for role in [Role::Editor, Role::DataProtectionOfficer, Role::Archivist, Role::Facilitator] {
        let mut inside = house.as_role(role).await;
        assert_eq!(inside.get(&path).await.status, 200, "{role:?}");
        for list in ["/dossiers", "/exports"] {
            assert!(inside.get(list).await.says(TITLE), "{list} {role:?}");
        }
    }
    lead.done(&format!("{path}/team/opening"), &[]).await;
    assert_eq!(reader.get(&path).await.status, 200);
    assert!(reader.get("/exports").await.says(TITLE));
}

#[tokio::test]
async fn only_the_owner_sees_names_and_changes_the_team() {
    let house = House::open().await;
    let (mut lead, path) = closed(&house).await;
    let name = format!("Naam van {}", email(Role::Editor, "veenwoude"));
    assert!(lead.get(&format!("{path}/team")).await.says(&name));
    for role in [Role::Editor, Role::DataProtectionOfficer, Role::Archivist] {
        let page = house.as_role(role).await.get(&format!("{path}/team")).await;
        assert!(page.status == 200 && !page.body.contains("Naam van"), "{role:?}");
    }
    let editor = house.account(Role::Editor).await;
    let stays = lead.post(&format!("{path}/team/members/removal"), &[("removed", &editor)]).await;
    assert_eq!(stays.status, 303);
    assert_eq!(house.as_role(Role::Editor).await.get(&path).await.status, 404);
    let own = house.account(Role::Facilitator).await;
    let stays = lead.post(&format!("{path}/team/members/removal"), &[("removed", &own)]).await;
    assert!(stays.status == 409 && stays.says(Language::Nl.text().refusal_team_owner_stays()), "{stays:?}");
    // Neither an account of another organisation nor an administrator comes into a team.
    let foreign = house.app.store.account_by_email(&email(Role::Editor, "zandstede")).await.unwrap().unwrap().id;
    for wrong in [foreign, house.account(Role::Administrator).await, String::new()] {
        assert_eq!(lead.post(&format!("{path}/team/members"), &[("added", &wrong)]).await.status, 422);
    }
}

#[tokio::test]
async fn a_dossier_without_an_owner_is_taken_up_and_one_whose_owner_left_is_handed_on() {
    let house = House::open().await;
    let (_, path) = closed(&house).await;
    let next = house.add_account(&house.organisation, "volgende@veenwoude.example", Role::Facilitator).await;
    let mut fg = house.as_role(Role::DataProtectionOfficer).await;
    let handing = format!("{path}/team/ownership/handing");
    assert_eq!(fg.post(&handing, &[("owner-account", &next)]).await.status, 403, "there is an owner");
    let own = house.account(Role::Facilitator).await;
    let mut administrator = house.as_role(Role::Administrator).await;
    administrator.done(&format!("/members/{own}/removal"), &[]).await;
    fg.done(&handing, &[("owner-account", &next)]).await;
    let mut next = house.signed_in(&next).await;
    assert!(next.get(&format!("{path}/team")).await.says(Language::Nl.text().team_left()), "of the one who left");
    next.done(&format!("{path}/team/members/removal"), &[("removed", &own)]).await;
}

#[tokio::test]
async fn breaking_the_glass_takes_a_second_person_and_gives_a_day_of_reading() {
    let house = House::open().await;
    let (mut lead, path) = closed(&house).await;
    let mut asker = house.as_role(Role::Administrator).await;
    let id = house.account(Role::Administrator).await;
    // How the dossier is called, and nothing else of it.
    let page = asker.get(&door(&path)).await;
    assert!(page.says(TITLE) && page.says("wijkmanager") && !page.says("Begrijpen wat bewoners"), "{}", page.body);
    assert_eq!(asker.post(&door(&path), &[("entry-reason", "Bel 06-12345678")]).await.status, 422);
    asker.done(&door(&path), &[("entry-reason", REASON)]).await;
    let waits = Language::Nl.text().team_entry_waits();
    for below in ["", "/map", "/team"] {
        assert!(lead.get(&format!("{path}{below}")).await.says(&waits), "{below}");
    }
    assert_eq!(asker.get(&path).await.status, 404, "asking opens nothing");
    let asked = Language::Nl.text().team_asks(1);
    assert!(!asker.get("/members").await.says(&asked), "not of the own request");
    assert!(house.as_role(Role::DataProtectionOfficer).await.get("/dossiers").await.says(&asked));
    let granting = format!("{}/granting", door(&path));
    let alone = asker.post(&granting, &[("asker", &id)]).await;
    assert_eq!(alone.status, 409, "not alone");
    assert_eq!(asker.get(&path).await.status, 404);
    let second = house.add_account(&house.organisation, "tweede@veenwoude.example", Role::Administrator).await;
    let mut decider = house.signed_in(&second).await;
    assert!(decider.get("/members").await.says(&asked));
    decider.done(&granting, &[("asker", &id)]).await;
    assert!(!decider.get("/members").await.says(&asked), "decided");
    assert_eq!(asker.get(&format!("{path}/map")).await.status, 200);
    assert!(asker.get(&format!("{path}/history")).await.says(REASON));
    let adds = [("us", "Bewoners"), ("them", "De gemeente")];
    assert_eq!(asker.post(&format!("{path}/oppositions"), &adds).await.status, 403);
    assert_eq!(asker.take(&path, "oppositions.csv").await.status, 403, "takes nothing along");
    assert_eq!(asker.get("/dossiers").await.status, 403, "accounts, not files");
    assert!(lead.get(&path).await.says("leest mee, tot"));
    assert_eq!(house.signed_in(&second).await.get(&path).await.status, 404, "who granted it does not come in");
    lead.done(&format!("{}/ending", door(&path)), &[("asker", &id)]).await;
    assert_eq!(asker.get(&format!("{path}/map")).await.status, 404);
    let told = lead.get(&format!("{path}/history")).await;
    for sentence in [
        Language::Nl.text().history_entry_asked(REASON),
        Language::Nl.text().history_entry_granted(),
        Language::Nl.text().history_entry_ended(),
    ] {
        assert!(told.says(&sentence), "{sentence}");
    }
}

#[tokio::test]
async fn a_facilitator_who_broke_the_glass_changes_nothing_although_the_role_does_elsewhere() {
    let house = House::open().await;
    let (_, path) = closed(&house).await;
    let outsider = house.add_account(&house.organisation, "buiten@veenwoude.example", Role::Facilitator).await;
    let mut visit = house.signed_in(&outsider).await;
    visit.done(&door(&path), &[("entry-reason", REASON)]).await;
    let mut fg = house.as_role(Role::DataProtectionOfficer).await;
    fg.done(&format!("{}/granting", door(&path)), &[("asker", &outsider)]).await;
    assert_eq!(visit.get(&format!("{path}/map")).await.status, 200);
    let before = house.dossier(&path).await.seq;
    for (below, fields) in [
        ("/oppositions", &[("us", "Bewoners"), ("them", "De gemeente")][..]),
        ("/session", &[]),
        ("/details", &[("title", "Anders")]),
        ("/team/ownership", &[]),
        ("/hold", &[("hold-reason", "Er is om gevraagd")]),
    ] {
        assert_eq!(visit.post(&format!("{path}{below}"), fields).await.status, 403, "{below}");
    }
    assert_eq!(house.dossier(&path).await.seq, before);
}

/// Writes what happened at this moment past the door, which knows no other than now.
async fn happened(house: &House, path: &str, at: &str, who: &str, events: &[Event], entries: &[(String, String)]) {
    let id = path.rsplit('/').next().unwrap();
    let row = house.app.store.index(id).await.unwrap().unwrap();
    let mut index = row.index;
    index.closed_to.as_mut().unwrap().entries = entries.to_vec();
    let by = By { id: Some(who.to_owned()), kind: "colleague".to_owned(), domain: None };
    let act = Act { id: secret::id_text(), at: at.to_owned(), by };
    house.app.store.append(id, row.head_seq, &act, events, &index).await.unwrap();
}

#[tokio::test]
async fn an_entry_ends_by_itself_after_a_day() {
    let house = House::open().await;
    let (mut lead, path) = closed(&house).await;
    let (asker, role) = (house.account(Role::Reader).await, Role::Reader);
    let asked = Event::EntryAsked {
        asker: asker.parse().unwrap(),
        function: house.text("wijkmanager", Place::JobFunction),
        domain: model::Domain::Social,
        role,
        reason: house.text(REASON, Place::Reason),
    };
    let granted = Event::EntryGranted { asker: asker.parse().unwrap(), role: Role::DataProtectionOfficer };
    let mut reader = house.as_role(role).await;
    // The digits of a moment that is so many seconds back.
    let ago = |seconds: i64| {
        let moment = jiff::Timestamp::now().checked_sub(jiff::SignedDuration::from_secs(seconds)).unwrap();
        format!("{moment:.3}")
    };
    for (seconds, status) in [(24 * 3600 - 60, 200), (24 * 3600 + 1, 404)] {
        let until = ago(seconds - 24 * 3600);
        let entries = [(asker.clone(), until)];
        happened(&house, &path, &ago(seconds), &asker, &[asked.clone(), granted.clone()], &entries).await;
        assert_eq!(reader.get(&path).await.status, status);
        assert_eq!(reader.get("/dossiers").await.says(TITLE), status == 200);
        assert_eq!(lead.get(&path).await.says("leest mee, tot"), status == 200);
    }
    assert_eq!(house.app.store.verify(None).await.unwrap(), []);
}

#[tokio::test]
async fn a_stop_a_hold_and_a_crisis_leave_the_team_and_the_glass_as_they_are() {
    let house = House::open().await;
    let (mut lead, path) = closed(&house).await;
    house.finds(&path, &[]).await;
    let reason = || house.text("Er is geweld", Place::Reason);
    house
        .leads(&path, |dossier, by| {
            dossier.set_unrest_phase(by, Some(model::analysis::UnrestPhase::Escalation), reason())
        })
        .await;
    let mut fg = house.as_role(Role::DataProtectionOfficer).await;
    fg.done(&format!("{path}/hold"), &[("hold-reason", "Er is om gevraagd")]).await;
    fg.done(&format!("{path}/stop"), &[("stop-reason", "Er wordt naar gekeken")]).await;
    let mut asker = broken(&house, &path).await;
    assert_eq!(asker.get(&format!("{path}/history")).await.status, 200);
    let editor = house.account(Role::Editor).await;
    lead.done(&format!("{path}/team/members/removal"), &[("removed", &editor)]).await;
    assert_eq!(house.as_role(Role::Editor).await.get(&path).await.status, 404);
}

#[tokio::test]
async fn a_guest_and_another_organisation_find_no_door_to_the_glass() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, code) = lead.open_room().await;
    lead.done(&format!("{path}/team/closing"), &[]).await;
    let mut guest = house.guest(&code, "handhaver", "safety").await;
    assert_eq!(guest.get(&format!("{path}/map")).await.status, 200, "the code of a session opens its room");
    let other = house.other_organisation().await;
    for visit in [&mut guest, &mut other.clone()] {
        assert_eq!(visit.get(&door(&path)).await.status, 404);
        assert_eq!(visit.post(&door(&path), &[("entry-reason", REASON)]).await.status, 404);
    }
    // A colleague outside of the team is a guest like others, by the code.
    let mut reader = house.as_role(Role::Reader).await;
    assert_eq!(reader.get(&format!("/join/{code}")).await.status, 200);
    reader.done(&format!("/join/{code}"), &[("function", "adviseur"), ("domain", "care")]).await;
    assert_eq!(reader.get(&format!("{path}/map")).await.status, 200);
    assert_eq!(reader.get(&format!("{path}/history")).await.status, 404);
}
