use crate::{
    language::Language,
    secret,
    testing::{House, Visit},
};
use model::{
    Role,
    content::{Block, Dimension},
};

const SECRET: &str = "fluisterwoord";
const D1: &str = "/analysis/manifestations";

/// Every page and part on which an answer could stand.
fn pages(card: &str) -> Vec<String> {
    let mut pages: Vec<String> = [
        "",
        "/map",
        "/board?since=0",
        "/off-the-map",
        "/step",
        "/notes",
        "/wall",
        "/wall/board",
        "/session",
        "/session/heard",
        "/pruning",
        "/choice",
        "/strategy",
        "/history",
        "/report",
        "/exports/report.json",
        "/exports/oppositions.csv",
        "/exports/participants.csv",
        "/analysis",
        "/analysis/wheel",
        "/analysis/preparation",
        "/analysis/manifestations/items/d1.vermijding",
        "/analysis/own-role/items/d8.2",
    ]
    .map(str::to_owned)
    .into();
    pages.push(format!("/oppositions/{card}"));
    for dimension in Dimension::ALL {
        pages.push(format!("/analysis/{}", dimension.slug()));
        pages.push(format!("/analysis/{}/answers", dimension.slug()));
    }
    pages
}

async fn says(visit: &mut Visit, path: &str, card: &str, word: &str) -> Vec<String> {
    let mut found = vec![];
    for page in pages(card) {
        if visit.see(&format!("{path}{page}")).await.body.contains(word) {
            found.push(page);
        }
    }
    found
}

/// A room with an analysis that just began and a wij-zij on the map.
async fn begun(house: &House) -> (Visit, String, String, String) {
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, code) = lead.open_room().await;
    let fields = [("us", "omwonenden"), ("them", "bouwers")];
    let card = lead.done(&format!("{path}/oppositions"), &fields).await.card("opposition");
    lead.done(&format!("{path}/analysis"), &[]).await;
    (lead, path, code, card)
}

fn avoids<'a>(state: &'a str, note: &'a str) -> [(&'a str, &'a str); 3] {
    [("group", "all"), ("state-d1.vermijding", state), ("note-d1.vermijding", note)]
}

#[tokio::test]
async fn nobody_sees_an_answer_of_somebody_else_before_all_are_shown() {
    let house = House::open().await;
    let (mut lead, path, code, card) = begun(&house).await;
    let mut one = house.guest(&code, "wijkverpleegkundige", "care").await;
    let mut two = house.guest(&code, "handhaver", "safety").await;
    let mut editor = house.as_role(Role::Editor).await;
    let with_card = [avoids("yes", SECRET).as_slice(), &[("opposition-d1.vermijding", card.as_str())]].concat();
    one.done(&format!("{path}{D1}/answers"), &with_card).await;
    let words = format!("het {SECRET} van de raad");
    one.done(&format!("{path}/analysis/own-role/answers"), &[("group", "all"), ("note-d8.2", &words)]).await;
    two.done(&format!("{path}{D1}/answers"), &avoids("no", "")).await;
    for visit in [&mut lead, &mut editor, &mut two] {
        assert_eq!(says(visit, &path, &card, SECRET).await, [""; 0]);
    }
    let own = says(&mut one, &path, &card, SECRET).await;
    assert_eq!(own, ["/analysis/manifestations", "/analysis/own-role"], "or this test is blind");
    let counts = lead.get(&format!("{path}{D1}/answers")).await.body;
    assert!(counts.contains("1 veiligheid") && counts.contains("1 zorg"), "{counts}");
    assert!(!lead.get(&format!("{path}/oppositions/{card}")).await.body.contains("findings-head"));

    let before = house.dossier(&path).await.seq;
    assert_eq!(editor.post(&format!("{path}{D1}/revelation"), &[]).await.status, 403);
    assert_eq!(two.post(&format!("{path}{D1}/revelation"), &[]).await.status, 404);
    assert_eq!(house.dossier(&path).await.seq, before);
    lead.done(&format!("{path}{D1}/revelation"), &[]).await;
    for visit in [&mut lead, &mut editor, &mut one, &mut two] {
        let body = visit.get(&format!("{path}{D1}")).await.body;
        assert!(body.contains(SECRET) && body.contains("verschil van beeld"), "{body}");
    }
    assert!(!lead.get(&format!("{path}/history")).await.body.contains(SECRET), "the history never tells");
    let late = two.post(&format!("{path}{D1}/answers"), &avoids("yes", "")).await;
    assert_eq!(late.status, 409);
    assert!(late.says(Language::Nl.text().refusal_answers_shown()));
}

