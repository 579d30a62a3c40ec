page-skip = Naar de inhoud
page-menu = Hoofdmenu
page-connection = Over deze verbinding
page-local-network = Lokaal netwerk, niet beveiligd.
page-local-network-means = Wie op dit netwerk zit, kan meelezen.
page-dossiers = Dossiers
page-signals = Signalen
page-interventions = Interventies
page-members = Collega’s
page-account = Mijn account
page-signed-out = U bent intussen uitgelogd. Wat u schreef, staat er nog.
page-sign-in-beside = Log in op een ander tabblad
page-sign-out = Log uit
page-working-method = Wat wij vastleggen
page-to-start = Naar het begin
page-example = Dit is een voorbeeld: het is bedacht om te laten zien hoe het werkt.

error-not-found-title = Deze pagina is er niet
error-not-found = Misschien klopt het adres niet, is de sessie gesloten, of hoort de pagina bij een andere organisatie.
error-session-over-title = De sessie is gesloten
error-session-over = Bedankt voor uw bijdrage. Bij wat van u kwam staat nu hooguit nog uw domein, en alleen als dat u niet verraadt. U kunt dit scherm sluiten. De begeleider heeft het verslag.
error-forbidden-title = Dat kan niet met uw rol
error-forbidden = U mag dit lezen, maar niet veranderen. Er is niets gewijzigd. Vraag een begeleider als u dit wel nodig hebt.
error-refused-title = Dat kan nu niet
error-too-many-title = Te veel pogingen
error-too-many = Wacht een minuut en probeer het dan opnieuw.
error-too-fast-title = Dit ging te snel achter elkaar
error-too-fast = Dit is nog niet bewaard. Wat u stuurde staat klaar. Wacht een paar tellen en stuur het dan opnieuw. Een wachtwoord of code typt u daarna nog een keer.
error-too-fast-button = Stuur het opnieuw
error-unreadable-title = Dit verzoek is niet te lezen
error-unreadable = Ga terug naar de vorige pagina en probeer het opnieuw. Er is niets gewijzigd.
error-unavailable-title = De gegevens zijn even niet bereikbaar
error-unavailable = Wat u typte staat nog op de vorige pagina. Probeer het over een minuut opnieuw.

form-not-right-yet = Dit klopt nog niet
field-optional = (mag leeg blijven)
field-not-said = nog niet gezegd
field-empty = Vul dit in.
field-nothing-chosen = Maak een keuze.
field-not-a-date = Vul een datum in die bestaat.
# $max (Number) - wat past
# $chars (Number) - wat er staat
field-too-long = Dit is te lang: { $chars } tekens, er passen er { $max }.
# $what (String) - wat gevonden is
field-refused = Hier lijkt { $what } in te staan. Dat bewaren wij niet. Beschrijf de positie, de functie of de situatie, bijvoorbeeld ‘bewoners rond het plein’ of ‘wijkagent’.
# $what (String) - wat gevonden is
field-needs-reason = Dit gaat over { $what }. Wordt het verhaal zo verteld, of plaatst u hier mensen? Kies andere woorden, of schrijf hieronder waarom dit woord hier nodig is.
# $why (String) - wat er mis is met de reden
field-reason-refused = De reden kan zo niet blijven staan. { $why }
field-reason = Waarom is dit woord hier nodig?
field-reason-hint = De reden blijft bij de tekst staan, ook in een verslag.

# $date (String) - de datum
outdated-since = De terugkijkdatum was { $date }. Kijk terug voordat u dit beeld gebruikt.
outdated-title = Verouderd beeld.

room-connected = verbonden
room-lost = geen verbinding, wat u typt blijft bewaard
room-queued = geen verbinding, { "{n}" } wachten
room-waiting = Dit wacht op verbinding. Het is bewaard zolang deze pagina open blijft.
room-refused = Dit is niet bewaard:
# $n (Number) - hoeveel mensen
room-here = { $n ->
    [one] 1 mens hier
   *[other] { $n } mensen hier
}
# $function (String) - de functie
room-writes = { $function } schrijft
# $function (String) - de functie
# $domain (String) - het domein
room-leads = { $function } ({ $domain }) leidt deze sessie
room-leads-nobody = Niemand leidt deze sessie
clock-label = Tijd voor deze stap
clock-minutes = min
clock-paused = gepauzeerd
clock-last-minute = Nog 1 minuut

refusal-not-allowed = Uw rol laat dit niet toe. Er is niets gewijzigd.
refusal-gone = Dit staat er niet meer.
refusal-map-adopted = De kaart is vastgesteld. Een begeleider kan de kaart heropenen met een reden.
refusal-map-not-adopted = De kaart is niet vastgesteld.
refusal-map-empty = De kaart is nog leeg. Voeg eerst een wij-zij toe.
refusal-session-running = Er is al een sessie bezig.
refusal-session-closed = De sessie is gesloten.
refusal-review-date-past = De terugkijkdatum ligt in het verleden.
refusal-review-date-too-far = De terugkijkdatum mag hooguit twaalf maanden vooruit liggen.
refusal-period-reversed = De laatste dag ligt voor de eerste dag.
refusal-same-card = Dit is twee keer dezelfde kaart.
refusal-card-withdrawn = Deze kaart is van de kaart gehaald. Zet haar eerst terug.
refusal-card-present = Deze kaart staat al op de kaart.
refusal-too-many-dots = Dat zijn meer stippen dan u hebt.
refusal-out-of-range = Dat getal kan niet.
refusal-round-open = Er loopt een ronde met stippen. Sluit die eerst.
refusal-round-closed = Er loopt geen ronde met stippen.
refusal-nothing-to-undo = Er is niets van u om terug te nemen.
refusal-changed-since = Iemand anders heeft dit daarna veranderd. Uw wijziging is niet teruggenomen.
refusal-nothing-changed = Er is niets veranderd: dit stond er al zo.
refusal-strategy-ready = De strategie is gereed. Een begeleider kan dat terugnemen; daarna kunt u haar wijzigen.
refusal-strategy-not-ready = De strategie staat niet op gereed.
refusal-strategy-empty = De strategie is nog leeg. Beantwoord eerst een vraag.
refusal-targets-only-pushers = De strategie richt zich alleen op pushers. Schrijf op waarom.
refusal-dropped-without-reason = Schrijf op waarom de actie is vervallen.
refusal-silent-round = Er loopt een stille ronde. Schrijf een briefje; de kaart zelf verandert nu niet.
refusal-inbox-open = Wat u stuurt gaat nu naar de begeleider. De kaart zelf verandert nu niet.
refusal-step-locked = De begeleider heeft deze stap op slot gezet. Er is niets gewijzigd.
refusal-step-running = Deze stap loopt nu. Begin eerst een andere stap.
refusal-no-step = Er loopt geen stap. Begin eerst een stap.
refusal-no-notes = Er zijn geen briefjes, of er worden nu geen briefjes gevraagd.
refusal-role-map-about = Bij deze wij-zij hoort al een kaart 2 of een strategie. Daarom kan zij hier niet geschrapt of anders gezegd worden.

outdated-locked = U kunt hier nu alleen lezen. Een begeleider kan een nieuwe terugkijkdatum zetten.
outdated-locked-leader = Tot dan kan iedereen hier alleen lezen. Zet een nieuwe datum, met een reden, hooguit twaalf maanden vooruit.
page-privacy = Privacy
page-audit = Wijzigingen
page-papers = Documenten
