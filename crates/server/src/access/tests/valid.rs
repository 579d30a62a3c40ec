//! A request for every route that is right in everything: whether it is done depends on the visitor alone.

use super::{
    later::{after_the_map, in_the_analysis, of_a_weging},
    team,
    world::{Actor, Place, World},
};
use crate::{assets, calendar, secret, testing::PASSWORD};

/// The form of a route, right in everything.
pub type Fields = Vec<(&'static str, String)>;

/// The address of a route in this place, with ids that exist.
pub fn address(world: &World, place: &Place, path: &str) -> String {
    let asset = assets::address("veerkaart.css");
    let id = if path.starts_with("/members") { &world.spare } else { &place.id };
    path.replace("/assets/{*path}", &asset)
        .replace("{id}", id)
        .replace("{map}", &place.map)
        .replace("{card}", card(place, path))
        .replace("{subject}", &place.subject)
        .replace("{dimension}", "manifestations")
        .replace("{item}", "d1.vermijding")
        .replace("{seq}", "1")
        .replace("{signal}", &place.signal)
        .replace("{paper}", "processing-register")
        .replace("{rule}", "R24")
        .replace("{row}", &format!("us-{}", place.card))
        .replace("{domain}", "social")
        .replace("{months}", "3")
        .replace("{intervention}", INTERVENTION)
        .replace("/deployments/new", &format!("/deployments/new?intervention={INTERVENTION}"))
        .replace("{code}", &place.code)
        .replace("{token}", &world.token)
}

/// An entry of the catalogue.
pub const INTERVENTION: &str = "buurtbemiddeling";

/// The card that a route is about.
fn card<'a>(place: &'a Place, path: &str) -> &'a str {
    let kinds = [
        ("/occurrences/", &place.occurrence, &place.withdrawn_occurrence),
        ("/cards/", &place.role, &place.withdrawn_role),
        ("/fuel/", &place.fuel, &place.withdrawn_fuel),
        ("/notes/", &place.note, &place.note),
        ("/actions/", &place.action, &place.withdrawn_action),
        ("/places/", &place.place, &place.withdrawn_place),
        ("/appraisals/", &place.appraisal, &place.appraisal),
        ("/deployments/", &place.deployment, &place.withdrawn_deployment),
    ];
    let kind = kinds.into_iter().find(|(below, ..)| path.contains(below));
    let (_, there, withdrawn) = kind.unwrap_or(("", &place.card, &place.withdrawn));
    if path.ends_with("/return") { withdrawn } else { there }
}

/// A whole weging, in the order in which it goes.
const WEIGHED: [&str; 4] = [
    "/dossiers/{id}/appraisals/{card}/answers",
    "/dossiers/{id}/appraisals/{card}/revelation",
    "/dossiers/{id}/appraisals/{card}/counter-question",
    "/dossiers/{id}/appraisals/{card}/decision",
];
/// A line that somebody wants purged.
const REPORTED: [&str; 2] = ["/dossiers/{id}/reports", "/dossiers/{id}/reports/purge"];
/// Answering a dimension alone.
const ANSWERS: &str = "/dossiers/{id}/analysis/{dimension}/answers";

/// What a leader does first, so that the form of the route can be sent.
pub fn before(path: &str) -> &'static [&'static str] {
    match path.strip_prefix("/dossiers/{id}").unwrap_or(path) {
        "/team/closing" => &["/dossiers/{id}/team/opening"],
        "/break-glass/{id}/granting" | "/break-glass/{id}/refusal" | "/break-glass/{id}/ending" => {
            &["/break-glass/{id}"]
        }
        "/choice/dots" | "/choice/rounds/closure" => &["/dossiers/{id}/choice/rounds"],
        "/reopening" => &["/dossiers/{id}/adoption"],
        "/role-maps/{map}/adoption" => &["/dossiers/{id}/role-maps/{map}/conduct"],
        "/role-maps/{map}/reopening" => {
            &["/dossiers/{id}/role-maps/{map}/conduct", "/dossiers/{id}/role-maps/{map}/adoption"]
        }
        "/oppositions/{card}/strategy/readiness" => &["/dossiers/{id}/oppositions/{card}/strategy"],
        "/oppositions/{card}/strategy/reopening" => {
            &["/dossiers/{id}/oppositions/{card}/strategy", "/dossiers/{id}/oppositions/{card}/strategy/readiness"]
        }
        "/notes" => &["/dossiers/{id}/session/mode"],
        "/appraisals/{card}/revelation" => &WEIGHED[..1],
        "/appraisals/{card}/criteria" | "/appraisals/{card}/counter-question" => &WEIGHED[..2],
        "/appraisals/{card}/decision" => &WEIGHED[..3],
        "/appraisals" | "/appraisals/{card}/reopening" => &WEIGHED,
        "/analysis/{dimension}/revelation" => &[ANSWERS],
        "/analysis/{dimension}/rounds" | "/analysis/{dimension}/conclusion" | "/analysis/{dimension}/items/{item}" => {
            &[ANSWERS, "/dossiers/{id}/analysis/{dimension}/revelation"]
        }
        "/session/resumption" => &["/dossiers/{id}/session/pause"],
        "/spotlight/removal" => &["/dossiers/{id}/spotlight"],
        "/stop/lifting" => &["/dossiers/{id}/stop"],
        "/hold/lifting" => &["/dossiers/{id}/hold"],
        "/reports/setting-aside" | "/reports/purge" => &REPORTED[..1],
        "/reports/purge/confirmation" => &REPORTED,
        "/signals/{signal}/reports/setting-aside" => &["/signals/{signal}/reports"],
        _ => &[],
    }
}

