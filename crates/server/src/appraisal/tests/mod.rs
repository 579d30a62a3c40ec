//! The weging over HTTP: side by side, the suggestion and the decision.

mod alone;

use crate::{
    calendar,
    language::Language,
    testing::{Answer, House, Visit},
};
use model::{Role, content::AppraisalCriterion as Criterion};

/// A dossier with a weging that began; answers with the path of each.
async fn begun(lead: &mut Visit, dossier: &str) -> String {
    lead.done(&format!("{dossier}/appraisals"), &[]).await.location().to_owned()
}

async fn opened(house: &House) -> (Visit, String, String) {
    let mut lead = house.as_role(Role::Facilitator).await;
    let dossier = format!("/dossiers/{}", lead.open_dossier().await);
    let weging = begun(&mut lead, &dossier).await;
    (lead, dossier, weging)
}

/// The form of answers with these degrees; what was seen is the same for each.
fn form<'a>(degrees: &[(Criterion, &'a str)], seen: &'a str) -> Vec<(String, &'a str)> {
    let one = |(of, degree): &(Criterion, &'a str)| {
        let seen = if *degree == "unknown" { "" } else { seen };
        [(format!("degree-{}", of.slug()), *degree), (format!("observation-{}", of.slug()), seen)]
    };
    degrees.iter().flat_map(one).collect()
}

async fn sends(visit: &mut Visit, path: &str, fields: &[(String, &str)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    visit.post(path, &fields).await
}

async fn answers(visit: &mut Visit, weging: &str, degrees: &[(Criterion, &str)], seen: &str) {
    let answer = sends(visit, &format!("{weging}/answers"), &form(degrees, seen)).await;
    assert_eq!(answer.status, 303, "{answer:?}");
}

/// Grounds are clear and the rest is not the matter, but for these.
fn but<'a>(different: &[(Criterion, &'a str)]) -> Vec<(Criterion, &'a str)> {
    let usual = |of| if of == Criterion::Grounds { "clear" } else { "not-at-all" };
    let degree = |of| different.iter().find(|(it, _)| *it == of).map_or_else(|| usual(of), |(_, degree)| *degree);
    Criterion::ALL.iter().map(|of| (*of, degree(*of))).collect()
}

const DECISION: [(&str, &str); 3] =
    [("outcome", "no-action-monitor"), ("whose-task", "municipality"), ("role", "monitor")];

/// Shows the answers, answers the counter-question, and decides what the rules suggest.
async fn decides(lead: &mut Visit, weging: &str, review: &str) {
    lead.done(&format!("{weging}/revelation"), &[]).await;
    counters(lead, weging).await;
    lead.done(&format!("{weging}/decision"), &[&DECISION[..], &[("review-date", review)]].concat()).await;
}

async fn counters(visit: &mut Visit, weging: &str) {
    let fields = [("productive", "no"), ("productive-reason", "Niemand wint hierbij")];
    visit.done(&format!("{weging}/counter-question"), &fields).await;
}

fn in_months(months: u16) -> String {
    calendar::today().plus_months(months).to_string()
}

