board-which = Welke wij-zij’s spelen mee?
board-occurrences = Bijkomende incidenten en conflicten?
board-empty = De kaart is nog leeg
board-empty-means = Schrijf onderaan een wij en een zij op, in de woorden die mensen gebruiken. De rest kan later.
board-no-occurrences = Nog geen incident of conflict bij deze wij-zij.
board-open = Bekijk of vul aan
# $labels (String) - andere labels
board-also-told = Ook zo verteld: { $labels }

opposition-map-title = Welke wij-zij’s spelen mee?
opposition-map-intro = Schrijf op wat u hier hoort, in de woorden die mensen gebruiken. Zo wordt het verteld; het is geen feit over mensen.
opposition-map-everyone = Schrijf zo dat u het aan iedereen op de kaart kunt laten zien.
opposition-map-add = Voeg een wij-zij toe
opposition-map-add-occurrence = Voeg een incident of conflict toe
opposition-map-changes = { "{n}" } wijzigingen op de kaart
opposition-map-adopted = De kaart is vastgesteld. U kunt hier niets veranderen.
opposition-map-read-only = U kunt deze kaart lezen, niet veranderen.
opposition-map-round = Er loopt een ronde met stippen.
opposition-map-to-dots = Geef uw stippen
opposition-map-chosen = De groep koos met welke wij-zij zij verdergaat.
opposition-map-to-strategy = Naar de strategie
opposition-map-off = Van de kaart gehaald
opposition-map-merged = (samengevoegd met een andere)
# $card (String) - de kaart
opposition-map-your-last = Uw laatste wijziging: { $card }
opposition-map-undo = Neem terug
opposition-map-to-role-maps = Naar kaart 2: wie staat waar?
opposition-map-to-appraisal = Naar de weging: uw antwoorden
