intervention-title = Interventies
intervention-intro = Wat een gemeente kan doen, uit openbare bronnen en in onze eigen woorden. De volgorde zegt niet wat het beste is. Bij elke interventie staat wanneer u haar niet moet inzetten.
intervention-theories = Theorieën en aanpakken om ernaast te lezen
intervention-search-title = Zoek in de catalogus
intervention-search = Zoek op woorden
intervention-search-go = Zoek
intervention-filters = Kies fase, richting of soort
intervention-filter-go = Toon wat past
intervention-clear = Wis filters
intervention-any = maakt niet uit
# $n (Number) - hoeveel gevonden
intervention-count = { $n ->
    [one] 1 interventie
   *[other] { $n } interventies
}
intervention-none = Niets gevonden. Probeer een ander woord, of wis de filters.
intervention-unknown = Er is nog geen weging afgerond en nog geen fase bepaald. Kies pas een interventie als u weet wat er speelt en hoe groot het is. Lezen kan al wel.
intervention-ordered = De volgorde komt van de fase nu en het doel in dit dossier.
intervention-not-ordered = In dit dossier staat nog geen fase en geen doel. Daarom staat alles in de volgorde van de catalogus.
intervention-phase-now = Fase nu
intervention-to-plan = Naar het plan
intervention-fits-both = Past bij de fase en bij het doel
intervention-fits-one = Past bij de fase of bij het doel
intervention-other = Overige
intervention-all = Alle interventies
intervention-later = Nu liever later
intervention-fits-phase = past bij de fase
intervention-fits-target = past bij het doel
intervention-planned = staat op het plan
intervention-plan = Zet op het plan
intervention-plan-where = Dit op een plan zetten doet u in een dossier: kies daar “Interventies”.
intervention-contact-first = Dit brengt groepen bij elkaar. Voordat u het op het plan zet, loopt u de contact-check na.
intervention-in-public = Een gesprek tussen twee kampen in het openbaar levert brandstof en dwingt anderen om te kiezen. Voer zo’n gesprek liever besloten, en richt u op het midden.
intervention-crisis-title = Dit is nu crisisbeheersing
intervention-crisis = De fase is escalatie: gebruik uw crisisplan. De catalogus blijft te lezen.
intervention-open-directions = Richtingen waarin nu niets loopt
intervention-open-directions-about = In deze richtingen loopt op dit moment geen interventie van het plan. Dat kan zo bedoeld zijn. Bekijk wat de catalogus ervoor heeft.
intervention-no-open-directions = In elke richting loopt nu iets.

intervention-kind = Soort
intervention-occasion = Aanleiding
intervention-goal = Doel
intervention-target-group = Doelgroep
intervention-aimed-at = Richt zich op
intervention-direction = Richting
intervention-phase = Fase
intervention-no-phase = niet genoemd in de bron
intervention-unrest-phase = Fase van onrust
intervention-orientation = Vorm
intervention-domains = Domein
intervention-approach = Aanpak
intervention-duration = Duur
intervention-effort = Inzet
# $n (Number) - hoeveel uren
intervention-hours = { $n ->
    [one] 1 uur
   *[other] { $n } uren
}
intervention-cost = Kosten
intervention-expertise = Wat iemand moet kunnen
intervention-materials = Materiaal
intervention-preconditions = Wat er nodig is
intervention-transferability = Ook elders te doen?
intervention-active-elements = Wat het laat werken
intervention-rationale = Onderbouwing
intervention-studies = Onderzoek
intervention-evidence = Bewijs
# $level (String) - het niveau
# $source (String) - wie het beoordeelde
# $day (String) - wanneer
intervention-assessed = { $level }, beoordeeld door { $source } op { $day }
intervention-when-not = Wanneer niet
intervention-fuel-risk = Kans op brandstof
intervention-providers = Wie het doet
intervention-licence = Van wie het is
intervention-last-checked = Bron bekeken op

# $sources (String) - wie het uitgaf
intervention-from-source = uit bron: { $sources }
# $sources (String) - wie het uitgaf
intervention-from-title = alleen de titel uit bron: { $sources }
intervention-from-general = algemene kennis
intervention-activity = Wat werkt en wat niet
intervention-works = Dit werkt wel
intervention-does-not-work = Dit werkt niet
intervention-text-unknown = De tekst van de bron hierover kennen wij niet.
intervention-sources = Bronnen
intervention-theory-found = uit bron
intervention-theory-title = alleen de titel uit bron
intervention-theory-works = Wanneer het werkt
intervention-theory-limits = Waar het ophoudt
