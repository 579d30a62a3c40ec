second-factor-title = Inloggen in twee stappen
second-factor-about = Met een tweede stap logt u in met uw wachtwoord en met een code van uw telefoon. Wie alleen uw wachtwoord weet, komt er dan niet in. U hebt een app nodig die codes maakt, bijvoorbeeld een app die u al voor uw werk gebruikt.
second-factor-no-password = U logt in via uw organisatie. De tweede stap regelt uw organisatie zelf.
second-factor-begin = Zet de tweede stap aan
second-factor-step-app = Open op uw telefoon een app die codes maakt.
second-factor-step-scan = Scan deze QR-code met die app.
second-factor-qr = QR-code voor uw app. Dezelfde geheime tekst staat eronder.
second-factor-step-type = Lukt dat niet? Typ dan deze geheime tekst over in de app:
second-factor-step-code = Vul hieronder de code van zes cijfers in die de app nu laat zien.
second-factor-code = Code van zes cijfers
second-factor-code-hint = De app laat elke halve minuut een nieuwe code zien.
second-factor-code-wrong = Deze code klopt niet, of is al gebruikt. Wacht op de volgende code in uw app en vul die in.
second-factor-confirm = Controleer de code

second-factor-is-on = De tweede stap staat aan. Bij het inloggen vragen wij ook om een code van uw telefoon.
second-factor-codes = Herstelcodes
# $left (Number) - hoeveel herstelcodes nog werken
second-factor-codes-left = { $left ->
    [0] U hebt geen herstelcodes meer. Maak nieuwe.
    [one] U hebt nog één herstelcode. Maak nieuwe.
   *[other] U hebt nog { $left } herstelcodes. Met een herstelcode logt u in als u uw telefoon kwijt bent. Maakt u nieuwe, dan werken de oude niet meer.
}
second-factor-codes-button = Maak nieuwe herstelcodes
second-factor-codes-once = Deze herstelcodes ziet u één keer
second-factor-codes-how = Bewaar ze op een veilige plek, niet op uw telefoon. Bent u uw telefoon kwijt, dan logt u in met een van deze codes. Elke code werkt één keer.
second-factor-codes-kept = Ik heb de codes bewaard
second-factor-off = Zet de tweede stap uit
second-factor-off-about = Daarna logt u weer in met alleen uw wachtwoord. Uw herstelcodes werken dan niet meer. Hebt u een nieuwe telefoon? Zet de tweede stap uit en daarna weer aan.
second-factor-off-required = Uw organisatie vraagt van iedereen een tweede stap. Hebt u een nieuwe telefoon? Vraag de beheerder van accounts om uw tweede stap te wissen. Bij het inloggen stelt u hem dan opnieuw in.
second-factor-off-button = Zet uit

second-factor-ask-title = Code van uw telefoon
second-factor-ask-about = Uw wachtwoord klopt. Vul nu de code in uit de app op uw telefoon.
second-factor-ask-code = Code, of een herstelcode
second-factor-ask-hint = Zes cijfers uit de app. Bent u uw telefoon kwijt? Vul dan een van uw herstelcodes in.
second-factor-ask-wrong = Deze code klopt niet, of is al gebruikt. Wacht op de volgende code in uw app, of gebruik een andere herstelcode.
second-factor-ask-button = Log in
second-factor-ask-lost = Geen telefoon en geen herstelcodes meer? Vraag de beheerder van accounts in uw organisatie om uw tweede stap te wissen.
second-factor-must-title = Stel een tweede stap in
second-factor-must-about = Uw organisatie vraagt van iedereen om in te loggen in twee stappen. Stel dat nu in. Daarna gaat u verder.
second-factor-must-done = Ik heb de codes bewaard, ga verder

second-factor-rule-title = Inloggen in twee stappen voor iedereen
second-factor-rule-about = Vraagt u dit, dan geeft iedereen die met een wachtwoord inlogt ook een code van de telefoon. Wie dat nog niet heeft, wordt uitgelogd en stelt het bij de volgende keer inloggen in. Wie via de organisatie inlogt, merkt hier niets van.
# $without (Number) - hoeveel collega's nog geen tweede stap hebben
second-factor-rule-without = { $without ->
    [0] Iedereen met een wachtwoord heeft nu een tweede stap.
    [one] Eén collega met een wachtwoord heeft nog geen tweede stap.
   *[other] { $without } collega’s met een wachtwoord hebben nog geen tweede stap.
}
second-factor-rule-question = Vraagt u iedereen om een tweede stap?
second-factor-rule-yes = Ja, van iedereen die een wachtwoord gebruikt
second-factor-rule-no = Nee, iedereen kiest zelf
second-factor-rule-button = Bewaar
second-factor-rule-own-first = Zet de tweede stap eerst bij uw eigen account aan. Anders sluit u uzelf buiten.