/// Who does that first.
pub fn first(path: &str) -> Actor {
    match path {
        "/break-glass/{id}" => Actor::Outsider,
        path if path.ends_with("/team/opening") => Actor::Owner,
        path if path.ends_with("/stop") => Actor::DataProtectionOfficer,
        _ => Actor::Leader,
    }
}

/// Whether it leaves nothing in the store when it is done.
pub fn stores_nothing(actor: Actor, path: &str) -> bool {
    // A colleague of the house needs no second hat.
    let at_home = actor.may_read(super::world::OWN) && ![Actor::Guest, Actor::Glass].contains(&actor);
    if path == "/join/{code}" && at_home {
        return true;
    }
    // Somebody writes: told and forgotten. The session runs already: asking again changes nothing.
    // The one who opened the session leads it already, and a guest read the agreements at the door. The analysis runs too.
    let again = ["/dossiers/{id}/session", "/dossiers/{id}/session/lead", "/dossiers/{id}/analysis"];
    // No signal of the table is old. Nobody here is signed in elsewhere, or has a second factor to confirm, to renew or to take away. No own word is named.
    let nothing_there =
        ["/account/sign-ins/removal", "/members/{id}/second-factor/removal", "/members/{id}/sign-ins/removal"];
    let no_second_factor = ["/account/second-factor/", "/account/passkeys"].iter().any(|start| path.starts_with(start));
    ["/language", "/sign-out", "/dossiers/{id}/writing", "/destruction/signals"].contains(&path)
        || no_second_factor
        || path.starts_with("/words/")
        || nothing_there.contains(&path)
        || again.contains(&path)
        || actor == Actor::Guest && path == "/dossiers/{id}/agreements"
}

/// The form of a route in this place.
pub fn fields(place: &Place, path: &str) -> Fields {
    let mut fields = match path.strip_prefix("/dossiers/{id}") {
        Some(below) => team::fields(place, below).unwrap_or_else(|| in_a_dossier(place, below)),
        None if path.starts_with("/break-glass") => team::of_the_glass(place, path),
        None => outside(place, path),
    };
    fields.push(("act", secret::id_text()));
    fields
}

