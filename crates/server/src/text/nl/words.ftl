language-name = Nederlands

domain-social = sociaal
domain-safety = veiligheid
domain-space = ruimte
domain-education = onderwijs
domain-care = zorg
domain-housing = wonen
domain-communication = communicatie
domain-other = anders

role-guest = gast
role-reader = lezer
role-editor = bewerker
role-facilitator = begeleider
role-administrator = beheerder van accounts

status-draft = concept
status-in-session = in sessie
status-adopted = vastgesteld
status-outdated = verouderd beeld

retention-working-material = werkmateriaal: niet bewaren na afloop
retention-case-file = dossier: bewaren volgens de lijst van de gemeente
retention-publication = publicatie: blijft bewaard, met versies

step-welcome = Doel en afspraken
step-check-in = Wie zijn wij hier?
step-map = Kaart 1
step-choosing = Conflict of polarisatie, en kiezen
step-check-out = Afronden
step-welcome-question = Waarom zijn wij hier, en wat spreken wij af?
step-check-in-question = Hoe zit u hier vandaag?
step-map-question = Welke wij-zij’s spelen mee?
step-choosing-question = Met welke wij-zij gaan wij verder?
step-check-out-question = Wat nemen wij mee, en wanneer kijken wij terug?

orientation-horizontal = tussen groepen bewoners
orientation-vertical = tussen bewoners en overheid
orientation-mixed = allebei

scale-neighbourhood = buurt
scale-municipality = gemeente
scale-region = regio
scale-national = landelijk
scale-online = online

party-no = nee
party-yes = ja
party-in-the-eyes-of-some = in de ogen van sommigen

desirability-desired = gewenst
desirability-undesired = ongewenst
desirability-unclear = nog onduidelijk

energy-smouldering = smeult
energy-growing = groeit
energy-burning = brandt
energy-fading = dooft

evidence-observation = waarneming
evidence-hunch = vermoeden

seen-at-street = op straat
seen-at-meeting = bij bijeenkomsten
seen-at-media = in de media
seen-at-online = online
seen-online-only = alleen online
domains-differ = domeinen zien het verschillend

occurrence-incident = incident
occurrence-conflict = conflict
occurrence-running = loopt nog
seen-where-online = alleen online
seen-where-offline = niet online
seen-where-both = online en daarbuiten
running-yes = loopt nog
running-no = is voorbij

aid-yes = ja
aid-partly = deels
aid-no = nee
aid-treat-as-conflict = Behandel dit als conflict: zoek wie er iets aan kan doen, maak een afspraak, bemiddel.
aid-treat-as-polarisation = Behandel dit als polarisatie: richt u op het midden, en op de vraag die daar leeft.
aid-settle-conflict-first = Het is gemengd. Schrijf het op als polarisatie met een conflict erbij, en regel eerst het conflict.

found-bsn = een burgerservicenummer
found-phone = een telefoonnummer
found-email = een e-mailadres
found-iban = een rekeningnummer
found-licence-plate = een kenteken
found-handle = een accountnaam
found-profile-url = een link
found-address = een adres
found-postcode-number = een postcode
found-name = een naam van een persoon
found-single-person = één herkenbare persoon
found-religion = geloof
found-ethnicity = herkomst
found-party = een politieke partij
found-health = gezondheid
found-orientation = seksuele gerichtheid

shore-us = wij
shore-them = zij
# $us (String) - label wij
# $them (String) - label zij
opposition-in-words = { $us } en { $them }
provenance-proposal = eigen voorstel

month-january = januari
month-february = februari
month-march = maart
month-april = april
month-may = mei
month-june = juni
month-july = juli
month-august = augustus
month-september = september
month-october = oktober
month-november = november
month-december = december
