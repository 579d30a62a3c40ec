//! What numbers, names and streets are told apart by, and what only looks like them.

use crate::{FORMS, all_are, kinds, none_are};
use guard::Kind;

#[test]
fn only_what_numbers_or_counts_explains_nine_digits() {
    all_are(
        Kind::Bsn,
        &[
            "Op het formulier stond een heel ander nummer dan 123456782.",
            "Zie de zaak van 123456782, die is nog open.",
            "Zij noemde haar burger service nummer, 123456782.",
            "BSN123456782 was leesbaar op de kopie.",
        ],
    );
    none_are(
        &FORMS,
        &["Zaaknummer 123456782 is gesloten.", "Er gaat 123456782 euro naar de regio.", "Een budget van 123456782."],
    );
}

#[test]
fn an_account_stands_anywhere_in_a_sentence_with_a_medium() {
    all_are(
        Kind::Handle,
        &[
            "Op TikTok zette kwik.staart9 het filmpje neer.",
            "Op Marktplaats verkoopt Kwikstaart88 alles.",
            "Zijn insta (_kwik.staart_) is bekend bij de school.",
            "De oproep kwam van xx.merel.xx en van niemand anders.",
            "Instanaam is pleinvrouw, verder niets.",
            "Twitch-naam pleinvrouw, elke avond live.",
            "In WhatsApp heet hij ~Grote Beer.",
        ],
    );
    none_are(
        &FORMS,
        &[
            "Op Facebook staat bijlage meldingen_2025.xlsx niet.",
            "Het bestand verslag.def.docx ging via WhatsApp rond.",
            "Op Facebook staat blz.12 van het plan.",
            "Op insta stond het eerst.Daarna ook op X.",
            "Via Telegram kwamen er o.a. 30 berichten.",
            "Op nos.nl en op Facebook stond hetzelfde.",
            "Café @thuis begint in maart.",
            "Sport@Wijk is een project.",
        ],
    );
}

#[test]
fn streets_are_named_after_birds_and_boats() {
    all_are(
        Kind::Address,
        &[
            "Lekkage op Grutto 14, tweede keer.",
            "Bewoners van Tjalk 08-21 klagen.",
            "Het adres is oude vaart 9-B.",
            "Boterbloem 2 t/m 8 zit zonder water.",
            "Vlasakker 17 krijgt bezoek van het wijkteam.",
            "Havenkade-Zuid 31 is leeg.",
            "De woning Singellaan 40-II is gesloten.",
        ],
    );
    none_are(
        &FORMS,
        &[
            "Scoutinggroep Roerdomp 2 weken op kamp.",
            "Wolf 12 jaar beschermd.",
            "Klaproos 3 stuks per tafel.",
            "Peuterspeelzaal Klaver 4 groepen vol.",
            "Op de Merelstraat staan 12 bomen.",
        ],
    );
}

#[test]
fn a_plate_and_a_postcode_are_no_reference_and_no_year() {
    all_are(Kind::LicencePlate, &["Van wie is HX 927 B?", "De auto met 8-FGP-95 stond er weer."]);
    all_are(Kind::PostcodeNumber, &["Aanvraag voor 2013 EN 77 ligt klaar.", "Zij woont op 3011 PK 12."]);
    none_are(
        &FORMS,
        &[
            "Buurt BU-11-07 scoort lager.",
            "Dossier KL-14-22 is dicht.",
            "Besluit 2025-BW-120 ligt er.",
            "Motie BZ-12-26 is verworpen.",
            "In 2035 CO2-vrij, dat is het plan.",
            "Sinds 2024 TV op het plein.",
            "Een boot van 3000 PK aan motoren.",
        ],
    );
}

