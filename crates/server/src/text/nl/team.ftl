team-title = Team en toegang
team-about = wie dit dossier kan openen
team-intro = Uw rol bepaalt wat u kunt doen. Het team bepaalt wie binnenkomt. Wat hier verandert, staat in de geschiedenis.
team-who-head = Wie kan dit dossier openen?
team-is-closed = Alleen het team kan dit dossier openen. Voor andere collega’s bestaat het niet.
team-is-open = Elke collega met een rol die dossiers leest, kan dit dossier openen.
team-always = De functionaris gegevensbescherming en de archivaris kunnen elk dossier openen. Gasten doen mee zolang hun sessie open is.
team-close-means = Sluit u het, dan kan alleen het team hieronder er nog in. Wie nu meekijkt en niet in het team zit, ziet het dossier meteen niet meer.
team-close = Alleen nog voor het team
team-open = Open het voor alle collega’s
team-members-head = Het team
team-nobody = Er is nog geen team.
team-owner = Teambeheerder
team-left = heeft geen account meer
team-remove = Haal uit het team
team-add-head = Iemand erbij
team-everybody-in = Alle collega’s zitten al in het team.
team-add-who = Welke collega?
team-add = Zet in het team
team-choose = Kies een collega
# $name (String) - de naam
# $function (String) - de functie
# $domain (String) - het domein
team-colleague = { $name } – { $function }, domein { $domain }
team-owner-head = Teambeheerder
team-owner-means = De teambeheerder kiest wie er in het team zit en of het dossier gesloten is. Dat is altijd een begeleider.
team-no-owner = Dit dossier heeft nu geen teambeheerder.
team-take = Word teambeheerder
team-hand-who = Wie wordt de nieuwe teambeheerder?
team-hand = Draag het over
team-nobody-to-own = Zet eerst een andere begeleider in het team. Dan kunt u het overdragen.
team-entries-head = Meelezen van buiten het team
team-entries-mean = Wie niet in het team zit, kan met een reden vragen om mee te lezen. Een tweede persoon beslist. Meelezen duurt hoogstens 24 uur.
# $role (String) - de rol
# $function (String) - de functie
team-by-role = { $role } ({ $function })
# $moment (String) - wanneer
team-asked-at = Gevraagd op { $moment }.
# $moment (String) - tot wanneer
team-until = Leest mee tot { $moment }.
team-waits = Wacht op een tweede persoon.
team-take-back = Neem het verzoek terug
team-stop-reading = Stop met meelezen
team-end = Beëindig dit
team-to-decide = Naar de beslissing
# $moment (String) - tot wanneer
team-entry-runs = Iemand van buiten het team leest mee, tot { $moment }.
team-entry-waits = Iemand van buiten het team vraagt om mee te lezen.
# $role (String) - de rol
# $function (String) - de functie
team-entry-by = Het gaat om: { $role } ({ $function }).
team-entry-to = Bekijk het
team-glass-title = Gesloten dossiers
team-glass-intro = Een gesloten dossier is alleen voor het team. Is er een goede reden, dan kunt u vragen om een dag mee te lezen. Een tweede persoon beslist. Het team ziet het, en het blijft in de geschiedenis staan.
team-waiting-head = Wacht op een beslissing
team-none-waiting = Er wacht geen verzoek van een ander.
# $count (Number) - hoeveel dossiers
team-asks = { $count ->
    [one] Iemand vraagt om mee te lezen in een gesloten dossier.
   *[other] Iemand vraagt om mee te lezen in { $count } gesloten dossiers.
}
team-asks-look = Kijk ernaar
team-outside-head = Dossiers waar u niet in het team zit
team-none-outside = Er is geen gesloten dossier waar u niet in kunt.
team-comes-in = U kunt dit dossier al openen.
team-to-dossier = Naar het dossier
team-own-head = Uw verzoek
team-own-waits = De functionaris gegevensbescherming of een (andere) beheerder van accounts beslist. Spreek iemand van hen aan.
team-own-runs = U kunt nu lezen, en niets wijzigen of meenemen.
team-ask-head = Vraag om mee te lezen
team-ask-means = U leest alleen: u kunt niets wijzigen of meenemen. Het stopt vanzelf na 24 uur. Het team ziet uw functie en uw reden.
team-ask-why = Waarom moet u dit dossier lezen?
team-ask = Vraag het
team-grant = Sta het toe, voor 24 uur
team-refuse = Weiger het
