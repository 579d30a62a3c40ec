//! A complete example: a made-up building project in a made-up neighbourhood, without persons.

mod analysis;
mod large;
mod role_map;
mod strategy;

pub use large::{example_analysis_large, example_large};

use crate::report::{
    Aid, Answered, Choice, ContentVersion, Difference, Dots, Judged, MadeFrom, Occurrence, OnlineOnly, Opposition,
    Pair, Participant, Period, Reopening, Report, Session, SourceNote, Taken, Unknown, View,
};
use crate::values::{
    Certainty, Desirability, Domain, Energy, Field, MunicipalityIsParty, OccurrenceKind, Orientation, Outcome,
    Provenance, RetentionClass, Scale, Seen, SeenAt, Status, Value,
};

/// A map on which nothing stands yet: what was agreed, and nothing more.
#[must_use]
pub fn example_empty() -> Report {
    Report {
        title: "Nieuwbouw aan de Rietkade".into(),
        organisation: "Gemeente Waterlede".into(),
        area: Some("Buurt Rietkade en omgeving".into()),
        status: Status::Draft,
        example: true,
        purpose:
            "Begrijpen welke tegenstellingen rond de nieuwbouw spelen, zodat de gemeente geen brandstof levert en \
                  het midden ruimte houdt."
                .into(),
        scope: "De buurt Rietkade en de straten eromheen, voor zover het over de nieuwbouw gaat. Geen personen, geen \
                accounts, geen geloof of afkomst."
            .into(),
        period: Period { from: "2026-01-05".into(), to: "2026-03-13".into() },
        owner_function: "Programmamanager samenleven".into(),
        review_date: "2026-09-14".into(),
        retention: RetentionClass::CaseFile,
        made_from: MadeFrom {
            events: 3,
            hash: "5f2b7c90d1e4a83366f08b1c2d9ae7745c0b1f6e8d3a92b7404fe1c86a5d7e21".into(),
            as_of: "2026-01-05T09:30:00+01:00".into(),
            content: vec![ContentVersion { slug: "polarisatiekaart-1".into(), version: 1 }],
            software: "0.1.0".into(),
        },
        history_changes: 3,
        ..Report::default()
    }
}

/// A map that was adopted after two sessions.
#[must_use]
pub fn example() -> Report {
    Report {
        status: Status::Adopted,
        occasion: Some("De plannen voor 240 woningen liggen ter inzage. Twee avonden verliepen onrustig.".into()),
        made_from: MadeFrom {
            events: 214,
            as_of: "2026-03-14T16:45:00+01:00".into(),
            content: vec![
                ContentVersion { slug: "polarisatiekaart-1".into(), version: 1 },
                ContentVersion { slug: "conflict-of-polarisatie".into(), version: 2 },
                ContentVersion { slug: "keuzehulp".into(), version: 1 },
            ],
            ..example_empty().made_from
        },
        taken: Some(Taken {
            number: "01920000-0000-7000-8000-000000000001".into(),
            on: "2026-03-15T09:10:00+01:00".into(),
            purpose: "voor een besluit van college of raad".into(),
            basis: "een taak van algemeen belang".into(),
            recipient: "het college".into(),
            by_function: "Programmamanager samenleven".into(),
        }),
        participants: participants(),
        sessions: vec![
            Session { date: "2026-02-12".into(), participants: 9 },
            Session { date: "2026-03-12".into(), participants: 8 },
        ],
        oppositions: oppositions(),
        occurrences: occurrences(),
        choice: Some(choice()),
        role_maps: vec![role_map::role_map()],
        strategies: vec![strategy::strategy()],
        actions: vec![],
        analysis: Some(analysis::analysis()),
        online_only: OnlineOnly { oppositions: vec![5], occurrences: vec![4] },
        differs: vec![
            differs(1, Field::Energy, Value::Energy(Energy::Burning), Domain::Safety, Value::Energy(Energy::Growing)),
            differs(
                3,
                Field::Desirability,
                Value::Desirability(Desirability::Desired),
                Domain::Communication,
                Value::Desirability(Desirability::Unclear),
            ),
        ],
        unknown: vec![
            Unknown { opposition: 5, fields: vec![Field::Scale, Field::Desirability] },
            Unknown { opposition: 6, fields: vec![Field::Energy, Field::SeenAt] },
        ],
        reopenings: vec![Reopening {
            date: "2026-03-10".into(),
            reason: "Na de tweede avond kwam er een wij-zij bij.".into(),
        }],
        history_changes: 186,
        sources: sources(),
        ..example_empty()
    }
}

