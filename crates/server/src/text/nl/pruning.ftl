pruning-title = Wat mag blijven staan?
pruning-intro = Dit zijn de regels van deze sessie. Loop ze samen langs. Wat u schrapt, wordt echt gewist als de sessie sluit: het staat daarna ook niet meer in de geschiedenis.
pruning-adopted = De kaart is vastgesteld. Wie een regel van de kaart wil schrappen, heropent de kaart eerst.
pruning-unseen-title = Er zijn briefjes die niemand heeft gezien
# $n (Number) - hoeveel
pruning-unseen = { $n ->
    [one] 1 briefje wacht nog. Het wordt gewist als u de sessie sluit.
   *[other] { $n } briefjes wachten nog. Ze worden gewist als u de sessie sluit.
}
pruning-empty = In deze sessie is niets opgeschreven.
pruning-opposition = wij-zij
pruning-occurrence = incident of conflict
pruning-note = opmerking
pruning-role = kaartje van kaart 2
pruning-fuel = brandstof van kaart 2
pruning-strike = Schrap
pruning-keep = Mag blijven
pruning-goes = wordt gewist bij het sluiten
pruning-reword = Zeg het anders
pruning-reword-do = Gebruik deze woorden
pruning-reword-means = Alles wat bij deze regel hoort gaat mee. De oude woorden worden gewist als de sessie sluit.
pruning-close-means = De code werkt dan niet meer. Wat is geschrapt, wat opzij ligt en wie van de gasten wat schreef: dat wordt gewist en komt niet terug.

pruning-held = Dit dossier wordt vastgehouden. Daarom wordt nu geen regel geschrapt; wat al geschrapt was, blijft staan tot het vasthouden is opgeheven.
