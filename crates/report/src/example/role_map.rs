//! The example's map 2, made twice: who stands where around "De buurt" and "De gemeente die allang besloten heeft".

use crate::report::{Answered, Judged};
use crate::role_map::{
    CardCertainty, CardKind, Channel, Comparison, Fuel, Moved, Pressure, PressureOn, RoleCard, RoleMap, Side,
    StatementKind, Width, Zone,
};
use crate::values::Status;

/// The map of now, made after an earlier one.
pub(super) fn role_map() -> RoleMap {
    RoleMap {
        us: "De buurt".into(),
        them: "De gemeente die allang besloten heeft".into(),
        opposition: Some(2),
        number: 2,
        date: "2026-03-12".into(),
        status: Status::Adopted,
        cards: cards(),
        fuel: fuel(),
        pressure: Some(Judged {
            value: Pressure::High,
            reason: Some("Wie op een avond iets redelijks zegt, krijgt van twee kanten commentaar.".into()),
        }),
        width: Width::Narrower,
        pressure_history: vec![
            PressureOn { date: "2026-02-12".into(), pressure: Pressure::Noticeable },
            PressureOn { date: "2026-03-12".into(), pressure: Pressure::High },
        ],
        equal_treatment: Some(
            "Nee. Het gaat over zeggenschap. Eén melding over toegang tot de avond is apart opgepakt.".into(),
        ),
        reflection: reflection(),
        compared: Some(Comparison {
            date: "2026-02-12".into(),
            entered: vec!["Woningzoekenden uit de regio".into(), "Schoolleiding".into()],
            left: vec!["Aannemer".into()],
            moved: vec![
                Moved { name: "Omwonenden van de kade".into(), from: Zone::MiddleNuanced, to: Zone::JoinerA },
                Moved {
                    name: "De gemeente als opdrachtgever".into(),
                    from: Zone::MiddleProfessional,
                    to: Zone::PusherB,
                },
            ],
        }),
        word_reason: None,
    }
}

fn cards() -> Vec<RoleCard> {
    use CardCertainty::{Confirmed, Hunch, SeveralSources};
    use CardKind::{Function, Group, Medium, Municipality, Organisation};
    let mut cards = vec![
        card(
            "Actiegroep tegen het plan",
            Group,
            Zone::PusherA,
            Confirmed,
            "Deelt wekelijks een flyer over ‘het stadhuis’.",
        ),
        card(
            "Bewoners die zich nooit gehoord voelden",
            Group,
            Zone::PusherA,
            Hunch,
            "Roepen op twee avonden dat alles al vaststaat.",
        ),
        card(
            "Omwonenden van de kade",
            Group,
            Zone::JoinerA,
            SeveralSources,
            "Hangen sinds februari de raambiljetten op.",
        ),
        card(
            "Ondernemers aan het plein",
            Group,
            Zone::JoinerA,
            Hunch,
            "Zeggen het niet met alles eens te zijn, maar er zit wat in.",
        ),
        card(
            "Bewoners die niet naar avonden komen",
            Group,
            Zone::MiddleIndifferent,
            Hunch,
            "Op de avonden kwam een klein deel van de straten.",
        ),
        card(
            "Ouders bij de school",
            Group,
            Zone::MiddleNuanced,
            SeveralSources,
            "Vragen naar de veilige route, los van het plan.",
        ),
        card(
            "Vrijwilligers in het buurthuis",
            Group,
            Zone::MiddleNuanced,
            SeveralSources,
            "Willen dat het buurthuis van iedereen blijft.",
        ),
        card(
            "Wijkagent",
            Function,
            Zone::MiddleProfessional,
            Confirmed,
            "Wordt gevraagd te zeggen aan welke kant de politie staat.",
        ),
        card(
            "Schoolleiding",
            Function,
            Zone::MiddleProfessional,
            SeveralSources,
            "Laat geen posters toe, van niemand.",
        ),
        card(
            "Wijkregisseur",
            Function,
            Zone::BridgeBuilder,
            Confirmed,
            "Leidt de avonden en wordt door beide kanten aangesproken.",
        ),
        card(
            "De gemeente als opdrachtgever",
            Municipality,
            Zone::PusherB,
            SeveralSources,
            "Schreef in een brief over ‘tegenstanders van vooruitgang’.",
        ),
        card(
            "Voorstanders van snel bouwen",
            Group,
            Zone::JoinerB,
            Hunch,
            "Reageren vooral op de berichten van de actiegroep.",
        ),
        card("Lokale nieuwssite", Medium, Zone::JoinerB, SeveralSources, "Kopt met ‘buurt tegen stadhuis’."),
        card(
            "Woningzoekenden uit de regio",
            Group,
            Zone::Unknown,
            Hunch,
            "Worden genoemd, maar waren er nog niet bij.",
        ),
        card("Woningcorporatie", Organisation, Zone::Unknown, Hunch, "Heeft nog niets gezegd."),
    ];
    for (at, zone) in
        [(2, Zone::PusherA), (5, Zone::MiddleLeader), (9, Zone::MiddleNuanced), (12, Zone::MiddleProfessional)]
    {
        if let Some(card) = cards.get_mut(at) {
            card.moves_to = Some(zone);
        }
    }
    if let Some(card) = cards.get_mut(9) {
        card.scapegoat = true;
    }
    cards
}

