//! The catalogue of interventions and what stands around it: directions, activities per phase, the contact check, theories.

use super::{Provenance, Sentence};
use crate::{
    Date,
    analysis::{Phase, UnrestPhase},
    opposition::Orientation,
    words,
};
use serde::Deserialize;

words! {
    /// What kind of thing an intervention is.
    InterventionKind {
        /// Gesprek.
        Conversation = "conversation",
        /// Ontmoeting.
        Encounter = "encounter",
        /// Training.
        Training = "training",
        /// Campagne of verhalen.
        Campaign = "campaign",
        /// Beleid.
        Policy = "policy",
        /// Netwerk.
        Network = "network",
        /// Nazorg.
        Aftercare = "aftercare",
        /// Samen met handhaving.
        AlongsideEnforcement = "alongside-enforcement",
    }
}

words! {
    /// Whom an intervention wants to reach.
    AimedAt {
        /// Het midden.
        Middle = "middle",
        /// Joiners.
        Joiners = "joiners",
        /// Professionals.
        Professionals = "professionals",
        /// Bestuur.
        Administration = "administration",
        /// De hele buurt.
        WholeNeighbourhood = "whole-neighbourhood",
    }
}

words! {
    /// One of the five directions under which KIS orders its practice examples.
    SolutionDirection {
        /// Contact en omgang in de directe woonomgeving.
        O1 = "o1",
        /// Ontmoeting en begrip op straat, plein en in de buurt.
        O2 = "o2",
        /// Positief gedrag van kinderen en jongeren.
        O3 = "o3",
        /// Sociale controle, weerbaarheid en basisveiligheid.
        O4 = "o4",
        /// Gemeentelijke aanpakken en programma's.
        O5 = "o5",
    }
}

words! {
    /// The domain that an intervention belongs to.
    InterventionDomain {
        /// Sociaal.
        Social = "social",
        /// Veiligheid.
        Safety = "safety",
        /// Ruimte.
        Spatial = "spatial",
        /// Onderwijs.
        Education = "education",
        /// Communicatie.
        Communication = "communication",
    }
}

words! {
    /// How well an intervention is founded. More than a practice example only with a dated assessment.
    EvidenceLevel {
        /// Geen beoordeling.
        NotAssessed = "not-assessed",
        /// Praktijkvoorbeeld.
        PracticeExample = "practice-example",
        /// Goed beschreven.
        WellDescribed = "well-described",
        /// Goed onderbouwd.
        WellFounded = "well-founded",
        /// Eerste aanwijzingen.
        FirstIndications = "first-indications",
        /// Goede aanwijzingen.
        GoodIndications = "good-indications",
        /// Sterke aanwijzingen.
        StrongIndications = "strong-indications",
    }
}

/// A part of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// What it is called.
    pub title: Sentence,
    /// What it is for.
    pub intro: Sentence,
    /// The interventions, in order of the file.
    #[serde(rename = "intervention")]
    pub interventions: Vec<Intervention>,
}

