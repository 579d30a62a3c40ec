health-title = Deze installatie
health-apart = Hoe organisaties uit elkaar blijven
health-apart-twice = Met twee sloten. Het programma kijkt bij elk dossier van wie het is, en de database geeft geen rij van een andere organisatie.
health-apart-sqlite = Met één slot: het programma kijkt bij elk dossier van wie het is. Deze database (SQLite) heeft geen tweede slot. Werken er meer organisaties in deze installatie, gebruik dan PostgreSQL.
health-apart-user-passes = Met één slot. De database heeft een tweede, maar dat geldt niet voor de gebruiker waarmee Veerkaart inlogt: die is superuser of heeft BYPASSRLS. Vraag de systeembeheerder om een gewone gebruiker.
# $tables (Number) - het aantal tabellen
health-apart-tables-open = Met één slot. In de database staan tabellen zonder het tweede slot: { $tables }. Vraag de systeembeheerder om dit na te kijken.
health-line = Hoe browsers het programma bereiken
health-line-here = Alleen vanaf deze machine zelf, bijvoorbeeld door een proxy die hier draait en de versleuteling doet.
health-line-certificate = Over een netwerk, versleuteld met het eigen certificaat.
health-line-open = Over een netwerk, zonder versleuteling door het programma zelf. De systeembeheerder heeft dit met opzet zo ingesteld, omdat iets ervoor de versleuteling doet. Of dat zo is, kan het programma niet zien.
health-line-local-network = Over het lokale netwerk, zonder versleuteling. Wie op dat netwerk zit, kan meelezen.
health-way = Hoe het programma de database bereikt
health-way-here = Op deze machine zelf. Er gaat niets over een netwerk.
health-way-verified = Over een netwerk, versleuteld. Het programma kijkt na of het de goede server is.
health-way-open = Over een netwerk, zonder dat is nagekeken of het versleuteld is en of het de goede server is. De systeembeheerder heeft dit met opzet zo ingesteld. Wie op dat netwerk zit, kan meelezen.
health-passwords = Nieuwe wachtwoorden
health-passwords-list = Wat makkelijk te raden is of op de lijst van gelekte wachtwoorden staat, wordt geweigerd. Die lijst staat op deze machine.
health-passwords-no-list = Wat makkelijk te raden is, wordt geweigerd. Er is geen lijst van gelekte wachtwoorden. De systeembeheerder kan er een neerzetten.
health-kept = Hoe werk bewaard blijft
# $engine (String) - SQLite of PostgreSQL
health-kept-means = De gegevens staan in { $engine }. Wat bevestigd is, staat op de schijf. Deze instellingen horen daarbij:
health-nothing-set = niet ingesteld
