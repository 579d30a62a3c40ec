# $title (String) - de titel
report-title = Verslag: { $title }
report-back-to-map = Kaart 1
# $organisation (String) - de gemeente
# $date (String) - de dag van het beeld
# $status (String) - de stand
report-about = Verslag van kaart 1, { $organisation }. Beeld van { $date }. Stand: { $status }.
# $organisation (String) - de gemeente
# $date (String) - de dag van het beeld
# $status (String) - de stand
report-about-both = Verslag van kaart 1 en 2, { $organisation }. Beeld van { $date }. Stand van kaart 1: { $status }.
report-get-pdf = Haal de pdf op
report-get-json = Haal de gegevens op (JSON)
report-get-summary = Voor het bestuur: één pagina
report-get-walls = Voor aan de muur:
report-get-map-one-a-three = Kaart 1 op A3
report-get-map-one-a-zero = Kaart 1 op A0
report-get-map-two-a-three = Kaart 2 op A3
report-get-map-two-a-zero = Kaart 2 op A0
report-get-tables = Als tabel voor een rekenblad:
report-get-oppositions = wij-zij’s
report-get-occurrences = incidenten en conflicten
report-get-participants = deelnemers
report-get-role-cards = kaartjes van kaart 2
report-get-fuel = brandstof
report-get-actions = acties
report-no-pdf = De pdf is er niet
report-pdf-busy = Er worden nu andere verslagen gemaakt. Er is niets verloren. Probeer het over een minuut opnieuw.
report-pdf-failed = De pdf kon niet worden gemaakt. Er is niets verloren: het verslag staat ook op de pagina. Meld het aan de beheerder als het zo blijft.

report-nothing-yet = Er staat nog niets op de kaart. Dit verslag laat alleen zien wat is afgesproken.
# $oppositions (Number) - hoeveel wij-zij’s
# $occurrences (Number) - hoeveel incidenten en conflicten
report-found = { $oppositions ->
    [one] Op de kaart staat 1 wij-zij
   *[other] Op de kaart staan { $oppositions } wij-zij’s
}, met { $occurrences ->
    [0] nog geen incident of conflict
    [one] 1 incident of conflict
   *[other] { $occurrences } incidenten en conflicten
}.
# $pair (String) - de gekozen wij-zij
report-selected = De groep gaat verder met: { $pair }.
report-follow-only = De groep grijpt niet in, en volgt wel wat er gebeurt.
report-not-chosen = Er is nog geen wij-zij gekozen om mee verder te gaan.
report-purpose = Doel
report-scope = Afbakening
report-period = Periode
# $from (String) - de eerste dag
# $to (String) - de laatste dag
report-until = { $from } tot en met { $to }
report-owner = Eigenaar

report-map = Welke wij-zij’s spelen mee?
report-told = Zo wordt het verteld. Dit zijn woorden die rondgaan, geen feiten over mensen.
report-map-empty = Er staat nog geen wij-zij op de kaart.
report-map-table = Tabel met wij-zij’s, incidenten en conflicten
report-beside = Bijkomende incidenten & conflicten?
report-opposition = Wij-zij
report-choice = Wat wij kozen, en waarom
# $voters (Number) - hoeveel mensen stippen plakten
# $dots (Number) - hoeveel stippen ieder had
report-dots = { $voters ->
    [one] Eén mens plakte
   *[other] { $voters } mensen plakten
} stippen; ieder had er { $dots }. De stippen helpen; de groep besluit.
report-dots-table = Stippen per wij-zij
report-dots-count = Stippen

report-records = Elke wij-zij apart
# $number (Number) - het nummer
report-record = Wij-zij { $number }
report-also-told = Ook zo verteld
report-ground = Waarom deze woorden
report-related = Hangt samen met
report-added-by = Ingebracht vanuit domein

report-occurrences = Incidenten en conflicten
report-occurrences-none = Er zijn geen incidenten of conflicten genoteerd.
report-what = Wat er gebeurde
report-kind = Soort
report-where-when = Waar en wanneer
report-problem-owner = Wie er iets aan kan doen
report-with-opposition = Bij wij-zij
report-not-known = niet bekend
report-none = geen
report-aid = Conflict of polarisatie?
report-aid-means = De groep beantwoordde deze vragen. Er is geen score. Het advies helpt; de groep besluit.
report-advice = Advies:

