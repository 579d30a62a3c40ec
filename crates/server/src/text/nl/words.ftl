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

mode-everyone = iedereen schrijft
mode-silent = stille ronde
mode-inbox = inbox
mode-locked = op slot
mode-everyone-means = Wat iemand toevoegt, staat meteen op de kaart.
mode-silent-means = Ieder schrijft voor zich. Daarna komt alles tegelijk op het scherm.
mode-inbox-means = Wat iemand stuurt, komt bij u. U zet het op de kaart of legt het opzij.
mode-locked-means = Alleen begeleiders kunnen iets veranderen.

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

gamechanger-audience = doelgroep
gamechanger-subject = onderwerp
gamechanger-position = positie
gamechanger-tone = toon
inviter-position-pusher = als pusher
inviter-position-joiner = als meeloper
inviter-position-silent-middle = in het midden, zonder kant te kiezen
inviter-position-bridge-builder = boven de partijen, als bruggenbouwer
inviter-position-scapegoat = als zondebok
inviter-position-middle-leader = in het midden, als leider van het stille midden
action-state-open = nog niet begonnen
action-state-running = loopt
action-state-done = klaar
action-state-dropped = vervallen

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

# Kaart 2
position-pusher = Pusher
position-joiner = Joiner (meeloper)
position-silent-middle = Stille midden
position-bridge-builder = Bruggenbouwer
position-scapegoat = Zondebok
position-middle-leader = Leider van het stille midden
zone-pusher-a = Pusher, pool A
zone-joiner-a = Joiners A
zone-middle-indifferent = Stille midden, onverschillig
zone-middle-nuanced = Stille midden, genuanceerd
zone-middle-professional = Stille midden, professioneel neutraal
zone-middle-leader = Leider van het stille midden
zone-joiner-b = Joiners B
zone-pusher-b = Pusher, pool B
zone-bridge-builder = Bruggenbouwer
zone-unknown = Buiten beeld, of weten we niet
zone-label-pusher-a = Pusher A
zone-label-joiner-a = Joiners A
zone-label-indifferent = Onverschillig
zone-label-nuanced = Genuanceerd
zone-label-professional = Professioneel neutraal
zone-label-leader = Leider van het midden
zone-label-joiner-b = Joiners B
zone-label-pusher-b = Pusher B
role-kind-group = groep
role-kind-function = functie
role-kind-organisation = instelling
role-kind-medium = medium
role-kind-municipality = de gemeente zelf
certainty-hunch = vermoeden
certainty-several-sources = meerdere bronnen
certainty-confirmed = bevestigd
scapegoat-yes = ja
scapegoat-no = nee
statement-identity-claim = zegt wat mensen zijn
statement-fact-or-behaviour = feit of gedrag
statement-interest = belang
statement-feeling-or-concern = gevoel of zorg
statement-question-or-dilemma = vraag of dilemma
fuel-side-a = pool A
fuel-side-b = pool B
fuel-side-municipality = de gemeente
fuel-side-media = media
fuel-side-unknown = onbekend
channel-street = straat
channel-meeting = bijeenkomst
channel-local-media = lokale media
channel-national-media = landelijke media
channel-public-online = online, openbaar
pressure-low = laag
pressure-noticeable = merkbaar
pressure-high = hoog
pressure-nearly-gone = het midden is bijna weg
width-wide = breed
width-narrower = smaller
width-narrow = smal
equal-yes = ja
equal-no = nee
equal-unclear = weten we niet
narrative-government-unseen = De overheid is onzichtbaar
narrative-resident-unseen = De inwoner is onzichtbaar
narrative-unequal-treatment = Ongelijke behandeling
narrative-not-heard = De inwoner wordt niet gehoord
narrative-incompetence = Bestuur en ambtenaren kunnen het niet
touched-to-discuss = ja, bespreken
touched-no = nee

found-lone-function = een functie die één mens heeft
found-small-place = een plek kleiner dan een buurt
refusal-role-map-adopted = Deze kaart is vastgesteld. Heropen de kaart eerst, met een reden.
refusal-role-map-open = Van dit wij-zij is er al een kaart die nog niet is vastgesteld. Werk daarin verder.
refusal-role-map-followed = Dit wij-zij is later opnieuw in kaart gebracht. Deze kaart laat zien hoe het toen was.
refusal-municipality-card-missing = De gemeente staat nog niet op de kaart. Geef de gemeente zelf een plek.
refusal-reflection-missing = De vragen over uw eigen rol zijn nog niet allemaal beantwoord.
refusal-no-scapegoat-there = Een zondebok staat in het midden of op de brug. Kies zo’n plek, of haal het teken weg.
refusal-moves-nowhere = Het kaartje ligt al op deze plek. Kies een andere plek om naartoe te bewegen, of geen.
