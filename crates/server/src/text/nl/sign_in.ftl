sign-in-start-title = Begin
sign-in-join = Doe mee met een code
sign-in-join-about = U bent uitgenodigd voor een sessie. De code staat op het scherm in de zaal. U hebt geen account nodig en u geeft geen naam op.
sign-in-code = Code
sign-in-join-button = Doe mee
sign-in-with-account = Log in met uw account
sign-in-title = Log in
# $hours (Number) - na hoeveel uur niets doen iemand wordt uitgelogd
sign-in-stood-still = U deed { $hours } uur niets. Daarom bent u uitgelogd. Log opnieuw in, dan gaat u verder waar u was.
sign-in-email = E-mailadres
sign-in-password = Wachtwoord
sign-in-button = Log in
sign-in-does-not-fit = Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Kijk of u geen typefout maakte.
sign-in-forgotten = Wachtwoord vergeten? Vraag de beheerder van accounts in uw organisatie om een nieuwe link.

sign-in-welcome = Welkom bij Veerkaart
# $email (String) - het adres van het account
sign-in-welcome-about = Dit account is voor { $email }. Vul uw gegevens in en kies een wachtwoord. Daarna bent u ingelogd.
sign-in-welcome-button = Maak het account af
sign-in-new-password = Kies een nieuw wachtwoord
# $email (String) - het adres van het account
sign-in-new-password-about = Dit is het nieuwe wachtwoord voor { $email }. Op andere apparaten wordt u uitgelogd.
sign-in-new-password-button = Bewaar het wachtwoord
sign-in-choose-password = Kies een wachtwoord
sign-in-link-used = Deze link werkt niet meer
# $hours (Number) - hoeveel uur een link werkt
sign-in-link-used-about = Een link werkt één keer, en niet langer dan { $hours } uur. Deze link is al gebruikt, is te oud of bestaat niet. Vraag de beheerder van accounts om een nieuwe link.
