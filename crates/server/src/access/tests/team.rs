//! The dossier of the table, closed to its team; and the forms of the team and of breaking the glass.

use super::{
    valid::{Fields, owned},
    world::{Actor, Place, World},
};
use crate::testing::{House, email};
use model::Role;
use std::collections::BTreeMap;

/// Who is a facilitator and something else besides.
const BESIDE: [(Actor, &str); 3] = [
    (Actor::Owner, "eigenaar@veenwoude.example"),
    (Actor::Outsider, "buiten@veenwoude.example"),
    (Actor::Glass, "glas@veenwoude.example"),
];

/// Their accounts, signed in.
pub async fn beside_the_roles(house: &House) -> BTreeMap<Actor, BTreeMap<String, String>> {
    let mut cookies = BTreeMap::new();
    for (actor, email) in BESIDE {
        let account = house.add_account(&house.organisation, email, Role::Facilitator).await;
        cookies.insert(actor, house.signed_in(&account).await.cookies);
    }
    cookies
}

impl World {
    async fn account(&self, email: &str) -> String {
        self.house.app.store.account_by_email(email).await.unwrap().unwrap().id
    }

    /// The own dossier, closed to its team: reader, editor, leader and owner. Somebody broke the glass.
    pub async fn closed_to_its_team(&self) -> Place {
        let mut own = self.own.clone();
        let [owner, outsider, _] = BESIDE.map(|(_, email)| email);
        own.member = self.account(&email(Role::Editor, "veenwoude")).await;
        own.next_owner = self.account(&email(Role::Facilitator, "veenwoude")).await;
        own.outsider = self.account(outsider).await;
        let (path, door) = (format!("/dossiers/{}", own.id), format!("/break-glass/{}", own.id));
        let owner = self.account(owner).await;
        let mut leader = self.browser(Actor::Leader);
        for added in [&owner, &own.member, &self.account(&email(Role::Reader, "veenwoude")).await] {
            leader.done(&format!("{path}/team/members"), &[("added", added)]).await;
        }
        leader.done(&format!("{path}/team/ownership/handing"), &[("owner-account", &owner)]).await;
        self.browser(Actor::Owner).done(&format!("{path}/team/closing"), &[]).await;
        self.browser(Actor::Glass).done(&door, &[("entry-reason", "Er ligt een klacht")]).await;
        let asker = self.account(BESIDE[2].1).await;
        self.browser(Actor::DataProtectionOfficer).done(&format!("{door}/granting"), &[("asker", &asker)]).await;
        own
    }
}

/// The form of a route of the team.
pub fn fields(place: &Place, below: &str) -> Option<Fields> {
    Some(match below {
        "/team/members" => owned(&[("added", &place.outsider)]),
        "/team/members/removal" => owned(&[("removed", &place.member)]),
        "/team/ownership/handing" => owned(&[("owner-account", &place.next_owner)]),
        _ => return None,
    })
}

/// The form of a route of breaking the glass.
pub fn of_the_glass(place: &Place, path: &str) -> Fields {
    match path {
        "/break-glass/{id}" => owned(&[("entry-reason", "Er is een vraag over dit dossier")]),
        _ => owned(&[("asker", &place.outsider)]),
    }
}
