//! Signals over HTTP.

use crate::{
    calendar,
    language::Language,
    secret,
    testing::{Answer, House, Visit},
};
use model::Role;

const WHAT: &str = "Bij de halte werd geroepen dat de nieuwbouw alles inpikt";

fn past(days: i64) -> String {
    calendar::day_of(&calendar::in_seconds(-days * 86_400)).to_string()
}

fn form<'a>(what: &'a str, area: &'a str, day: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("what", what),
        ("area", area),
        ("seen-on", day),
        ("function", "wijkmanager"),
        ("evidence", "observation"),
        ("seen", "offline"),
    ]
}

/// Notes a signal that must be taken; answers its id.
async fn notes(visit: &mut Visit, what: &str, area: &str, day: &str) -> String {
    visit.done("/signals", &form(what, area, day)).await.card("signal")
}

async fn ids(house: &House) -> Vec<String> {
    house.app.store.signals_of(&house.organisation).await.unwrap().into_iter().map(|signal| signal.id).collect()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

fn comes_before(page: &Answer, first: &str, second: &str) -> bool {
    page.body.find(first).unwrap() < page.body.find(second).unwrap()
}

#[tokio::test]
async fn a_signal_is_noted_in_one_post_by_function_and_domain_and_nobody_else() {
    let house = House::open().await;
    let mut editor = house.as_role(Role::Editor).await;
    let empty = editor.get("/signals").await;
    assert!(empty.says(Language::Nl.text().signal_none_means()) && empty.body.contains("href=\"/signals/new\""));
    let page = editor.get("/signals/new").await;
    for filled in ["value=\"wijkmanager\"", &format!("value=\"{}\"", calendar::today())] {
        assert!(page.body.contains(filled), "{filled}");
    }
    let today = calendar::today().to_string();
    let id = notes(&mut editor, WHAT, "De Linden", &today).await;
    let kept = house.app.store.signals_of(&house.organisation).await.unwrap().remove(0);
    assert_eq!((kept.id.as_str(), kept.what.as_str(), kept.area.as_str()), (id.as_str(), WHAT, "De Linden"));
    assert_eq!((kept.by_function.as_str(), kept.domain.as_str(), &kept.reasons), ("wijkmanager", "social", &None));
    let list = editor.get("/signals").await;
    for said in [WHAT, "De Linden", "waarneming", "niet online", "wijkmanager"] {
        assert!(list.says(said), "{said}");
    }
    assert!(!format!("{kept:?}").contains(&house.account(Role::Editor).await), "who noted it stands nowhere");
    assert!(editor.get("/signals/new").await.body.contains("<option value=\"De Linden\">"), "a known area is offered");
}

#[tokio::test]
async fn the_same_form_twice_is_one_signal_and_another_day_is_another() {
    let house = House::open().await;
    let mut editor = house.as_role(Role::Editor).await;
    let (act, today, before) = (secret::id_text(), past(0), past(1));
    let with = |day| [form(WHAT, "De Linden", day), vec![("act", act.as_str())]].concat();
    let first = editor.post("/signals", &with(&today)).await;
    let second = editor.post("/signals", &with(&today)).await;
    assert_eq!((first.status, first.card("signal")), (303, second.card("signal")));
    assert_eq!(ids(&house).await.len(), 1);
    editor.post("/signals", &with(&before)).await;
    assert_eq!(ids(&house).await.len(), 2);
}

#[tokio::test]
async fn a_name_is_refused_beside_its_field_and_stands_in_no_file() {
    let house = House::open().await;
    let mut editor = house.as_role(Role::Editor).await;
    let today = past(0);
    let refused = editor.post("/signals", &form("Het was Fatima Yilmaz die riep", "De Linden", &today)).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("id=\"what-error\"") && refused.says("De Linden"), "what was typed stays");
    assert_eq!(ids(&house).await, Vec::<String>::new());
    assert!(!holds(&house.on_disk(), "Yilmaz"));
    notes(&mut editor, WHAT, "De Linden", &today).await;
    assert!(holds(&house.on_disk(), WHAT), "or this test is blind");
}