/// Something that can be done. Own summary; the description of its makers stands at the source.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Intervention {
    /// Its id; never changes.
    pub id: String,
    /// What it is called.
    pub name: Sentence,
    /// What it is, in one or two sentences.
    pub summary: Sentence,
    /// What kind of thing it is.
    pub kind: InterventionKind,
    /// Aanleiding.
    pub occasion: Option<Sentence>,
    /// Doel.
    pub goal: Sentence,
    /// Doelgroep: a situation or a function.
    pub target_group: Option<Sentence>,
    /// Whom it wants to reach.
    pub aimed_at: AimedAt,
    /// Oplossingsrichtingen.
    pub directions: Vec<SolutionDirection>,
    /// The KIS phases that its source gives; empty where the source gives none.
    #[serde(default)]
    pub phases: Vec<Phase>,
    /// The phases of unrest that its source gives.
    #[serde(default)]
    pub unrest_phases: Vec<UnrestPhase>,
    /// Between residents, with government, or both.
    pub orientation: Orientation,
    /// The domains that carry it.
    pub domains: Vec<InterventionDomain>,
    /// Aanpak, in steps.
    #[serde(default)]
    pub approach: Vec<Sentence>,
    /// Duur.
    pub duration: Option<Sentence>,
    /// Inzet, in hours.
    pub effort_hours: Option<u32>,
    /// Kostenindicatie.
    pub cost_indication: Option<Sentence>,
    /// Benodigde deskundigheid.
    pub required_expertise: Option<Sentence>,
    /// Materiaal.
    pub materials: Option<Sentence>,
    /// Randvoorwaarden.
    pub preconditions: Sentence,
    /// Overdraagbaarheid.
    pub transferability: Option<Sentence>,
    /// Werkzame elementen.
    pub active_elements: Option<Sentence>,
    /// Onderbouwing.
    pub rationale: Option<Sentence>,
    /// Onderzoek.
    pub studies: Option<Sentence>,
    /// Bewijsniveau.
    pub evidence_level: EvidenceLevel,
    /// The code of the source of an assessment.
    pub evidence_source: Option<String>,
    /// When it was assessed.
    pub assessed_on: Option<Date>,
    /// Wanneer niet: mandatory.
    pub when_not: Sentence,
    /// Risico op brandstof.
    pub fuel_risk: Option<Sentence>,
    /// Uitvoerders.
    pub providers: Option<Sentence>,
    /// Licentie of eigenaar.
    pub licence_or_owner: Option<Sentence>,
    /// When the source was last looked at.
    pub last_checked: Option<Date>,
    /// Where the entry comes from.
    pub provenance: Provenance,
    /// What of it is our own, such as the direction or `when_not`: the screen marks those fields.
    #[serde(default)]
    pub own: Vec<String>,
    /// The codes of the sources that it rests on.
    pub sources: Vec<String>,
}

impl Intervention {
    /// Whether more than a practice example rests on an assessment with a source and a day.
    pub fn is_evidence_dated(&self) -> bool {
        matches!(self.evidence_level, EvidenceLevel::NotAssessed | EvidenceLevel::PracticeExample)
            || self.evidence_source.is_some() && self.assessed_on.is_some()
    }
}

/// The directions in which a solution can lie.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Directions {
    /// What it is called.
    pub title: Sentence,
    /// What it is for.
    pub intro: Sentence,
    /// The directions, in order.
    #[serde(rename = "direction")]
    pub directions: Vec<Direction>,
}

/// One direction.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Direction {
    /// Which.
    pub id: SolutionDirection,
    /// What it is called.
    pub title: Sentence,
    /// The items that it most likely answers, by id; `d3.a.*` stands for all that begin so. Our own assignment.
    pub answers: Vec<String>,
    /// Whether a phase of incidents asks for it too.
    #[serde(default)]
    pub phases: Vec<Phase>,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The codes of the sources that it rests on.
    pub sources: Vec<String>,
}

impl Direction {
    /// Whether it most likely answers a finding on this item.
    pub fn answers_to(&self, item: &str) -> bool {
        self.answers.iter().any(|known| match known.strip_suffix('*') {
            Some(beginning) => item.starts_with(beginning),
            None => known == item,
        })
    }
}

/// What works and what does not, per kind of activity and phase.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activities {
    /// What it is called.
    pub title: Sentence,
    /// What it is for.
    pub intro: Sentence,
    /// The activities.
    #[serde(rename = "activity")]
    pub activities: Vec<Activity>,
}

/// One kind of activity.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Its id: that of the entry in the catalogue.
    pub id: String,
    /// What it is called.
    pub title: Sentence,
    /// The phases that it fits.
    pub phases: Vec<Phase>,
    /// Why; not known for every activity.
    pub why: Option<Sentence>,
    /// Dit werkt wel.
    #[serde(default)]
    pub works: Vec<Sentence>,
    /// Dit werkt niet.
    #[serde(default)]
    pub does_not_work: Vec<Sentence>,
    /// Whether the contact check comes first.
    pub contact_check: bool,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The codes of the sources that it rests on.
    pub sources: Vec<String>,
}

/// The gate before a meeting activity.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactCheckList {
    /// What it is called.
    pub title: Sentence,
    /// What it is for.
    pub intro: Sentence,
    /// The conditions, in order.
    #[serde(rename = "item")]
    pub items: Vec<ContactItem>,
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactItem {
    /// Its id; never changes.
    pub id: String,
    /// The condition.
    pub text: Sentence,
    /// Without it, contact can work the wrong way.
    #[serde(default)]
    pub core: bool,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The codes of the sources that it rests on.
    #[serde(default)]
    pub sources: Vec<String>,
}