report-role-map = Kaart 2: wie staat waar?
# $number (Number) - het nummer van de wij-zij
report-role-map-of = Kaart 2 bij wij-zij { $number }: wie staat waar?
# $us (String) - het wij
# $them (String) - het zij
report-role-map-means = Iedereen rond ‘{ $us }’ tegenover ‘{ $them }’ krijgt een plek, ook de gemeente. Een plek kan wisselen en is geen oordeel.
# $date (String) - de dag van het beeld
# $status (String) - de stand
report-role-caption = Kaart 2, beeld van { $date }. Stand: { $status }. Hieronder staat hetzelfde in woorden.
report-role-nobody = Er staat nog niemand op kaart 2.
report-role-standing = Wie waar staat
# $zones (String) - de lege plekken
report-role-empty = Hier staat niemand: { $zones }.
report-role-leader-open = De plek van de leider van het stille midden is nog open.
# $names (String) - de kaartjes
report-role-scapegoats = Hier kan de schuld terechtkomen: { $names }.
report-role-moves = Wat beweegt
# $name (String) - het kaartje
# $from (String) - waar het ligt
# $to (String) - waar het heen gaat
report-role-moves-to = { $name } beweegt van ‘{ $from }’ naar ‘{ $to }’.
report-role-moves-none = Er is geen beweging genoteerd.
# $date (String) - de dag van de eerdere kaart
report-role-compared = Anders dan op { $date }
# $names (String) - de kaartjes
report-role-entered = Nieuw op de kaart: { $names }.
# $names (String) - de kaartjes
report-role-left = Niet meer op de kaart: { $names }.
# $name (String) - het kaartje
# $from (String) - waar het lag
# $to (String) - waar het ligt
report-role-moved = { $name } lag bij ‘{ $from }’ en ligt nu bij ‘{ $to }’.
report-role-same = Iedereen staat waar hij stond.
report-role-cards = Alle kaartjes
report-role-card = Kaartje
report-role-place = Plek
report-role-grounds = Wat we zagen
report-role-sure = Hoe zeker
report-role-no-grounds = niet genoteerd
report-role-pressure = Druk op het midden
report-role-pressure-none = De druk op het midden is niet genoteerd.
report-role-pressure-history = De druk door de tijd
report-role-day = Dag
report-fuel = Brandstof
report-fuel-means = In eigen woorden van de groep. Alleen wat zegt hoe mensen zijn, is brandstof.
report-fuel-none = Er zijn geen uitspraken genoteerd.
report-fuel-statement = Uitspraak
report-fuel-is = dit is brandstof
report-fuel-side = Van welke kant
report-fuel-heard = Waar gehoord
report-fuel-when = Wanneer
report-equal-open = De groep heeft deze vraag nog niet beantwoord.
report-conduct-none = De groep heeft nog niet naar het eigen aandeel gekeken.

report-strategy = Strategie
# $number (Number) - het nummer van de wij-zij
report-strategy-of = Strategie bij wij-zij { $number }
report-strategy-ready = De groep noemt deze strategie gereed.
report-strategy-not-ready = Deze strategie is nog niet gereed.
# $zones (String) - op wie
report-targets = De aanpak richt zich op: { $zones }.
report-targets-none = Er is nog niet genoteerd op wie de aanpak zich richt.
report-pushers-only = De aanpak richt zich alleen op de pushers. Aandacht kan juist brandstof zijn.
# $reason (String) - de reden
report-pushers-reason = Waarom toch deze aanpak: { $reason }
report-not-answered = Nog niet ingevuld.
report-names-a-camp = Let op: een vraag hierboven noemt een kamp. Dan kan de vraag zelf brandstof worden.
report-actions = Acties
report-other-actions = Acties zonder strategie
report-actions-none = Er zijn nog geen acties afgesproken.
report-anchoring = Borging
report-anchoring-none = Er is nog niet afgesproken wie dit levend houdt.

report-online = Alleen online gezien
report-online-means = Dit is online gezien en nergens anders. Online kan iets groter lijken dan het op straat is. Vraag ernaar in het gebied voordat u er iets mee doet.
report-online-none = Niets op de kaart is alleen online gezien.
report-differs = Waar wij het verschillend zien
report-differs-means = Domeinen zien niet altijd hetzelfde. De verschillen staan hier naast elkaar; niemand heeft gelijk of ongelijk.
report-differs-none = Er zijn geen verschillen tussen domeinen genoteerd.
report-differs-about = Waarover
report-differs-views = Wie ziet wat
report-unknown = Wat wij niet weten
report-unknown-means = Dit heeft niemand ingevuld. Niet weten is ook een uitkomst.
report-unknown-none = Bij elke wij-zij is alles ingevuld.
report-not-filled-in = Niet ingevuld

report-participants = Wie dachten mee
report-participants-none = Er zijn geen deelnemers genoteerd.
# $domains (String) - de domeinen
report-missing = Niet aan tafel: { $domains }.
report-sessions = Sessies
# $date (String) - de dag
# $participants (Number) - hoeveel deelnemers
report-session = { $date }: { $participants ->
    [one] 1 deelnemer
   *[other] { $participants } deelnemers
}

report-account = Verantwoording
report-rule = Voor dit verslag geldt één regel: schrijf zo dat u het aan iedereen op de kaart kunt laten zien.
report-no-persons = Er horen geen namen van personen, accounts of adressen in. Elke tekst is daarop nagekeken.
report-review = Terugkijken op
report-retention = Bewaren
report-reopened = Heropend
report-content = Vragenlijsten
# $slug (String) - de naam
# $version (Number) - de versie
report-content-version = { $slug }, versie { $version }
report-sources = Waar de onderdelen vandaan komen
report-source-map = De tabel van kaart 1
report-source-infoblad = ESS, infoblad over het leernetwerk polarisatie
report-source-fields = De andere velden bij een wij-zij
report-source-role-map = Kaart 2, met de posities
report-source-zones = De zones en velden van kaart 2
report-source-dialogue = De velden van de dialoogkaart
report-from-infoblad = uit het infoblad
report-from-source = uit een bron
report-from-title = uit een bron, alleen de titel is bekend
report-from-general = algemene kennis, niet nagegaan
# $events (Number) - hoeveel gebeurtenissen
# $hash (String) - de code van de laatste
report-made-from = { $events ->
    [one] Gemaakt uit 1 vastgelegde gebeurtenis.
   *[other] Gemaakt uit { $events } vastgelegde gebeurtenissen.
} Code van de laatste: { $hash }
report-check = De beheerder gaat na dat er niets is veranderd met:
report-get-analysis = De analyse (PDF)
report-get-odt = Om te bewerken (ODT)
report-get-findings = bevindingen
report-get-advice = adviezen
report-get-blind-spots = witte vlekken
report-get-deployments = het plan
# $criterion (String) - het criterium
# $was (String) - hoe het was
# $is (String) - hoe het nu is
report-appraisal-changed = { $criterion }: was { $was }, nu { $is }