#[tokio::test]
async fn a_place_below_the_neighbourhood_is_asked_about_and_the_reason_stays_beside_it() {
    let house = House::open().await;
    let mut editor = house.as_role(Role::Editor).await;
    let today = past(0);
    let asked = editor.post("/signals", &form(WHAT, "Dorpsstraat", &today)).await;
    assert!(asked.status == 422 && asked.body.contains("name=\"area-because\""), "{asked:?}");
    let because = "De hele wijk komt daar samen";
    let with = [form(WHAT, "Dorpsstraat", &today), vec![("area-because", because)]].concat();
    editor.done("/signals", &with).await;
    let kept = house.app.store.signals_of(&house.organisation).await.unwrap().remove(0);
    assert_eq!(kept.reasons.unwrap(), format!("{{\"area\":\"{because}\"}}"));
    assert!(editor.get("/signals").await.says(Language::Nl.text().opposition_ground(because)));
}

#[tokio::test]
async fn a_day_that_has_yet_to_come_and_an_empty_form_say_what_is_wrong() {
    let house = House::open().await;
    let mut editor = house.as_role(Role::Editor).await;
    let answer = editor.post("/signals", &form(WHAT, "De Linden", &past(-2))).await;
    assert!(answer.status == 422 && answer.says(Language::Nl.text().signal_day_ahead()));
    let answer = editor.post("/signals", &[]).await;
    assert_eq!(answer.status, 422);
    for field in ["what", "area", "seen-on", "function", "evidence", "seen"] {
        assert!(answer.body.contains(&format!("id=\"{field}-error\"")), "{field}");
    }
    assert_eq!(ids(&house).await, Vec::<String>::new());
}

#[tokio::test]
async fn the_list_goes_by_area_with_the_day_that_was_last_first() {
    let house = House::open().await;
    let mut editor = house.as_role(Role::Editor).await;
    for (what, area, days) in [
        ("Eerste woorden over de bouw", "De Linden", 9),
        ("Gedoe bij het water", "Havenwijk", 1),
        ("Laatste woorden over de bouw", "de  linden", 2),
    ] {
        notes(&mut editor, what, area, &past(days)).await;
    }
    let list = editor.get("/signals").await;
    assert!(comes_before(&list, "Laatste woorden", "Eerste woorden"));
    assert!(comes_before(&list, "Eerste woorden", "Gedoe bij"), "one area is one group, whatever its capitals");
    assert_eq!(list.body.matches("<h2 id=\"area-").count(), 2);
    let one = editor.get("/signals?area=Havenwijk").await;
    assert!(one.says("Gedoe bij het water") && !one.says("Eerste woorden over de bouw"));
    let none = editor.get("/signals?area=Elders").await;
    assert!(none.status == 200 && none.says(Language::Nl.text().signal_none_here()));
}

#[tokio::test]
async fn of_an_area_with_many_the_newest_stand_first_and_the_rest_is_one_step_away() {
    let house = House::open().await;
    let mut editor = house.as_role(Role::Editor).await;
    for days in 1..=10 {
        notes(&mut editor, &format!("Woorden van {days} dagen terug"), "De Linden", &past(days)).await;
    }
    let list = editor.get("/signals").await;
    assert!(list.says("Woorden van 8 dagen terug") && !list.says("Woorden van 9 dagen terug"));
    assert!(list.says(Language::Nl.text().signal_all_of(10, "De Linden")));
    assert!(editor.get("/signals?area=De%20Linden").await.says("Woorden van 10 dagen terug"));
}

