working-method-title = Wat wij vastleggen
working-method-lead = De gemeente gebruikt Veerkaart om te begrijpen wat mensen in een gebied uit elkaar drijft, en om daar op tijd iets aan te doen. Op deze pagina staat wat zij daarbij wel en niet vastlegt.

working-method-recorded = Wat wel wordt vastgelegd
working-method-recorded-about = Elk dossier gaat over één gebied en één vraag. Het doel, de grens van het gebied, de eigenaar en een terugkijkdatum staan erbij.
working-method-recorded-oppositions = Tegenstellingen: welke verhalen over ‘wij’ en ‘zij’ er zijn, zoals ze worden verteld. Ook de gemeente zelf kan een partij zijn.
working-method-recorded-occurrences = Incidenten en conflicten die bij zo’n verhaal horen, zonder wie het deed of wie het overkwam.
working-method-recorded-strategy = Wat de gemeente wil doen: op welke groepen zij zich richt, welke vraag zij stelt, en welke functie voor welke dag wat doet.
working-method-recorded-signals = Signalen: wat medewerkers in een buurt of wijk zagen of hoorden, met de dag, een functie en een domein. Wie het noteerde staat er niet bij.
working-method-recorded-taking-part = Wie meedoet aan een sessie: een functie en een domein, bijvoorbeeld ‘wijkmanager, sociaal’. Geen naam.
working-method-recorded-history = Wat er wanneer is veranderd. Zo is na te gaan hoe een kaart is ontstaan.
working-method-recorded-accounts = Van medewerkers met een account: naam, e-mailadres, functie en domein. Die staan op één plek, los van de dossiers.

working-method-never = Wat niet wordt vastgelegd
working-method-never-about = Voor deze dingen heeft Veerkaart geen plek. De gemeente kan ze er dus niet in kwijt zonder tegen de regels in te gaan.
working-method-never-persons = Personen. Een kaart gaat over verhalen en posities, nooit over een persoon. Er zijn geen lijsten van personen of sleutelfiguren.
working-method-never-communities = De binnenkant van een gemeenschap: wie er bij een geloof, een herkomst of een partij hoort, en wie er iets te zeggen heeft.
working-method-never-online = Berichten van internet. Veerkaart zoekt niets op, volgt niemand en bewaart geen links naar berichten.
working-method-never-files = Foto’s, schermafdrukken en andere bestanden. Er kan niets worden geüpload.
working-method-never-score = Een score, een rangorde of een voorspelling van een wijk, een groep of een mens.
working-method-never-passed-on = Veerkaart stuurt niets naar politie, ministeries of andere diensten, en haalt daar niets op.
working-method-never-reading = Wie wat leest. Alleen wat iemand verandert, wordt bewaard.

working-method-check = Hoe dat wordt bewaakt
working-method-check-how = Elke tekst wordt nagekeken voordat die wordt bewaard. Lijkt er een naam, een adres, een nummer of een account in te staan, dan wordt de tekst niet bewaard, ook niet in een logboek. Gaat de tekst over geloof, herkomst, gezondheid, een politieke partij of seksuele gerichtheid, dan vraagt Veerkaart of dat woord nodig is, en waarom.
working-method-check-misses = Dat gebeurt met lijsten en patronen. Het helpt, maar het ziet niet alles. Wie een persoon herkent in een dossier, kan dat aan de gemeente melden.

working-method-terms = Hoe lang
working-method-terms-about = Niet alles blijft even lang staan.
working-method-term-guests = Wie zonder account meedoet aan een sessie, is daarin bekend tot de sessie sluit. Daarna blijft bij wat een gast schreef alleen het domein staan. Was er één gast uit dat domein, dan is dat nog te herleiden.
working-method-term-working-material = Wie welke stippen plakte, wordt gewist zodra de stippen zijn geteld. Alleen de telling blijft.
working-method-term-dossier = Elk dossier heeft vanaf het begin een bewaarklasse. De gemeente bepaalt met haar selectielijst hoe lang het dossier blijft. Daarna vernietigen twee mensen het samen.
working-method-term-outdated = Een kaart geldt hooguit twaalf maanden. Na de terugkijkdatum staat er ‘verouderd beeld’ bij en kan niemand er iets aan wijzigen, tot de gemeente opnieuw heeft gekeken.
working-method-term-signals = Een signaal blijft tot een medewerker het weghaalt; dan is het echt weg. Rust er een dossier op, dan blijft het zolang dat dossier er is.
working-method-term-accounts = Gaat een medewerker weg, dan worden naam en e-mailadres gewist zodra het account wordt weggehaald.

working-method-ask = Vragen, inzien of bezwaar maken
working-method-ask-municipality = Wilt u weten of er een dossier is over uw buurt, of wat erin staat? Vraag het de gemeente. Denkt u dat er iets over u in staat? Dan kunt u vragen om het in te zien, te verbeteren of te wissen.
working-method-ask-officer = De gemeente heeft een functionaris gegevensbescherming. Die let erop dat de gemeente zich aan de privacyregels houdt, kan elk dossier lezen en kan een dossier stilzetten. Vraag het de gemeente hoe u die bereikt.
working-method-ask-public = Een dossier kan openbaar worden, bijvoorbeeld na een verzoek met de Wet open overheid. Daarom staat alles erin zoals het aan iedereen te laten zien is.

working-method-rules = Waar de regels vandaan komen
working-method-rules-grounds = De regels van Veerkaart zijn bedacht door de makers, met de privacywet (AVG), de Wet open overheid, de Archiefwet en artikel 1 van de Grondwet als grond. Het zijn geen regels van een toezichthouder. De gemeente blijft zelf verantwoordelijk voor wat zij doet.
working-method-rules-cookies = Deze site gebruikt alleen cookies die nodig zijn: om ingelogd te blijven, om mee te doen aan een sessie, en om uw taal te onthouden. Er is niets van andere bedrijven op deze pagina’s.

working-method-term-changes = Dat er iets in accounts en rechten is gewijzigd, blijft staan: wanneer, wat en door welke functie. Zonder naam.
working-method-not-told = Deze organisatie heeft hier nog niet ingevuld hoe u haar bereikt. Bel of schrijf haar op het gewone adres, en vraag naar de functionaris gegevensbescherming.
working-method-controller = Verantwoordelijk
working-method-request = Inzien, verbeteren of wissen
working-method-officer = Functionaris gegevensbescherming
working-method-mailbox = Postbus van de functionaris
