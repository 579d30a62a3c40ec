history-title = Geschiedenis
history-intro = Alles wat er met dit dossier is gebeurd, van nu naar vroeger. Niemand kan hier iets uit weghalen zonder dat het opvalt.
history-today = Vandaag
history-older = Toon wat daarvoor gebeurde
history-newest = Terug naar nu
history-moments = De kaart zoals die was
history-now = nu
history-put-back = Zet terug
history-erased = De inhoud hiervan is gewist.
history-erased-card = een gewiste kaart

# $day (String) - de dag
# $what (String) - wat er toen gebeurde
history-moment = { $day }, { $what }
history-moment-opened = dossier geopend
history-moment-session-opened = begin van een sessie
history-moment-session-closed = einde van een sessie
history-moment-adopted = vastgesteld
history-moment-reopened = heropend
# $day (String) - de dag
history-map-title = De kaart op { $day }
# $moment (String) - dag en tijd
history-map-notice = U kijkt naar de kaart zoals die was op { $moment }. U kunt hier niets veranderen.
history-map-heading = Welke wij-zij’s speelden mee?

history-by-program = Veerkaart
history-by-somebody = iemand
# $function (String) - de functie
# $domain (String) - het domein
history-by = { $function }, domein { $domain }
# $domain (String) - het domein
history-by-domain = iemand uit het domein { $domain }

# $title (String) - de titel
history-dossier-opened = Dossier geopend: “{ $title }”
# $date (String) - de datum
# $reason (String) - de reden
history-review-date-moved = Terugkijkdatum gezet op { $date }. Reden: { $reason }
history-session-opened = Sessie geopend
# $step (String) - de stap
# $minutes (Number) - hoeveel minuten
history-step-started = Stap begonnen: { $step } ({ $minutes } minuten)
# $minutes (Number) - hoeveel minuten
history-step-extended = { $minutes } minuten extra gegeven voor deze stap
history-session-closed = Sessie gesloten
# $function (String) - de functie
# $domain (String) - het domein
history-participant-joined = Doet mee: { $function }, domein { $domain }
# $name (String) - de kaart
history-card-added = “{ $name }” toegevoegd
# $name (String) - de kaart
history-card-withdrawn = “{ $name }” van de kaart gehaald
# $name (String) - de kaart
history-card-put-back = “{ $name }” teruggezet
# $merged (String) - de dubbele kaart
# $kept (String) - de kaart die blijft
history-cards-merged = “{ $merged }” samengevoegd met “{ $kept }”
# $merged (String) - de dubbele kaart
# $kept (String) - de kaart die bleef
history-cards-parted = “{ $merged }” weer losgemaakt van “{ $kept }”
# $one (String) - de ene kaart
# $other (String) - de andere kaart
history-cards-related = Verband gelegd: “{ $one }” hangt samen met “{ $other }”
# $one (String) - de ene kaart
# $other (String) - de andere kaart
history-cards-unrelated = Verband weggehaald tussen “{ $one }” en “{ $other }”
# $what (String) - wat er gebeurde
history-incident-added = Incident toegevoegd: “{ $what }”
# $what (String) - wat er speelt
history-conflict-added = Conflict toegevoegd: “{ $what }”
# $name (String) - de kaart
history-aid-answered = ‘Conflict of polarisatie?’ beantwoord voor “{ $name }”
# $name (String) - de kaart
history-aid-emptied = Antwoorden op ‘Conflict of polarisatie?’ weggehaald bij “{ $name }”
# $limit (Number) - hoeveel stippen
history-dots-round-opened = { $limit ->
    [one] Ronde met stippen geopend: ieder heeft 1 stip
   *[other] Ronde met stippen geopend: ieder heeft { $limit } stippen
}
# $voters (Number) - hoeveel mensen
history-dots-round-closed = { $voters ->
    [one] Ronde met stippen gesloten: 1 mens deed mee
   *[other] Ronde met stippen gesloten: { $voters } mensen deden mee
}
# $name (String) - de kaart
# $reason (String) - de reden
history-choice-selected = Gekozen om mee verder te gaan: “{ $name }”. Reden: { $reason }
# $reason (String) - de reden
history-choice-follow-only = Gekozen: niet ingrijpen, wel volgen. Reden: { $reason }
history-map-adopted = Kaart vastgesteld
# $reason (String) - de reden
history-map-reopened = Kaart heropend. Reden: { $reason }
# $gamechanger (String) - de gamechanger
# $question (String) - de vraag
history-question = Strategie, { $gamechanger }: ‘{ $question }’
# $name (String) - de wij-zij
history-strategy-readied = Strategie voor “{ $name }” op gereed gezet
# $name (String) - de wij-zij
# $reason (String) - de reden
history-strategy-readied-for-pushers = Strategie voor “{ $name }” op gereed gezet, alleen gericht op pushers. Reden: { $reason }
# $name (String) - de wij-zij
history-strategy-reopened = Strategie voor “{ $name }” niet meer op gereed
# $name (String) - de wij-zij
history-dialogue-map-of = de dialoogkaart bij “{ $name }”
# $what (String) - de actie
# $owner (String) - de functie
# $due (String) - de dag
history-action-added = Actie toegevoegd: “{ $what }” door { $owner }, voor { $due }
# $what (String) - de actie
history-action-withdrawn = Actie “{ $what }” van de lijst gehaald
# $what (String) - de actie
history-action-put-back = Actie “{ $what }” teruggezet
history-act-undone = Nam een eigen wijziging terug

