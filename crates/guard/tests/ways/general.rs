//! Rules that hold for a whole form, with sentences of our own: no set has them.

use crate::{FORMS, all_are, none_are};
use guard::Kind;

#[test]
fn ten_digits_are_a_telephone_number_whatever_stands_between_them() {
    all_are(
        Kind::Phone,
        &[
            "Bel 06-12345678/06-87654321 als het misgaat.",
            "06,12345678",
            "06 en dan 12 34 56 78",
            "mijn 06 is 12345678",
            "nul zes, twaalf, vierendertig, zesenvijftig, achtenzeventig",
            "06 12 34 56 78/79",
            "06-1234567, een cijfer te weinig",
            "tel: 345 678",
            "31 (0)6 12345678",
            "0032470123456",
        ],
    );
    none_are(
        &FORMS,
        &[
            "Score 06-04 07-05 06-03.",
            "De avonden zijn op 06-02, 13-02 en 20-02.",
            "Bestelnummer 0612345678 is binnen.",
            "Bel 0900-8844 of 14 010.",
        ],
    );
}

#[test]
fn a_number_of_a_person_is_known_by_the_person() {
    all_are(
        Kind::Bsn,
        &[
            "WMO-melding 123456782, hulp bij het huishouden.",
            "Onder nummer 123456782, de huisarts is op de hoogte.",
            "bsn moeder 123456782",
            "bsn 123456782/111222333",
            "bsn: 12345672",
        ],
    );
    none_are(&FORMS, &["Zorgbudget 123456782 euro.", "bsn 123456789 is een voorbeeld"]);
    all_are(Kind::Iban, &["rekeningnummer 12.34.56.789", "giro 1234567", "IBANNL91ABNA0417164300"]);
    none_are(&FORMS, &["Op giro 555 kwam geld binnen.", "rekening 1.234.567 euro", "NL91ABNA0417164301 klopt niet."]);
}

#[test]
fn a_plate_from_anywhere_stands_beside_a_vehicle() {
    all_are(
        Kind::LicencePlate,
        &[
            "Litouwse bus KLM 481",
            "Een trekker uit Hongarije, KLM-481.",
            "Spaanse camper 4812 KLM",
            "Turkse plaat 34 KL 4812",
            "DU-KL4812 auto",
            "NX-481K stond er weer.",
            "nx481k staat fout",
            "zwarte golf 12 abc 3",
            "kenteken: 34/TXK/9",
        ],
    );
    none_are(
        &FORMS,
        &[
            "Raamovereenkomst GR-24-03 met vier aanbieders.",
            "Bus 300 HOV rijdt vaker.",
            "Een Golf GTI 1600 in de reclame.",
            "De taxi kostte 45 EUR.",
            "Eenheid RT 11.02 uitgerukt, met de auto.",
            "Object 12-KST-3 in het beheersysteem.",
        ],
    );
}

#[test]
fn a_house_is_a_street_and_a_number_in_any_order_and_at_some_distance() {
    all_are(
        Kind::Address,
        &[
            "Tulpenweg 7 heeft camera's opgehangen.",
            "Dorpsstraat, ter hoogte van nr 12",
            "in de Dorpsstraat te Veerdam op nummer 12",
            "nr 12, Dorpsstraat",
            "Dorpsstraat (12)",
            "Dorpsstraat 12,14",
            "Dorpsstraat 12 op de stoep",
            "jan steenln 17",
            "mijn moeder (Zuiderend 30) kreeg een steen door de ruit",
            "vrouw Muiderslot 56 belt weer",
        ],
    );
    none_are(
        &FORMS,
        &[
            "Langs de Parallelweg 20 gasflessen gevonden.",
            "Marktplein 24/7 cameratoezicht",
            "Halte nummer 12 aan de Kerkweg is verplaatst.",
            "Team Kerkstraat 2 doet mee.",
            "De Schakel 2 wordt gebouwd.",
            "Dorpsstraat 31-12 afgesloten",
            "op het Gruttoplein 9 jan kerstbomen verbrand",
            "SV Oosterhoek 3 - SV Zuid 1",
            "Plein 3 wordt vergroend",
        ],
    );
}

#[test]
fn an_account_is_called_something_in_many_turns() {
    all_are(
        Kind::Handle,
        &[
            "Op Twitch streamt hij als kwikstaart.",
            "Hij noemt zich op TikTok kwikstaart.",
            "Het account heet kwikstaart en zit op TikTok.",
            "onder de naam kwikstaart op Discord",
            "Op TikTok gaat kwikstaart_ rond.",
            "tiktokker kwikstaart filmt alles",
            "facebooknaam is Boze.Kwik.55",
            "via snap (kwik.exe)",
        ],
    );
    none_are(
        &FORMS,
        &[
            "username vergeten",
            "@iedereen vanavond geen inloop",
            "Telegramkanaal is dicht.",
            "Versie 1.2 van draaiboek_concept is verouderd.",
            "bestand film_04.mp4 is te groot",
            "Op Facebook onder de naam Buurtpreventie Zuid.",
            "Het project 'WijkWijzer' staat op Instagram.",
        ],
    );
}

#[test]
fn four_digits_and_two_letters_are_a_postcode_and_no_measure_or_year() {
    all_are(
        Kind::PostcodeNumber,
        &["zwaartepunt bij 5643TB", "1503_CD 12", "12-1234AB", "het is 4337 pk 22", "NL1234AB12"],
    );
    none_are(
        &FORMS,
        &[
            "De 1450 ha bestemd voor woningbouw.",
            "Noodopvang max 1200 pp.",
            "De cijfers van 2022 nr 3 kloppen niet.",
            "2000 vs 2024, een andere buurt.",
            "In 2023 BN DeStem gelezen.",
            "Afvalcontainer 1234 AB is stuk.",
        ],
    );
}
