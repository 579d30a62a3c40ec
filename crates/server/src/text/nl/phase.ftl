phase-title = Fasen
phase-intro = Van het gebied, van elke plek en van elke wij-zij zegt de groep in welke fase het zit, en waaraan dat te zien is. Een fase zegt niets over mensen.
phase-changes = { "{n}" } veranderingen bij de fasen
phase-area = Het hele gebied
phase-no-places = Er zijn nog geen plekken.
phase-to-places = Naar de plekken
phase-oppositions = Wij-zij’s
phase-no-oppositions = Er staat nog geen wij-zij op kaart 1.
phase-to-analysis = Naar de analyse
phase-no-analysis = De analyse is nog niet begonnen
phase-no-analysis-means = Deze pagina hoort bij de gezamenlijke analyse. Wie begeleidt, begint die.
phase-overall = De fase van het geheel
phase-overall-none = Nog geen. Er is nergens een fase die op een waarneming rust.
phase-overall-rule = De regel: de hoogste fase die ergens is waargenomen. Een vermoeden telt niet mee, en nazorg alleen als er verder niets is waargenomen.
# $day (String) - de dag waarop deze fase begon
phase-since = sinds { $day }
phase-unsaid = nog geen fase gezegd
phase-unknown = weten we niet meer
phase-unknown-means = De fase gaat er weer af. Wat eerder is gezegd, blijft in de lijst hieronder.
phase-signs = Waaraan zien we dat?
# $n (Number) - hoeveel tekenen zijn aangevinkt
phase-ticked = { $n } aangevinkt
# $said (String) - per domein welke fase
phase-said = Wat de domeinen zagen: { $said }
phase-a-domain = een domein
# $domain (String) - het domein
# $phase (String) - de fase
phase-domain-said = { $domain }: { $phase }
# $phase (String) - de fase
phase-agreed = Wie antwoordde, noemde { $phase }. De groep heeft het nog niet vastgelegd.
phase-of-it = Fase
phase-to-it = Bekijk of zeg de fase
# $what (String) - het gebied, de plek of de wij-zij
phase-of = Fase: { $what }
phase-back = Alle fasen
phase-hidden = Eerst kijkt ieder voor zich
phase-hidden-means = Een fase kunt u hier pas vastleggen als de antwoorden op “Fasen” aan iedereen zijn getoond. Zo stuurt niemand de anderen.
phase-to-dimension = Naar “Fasen” in de analyse
phase-gone = Dit staat niet meer op de lijst, en de fase telt niet mee. Wat erover is gezegd, blijft staan.
phase-judge = Wat zegt de groep?
phase-which = In welke fase zit het nu?
phase-evidence = Is het gezien of wordt het vermoed?
phase-evidence-hint = Gezien of gehoord is een waarneming. Bij “weten we niet meer” hoeft u dit niet in te vullen.
phase-note = Toelichting
phase-note-hint = Beschrijf wat er gebeurt, geen personen.
phase-keep = Leg de fase vast
phase-fits = Waar het in deze fase om gaat
phase-fits-nothing = Voor deze fase kennen wij geen lijst van activiteiten.
phase-activities = Activiteiten die erbij passen
# $codes (String) - codes van de bronnen
phase-sources = Bronnen: { $codes }
phase-history = Hoe het liep
phase-history-none = Er is nog niets over vastgelegd.