#[tokio::test]
async fn several_signals_become_the_ground_of_a_new_dossier() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let first = notes(&mut lead, WHAT, "De Linden", &past(9)).await;
    let second = notes(&mut lead, "Gedoe bij het water", "Havenwijk", &past(1)).await;
    notes(&mut lead, "Iets heel anders", "Havenwijk", &past(1)).await;
    let chosen = [("signal", first.as_str()), ("signal", second.as_str()), ("into", "new")];
    let onward = lead.done("/signals/ground", &chosen).await.location().to_owned();
    let page = lead.get(&onward).await;
    assert!(page.says(Language::Nl.text().signal_new_dossier(2)) && page.says(WHAT) && !page.says("Iets heel anders"));
    assert!(page.says("De Linden, Havenwijk"), "the areas are a beginning of the limits");
    let list = onward.split_once('=').unwrap().1.to_owned();
    let wrong = lead.post("/dossiers", &[("title", ""), ("signals", &list)]).await;
    assert!(wrong.status == 422 && wrong.body.contains(&format!("value=\"{list}\"")), "they stay with the form");
    let today = calendar::today().to_string();
    let fields = [
        ("title", "De Linden en het water"),
        ("purpose", "Begrijpen wat bewoners uit elkaar drijft"),
        ("scope", "De Linden, Havenwijk"),
        ("period-from", &today),
        ("period-to", &today),
        ("owner", "wijkmanager"),
        ("review-date", &today),
        ("retention", "case-file"),
        ("signals", &list),
    ];
    let dossier = lead.done("/dossiers", &fields).await.location().to_owned();
    let day = calendar::day_in_words(past(9).parse().unwrap(), Language::Nl);
    let letter = lead.get(&dossier).await;
    assert!(letter.says(Language::Nl.text().signal_dossier_rests(2, day)), "{letter:?}");
    let id = dossier.rsplit('/').next().unwrap();
    assert_eq!(house.app.store.signals_in(id).await.unwrap().len(), 2);
    let here = lead.get(&format!("/signals?dossier={id}")).await;
    assert!(here.says(WHAT) && !here.says("Iets heel anders"));
    assert!(lead.get("/signals").await.body.contains(&format!("href=\"{dossier}\"")), "the list links to it");
}

#[tokio::test]
async fn signals_go_to_a_dossier_that_is_there_and_an_editor_makes_none() {
    let house = House::open().await;
    let dossier = house.as_role(Role::Facilitator).await.open_dossier().await;
    let mut editor = house.as_role(Role::Editor).await;
    let signal = notes(&mut editor, WHAT, "De Linden", &past(1)).await;
    let none = editor.post("/signals/ground", &[("into", dossier.as_str())]).await;
    assert!(none.status == 422 && none.says(Language::Nl.text().signal_ground_none()));
    let nowhere = editor.post("/signals/ground", &[("signal", signal.as_str())]).await;
    assert!(nowhere.status == 422 && nowhere.body.contains(&format!("value=\"{signal}\" checked")), "it stays ticked");
    let new = editor.post("/signals/ground", &[("signal", signal.as_str()), ("into", "new")]).await;
    assert_eq!(new.status, 403);
    let tied = editor.done("/signals/ground", &[("signal", signal.as_str()), ("into", dossier.as_str())]).await;
    assert_eq!(tied.location(), format!("/dossiers/{dossier}#signals"));
    assert_eq!(house.app.store.signals_in(&dossier).await.unwrap()[0].id, signal);
}

#[tokio::test]
async fn a_signal_on_which_a_dossier_rests_cannot_be_removed_and_says_why() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (dossier, signal) = (lead.open_dossier().await, notes(&mut lead, WHAT, "De Linden", &past(1)).await);
    lead.done("/signals/ground", &[("signal", signal.as_str()), ("into", dossier.as_str())]).await;
    let (page, why) = (format!("/signals/{signal}"), Language::Nl.text().signal_stays());
    let asks = lead.get(&page).await;
    assert!(asks.says(&why) && !asks.body.contains("/removal"));
    let refused = lead.post(&format!("{page}/removal"), &[]).await;
    assert!(refused.status == 409 && refused.says(&why));
    assert_eq!(ids(&house).await, [signal]);
}

#[tokio::test]
async fn a_removed_signal_is_in_no_file() {
    let house = House::open().await;
    let mut editor = house.as_role(Role::Editor).await;
    let signal = notes(&mut editor, WHAT, "Populierendal", &past(1)).await;
    assert!(holds(&house.on_disk(), WHAT), "or this test is blind");
    let page = format!("/signals/{signal}");
    assert!(editor.get(&page).await.says(Language::Nl.text().signal_removal_means()));
    editor.done(&format!("{page}/removal"), &[]).await;
    for text in [WHAT, "Populierendal"] {
        assert!(!holds(&house.on_disk(), text), "{text}");
    }
    assert_eq!(editor.get(&page).await.status, 404);
}

