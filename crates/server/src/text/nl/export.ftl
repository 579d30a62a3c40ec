export-title = Neem mee als bestand
export-intro = Wat het dossier uit gaat, komt in het exportregister: waarvoor, op welke grond en voor wie. In documenten staat dat er ook bij.
export-for-what = Waarvoor
export-on-ground = Op welke grond
export-for-whom = Voor wie
export-for-whom-hint = Een functie of een organisatie, geen naam.
export-the-team = het team
export-the-executive = het college
export-the-council = de raad
export-register-of-dossier = Wat er eerder is meegenomen
# $title (String) - de titel van het dossier
export-register-of = Exportregister: { $title }
export-register-means = Elk bestand dat uit het dossier is gehaald, met waarvoor, op welke grond en voor wie. Met de code is te zien of een bestand nog hetzelfde is.
export-to-report = Naar het verslag
export-none = Er is nog niets meegenomen
export-none-means = Wie bij het verslag een bestand ophaalt, staat hier met functie.
export-dossier = Dossier
export-destroyed = vernietigd
export-by = Door
export-size = Grootte
# $n (Number) - hoeveel bytes
export-bytes = { $n ->
    [one] 1 byte
   *[other] { $n } bytes
}
export-hash = Code (SHA-256)
export-register = Exportregister
export-register-all-means = Elk bestand dat uit een dossier van uw organisatie is gehaald, het laatste eerst. Er staat bij waarvoor, op welke grond en voor wie, en door welke functie.
export-disclosure = Voor een Woo-verzoek: alles bij elkaar
export-disclosure-means = Het verslag met de hele geschiedenis, en de gegevens. Bij elke tekst staat of het een feit, een waarneming of een opvatting is; die indeling is een eigen voorstel. Er wordt niets weggelakt: dat besluit neemt u.
