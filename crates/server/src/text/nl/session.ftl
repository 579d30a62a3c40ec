session-title = Sessie
session-intro = In een sessie vult een groep de kaart samen in, op eigen telefoons en op het scherm in de zaal.
session-open = Open een sessie
session-open-means = U krijgt een code en een QR. Gasten doen mee met een functie en een domein, zonder account en zonder naam.
session-none = Er is nu geen sessie. Een begeleider kan er een openen.
session-held = Eerdere sessies
# $n (Number) - hoeveel
session-participants = { $n ->
    [one] 1 deelnemer.
   *[other] { $n } deelnemers.
}
# $day (String) - de dag
session-of = Sessie van { $day }
session-wall = Open het scherm voor de zaal
session-unprotected = Dit netwerk is niet beveiligd
session-unprotected-means = Telefoons komen binnen over gewone HTTP. Wie op hetzelfde netwerk zit, kan meelezen en zich voordoen als een ander. Gebruik een eigen hotspot met een wachtwoord, en zet deze stand na afloop uit.
session-steps = De stappen
session-steps-proposal = De volgorde en de minuten zijn een voorstel; u kiest zelf.
session-to-map = Naar de kaart
session-to-choice = Naar het kiezen
session-close-title = Stop de sessie
session-close-means = Eerst loopt u met de groep na wat mag blijven staan. Daarna werkt de code niet meer, en wordt gewist wie van de gasten wat schreef.
session-close = Sluit de sessie
session-join = Doe mee
session-here = Wie is er
session-nobody = Er heeft nu niemand de kaart open.
session-code = Code:
# $code (String) - de code
session-qr = QR-code om mee te doen met code { $code }
session-copy = Kopieer de link
session-copied = Gekopieerd
session-extend = Geef 5 minuten erbij
session-start = Begin
session-prepare = Bereid het plan voor
session-to-plan = Pas het plan aan
session-you-lead = U leidt deze sessie.
session-take-lead = Neem de leiding over
session-pause = Pauzeer
session-resume = Ga verder
session-next = Volgende stap
session-back-to = Ga terug
session-modes = Wie schrijft nu?
session-heard = Wie heeft nog niets gezegd?
session-heard-means = Per domein, zonder namen: om hen uit te nodigen.
session-heard-all = allen hebben bijgedragen
# $quiet (Number) - hoeveel nog niets bijdroegen
# $all (Number) - hoeveel er zijn
session-quiet = { $quiet } van { $all } nog niet
session-to-close = Loop de regels na en sluit
session-to-role-maps = Naar kaart 2