pub fn owned(fields: &[(&'static str, &str)]) -> Fields {
    fields.iter().map(|(name, value)| (*name, (*value).to_owned())).collect()
}

fn outside(place: &Place, path: &str) -> Fields {
    let profile = [("name", "Nieuwe naam"), ("function", "wijkregisseur"), ("domain", "housing")];
    match path {
        "/sign-in" => owned(&[("email", "reader@veenwoude.example"), ("password", PASSWORD)]),
        "/invitation/{token}" => [owned(&profile), owned(&[("password", "vijf fietsen bij de brug")])].concat(),
        "/language" => owned(&[("language", "en"), ("back", "/")]),
        "/account" => owned(&profile),
        "/account/sign-ins/removal" => owned(&[("sign-in", "every-other"), ("ending-password", PASSWORD)]),
        "/account/second-factor" => owned(&[("begin-password", PASSWORD)]),
        "/second-factor-rule" => owned(&[("required", "no")]),
        "/account/password" => owned(&[("present-password", PASSWORD), ("new-password", "vijf fietsen bij de brug")]),
        "/members" => owned(&[("email", "nog.iemand@elders.example"), ("name", "Nog iemand"), ("role", "editor")]),
        "/members/{id}/role" => owned(&[("role", "reader")]),
        "/join/{code}" => owned(&[("function", "jongerenwerker"), ("domain", "social")]),
        "/signals" => owned(&[
            ("what", &format!("Er werd geroepen over {}", place.word)),
            ("area", "De wijk rond het plein"),
            ("area-because", "Zo heet de wijk"),
            ("seen-on", &calendar::today().to_string()),
            ("function", "wijkmanager"),
            ("evidence", "hunch"),
            ("seen", "both"),
        ]),
        "/signals/ground" => owned(&[("signal", &place.signal), ("into", &place.id)]),
        "/words" => owned(&[("list", "street"), ("words", &format!("Achter de {}", place.word))]),
        "/papers/details" => owned(&[("controller", "het college")]),
        "/audit/verification" => owned(&[("dossier", &place.id)]),
        "/dossiers" => [dossier(place.word), review(3)].concat(),
        _ => vec![],
    }
}

fn dossier(word: &str) -> Fields {
    let today = calendar::today().to_string();
    owned(&[
        ("title", &format!("De buurt {word}")),
        ("purpose", "Begrijpen wat bewoners rond het plein uit elkaar drijft"),
        ("scope", "De buurt rond het plein"),
        ("period-from", &today),
        ("period-to", &today),
        ("owner", "wijkmanager"),
        ("retention", "case-file"),
    ])
}

fn review(months: u16) -> Fields {
    vec![("review-date", calendar::today().plus_months(months).to_string())]
}

fn in_a_dossier(place: &Place, below: &str) -> Fields {
    let word = place.word;
    match below {
        "/report/exports" => owned(&[
            ("document", "oppositions.csv"),
            ("purpose", "decision"),
            ("basis", "public-task"),
            ("recipient", "het college"),
        ]),
        "/details" => dossier(&format!("{word} opnieuw")),
        "/review-date" => [review(5), owned(&[("reason", "De bouw begint later")])].concat(),
        "/session/steps" => owned(&[("step", "2")]),
        "/session/mode" => owned(&[("mode", "silent")]),
        "/session/plan/steps" => {
            let title = format!("Kijken naar {word}");
            owned(&[("step-title", &title), ("question", "Wat zien wij?"), ("minutes", "20"), ("mode", "everyone")])
        }
        "/session/plan/moves" => owned(&[("step", "3"), ("move", "up")]),
        "/session/plan/agreements" => owned(&[("agreement", "no-names"), ("agreement-own", "Wij luisteren")]),
        "/session/plan/templates" => owned(&[("template-name", "Lange middag")]),
        "/session/plan/templates/removal" => owned(&[("template", &place.template)]),
        "/session/plan/beginning" => owned(&[("template", &place.template)]),
        "/spotlight" => owned(&[("subject", &place.card), ("phones", "yes")]),
        "/pruning" => owned(&[("line", &format!("note-{}", place.note)), ("verdict", "strike")]),
        "/pruning/wording" => {
            let (line, field) = (format!("note-{}", place.note), format!("text-note-{}", place.note));
            let mut fields = owned(&[("line", &line)]);
            fields.push((field.leak(), format!("Anders gezegd over {word}")));
            fields
        }
        "/stop" | "/stop/lifting" => owned(&[("stop-reason", "Er wordt eerst naar gekeken")]),
        "/retention" => owned(&[("entry", "dossier"), ("from", &calendar::today().to_string())]),
        "/retention/proposal" => owned(&[("ground", "Selectielijst")]),
        "/retention/proposal/removal" => owned(&[("aside-reason", "Het blijft nog even")]),
        "/hold" | "/hold/lifting" => owned(&[("hold-reason", "Er is om gevraagd")]),
        "/reports" | "/reports/purge" | "/reports/purge/confirmation" | "/reports/setting-aside" => {
            let about = format!("opposition:{}", place.card);
            owned(&[
                ("about", &about),
                ("verdict", "fitting"),
                ("reason", if below == "/reports" { "untrue" } else { "Zo wordt het verteld" }),
            ])
        }
        "/notes" => owned(&[("note", &format!("Het gaat over geluid in {word}"))]),
        "/notes/{card}/placement" => {
            let (us, them) = (format!("us-{}", place.note), format!("them-{}", place.note));
            vec![(us.leak(), format!("Ouders van {word}")), (them.leak(), "De buren".to_owned())]
        }
        "/oppositions" => owned(&[("us", &format!("Bewoners van {word}")), ("them", "De gemeente")]),
        "/oppositions/{card}" => owned(&[("us-label", &format!("Ouders van {word}")), ("them-label", "De school")]),
        "/oppositions/{card}/merge" => owned(&[("into", &place.second)]),
        "/oppositions/{card}/relations" => owned(&[("with", &place.third)]),
        "/oppositions/{card}/relations/removal" => owned(&[("with", &place.second)]),
        "/occurrences" | "/occurrences/{card}" => {
            let when = if below == "/occurrences" { "'s nachts" } else { "overdag" };
            let what = format!("Er lag {when} afval op het veldje van {word}");
            owned(&[("kind", "incident"), ("what", &what), ("opposition", &place.card)])
        }
        "/oppositions/{card}/aid" | "/occurrences/{card}/aid" => owned(&[
            ("question-1", "yes"),
            ("question-2", "no"),
            ("question-3", "partly"),
            ("question-4", "yes"),
            ("question-5", "no"),
        ]),
        "/choice/dots" => owned(&[("opposition", &place.card), ("dots", "1")]),
        "/choice/rounds" => owned(&[("limit", "3")]),
        "/choice" => owned(&[("outcome", "follow"), ("reason", "De druk is hier nu laag")]),
        "/reopening" => owned(&[("reason", "Er is nieuws")]),
        "/advice/{rule}/decision" => {
            owned(&[("decision", "set-aside"), ("reason", &format!("Dat gebeurt in {word} al"))])
        }
        "/blind-spots/{item}" => {
            let approach = format!("Een spreekuur in {word}");
            owned(&[("existing-approach", &approach), ("reaches-group", "no"), ("verdict", "adjust")])
        }
        "/network/{row}/{domain}" => owned(&[("function", "wijkagent"), ("strength", "weak")]),
        _ if below.contains("/strategy")
            || below.contains("/dialogue-map")
            || below.contains("/actions")
            || below.contains("/deployments") =>
        {
            after_the_map(place, below)
        }
        _ if below.starts_with("/appraisals/") => of_a_weging(place, below),
        _ if below.starts_with("/analysis") => in_the_analysis(place, below),
        "/role-maps" => owned(&[("opposition", &place.second)]),
        "/places" => owned(&[("name", &format!("Rond {word}")), ("kind", "d7.plein")]),
        "/places/{card}" => owned(&[("name", &format!("Bij {word}")), ("kind", "d7.ov")]),
        "/phases/{subject}" => {
            let note = format!("Vooral rond {word}");
            owned(&[("phase", "tension"), ("sign", "tension.wij-zij"), ("evidence", "hunch"), ("note", &note)])
        }
        "/unrest" => owned(&[("phase", "rising-tension"), ("reason", &format!("Er was een bijeenkomst in {word}"))]),
        below => match below.strip_prefix("/role-maps/{map}") {
            Some(below) => on_a_role_map(place, below),
            None => vec![],
        },
    }
}

fn on_a_role_map(place: &Place, below: &str) -> Fields {
    let word = place.word;
    match below {
        "/cards" => {
            owned(&[("name", &format!("de gemeente in {word}")), ("kind", "municipality"), ("zone", "unknown")])
        }
        "/cards/{card}" => owned(&[
            ("name", &format!("de gemeente rond {word}")),
            ("kind", "municipality"),
            ("zone", "middle-nuanced"),
            ("scapegoat", "no"),
        ]),
        "/moves" => owned(&[("card", &place.role), ("zone", "bridge-builder")]),
        "/equal-treatment" => owned(&[("equal", "unclear"), ("note", &format!("Navragen voor {word}"))]),
        "/reopening" => owned(&[("reason", "Er is nieuws")]),
        "/fuel" | "/fuel/{card}" => {
            let what = if below == "/fuel" { "willen niets" } else { "doen nooit mee" };
            owned(&[
                ("description", &format!("De mensen van {word} {what}")),
                ("kind", "identity-claim"),
                ("side", "a"),
            ])
        }
        "/pressure" => owned(&[("pressure", "high"), ("reason", &format!("Iedereen in {word} moet kiezen"))]),
        "/conduct" => {
            let asked = ["decision", "unequal-treatment", "influence", "promise", "words", "differently"];
            asked.into_iter().map(|question| (question, format!("Geen, in {word}"))).collect()
        }
        _ => vec![],
    }
}
