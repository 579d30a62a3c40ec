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
session-close-means = De code werkt dan niet meer. Wat op de kaart staat blijft staan; wie van de gasten wat schreef, wordt gewist.
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
# $step (String) - de stap
session-minutes-for = Minuten voor { $step }
