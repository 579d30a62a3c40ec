blind-spot-title = Witte vlekken
blind-spot-intro = Wat gebeurt er al bij wat u vond? Bereikt dat de groep en de plek, en past het bij de fase? Waar niets gebeurt, of waar het niet aankomt, zit een witte vlek.
blind-spot-changes = De witte vlekken zijn bijgewerkt
blind-spot-no-analysis = Er is nog geen analyse
blind-spot-no-analysis-means = Witte vlekken komen uit de bevindingen van de analyse.
blind-spot-to-analysis = Naar de analyse
blind-spot-read-only = U kunt dit lezen, niet veranderen.
# $n (Number) - hoeveel witte vlekken
blind-spot-spots = { $n ->
    [0] Witte vlekken
    [one] 1 witte vlek
   *[other] { $n } witte vlekken
}
blind-spot-none = Nog geen witte vlekken: nergens ontbreekt een aanpak, en nergens staat een nee.
# $n (Number) - hoeveel bevindingen
blind-spot-not-looked-at = { $n ->
    [one] Naar 1 bevinding keek nog niemand
   *[other] Naar { $n } bevindingen keek nog niemand
}
blind-spot-without = In deze richtingen loopt nu niets
blind-spot-to-plan = Naar het plan met interventies
blind-spot-is-blind = witte vlek
blind-spot-is-missing = een aanpak ontbreekt
blind-spot-not-the-group = wat er gebeurt, bereikt de groep niet
blind-spot-not-the-place = wat er gebeurt, bereikt de plek niet
blind-spot-not-the-phase = wat er gebeurt, past niet bij de fase
blind-spot-findings = De bevindingen en wat er al gebeurt
blind-spot-no-findings = De analyse heeft nog geen bevindingen.
blind-spot-not-found-now = De groep ziet dit nu niet als bevinding. Wat hier staat, blijft bewaard.
blind-spot-finding = Bevinding
blind-spot-existing-approach = Bestaande aanpak
blind-spot-existing-approach-hint = Wat doet de gemeente, of een ander, hier nu al aan?
blind-spot-owner = Eigenaar
# $owner (String) - de functie
blind-spot-by = door { $owner }
blind-spot-reach = Bereikt en past
blind-spot-reaches-group = Bereikt het de betrokken groep?
blind-spot-reaches-place = Bereikt het de plek?
blind-spot-fits-phase = Past het bij de fase?
blind-spot-group = groep
blind-spot-place = plek
blind-spot-phase = fase
# $what (String) - groep, plek of fase
# $answer (String) - ja, nee of weet niet
blind-spot-answer = { $what }: { $answer }
blind-spot-verdict = Oordeel
blind-spot-verdict-hint = Volstaat wat er gebeurt, of moet er meer of iets anders?
blind-spot-direction = Passende richting
blind-spot-direction-hint = Waar kan een oplossing in liggen?
# $codes (String) - de codes van de richtingen
blind-spot-direction-suggested = Ons voorstel bij deze bevinding: { $codes }. U kiest.
# $codes (String) - de codes van de richtingen
blind-spot-suggested = voorstel: { $codes }
blind-spot-action = Wat gaan wij doen?
blind-spot-keep = Bewaar
blind-spot-network = Wie kent wie?
# $n (Number) - hoeveel lege plekken
blind-spot-network-about = { $n ->
    [0] Per groep en plek: welke functie of organisatie heeft er een ingang?
    [one] Per groep en plek: welke functie of organisatie heeft er een ingang? Op 1 plek is niemand bekend.
   *[other] Per groep en plek: welke functie of organisatie heeft er een ingang? Op { $n } plekken is niemand bekend.
}
blind-spot-to-network = Naar het netwerk
blind-spot-network-intro = Welke functie of organisatie heeft een ingang bij een groep of plek, en hoe sterk is dat contact? Een lege plek is een witte vlek.
blind-spot-network-no-people = Schrijf alleen functies en organisaties op, nooit mensen.
blind-spot-network-changes = Het netwerk is bijgewerkt
blind-spot-network-later = Het netwerk hoort bij de analyse.
blind-spot-network-none = Nog niets om in te vullen
blind-spot-network-none-means = De rijen komen van kaart 1 en van de plekken in de analyse. De kolommen zijn de domeinen die meedoen.
blind-spot-group-or-place = Groep of plek
# $label (String) - hoe de kant heet
blind-spot-us = wij: { $label }
# $label (String) - hoe de kant heet
blind-spot-them = zij: { $label }
blind-spot-nobody = niemand bekend
blind-spot-fill-in = Vul in
# $n (Number) - hoeveel lege plekken
blind-spot-empty = { $n ->
    [0] Lege plekken
    [one] 1 lege plek
   *[other] { $n } lege plekken
}
blind-spot-empty-none = Overal is iemand bekend.
# $domain (String) - het domein
# $row (String) - de groep of plek
blind-spot-empty-cell = Vanuit { $domain } is niemand bekend bij { $row }.
# $row (String) - de groep of plek
# $domains (String) - de domeinen
blind-spot-empty-row = Bij “{ $row }” is niemand bekend vanuit { $domains }.
# $domain (String) - het domein
# $row (String) - de groep of plek
blind-spot-cell = Vanuit { $domain } naar { $row }
blind-spot-function = Via welke functie of organisatie?
blind-spot-function-hint = Bijvoorbeeld wijkagent, opbouwwerker of woningcorporatie. Laat leeg als er niemand bekend is.
blind-spot-strength = Hoe sterk is het contact?
