members-title = Collega’s
members-email = E-mailadres
members-name = Naam
members-name-hint = Alleen uw collega zelf en de beheerder van accounts zien deze naam.
members-role = Rol
members-role-hint = Een lezer leest de dossiers. Een bewerker vult ook aan. Een begeleider opent dossiers en leidt sessies. Een functionaris gegevensbescherming leest alles en kan een dossier stilzetten. Een archivaris leest alles en werkt aan de vernietigingslijst. Een beheerder van accounts ziet geen dossiers.
members-function = Functie
members-function-hint = Uw collega kan dit zelf nog veranderen.
members-state = Staat
members-active = kan inloggen
members-invited = uitgenodigd, nog geen wachtwoord
members-removed = weggehaald
members-change = Wijzig

members-invite = Nodig een collega uit
members-invite-about = U krijgt een link die één keer werkt. Geef die zelf aan uw collega. Veerkaart verstuurt geen e-mail.
members-invite-button = Maak een link
members-taken = Met dit e-mailadres is er al een account. Kies een ander adres, of maak bij dat account een nieuwe link.

members-link-once = Deze link is één keer te zien.
# $email (String) - voor wie de link is
# $hours (Number) - hoeveel uur de link werkt
members-link-how = Geef hem aan { $email }. Hij werkt één keer, en niet langer dan { $hours } uur.
members-link-copy = Kopieer de link
members-link-copied = Gekopieerd

members-one-title = Account van een collega
members-role-button = Bewaar de rol
members-link = Nieuwe link
# $hours (Number) - hoeveel uur de link werkt
members-link-about = Voor wie het wachtwoord vergat of de eerste link niet meer heeft. De link werkt één keer, en niet langer dan { $hours } uur. Geef hem alleen aan de collega van dit account.
members-link-button = Maak een nieuwe link
members-removal = Haal dit account weg
members-removal-about = Uw collega is meteen overal uitgelogd en kan niet meer inloggen. Naam en e-mailadres worden gewist. Wat uw collega aan dossiers toevoegde, blijft staan: daar staat geen naam bij.
members-removal-button = Haal het account weg
members-last-administrator = Dit is de laatste beheerder die kan inloggen. Geef eerst een andere collega de rol beheerder van accounts en wacht tot die een wachtwoord heeft.

members-active-in-two-steps = kan inloggen, in twee stappen
members-second-factor-about = Is uw collega telefoon én herstelcodes kwijt? Wis dan de tweede stap. Passkeys gaan ook weg. Vergewis u ervan dat u echt met deze collega spreekt. Uw collega wordt overal uitgelogd en stelt de tweede stap daarna opnieuw in.
members-second-factor-button = Wis de tweede stap
members-identity = Inloggen via uw organisatie
members-identity-about = Dit account hoort bij één persoon bij de inlogdienst van uw organisatie. Kreeg uw collega daar een nieuw account? Vraag dat na. Maak de koppeling dan los: wie daarna met dit e-mailadres van de inlogdienst komt, krijgt dit account. Is het adres nu van een ander? Haal dit account dan weg. Die ander krijgt dan een eigen account.
members-identity-button = Maak de koppeling los
members-through-provider = via de organisatie, of uitgenodigd
members-by-provider = Collega’s komen binnen via uw organisatie. Wie een rol in Veerkaart krijgt, regelt uw organisatie daar. Na de eerste keer inloggen staat uw collega in deze lijst.

members-sign-ins = Overal uitloggen
members-sign-ins-about = Is uw collega een telefoon of laptop kwijt? Log uw collega dan overal uit. Daarna logt uw collega opnieuw in.
members-sign-ins-button = Log deze collega overal uit
members-sign-ins-all = Iedereen uitloggen
members-sign-ins-all-about = Doe dit als iemand is binnengekomen die hier niet hoort te zijn, of als u dat niet zeker weet. Al uw collega’s loggen dan opnieuw in. Wat zij op dat moment typen en nog niet verstuurden, gaat verloren. U blijft op dit apparaat ingelogd.
members-sign-ins-all-button = Log iedereen uit, behalve mij op dit apparaat
