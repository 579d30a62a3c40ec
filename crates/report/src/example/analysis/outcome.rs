//! What the example does with its findings: advice, blind spots, the plan and the thread.

use super::{some, texts};
use crate::analysis::{
    Advice, BlindSpot, BlindSpots, Contact, ContactCheck, Decision, Intervention, Known, LookBack, Network, NetworkRow,
    SignSeen, Strength, Thread, ThreadKind, ThreadLink, ThreadNode, Verdict,
};
use crate::values::{Domain, Provenance};

pub(super) fn advice() -> Vec<Advice> {
    vec![
        Advice {
            id: "R20".into(),
            text: "Zeg vooraf wat nog open ligt en laat zien wat er met inbreng gebeurt.".into(),
            because: texts(&["Niet gehoord zijn (10)", "Een belofte die niet is gehouden (7)"]),
            sources: texts(&["K50", "eigen ervaring"]),
            provenance: Provenance::Found,
            decision: Decision::TakenOver,
            reason: some("Past bij de actie over de brief."),
        },
        Advice {
            id: "R22".into(),
            text: "Overweeg een onafhankelijke gespreksleider en bespreek eerst de eigen rol.".into(),
            because: texts(&["De gemeente is zelf partij (14)"]),
            ..Advice::default()
        },
        Advice {
            id: "R25".into(),
            text: "Ga na of dit ook in de straat speelt; online kan iets groter lijken.".into(),
            because: texts(&["Harde woorden online (2)"]),
            decision: Decision::SetAside,
            reason: some("Dat is op beide avonden al gevraagd."),
            ..Advice::default()
        },
    ]
}

pub(super) fn blind_spots() -> BlindSpots {
    BlindSpots {
        rows: vec![
            BlindSpot {
                finding: "Elkaar uit de weg gaan, aan de kade".into(),
                existing_approach: some("Inloop in het buurthuis, elke dinsdag"),
                owner_function: some("Teamleider buurthuis"),
                reaches_group: Known::No,
                reaches_place: Known::Yes,
                fits_phase: Known::Unknown,
                verdict: Some(Verdict::Adjust),
                direction: some("Ontmoeting en begrip op straat en plein"),
                action: some("De inloop op wisselende tijden houden"),
                blind: true,
                word_reason: some("Zo noemen bewoners het zelf."),
            },
            BlindSpot {
                finding: "Een onderwerp dat steeds terugkomt: parkeren".into(),
                existing_approach: some("Parkeeronderzoek"),
                owner_function: some("Verkeerskundige"),
                reaches_group: Known::Yes,
                reaches_place: Known::Yes,
                fits_phase: Known::Yes,
                verdict: Some(Verdict::Sufficient),
                ..BlindSpot::default()
            },
            BlindSpot {
                finding: "Niet gehoord zijn".into(),
                verdict: Some(Verdict::Missing),
                blind: true,
                ..BlindSpot::default()
            },
        ],
        not_looked_at: texts(&["Harde woorden online (2)"]),
        directions_without: texts(&["Positief gedrag van kinderen en jongeren"]),
        network: network(),
    }
}

fn network() -> Network {
    let contact = |function: &str, strength| Some(Contact { function: function.into(), strength });
    let row = |name: &str, cells: [Option<Contact>; 5]| NetworkRow { name: name.into(), cells: cells.to_vec() };
    Network {
        columns: vec![Domain::Social, Domain::Safety, Domain::Space, Domain::Education, Domain::Housing],
        rows: vec![
            row(
                "Blijvers aan de kade",
                [
                    contact("Wijkregisseur", Strength::Strong),
                    contact("Wijkagent", Strength::Fair),
                    None,
                    None,
                    contact("Huismeester", Strength::Weak),
                ],
            ),
            row(
                "Wie erbij komt wonen",
                [None, None, contact("Projectleider gebiedsontwikkeling", Strength::Weak), None, None],
            ),
        ],
        empty: texts(&["Met wie erbij komt wonen heeft alleen de ruimtelijke kant contact."]),
    }
}

pub(super) fn plan() -> Vec<Intervention> {
    vec![
        Intervention {
            name: "Tafels in de school".into(),
            goal: some("Een gesprek over de vraag die in het midden leeft."),
            owner_function: some("Wijkregisseur"),
            start: some("2026-04-16"),
            end: some("2026-06-30"),
            expected: some("Mensen die nu zwijgen, stellen een vraag."),
            sign: some("Aan een tafel zitten mensen die elkaar nog niet spraken."),
            oppositions: vec![2],
            contact_check: Some(ContactCheck { met: false, missing: texts(&["Begeleiding", "Meer dan één keer"]) }),
            reviews: vec![
                LookBack {
                    due: "2026-07-16".into(),
                    months: Some(3),
                    done_on: some("2026-07-20"),
                    observed: some("Twee van de vier avonden waren gemengd."),
                    learned: some("De uitnodiging moet van de school komen."),
                    seen: Some(SignSeen::Partly),
                },
                LookBack { due: "2026-10-16".into(), months: Some(6), ..LookBack::default() },
            ],
            overdue: true,
            word_reason: some("Zo heet het al op de flyer."),
        },
        Intervention {
            name: "Zeggen wat er misging met de brief".into(),
            contact_check: None,
            ..Intervention::default()
        },
    ]
}

pub(super) fn thread() -> Thread {
    let node = |key: &str, kind, label: &str| ThreadNode { key: key.into(), kind, label: label.into() };
    let link = |from: &str, to: &str| ThreadLink { from: from.into(), to: to.into() };
    use ThreadKind::{Appraisal, Effect, Finding, Intervention, Opposition, Role, Signal};
    Thread {
        nodes: vec![
            node("s1", Signal, "Aparte tafels bij de koffie"),
            node("s2", Signal, "Scherpere toon in de buurtapp"),
            node("w2", Appraisal, "Weging van 12 februari 2026: analyseren"),
            node("b1", Finding, "Elkaar uit de weg gaan"),
            node("b10", Finding, "Niet gehoord zijn"),
            node("o2", Opposition, "De buurt tegenover de gemeente die allang besloten heeft"),
            node("r1", Role, "De gemeente als opdrachtgever"),
            node("i1", Intervention, "Tafels in de school"),
            node("e1", Effect, "Twee van de vier avonden waren gemengd"),
        ],
        links: [
            ("s1", "w2"),
            ("s2", "w2"),
            ("w2", "b1"),
            ("w2", "b10"),
            ("b1", "o2"),
            ("o2", "r1"),
            ("r1", "i1"),
            ("b1", "i1"),
            ("i1", "e1"),
        ]
        .map(|(from, to)| link(from, to))
        .to_vec(),
        loose: texts(&["b10"]),
    }
}