# $field (String) - het veld
# $of (String) - waarvan
# $old (String) - wat er stond
# $new (String) - wat er nu staat
history-field-changed = { $field } van { $of } veranderd: was { $old }, is nu { $new }
# $field (String) - het veld
# $of (String) - waarvan
# $new (String) - wat er nu staat
history-field-filled = { $field } van { $of } ingevuld: { $new }
# $field (String) - het veld
# $of (String) - waarvan
# $old (String) - wat er stond
history-field-emptied = { $field } van { $of } leeggemaakt: was { $old }
# $field (String) - het veld
# $of (String) - waarvan
history-field-touched = { $field } van { $of } bekeken
# $name (String) - de kaart
history-quoted = “{ $name }”
history-the-dossier = het dossier
history-field-title = Titel
history-field-purpose = Doel
history-field-scope = Afbakening
history-field-period = Periode
history-field-owner = Eigenaar
history-field-retention = Bewaarklasse
# $from (String) - de eerste dag
# $to (String) - de laatste dag
history-period = { $from } tot en met { $to }

card-field-us-label = Label wij
card-field-them-label = Label zij
card-field-neutral-description = Neutrale omschrijving
card-field-topic = Onderwerp
card-field-scale = Schaal
card-field-orientation = Richting
card-field-municipality-is-party = Gemeente als partij
card-field-desirability = Gewenst of ongewenst
card-field-energy = Energie
card-field-evidence = Waarneming of vermoeden
card-field-seen-at = Waar te zien
card-field-kind = Soort
card-field-what = Wat er gebeurde
card-field-place = Plaats
card-field-when = Moment
card-field-problem-owner = Probleemeigenaar
card-field-running = Loopt nog of voorbij
card-field-seen = Online of daarbuiten
card-field-oppositions = Wij-zij’s

# Kaart 2
# $name (String) - het wij-zij
history-role-map-started = Kaart 2 begonnen voor “{ $name }”
# $name (String) - het kaartje
# $zone (String) - de plek
history-role-card-placed = “{ $name }” geplaatst bij { $zone }
# $name (String) - het kaartje
# $from (String) - de oude plek
# $to (String) - de nieuwe plek
history-role-card-moved = “{ $name }” verplaatst van { $from } naar { $to }
# $what (String) - de uitspraak
history-fuel-added = Brandstof genoteerd: “{ $what }”
# $word (String) - hoe sterk
# $reason (String) - waarom
history-pressure-judged = Druk op het midden: { $word }. Reden: { $reason }
# $answer (String) - het antwoord
history-equal-treatment = Gelijke behandeling of discriminatie? { $answer }
history-conduct-reflected = Vragen over de eigen rol beantwoord
# $name (String) - het wij-zij
history-role-map-adopted = Kaart 2 vastgesteld voor “{ $name }”
# $name (String) - het wij-zij
# $reason (String) - de reden
history-role-map-reopened = Kaart 2 heropend voor “{ $name }”. Reden: { $reason }
card-field-role-name = Naam van het kaartje
card-field-role-kind = Soort
card-field-grounds = Onderbouwing
card-field-certainty = Zekerheid
card-field-moves-to = Beweegt naar
card-field-scapegoat = Zondebok
card-field-fuel-description = Uitspraak
card-field-fuel-kind = Soort uitspraak
card-field-fuel-side = Kant
card-field-fuel-channel = Waar
card-field-fuel-period = Wanneer
# $steps (Number) - hoeveel stappen
history-plan-set = Plan van de sessie gemaakt of veranderd ({ $steps } stappen)
history-step-paused = De klok is stilgezet
history-step-resumed = De klok loopt weer
# $mode (String) - wie schrijft
history-mode-set = Wie schrijft in deze stap: { $mode }
# $name (String) - de kaart
history-spotlight-set = “{ $name }” groot op het scherm gezet
history-spotlight-cleared = Het grote beeld is weggehaald
history-agreements-acknowledged = Las de afspraken
history-lead-taken = Nam de leiding over
history-notes-revealed = De briefjes van de stille ronde zijn getoond
# $name (String) - het briefje
history-note-revealed = Briefje: “{ $name }”
# $name (String) - het briefje
history-note-placed = Briefje “{ $name }” op de kaart gezet
# $name (String) - het briefje
history-note-kept = Briefje “{ $name }” als opmerking bewaard
# $name (String) - het briefje
history-note-set-aside = Briefje “{ $name }” opzij gelegd
# $name (String) - de regel
history-line-struck = “{ $name }” geschrapt; het wordt gewist als de sessie sluit
# $name (String) - de regel
history-line-kept = “{ $name }” mag blijven staan
# $name (String) - de nieuwe woorden
history-line-reworded = Een regel heeft andere woorden: “{ $name }”
# $count (Number) - hoeveel gasten
history-guests-counted = { $count ->
    [one] 1 gast deed mee
   *[other] { $count } gasten deden mee
}
# $guests (String) - functies en domeinen
history-guests-listed = Als gast deden mee: { $guests }

