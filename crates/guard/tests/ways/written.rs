//! Kind by kind: the ways in which people write it.

use crate::{all_are, none_are};
use guard::Kind;

#[test]
fn a_telephone_number_is_written_in_many_ways() {
    all_are(
        Kind::Phone,
        &[
            "mobiel 06_12345678",
            "06/12345678",
            "+31(0)612345678",
            "31612345678 is zijn nummer",
            "bel 0032 470 12 34 56",
            "nul zes twaalf vierendertig zesenvijftig achtenzeventig",
            "06\u{a0}12\u{2011}34\u{2011}56\u{2011}78",
        ],
    );
    none_are(
        &[Kind::Phone],
        &["Doc. 0506.29.1292 ligt klaar.", "Bel 112 of 0900-8844.", "Op 06-12-2023 om 10.30 uur."],
    );
}

#[test]
fn an_address_at_a_provider_is_written_out_in_many_ways() {
    all_are(
        Kind::Email,
        &[
            "kees apenstaartje buurt punt example",
            "j.d.[at]example.org",
            "kees(a)ziggo.nl",
            "kees at gmail",
            "stuur maar naar kees@buurtpost",
        ],
    );
    none_are(&[Kind::Email], &["De bijeenkomst @home was rustig", "m@n in de straat", "Hij at om zes uur."]);
}

#[test]
fn an_account_stands_before_or_after_its_medium() {
    all_are(
        Kind::Handle,
        &[
            "volg kwikstaart op insta",
            "add kees.dboer op snapchat",
            "telegram krklbs zegt het",
            "zijn tiktok is kwikstaart",
            "bij @ kwikstaart9 staat alles",
            "discord: kwikstaart#1234",
        ],
    );
    none_are(
        &[Kind::Handle],
        &[
            "nieuw signal: fouten",
            "volg ons op facebook",
            "haar insta is gehackt",
            "Op Telegram: oproepen.",
            "Bijeenkomst @ buurthuis",
        ],
    );
    all_are(Kind::ProfileUrl, &["zie kwikstaart.wordpress.com", "vm.tiktok.com/ZSabc"]);
}

#[test]
fn a_plate_is_known_by_its_form_or_by_the_word_beside_it() {
    all_are(
        Kind::LicencePlate,
        &[
            "K-481-NL reed weg",
            "jl-481-s",
            "busje hx99fk",
            "kenteken RV7812",
            "kenteken: B-AB 1234",
            "de vespa DVB-12-X",
        ],
    );
    none_are(
        &[Kind::LicencePlate],
        &["ma-12-10 is er overleg", "12-mei-24", "Klas 5-B-3 ging mee.", "De A-12 is dicht."],
    );
}

#[test]
fn a_postcode_with_a_number_in_any_order() {
    all_are(
        Kind::PostcodeNumber,
        &["2631HZ-15", "van 7439WH 204", "op 7241 jl 136", "1234-AB 12", "huisnummer 12, 1234 AB", "1234 ab 12a"],
    );
    none_are(
        &[Kind::PostcodeNumber],
        &["In 2019 EN 2015 was het onrustig.", "1500 KG afval", "Motie 2023-40", "op 3500 of 4000 adressen"],
    );
}

#[test]
fn an_address_with_any_word_for_a_street_in_any_order() {
    all_are(
        Kind::Address,
        &[
            "Dorpsstr. 12",
            "Noarderdyk 12",
            "Skoalstrjitte 4",
            "op nummer 12 in de Dorpsstraat",
            "nummer twaalf in de Dorpsstraat",
            "op 12 aan de Singel",
            "het pand Over de Brug 67",
            "Melding overlast: Achterom nr 30",
            "Locatie: Waterlelie 50.",
            "bij Zuiderakker 12b",
            "Poolster 12 bis",
            "Eikenlaan 12e is leeg",
        ],
    );
    none_are(
        &[Kind::Address],
        &[
            "De A12 is dicht.",
            "Ajax - Feyenoord 3-1",
            "Buslijn 12 rijdt om.",
            "Op 12 mei in de Dorpsstraat",
            "De Kerkweg 12e editie",
            "Motie 23: aangenomen.",
            "Artikel 12 lid 3",
            "In de Dorpsstraat 12 meldingen",
            "van 14.00 tot 16.00 uur",
        ],
    );
}

