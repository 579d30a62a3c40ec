strategy-title = Strategie
strategy-intro = Een strategie is voor één wij-zij. Zij richt zich op het midden, en op de vraag die daar leeft.
strategy-all-title = Voor welke wij-zij is er een strategie?
strategy-chosen = Gekozen om mee verder te gaan
strategy-others = Andere wij-zij’s
strategy-work-out = Werk de strategie uit
strategy-look = Bekijk de strategie
strategy-not-chosen = Er is nog niet gekozen met welke wij-zij u verdergaat.
strategy-to-choice = Naar het kiezen
strategy-follow-only = De groep koos: niet ingrijpen, wel volgen. Een strategie hoeft dan niet. Het mag wel.
strategy-not-begun = nog niet begonnen
# $n (Number) - hoeveel antwoorden
# $of (Number) - hoeveel vragen
strategy-answered = { $n } van { $of } vragen beantwoord
strategy-is-ready = gereed
strategy-off-the-map = Deze wij-zij is van de kaart gehaald. U kunt de strategie lezen, niet veranderen.
strategy-read-only = U kunt deze strategie lezen, niet veranderen.
strategy-equal-treatment = Gaat het om gelijke behandeling of discriminatie? Dan is ‘het midden’ niet het antwoord.
strategy-back-to-all = Alle strategieën
strategy-changers = Vier dingen om te veranderen
strategy-after = Naar Brandsma; de vragen zijn een eigen voorstel.
strategy-save = Bewaar
# $time (String) - de tijd
strategy-saved = Bewaard om { $time }.
strategy-changed = De strategie is bijgewerkt
# $what (String) - wat er bewaard wordt
strategy-save-of = Bewaar: { $what }
strategy-no-answer = nog niet beantwoord
# $labels (String) - de labels
strategy-names-camp = Deze vraag noemt een kamp: { $labels }. Kunt u haar zo stellen dat niemand hoeft te kiezen?
strategy-targets = Op wie richt de strategie zich?
strategy-targets-choose = Kies één of meer plekken van kaart 2
strategy-targets-short = Op wie de strategie zich richt
strategy-targets-none = nog niet gezegd
strategy-targets-save = Bewaar op wie
strategy-aims-at-pushers = Deze strategie richt zich alleen op pushers. Aandacht maakt hun plek sterker. Kan er ook iemand uit het midden bij?
strategy-ready-title = Is de strategie gereed?
strategy-ready-means = Een strategie die gereed is, verandert niet meer. U kunt dat weer terugnemen. Acties, dialoogkaart en borging gaan gewoon door.
strategy-ready-reason = Waarom richt de strategie zich alleen op pushers?
strategy-ready-reason-hint = Zonder reden kan zij niet op gereed. De reden blijft bij de strategie staan.
strategy-ready-do = Zet op gereed
strategy-ready-by = Een begeleider kan de strategie op gereed zetten.
# $day (String) - de dag
strategy-readied = Gereed sinds { $day }
strategy-readied-means = De antwoorden staan vast. Toch iets wijzigen? Dan neemt een begeleider dit terug.
# $reason (String) - de reden
strategy-readied-reason = Waarom alleen op pushers: { $reason }
strategy-reopen = Neem gereed terug
strategy-dialogue = Dialoogkaart (eigen invulling)
strategy-dialogue-means = Wat een gesprek in het midden nodig heeft: wie, waar, waarover, en wat u belooft.
strategy-to-dialogue = Naar de dialoogkaart
strategy-actions = Acties
strategy-all-actions = Alle acties van dit dossier
strategy-add-action = Voeg een actie toe
strategy-anchoring = Borging
strategy-anchoring-means = Zo blijft de strategie levend als dit gesprek voorbij is.
strategy-keeper = Wie houdt het levend?
strategy-keeper-hint = Een functie, geen naam.
strategy-look-again = Wanneer kijken wij opnieuw?
# $months (Number) - hooguit zoveel maanden
strategy-look-again-hint = Hooguit { $months } maanden vooruit.
strategy-stop = Waar stoppen wij mee?
strategy-stop-hint = Wat nu brandstof geeft, of niets oplevert.
strategy-anchoring-save = Bewaar de borging