# Signalen, weging, analyse en plan
# $what (String) - wat er gezien is
# $by (String) - de functie
history-signal-taken = Signaal als grond genomen: “{ $what }”, gezien door { $by }
# $n (Number) - hoeveel signalen
history-appraisal-started = { $n ->
    [0] Weging begonnen
    [one] Weging begonnen op 1 signaal
   *[other] Weging begonnen op { $n } signalen
}
history-appraisal-answered = Iemand beantwoordde criteria van de weging
history-appraisal-sealed = Antwoorden van gasten op de weging blijven bewaard zonder wie ze gaf; ze zijn nog niet getoond
# $n (Number) - hoeveel mensen
history-appraisal-revealed = { $n ->
    [one] De antwoorden op de weging zijn getoond, van 1 mens
   *[other] De antwoorden op de weging zijn getoond, van { $n } mensen
}
history-the-appraisal = de weging
# $name (String) - de naam
history-criterion = Criterium ‘{ $name }’
# $answer (String) - het antwoord
# $reason (String) - de reden
history-productive-answered = Kan het productief zijn? { $answer }. Reden: { $reason }
# $outcome (String) - de uitkomst
# $whose (String) - wie het doet
# $role (String) - de rol
# $date (String) - de dag
history-appraisal-decided = Weging afgerond: { $outcome }. Op het bordje van: { $whose }. Rol van de gemeente: { $role }. Opnieuw wegen op { $date }
# $outcome (String) - de uitkomst
# $reason (String) - de reden
history-appraisal-otherwise = De regels stelden voor: { $outcome }. Reden om af te wijken: { $reason }
# $reason (String) - de reden
history-appraisal-reopened = Weging heropend. Reden: { $reason }
history-analysis-started = Analyse in negen dimensies begonnen
history-analysis-answered = Iemand vulde een deel van de analyse in
history-the-preparation = de voorbereiding van de analyse
# $name (String) - de naam
history-place-added = Plek toegevoegd: “{ $name }”
# $name (String) - de naam
history-place-withdrawn = Plek “{ $name }” van de lijst gehaald
history-place-name = Naam
history-place-kind = Soort plek
# $name (String) - de naam
history-dimension-answered = Iemand vulde de dimensie ‘{ $name }’ in
# $name (String) - de naam
history-answers-sealed = Antwoorden van gasten bij ‘{ $name }’ blijven bewaard zonder wie ze gaf; ze zijn nog niet getoond
# $n (Number) - hoeveel mensen
# $name (String) - de naam
history-answers-revealed = { $n ->
    [one] De antwoorden bij ‘{ $name }’ zijn getoond, van 1 mens
   *[other] De antwoorden bij ‘{ $name }’ zijn getoond, van { $n } mensen
}
# $name (String) - de naam
history-dimension-reopened = Nieuwe ronde begonnen bij ‘{ $name }’
history-conclusion = Conclusie
# $name (String) - de naam
history-the-finding = de bevinding “{ $name }”
history-phase = Fase
# $phase (String) - de fase
# $reason (String) - de reden
history-unrest-phase-set = Fase van onrust gezet op: { $phase }. Reden: { $reason }
# $reason (String) - de reden
history-unrest-phase-cleared = Fase van onrust weggehaald. Reden: { $reason }
# $name (String) - de naam
history-policy-of = het beleid bij “{ $name }”
history-policy-existing = Bestaande aanpak
history-policy-owner = Eigenaar
history-policy-reaches-group = Bereikt de groep
history-policy-reaches-place = Bereikt de plek
history-policy-fits-phase = Past bij de fase
history-policy-verdict = Oordeel
history-policy-direction = Oplossingsrichting
history-policy-action = Actie
# $domain (String) - het domein
history-contact = Contact via het domein { $domain }
# $action (String) - de actie
# $advice (String) - het advies
history-advice-as-action = Advies overgenomen als actie “{ $action }”: { $advice }
# $advice (String) - het advies
history-advice-taken-over = Advies overgenomen: { $advice }
# $advice (String) - het advies
# $reason (String) - de reden
history-advice-set-aside = Advies opzij gelegd: { $advice } Reden: { $reason }
# $advice (String) - het advies
history-advice-open-again = Advies weer open: { $advice }
# $name (String) - de naam
history-deployment-planned = Interventie op het plan gezet: “{ $name }”
# $name (String) - de naam
# $months (Number) - na hoeveel maanden
# $sign (String) - of het teken gezien is
# $observed (String) - wat er gezien is
history-deployment-reviewed = Teruggekeken op “{ $name }” na { $months } maanden. Teken gezien: { $sign }. { $observed }
# $learned (String) - wat er geleerd is
history-deployment-learned = Geleerd: { $learned }
# $name (String) - de naam
history-deployment-withdrawn = Interventie “{ $name }” van het plan gehaald
# $name (String) - de naam
history-deployment-put-back = Interventie “{ $name }” teruggezet
history-deployment-owner = Eigenaar
history-deployment-start = Begin
history-deployment-end = Einde
history-deployment-adaptation = Aanpassing
history-deployment-expected = Verwacht effect
history-deployment-sign = Teken van succes
history-deployment-oppositions = Wij-zij’s
history-deployment-positions = Posities
history-deployment-findings = Bevindingen
history-deployment-contact = Contact-check
history-deployment-contact-none = geen voorwaarde vervuld
history-deployment-contact-reason = Reden bij de contact-check

