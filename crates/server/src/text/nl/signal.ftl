signal-title = Signalen
signal-intro = Wat collega’s zagen of hoorden, per gebied en met het nieuwste bovenaan. Zo werd het gezien of verteld; een conclusie is het niet.
signal-note = Noteer een signaal
signal-none = Nog geen signalen
signal-none-means = Zag of hoorde u iets dat mensen uit elkaar drijft? Noteer het in een minuut. Samen zijn signalen de grond voor een dossier.
signal-none-here = Hier staan geen signalen.
signal-areas = Gebieden
signal-all-areas = Alle gebieden
signal-to-all = Bekijk alle signalen
# $n (Number) - hoeveel
# $area (String) - het gebied
signal-all-of = Bekijk alle { $n } van { $area }
# $function (String) - de functie
# $domain (String) - het domein
signal-by = { $function }, { $domain }
signal-in-dossier = Grond voor het dossier
# $title (String) - de titel van het dossier
signal-of-dossier = Signalen bij { $title }
signal-open = Bekijk
signal-noted = Genoteerd
signal-what = Wat zag of hoorde u, zonder namen?
signal-area = Buurt of wijk
signal-day = Dag
signal-function = Uw functie
signal-seen-by = Gezien of gehoord door
signal-evidence = Hoe weet u het?
signal-seen = Waar was het?
signal-seen-offline = niet online
signal-seen-online = online
signal-seen-both = allebei
signal-more = Op wat voor plek?
signal-place = Soort plek
signal-place-hint = Zoals ‘schoolplein’ of ‘buurtapp’. Geen adres.
signal-save = Noteer
signal-day-ahead = Deze dag moet nog komen.
signal-ground = Neem signalen mee
signal-ground-means = Vink hierboven aan wat bij elkaar hoort. Het dossier verwijst er dan naar, en die signalen blijven staan zolang het dossier er is.
signal-ground-into = Naar welk dossier?
signal-ground-choose = Kies een dossier
signal-ground-new = een nieuw dossier
signal-ground-save = Neem mee
signal-ground-none = Vink ten minste één signaal aan.
# $most (Number) - hooguit zoveel
signal-ground-too-many = Vink hooguit { $most } signalen tegelijk aan.
signal-ground-no-dossier = Er is nog geen dossier. Een begeleider kan er een maken.
# $n (Number) - hoeveel signalen
signal-new-dossier = { $n ->
    [one] Dit dossier rust op 1 signaal
   *[other] Dit dossier rust op { $n } signalen
}
# $n (Number) - hoeveel signalen
# $day (String) - de eerste dag
signal-dossier-rests = { $n ->
    [one] Dit dossier rust op 1 signaal, van { $day }.
   *[other] Dit dossier rust op { $n } signalen, sinds { $day }.
}
signal-to-those = Bekijk de signalen
signal-removal = Mag dit signaal weg?
signal-removal-means = Het verdwijnt voor iedereen en kan niet terug. Alleen in een reservekopie van eerder staat het nog, tot die wordt weggegooid.
signal-remove = Verwijder het signaal
signal-stays = Er rust een dossier op dit signaal. Daarom kan het niet weg.
# $count (Number) - hoeveel signalen
signal-reported = { $count ->
    [one] Er is één signaal gemeld als ‘dit hoort hier niet’.
   *[other] Er zijn { $count } signalen gemeld als ‘dit hoort hier niet’.
}
signal-looked-at-in = Deze dossiers rusten erop en kijken er zelf naar. Daar kan het worden gewist of weggelegd:
signal-looked-at-elsewhere = Een dossier waar u niet in komt, kijkt er ook naar.
signal-not-looked-at-in = In deze dossiers staat het ook, en daar is het nog niet gemeld:
signal-not-looked-at-elsewhere = Het staat ook in een dossier waar u niet in komt. De functionaris gegevensbescherming kan het daar melden.
signal-report-there = Meld het daar ook
signal-set-aside = Het kan hier staan: toon het weer
