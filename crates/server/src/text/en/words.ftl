language-name = English

domain-social = social domain
domain-safety = safety
domain-space = planning
domain-education = education
domain-care = care
domain-housing = housing
domain-communication = communication
domain-other = other

role-guest = guest
role-reader = reader
role-editor = editor
role-facilitator = facilitator
role-administrator = account administrator

status-draft = draft
status-in-session = in session
status-adopted = adopted
status-outdated = outdated picture

retention-working-material = working material: not kept afterwards
retention-case-file = case file: kept as the municipality’s list says
retention-publication = publication: kept, with versions

mode-everyone = everyone writes
mode-silent = silent round
mode-inbox = inbox
mode-locked = locked
mode-everyone-means = What somebody adds stands on the map at once.
mode-silent-means = Everybody writes alone. Then all comes on the screen at once.
mode-inbox-means = What somebody sends comes to you. You put it on the map or set it aside.
mode-locked-means = Only facilitators can change something.

orientation-horizontal = between groups of residents
orientation-vertical = between residents and government
orientation-mixed = both

scale-neighbourhood = neighbourhood
scale-municipality = municipality
scale-region = region
scale-national = national
scale-online = online

party-no = no
party-yes = yes
party-in-the-eyes-of-some = in the eyes of some

desirability-desired = desired
desirability-undesired = undesired
desirability-unclear = not clear yet

energy-smouldering = smoulders
energy-growing = grows
energy-burning = burns
energy-fading = fades

evidence-observation = observation
evidence-hunch = hunch

seen-at-street = in the street
seen-at-meeting = at meetings
seen-at-media = in the media
seen-at-online = online
seen-online-only = online only
domains-differ = domains see it differently

occurrence-incident = incident
occurrence-conflict = conflict
occurrence-running = still running
seen-where-online = online only
seen-where-offline = not online
seen-where-both = online and elsewhere
running-yes = still running
running-no = is over

aid-yes = yes
aid-partly = partly
aid-no = no
aid-treat-as-conflict = Treat this as a conflict: find who can act on it, agree on something, mediate.
aid-treat-as-polarisation = Treat this as polarisation: turn to the middle, and to the question that lives there.
aid-settle-conflict-first = It is mixed. Note it as polarisation with a conflict beside it, and settle the conflict first.

gamechanger-audience = audience
gamechanger-subject = subject
gamechanger-position = position
gamechanger-tone = tone
inviter-position-pusher = as a pusher
inviter-position-joiner = as a joiner
inviter-position-silent-middle = in the middle, without choosing a side
inviter-position-bridge-builder = above the parties, as a bridge builder
inviter-position-scapegoat = as a scapegoat
inviter-position-middle-leader = in the middle, as leader of the silent middle
action-state-open = not begun yet
action-state-running = running
action-state-done = done
action-state-dropped = dropped

found-bsn = a citizen service number
found-phone = a telephone number
found-email = an e-mail address
found-iban = an account number
found-licence-plate = a licence plate
found-handle = an account name
found-profile-url = a link
found-address = an address
found-postcode-number = a postcode
found-name = a name of a person
found-single-person = one recognisable person
found-religion = faith
found-ethnicity = origin
found-party = a political party
found-health = health
found-orientation = sexual orientation

shore-us = us
shore-them = them
opposition-in-words = { $us } and { $them }
provenance-proposal = our own proposal

month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December

# Map 2
position-pusher = Pusher
position-joiner = Joiner
position-silent-middle = Silent middle
position-bridge-builder = Bridge builder
position-scapegoat = Scapegoat
position-middle-leader = Leader of the silent middle
zone-pusher-a = Pusher, pole A
zone-joiner-a = Joiners A
zone-middle-indifferent = Silent middle, indifferent
zone-middle-nuanced = Silent middle, nuanced
zone-middle-professional = Silent middle, professionally neutral
zone-middle-leader = Leader of the silent middle
zone-joiner-b = Joiners B
zone-pusher-b = Pusher, pole B
zone-bridge-builder = Bridge builder
zone-unknown = Out of sight, or we do not know
zone-label-pusher-a = Pusher A
zone-label-joiner-a = Joiners A
zone-label-indifferent = Indifferent
zone-label-nuanced = Nuanced
zone-label-professional = Professionally neutral
zone-label-leader = Leader of the middle
zone-label-joiner-b = Joiners B
zone-label-pusher-b = Pusher B
role-kind-group = group
role-kind-function = function
role-kind-organisation = institution
role-kind-medium = medium
role-kind-municipality = the municipality itself
certainty-hunch = hunch
certainty-several-sources = several sources
certainty-confirmed = confirmed
scapegoat-yes = yes
scapegoat-no = no
statement-identity-claim = says what people are
statement-fact-or-behaviour = fact or behaviour
statement-interest = interest
statement-feeling-or-concern = feeling or concern
statement-question-or-dilemma = question or dilemma
fuel-side-a = pole A
fuel-side-b = pole B
fuel-side-municipality = the municipality
fuel-side-media = media
fuel-side-unknown = unknown
channel-street = street
channel-meeting = meeting
channel-local-media = local media
channel-national-media = national media
channel-public-online = online, public
pressure-low = low
pressure-noticeable = noticeable
pressure-high = high
pressure-nearly-gone = the middle is nearly gone
width-wide = wide
width-narrower = narrower
width-narrow = narrow
equal-yes = yes
equal-no = no
equal-unclear = we do not know
narrative-government-unseen = Government is out of sight
narrative-resident-unseen = The resident is out of sight
narrative-unequal-treatment = Unequal treatment
narrative-not-heard = The resident is not heard
narrative-incompetence = Administrators and officials cannot do it
touched-to-discuss = yes, to be discussed
touched-no = no

found-lone-function = a function that one person holds
found-small-place = a place smaller than a neighbourhood
refusal-role-map-adopted = This map was adopted. Reopen it first, with a reason.
refusal-role-map-open = This us-them has a map already that was not adopted yet. Go on working in that one.
refusal-role-map-followed = This us-them was mapped again later. This map shows how it was then.
refusal-municipality-card-missing = The municipality is not on the map yet. Give the municipality itself a place.
refusal-reflection-missing = The questions about your own share have not all been answered yet.
refusal-no-scapegoat-there = A scapegoat stands in the middle or on the bridge. Choose such a place, or take the sign away.
refusal-moves-nowhere = The card lies there already. Choose another place to move to, or none.
