//! What stays of guests when a session closes: their functions and domains as a list without times, and no link to what
//! they did. A domain stays beside a contribution only where it cannot point at one of them.

use crate::{Domain, Dossier, Event, Member, Refusal};
use guard::Vetted;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A guest in the list of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedGuest {
    /// The job.
    pub function: Vetted,
    /// The domain of the job.
    pub domain: Domain,
}

/// The guests of a session, once it closes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestList {
    /// How many there were.
    pub count: u32,
    /// Who, by domain and function; empty when there was only one, because that would say whose everything was.
    pub guests: Vec<ListedGuest>,
}

impl Dossier {
    /// Writes down who the guests of the open session were, before the link to what they did goes.
    pub fn list_guests(&self, by: &Member) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let room = self.open_room().ok_or(Refusal::SessionClosed)?;
        if room.guest_list.is_some() || room.guests.is_empty() {
            return Err(Refusal::NothingChanged);
        }
        let known = room.guests.iter().filter_map(|id| self.participants.get(id));
        let mut guests: Vec<ListedGuest> =
            known.map(|it| ListedGuest { function: it.function.clone(), domain: it.domain }).collect();
        guests.sort_by(|a, b| (a.domain, a.function.as_str()).cmp(&(b.domain, b.function.as_str())));
        let count = u32::try_from(guests.len()).unwrap_or(u32::MAX);
        if guests.len() < 2 {
            guests.clear();
        }
        Ok(vec![Event::GuestsListed { session: room.id, count, guests }])
    }

    /// The domains that must go from what guests did in the open session. A domain stays where two or more guests shared
    /// it, unless exactly one guest would be left without: then that lack would point at this guest.
    pub fn domains_to_forget(&self) -> Vec<Domain> {
        let listed = self.open_room().and_then(|room| room.guest_list.as_ref());
        let mut counts: BTreeMap<Domain, u32> = BTreeMap::new();
        for guest in listed.into_iter().flat_map(|list| &list.guests) {
            *counts.entry(guest.domain).or_default() += 1;
        }
        let alone = counts.values().filter(|count| **count == 1).count();
        let stays = |domain: &Domain| alone != 1 && counts.get(domain).is_some_and(|count| *count > 1);
        Domain::ALL.iter().copied().filter(|domain| !stays(domain)).collect()
    }
}