#[tokio::test]
async fn a_reader_sees_signals_and_notes_none() {
    let house = House::open().await;
    let signal = notes(&mut house.as_role(Role::Editor).await, WHAT, "De Linden", &past(1)).await;
    let mut reader = house.as_role(Role::Reader).await;
    let list = reader.get("/signals").await;
    assert!(list.says(WHAT) && !list.body.contains("/signals/new") && !list.body.contains("checkbox"));
    let page = reader.get(&format!("/signals/{signal}")).await;
    assert!(page.says(WHAT) && !page.body.contains("/removal"));
    assert_eq!(reader.post("/signals", &form(WHAT, "De Linden", &past(2))).await.status, 403);
    assert_eq!(reader.post(&format!("/signals/{signal}/removal"), &[]).await.status, 403);
    assert_eq!(ids(&house).await.len(), 1);
}

#[tokio::test]
async fn another_organisation_sees_nothing_and_takes_nothing_along() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (dossier, signal) = (lead.open_dossier().await, notes(&mut lead, WHAT, "De Linden", &past(1)).await);
    let mut other = house.other_organisation().await;
    let theirs = other.open_dossier().await;
    let own = notes(&mut other, "Iets van hier", "Zandwijk", &past(1)).await;
    assert!(!other.get("/signals").await.says(WHAT));
    assert!(!other.get("/signals/new").await.says("De Linden"));
    assert_eq!(other.get(&format!("/signals/{signal}")).await.status, 404);
    assert_eq!(other.get(&format!("/signals?dossier={dossier}")).await.status, 404);
    assert_eq!(other.post(&format!("/signals/{signal}/removal"), &[]).await.status, 404);
    for (signal, into, status) in [(&signal, &theirs, 422), (&own, &dossier, 404)] {
        let answer = other.post("/signals/ground", &[("signal", signal), ("into", into)]).await;
        assert_eq!(answer.status, status);
    }
    assert!(!other.get(&format!("/dossiers/new?signals={signal}")).await.says(WHAT));
    for id in [&dossier, &theirs] {
        assert_eq!(house.app.store.signals_in(id).await.unwrap(), []);
    }
    assert_eq!(ids(&house).await, [signal]);
}

#[tokio::test]
async fn no_address_says_which_area_it_is_about() {
    let house = House::open().await;
    let mut editor = house.as_role(Role::Editor).await;
    notes(&mut editor, "Gedoe bij het water", "Havenwijk", &past(1)).await;
    let noted = editor.post("/signals", &form(WHAT, "De Linden", &past(0))).await;
    let list = editor.get("/signals").await;
    let (to, _) = noted.location().split_once('#').unwrap();
    assert!(list.body.contains(&format!("href=\"{to}\"")), "{to}");
    for address in list.body.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).chain([to]) {
        assert!(!address.to_lowercase().contains("linden") && !address.contains("aven"), "{address}");
    }
    let one = editor.get(to).await;
    assert!(one.says(WHAT) && !one.says("Gedoe bij het water"));
}

#[tokio::test]
async fn no_browser_keeps_what_is_half_typed() {
    let house = House::open().await;
    let form = house.as_role(Role::Editor).await.get("/signals/new").await;
    let tags = form.body.split('<').filter_map(|rest| rest.split('>').next());
    let typed: Vec<&str> = tags.filter(|tag| tag.starts_with("textarea") || tag.contains("type=\"text\"")).collect();
    assert!(typed.len() > 2 && typed.iter().all(|tag| tag.contains("autocomplete=\"off\"")), "{typed:?}");
}

/// What belongs to nobody but whoever looks at it.
const CANARY: &str = "kanariewoord";

