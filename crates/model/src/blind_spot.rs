//! Witte vlekken: findings against the policy that is carried out already, and whom which domain knows. Contacts are
//! functions, never people.

use crate::{
    Date, Domain, Dossier, Event, Member, OppositionId, PlaceId, Refusal,
    analysis::{AnswerState, PhaseSubject, Strength},
    changes,
    content::{DimensionList, Direction, Intervention, SolutionDirection},
    words,
};
use guard::Vetted;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

words! {
    /// What existing policy on a finding is worth.
    Verdict {
        /// Volstaat.
        Sufficient = "sufficient",
        /// Intensiveren.
        Intensify = "intensify",
        /// Aanpassen.
        Adjust = "adjust",
        /// Ontbreekt.
        Missing = "missing",
    }
}

changes! {
    /// What is done already about a finding.
    Policy,
    /// A new value for one field of it.
    PolicyChange {
        /// Bestaande aanpak.
        ExistingApproach existing_approach: Option<Vetted>,
        /// Eigenaar, by function.
        Owner owner: Option<Vetted>,
        /// Bereikt het de groep?
        ReachesGroup reaches_group: Option<AnswerState>,
        /// Bereikt het de plek?
        ReachesPlace reaches_place: Option<AnswerState>,
        /// Past het bij de fase?
        FitsPhase fits_phase: Option<AnswerState>,
        /// Oordeel.
        Verdict verdict: Option<Verdict>,
        /// Passende oplossingsrichting.
        Direction direction: Option<SolutionDirection>,
        /// Actie.
        Action action: Option<Vetted>,
    }
}

impl Policy {
    /// Whether it is a blind spot: nothing is done, or it does not reach or fit.
    pub fn is_blind(&self) -> bool {
        let no = |answer: Option<AnswerState>| answer == Some(AnswerState::No);
        self.verdict == Some(Verdict::Missing)
            || no(self.reaches_group)
            || no(self.reaches_place)
            || no(self.fits_phase)
    }
}

/// A row of the network: a group or a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NetworkRow {
    /// The "wij" of a wij-zij.
    Us(OppositionId),
    /// The "zij" of a wij-zij.
    Them(OppositionId),
    /// A place.
    Place(PlaceId),
}

impl NetworkRow {
    /// How addresses write it.
    pub fn key(self) -> String {
        match self {
            Self::Us(id) => format!("us-{id}"),
            Self::Them(id) => format!("them-{id}"),
            Self::Place(id) => format!("place-{id}"),
        }
    }

    /// The row that is written like this.
    pub fn from_key(key: &str) -> Option<Self> {
        let (kind, id) = key.split_once('-')?;
        match kind {
            "us" => id.parse().ok().map(Self::Us),
            "them" => id.parse().ok().map(Self::Them),
            "place" => id.parse().ok().map(Self::Place),
            _ => None,
        }
    }
}

/// Through which function a domain reaches a group or a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The function or organisation.
    pub function: Vetted,
    /// How strong the contact is.
    pub strength: Strength,
}

