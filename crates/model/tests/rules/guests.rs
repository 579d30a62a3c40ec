//! What stays of guests when a session closes.

use crate::team::*;
use model::{Domain, Event, Refusal, Role};

/// A room with guests of these domains, listed.
fn listed(domains: &[Domain]) -> Team {
    let mut team = Team::new();
    let by = facilitator();
    team.did(&by, |d| d.open_session(&by, ROOM));
    for (n, domain) in (100..).zip(domains) {
        let guest = member(n, Role::Guest, "medewerker", *domain);
        team.did(&guest, |d| d.join(&guest));
    }
    team.did(&by, |d| d.list_guests(&by));
    team
}

/// The domains of guests that stay.
fn staying(domains: &[Domain]) -> Vec<Domain> {
    let forgotten = listed(domains).dossier.domains_to_forget();
    Domain::ALL.iter().copied().filter(|domain| !forgotten.contains(domain)).collect()
}

#[test]
fn a_domain_stays_only_where_it_and_its_lack_point_at_nobody() {
    use Domain::{Care, Housing, Safety};
    assert_eq!(staying(&[Care]), [], "one guest");
    assert_eq!(staying(&[Care, Safety]), [], "two guests who are each alone");
    assert_eq!(staying(&[Care, Care]), [Care]);
    assert_eq!(staying(&[Care, Care, Safety, Housing]), [Care], "two are left without");
    assert_eq!(staying(&[Care, Care, Safety]), [], "whoever had none would be the one of safety");
    assert_eq!(staying(&[Care, Care, Safety, Safety]), [Safety, Care]);
}

#[test]
fn guests_are_listed_once_by_domain_and_function_and_one_alone_is_only_counted() {
    let team = listed(&[Domain::Care, Domain::Safety]);
    let list = team.dossier.open_room().unwrap().guest_list.clone().unwrap();
    assert_eq!(list.guests.iter().map(|guest| guest.domain).collect::<Vec<_>>(), [Domain::Safety, Domain::Care]);
    assert_eq!(team.dossier.list_guests(&facilitator()), Err(Refusal::NothingChanged));
    let one = listed(&[Domain::Care]).dossier.open_room().unwrap().guest_list.clone().unwrap();
    assert_eq!((one.count, one.guests.len()), (1, 0));
}

#[test]
fn who_took_part_is_the_same_once_the_rows_of_joining_are_blanked() {
    let team = listed(&[Domain::Care, Domain::Safety, Domain::Care]);
    let blanked = team.replayed(|it| {
        if it.by.kind == model::AuthorKind::Guest {
            it.by.id = None;
            it.event = it.event.take().filter(|event| !matches!(event, Event::ParticipantJoined { .. }));
        }
    });
    assert_eq!(blanked.participants(), team.dossier.participants());
    assert_eq!(blanked.participants().len(), 3);
    assert_eq!(blanked.open_room().unwrap().attendance(), team.dossier.open_room().unwrap().attendance());
    assert_eq!(blanked.domains(), [Domain::Safety, Domain::Care]);
}
