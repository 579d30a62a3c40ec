fuel-title = Brandstof en druk op het midden
fuel-intro = Welke uitspraken gaan rond, en hoe sterk moeten mensen kleur bekennen? In eigen woorden: geen letterlijke citaten, geen namen, geen links.
fuel-list = Uitspraken die rondgaan
fuel-changes = { "{n}" } veranderingen in de lijst
fuel-none = Nog geen uitspraken
fuel-none-means = Noteer wat u hoort, in eigen woorden. Ook een vraag of een zorg hoort in de lijst: die is geen brandstof.
fuel-add = Noteer een uitspraak
fuel-description = De uitspraak, in eigen woorden
fuel-description-hint = Zo kort mogelijk, en zo dat niemand de spreker herkent.
fuel-kind = Wat voor uitspraak?
fuel-kind-hint = Alleen wat zegt hoe mensen zíjn, is brandstof. Dat geldt ook voor lof over de eigen kant.
fuel-side = Van welke kant?
fuel-channel = Waar gaat het rond?
fuel-period = Wanneer
fuel-period-hint = Bijvoorbeeld “sinds de inloopavond” of “oktober”.
fuel-note = Noteer
# $side (String) - van welke kant
fuel-from = van { $side }
fuel-withdraw = Haal van de lijst
fuel-pressure = Druk op het midden
fuel-pressure-means = Hoe sterk voelen mensen dat ze moeten kiezen? Kies samen één woord, met een reden. Er is geen rekensom voor. In de tekening wordt het midden smaller.
fuel-pressure-none = Nog niet gekozen.
# $width (String) - hoe breed
fuel-drawn = Het midden staat { $width } getekend.
fuel-pressure-now = Hoe is het nu?
fuel-pressure-reason = Waarom, in één regel
fuel-pressure-keep = Bewaar dit
