//! Forms that are right in everything, of what comes after map 1: the analysis, the weging, strategies and actions.

use super::{
    valid::{Fields, INTERVENTION, owned},
    world::Place,
};
use crate::calendar;
use model::content::AppraisalCriterion;

pub fn in_the_analysis(place: &Place, below: &str) -> Fields {
    let word = place.word;
    match below {
        "/analysis/preparation" => owned(&[("occasion", &format!("Klachten uit {word}")), ("missing", "huismeester")]),
        "/analysis/{dimension}/answers" => owned(&[
            ("group", "all"),
            ("state-d1.vermijding", "yes"),
            ("note-d1.vermijding", &format!("Men loopt om in {word}")),
            ("opposition-d1.vermijding", &place.card),
        ]),
        "/analysis/{dimension}/conclusion" => owned(&[("conclusion", &format!("Men mijdt elkaar in {word}"))]),
        "/analysis/{dimension}/items/{item}" => owned(&[
            ("state", "yes"),
            ("note", &format!("Wij zien dit in {word}")),
            ("opposition", &place.card),
            ("occurrence", &place.occurrence),
        ]),
        _ => vec![],
    }
}

/// An answer to a criterion: how far it holds, and what was seen.
fn criterion(of: AppraisalCriterion, degree: &str, seen: String) -> Fields {
    let name = |what: &str| -> &'static str { format!("{what}-{}", of.slug()).leak() };
    vec![(name("degree"), degree.to_owned()), (name("observation"), seen), (name("source"), "own-work".to_owned())]
}

pub fn of_a_weging(place: &Place, below: &str) -> Fields {
    let word = place.word;
    match below.strip_prefix("/appraisals/{card}").unwrap_or_default() {
        "/answers" => {
            let degree = |of| if of == AppraisalCriterion::Grounds { "clear" } else { "not-at-all" };
            let all = AppraisalCriterion::ALL.iter();
            all.flat_map(|of| criterion(*of, degree(*of), format!("Gezien op het veldje van {word}"))).collect()
        }
        "/criteria" => {
            let seen = format!("Samen gezien op het veldje van {word}");
            let settled = criterion(AppraisalCriterion::Images, "slight", seen);
            [owned(&[("criterion", "images")]), settled].concat()
        }
        "/counter-question" => {
            owned(&[("productive", "no"), ("productive-reason", &format!("Niemand in {word} wint"))])
        }
        "/decision" => {
            let review = calendar::today().plus_months(3).to_string();
            let (outcome, role) = ("no-action-monitor", "monitor");
            owned(&[("outcome", outcome), ("whose-task", "municipality"), ("role", role), ("review-date", &review)])
        }
        "/reopening" => owned(&[("reopen-reason", &format!("Er is nieuws uit {word}"))]),
        _ => vec![],
    }
}

pub fn after_the_map(place: &Place, below: &str) -> Fields {
    let word = place.word;
    match below {
        "/oppositions/{card}/strategy" => {
            let question = format!("Hoe blijft {word} schoon?");
            owned(&[("gamechanger", "subject"), ("subject-middle", &question)])
        }
        "/oppositions/{card}/strategy/targets" => owned(&[("target", "middle-nuanced"), ("target", "unknown")]),
        "/oppositions/{card}/strategy/anchoring" => {
            let again = calendar::today().plus_months(3).to_string();
            owned(&[("keeper", "wijkmanager"), ("look-again", &again), ("stop", "Avonden met twee kampen")])
        }
        "/oppositions/{card}/dialogue-map" => {
            let place = format!("Een kring bij het veldje van {word}");
            owned(&[("middle-question", "Hoe blijven wij buren?"), ("place-and-form", &place)])
        }
        "/actions" | "/actions/{card}" => {
            let when = if below == "/actions" { "snel" } else { "later" };
            let (what, due) = (format!("Wij gaan {when} naar {word}"), calendar::today().to_string());
            owned(&[("what", &what), ("owner", "wijkmanager"), ("due", &due), ("state", "running")])
        }
        "/deployments" | "/deployments/{card}" => {
            let when = if below == "/deployments" { "snel" } else { "later" };
            let (expected, start) = (format!("Buren in {word} groeten {when}"), calendar::today().to_string());
            let given = [("owner", "wijkmanager"), ("start", &start), ("expected", &expected)];
            owned(&[&[("intervention", INTERVENTION)], &given[..]].concat())
        }
        "/deployments/{card}/looks-back/{months}" => {
            owned(&[("observed", &format!("In {word} is het rustiger")), ("seen", "partly"), ("learned", "Vaker doen")])
        }
        _ => vec![],
    }
}
