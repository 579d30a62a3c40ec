audit-title = Wie wijzigde wat
audit-intro = Elke wijziging in elk dossier, de laatste eerst: wanneer, door welke functie en wat voor wijziging. De woorden zelf staan er niet bij, en wie wat las wordt niet vastgelegd. Zoeken op een persoon kan niet.
audit-function-now = De functie is die van het account nu. Bij stippen, briefjes, antwoorden die iemand alleen gaf en meldingen staat niet wie het was.
audit-accounts-title = Wijzigingen in accounts en rechten
audit-accounts-intro = Accounts, rollen, tweede stap, regels en documenten: wat er is gewijzigd, wanneer en door welke functie. Vastgelegd vanaf de versie die dit kan; wat daarvoor gebeurde, staat hier niet.
audit-from = Vanaf
audit-until = Tot en met
audit-dossier = Dossier
audit-kind = Soort
audit-all-dossiers = alle dossiers
audit-all-kinds = alle soorten
audit-show = Laat zien
audit-csv = Haal op als CSV
audit-processing-log = Haal het verwerkingslogboek op (JSON Lines)
audit-processing-log-means = Dezelfde periode zonder wie en zonder inhoud: welke verwerking, wanneer en hoe die afliep.
audit-too-much = Dit is te veel voor één bestand
audit-too-much-means = Kies een kortere periode of één dossier, en haal het in delen op.
audit-none = Niets gewijzigd
audit-none-means = In deze periode is er niets gewijzigd dat hierbij past.
audit-newer = Nieuwere
audit-older = Oudere
audit-pages = Bladeren
audit-when = Wanneer
audit-who = Wie
audit-what = Wat
audit-event = Gebeurtenis
audit-fields = Velden
audit-about = Over
audit-guest = gast
audit-program = het programma
audit-colleague-gone = medewerker van wie het account of de band weg is
audit-untold = wordt niet verteld
audit-is-gone = inhoud gewist
audit-not-a-period = De laatste dag ligt voor de eerste.
audit-provider = de inlogdienst
audit-account-gone = account weggehaald
# $function (String) - functie
# $role (String) - rol
# $number (String) - einde van het nummer
audit-account-about = { $function } ({ $role }), nummer …{ $number }
# $who (String) - wat er van bekend is
# $number (String) - einde van het nummer
audit-account-number = { $who }, nummer …{ $number }
audit-no-function = zonder functie
audit-verify-title = Is er iets aangepast?
audit-verify-means = De keten van een dossier nakijken: of elke gebeurtenis nog is zoals zij werd vastgelegd.
audit-verify-go = Kijk dit dossier na
audit-verify-running = Wordt nu nagekeken. Open deze pagina over even opnieuw.
audit-verify-again = Kijk opnieuw
audit-verify-none = Nog geen dossier is hier nagekeken.
# $dossier (String) - titel
# $when (String) - wanneer
# $n (Number) - gebeurtenissen
audit-verify-fine = { $dossier }: op { $when } nagekeken, { $n ->
    [one] 1 gebeurtenis
   *[other] { $n } gebeurtenissen
}, niets aangepast.
# $dossier (String) - titel
# $when (String) - wanneer
# $n (Number) - fouten
audit-verify-faults = { $dossier }: op { $when } nagekeken, { $n ->
    [one] 1 fout
   *[other] { $n } fouten
} gevonden. Vraag de beheerder om “veerkaart verify”.
audit-to-privacy = Privacy per dossier
audit-to-papers = Documenten voor de gemeente
audit-subject-dossier = dossier
audit-subject-team = team en meelezen
audit-subject-session = sessie
audit-subject-note = briefje en schrappen
audit-subject-opposition = wij-zij
audit-subject-occurrence = incident of conflict
audit-subject-choice = stippen, keuze en vaststellen
audit-subject-role-map = kaart 2
audit-subject-strategy = strategie en acties
audit-subject-appraisal = weging
audit-subject-analysis = analyse en advies
audit-subject-deployment = aanpak
audit-subject-keeping = toezicht en bewaren
audit-subject-undo = teruggenomen
audit-verb-added = toegevoegd of begonnen
audit-verb-changed = gewijzigd
audit-verb-removed = weggehaald of gesloten
audit-verb-returned = teruggezet of heropend
audit-change-account-added = Account gemaakt
audit-change-account-removed = Account weggehaald
audit-change-role = Rol gewijzigd in
audit-change-link = Nieuwe link om in te loggen gegeven
audit-change-second-on = Tweede stap aangezet
audit-change-second-off = Tweede stap uitgezet
audit-change-second-reset = Tweede stap van een ander gewist
audit-change-identity = Koppeling met de inlogdienst losgemaakt
audit-change-codes = Nieuwe herstelcodes
audit-change-passkey-made = Passkey gemaakt
audit-change-passkey-removed = Passkey verwijderd
audit-change-rule = Tweede stap voor iedereen verplicht
audit-change-paper = Ingevuld voor de documenten
