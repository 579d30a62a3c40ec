use crate::testing::{House, Visit};
use model::{Role, pruning::Line};

/// Words that stand in what goes, and nowhere else.
const GONE: [&str; 7] =
    ["kwaadwoord", "roddelwoord", "oudwoord", "briefwoord", "opzijwoord", "fluisterwoord", "redenwoord"];

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

async fn strike(lead: &mut Visit, path: &str, line: &str) {
    lead.done(&format!("{path}/pruning"), &[("line", line), ("verdict", "strike")]).await;
}

/// A room with everything in it that goes: a wij-zij with a reason, an occurrence, other words for another one, notes that
/// were set aside and placed, and one that nobody saw.
async fn full(house: &House) -> (Visit, String) {
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, code) = lead.open_room().await;
    let mut guest = house.guest(&code, "handhaver", "safety").await;
    let mut other = house.guest(&code, "schoolleider", "education").await;
    let add = format!("{path}/oppositions");
    let bad = guest.done(&add, &[("us", GONE[0]), ("them", "kade")]).await.card("opposition");
    let old = other.done(&add, &[("us", GONE[2]), ("them", "plein")]).await.card("opposition");
    guest.done(&add, &[("us", "blijft"), ("them", "staan")]).await;
    let fields = [("us-label", GONE[0]), ("them-label", "kade"), ("energy", "growing"), ("energy-reason", GONE[6])];
    guest.done(&format!("{path}/oppositions/{bad}"), &fields).await;
    let fields = [("kind", "incident"), ("what", GONE[1]), ("opposition", old.as_str())];
    let fire = guest.done(&format!("{path}/occurrences"), &fields).await;
    assert!(fire.location().contains("/map"), "{fire:?}");
    lead.done(&format!("{path}/session/steps"), &[("step", "3")]).await;
    for word in [GONE[3], GONE[4]] {
        guest.done(&format!("{path}/notes"), &[("note", word)]).await;
    }
    lead.done(&format!("{path}/notes/revelation"), &[]).await;
    let notes = house.dossier(&path).await;
    let noted = |word: &str| {
        let it = notes.notes().iter().find(|note| format!("{:?}", note.text).contains(word)).unwrap();
        it.id.to_string()
    };
    lead.done(&format!("{path}/notes/{}/remark", noted(GONE[3])), &[]).await;
    lead.done(&format!("{path}/notes/{}/setting-aside", noted(GONE[4])), &[]).await;
    lead.done(&format!("{path}/session/mode"), &[("mode", "silent")]).await;
    other.done(&format!("{path}/notes"), &[("note", GONE[5])]).await;

    strike(&mut lead, &path, &format!("opposition-{bad}")).await;
    strike(&mut lead, &path, &format!("note-{}", noted(GONE[3]))).await;
    let occurrence = house.dossier(&path).await.occurrences().next().unwrap().id;
    strike(&mut lead, &path, &format!("occurrence-{occurrence}")).await;
    let line = format!("opposition-{old}");
    let (us, them) = (format!("us-{line}"), format!("them-{line}"));
    let fields = [("line", line.as_str()), (us.as_str(), "bewoners"), (them.as_str(), "plein")];
    lead.done(&format!("{path}/pruning/wording"), &fields).await;
    (lead, path)
}

#[tokio::test]
async fn what_was_struck_and_what_nobody_saw_is_in_no_file_once_the_session_is_closed() {
    let house = House::open().await;
    let (mut lead, path) = full(&house).await;
    for word in GONE {
        assert!(holds(&house.on_disk(), word), "{word} must be findable first, or this test is blind");
    }
    lead.done(&format!("{path}/session/closure"), &[]).await;
    for word in GONE {
        assert!(!holds(&house.on_disk(), word), "{word} stands in a file");
        assert!(!holds(&house.stored().await, word), "{word} stands in a backup");
        for page in ["/map", "/history", "/report", "/exports/report.json", "/session", "/wall"] {
            assert!(!lead.see(&format!("{path}{page}")).await.body.contains(word), "{word} stands on {page}");
        }
    }
    assert_eq!(house.app.store.verify(None).await.unwrap(), [], "the chain still holds");
    let dossier = house.dossier(&path).await;
    let left: Vec<_> = dossier.map().map(|card| card.us_label.to_string()).collect();
    assert_eq!(left, ["blijft", "bewoners"]);
    assert_eq!((dossier.occurrences().count(), dossier.notes().len()), (0, 0));
}

#[tokio::test]
async fn every_line_can_be_kept_and_stays() {
    let house = House::open().await;
    let (mut lead, path) = full(&house).await;
    for line in house.dossier(&path).await.lines() {
        let name = super::name(line);
        lead.done(&format!("{path}/pruning"), &[("line", &name), ("verdict", "keep")]).await;
    }
    lead.done(&format!("{path}/session/closure"), &[]).await;
    let dossier = house.dossier(&path).await;
    let left = (dossier.map().count(), dossier.occurrences().count(), dossier.notes().len());
    assert_eq!(left, (3, 1, 2), "the old words of the reworded line went");
}

#[tokio::test]
async fn a_wording_that_is_refused_comes_back_with_its_error_and_is_not_stored() {
    let house = House::open().await;
    let (mut lead, path) = full(&house).await;
    let line = house.dossier(&path).await.lines().into_iter().find(|line| matches!(line, Line::Opposition(_))).unwrap();
    let name = super::name(line);
    lead.done(&format!("{path}/pruning"), &[("line", &name), ("verdict", "keep")]).await;
    let (us, them) = (format!("us-{name}"), format!("them-{name}"));
    let fields = [("line", name.as_str()), (us.as_str(), "Bel 06-12345678"), (them.as_str(), "kade")];
    let answer = lead.post(&format!("{path}/pruning/wording"), &fields).await;
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains(&format!("{us}-error")), "{}", answer.body);
    assert!(!holds(&house.on_disk(), "06-12345678"));
    let same = [("line", name.as_str()), (us.as_str(), GONE[0]), (them.as_str(), "kade")];
    let answer = lead.post(&format!("{path}/pruning/wording"), &same).await;
    assert!(answer.status == 422 && answer.says(crate::language::Language::Nl.text().refusal_nothing_changed()));
}