#[tokio::test]
async fn once_answers_are_shown_nothing_in_the_log_says_who_gave_which() {
    let house = House::open().await;
    let (mut lead, path, code, _) = begun(&house).await;
    let mut guest = house.guest(&code, "handhaver", "safety").await;
    let mut editor = house.as_role(Role::Editor).await;
    guest.done(&format!("{path}{D1}/answers"), &avoids("yes", SECRET)).await;
    editor.done(&format!("{path}{D1}/answers"), &avoids("no", "")).await;
    let words = [("group", "all"), ("note-d8.2", SECRET)];
    editor.done(&format!("{path}/analysis/own-role/answers"), &words).await;
    lead.done(&format!("{path}{D1}/revelation"), &[]).await;
    let id = path.rsplit('/').next().unwrap();
    let log = house.app.store.tail(id, 0).await.unwrap();
    let answered =
        |there: bool| log.iter().filter(move |it| it.kind == "dimension_answered" && it.event.is_some() == there);
    assert_eq!((answered(true).count(), answered(false).count()), (1, 2), "what waits is left alone");
    assert_eq!(house.app.store.verify(None).await.unwrap(), []);
    let dossier = house.dossier(&path).await;
    assert_eq!(dossier.analysis().unwrap().said(Dimension::Manifestations, "d1.vermijding").len(), 2);
}

#[tokio::test]
async fn what_guests_answered_alone_is_kept_without_who_when_their_session_closes() {
    let house = House::open().await;
    let (mut lead, path, code, _) = begun(&house).await;
    let mut guest = house.guest(&code, "handhaver", "safety").await;
    guest.done(&format!("{path}{D1}/answers"), &avoids("yes", SECRET)).await;
    lead.done(&format!("{path}/session/closure"), &[]).await;
    let id = path.rsplit('/').next().unwrap();
    let log = house.app.store.tail(id, 0).await.unwrap();
    assert!(log.iter().all(|row| row.kind != "dimension_answered" || row.event.is_none()));
    assert_eq!(says(&mut lead, &path, "x", SECRET).await, [""; 0]);
    lead.done(&format!("{path}{D1}/revelation"), &[]).await;
    let page = lead.get(&format!("{path}{D1}")).await;
    assert!(page.body.contains(SECRET) && page.says(Language::Nl.text().analysis_no_domain()));
}

