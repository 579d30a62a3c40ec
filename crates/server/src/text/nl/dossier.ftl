dossier-list = Dossiers
dossier-new = Maak een dossier
dossier-none = Nog geen dossiers
dossier-none-means = Een dossier gaat over één gebied en één vraag. Het begint met een doel en een afbakening.
dossier-review-passed = De terugkijkdatum is voorbij
dossier-session-runs = Er is een sessie bezig
dossier-map-empty = De kaart is nog leeg.
dossier-is-example = (voorbeeld)
dossier-is-closed = (alleen het team)
dossier-closed = Wie kan het openen?
dossier-closed-hint = U wordt de teambeheerder: u kiest later wie er in het team komt. Vinkt u dit uit, dan kan elke collega met een rol die dossiers leest erin.
dossier-closed-only = Alleen het team kan dit dossier openen
# $oppositions (Number) - hoeveel wij-zij's
# $occurrences (Number) - hoeveel incidenten en conflicten
dossier-count = { $oppositions } wij-zij’s, { $occurrences } incidenten en conflicten
# $month (String) - de maand
dossier-review-in = terugkijken in { $month }
dossier-new-intro = Zonder doel en afbakening is er geen dossier: zo weet iedereen waarvoor het is, en wanneer het stopt.
dossier-open = Maak het dossier
dossier-cancel = Toch niet
dossier-title = Titel
dossier-title-hint = Bijvoorbeeld de wijk en waar het over gaat.
dossier-purpose = Doel
dossier-purpose-hint = Waarvoor maakt u deze kaart? Wat wilt u ermee kunnen besluiten?
dossier-scope = Afbakening
dossier-scope-hint = Het gebied (een buurt, een wijk of groter) en de vraag. Schrijf ook op wat er niet bij hoort.
dossier-period = Periode
dossier-period-from = Van
dossier-period-to = Tot en met
# $from (String) - eerste dag
# $to (String) - laatste dag
dossier-from-to = { $from } tot en met { $to }
dossier-owner = Eigenaar
dossier-owner-hint = Een functie, geen naam.
dossier-retention = Bewaren
dossier-review = Terugkijken
dossier-review-date = Terugkijkdatum
# $months (Number) - hooguit zoveel maanden
dossier-review-hint = Hooguit { $months } maanden vooruit. Daarna heet de kaart een verouderd beeld.
dossier-details = Wijzig de gegevens
dossier-save = Bewaar
dossier-move-review = Verzet de terugkijkdatum
dossier-move-why = Waarom?
dossier-move = Verzet de datum
# $n (Number) - hoeveel dingen
dossier-attention = { $n ->
    [one] 1 ding vraagt aandacht
   *[other] { $n } dingen vragen aandacht
}
dossier-ask-session = Er is een sessie bezig.
dossier-ask-round = Er loopt een ronde met stippen.
# $n (Number) - hoeveel
dossier-ask-desirability = { $n ->
    [one] Bij 1 wij-zij is nog niet gezegd of die gewenst is.
   *[other] Bij { $n } wij-zij’s is nog niet gezegd of die gewenst zijn.
}
# $n (Number) - hoeveel
dossier-ask-online = { $n ->
    [one] 1 wij-zij is alleen online gezien: wat is er op straat van te merken?
   *[other] { $n } wij-zij’s zijn alleen online gezien: wat is er op straat van te merken?
}
dossier-ask-choice = Er is nog niet gekozen met welke wij-zij u verdergaat.
dossier-ask-domain = Er deed nog maar één domein mee. Nodig een ander domein uit.
# $owner (String) - de functie
# $what (String) - de actie
# $due (String) - de dag
dossier-ask-action-overdue = Te laat: { $owner } zou dit doen voor { $due }. “{ $what }”
# $owner (String) - de functie
# $what (String) - de actie
# $due (String) - de dag
dossier-ask-action-due = Bijna zover: { $owner } doet dit voor { $due }. “{ $what }”
# $keeper (String) - de functie
# $of (String) - de wij-zij
# $day (String) - de dag
dossier-ask-anchoring-by = { $keeper } kijkt op { $day } opnieuw naar de strategie voor { $of }.
# $of (String) - de wij-zij
# $day (String) - de dag
dossier-ask-anchoring = Op { $day } kijkt u opnieuw naar de strategie voor { $of }.
dossier-to-action = Naar de actie
dossier-to-actions = Acties
# $n (Number) - hoeveel
# $ahead (Number) - hoeveel nog te doen
dossier-actions-about = { $n ->
    [0] Nog geen acties.
    [one] 1 actie, { $ahead } nog te doen.
   *[other] { $n } acties, { $ahead } nog te doen.
}
dossier-to-strategy = Strategie
dossier-strategy-about = Vier dingen om te veranderen, op wie u zich richt, de dialoogkaart en de borging.
dossier-step-strategy = Strategie
dossier-step-actions = Acties
dossier-to-session = Naar de sessie
dossier-to-choice = Kiezen
dossier-to-map = Kaart 1
dossier-path = De stappen
dossier-step-limits = Doel en afbakening
dossier-step-map = Kaart 1: alle wij-zij’s
dossier-step-choice = Er een kiezen
dossier-step-adoption = Vaststellen
dossier-step-review = Terugkijken
dossier-done = klaar
dossier-now = hier zijn wij
dossier-later = daarna
dossier-parts = In dit dossier
dossier-sessions = Sessies
# $n (Number) - hoeveel
dossier-sessions-held = { $n ->
    [0] Nog geen sessie gehouden.
    [one] 1 sessie.
   *[other] { $n } sessies.
}
dossier-choice-about = Stippen geven, en besluiten met welke wij-zij u verdergaat.
dossier-report = Verslag
dossier-report-about = Als webpagina, pdf of bestand met gegevens.
dossier-history = Geschiedenis
dossier-history-about = Wat er veranderde, en de kaart zoals die was.
dossier-facts = Gegevens van het dossier
dossier-domains = Domeinen
dossier-to-role-maps = Kaart 2: wie staat waar?
# $count (Number) - hoeveel kaarten
dossier-role-maps-about = { $count ->
    [0] Nog niet begonnen.
    [one] 1 kaart
   *[other] { $count } kaarten
}
dossier-step-role-map = Kaart 2
dossier-to-advice = Adviezen
# $open (Number) - over hoeveel adviezen nog niet besloten is
dossier-advice-about = { $open ->
    [0] Geen advies dat wacht op een besluit.
    [one] 1 advies wacht op een besluit.
   *[other] { $open } adviezen wachten op een besluit.
}
dossier-to-blind-spots = Witte vlekken
dossier-blind-spots-later = Bevindingen tegen bestaand beleid. Begint met de analyse.
# $spots (Number) - hoeveel witte vlekken
# $open (Number) - naar hoeveel bevindingen niemand keek
dossier-blind-spots-about = { $spots ->
    [0] Nog geen witte vlek.
    [one] 1 witte vlek.
   *[other] { $spots } witte vlekken.
} { $open ->
    [0] Naar elke bevinding is gekeken.
    [one] Naar 1 bevinding keek nog niemand.
   *[other] Naar { $open } bevindingen keek nog niemand.
}
dossier-to-thread = De rode draad
dossier-thread-about = Van signaal tot effect, en terug.
# $day (String) - de dag
dossier-ask-appraisal = Kijk terug op de weging: dat stond voor { $day }.
dossier-to-appraisal = Naar de weging
# $owner (String) - de functie
# $due (String) - de dag
# $what (String) - de interventie
dossier-ask-look-overdue = Te laat: { $owner } zou op { $due } terugkijken. “{ $what }”
# $owner (String) - de functie
# $due (String) - de dag
# $what (String) - de interventie
dossier-ask-look-due = Bijna zover: { $owner } kijkt op { $due } terug. “{ $what }”
dossier-to-look-back = Kijk terug
dossier-to-interventions = Interventies
dossier-interventions-about = Wat u kunt doen, geordend naar de fase en het doel van dit dossier.
dossier-to-plan = Plan
# $n (Number) - hoeveel
# $running (Number) - hoeveel nu lopen
dossier-plan-about = { $n ->
    [0] Nog geen interventie gekozen.
    [one] 1 interventie, { $running } loopt nu.
   *[other] { $n } interventies. Nu lopend: { $running }.
}
