//! What is told of who comes in.

use super::{
    log::{Log, facilitator, member, officer, vetted},
    *,
};
use model::Member;

fn outsider() -> Member {
    member(91, Role::Administrator, "applicatiebeheerder", Domain::Other)
}

/// Everything that can happen to a team.
pub fn changed(log: &mut Log) {
    let (lead, officer) = (facilitator(), officer());
    let fg = member(81, Role::DataProtectionOfficer, "privacyadviseur", Domain::Other);
    let next = member(92, Role::Facilitator, "opbouwwerker", Domain::Care);
    let asker = outsider().id;
    let mut does = |by: &Member, verb: &dyn Fn(&Dossier) -> Result<Vec<Event>, model::Refusal>| {
        let events = verb(&log.dossier).unwrap();
        log.record(by.author(), events);
    };
    does(&lead, &|d| d.take_ownership(&lead, false));
    does(&lead, &|d| d.close_team(&lead));
    does(&lead, &|d| d.add_team_member(&lead, &officer));
    for granted in [false, true] {
        does(&outsider(), &|d| d.ask_entry(&outsider(), vetted("Er ligt een klacht"), ""));
        match granted {
            true => does(&fg, &|d| d.grant_entry(&fg, asker)),
            false => does(&fg, &|d| d.refuse_entry(&fg, asker)),
        }
    }
    does(&lead, &|d| d.end_entry(&lead, asker, ""));
    does(&lead, &|d| d.remove_team_member(&lead, officer.id));
    does(&lead, &|d| d.add_team_member(&lead, &next));
    does(&lead, &|d| d.hand_ownership(&lead, &next, false));
    does(&next, &|d| d.open_team(&next));
}

#[test]
fn the_team_is_told_by_function_and_who_reads_along_by_role_and_reason() {
    let mut log = Log::open();
    changed(&mut log);
    let told: Vec<(String, String)> = lines(&log.dossier, &log.recorded, None, Language::Nl)
        .into_iter()
        .map(|line| (line.by().to_owned(), line.sentences().join(" ")))
        .collect();
    let says = |who: &str, what: &str| told.iter().any(|(by, said)| by == who && said == what);
    assert!(says("wijkmanager, domein sociaal", "Teambeheerder geworden: wijkmanager, domein sociaal"), "{told:?}");
    assert!(says("wijkmanager, domein sociaal", "Uit het team gehaald: wijkagent, domein veiligheid"), "{told:?}");
    let asked = "Vroeg van buiten het team om mee te lezen. Reden: Er ligt een klacht";
    assert!(says("beheerder van accounts (applicatiebeheerder)", asked), "{told:?}");
    let granted = "Meelezen van buiten het team toegestaan, voor 24 uur";
    assert!(says("functionaris gegevensbescherming", granted), "{told:?}");
}