/// The forms in which a dimension is answered, each with an answer to all that it asks.
fn everything(content: &crate::content::Content, who: usize) -> Vec<(Dimension, Vec<(String, String)>)> {
    let mut forms = vec![];
    for list in &content.dimensions {
        let groups: Vec<Option<&str>> = match list.groups.is_empty() {
            true => vec![None],
            false => list.groups.iter().map(|group| Some(group.id.as_str())).collect(),
        };
        for group in groups {
            let mut form = vec![("group".to_owned(), group.unwrap_or("all").to_owned())];
            if list.block == Block::Phase {
                form.push(("phase-area".to_owned(), "unease".to_owned()));
                form.push(("note-area".to_owned(), format!("Zo ziet stem {who} het")));
            }
            for item in list.of_group(group) {
                form.push((format!("state-{}", item.id), ["yes", "no", "unknown"][who % 3].to_owned()));
                form.push((format!("note-{}", item.id), format!("Zo ziet stem {who} het")));
            }
            forms.push((list.dimension, form));
        }
    }
    forms
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_people_who_answer_all_dimensions_at_once_lose_nothing() {
    const PEOPLE: usize = 20;
    let house = House::open().await;
    let (mut lead, path, code, _) = begun(&house).await;
    let domains = ["social", "safety", "space", "care", "housing"];
    let mut people = vec![];
    for who in 0..PEOPLE {
        people.push(house.guest(&code, "medewerker", domains[who % domains.len()]).await);
    }
    let work = people.into_iter().enumerate().map(|(who, mut visit)| {
        let (path, forms) = (path.clone(), everything(house.app.content, who));
        tokio::spawn(async move {
            for (dimension, form) in forms {
                let form: Vec<(&str, &str)> =
                    form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                visit.done(&format!("{path}/analysis/{}/answers", dimension.slug()), &form).await;
            }
        })
    });
    for done in work.collect::<Vec<_>>() {
        done.await.unwrap();
    }
    for dimension in Dimension::ALL {
        lead.done(&format!("{path}/analysis/{}/revelation", dimension.slug()), &[]).await;
    }
    let dossier = house.dossier(&path).await;
    let analysis = dossier.analysis().unwrap();
    for list in &house.app.content.dimensions {
        let asked: Vec<&str> = match list.block {
            Block::Phase => vec!["area"],
            _ => list.items.iter().map(|item| item.id.as_str()).collect(),
        };
        for item in asked {
            let said = analysis.said(list.dimension, item);
            let mut notes: Vec<String> =
                said.iter().filter_map(|(_, it)| it.note.as_ref().map(ToString::to_string)).collect();
            notes.sort_unstable();
            notes.dedup();
            assert_eq!((said.len(), notes.len()), (PEOPLE, PEOPLE), "{item}");
        }
        let shown = lead.get(&format!("{path}/analysis/{}", list.dimension.slug())).await;
        for who in 0..PEOPLE {
            assert!(shown.says(format!("Zo ziet stem {who} het")), "{:?} {who}", list.dimension);
        }
    }
    assert_eq!(house.app.store.verify(None).await.unwrap(), []);
}

#[tokio::test]
async fn the_wheel_says_how_far_each_dimension_is_in_words_too() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    let text = Language::Nl.text();
    let before = lead.get(&format!("{path}/analysis")).await;
    assert!(before.says(text.analysis_start()) && before.says(text.analysis_one_domain()));
    assert!(before.says(text.analysis_missing("sociaal, ruimte")), "who is missing is named");
    lead.done(&format!("{path}/analysis"), &[]).await;
    lead.done(&format!("{path}/analysis"), &[]).await;
    let wheel = lead.get(&format!("{path}/analysis")).await;
    assert_eq!(wheel.body.matches("class=\"wheel__link\"").count(), 9);
    assert!(wheel.body.contains("aria-label=\"1 leeg: Verschijningsvormen\""), "{}", wheel.body);

    let mut editor = house.as_role(Role::Editor).await;
    lead.done(&format!("{path}{D1}/answers"), &avoids("yes", "")).await;
    editor.done(&format!("{path}{D1}/answers"), &avoids("no", "")).await;
    lead.done(&format!("{path}{D1}/revelation"), &[]).await;
    let part = lead.get(&format!("{path}/analysis/wheel")).await;
    assert!(part.body.contains("aria-label=\"1 verschil: Verschijningsvormen\""));
    assert!(part.says("0 van 9 ingevuld, 1 verschil van beeld"));
    assert!(lead.get(&path).await.says("0 van 9 ingevuld, 1 verschil van beeld"), "on the first page of the dossier");
    editor.done(&format!("{path}{D1}/items/d1.vermijding"), &[("state", "yes")]).await;
    editor.done(&format!("{path}{D1}/conclusion"), &[("conclusion", "Men mijdt elkaar")]).await;
    let part = lead.get(&format!("{path}/analysis/wheel")).await;
    assert!(part.body.contains("aria-label=\"1 ingevuld: Verschijningsvormen\""));
    lead.done(&format!("{path}{D1}/rounds"), &[]).await;
    let again = editor.get(&format!("{path}{D1}")).await;
    assert!(again.says(text.analysis_own()) && again.says("Men mijdt elkaar") && again.says(text.analysis_earlier()));
}

