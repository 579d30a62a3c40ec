//! What a reader sees of the closed lists of the analysis.

use crate::analysis::{
    Decision, Degree, DimensionState, Known, Phase, Productive, SignSeen, Strength, ThreadKind, Verdict,
};
use crate::words::labels::{Label, labels};

labels! { DimensionState {
    Empty: "Leeg", "Empty";
    Partly: "Deels", "Partly";
    Filled: "Ingevuld", "Filled in";
    Differing: "Verschillend", "Differing";
}}
labels! { Degree {
    NotAtAll: "Niet", "Not at all";
    Slight: "Enigszins", "Slightly";
    Clear: "Duidelijk", "Clearly";
    Strong: "Sterk", "Strongly";
    Unknown: "Weten we niet", "We do not know";
}}
labels! { Productive {
    Yes: "Ja", "Yes";
    No: "Nee", "No";
    Unclear: "Onduidelijk", "Unclear";
}}
labels! { Known {
    Yes: "Ja", "Yes";
    No: "Nee", "No";
    Unknown: "Weten we niet", "We do not know";
}}
labels! { Phase {
    Calm: "Rust", "Calm";
    Unease: "Ongemak", "Unease";
    Tension: "Spanning", "Tension";
    Incidents: "Incidenten", "Incidents";
    Aftercare: "Nazorg", "Aftercare";
}}
labels! { Decision {
    Open: "Nog niet besloten", "Not decided yet";
    TakenOver: "Overgenomen", "Taken over";
    SetAside: "Opzij gezet", "Set aside";
}}
labels! { Verdict {
    Sufficient: "Volstaat", "Will do";
    Intensify: "Intensiveren", "Intensify";
    Adjust: "Aanpassen", "Adjust";
    Missing: "Ontbreekt", "Missing";
}}
labels! { Strength {
    Weak: "Zwak", "Weak";
    Fair: "Redelijk", "Fair";
    Strong: "Sterk", "Strong";
}}
labels! { SignSeen {
    Yes: "Ja", "Yes";
    Partly: "Voor een deel", "In part";
    No: "Nee", "No";
    Unknown: "Weten we niet", "We do not know";
}}
labels! { ThreadKind {
    Signal: "Signaal", "Signal";
    Appraisal: "Weging", "Appraisal";
    Finding: "Bevinding", "Finding";
    Opposition: "Wij-zij", "Opposition";
    Role: "Plek op kaart 2", "Place on map 2";
    Intervention: "Aanpak", "Intervention";
    Effect: "Effect", "Effect";
}}