#[test]
fn a_name_that_no_list_has_is_known_by_its_company() {
    all_are(
        Kind::Name,
        &[
            "Jongeren zeggen dat Zorvinka de boel opjut.",
            "Er is contact met Zorvinka over de avond.",
            "Toen vertelde Zorvinka hoe het vroeger was.",
            "Wat Zorvinka B. vertelt, weten wij al.",
            "De jongens zijn bang voor Zorvinka.",
            "Buurtbewoner Zorvinka heeft het opgezet.",
            "Afspraak: Zorvinka belt terug.",
            "Kan Zorvinka volgende week komen?",
        ],
    );
    none_are(
        &[Kind::Name],
        &[
            "Het project Zorvinka loopt tot 2030.",
            "In Zorvinka is het rustig.",
            "De afdeling Veiligheid schrijft een nota.",
            "Bewoners van Zorvinka willen een bus.",
            "De aanpak Fris Begin loopt goed.",
            "Wij werken zonder JavaScript.",
            "Er is overleg over Zorvinkaveen.",
        ],
    );
}

#[test]
fn a_name_that_is_a_word_and_a_nickname_need_something_beside_them() {
    all_are(
        Kind::Name,
        &[
            "Merel is boos.",
            "Mark was erbij.",
            "Hoop Adeleke schreef een brief.",
            "mijn zus joy durft niet",
            "het komt door sam van de snackbar",
            "mo en zijn vrienden zaten er",
            "Wij hoorden van Faith dat het uit de hand liep.",
            "Dokter Winter had er genoeg van.",
            "Dat is Dikke Deur weer.",
            "dikke deur wordt hij genoemd",
            "ze noemen hem De Neus",
            "Zijn bijnaam is Kikker.",
            "mevrouw van 't Hof",
            "J. van Houten",
        ],
    );
    none_are(
        &[Kind::Name],
        &[
            "Winter is het koud.",
            "De angst voor storm is groot.",
            "Wij houden vast aan de afspraak van mei.",
            "De wijk Rode Dorp is oud.",
            "in een mooie zomer",
        ],
    );
}

#[test]
fn one_person_is_pointed_out_by_deed_look_spot_or_turn() {
    all_are(
        Kind::SinglePerson,
        &[
            "De vrouw die altijd bij de halte zit roept.",
            "De leraar die op non-actief staat blijft.",
            "De winkelier die aangifte deed is bang.",
            "De man met een hond stond er weer.",
            "De bewoner van het laatste huis klaagt.",
            "De bewoners van het gele huis klagen.",
            "Het huis met de groene luiken.",
            "De toenmalige burgemeester heeft het zo gewild.",
            "De oud-voorzitter schrijft brieven.",
            "De eerste vrouwelijke voorzitter stopt.",
            "De weduwe van de oude burgemeester.",
            "De vader van de drie jongens.",
            "De wethouder en zijn vrouw worden bedreigd.",
            "De boer langs de provinciale weg.",
            "De postbode van onze wijk.",
            "De scheidsrechter van zondag.",
            "De juf van groep 5 is ziek.",
            "De lijsttrekker van de nieuwe lokale partij.",
        ],
    );
    all_are(
        Kind::LoneFunction,
        &[
            "De jongerenwerker van het buurthuis stopt.",
            "De leraar maatschappijleer van het Lorentz College.",
            "Het raadslid van de Stadspartij lekte.",
            "De chauffeur van lijn 12.",
            "De manager van de Jumbo deed aangifte.",
            "De schrijver van de open brief.",
        ],
    );
}

#[test]
fn many_people_and_functions_in_general_point_at_nobody() {
    none_are(
        &[Kind::SinglePerson, Kind::LoneFunction],
        &[
            "De ondernemer die dit leest, kan meedoen.",
            "De ambtenaar die het verslag maakt, legt het voor.",
            "Een vrouw met een hoofddoek werd nageroepen.",
            "De mensen die er wonen zijn moe.",
            "De bewoners van de flat willen een lift.",
            "Ouders van basisschool De Regenboog vragen om een oversteek.",
            "Een moeder van drie kinderen belde.",
            "De man in de straat begrijpt het niet.",
            "De burgemeester van Veerdam opent de avond.",
            "De wethouder van Wonen tekent.",
            "De wijkagent van de Vogelwijk belt.",
            "De eigenaar van het probleem is onduidelijk.",
            "De moeder van alle problemen is de woningnood.",
            "De leider van een groep schreeuwt zelden.",
        ],
    );
}