#[tokio::test]
async fn a_refused_text_stays_beside_its_field_and_the_other_answers_are_not_lost() {
    let house = House::open().await;
    let (mut lead, path, ..) = begun(&house).await;
    let address = format!("{path}{D1}/answers");
    let named = [avoids("yes", "Jan de Vries loopt om").as_slice(), &[("state-d1.angst", "unknown")]].concat();
    let refused = lead.post(&address, &named).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("note-d1.vermijding-error") && refused.says("Jan de Vries loopt om"));
    let angst = refused.body.split("id=\"asked-d1.angst\"").nth(1).unwrap().split("id=\"asked-").next().unwrap();
    assert!(angst.contains("value=\"unknown\" checked"), "{angst}");
    let without = lead.post(&address, &avoids("", "Men loopt om")).await;
    assert_eq!(without.status, 422);
    assert!(without.says(Language::Nl.text().analysis_answer_first()) && without.says("Men loopt om"));
    let words = [("group", "all"), ("note-d8.2", "Het besluit over de opvang")];
    lead.done(&format!("{path}/analysis/own-role/answers"), &words).await;
    assert!(lead.get(&format!("{path}/analysis/own-role")).await.says("Het besluit over de opvang"));
    let stored = house.stored().await;
    assert!(!String::from_utf8_lossy(&stored).contains("Jan de Vries"));
}