fn card(name: &str, kind: CardKind, zone: Zone, certainty: CardCertainty, grounds: &str) -> RoleCard {
    RoleCard {
        name: name.into(),
        kind,
        zone,
        grounds: Some(grounds.into()),
        certainty: Some(certainty),
        scapegoat: false,
        moves_to: None,
        word_reason: None,
    }
}

fn fuel() -> Vec<Fuel> {
    [
        ("Het stadhuis luistert alleen naar ontwikkelaars.", StatementKind::IdentityClaim, Side::A, Channel::Meeting),
        (
            "Deze buurt is nu eenmaal overal tegen.",
            StatementKind::IdentityClaim,
            Side::Municipality,
            Channel::LocalMedia,
        ),
        ("De brief over de kap kwam na het besluit.", StatementKind::FactOrBehaviour, Side::A, Channel::PublicOnline),
        ("Zonder nieuwbouw kan niemand hier nog starten.", StatementKind::Interest, Side::B, Channel::LocalMedia),
        ("Ik durf op een avond niets meer te zeggen.", StatementKind::FeelingOrConcern, Side::Unknown, Channel::Street),
        ("Hoe blijft de kade van iedereen?", StatementKind::QuestionOrDilemma, Side::Unknown, Channel::Street),
    ]
    .map(|(description, kind, side, channel)| Fuel {
        description: description.into(),
        kind,
        side,
        channel: Some(channel),
        period: Some("februari en maart 2026".into()),
        word_reason: None,
    })
    .to_vec()
}

fn reflection() -> Vec<Answered> {
    [
        (
            "Welk besluit van ons wordt in dit verhaal genoemd?",
            "De kap van de bomen, voordat de reacties binnen waren.",
        ),
        ("Is er ongelijk behandeld of lijkt dat zo?", "Het lijkt zo: de overkant kreeg wel een eigen avond."),
        (
            "Konden mensen echt invloed hebben?",
            "Op de inrichting wel, op het aantal woningen niet. Dat zeiden we laat.",
        ),
        ("Hebben we iets beloofd?", "Ja: een verslag van elke avond. Dat kwam één keer niet."),
        ("Welke woorden gebruikten we?", "‘Tegenstanders’, in een brief en in een interview."),
        ("Wat zouden we nu anders doen?", "Vooraf zeggen wat open ligt en wat niet."),
        ("Wie van ons is zelf geraakt?", "Ja, bespreken."),
    ]
    .map(|(question, answer)| Answered { question: question.into(), answer: answer.into() })
    .to_vec()
}
