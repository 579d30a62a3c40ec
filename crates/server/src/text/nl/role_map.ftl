role-map-title = Wie staat waar?
role-map-all = Kaart 2: wie staat waar?
role-map-all-intro = Kies een wij-zij en geef iedereen die erbij betrokken is een plek. Nooit mensen bij naam: alleen groepen, functies, instellingen, media en de gemeente zelf.
role-map-none = Er is nog geen kaart
role-map-none-means = Begin met een wij-zij van kaart 1. De begeleider start de kaart, daarna vult iedereen haar samen in.
# $version (Number) - de hoeveelste kaart
# $day (String) - de dag
# $cards (Number) - hoeveel kaartjes
role-map-line = { $version ->
    [1] Eerste kaart
    [2] Tweede kaart
    [3] Derde kaart
   *[other] Kaart { $version }
}, { $day }, { $cards ->
    [one] 1 kaartje
   *[other] { $cards } kaartjes
}.
# $word (String) - hoe sterk
role-map-pressure-is = Druk op het midden: { $word }
role-map-start = Een kaart beginnen
role-map-start-none = Er is nu geen wij-zij om een kaart voor te beginnen: het staat nog niet op kaart 1, of het heeft al een kaart die nog niet is vastgesteld.
role-map-to-map-1 = Naar kaart 1
role-map-start-means = Is er al een vastgestelde kaart van dit wij-zij? Dan begint de nieuwe zoals die nu is, zodat u later ziet wat er bewoog.
role-map-which = Van welk wij-zij?
role-map-begin = Begin de kaart
role-map-intro = Geef iedereen die betrokken is een plek. Een plek is geen oordeel: zo zien wij het nu.
role-map-public = Schrijf zo dat u het aan iedereen op de kaart kunt laten zien.
role-map-compare = Vergelijk met de vorige kaart
# $cards (Number) - hoeveel kaartjes
role-map-drawing = { $cards ->
    [one] Tekening met 1 kaartje. Hieronder staat dezelfde kaart als lijst.
   *[other] Tekening met { $cards } kaartjes. Hieronder staat dezelfde kaart als lijst.
}
role-map-middle = Het stille midden
# $zone (String) - de plek
# $count (Number) - hoeveel kaartjes
role-map-zone-holds = { $zone }: { $count ->
    [0] geen kaartjes
    [one] 1 kaartje
   *[other] { $count } kaartjes
}
role-map-to-be-filled = Een plek om te vullen
role-map-nobody = Nog niemand
# $zone (String) - de plek
role-map-moves-to = beweegt naar { $zone }
role-map-as-list = Dezelfde kaart als lijst
role-map-move = Verplaats
# $name (String) - het kaartje
role-map-where = Waar hoort “{ $name }”?
role-map-now-here = ligt hier nu
role-map-leave-it = Laat het kaartje liggen
role-map-changes = { "{n}" } veranderingen op de kaart
role-map-pick = Klik op een kaartje en dan op de plek waar het hoort. Slepen kan ook.
role-map-picked = { "{name}" } opgepakt. Kies een plek, of druk op Escape.
role-map-dropped = { "{name}" } ligt nu bij { "{zone}" }.
role-map-add = Geef iemand een plek
role-map-name = Wie of wat?
role-map-name-hint = Een groep (“omwonenden noordzijde”), een functie (“wijkagenten”), een instelling (“de raad”), een medium, of de gemeente zelf. Geen namen van mensen, geen geloof of afkomst.
role-map-kind = Wat is het?
role-map-zone = Waar?
role-map-place = Leg op de kaart
role-map-laws = De drie basiswetten
role-map-does = Doet
role-map-fed-by = Wordt gevoed door
role-map-helps = Wat helpt
role-map-avoid = Wat u beter niet doet
# $codes (String) - de codes van de bronnen
role-map-sources = Bronnen: { $codes }
role-map-questions = Vragen die helpen
role-map-equal = Gaat het (ook) om gelijke behandeling of discriminatie?
role-map-equal-means = Dan is ‘het midden’ niet het antwoord.
role-map-equal-where = Wie ongelijk wordt behandeld, heeft recht op bescherming. Verwijs naar de antidiscriminatievoorziening van uw gemeente.
role-map-equal-answer = Ons antwoord
role-map-equal-note = Toelichting
role-map-keep = Bewaar
role-map-onward = Verder
role-map-fuel = Brandstof en druk op het midden
# $count (Number) - hoeveel uitspraken
# $pressure (String) - hoe sterk de druk is
role-map-fuel-about = { $count ->
    [0] Nog geen uitspraken genoteerd.
    [one] 1 uitspraak genoteerd.
   *[other] { $count } uitspraken genoteerd.
} Druk op het midden: { $pressure }.
role-map-no-pressure = nog niet gekozen
role-map-share = Onze eigen rol
role-map-share-done = Alle vragen zijn beantwoord.
# $open (Number) - hoeveel vragen
role-map-share-open = { $open ->
    [one] Nog 1 vraag open.
   *[other] Nog { $open } vragen open.
}
role-map-adoption = Vaststellen
role-map-adopted = Deze kaart is vastgesteld.
role-map-adoption-about = Kan als de gemeente zelf op de kaart staat en u naar de eigen rol hebt gekeken.
role-map-back = Terug naar kaart 2
role-map-grounds = Waar blijkt dat uit?
role-map-grounds-hint = Wat is er gezien of gehoord? Beschrijf gedrag, geen oordeel.
role-map-certainty = Hoe zeker?
role-map-moving = Beweegt naar
role-map-moving-hint = Ziet u een beweging? In de tekening komt een pijl.
role-map-is-scapegoat = Zondebok?
role-map-scapegoat-hint = Alleen in het midden of op de brug. Om te beschermen, niet om aan te wijzen.
role-map-first = Dit is de eerste kaart van dit wij-zij
role-map-first-means = Brengt u het later opnieuw in kaart, dan ziet u hier beide kaarten naast elkaar en wat er bewoog.
role-map-what-moved = Verplaatst
role-map-what-entered = Erbij gekomen
role-map-what-left = Niet meer op de kaart
role-map-none-of-these = Geen
# $name (String) - het kaartje
# $from (String) - de oude plek
# $to (String) - de nieuwe plek
role-map-moved = { $name }: van { $from } naar { $to }
# $name (String) - het kaartje
# $zone (String) - de plek
role-map-stands = { $name }: { $zone }
# $count (Number) - hoeveel kaartjes
role-map-stayed = { $count ->
    [0] Geen enkel kaartje ligt nog op dezelfde plek.
    [one] 1 kaartje ligt nog op dezelfde plek.
   *[other] { $count } kaartjes liggen nog op dezelfde plek.
}
role-map-pressure-over-time = Druk op het midden door de tijd
# $state (String) - de staat
role-map-state = Deze kaart is nu: { $state }.
role-map-need-municipality = De gemeente zelf heeft een plek op de kaart
role-map-need-share = U hebt samen naar de eigen rol gekeken
role-map-there = in orde
role-map-missing = ontbreekt nog
role-map-to-map = Naar de kaart
role-map-no-pressure-yet = De druk op het midden is nog niet gekozen. Dat hoeft niet, maar het hoort bij het beeld.
role-map-no-equal-yet = De vraag over gelijke behandeling is nog open. Dat hoeft niet, maar het hoort bij het beeld.
role-map-adopt-means = Na het vaststellen verandert de kaart alleen nog als u haar heropent, met een reden.
role-map-adopt = Stel kaart 2 vast
role-map-only-leaders = Een begeleider kan de kaart vaststellen.
role-map-reopen-reason = Waarom heropent u de kaart?
role-map-reopen = Heropen kaart 2
# $moment (String) - dag en tijd
# $reason (String) - de reden
role-map-was-reopened = Heropend op { $moment }. Reden: { $reason }
# $about (String) - het wij-zij
role-map-title-of = Wie staat waar? { $about }
# $zone (String) - de plek
role-map-to = naar { $zone }