/// The words of a section of a page, without its marks.
fn words_of(page: &str, section: &str) -> String {
    let from = page.split(&format!("id=\"{section}\"")).nth(1).unwrap();
    let section = from.split_once('>').unwrap().1.split("</section>").next().unwrap();
    let texts = section.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    texts.collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn domains_stand_side_by_side_and_the_group_settles_what_differs() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (dossier, code) = lead.open_room().await;
    let weging = begun(&mut lead, &dossier).await;
    let mut guest = house.guest(&code, "handhaver", "safety").await;
    answers(&mut lead, &weging, &but(&[(Criterion::UsAndThem, "clear")]), "Men groet elkaar").await;
    answers(&mut guest, &weging, &but(&[(Criterion::UsAndThem, "slight")]), "Men zwijgt").await;
    lead.done(&format!("{weging}/revelation"), &[]).await;
    let text = Language::Nl.text();
    let page = guest.get(&weging).await;
    let section = words_of(&page.body, "criterion-us-and-them");
    for word in
        ["sociaal", "veiligheid", "Men groet elkaar", "Men zwijgt", "duidelijk", "enigszins", "verschil van beeld"]
    {
        assert!(section.contains(word), "{word}: {section}");
    }
    assert!(!words_of(&page.body, "criterion-images").contains(&text.appraisal_differs()));
    assert!(page.body.contains("Men groet elkaar\nMen zwijgt</textarea>"), "what all agree on fills the form");
    assert!(words_of(&page.body, "suggestion").contains(&text.appraisal_provisional()), "one criterion is open");
    let settle = [("criterion", "us-and-them"), ("degree-us-and-them", "strong"), ("observation-us-and-them", "")];
    let refused = guest.post(&format!("{weging}/criteria"), &settle).await;
    assert!(refused.status == 422 && refused.body.contains("id=\"observation-us-and-them-error\""));
    let settle = [settle[0], settle[1], ("observation-us-and-them", "Men noemt elkaar ‘die daar’")];
    guest.done(&format!("{weging}/criteria"), &settle).await;
    let page = lead.get(&weging).await;
    assert!(page.says("Men noemt elkaar ‘die daar’"));
    assert!(!words_of(&page.body, "suggestion").contains(&text.appraisal_provisional()));
}

#[tokio::test]
async fn the_suggestion_says_which_rule_and_which_criteria_and_holds_no_number() {
    let house = House::open().await;
    let text = Language::Nl.text();
    let (us, them, broken) = (Criterion::UsAndThem, Criterion::Extent, Criterion::BrokenContact);
    for (different, rule, outcome) in [
        (vec![(Criterion::Safety, "strong")], text.appraisal_rule_safety(), text.outcome_act_now_and_analyse()),
        (vec![(Criterion::Grounds, "slight")], text.appraisal_rule_grounds(), text.outcome_explore()),
        (
            vec![(us, "unknown"), (them, "unknown"), (broken, "unknown")],
            text.appraisal_rule_unknown(),
            text.outcome_explore(),
        ),
        (
            vec![(us, "clear"), (them, "strong"), (broken, "clear")],
            text.appraisal_rule_polarisation(),
            text.outcome_analyse(),
        ),
        (vec![(Criterion::Consequences, "clear")], text.appraisal_rule_consequences(), text.outcome_analyse()),
        (vec![], text.appraisal_rule_none(), text.outcome_no_action_monitor()),
    ] {
        let (mut lead, _, weging) = opened(&house).await;
        let distrust = [&different[..], &[(Criterion::Distrust, "clear")]].concat();
        answers(&mut lead, &weging, &but(&distrust), "Gezien bij het plein").await;
        lead.done(&format!("{weging}/revelation"), &[]).await;
        let page = lead.get(&weging).await;
        let words = words_of(&page.body, "suggestion");
        assert!(words.contains(&rule) && words.contains(&outcome), "{words}");
        assert!(words.contains(&text.plus_recalibrate_own_role()) && !words.contains(&text.plus_supporting_role()));
        assert!(!words.chars().any(|c| c.is_ascii_digit()), "{words}");
        for (criterion, _) in different {
            let link = format!("<a href=\"#criterion-{}\">", criterion.slug());
            assert!(page.body.split("id=\"suggestion\"").nth(1).unwrap().contains(&link), "{criterion:?}");
        }
    }
}