fn participants() -> Vec<Participant> {
    [
        ("Wijkregisseur", Domain::Social),
        ("Beleidsadviseur samenleven", Domain::Social),
        ("Jongerenwerker", Domain::Social),
        ("Adviseur openbare orde", Domain::Safety),
        ("Wijkagent", Domain::Safety),
        ("Projectleider gebiedsontwikkeling", Domain::Space),
        ("Stedenbouwkundige", Domain::Space),
        ("Medewerker woningcorporatie", Domain::Housing),
        ("Communicatieadviseur", Domain::Communication),
    ]
    .map(|(function, domain)| Participant { function: function.into(), domain })
    .to_vec()
}

fn judged<T>(value: T, reason: &str) -> Option<Judged<T>> {
    Some(Judged { value, reason: Some(reason.into()) })
}

fn oppositions() -> Vec<Opposition> {
    vec![
        Opposition {
            number: 1,
            us: "Wij die hier al dertig jaar wonen".into(),
            them: "Die nieuwen voor wie alles wijkt".into(),
            also_told_as: vec![
                Pair { us: "De echte Rietkaders".into(), them: "De import".into() },
                Pair { us: "Gewone mensen".into(), them: "Mensen met een bakfiets".into() },
            ],
            neutral_description: Some(
                "Bewoners van de bestaande woningen en toekomstige bewoners van de nieuwbouw".into(),
            ),
            topic: Some("Wonen".into()),
            scale: Some(Scale::Neighbourhood),
            orientation: Some(Orientation::Horizontal),
            municipality_is_party: Some(MunicipalityIsParty::InTheEyesOfSome),
            desirability: judged(Desirability::Undesired, "Mensen spreken elkaar op straat niet meer aan."),
            energy: judged(Energy::Growing, "Na elke avond komt het onderwerp vaker terug, ook op school."),
            certainty: Some(Certainty::Observation),
            seen_at: vec![SeenAt::Street, SeenAt::Meeting, SeenAt::Online],
            related: vec![2, 4],
            occurrences: vec![1, 2],
            label_reason: Some(
                "De woorden 'de import' worden letterlijk zo gebruikt en laten zien hoe scherp het is.".into(),
            ),
            added_by_domain: Some(Domain::Social),
            aid: Some(aid("nee", "Behandel dit als polarisatie: richt u op het midden.")),
        },
        Opposition {
            number: 2,
            us: "De buurt".into(),
            them: "De gemeente die allang besloten heeft".into(),
            neutral_description: Some("Bewoners en de gemeente als opdrachtgever van het plan".into()),
            topic: Some("Zeggenschap".into()),
            scale: Some(Scale::Neighbourhood),
            orientation: Some(Orientation::Vertical),
            municipality_is_party: Some(MunicipalityIsParty::Yes),
            desirability: judged(
                Desirability::Unclear,
                "Tegenspraak hoort erbij; het wantrouwen gaat verder dan dit plan.",
            ),
            energy: judged(Energy::Burning, "De tweede avond is eerder gestopt."),
            certainty: Some(Certainty::Observation),
            seen_at: vec![SeenAt::Meeting, SeenAt::Media, SeenAt::Online],
            related: vec![1],
            occurrences: vec![2, 3],
            added_by_domain: Some(Domain::Space),
            ..Opposition::default()
        },
        Opposition {
            number: 3,
            us: "Wij die een huis zoeken".into(),
            them: "Zij die al een huis hebben".into(),
            neutral_description: Some("Woningzoekenden en huiseigenaren".into()),
            topic: Some("Wonen".into()),
            scale: Some(Scale::Municipality),
            orientation: Some(Orientation::Horizontal),
            municipality_is_party: Some(MunicipalityIsParty::No),
            desirability: judged(Desirability::Desired, "Woningzoekenden krijgen zo voor het eerst een stem."),
            energy: judged(Energy::Smouldering, "Het wordt gezegd, maar nog niet tegen elkaar."),
            certainty: Some(Certainty::Observation),
            seen_at: vec![SeenAt::Meeting],
            added_by_domain: Some(Domain::Housing),
            ..Opposition::default()
        },
        Opposition {
            number: 4,
            us: "Mensen met een auto".into(),
            them: "De fietsers".into(),
            neutral_description: Some("Mensen die willen parkeren en mensen die een groene kade willen".into()),
            topic: Some("Parkeren".into()),
            scale: Some(Scale::Neighbourhood),
            orientation: Some(Orientation::Mixed),
            desirability: judged(Desirability::Unclear, "Het gaat ook over een echt belang: er zijn minder plekken."),
            energy: judged(Energy::Growing, "Het parkeeronderzoek begint in april."),
            certainty: Some(Certainty::Hunch),
            seen_at: vec![SeenAt::Street, SeenAt::Media],
            related: vec![1],
            occurrences: vec![1],
            added_by_domain: Some(Domain::Space),
            ..Opposition::default()
        },
        Opposition {
            number: 5,
            us: "Wakkere burgers".into(),
            them: "De projectontwikkelaar en zijn vrienden".into(),
            topic: Some("Vertrouwen".into()),
            municipality_is_party: Some(MunicipalityIsParty::InTheEyesOfSome),
            energy: judged(Energy::Smouldering, "Veel berichten in een week, daarna stil."),
            certainty: Some(Certainty::Hunch),
            seen_at: vec![SeenAt::Online],
            occurrences: vec![4],
            added_by_domain: Some(Domain::Communication),
            ..Opposition::default()
        },
        Opposition {
            number: 6,
            us: "De jeugd".into(),
            them: "De klagers".into(),
            neutral_description: Some("Jongeren op de kade en omwonenden die last hebben van geluid".into()),
            topic: Some("Overlast".into()),
            scale: Some(Scale::Neighbourhood),
            orientation: Some(Orientation::Horizontal),
            municipality_is_party: Some(MunicipalityIsParty::No),
            desirability: judged(Desirability::Undesired, "De jongeren komen niet meer in het buurthuis."),
            certainty: Some(Certainty::Hunch),
            added_by_domain: Some(Domain::Social),
            ..Opposition::default()
        },
    ]
}

