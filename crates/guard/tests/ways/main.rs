//! Ways to write what points at a person, and what looks like it: examples of our own, beside the measured sets.

use guard::{Guard, Kind, Place};

#[cfg(test)]
mod general;
#[cfg(test)]
mod told_apart;
#[cfg(test)]
mod written;

const FORMS: [Kind; 9] = [
    Kind::Address,
    Kind::Bsn,
    Kind::Email,
    Kind::Handle,
    Kind::Iban,
    Kind::LicencePlate,
    Kind::Phone,
    Kind::PostcodeNumber,
    Kind::ProfileUrl,
];

fn kinds(text: &str) -> Vec<Kind> {
    Guard::built_in().findings(text, Place::Occurrence).into_iter().map(|finding| finding.kind).collect()
}

fn all_are(kind: Kind, texts: &[&str]) {
    let missed: Vec<_> = texts.iter().filter(|text| !kinds(text).contains(&kind)).collect();
    assert!(missed.is_empty(), "{kind:?}: {missed:?}");
}

fn none_are(kinds_of: &[Kind], texts: &[&str]) {
    let alarms: Vec<_> = texts.iter().filter(|text| kinds(text).iter().any(|kind| kinds_of.contains(kind))).collect();
    assert!(alarms.is_empty(), "{alarms:?}");
}