#[tokio::test]
async fn what_a_decision_lacks_is_said_beside_its_field_and_the_rest_stays() {
    let house = House::open().await;
    let (mut lead, _, weging) = opened(&house).await;
    answers(&mut lead, &weging, &but(&[]), "Gezien bij het plein").await;
    lead.done(&format!("{weging}/revelation"), &[]).await;
    let page = lead.get(&weging).await;
    assert!(page.body.contains("value=\"no-action-monitor\" checked"), "the suggested outcome is chosen");
    assert!(page.body.contains(&format!("value=\"{}\"", in_months(6))));
    let path = format!("{weging}/decision");
    let (near, far) = (in_months(2), in_months(13));
    let usual = [DECISION[0], DECISION[1], DECISION[2], ("review-date", near.as_str())];
    let early = lead.post(&path, &usual).await;
    assert!(early.status == 422 && early.says(Language::Nl.text().refusal_productive_open()));
    counters(&mut lead, &weging).await;
    for (at, name, value) in
        [(0, "outcome", "analyse"), (1, "whose-task", ""), (2, "role", ""), (3, "review-date", far.as_str())]
    {
        let mut fields = usual;
        fields[at] = (name, value);
        let refused = lead.post(&path, &fields).await;
        let beside = if name == "outcome" { "reason" } else { name };
        assert!(
            refused.status == 422 && refused.body.contains(&format!("id=\"{beside}-error\"")),
            "{name}: {refused:?}"
        );
    }
    let mut editor = house.as_role(Role::Editor).await;
    assert_eq!(editor.post(&path, &usual).await.status, 403);
    let other = [("outcome", "analyse"), usual[1], usual[2], usual[3], ("reason", "Wij willen het begrijpen")];
    lead.done(&path, &other).await;
    let record = editor.get(&weging).await;
    for said in ["Wij willen het begrijpen", "de gemeente", "volgen", "Niemand wint hierbij", "Gezien bij het plein"] {
        assert!(record.says(said), "{said}");
    }
    assert!(record.says(Language::Nl.text().outcome_no_action_monitor()), "what the rules suggested is kept");
    assert!(record.body.contains("/analysis\""), "the way on");
    assert!(!record.body.contains("<textarea"), "it reads as a record");
}

#[tokio::test]
async fn a_decision_is_reopened_with_a_reason_and_weighing_again_says_what_changed() {
    let house = House::open().await;
    let (mut lead, dossier, weging) = opened(&house).await;
    let text = Language::Nl.text();
    answers(&mut lead, &weging, &but(&[(Criterion::UsAndThem, "slight")]), "Gezien bij het plein").await;
    decides(&mut lead, &weging, &in_months(3)).await;
    let bare = lead.post(&format!("{weging}/reopening"), &[]).await;
    assert!(bare.status == 422 && bare.body.contains("id=\"reopen-reason-error\""));
    lead.done(&format!("{weging}/reopening"), &[("reopen-reason", "Er is nieuws")]).await;
    assert!(lead.get(&weging).await.says(text.appraisal_decide()));
    lead.done(&format!("{weging}/decision"), &[&DECISION[..], &[("review-date", &in_months(3))]].concat()).await;
    assert!(lead.get(&weging).await.says(text.appraisal_again()));
    let again = begun(&mut lead, &dossier).await;
    answers(&mut lead, &again, &but(&[(Criterion::UsAndThem, "strong")]), "Gezien bij het plein").await;
    lead.done(&format!("{again}/revelation"), &[]).await;
    let page = lead.get(&again).await;
    assert!(page.says(text.appraisal_change("Wij-zij", "enigszins", "sterk")), "{}", words_of(&page.body, "changes"));
    assert!(lead.get(&weging).await.says(text.appraisal_followed()));
}

#[tokio::test]
async fn the_page_of_the_dossier_tells_how_the_weging_stands_and_asks_to_look_back() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let dossier = format!("/dossiers/{}", lead.open_dossier().await);
    let text = Language::Nl.text();
    assert!(lead.get(&dossier).await.says(text.appraisal_not_yet()));
    let weging = begun(&mut lead, &dossier).await;
    assert!(lead.get(&dossier).await.says(text.appraisal_state_blind()));
    answers(&mut lead, &weging, &but(&[]), "Gezien bij het plein").await;
    let today = calendar::today();
    decides(&mut lead, &weging, &today.to_string()).await;
    let page = house.as_role(Role::Reader).await.get(&dossier).await;
    let day = calendar::day_in_words(today, Language::Nl);
    assert!(page.says(text.appraisal_came_to(text.outcome_no_action_monitor(), &day)));
    assert!(page.says(text.dossier_ask_appraisal(&day)));
    let list = lead.get(&format!("{dossier}/appraisals")).await;
    assert!(list.says(text.appraisal_state_decided()) && list.says(text.appraisal_not_of_kis()));
    begun(&mut lead, &dossier).await;
    assert!(!lead.get(&dossier).await.says(text.dossier_ask_appraisal(&day)), "it is being done");
}