#[test]
fn sites_of_public_bodies_may_be_named_and_sites_of_persons_not() {
    all_are(
        Kind::ProfileUrl,
        &[
            "Lees het op pleinvrouw-schrijft.example.",
            "Zij zette het op haar blog pleinvrouw.nl.",
            "https://www.politie.nl/gezocht/dossier-12",
            "https://rijksoverheid.nl.pleinvrouw.com/x",
            "www.nietoverheid.nl staat vol namen.",
        ],
    );
    none_are(
        &FORMS,
        &[
            "Zie https://www.rijksoverheid.nl/onderwerpen/vuurwerk.",
            "Kijk op www.cbs.nl, of op opendata.cbs.nl/tabel/12.",
            "Op https://lokaleregelgeving.overheid.nl staat de regel.",
            "Aangifte kan op https://www.politie.nl.",
            "Het staat op nos.nl.",
        ],
    );
}

#[test]
fn what_somebody_is_called_is_a_name() {
    all_are(
        Kind::Name,
        &[
            "Op het plein heet zij Vlam, niemand weet waarom.",
            "Ze noemen hem de Professor, al jaren.",
            "Bever, zo noemen ze hem.",
            "De ruzie met Kleine R is over.",
            "De Kraai zette de muziek weer hard.",
            "Valk wordt gepest op het plein.",
            "Wolf is 17 en slaapt slecht.",
            "Snorretje van de tweede verdieping klaagt.",
            "Huisbezoek bij van Breda, alles vol.",
            "Zonder Daan van der Kerk was het stil.",
        ],
    );
    let alarms: Vec<_> = [
        "Dat noemen ze de Gouden Driehoek.",
        "Feestje van de derde verdieping liep uit.",
        "Wolf is gezien bij de school.",
        "Hoop is de moeder van alle plannen.",
        "De Koning heeft de wijk bezocht.",
        "De optocht ging door Coevorden.",
        "Het geluid op de Lange Dijk neemt af.",
        "Contact met van alles en nog wat.",
    ]
    .into_iter()
    .filter(|text| kinds(text).contains(&Kind::Name))
    .collect();
    assert!(alarms.is_empty(), "{alarms:?}");
}

#[test]
fn a_function_belongs_to_one_thing_and_a_person_to_what_was_done_once() {
    let found = |text: &&&str| kinds(text).iter().any(|kind| matches!(kind, Kind::SinglePerson | Kind::LoneFunction));
    let told = [
        "De opzichter van het park is uitgescholden.",
        "De schipper van de veerpont weigert mee te werken.",
        "De winnares van de wedstrijd van vorig jaar.",
        "De Eritrese winkelierster in de passage klaagt.",
        "De predikant die vorig jaar vertrok, spreekt weer.",
        "De pastoor liep weg tijdens de dienst.",
        "De oud-prins van het carnaval was erbij.",
        "De vorige huurder van de kiosk dealde.",
        "De jongste van de drie broers is verhuisd.",
        "De jongen in de rolstoel is beroofd.",
        "Het Eritrese gezin in de oude pastorie wordt gepest.",
        "De maatschappelijk werkster die op maandag in het buurthuis zit.",
    ];
    let missed: Vec<_> = told.iter().filter(|text| !found(text)).collect();
    assert!(missed.is_empty(), "{missed:?}");
    let plain = [
        "De docent van de avond was duidelijk.",
        "De jongerenwerker in de wijk is bereikbaar.",
        "De vrijwilliger van de maand staat in de krant.",
        "De manager van de toekomst luistert.",
        "Een dominee kan helpen.",
        "De dominee en de imam zijn uitgenodigd.",
    ];
    let alarms: Vec<_> = plain.iter().filter(found).collect();
    assert!(alarms.is_empty(), "{alarms:?}");
}

