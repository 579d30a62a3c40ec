//! The words in Dutch, level B1.

use super::{
    Account, Choosing, Cover, Csv, Differing, EnergyFigure, History, NotKnown, Occurrences, Online, Record, Shores,
    Summary, Who, Words,
};

pub(super) fn counted(n: usize, one: &str, many: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {many}") }
}

pub(super) static WORDS: Words = Words {
    code: "nl",
    region: "NL",
    months: [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    and: "en",
    clock: |date, time| format!("{date}, {time} uur"),
    yes: "Ja",
    no: "Nee",
    not_known: "Niet bekend",
    none: "geen",
    own_proposal: "eigen voorstel",
    page_of: "van",
    outdated_mark: "Verouderd beeld",
    outdated_banner: |date| {
        format!("Verouderd beeld. De terugkijkdatum ({date}) is voorbij. Gebruik dit verslag niet als beeld van nu.")
    },
    example_mark: "Voorbeeld",
    example_banner: "Voorbeeld. Dit gebied en alles in dit verslag is verzonnen.",
    unprintable: |n| {
        format!(
            "{} niet worden gedrukt met dit lettertype. Op die plek staat [?]. In het JSON-bestand staat de tekst \
             zoals die is ingevoerd.",
            if n == 1 { "1 teken kon".to_owned() } else { format!("{n} tekens konden") }
        )
    },
    kind_of_document: "Polarisatiekaart 1",
    description: |organisation, area| format!("Welke wij-zij’s spelen mee in {area}? Verslag van {organisation}."),
    cover: Cover {
        period: "Periode",
        picture_of: "Beeld van",
        status: "Stand",
        owner: "Verantwoordelijk",
        review: "Terugkijken op",
        until: |from, to| format!("{from} tot en met {to}"),
    },
    summary: Summary {
        title: "In het kort",
        stories: "Dit verslag gaat over verhalen die rondgaan: wie zegt ‘wij’, en wie zijn dan ‘zij’? De woorden zijn \
                  die van mensen in het gebied. Het zijn geen feiten over mensen.",
        why: "Waarom deze kaart",
        found: |oppositions, occurrences| format!("Op de kaart staan {oppositions} en {occurrences}."),
        made_by: |participants, domains, sessions| {
            format!("{participants} uit {domains} maakten de kaart, in {sessions}.")
        },
        oppositions: |n| counted(n, "wij-zij", "wij-zij’s"),
        occurrences: |n| counted(n, "incident of conflict", "incidenten en conflicten"),
        participants: |n| counted(n, "deelnemer", "deelnemers"),
        domains: |n| counted(n, "domein", "domeinen"),
        sessions: |n| counted(n, "sessie", "sessies"),
        stands_out: "Wat opvalt",
        chosen: |number, pair| format!("Gekozen om mee verder te gaan: wij-zij {number}, {pair}."),
        monitored: |number| format!("De groep grijpt niet in, maar volgt wij-zij {number} wel."),
        monitored_all: "De groep grijpt niet in, maar volgt wel wat er gebeurt.",
        not_chosen: "Er is nog geen wij-zij gekozen om mee verder te gaan.",
        online: |numbers, _| {
            format!("Alleen online gezien: wij-zij {numbers}. Het is niet bekend of dit ook op straat speelt.")
        },
        online_none: "Geen enkele wij-zij is alleen online gezien.",
        online_occurrences: |n| {
            format!("{} alleen online gezien.", counted(n, "incident of conflict is", "incidenten en conflicten zijn"))
        },
        differs: |numbers| format!("De domeinen kijken verschillend naar wij-zij {numbers}."),
        differs_none: "Er zijn geen verschillen tussen domeinen genoteerd.",
        unknown: |numbers| format!("Niet alles is bekend over wij-zij {numbers}."),
        unknown_none: "Bij elke wij-zij is alles ingevuld.",
        municipality: |numbers| format!("De gemeente is zelf partij, of wordt zo gezien, bij wij-zij {numbers}."),
        undesired: |desired, undesired, unclear| {
            format!(
                "Gewenst, ongewenst of onduidelijk? {desired} gewenst, {undesired} ongewenst, {unclear} onduidelijk."
            )
        },
        nothing_yet: "Er staat nog niets op de kaart. Dit verslag laat alleen zien wat is afgesproken.",
    },
    table: Shores {
        title: "Welke wij-zij’s spelen mee?",
        intro: "Alle wij-zij’s staan hier naast elkaar, zoals ze worden verteld. De volgorde zegt niets over wat het \
                belangrijkst is.",
        number: "Nr.",
        us: "Wij",
        them: "Zij",
        occurrences: "Bijkomende incidenten & conflicten",
        none: "Er zijn geen wij-zij’s genoteerd.",
        no_occurrences: "Niets genoteerd",
    },
    record: Record {
        title: "Elke wij-zij apart",
        intro: "Zo wordt het verteld, en dit weten we ervan. Wat niet is ingevuld, staat er niet bij. In het deel ‘Wat we \
                niet weten’ staat wat nog ontbreekt.",
        heading: |number| format!("Wij-zij {number}"),
        us: "Wij",
        them: "Zij",
        opposite: "tegenover",
        also_told_as: "Ook verteld als",
        label_reason: "Waarom deze woorden",
        reach: "Schaal en richting",
        occurrences: "Incidenten en conflicten",
        related: "Hangt samen met",
        added_by: "Ingebracht door",
        chosen_mark: "gekozen",
        online_mark: "alleen online gezien",
    },
    occurrence: Occurrences {
        title: "Incidenten en conflicten",
        intro: "Een incident of conflict heeft een plaats en een moment. Het kan een wij-zij voeden.",
        number: "Nr.",
        kind: "Soort",
        what: "Wat gebeurde er",
        place: "Waar",
        when: "Wanneer",
        where_when: "Waar en wanneer",
        owner: "Wie kan er iets aan doen",
        ongoing: "Loopt nog",
        seen: "Online of offline",
        belongs_to: "Bij wij-zij",
        still_going: "Loopt nog",
        over: "Voorbij",
        none: "Er zijn geen incidenten en conflicten genoteerd.",
        aid_title: "Conflict of polarisatie?",
        aid_intro: "Bij deze verhalen, incidenten en conflicten beantwoordde de groep een paar vragen. Er is geen score. Het advies \
                    is een hulp; de groep beslist.",
        aid_heading: |kind, number| format!("{kind} {number}"),
        advice: "Advies",
    },
    choice: Choosing {
        title: "De keuze",
        none: "Er is nog geen wij-zij gekozen.",
        selected: |number| format!("De groep gaat verder met wij-zij {number}."),
        monitor: |number| format!("De groep grijpt niet in. Wij-zij {number} wordt wel gevolgd."),
        monitor_all: "De groep grijpt niet in. Wat er gebeurt, wordt wel gevolgd.",
        reason: "Reden",
        dots: |each, voters| {
            format!(
                "{} verdeelden elk hooguit {}. De stippen zijn een hulp; de groep beslist.",
                counted(voters, "deelnemer", "deelnemers"),
                counted(each, "stip", "stippen")
            )
        },
        dots_opposition: "Wij-zij",
        dots_count: "Stippen",
        dots_none: "Er zijn geen stippen verdeeld.",
        questions: "Vragen bij de keuze",
        question: "Vraag",
        answer: "Antwoord van de groep",
    },
    online: Online {
        title: "Alleen online gezien",
        intro: "Dit is online gezien en nergens anders. Online kan iets groter lijken dan het op straat is. Vraag ernaar in \
                het gebied voordat u er iets mee doet.",
        none: "Niets op de kaart is alleen online gezien.",
    },
    differs: Differing {
        title: "Waar we verschillend kijken",
        intro: "Domeinen zien niet altijd hetzelfde. Die verschillen staan hier naast elkaar; niemand heeft gelijk of ongelijk.",
        none: "Er zijn geen verschillen tussen domeinen genoteerd.",
        opposition: "Wij-zij",
        field: "Waarover",
        views: "Wie ziet wat",
    },
    unknown: NotKnown {
        title: "Wat we niet weten",
        intro: "Dit kon de groep niet invullen. Niet weten is ook een uitkomst.",
        none: "Er zijn geen open vragen genoteerd.",
        opposition: "Wij-zij",
        fields: "Niet bekend",
    },
    who: Who {
        title: "Wie dachten mee",
        intro: "Deelnemers staan hier met hun functie, niet met hun naam. Wie wat inbracht, is niet bewaard.",
        none: "Er zijn geen deelnemers genoteerd.",
        domain: "Domein",
        functions: "Functies",
        function: "Functie",
        missing: |domains| format!("Niet aan tafel: {domains}."),
        sessions: "Sessies",
        no_sessions: "Er zijn geen sessies genoteerd.",
        session: |date, n| format!("{date}: {}", counted(n, "deelnemer", "deelnemers")),
    },
    history: History {
        title: "De hele geschiedenis",
        intro: "Alles wat er gebeurde, het oudste eerst. Bij elke tekst staat of het een feit, een waarneming of een \
                opvatting is. Die indeling is een eigen voorstel en helpt bij een besluit over openbaarheid; er is niets \
                weggelakt. Wat eerder is gewist, staat er niet meer; dat het is gewist wel.",
        number: "Nr.",
        who: "Wanneer en wie",
        what: "Wat",
        more: |n| format!("Nog {} in het bestand met de gegevens.", counted(n, "handeling staat", "handelingen staan")),
    },
    account: Account {
        title: "Verantwoording",
        rule: "Voor dit verslag geldt één regel: schrijf zo dat u het aan iedereen op de kaart kunt laten zien.",
        persons: "In dit verslag horen geen namen van personen, accounts of adressen. Ziet u er toch een? Meld \
                  het bij de functie die verantwoordelijk is.",
        purpose: "Doel",
        scope: "Afbakening",
        occasion: "Aanleiding",
        owner: "Verantwoordelijk",
        review: "Terugkijken op",
        retention: "Bewaren",
        changes: "Geschiedenis",
        change_count: |n| counted(n, "wijziging", "wijzigingen"),
        reopened: "Weer geopend",
        reopened_on: |date, reason| format!("{date}: {reason}"),
        not_reopened: "De kaart is niet opnieuw geopend.",
        taken: "Waarvoor dit exemplaar is meegenomen",
        taken_for: "Waarvoor",
        taken_on: "Grond",
        recipient: "Voor wie",
        taken_by: "Meegenomen door",
        register: "Nummer in het exportregister",
        sources: "Waar de onderdelen vandaan komen",
        sources_none: "Er zijn geen bronnen genoteerd.",
        item: "Onderdeel",
        provenance: "Herkomst",
        source: "Bron",
        check: "Zo controleert u dit verslag",
        check_how: "Elke wijziging aan de kaart staat in een keten die niet ongemerkt te veranderen is. De beheerder kan \
                    nagaan dat de keten klopt en dat dit verslag bij de code hieronder hoort, met de opdracht:",
        check_command: "veerkaart verify",
        events: "Gebeurtenissen",
        hash: "Code van de keten",
        picture_of: "Beeld van",
        content: "Inhoud",
        content_version: |slug, version| format!("{slug}, versie {version}"),
        software: "Versie van Veerkaart",
    },
    energy: EnergyFigure {
        title: "Waar zit de energie?",
        caption: "Wij-zij's naar energie. Elke stip is een wij-zij met haar nummer.",
        energy: "Energie",
        count: "Aantal",
        numbers: "Wij-zij",
        unknown: "Niet bekend",
        filled: "ook buiten internet gezien, of niet bekend waar",
        hollow: "alleen online gezien",
        alt: |rows| format!("Een strook met stippen per energie. {rows}"),
        alt_row: |energy, numbers| format!("{energy}: {numbers}."),
        alt_hollow: |numbers| format!("Alleen online gezien, als open stip: {numbers}."),
    },
    role_map: &super::role_map::NL,
    strategy: &super::strategy::NL,
    sheet: &super::sheet::NL,
    analysis: &super::analysis::NL,
    csv: Csv {
        oppositions: "wij-zijs.csv",
        occurrences: "incidenten-en-conflicten.csv",
        participants: "deelnemers.csv",
        reason_of: |what| format!("Reden bij: {what}"),
    },
    too_long: |found, most| {
        format!(
            "Een tekst is te lang voor het verslag: {found} tekens, ten hoogste {most}. Maak de tekst korter. Er is niets verloren."
        )
    },
    too_many: |found, most| {
        format!(
            "Er is te veel voor één verslag: {found}, ten hoogste {most}. De JSON- en CSV-bestanden kunnen wel. Er is niets verloren."
        )
    },
    failed: "Het verslag kon niet worden gemaakt. Er is niets verloren. Probeer het opnieuw, of vraag de beheerder.",
};
