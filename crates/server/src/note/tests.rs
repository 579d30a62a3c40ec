use crate::testing::{House, Visit};
use model::{Role, note::NoteState};

const SECRET: &str = "fluisterwoord";

/// Every page and part on which a note could stand.
const PAGES: [&str; 21] = [
    "",
    "/map",
    "/board?since=0",
    "/off-the-map",
    "/step",
    "/notes",
    "/notes/own",
    "/spotlight",
    "/wall",
    "/wall/board",
    "/wall/head",
    "/session",
    "/session/notes",
    "/session/steps",
    "/session/heard",
    "/session/light",
    "/pruning",
    "/history",
    "/report",
    "/exports/report.json",
    "/exports/oppositions.csv",
];

async fn says(visit: &mut Visit, path: &str, word: &str) -> Vec<&'static str> {
    let mut found = vec![];
    for page in PAGES {
        if visit.see(&format!("{path}{page}")).await.body.contains(word) {
            found.push(page);
        }
    }
    found
}

/// A room in a silent round, with two guests who each wrote a note.
async fn silent(house: &House) -> (Visit, Visit, Visit, String) {
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, code) = lead.open_room().await;
    let mut one = house.guest(&code, "wijkverpleegkundige", "care").await;
    let mut two = house.guest(&code, "handhaver", "safety").await;
    lead.done(&format!("{path}/session/steps"), &[("step", "3")]).await;
    let fields = [("us", "ouders"), ("them", SECRET)];
    let sent = one.done(&format!("{path}/oppositions"), &fields).await;
    assert!(sent.location().ends_with("/map#own-notes"), "{sent:?}");
    two.done(&format!("{path}/notes"), &[("note", &format!("het {SECRET} klinkt ook op straat"))]).await;
    (lead, one, two, path)
}

#[tokio::test]
async fn a_note_stands_on_no_page_of_anybody_else_until_all_are_shown() {
    let house = House::open().await;
    let (mut lead, mut one, mut two, path) = silent(&house).await;
    let mut editor = house.as_role(Role::Editor).await;
    for visit in [&mut lead, &mut editor] {
        assert_eq!(says(visit, &path, SECRET).await, [""; 0]);
    }
    for own in [&mut one, &mut two] {
        assert_eq!(says(own, &path, SECRET).await, ["/map", "/notes/own"]);
    }
    assert!(!one.get(&format!("{path}/notes/own")).await.body.contains("op straat"), "the note of somebody else");
    let counts = lead.get(&format!("{path}/session/notes")).await.body;
    assert!(counts.contains("1 veiligheid") && counts.contains("1 zorg"), "{counts}");

    lead.done(&format!("{path}/notes/revelation"), &[]).await;
    for visit in [&mut lead, &mut editor, &mut one, &mut two] {
        let body = visit.get(&format!("{path}/notes")).await.body;
        assert!(body.contains("op straat") && body.contains("ouders"), "{body}");
    }
}

#[tokio::test]
async fn once_notes_are_shown_nothing_in_the_log_says_who_wrote_which() {
    let house = House::open().await;
    let (mut lead, _, _, path) = silent(&house).await;
    let before: Vec<String> = house.dossier(&path).await.pending().map(|note| note.id.to_string()).collect();
    lead.done(&format!("{path}/notes/revelation"), &[]).await;
    let id = path.rsplit('/').next().unwrap();
    let log = house.app.store.tail(id, 0).await.unwrap();
    assert_eq!(log.iter().filter(|row| row.kind == "note_written" && row.event.is_none()).count(), 2);
    let text = log.iter().filter_map(|row| row.event.as_ref()).map(|it| format!("{it:?}")).collect::<String>();
    assert!(before.iter().all(|id| !text.contains(id)), "a shown note has another id");
    let shown = log.iter().filter(|row| row.kind == "note_revealed");
    let leader = house.account(Role::Facilitator).await;
    assert!(shown.clone().count() == 2 && shown.clone().all(|row| row.by.id.as_deref() == Some(&leader)));
    assert_eq!(house.app.store.verify(None).await.unwrap(), []);
    assert!(house.dossier(&path).await.heard().iter().all(|domain| domain.quiet == 0), "and they were heard");
}

#[tokio::test]
async fn the_inbox_is_settled_by_who_leads() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, code) = lead.open_room().await;
    let mut guest = house.guest(&code, "handhaver", "safety").await;
    lead.done(&format!("{path}/session/steps"), &[("step", "3")]).await;
    lead.done(&format!("{path}/session/mode"), &[("mode", "inbox")]).await;
    guest.done(&format!("{path}/oppositions"), &[("us", "hof"), ("them", "kade")]).await;
    guest.done(&format!("{path}/notes"), &[("note", SECRET)]).await;
    let pending: Vec<_> = house.dossier(&path).await.pending().map(|note| note.id).collect();
    assert!(lead.get(&format!("{path}/session/notes")).await.body.contains(SECRET));
    let mut editor = house.as_role(Role::Editor).await;
    assert_eq!(editor.post(&format!("{path}/notes/{}/remark", pending[0]), &[]).await.status, 404);
    lead.done(&format!("{path}/notes/{}/placement", pending[0]), &[]).await;
    let wrong = [(format!("us-{}", pending[1]), "Jan de Vries"), (format!("them-{}", pending[1]), "kade")];
    let wrong: Vec<(&str, &str)> = wrong.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let refused = lead.post(&format!("{path}/notes/{}/placement", pending[1]), &wrong).await;
    assert_eq!(refused.status, 422, "a name is refused beside the field");
    lead.done(&format!("{path}/notes/{}/remark", pending[1]), &[]).await;
    let dossier = house.dossier(&path).await;
    assert_eq!(dossier.map().count(), 1);
    let states: Vec<_> = dossier.notes().iter().map(|note| note.state == NoteState::Kept).collect();
    assert_eq!((states, dossier.pending().count()), (vec![false, true], 0));
    assert!(guest.get(&format!("{path}/map")).await.body.contains(SECRET), "a remark is for all");
}

#[tokio::test]
async fn a_locked_step_keeps_what_was_typed_and_says_why() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, code) = lead.open_room().await;
    let mut guest = house.guest(&code, "handhaver", "safety").await;
    lead.done(&format!("{path}/session/steps"), &[("step", "1")]).await;
    lead.done(&format!("{path}/session/mode"), &[("mode", "locked")]).await;
    let refused = guest.post(&format!("{path}/oppositions"), &[("us", "hof"), ("them", "kade")]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says(crate::language::Language::Nl.text().refusal_step_locked()));
    lead.done(&format!("{path}/oppositions"), &[("us", "hof"), ("them", "kade")]).await;
}
