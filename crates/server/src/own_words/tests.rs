use crate::testing::{House, Visit};
use guard::{OwnList, Place};
use model::Role;

async fn add(who: &mut Visit, list: OwnList, words: &str, reason: &str) -> u16 {
    who.post("/words", &[("list", list.slug()), ("words", words), ("reason", reason)]).await.status
}

/// Adds a wij-zij in this dossier; answers the status.
async fn tells(who: &mut Visit, dossier: &str, us: &str) -> u16 {
    who.post(&format!("/dossiers/{dossier}/oppositions"), &[("us", us), ("them", "de gemeente")]).await.status
}

#[tokio::test]
async fn a_word_counts_at_once_in_the_own_organisation_and_nowhere_else() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (id, code) = lead.open_room().await;
    let id = id.trim_start_matches("/dossiers/").to_owned();
    let mut guest = house.guest(&code, "jongerenwerker", "social").await;
    let mut stranger = house.other_organisation().await;
    let elsewhere = stranger.open_dossier().await;
    assert!(lead.get("/words").await.says("Er staan nog geen eigen woorden"));
    assert_eq!(tells(&mut lead, &id, "de kwaakbaas").await, 303);
    assert_eq!(add(&mut lead, OwnList::Nickname, "kwaakbaas", "").await, 303);
    for who in [&mut lead, &mut guest] {
        assert_eq!(tells(who, &id, "vrienden van de kwaakbaas").await, 422);
    }
    assert_eq!(tells(&mut stranger, &elsewhere, "vrienden van de kwaakbaas").await, 303);
    // The function that a guest fills in at the door is one of that organisation too.
    let mut newcomer = house.anonymous();
    let fields = [("function", "hulp van kwaakbaas"), ("domain", "social")];
    assert_eq!(newcomer.post(&format!("/join/{code}"), &fields).await.status, 422);

    let page = lead.get("/words").await;
    assert!(
        page.says("kwaakbaas") && page.says("1 van ten hoogste 25") && page.says("toegevoegd door"),
        "{}",
        page.body
    );
    assert!(!stranger.get("/words").await.says("kwaakbaas"));
    let word = house.app.store.own_words_of(&house.organisation).await.unwrap().remove(0);
    // Another organisation cannot take it out.
    stranger.post("/words/removal", &[("word", &word.id)]).await;
    assert_eq!(tells(&mut lead, &id, "vrienden van de kwaakbaas").await, 422);
    lead.done("/words/removal", &[("word", &word.id)]).await;
    assert_eq!(tells(&mut lead, &id, "vrienden van de kwaakbaas").await, 303);
    lead.done("/words/return", &[("word", &word.id)]).await;
    assert_eq!(tells(&mut guest, &id, "nog meer van de kwaakbaas").await, 422);
    let changes = house.app.store.own_word_changes_of(&house.organisation).await.unwrap();
    assert_eq!(changes.iter().map(|it| it.change.as_str()).collect::<Vec<_>>(), ["returned", "removed", "added"]);
    let account = house.account(Role::Facilitator).await;
    assert!(changes.iter().all(|it| it.account_id == account));
}

#[tokio::test]
async fn another_process_on_the_same_data_knows_the_word_with_the_next_form() {
    let house = House::open().await;
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    let guard = |house: &House| {
        let app = house.app.clone();
        let organisation = house.organisation.clone();
        async move { crate::door::own_words::guard_of(&app, &organisation).await.unwrap() }
    };
    assert!(guard(&house).await.vet("de kwaakbaas", Place::Occurrence).is_ok());
    assert_eq!(add(&mut officer, OwnList::Nickname, "kwaakbaas", "").await, 303);
    assert!(guard(&house).await.vet("de kwaakbaas", Place::Occurrence).is_err());
    // Changed past this process.
    let word = house.app.store.own_words_of(&house.organisation).await.unwrap().remove(0);
    let by = store::OwnWordChange {
        id: crate::secret::id_text(),
        organisation_id: house.organisation.clone(),
        list: word.list.clone(),
        change: "removed".to_owned(),
        account_id: house.account(Role::DataProtectionOfficer).await,
        at: crate::calendar::now(),
    };
    assert!(house.app.store.remove_own_word(&word.id, &by, "2000-01-01T00:00:00.000Z").await.unwrap());
    assert!(guard(&house).await.vet("de kwaakbaas", Place::Occurrence).is_ok());
}

#[tokio::test]
async fn an_exception_needs_the_officer_and_a_reason_and_lets_no_fixed_form_through() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let id = lead.open_dossier().await;
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    assert_eq!(tells(&mut lead, &id, "jongeren van loods De Vries").await, 422);
    assert_eq!(add(&mut lead, OwnList::Fine, "loods De Vries", "zo heet de loods").await, 403);
    assert_eq!(add(&mut officer, OwnList::Fine, "loods De Vries", "").await, 422);
    assert_eq!(add(&mut officer, OwnList::Fine, "loods De Vries", "omdat Jan de Vries dat wil").await, 422);
    assert_eq!(add(&mut officer, OwnList::Fine, "loods De Vries", "zo heet de loods").await, 303);
    assert_eq!(tells(&mut lead, &id, "jongeren van loods De Vries").await, 303);
    for us in
        ["loods De Vries 06-12345678", "loods De Vries jan@live.nl", "loods De Vries BSN 123456782", "Jan de Vries"]
    {
        assert_eq!(tells(&mut lead, &id, us).await, 422, "{us}");
    }
    assert!(officer.get("/words").await.says("Omdat: zo heet de loods"));
    let word = house.app.store.own_words_of(&house.organisation).await.unwrap().remove(0);
    assert_eq!(lead.post("/words/removal", &[("word", &word.id)]).await.status, 403);
    officer.done("/words/removal", &[("word", &word.id)]).await;
    assert_eq!(tells(&mut lead, &id, "ouders van loods De Vries").await, 422);
}

#[tokio::test]
async fn the_list_takes_no_person_and_no_more_than_fits() {
    let house = House::open().await;
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    for list in OwnList::ALL {
        let answer =
            officer.post("/words", &[("list", list.slug()), ("words", "Fatima El Amrani"), ("reason", "daarom")]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.says("Dit lijkt op de naam van een persoon"), "{}", answer.body);
    }
    for at in 0..OwnList::Nickname.most() {
        let letters: String =
            (0..3).map(|nth| char::from(b'a' + u8::try_from(at / 5_usize.pow(nth) % 5).unwrap())).collect();
        assert_eq!(add(&mut officer, OwnList::Nickname, &format!("qxz{letters}"), "").await, 303);
    }
    let full = officer.post("/words", &[("list", "nickname"), ("words", "qxzzzz")]).await;
    assert_eq!(full.status, 422);
    assert!(full.says("Er passen 25 woorden in"), "{}", full.body);
    assert_eq!(house.app.store.own_words_of(&house.organisation).await.unwrap().len(), 25);
    assert!(!house.stored().await.windows(6).any(|part| part == b"Fatima"), "what was refused is nowhere");
}
