//! What a reader sees of the closed lists.

use crate::role_map::{CardCertainty, CardKind, Channel, Pressure, Side, StatementKind, Width, Zone};
use crate::strategy::ActionState;
use crate::values::{
    Certainty, Desirability, Domain, Energy, Field, Language, MunicipalityIsParty, OccurrenceKind, Orientation,
    Outcome, Provenance, RetentionClass, Scale, Seen, SeenAt, Status, Value,
};

/// A value of a closed list, in the words of a language.
pub(crate) trait Label: Copy {
    /// Dutch and English.
    fn both(self) -> (&'static str, &'static str);

    /// In one language.
    fn label(self, language: Language) -> &'static str {
        match language {
            Language::Nl => self.both().0,
            Language::En => self.both().1,
        }
    }
}

macro_rules! labels {
    ($name:ident { $($variant:ident: $nl:literal, $en:literal;)+ }) => {
        impl Label for $name {
            fn both(self) -> (&'static str, &'static str) {
                match self { $(Self::$variant => ($nl, $en)),+ }
            }
        }
    };
}
pub(super) use labels;

labels! { Status {
    Draft: "Concept", "Draft";
    InSession: "In sessie", "In session";
    Adopted: "Vastgesteld", "Adopted";
}}
labels! { RetentionClass {
    WorkingMaterial: "Werkmateriaal: verdwijnt bij het sluiten", "Working material: removed at closing";
    CaseFile: "Dossier: bewaard volgens de lijst van de gemeente", "Case file: kept by the list of the municipality";
    Publication: "Publicatie: blijft bewaard", "Publication: kept";
}}
labels! { Domain {
    Social: "Sociaal domein", "Social affairs";
    Safety: "Veiligheid", "Safety";
    Space: "Ruimte", "Planning and space";
    Education: "Onderwijs", "Education";
    Care: "Zorg", "Care";
    Housing: "Wonen", "Housing";
    Communication: "Communicatie", "Communication";
    Other: "Ander domein", "Another domain";
}}
labels! { Scale {
    Neighbourhood: "Buurt", "Neighbourhood";
    Municipality: "Gemeente", "Municipality";
    Region: "Regio", "Region";
    National: "Landelijk", "National";
    Online: "Online", "Online";
}}
labels! { Orientation {
    Horizontal: "Horizontaal: tussen bewoners", "Horizontal: between residents";
    Vertical: "Verticaal: tussen bewoners en overheid", "Vertical: between residents and government";
    Mixed: "Gemengd", "Mixed";
}}
labels! { MunicipalityIsParty {
    No: "Nee", "No";
    Yes: "Ja", "Yes";
    InTheEyesOfSome: "In de ogen van sommigen", "In the eyes of some";
}}
labels! { Desirability {
    Desired: "Gewenst", "Desired";
    Undesired: "Ongewenst", "Undesired";
    Unclear: "Onduidelijk", "Unclear";
}}
labels! { Energy {
    Smouldering: "Smeult", "Smouldering";
    Growing: "Groeit", "Growing";
    Burning: "Brandt", "Burning";
    Fading: "Dooft", "Fading";
}}
labels! { Certainty {
    Hunch: "Vermoeden", "Hunch";
    Observation: "Waarneming", "Observation";
}}
labels! { SeenAt {
    Street: "Op straat", "In the street";
    Meeting: "Op een bijeenkomst", "At a meeting";
    Media: "In de media", "In the media";
    Online: "Online", "Online";
}}
labels! { OccurrenceKind {
    Incident: "Incident", "Incident";
    Conflict: "Conflict", "Conflict";
}}
labels! { Seen {
    Online: "Alleen online", "Online only";
    Offline: "Offline", "Offline";
    Both: "Online en offline", "Online and offline";
}}
labels! { Outcome {
    Selected: "Gekozen", "Selected";
    MonitorOnly: "Niet ingrijpen, wel volgen", "No intervention, but followed";
}}
labels! { Provenance {
    Seed: "Uit het infoblad", "From the infoblad";
    Found: "Uit bron", "From a source";
    Title: "Uit bron (alleen titel)", "From a source (title only)";
    General: "Algemene kennis, niet nagegaan", "General knowledge, not verified";
    Proposal: "Eigen voorstel", "Own proposal";
}}
labels! { Field {
    NeutralDescription: "Neutraal gezegd", "Said neutrally";
    Topic: "Onderwerp", "Topic";
    Scale: "Schaal", "Scale";
    Orientation: "Richting", "Orientation";
    MunicipalityIsParty: "Gemeente is partij", "Municipality is a side";
    Desirability: "Gewenst of ongewenst", "Desired or undesired";
    Energy: "Energie", "Energy";
    Certainty: "Zekerheid", "Certainty";
    SeenAt: "Waar gezien", "Where seen";
    Occurrences: "Incidenten en conflicten", "Incidents and conflicts";
}}
labels! { Zone {
    PusherA: "Pusher, pool A", "Pusher, pole A";
    JoinerA: "Joiners van A", "Joiners of A";
    MiddleIndifferent: "Stille midden, onverschillig", "Silent middle, indifferent";
    MiddleNuanced: "Stille midden, genuanceerd", "Silent middle, nuanced";
    MiddleProfessional: "Stille midden, professioneel neutraal", "Silent middle, professionally neutral";
    MiddleLeader: "Leider van het stille midden", "Leader of the silent middle";
    JoinerB: "Joiners van B", "Joiners of B";
    PusherB: "Pusher, pool B", "Pusher, pole B";
    BridgeBuilder: "Bruggenbouwer", "Bridge builder";
    Unknown: "Buiten beeld / weten we niet", "Out of view / we do not know";
}}
labels! { CardKind {
    Group: "Groep", "Group";
    Function: "Functie", "Function";
    Organisation: "Organisatie", "Organisation";
    Medium: "Medium", "Medium";
    Municipality: "De gemeente zelf", "The municipality itself";
}}
labels! { CardCertainty {
    Hunch: "Vermoeden", "Hunch";
    SeveralSources: "Meerdere bronnen", "Several sources";
    Confirmed: "Bevestigd", "Confirmed";
}}
labels! { StatementKind {
    IdentityClaim: "Identiteitsuitspraak", "Identity claim";
    FactOrBehaviour: "Feit of gedrag", "Fact or behaviour";
    Interest: "Belang", "Interest";
    FeelingOrConcern: "Gevoel of zorg", "Feeling or concern";
    QuestionOrDilemma: "Vraag of dilemma", "Question or dilemma";
}}
labels! { Side {
    A: "A", "A";
    B: "B", "B";
    Municipality: "Gemeente", "Municipality";
    Media: "Media", "Media";
    Unknown: "Onbekend", "Unknown";
}}
labels! { Channel {
    Street: "Op straat", "In the street";
    Meeting: "Op een bijeenkomst", "At a meeting";
    LocalMedia: "In lokale media", "In local media";
    NationalMedia: "In landelijke media", "In national media";
    PublicOnline: "Online, openbaar", "Online, public";
}}
labels! { Pressure {
    Low: "Laag", "Low";
    Noticeable: "Merkbaar", "Noticeable";
    High: "Hoog", "High";
    MiddleNearlyGone: "Het midden is bijna weg", "The middle is nearly gone";
}}
labels! { Width {
    Wide: "Breed", "Wide";
    Narrower: "Smaller", "Narrower";
    Narrow: "Smal", "Narrow";
}}
labels! { ActionState {
    Open: "Gepland", "Open";
    Running: "Loopt", "Under way";
    Done: "Gedaan", "Done";
    Dropped: "Gaat niet door", "Will not be done";
}}

/// A value that domains see differently.
pub(crate) fn of_value(value: &Value, language: Language) -> String {
    match value {
        Value::Scale(it) => it.label(language).to_owned(),
        Value::Orientation(it) => it.label(language).to_owned(),
        Value::MunicipalityIsParty(it) => it.label(language).to_owned(),
        Value::Desirability(it) => it.label(language).to_owned(),
        Value::Energy(it) => it.label(language).to_owned(),
        Value::Certainty(it) => it.label(language).to_owned(),
        Value::SeenAt(it) => it.label(language).to_owned(),
        Value::Text(it) => it.clone(),
    }
}
