place-title = Plekken
place-intro = Waar in het gebied speelt het? Schrijf een buurt of een soort plek op, nooit een adres. Wat u bij de dimensies vindt en de fase kunt u daarna aan een plek hangen.
place-read-only = U kunt deze lijst lezen en nu niets toevoegen.
place-changes = { "{n}" } veranderingen in de lijst
place-none = Nog geen plekken
place-none-means = Voeg er een toe als het in het ene deel van het gebied anders is dan in het andere. Speelt het overal gelijk, dan is een lijst niet nodig.
place-off = Van de lijst gehaald
place-no-kind = Soort plek nog niet gezegd
# $n (Number) - hoeveel bevindingen er bij horen
place-findings-count = { $n ->
    [0] Nog geen bevindingen.
    [one] 1 bevinding.
   *[other] { $n } bevindingen.
}
place-name = Hoe heet de plek hier?
place-name-hint = Bijvoorbeeld “de buurt rond het winkelcentrum”. Noemt u een straat, een blok of een portiek, dan vragen wij waarom: zo’n kleine plek kan naar mensen wijzen.
place-kind = Soort plek
place-kind-hint = De lijst komt deels uit bronnen en is deels een eigen voorstel.
place-add-title = Voeg een plek toe
place-add = Voeg de plek toe
place-put-back = Zet terug
place-back = Alle plekken
place-was-withdrawn = Deze plek is van de lijst gehaald. Wat eraan hing, staat er nog.
place-edit = Wijzig of haal weg
place-save = Bewaar de plek
place-withdraw = Haal van de lijst
place-withdraw-means = Van de lijst halen is niet wissen: u kunt de plek terugzetten, met alles wat eraan hangt. De fase ervan telt zolang niet mee.
place-findings = Wat hier speelt
place-no-findings = Er hangt nog geen bevinding aan deze plek.
