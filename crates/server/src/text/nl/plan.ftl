plan-title = Plan van de sessie
plan-intro = Stel hier de stappen en de afspraken in. Dat kan voor de sessie en ook terwijl zij loopt.
plan-steps = Stappen
# $steps (Number) - hoeveel stappen
# $minutes (Number) - hoeveel minuten
plan-total = { $steps ->
    [one] 1 stap
   *[other] { $steps } stappen
}, samen { $minutes } minuten
plan-step = stap
plan-empty = Er staan nog geen stappen in het plan.
plan-up = Omhoog
plan-down = Omlaag
plan-change = Wijzig
plan-remove = Haal weg
plan-add-step = Voeg een stap toe
# $step (String) - de stap
plan-change-step = Wijzig: { $step }
plan-step-title = Eigen titel
plan-step-title-hint = Laat dit leeg om de gewone titel te houden.
plan-title-wrong = Geef deze stap een titel.
plan-question = Vraag aan de groep
plan-question-hint = Deze vraag staat groot op het scherm in de zaal.
plan-minutes = Minuten
# $most (Number) - het meeste
plan-minutes-wrong = Vul een heel getal in van 1 tot en met { $most }.
plan-mode = Wie schrijft er?
plan-add = Voeg toe
plan-save-step = Bewaar deze stap
plan-cancel = Laat zoals het was
plan-agreements-means = Wie meedoet ziet deze afspraken voordat er iets te schrijven is.
plan-agreements-own = Afspraken van uzelf
plan-agreements-hint = Eén afspraak op een regel.
plan-agreements-save = Bewaar de afspraken
plan-templates = Bewaren en hergebruiken
plan-template-name = Bewaar dit plan als
plan-template-hint = Een plan dat al zo heet, wordt vervangen. Uw collega’s kunnen het ook gebruiken.
plan-template-keep = Bewaar het plan
plan-template-remove = Verwijder
plan-begin-with = Begin met een ander plan
plan-begin-means = De stappen en afspraken hierboven worden dan vervangen.
plan-begin = Gebruik
plan-usual = Het gewone verloop
