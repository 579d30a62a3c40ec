reported-mask = Deze regel is gemeld en wordt nagekeken
reported-button = Dit hoort hier niet
reported-means = Een begeleider en de functionaris gegevensbescherming kijken ernaar. Tot dan ziet verder niemand de tekst. Wie het meldde, staat er niet bij.
reported-why = Waarom niet?
reported-send = Meld deze regel
reported-under-review = Deze regel is gemeld en wordt nagekeken.
# $count (Number) - hoeveel regels
reported-waiting = { $count ->
    [one] Er is één regel gemeld.
   *[other] Er zijn { $count } regels gemeld.
}
reported-to-list = Kijk ernaar
# $count (Number) - hoeveel regels
reported-gone = { $count ->
    [one] Hier is één regel gewist die niet in dit dossier hoorde. Twee mensen hebben daarnaar gekeken.
   *[other] Hier zijn { $count } regels gewist die niet in dit dossier hoorden. Twee mensen hebben daarnaar gekeken.
}
reported-title = Gemelde regels
reported-intro = Iemand vindt dat deze regels hier niet horen. Bekijk ze en leg de melding weg, of laat de regel wissen. Wissen doet u met z’n tweeën: een begeleider en de functionaris gegevensbescherming.
reported-none = Er is nu niets gemeld.
reported-finding = bevinding, met wat de domeinen zeiden
reported-action = actie
reported-strategy = strategie
reported-dialogue-map = dialoogkaart
reported-appraisal = weging
reported-sheet = wat er op kaart 2 naast de kaartjes staat
reported-contact = contact in het netwerk
reported-policy = bestaande aanpak bij een bevinding
reported-phase = oordeel over een fase
reported-place = plek in de analyse
reported-advice = reden om een advies weg te leggen
reported-deployment = interventie in uitvoering
reported-signal = signaal waarop dit dossier rust
# $moment (String) - dag en tijd
reported-on = Gemeld op { $moment }.
# $reason (String) - de gekozen reden
reported-because = { $reason }.
reported-ask-means = Moet de regel echt weg? Vraag het; daarna moet een ander ermee instemmen.
reported-ask = Vraag om deze regel te wissen
# $role (String) - de rol
reported-asked = Gevraagd om te wissen door: { $role }.
reported-other-person = Nu moet een ander ermee instemmen, met de andere rol.
reported-purge-means = Stemt u ermee in, dan verdwijnt de tekst uit het dossier en uit de geschiedenis, ook eerdere woorden ervan. Dat kan niet worden teruggenomen. Alleen dát er iets is gewist, blijft staan. In verslagen en kopieën die al zijn gemaakt, staat hij nog.
reported-agree = Stem in en wis deze regel
reported-held = Dit dossier wordt vastgehouden. De regel kan nu niet worden gewist; alleen de functionaris gegevensbescherming kan hem nog lezen.
reported-aside = Leg deze melding weg
reported-verdict = Hoe loopt het af?
reported-verdict-why = Waarom?
reported-aside-button = Leg de melding weg
reported-settled = Afgehandeld
# $moment (String) - dag en tijd
reported-was-purged = Gewist op { $moment }, door een begeleider en de functionaris gegevensbescherming.
# $moment (String) - dag en tijd
reported-was-set-aside = Weggelegd op { $moment }.
