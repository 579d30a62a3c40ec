conduct-title = Onze eigen rol
conduct-done = Alle vragen zijn beantwoord. U kunt de antwoorden nog aanvullen.
# $open (Number) - hoeveel vragen
conduct-open = { $open ->
    [one] Nog 1 vraag open.
   *[other] Nog { $open } vragen open.
} De kaart kan pas worden vastgesteld als alles is beantwoord.
conduct-narratives = Welke verhalen over de overheid spelen mee?
conduct-narratives-hint = Het gaat om hoe inwoners het ervaren. Naar het onderzoek van Verwey-Jonker, in de woorden van het infoblad.
conduct-touched = Is iemand van ons zelf geraakt?
conduct-touched-hint = Voor het gesprek. Veerkaart bewaart niet wie.
conduct-keep = Bewaar de antwoorden
