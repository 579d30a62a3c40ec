//! What the example found in each dimension.

use super::{some, texts};
use crate::analysis::{Dimension, DimensionState, DomainView, Finding, Known};
use crate::report::Answered;
use crate::values::{Certainty, Domain, Provenance, Seen};

/// All nine; one is empty, two are filled in partly, two are seen differently.
pub(super) fn dimensions() -> Vec<Dimension> {
    use DimensionState::{Differing, Empty, Filled, Partly};
    let all = [
        ("Verschijningsvormen", Differing, some("Mensen gaan elkaar uit de weg; van ruzie is nog geen sprake.")),
        ("Betrokken groepen en scheidslijnen", Filled, some("De lijn loopt tussen blijvers en nieuwkomers.")),
        ("Oorzaken en risicofactoren", Partly, None),
        ("Aanjagers", Filled, some("Eén terugkerend bericht over parkeren zet steeds de toon.")),
        ("Dieperliggende sentimenten en triggers", Partly, None),
        ("Fasen", Filled, some("Per plek verschillend; zie het deel over fasen.")),
        ("Locaties", Filled, some("Het speelt op de kade, niet op het plein.")),
        ("Rol van de overheid en anderen", Differing, some("De gemeente is hier zelf partij.")),
        ("Beschermende krachten", Empty, None),
    ];
    let findings = findings();
    let numbered = all.into_iter().zip(1..);
    numbered
        .map(|((title, state, conclusion), number)| Dimension {
            number,
            title: title.into(),
            state,
            conclusion,
            findings: findings.iter().filter(|(dimension, _)| *dimension == number).map(|(_, it)| it.clone()).collect(),
        })
        .collect()
}

fn view(domain: Domain, said: &str, note: Option<&str>) -> DomainView {
    DomainView { domain, said: said.into(), note: note.map(str::to_owned) }
}

/// One item of the checklist that was answered.
fn finding(number: u32, item: &str, provenance: Provenance, state: Known) -> Finding {
    Finding { number, item: item.into(), provenance, state, ..Finding::default() }
}

/// Each with the number of its dimension.
fn findings() -> Vec<(u32, Finding)> {
    use Known::{No, Unknown, Yes};
    use Provenance::{Found, Proposal, Seed};
    vec![
        (
            1,
            Finding {
                group: some("In de omgang"),
                certainty: Some(Certainty::Observation),
                note: some("Bij de koffie en op het schoolplein staan vaste groepjes."),
                source_kind: some("Eigen waarneming van twee functies"),
                seen: Some(Seen::Offline),
                places: texts(&["Rietkade", "Buurthuis"]),
                oppositions: vec![1, 2],
                occurrences: vec![1],
                extras: vec![Answered { question: "Zichtbaar of onderhuids?".into(), answer: "Zichtbaar.".into() }],
                views: vec![
                    view(Domain::Social, "ja", Some("Sinds de tweede avond sterker.")),
                    view(Domain::Safety, "nee", Some("In de meldingen is niets te zien.")),
                ],
                differs: true,
                word_reason: some("Zo noemen bewoners het zelf."),
                ..finding(1, "Elkaar uit de weg gaan", Found, Yes)
            },
        ),
        (
            1,
            Finding {
                group: some("Online"),
                certainty: Some(Certainty::Hunch),
                note: some("De toon in de buurtapp, vooral op zondagavond."),
                seen: Some(Seen::Online),
                views: vec![view(Domain::Communication, "ja", Some("Gelezen in openbare berichten."))],
                ..finding(2, "Harde woorden online", Proposal, Yes)
            },
        ),
        (1, finding(3, "Vernielingen", Found, No)),
        (1, finding(4, "Mensen die wegblijven van bijeenkomsten", Proposal, Unknown)),
        (
            2,
            Finding {
                note: some("‘Wie hier al woonde’ tegenover ‘wie erbij komt’."),
                oppositions: vec![1],
                certainty: Some(Certainty::Observation),
                seen: Some(Seen::Both),
                ..finding(5, "Lang in de wijk en nieuw in de wijk", Found, Yes)
            },
        ),
        (2, finding(6, "Jong en oud", Seed, No)),
        (3, Finding { group: some("Vertrouwen"), ..finding(7, "Een belofte die niet is gehouden", Proposal, Yes) }),
        (3, finding(8, "Weinig plekken om elkaar te treffen", Found, Unknown)),
        (4, Finding { seen: Some(Seen::Both), ..finding(9, "Een onderwerp dat steeds terugkomt", Proposal, Yes) }),
        (5, Finding { note: some("‘Er wordt over ons beslist.’"), ..finding(10, "Niet gehoord zijn", Seed, Yes) }),
        (6, Finding { note: some("Klachten per straat."), ..finding(11, "Groepsgewijs klagen", Found, Yes) }),
        (7, Finding { places: texts(&["Kade"]), ..finding(12, "Een straat of woonblok", Found, Yes) }),
        (7, finding(13, "De hele gemeente", Found, No)),
        (
            8,
            Finding {
                views: vec![
                    view(Domain::Space, "weten we niet", None),
                    view(Domain::Communication, "ja", Some("De brief kwam na het besluit.")),
                ],
                differs: true,
                ..finding(14, "De gemeente is zelf partij", Seed, Yes)
            },
        ),
    ]
}