/// The value of a hidden field.
fn hidden(body: &str, name: &str) -> String {
    let field = format!("name=\"{name}\" value=\"");
    body.split(&field).nth(1).unwrap_or_else(|| panic!("{name}")).split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn an_older_page_gives_back_nothing_that_was_not_touched_in_it() {
    let house = House::open().await;
    let (mut lead, path, ..) = begun(&house).await;
    let address = format!("{path}{D1}/answers");
    let older = lead.get(&format!("{path}{D1}")).await.body;
    lead.done(&address, &avoids("yes", "")).await;
    let (mijden, angst) = (hidden(&older, "answer-d1.vermijding-was"), hidden(&older, "answer-d1.angst-was"));
    let form = [
        ("group", "all"),
        ("state-d1.vermijding", ""),
        ("answer-d1.vermijding-was", mijden.as_str()),
        ("state-d1.angst", "no"),
        ("answer-d1.angst-was", angst.as_str()),
    ];
    lead.done(&address, &form).await;
    let dossier = house.dossier(&path).await;
    let own = dossier.analysis().unwrap().dimension(Dimension::Manifestations);
    assert_eq!(own.answered().values().sum::<usize>(), 1);
    let account = house.account(Role::Facilitator).await.parse().unwrap();
    assert_eq!(own.own_of(account).unwrap().answers.len(), 2, "the first answer was not given back");
}

#[tokio::test]
async fn two_people_who_fill_in_one_finding_lose_nothing() {
    let house = House::open().await;
    let (mut lead, path, _, card) = begun(&house).await;
    lead.done(&format!("{path}{D1}/answers"), &avoids("yes", "")).await;
    lead.done(&format!("{path}{D1}/revelation"), &[]).await;
    let address = format!("{path}{D1}/items/d1.vermijding");
    let opened = lead.get(&address).await.body;
    let mut editor = house.as_role(Role::Editor).await;
    let names = ["state", "note", "evidence", "opposition", "visibility"];
    for (leads, touched, value) in [
        (true, "state", "yes"),
        (false, "note", "Men loopt om"),
        (true, "opposition", card.as_str()),
        (false, "visibility", "latent"),
    ] {
        let visit = if leads { &mut lead } else { &mut editor };
        let form: Vec<(String, String)> = names
            .iter()
            .flat_map(|name| {
                let value = if *name == touched { value } else { "" };
                let was = format!("{name}-was");
                [((*name).to_owned(), value.to_owned()), (was.clone(), hidden(&opened, &was))]
            })
            .filter(|(name, value)| name != "opposition" || !value.is_empty())
            .collect();
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        visit.done(&address, &form).await;
    }
    let dossier = house.dossier(&path).await;
    let finding = dossier.analysis().unwrap().finding("d1.vermijding").unwrap();
    assert!(finding.state.is_some() && finding.note.is_some() && finding.visibility.is_some(), "{finding:?}");
    assert_eq!(finding.oppositions.len(), 1);
}

#[tokio::test]
async fn a_finding_leads_to_what_it_hangs_on_and_back() {
    let house = House::open().await;
    let (mut lead, path, _, card) = begun(&house).await;
    let fields = [("kind", "incident"), ("what", "Er lag afval op het veldje"), ("opposition", card.as_str())];
    lead.done(&format!("{path}/occurrences"), &fields).await;
    let occurrence = house.dossier(&path).await.occurrences().next().unwrap().id.to_string();
    lead.done(&format!("{path}{D1}/answers"), &avoids("yes", "")).await;
    lead.done(&format!("{path}{D1}/revelation"), &[]).await;
    let below = format!("{D1}/items/d1.vermijding");
    let finding = [("state", "yes"), ("opposition", card.as_str()), ("occurrence", occurrence.as_str())];
    lead.done(&format!("{path}{below}"), &finding).await;
    let item = lead.get(&format!("{path}{below}")).await.body;
    for page in [format!("/oppositions/{card}"), format!("/occurrences/{occurrence}")] {
        assert!(item.contains(&format!("href=\"{path}{page}\"")), "{page}");
        let back = lead.get(&format!("{path}{page}")).await.body;
        assert!(back.contains(&format!("href=\"{path}{below}\"")), "{back}");
    }
}

#[tokio::test]
async fn narratives_are_asked_only_where_residents_and_government_stand_opposite_each_other() {
    let house = House::open().await;
    let (mut lead, path, code, card) = begun(&house).await;
    let mut guest = house.guest(&code, "handhaver", "safety").await;
    let d5 = format!("{path}/analysis/sentiments-and-triggers");
    let told = "Ik ben maar een nummer";
    let page = lead.get(&d5).await;
    assert!(!page.body.contains(told) && page.says(Language::Nl.text().analysis_no_narratives()));
    let vertical = [("group", "all"), ("state-d1.verticaal", "yes")];
    guest.done(&format!("{path}{D1}/answers"), &vertical).await;
    assert!(guest.get(&d5).await.body.contains(told), "who found it is asked");
    assert!(!lead.get(&d5).await.body.contains(told), "what somebody else found must not show through");
    let fields = [("us-label", "omwonenden"), ("them-label", "de gemeente"), ("orientation", "vertical")];
    lead.done(&format!("{path}/oppositions/{card}"), &fields).await;
    let page = lead.get(&d5).await;
    assert!(page.body.contains(told) && page.says(Language::Nl.text().analysis_reply()));
    assert!(page.says(Language::Nl.text().provenance_proposal()), "the reply is our own");
}

#[tokio::test]
async fn every_link_of_the_analysis_leads_somewhere() {
    let house = House::open().await;
    let (mut lead, path, ..) = begun(&house).await;
    lead.done(&format!("{path}{D1}/answers"), &avoids("yes", "")).await;
    lead.done(&format!("{path}{D1}/revelation"), &[]).await;
    let mut asked = 0;
    for page in
        ["/analysis", "/analysis/preparation", D1, "/analysis/phases", "/analysis/manifestations/items/d1.angst"]
    {
        let body = lead.get(&format!("{path}{page}")).await.body;
        for link in body.split("href=\"/dossiers").skip(1).map(|rest| rest.split(['"', '#']).next().unwrap()) {
            assert_eq!(lead.get(&format!("/dossiers{link}")).await.status, 200, "{link} on {page}");
            asked += 1;
        }
    }
    assert!(asked > 50, "{asked}");
    assert_eq!(lead.get(&format!("{path}/analysis/{}", secret::id_text())).await.status, 404);
    assert_eq!(lead.get(&format!("{path}{D1}/items/d2.herkomst")).await.status, 404, "an item of another dimension");
}