#[test]
fn a_function_that_no_list_has_is_asked_about_by_how_it_ends_and_by_the_one_thing_it_belongs_to() {
    all_are(
        Kind::LoneFunction,
        &[
            "De vlaggenmeester van muziekvereniging Klaroen is weggelopen.",
            "De zweefvlieginstructeur van het vliegveld is bedreigd.",
            "De wijnhandelaar tegenover het stadhuis heeft aangifte gedaan.",
            "De hondenfokker aan de Dorpsdijk laat honden los.",
            "Onze klokkenluider bij het waterschap is geschorst.",
            "Directeur woningcorporatie De Kaap zegt niets.",
            "Gebeld met vz. voetbalclub Klaroen, hij wil niet praten.",
            "De tattoozetter boven de kapper krijgt klachten.",
            "De steltloper die elke zaterdag optreedt, is uitgescholden.",
            "Prins carnaval heeft zich teruggetrokken.",
            "De klusjesman van de flat heeft sleutels.",
            "De hulpkok van zorgcentrum De Linde is ontslagen.",
        ],
    );
    all_are(
        Kind::SinglePerson,
        &[
            "Diegene die de ruit ingooide, woont in de flat.",
            "Jongen die het filmpje maakte is geschorst.",
            "Ons enige raadslid krijgt haat over zich heen.",
        ],
    );
    let alarms: Vec<_> = [
        "De computer van de bibliotheek is kapot.",
        "De kelder van het gemeentehuis staat onder water.",
        "De sfeer op het plein is verbeterd.",
        "De poster op het plein is weg.",
        "Eerder op de avond was er onrust.",
        "Het nummer van de wijkagent staat op de site.",
        "De straatcoach van Overkamp heeft een inloop.",
        "De ondernemersvereniging van het centrum reageert.",
        "De beveiliger van de gemeente grijpt in.",
        "De organisator van het evenement vraagt een vergunning aan.",
        "De beheerder van een sporthal krijgt een training.",
        "Stel dat nu in.",
        "Degene die een melding doet, krijgt bericht.",
    ]
    .into_iter()
    .filter(|text| kinds(text).iter().any(|kind| matches!(kind, Kind::LoneFunction | Kind::SinglePerson)))
    .collect();
    assert!(alarms.is_empty(), "{alarms:?}");
}

#[test]
fn a_number_in_a_file_a_plate_from_abroad_and_a_private_site_are_found() {
    all_are(
        Kind::Bsn,
        &["Kopie paspoort ontvangen, nummer 123456782, past bij de BRP.", "Nr. 123456782 in Suwinet bekeken."],
    );
    all_are(
        Kind::LicencePlate,
        &[
            "Duitse auto, kenteken KLE-KM 318, bij de kerk.",
            "Een auto uit Duitsland, KLE-PB 31, bij de kerk.",
            "Belgische plaat 2-FRT-194 op de hoek.",
            "Busje met kenteken KR 7TR42.",
        ],
    );
    all_are(Kind::PostcodeNumber, &["pc 8243LT, vrouw alleen", "postcode 2016EN, tweede melding"]);
    all_are(Kind::Handle, &["Onder zijn gamertag: sneeuwpanter", "Op Steam speelt hij als SneeuwPanter mee."]);
    all_are(Kind::ProfileUrl, &["Kijk op pietervoordestad.nl"]);
    all_are(
        Kind::Address,
        &[
            "Kerk-laan 4 is leeg.",
            "Melding woonfraude Vossenstaart 12.",
            "Bij Rietorchis 50 zijn eieren gegooid.",
            "rustig, behalve kievitsbloem 6",
            "de haag 3, trekkers op de stoep",
        ],
    );
    none_are(
        &FORMS,
        &[
            "Meer op wijkaanzet.nl en op samenvoordewijk.nl.",
            "Een plaat van 12 bij 3 meter.",
            "Deelgebied Kempen 3 komt later.",
            "Veld 2 is afgekeurd.",
            "Over de A-KM 12 stond niets in het plan.",
        ],
    );
}

#[test]
fn what_a_house_a_week_or_a_group_is_called_is_no_name() {
    let alarms: Vec<_> = [
        "Scholen doen mee aan de Week tegen Pesten.",
        "De drukte rond Sint-Maarten viel mee.",
        "Het Huis van Actief Burgerschap is open.",
        "Vrouwengroep Amal praat over opvoeding.",
        "De Bewonersavond in MFA De Brug was druk.",
        "Bij discotheek Lucky was het onrustig.",
    ]
    .into_iter()
    .filter(|text| kinds(text).contains(&Kind::Name))
    .collect();
    assert!(alarms.is_empty(), "{alarms:?}");
}
