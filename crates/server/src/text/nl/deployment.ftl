deployment-title = Plan
deployment-intro = Welke interventies zetten wij in, wie doet dat, en wat verwachten wij ervan? Na 3, 6 en 12 maanden kijkt u terug. De acties staan ernaast.
deployment-read-only = U kunt dit plan lezen, niet veranderen.
deployment-to-catalogue = Kies uit de catalogus
deployment-changes = Het plan is veranderd
deployment-interventions = Interventies
deployment-none = Er staat nog geen interventie op het plan. Kies er een uit de catalogus.
deployment-to-actions = Naar de acties
# $number (Number) - het nummer
deployment-unknown = Interventie { $number }
# $expected (String) - het effect
deployment-expects = Verwacht: { $expected }
# $sign (String) - het teken
deployment-seen-by = Te zien aan: { $sign }
deployment-for = Voor:
# $owner (String) - de functie
# $start (String) - de eerste dag
# $end (String) - de laatste dag
deployment-from-to = { $owner }, van { $start } tot en met { $end }
# $owner (String) - de functie
# $start (String) - de eerste dag
deployment-from = { $owner }, vanaf { $start }
# $owner (String) - de functie
# $end (String) - de laatste dag
deployment-to = { $owner }, tot en met { $end }
deployment-running = loopt
deployment-over = afgelopen
deployment-ahead = begint nog
deployment-no-start = nog geen begin gekozen
# $months (Number) - na hoeveel maanden
# $day (String) - de dag
deployment-look-overdue = terugkijken te laat: na { $months } maanden, { $day }
# $months (Number) - na hoeveel maanden
# $day (String) - de dag
deployment-look-due = bijna terugkijken: na { $months } maanden, { $day }
# $months (Number) - na hoeveel maanden
# $day (String) - de dag
deployment-look-next = terugkijken na { $months } maanden: { $day }
deployment-all-looked-back = drie keer teruggekeken
deployment-off = Van het plan gehaald
deployment-withdraw = Haal van het plan
deployment-was-withdrawn = Deze interventie is van het plan gehaald.
deployment-history = Geschiedenis van deze interventie
deployment-in-catalogue = Lees meer in de catalogus

# $name (String) - de interventie
deployment-new-title = Zet op het plan: { $name }
deployment-plan = Zet op het plan
deployment-owner = Wie doet het?
deployment-start = Wanneer begint het?
deployment-start-hint = Vanaf deze dag tellen de 3, 6 en 12 maanden.
deployment-end = Wanneer is het klaar?
deployment-expected = Welk effect verwacht u?
deployment-expected-hint = In woorden, geen cijfer. Bijvoorbeeld: buren groeten elkaar weer.
deployment-sign = Waaraan ziet u dat?
deployment-sign-hint = Een teken dat iedereen kan zien, zonder iemand te volgen.
deployment-adaptation = Wat doet u anders dan in de catalogus staat?
deployment-adaptation-hint = Bijvoorbeeld kleiner, korter of op een andere plek.
deployment-oppositions = Voor welke wij-zij is het?
deployment-positions = Welke posities wilt u bereiken?
# $n (Number) - hoeveel gekozen
deployment-chosen = { $n } gekozen
deployment-findings = Op welke bevindingen is het een antwoord?

deployment-contact-question = Wat klopt voor deze opzet?
# $condition (String) - de voorwaarde
deployment-core = { $condition } (kernpunt)
deployment-checked = Ga verder
deployment-check-again = Loop de contact-check opnieuw na
deployment-contact-met = De kernpunten van de contact-check kloppen
deployment-contact-unmet = De kernpunten van de contact-check kloppen niet allemaal
deployment-missing = Dit ontbreekt:
deployment-indirect = Indirect contact kan een begin zijn:
deployment-contact-reason = Waarom gaat u toch verder?
deployment-contact-reason-hint = Alleen nodig als een kernpunt van de contact-check niet klopt.
deployment-contact-reason-missing = Niet alle kernpunten van de contact-check kloppen. U kunt verder: schrijf op waarom.

deployment-looks-back = Terugkijken
deployment-looks-back-about = Leg naast elkaar wat u verwachtte en wat u ziet. Het gaat om wat u leert, niet om wie het goed deed.
# $months (Number) - na hoeveel maanden
deployment-look-title = Terugkijken na { $months } maanden
# $day (String) - de dag
deployment-look-on = De dag is { $day }.
deployment-look-not-started = Deze interventie is nog niet begonnen. Terugkijken kan na de eerste dag.
# $day (String) - de dag
deployment-look-done = opgeschreven op { $day }
deployment-look-open = nog niet gedaan
deployment-look-write = Schrijf op wat u ziet
deployment-look-change = Wijzig
deployment-look-save = Bewaar
deployment-expectation = Verwacht
deployment-observed = Gezien
deployment-what-seen = Wat ziet u?
deployment-what-seen-hint = Wat er gebeurt, niet wie wat doet.
deployment-sign-seen = Is het teken gezien?
deployment-learned = Wat hebt u geleerd?
