own-words-title = Eigen woorden
own-words-intro = De controle op teksten kent veel namen en woorden, maar niet die van uw gemeente. Vul hier aan wat bij u een naam of een herkenbare plek is. Wat hier staat, geldt alleen in uw organisatie.
own-words-no-people = Dit is geen lijst van mensen. Een voornaam met een achternaam wordt geweigerd, en elke lijst heeft een grens.
own-words-who = Begeleiders en de functionaris gegevensbescherming (FG) vullen de lijsten aan. Een uitzondering maakt alleen de FG.
own-words-none = Er staan nog geen eigen woorden. Zonder eigen woorden werkt de controle ook.
own-words-nickname = Een bijnaam
own-words-street = Een straat zonder straatwoord
own-words-worship = Een moskee, kerk of tempel
own-words-community = Een vereniging van mensen met dezelfde herkomst
own-words-function = Een functie van één persoon
own-words-fine = Dit is hier geen naam (uitzondering)
# $n (Number) - hoeveel woorden er staan
# $most (Number) - hoeveel er passen
own-words-of-most = { $n } van ten hoogste { $most }
# $reason (String) - de reden
own-words-because = Omdat: { $reason }
own-words-remove = Haal weg
own-words-put-back = Zet terug
own-words-add = Voeg een woord toe
own-words-fine-by-officer = Weigert de controle een plek die op een naam lijkt? Vraag de FG om een uitzondering.
own-words-which = Wat is het?
own-words-words = Woord of woorden
own-words-words-hint = Ten hoogste 60 tekens. Een uitzondering is een hele uitdrukking van twee woorden of meer, zoals "loods De Vries".
own-words-reason = Waarom is dit hier geen naam?
own-words-reason-hint = Alleen nodig bij een uitzondering. De uitzondering geldt voor de hele uitdrukking. Nummers, adressen, e-mail en accounts laat een uitzondering nooit door.
own-words-add-button = Voeg toe
own-words-removed = Kort geleden weggehaald
own-words-removed-means = Deze woorden gelden niet meer. U kunt ze zeven dagen lang terugzetten. Na die tijd gaan ze weg bij de eerste wijziging.
own-words-history = Wie heeft wat gewijzigd?
own-words-former = iemand die hier niet meer werkt
# $day (String) - wanneer
# $list (String) - welke lijst
# $by (String) - de functie
own-words-was-added = { $day }: { $list }, toegevoegd door { $by }
# $day (String) - wanneer
# $list (String) - welke lijst
# $by (String) - de functie
own-words-was-removed = { $day }: { $list }, weggehaald door { $by }
# $day (String) - wanneer
# $list (String) - welke lijst
# $by (String) - de functie
own-words-was-put-back = { $day }: { $list }, teruggezet door { $by }
own-words-empty = Vul een woord in van drie letters of meer.
own-words-too-long = Dit is te lang voor deze lijst.
own-words-fixed-form = Hier staat een nummer, een adres of een account in. Dat kan niet in een lijst.
own-words-person = Dit lijkt op de naam van een persoon. Dat kan niet in een lijst. Bij een uitzondering moet er ook staan wat het wel is, zoals "loods" of "gebouw".
own-words-known = De controle kent dit al. Het hoeft niet in de lijst.
own-words-one-word = Een uitzondering van één woord laat te veel door. Vul de hele uitdrukking in.
own-words-not-needed = De controle ziet hier geen naam in. Een uitzondering is niet nodig.
# $most (Number) - hoeveel er passen
own-words-there-or-full = Dit woord staat er al, of de lijst is vol. Er passen { $most } woorden in.
