adoption-title = Stel kaart 1 vast
adoption-means = Een vastgestelde kaart verandert niet meer. Wilt u later iets wijzigen, dan heropent u haar met een reden.
adoption-one-domain = Er deed nog maar één domein mee. Een kaart van meer domeinen ziet meer.
# $n (Number) - hoeveel
adoption-undecided = { $n ->
    [one] Bij 1 wij-zij is nog niet gezegd of die gewenst is. Dat mag; het verslag zegt het erbij.
   *[other] Bij { $n } wij-zij’s is nog niet gezegd of die gewenst zijn. Dat mag; het verslag zegt het erbij.
}
# $n (Number) - hoeveel
adoption-hunches = { $n ->
    [one] 1 wij-zij is een vermoeden. Dat mag; het verslag zegt het erbij.
   *[other] { $n } wij-zij’s zijn een vermoeden. Dat mag; het verslag zegt het erbij.
}
adoption-oppositions = Wij-zij’s
adoption-occurrences = Incidenten en conflicten
adoption-domains = Domeinen die meededen
adoption-nobody = nog niemand
adoption-review = Terugkijken
adoption-adopt = Stel de kaart vast
adoption-back = Ga terug naar de kaart
adoption-facilitator = Een begeleider kan de kaart vaststellen.
adoption-done-title = De kaart is vastgesteld
adoption-done-means = Niemand kan haar nog veranderen. Het verslag is klaar om te delen.
adoption-to-report = Naar het verslag
adoption-reopen-title = Toch iets wijzigen
adoption-reopen-why = Waarom heropent u de kaart?
adoption-reopen-hint = De reden komt in het verslag te staan.
adoption-reopen = Heropen de kaart
