destruction-title = Bewaren en vernietigen
destruction-intro = Niets verdwijnt vanzelf. Een archivaris zet een dossier op de lijst als de termijn voorbij is; een begeleider of de functionaris gegevensbescherming stemt ermee in. Daarna is het echt weg.
destruction-proposed-title = Op de vernietigingslijst
destruction-none-proposed = Er staat niets op de lijst.
destruction-due-title = Termijn voorbij
destruction-none-due = Van geen dossier is de termijn voorbij.
destruction-held-title = Vastgehouden
destruction-without-title = Nog zonder termijn
destruction-without-means = Kies voor deze dossiers een regel van de selectielijst.
# $date (String) - de laatste dag van de termijn
destruction-passed = De termijn liep tot en met { $date }.
# $ground (String) - de grond
destruction-ground-is = Grond: { $ground }
destruction-signals-title = Oude signalen
# $months (Number) - na hoeveel maanden
destruction-signals-means = Signalen van langer dan { $months } maanden geleden, waar geen dossier op rust. Ze gaan nooit vanzelf weg.
destruction-signals-none = Er zijn geen oude signalen.
destruction-signals-remove = Haal de aangevinkte signalen weg
destruction-gone-title = Vernietigd
destruction-gone-means = Van een vernietigd dossier blijft deze verklaring over, zonder inhoud.
destruction-gone-none = Er is nog niets vernietigd.
destruction-csv = Verklaringen als CSV
destruction-column-id = Nummer
destruction-column-when = Vernietigd op
destruction-column-ground = Grond
destruction-column-by = Voorgesteld door
destruction-column-second = Ingestemd door
destruction-column-events = Gebeurtenissen
destruction-column-hash = Laatste hash

destruction-of-dossier = Bewaartermijn
destruction-of-dossier-intro = Hoe lang dit dossier blijft, en wat er daarna mee gebeurt.
destruction-no-term = Voor dit dossier is nog geen termijn gekozen.
# $name (String) - de naam van de regel
# $years (Number) - hoeveel jaar
destruction-entry = { $name }: { $years } jaar
# $name (String) - de naam van de regel
destruction-entry-for-good = { $name }: blijvend bewaren
destruction-entry-label = Regel van de selectielijst
destruction-source = Bron
destruction-from = De termijn telt vanaf
destruction-from-hint = Bijvoorbeeld de dag waarop het werk is afgerond of vastgesteld, of de terugkijkdatum.
destruction-until = Bewaren tot en met
destruction-for-good = blijvend
destruction-now = Nu
destruction-is-due = De termijn is voorbij.
destruction-choose = Kies een termijn
destruction-keep = Bewaar de termijn
destruction-propose-head = Op de vernietigingslijst zetten
destruction-propose-means = De termijn is voorbij. Zet het dossier op de lijst; een ander stemt ermee in voordat het verdwijnt.
destruction-ground = Op welke grond?
destruction-ground-hint = Dit blijft staan als het dossier weg is. Noem de regel van de selectielijst, niet waar het dossier over ging.
destruction-propose = Zet op de vernietigingslijst
destruction-proposed-head = Staat op de vernietigingslijst
# $moment (String) - dag en tijd
# $function (String) - de functie
# $ground (String) - de grond
destruction-proposed = Voorgesteld op { $moment } door { $function }. Grond: { $ground }
destruction-agree-means = Stemt u in, dan verdwijnt het hele dossier meteen en voorgoed. Alleen een verklaring zonder inhoud blijft staan. Verslagen en reservekopieën die al zijn gemaakt, raakt dit niet.
destruction-agree = Stem in en vernietig dit dossier
destruction-other-person = Een ander moet hiermee instemmen: een begeleider of de functionaris gegevensbescherming.
destruction-aside-why = Waarom moet het van de lijst?
destruction-aside = Haal van de vernietigingslijst
