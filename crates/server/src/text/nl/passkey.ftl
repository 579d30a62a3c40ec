passkey-title = Passkeys
passkey-about = Met een passkey logt u in zonder wachtwoord. Uw telefoon, laptop of beveiligingssleutel vraagt dan om uw vinger, uw gezicht of de code van het apparaat. Dat is veiliger dan een wachtwoord: een passkey werkt alleen op het echte adres van Veerkaart. Uw vinger of gezicht komt nooit bij ons.
passkey-open = Bekijk uw passkeys, of maak er een
passkey-begin = Maak een passkey
passkey-begin-about = Doe dit op het apparaat waarmee u wilt inloggen. Doe het niet op een apparaat dat u met anderen deelt.
passkey-begin-button = Ga verder
passkey-needs-script = Hiervoor moet JavaScript aanstaan in uw browser. Inloggen met een wachtwoord kan ook zonder.
passkey-not-here = Op dit adres kunnen passkeys niet. Browsers maken ze alleen over HTTPS, op het vaste adres van Veerkaart. Vraag de beheerder van de server wat dat adres is.
# $most (Number) - hoeveel passkeys een account kan hebben
passkey-enough = U hebt al { $most } passkeys. Verwijder er eerst een.
passkey-making = Druk op de knop. Uw apparaat vraagt dan wat u wilt gebruiken.
passkey-making-button = Maak de passkey
passkey-browser-cannot = Deze browser kan geen passkeys maken. Probeer een nieuwere browser, of een ander apparaat.
passkey-back = Terug naar uw passkeys
passkey-failed = Het lukte niet, of u stopte zelf. Er is niets veranderd. Probeer het opnieuw.
passkey-not-made = De passkey is niet gemaakt: het duurde te lang, of uw apparaat gaf een antwoord dat niet klopt. Begin opnieuw.
passkey-made-on = Gemaakt op
passkey-made-at = Wanneer
passkey-last-used = Laatst gebruikt
passkey-not-used = Nog niet
passkey-removal = Verwijder een passkey
passkey-removal-about = Bent u een apparaat kwijt, of deelt u het voortaan? Verwijder dan de passkey die u erop maakte. Wie daarmee was ingelogd, is meteen uitgelogd. Ook u, als u er nu mee bent ingelogd.
passkey-removal-which = Welke passkey?
# $device (String) - op welk apparaat gemaakt
# $made (String) - wanneer gemaakt
passkey-one = { $device }, gemaakt { $made }
passkey-removal-button = Verwijder deze passkey
passkey-done-added = Uw passkey is gemaakt. De volgende keer kunt u ermee inloggen.
passkey-done-removed = De passkey is verwijderd. Op uw apparaat kan hij nog in een lijst staan; inloggen kan er niet meer mee.
passkey-sign-in = Gebruik een passkey
passkey-does-not-fit = Met deze passkey kunt u hier niet inloggen. Misschien is hij verwijderd, of duurde het te lang. Probeer het opnieuw, of log in met uw wachtwoord.