#[tokio::test]
async fn a_signal_that_does_not_belong_there_is_covered_and_shown_again_or_removed_by_who_looks_at_it() {
    let house = House::open().await;
    let mut editor = house.as_role(Role::Editor).await;
    let mut reader = house.as_role(Role::Reader).await;
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    let signal = notes(&mut editor, CANARY, &format!("De {CANARY}"), &past(1)).await;
    let page = format!("/signals/{signal}");
    let asks = reader.get(&page).await;
    assert!(asks.says(CANARY) && asks.says(Language::Nl.text().reported_button()));
    reader.done(&format!("{page}/reports"), &[("reason", "recognisable")]).await;
    for visit in [&mut reader, &mut editor] {
        for below in [page.as_str(), "/signals", "/signals?reported=yes", "/destruction"] {
            assert!(!visit.see(below).await.body.contains(CANARY), "{below}");
        }
        assert!(visit.get(&page).await.says(Language::Nl.text().reported_mask()));
        assert!(!visit.get("/dossiers").await.says(Language::Nl.text().signal_reported(1)));
        assert_eq!(visit.post(&format!("{page}/removal"), &[]).await.status, 403);
        assert_eq!(visit.post(&format!("{page}/reports/setting-aside"), &[]).await.status, 403);
    }
    assert!(!editor.get("/signals/new").await.body.contains(CANARY), "not among the areas either");
    let dossier = house.as_role(Role::Facilitator).await.open_dossier().await;
    let along = editor.post("/signals/ground", &[("signal", &signal), ("into", &dossier)]).await;
    assert_eq!(along.status, 422);
    assert!(officer.get("/dossiers").await.says(Language::Nl.text().signal_reported(1)));
    let looks = officer.get(&page).await;
    assert!(looks.says(CANARY) && looks.says(Language::Nl.text().report_reason_recognisable()));
    officer.done(&format!("{page}/reports/setting-aside"), &[]).await;
    assert!(reader.get(&page).await.says(CANARY));
    reader.done(&format!("{page}/reports"), &[]).await;
    officer.done(&format!("{page}/removal"), &[]).await;
    assert!(!holds(&house.on_disk(), CANARY));
}

#[tokio::test]
async fn a_signal_that_dossiers_rest_on_is_covered_in_all_of_them_and_goes_with_the_last_that_purges_it() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    let mut reader = house.as_role(Role::Reader).await;
    let signal = notes(&mut lead, CANARY, "De Linden", &past(1)).await;
    let dossiers = [lead.open_dossier().await, lead.open_dossier().await];
    for dossier in &dossiers {
        lead.done("/signals/ground", &[("signal", &signal), ("into", dossier)]).await;
    }
    let [first, second] = dossiers.map(|dossier| format!("/dossiers/{dossier}"));
    assert!(reader.get(&format!("{first}/appraisals")).await.body.contains(CANARY), "or this test is blind");
    let about = format!("signal:{signal}");
    let word = [("about", about.as_str())];
    reader.done(&format!("{first}/reports"), &word).await;
    for page in [&first, &second] {
        for below in ["", "/appraisals", "/history", "/report", "/exports/report.json", "/thread"] {
            assert!(!reader.see(&format!("{page}{below}")).await.body.contains(CANARY), "{page}{below}");
        }
        assert!(lead.get(&format!("{page}/reports")).await.says(CANARY));
    }
    assert!(!reader.get("/signals").await.body.contains(CANARY));
    let aside = format!("/signals/{signal}/reports/setting-aside");
    lead.done(&aside, &[]).await;
    assert!(!reader.get("/signals").await.body.contains(CANARY), "two dossiers look at it");
    for page in [&first, &second] {
        assert!(holds(&house.on_disk(), CANARY));
        lead.done(&format!("{page}/reports/purge"), &word).await;
        officer.done(&format!("{page}/reports/purge/confirmation"), &word).await;
    }
    assert!(!holds(&house.on_disk(), CANARY));
    assert!(!holds(&house.stored().await, CANARY), "in a backup");
    assert_eq!((ids(&house).await, house.app.store.verify(None).await.unwrap()), (vec![], vec![]));
    for below in ["", "/appraisals", "/history", "/report", "/thread", "/reports"] {
        assert_eq!(lead.see(&format!("{first}{below}")).await.status, 200, "{below}");
    }
}

#[tokio::test]
async fn a_dossier_that_keeps_its_signal_shows_it_again_in_the_list_too() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let mut reader = house.as_role(Role::Reader).await;
    let (dossier, signal) = (lead.open_dossier().await, notes(&mut lead, WHAT, "De Linden", &past(1)).await);
    lead.done("/signals/ground", &[("signal", signal.as_str()), ("into", dossier.as_str())]).await;
    reader.done(&format!("/signals/{signal}/reports"), &[]).await;
    assert!(!reader.get("/signals").await.says(WHAT));
    let about = format!("signal:{signal}");
    let fields = [("about", about.as_str()), ("verdict", "fitting"), ("reason", "Zo werd het gezien")];
    lead.done(&format!("/dossiers/{dossier}/reports/setting-aside"), &fields).await;
    assert!(reader.get("/signals").await.says(WHAT));
}