fn occurrences() -> Vec<Occurrence> {
    vec![
        Occurrence {
            number: 1,
            kind: OccurrenceKind::Conflict,
            what: "Bewoners en bouwverkeer willen dezelfde ruimte langs de kade gebruiken.".into(),
            place: Some("Rietkade".into()),
            when: Some("sinds januari 2026".into()),
            problem_owner: Some("Projectleider gebiedsontwikkeling".into()),
            ongoing: Some(true),
            seen: Some(Seen::Offline),
            oppositions: vec![1, 4],
            word_reason: None,
            aid: Some(aid("ja", "Behandel als conflict: zoek wie er iets aan kan doen en maak een afspraak.")),
        },
        Occurrence {
            number: 2,
            kind: OccurrenceKind::Incident,
            what: "Een bewonersavond is gestopt toen bezoekers door elkaar riepen.".into(),
            place: Some("Buurthuis in de wijk".into()),
            when: Some("februari 2026".into()),
            problem_owner: Some("Wijkregisseur".into()),
            ongoing: Some(false),
            seen: Some(Seen::Both),
            oppositions: vec![1, 2],
            word_reason: Some("Het ging op die avond letterlijk over dat woord.".into()),
            aid: Some(aid("deels", "Los eerst op wat concreet is. Behandel de rest als polarisatie.")),
        },
        Occurrence {
            number: 3,
            kind: OccurrenceKind::Incident,
            what: "Borden met de tekst 'verkocht' zijn op het informatiepaneel geplakt.".into(),
            when: Some("maart 2026".into()),
            seen: Some(Seen::Offline),
            oppositions: vec![2],
            ..Occurrence::default()
        },
        Occurrence {
            number: 4,
            kind: OccurrenceKind::Incident,
            what: "Een oud filmpje over een ander plan is gedeeld alsof het over de Rietkade ging.".into(),
            when: Some("februari 2026".into()),
            ongoing: Some(false),
            seen: Some(Seen::Online),
            oppositions: vec![5],
            ..Occurrence::default()
        },
    ]
}