history-under-review = Een regel die is gemeld en wordt nagekeken.
# $reason (String) - de reden
history-dossier-stopped = Dossier stilgezet. Reden: { $reason }
# $reason (String) - de reden
history-stop-lifted = Stop opgeheven. Reden: { $reason }
# $reason (String) - de reden
history-hold-placed = Dossier vastgehouden: er wordt niets gewist of vernietigd. Reden: { $reason }
# $reason (String) - de reden
history-hold-lifted = Vasthouden opgeheven. Reden: { $reason }
history-line-reported = Een regel gemeld: dit hoort hier niet
# $reason (String) - de gekozen reden
history-line-reported-because = Een regel gemeld: dit hoort hier niet. { $reason }
# $verdict (String) - de uitkomst
# $reason (String) - de reden
history-report-set-aside = Een melding weggelegd. { $verdict }: { $reason }
history-purge-asked = Gevraagd om een gemelde regel te wissen
history-line-purged = Een gemelde regel gewist, door twee mensen
# $entry (String) - de regel van de selectielijst
# $date (String) - vanaf wanneer de termijn telt
# $years (Number) - hoeveel jaar
history-selection-chosen = Bewaartermijn gekozen: “{ $entry }”, { $years } jaar vanaf { $date }
# $entry (String) - de regel van de selectielijst
history-selection-for-good = Bewaartermijn gekozen: “{ $entry }”, blijvend bewaren
# $ground (String) - de grond
history-destruction-proposed = Op de vernietigingslijst gezet. Grond: { $ground }
# $reason (String) - de reden
history-destruction-set-aside = Van de vernietigingslijst gehaald. Reden: { $reason }
history-team-closed = Dossier gesloten: alleen het team kan het openen
history-team-opened = Dossier geopend voor alle collega’s
# $function (String) - de functie
# $domain (String) - het domein
history-team-member-added = In het team gezet: { $function }, domein { $domain }
# $who (String) - functie en domein
history-team-member-removed = Uit het team gehaald: { $who }
# $function (String) - de functie
# $domain (String) - het domein
history-ownership-taken = Teambeheerder geworden: { $function }, domein { $domain }
# $function (String) - de functie
# $domain (String) - het domein
history-ownership-handed = Teambeheer overgedragen aan: { $function }, domein { $domain }
# $reason (String) - de reden
history-entry-asked = Vroeg van buiten het team om mee te lezen. Reden: { $reason }
history-entry-granted = Meelezen van buiten het team toegestaan, voor 24 uur
history-entry-refused = Meelezen van buiten het team geweigerd
history-entry-ended = Meelezen van buiten het team beëindigd, of het verzoek teruggenomen