impl Dossier {
    /// Says what is done already about a finding; what stands so already is left out.
    pub fn amend_policy(&self, by: &Member, item: &str, changes: Vec<PolicyChange>) -> Result<Vec<Event>, Refusal> {
        self.must_analyse(by)?;
        let nothing = Policy::default();
        let known = self.policy(item).unwrap_or(&nothing);
        let changes: Vec<_> = changes.into_iter().filter(|change| !known.holds(change)).collect();
        if changes.is_empty() {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::PolicyAmended { item: item.to_owned(), changes }])
    }

    /// Says through which function a domain reaches a group or a place; none takes it away.
    pub fn amend_contact(
        &self,
        by: &Member,
        row: NetworkRow,
        domain: Domain,
        contact: Option<Contact>,
    ) -> Result<Vec<Event>, Refusal> {
        self.must_analyse(by)?;
        if !self.network_rows().contains(&row) {
            return Err(Refusal::Gone);
        }
        if self.contact(row, domain) == contact.as_ref() {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::ContactAmended { row, domain, contact }])
    }

    /// What is done already about a finding.
    pub fn policy(&self, item: &str) -> Option<&Policy> {
        self.policies.get(item)
    }

    /// The findings whose policy is a blind spot, by item, in the order of the lists.
    pub fn blind_spots<'a>(&'a self, lists: &'a [DimensionList]) -> Vec<(&'a str, &'a Policy)> {
        let held = self.found_items(lists).into_iter().filter_map(|item| Some((item, self.policy(item)?)));
        held.filter(|(_, policy)| policy.is_blind()).collect()
    }

    /// The findings that nobody held against policy yet, by item.
    pub fn not_looked_at<'a>(&'a self, lists: &'a [DimensionList]) -> Vec<&'a str> {
        let open = |policy: &Policy| policy.verdict.is_none() && !policy.is_blind();
        self.found_items(lists).into_iter().filter(|item| self.policy(item).is_none_or(open)).collect()
    }

    fn found_items<'a>(&'a self, lists: &'a [DimensionList]) -> Vec<&'a str> {
        let Some(analysis) = self.analysis() else { return vec![] };
        lists.iter().flat_map(|list| analysis.found(list).map(|(item, _)| item)).collect()
    }

    /// The directions that are most likely to answer a finding: by its item, or by the phase of the places and oppositions
    /// that it hangs on; of the area, where it hangs on none. A suggestion.
    pub fn suggested_directions<'a>(
        &self,
        item: &str,
        lists: &[DimensionList],
        directions: &'a [Direction],
    ) -> Vec<&'a Direction> {
        let Some(analysis) = self.analysis() else { return vec![] };
        let list = lists.iter().find(|list| list.item(item).is_some());
        let standing = list.and_then(|list| analysis.standing(list.dimension, item));
        let of = standing.iter().flat_map(|it| {
            let places = it.places.iter().map(|id| PhaseSubject::Place(*id));
            places.chain(it.oppositions.iter().map(|id| PhaseSubject::Opposition(self.resolve(*id))))
        });
        let mut subjects: Vec<PhaseSubject> = of.collect();
        if subjects.is_empty() {
            subjects.push(PhaseSubject::Area);
        }
        let phases: BTreeSet<_> = subjects
            .into_iter()
            .filter_map(|subject| analysis.phase(subject).and_then(|it| it.judgement.phase))
            .collect();
        let fits = |it: &&Direction| it.answers_to(item) || it.phases.iter().any(|phase| phases.contains(phase));
        directions.iter().filter(fits).collect()
    }

    /// The directions in which nothing runs on this day.
    pub fn directions_without(&self, catalogue: &[Intervention], today: Date) -> Vec<SolutionDirection> {
        let running = self.deployments().into_iter().filter(|it| it.is_running(today));
        let known = running.filter_map(|it| catalogue.iter().find(|entry| entry.id == it.intervention));
        let covered: BTreeSet<_> = known.flat_map(|entry| entry.directions.iter().copied()).collect();
        SolutionDirection::ALL.iter().copied().filter(|direction| !covered.contains(direction)).collect()
    }

    /// The rows of the network: both sides of every wij-zij on map 1, and every place.
    pub fn network_rows(&self) -> Vec<NetworkRow> {
        let sides = self.map().flat_map(|card| [NetworkRow::Us(card.id), NetworkRow::Them(card.id)]);
        sides.chain(self.places().map(|place| NetworkRow::Place(place.id))).collect()
    }

    /// Through which function a domain reaches a group or a place.
    pub fn contact(&self, row: NetworkRow, domain: Domain) -> Option<&Contact> {
        self.network.get(&(row, domain))
    }

    /// The domains that the network has columns for: those that take part, and those that have a contact.
    pub fn network_domains(&self) -> Vec<Domain> {
        let mut domains: BTreeSet<Domain> = self.domains().into_iter().collect();
        domains.extend(self.network.keys().map(|(_, domain)| *domain));
        domains.into_iter().collect()
    }

    /// The cells of the network in which nobody is known.
    pub fn empty_contacts(&self) -> Vec<(NetworkRow, Domain)> {
        let domains = self.network_domains();
        let rows = self.network_rows().into_iter();
        let cells = rows.flat_map(|row| domains.iter().map(move |domain| (row, *domain)).collect::<Vec<_>>());
        cells.filter(|(row, domain)| self.contact(*row, *domain).is_none()).collect()
    }

    pub(crate) fn apply_to_blind_spots(&mut self, event: Event) {
        match event {
            Event::PolicyAmended { item, changes } => {
                let policy = self.policies.entry(item).or_default();
                changes.into_iter().for_each(|change| policy.apply(change));
            }
            Event::ContactAmended { row, domain, contact } => {
                let cell: &mut BTreeMap<_, _> = &mut self.network;
                match contact {
                    Some(contact) => cell.insert((row, domain), contact),
                    None => cell.remove(&(row, domain)),
                };
            }
            _ => {}
        }
    }
}
