privacy-title = Privacy per dossier
privacy-intro = Voor de functionaris gegevensbescherming. Per dossier: waarvoor het is, tot wanneer, wat erop ligt en wat er is gewist.
privacy-refusals = Geweigerde teksten worden nergens bewaard, en ook niet geteld.
privacy-csv = Haal op als CSV
privacy-none = Geen dossiers
privacy-none-means = Er is geen dossier dat hierbij past.
privacy-show = Laat zien
privacy-filter-state = Stand
privacy-filter-class = Bewaarklasse
privacy-sort = Volgorde
privacy-any = alles
privacy-sort-review = terugkijkdatum, vroegste eerst
privacy-sort-title = titel
privacy-sort-changed = laatst gewijzigd eerst
privacy-state-free = open
privacy-state-stopped = stilgezet
privacy-state-outdated = verouderd beeld
privacy-state-held = vastgehouden
privacy-state-reported = met een melding
privacy-dossier = Dossier
privacy-purpose = Doel
privacy-class = Bewaarklasse
privacy-entry = Regel van de selectielijst
privacy-entry-none = nog niet gekozen
privacy-review = Terugkijkdatum
privacy-state = Stand
privacy-reports = Open meldingen
privacy-guests = Gasten die nu nog te herleiden zijn
privacy-participants = In de lijst van deelnemers
privacy-purged = Gewiste regels
privacy-exports = Meegenomen
privacy-erased = Gewist
privacy-nothing = niets
# $when (String) - wanneer
# $what (String) - wat
# $n (Number) - hoeveel rijen
privacy-erased-line = { $when }: { $what }, { $n ->
    [one] 1 rij
   *[other] { $n } rijen
}
privacy-erased-content = inhoud
privacy-erased-authors = wie iets deed
privacy-erased-domains = domeinen
# $when (String) - wanneer
# $purpose (String) - waarvoor
# $recipient (String) - voor wie
privacy-export-line = { $when }: { $purpose }, voor { $recipient }
# $n (Number) - hoeveel nog
privacy-more = { $n ->
    [one] en nog 1
   *[other] en nog { $n }
}
privacy-to-audit = Wie wijzigde wat
