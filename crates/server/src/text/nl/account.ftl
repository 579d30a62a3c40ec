account-title = Mijn account
account-email = E-mailadres
account-role = Rol
account-profile = Uw gegevens
account-profile-button = Bewaar
account-name = Naam
account-name-hint = Alleen u en de beheerder van accounts zien uw naam. In een dossier staat nooit een naam.
account-name-one-line = Een naam past op één regel.
account-function = Functie
account-function-hint = Anderen zien uw functie en uw domein. Schrijf een functie op, geen naam, bijvoorbeeld ‘wijkmanager’.
account-domain = Uit welk domein komt u?
account-email-without-at = Vul een e-mailadres in met een @ erin.

account-password = Verander uw wachtwoord
account-present-password = Wachtwoord dat u nu hebt
account-present-password-wrong = Dit is niet het wachtwoord dat u nu hebt.
account-new-password = Nieuw wachtwoord
account-password-button = Verander het wachtwoord
# $fewest (Number) - hoeveel tekens ten minste
account-password-hint = Ten minste { $fewest } tekens. Een zin van een paar woorden is goed te onthouden.
# $fewest (Number) - hoeveel tekens ten minste
# $chars (Number) - hoeveel tekens er staan
account-password-short = Kies een wachtwoord van ten minste { $fewest } tekens. Dit zijn er { $chars }.
# $most (Number) - hoeveel tekens ten hoogste
account-password-long = Kies een wachtwoord van ten hoogste { $most } tekens.
account-password-easy = Dit wachtwoord is te makkelijk te raden. Kies een zin van vier of meer woorden die niets met u of uw organisatie te maken hebben. Een veelgebruikt woord, een naam of een datum met cijfers erachter is niet genoeg.
account-password-leaked = Dit wachtwoord staat op een lijst van gelekte wachtwoorden. Wie inbreekt, probeert die het eerst. Kies een ander, dat u nergens anders gebruikt.
account-password-not-looked-up = De lijst van gelekte wachtwoorden is nu niet te lezen, dus dit wachtwoord is niet bewaard. Probeer het later opnieuw, of vraag de systeembeheerder.

account-sign-ins = Waar u bent ingelogd
account-sign-ins-about = Staat er een apparaat bij dat u niet kent, of bent u ergens vergeten uit te loggen? Log daar dan uit. Kent u het niet, verander dan ook uw wachtwoord.
account-device = Apparaat
account-device-unknown = Onbekend apparaat
account-this-device = (dit apparaat)
account-since = Ingelogd sinds
account-last-seen = Laatst gebruikt, ongeveer
account-until = Stopt vanzelf
account-sign-ins-where = Waar wilt u uitloggen?
account-sign-ins-every-other = Overal, behalve op dit apparaat
# $device (String) - welk apparaat
# $since (String) - sinds wanneer
account-sign-ins-one = { $device }, ingelogd sinds { $since }
account-sign-ins-button = Log daar uit

account-second-factor-on = De tweede stap staat aan: bij het inloggen vragen wij ook om een code van uw telefoon.
account-second-factor-off = U logt in met alleen uw wachtwoord. Een code van uw telefoon erbij maakt het veel veiliger.
account-second-factor-change = Herstelcodes, of de tweede stap uitzetten

account-done-profile = Uw gegevens zijn bewaard.
account-done-password = Uw wachtwoord is veranderd. Op andere apparaten bent u uitgelogd.
account-done-signed-out = U bent op alle andere apparaten uitgelogd.
account-done-signed-out-there = U bent op dat apparaat uitgelogd.
