oversight-title = Toezicht
oversight-about = stilzetten, vasthouden, meldingen
oversight-intro = Hier staat of dit dossier stilstaat of wordt vastgehouden. Alles wat u hier doet, komt met de reden in de geschiedenis.
oversight-stopped-title = Dit dossier is stilgezet
# $day (String) - de dag
oversight-stopped-since = De functionaris gegevensbescherming deed dat op { $day }.
# $reason (String) - de reden
oversight-because = Reden: { $reason }
oversight-stopped-means = Iedereen kan het lezen. Niemand kan iets toevoegen of wijzigen tot de functionaris gegevensbescherming de stop opheft.
oversight-to-lift = Naar het opheffen
oversight-held-title = Dit dossier wordt vastgehouden.
oversight-held-means = Zolang dat zo is, wordt er niets gewist of vernietigd.
oversight-stop-head = Stilzetten
oversight-stop-means = De functionaris gegevensbescherming kan dit dossier stilzetten. Dan kan iedereen het lezen en niemand het wijzigen. Een sessie sluiten kan nog wel.
oversight-is-stopped = Dit dossier staat stil. Alleen de functionaris gegevensbescherming heft dat op.
oversight-stop = Zet dit dossier stil
oversight-lift-stop = Hef de stop op
oversight-why-stop = Waarom zet u het stil?
oversight-why-lift = Waarom kan het weer?
oversight-hold-head = Vasthouden
oversight-hold-means = Is er een verzoek om dit dossier openbaar te maken (Woo), of een rechtszaak? Houd het dan vast: er wordt niets gewist of vernietigd tot het verzoek is afgehandeld. Verder werken kan.
oversight-is-held = Dit dossier wordt vastgehouden. Hef dat op als het verzoek is afgehandeld.
oversight-hold = Houd dit dossier vast
oversight-lift-hold = Hef het vasthouden op
oversight-why-hold = Waarom houdt u het vast? Noem geen naam van wie erom vraagt.