fn aid(first: &str, advice: &str) -> Aid {
    let asked = [
        ("Kun je een plaats en een moment aanwijzen waarop het gebeurde?", first),
        ("Kun je aanwijzen wie er rechtstreeks bij betrokken waren en er iets aan kunnen doen?", first),
        ("Gaat het over een belang of gedrag, of over 'wat voor mensen het zijn'?", "deels"),
        ("Praten er ook mensen over mee die er zelf niet bij waren?", "ja"),
        ("Helpen feiten en afspraken, of ketsen die af?", "deels"),
    ];
    let answers =
        asked.map(|(question, answer)| Answered { question: question.into(), answer: answer.into() }).to_vec();
    Aid { answers, advice: advice.into() }
}

fn choice() -> Choice {
    let asked = [
        (
            "Waar is de druk op het midden het grootst?",
            "Bij wij-zij 2. Wie iets redelijks zegt, krijgt van twee kanten commentaar.",
        ),
        ("Waar hebben wij lokaal invloed?", "Op hoe wij uitleggen wat nog open ligt."),
        ("Wat gebeurt er als we niets doen?", "De avonden worden leger en harder."),
        ("Is dit gewenste strijd die ruimte moet houden?", "Voor een deel: tegenspraak op het plan moet kunnen."),
    ];
    Choice {
        dots: [(1, 7), (2, 11), (3, 1), (4, 4), (5, 1)].map(|(opposition, dots)| Dots { opposition, dots }).to_vec(),
        dots_per_person: 3,
        voters: 8,
        outcome: Outcome::Selected,
        opposition: Some(2),
        reasons: asked.map(|(question, answer)| Answered { question: question.into(), answer: answer.into() }).to_vec(),
        reason: "Hier is de gemeente zelf partij, dus hier kunnen wij ook zelf iets veranderen.".into(),
    }
}

fn differs(opposition: u32, field: Field, social: Value, other: Domain, value: Value) -> Difference {
    let values = vec![
        View { value: social, domain: Domain::Social, reason: None },
        View { value, domain: other, reason: Some("Dat hoorden wij van bewoners.".into()) },
    ];
    Difference { opposition, field, values }
}

fn sources() -> Vec<SourceNote> {
    [
        (
            "De tabel van kaart 1",
            Provenance::Seed,
            Some("ESS, Infoblad bijeenkomst 1, Leernetwerk polarisatie voor gemeenten (2022)"),
        ),
        (
            "Het verschil tussen conflict en polarisatie",
            Provenance::Found,
            Some("Denkkader Polarisatie, uitleg op de pagina van de auteur"),
        ),
        ("De vragen 'Conflict of polarisatie?'", Provenance::Proposal, None),
        ("De vragen bij de keuze", Provenance::Proposal, None),
        ("De woorden voor energie", Provenance::Proposal, None),
    ]
    .map(|(item, provenance, source)| SourceNote { item: item.into(), provenance, source: source.map(Into::into) })
    .to_vec()
}
