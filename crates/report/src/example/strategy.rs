//! The example's strategy: what the group of the Rietkade means to do.

use crate::report::Answered;
use crate::role_map::Zone;
use crate::strategy::{Action, ActionState, Anchoring, Gamechanger, Strategy};

/// A strategy for the middle.
pub(super) fn strategy() -> Strategy {
    Strategy {
        opposition: Some(2),
        gamechangers: gamechangers(),
        targets: vec![Zone::MiddleNuanced, Zone::MiddleProfessional],
        reason: None,
        ready: true,
        anchoring: Anchoring {
            keeper: Some("Programmamanager samenleven".into()),
            review_date: Some("2026-09-14".into()),
            stop_doing: Some("Schrijven over voor- en tegenstanders.".into()),
        },
        dialogue: answered(&[
            ("Vraagstuk van het midden", "Hoe blijft de kade een plek waar iedereen zich thuis voelt?"),
            ("Wie nodigen we uit", "Ouders bij de school, vrijwilligers in het buurthuis, ondernemers"),
            ("Wie nodigt uit, en van waar", "De schoolleiding, vanuit het midden"),
            ("Plek en vorm", "In de school, kleine tafels, geen podium"),
            ("Wat erkennen we aan het begin", "De brief over de kap kwam te laat."),
            ("Wat beloven we wel en niet", "Wel: een antwoord binnen twee weken. Niet: minder woningen."),
            ("Wat leggen we vast", "De vragen, zonder wie ze stelde"),
        ]),
        actions: actions(),
        word_reason: None,
    }
}

fn answered(pairs: &[(&str, &str)]) -> Vec<Answered> {
    pairs.iter().map(|(question, answer)| Answered { question: (*question).into(), answer: (*answer).into() }).collect()
}

fn gamechangers() -> Vec<Gamechanger> {
    let form = |title: &str, answers: &[(&str, &str)], names_a_camp| Gamechanger {
        title: title.into(),
        answers: answered(answers),
        names_a_camp,
    };
    vec![
        form(
            "Verander van doelgroep",
            &[
                ("Op wie is onze aanpak nu gericht?", "Op de actiegroep: die zit bij elk overleg."),
                ("Wie in het midden willen we bereiken?", "Ouders bij de school en vrijwilligers in het buurthuis."),
                ("Waar komen zij al?", "Op het schoolplein en bij de koffie op dinsdag."),
            ],
            false,
        ),
        form(
            "Verander van onderwerp",
            &[
                ("Welke vraag stellen de pushers?", "Komt het plan er wel of niet?"),
                ("Welke vraag leeft in het midden?", "Hoe blijft de kade van de buurt en van wie er komt wonen?"),
            ],
            true,
        ),
        form(
            "Verander van positie",
            &[
                ("Waar staat de gemeente nu op de kaart?", "Bij pool B, door de brief."),
                ("Wie kan in het midden gaan staan?", "De schoolleiding en de teamleider van het buurthuis."),
            ],
            false,
        ),
        form(
            "Verander van toon",
            &[
                ("Welke woorden gebruiken we niet meer?", "Tegenstanders, draagvlak, de buurt wil."),
                ("Wat erkennen we?", "Dat het besluit over de bomen te vroeg kwam."),
            ],
            false,
        ),
    ]
}

fn actions() -> Vec<Action> {
    let action = |what: &str, owner: &str, due: &str, state, expected: &str| Action {
        what: what.into(),
        owner_function: Some(owner.into()),
        due: Some(due.into()),
        state,
        expected: Some(expected.into()),
        state_reason: None,
        gamechanger: None,
        word_reason: None,
    };
    vec![
        action(
            "Brief over de kap: zeggen wat er misging",
            "Projectleider gebiedsontwikkeling",
            "2026-03-27",
            ActionState::Running,
            "Er valt iets te erkennen voordat we uitleggen.",
        ),
        action(
            "Tafels in de school voorbereiden",
            "Wijkregisseur",
            "2026-04-16",
            ActionState::Open,
            "Het midden krijgt een eigen vraag.",
        ),
        action(
            "Afspraken over nazorg voor wie de avonden leidt",
            "Teammanager gebiedsgericht werken",
            "2026-04-01",
            ActionState::Open,
            "Niemand staat er alleen voor.",
        ),
        action(
            "Alle verslagen van de avonden alsnog plaatsen",
            "Communicatieadviseur",
            "2026-03-20",
            ActionState::Done,
            "Wat beloofd was, is gedaan.",
        ),
    ]
}
