report-title = Report: { $title }
report-back-to-map = Map 1
report-about = Report of map 1, { $organisation }. Picture of { $date }. State: { $status }.
report-about-both = Report of maps 1 and 2, { $organisation }. Picture of { $date }. State of map 1: { $status }.
report-get-pdf = Get the PDF
report-get-json = Get the data (JSON)
report-get-summary = For the administrators: one page
report-get-walls = For the wall:
report-get-map-one-a-three = Map 1 on A3
report-get-map-one-a-zero = Map 1 on A0
report-get-map-two-a-three = Map 2 on A3
report-get-map-two-a-zero = Map 2 on A0
report-get-tables = As a table for a spreadsheet:
report-get-oppositions = us-them stories
report-get-occurrences = incidents and conflicts
report-get-participants = participants
report-get-role-cards = cards of map 2
report-get-fuel = fuel
report-get-actions = actions
report-no-pdf = There is no PDF
report-pdf-busy = Other reports are being made now. Nothing was lost. Try again in a minute.
report-pdf-failed = The PDF could not be made. Nothing was lost: the report stands on the page too. Tell the administrator when it stays this way.

report-nothing-yet = The map is still empty. This report only shows what was agreed.
report-found = { $oppositions ->
    [one] The map holds 1 us-them story
   *[other] The map holds { $oppositions } us-them stories
}, with { $occurrences ->
    [0] no incident or conflict yet
    [one] 1 incident or conflict
   *[other] { $occurrences } incidents and conflicts
}.
report-selected = The group goes on with: { $pair }.
report-follow-only = The group does not intervene, and does follow what happens.
report-not-chosen = No us-them story was chosen to go on with yet.
report-purpose = Purpose
report-scope = Scope
report-period = Period
report-until = { $from } to { $to }
report-owner = Owner

report-map = Which us-them stories are at play?
report-told = This is how it is told. These are words that go round, not facts about people.
report-map-empty = There is no us-them story on the map yet.
report-map-table = Table of us-them stories, incidents and conflicts
report-beside = Accompanying incidents & conflicts?
report-opposition = Us-them
report-choice = What we chose, and why
report-dots = { $voters ->
    [one] One person placed
   *[other] { $voters } people placed
} dots; each had { $dots }. The dots help; the group decides.
report-dots-table = Dots for each us-them story
report-dots-count = Dots

report-records = Each us-them story by itself
report-record = Us-them { $number }
report-also-told = Also told as
report-ground = Why these words
report-related = Hangs together with
report-added-by = Brought in from the domain

report-occurrences = Incidents and conflicts
report-occurrences-none = No incidents or conflicts were noted.
report-what = What happened
report-kind = Kind
report-where-when = Where and when
report-problem-owner = Who can act on it
report-with-opposition = With us-them
report-not-known = not known
report-none = none
report-aid = Conflict or polarisation?
report-aid-means = The group answered these questions. There is no score. The advice helps; the group decides.
report-advice = Advice:

report-role-map = Map 2: who stands where?
report-role-map-of = Map 2 for opposition { $number }: who stands where?
report-role-map-means = Everybody around ‘{ $us }’ facing ‘{ $them }’ gets a place, the municipality too. A place can change and is no judgement.
report-role-caption = Map 2, picture of { $date }. State: { $status }. The same stands below in words.
report-role-nobody = Nobody stands on map 2 yet.
report-role-standing = Who stands where
report-role-empty = Nobody stands here: { $zones }.
report-role-leader-open = The place of the leader of the silent middle is still open.
report-role-scapegoats = Blame can land here: { $names }.
report-role-moves = What moves
report-role-moves-to = { $name } moves from ‘{ $from }’ to ‘{ $to }’.
report-role-moves-none = No movement was noted.
report-role-compared = Different from { $date }
report-role-entered = New on the map: { $names }.
report-role-left = No longer on the map: { $names }.
report-role-moved = { $name } lay at ‘{ $from }’ and lies at ‘{ $to }’ now.
report-role-same = Everybody stands where they stood.
report-role-cards = All cards
report-role-card = Card
report-role-place = Place
report-role-grounds = What we saw
report-role-sure = How sure
report-role-no-grounds = not noted
report-role-pressure = Pressure on the middle
report-role-pressure-none = The pressure on the middle was not noted.
report-role-pressure-history = The pressure over time
report-role-day = Day
report-fuel = Fuel
report-fuel-means = In the group’s own words. Only what says how people are is fuel.
report-fuel-none = No statements were noted.
report-fuel-statement = Statement
report-fuel-is = this is fuel
report-fuel-side = From which side
report-fuel-heard = Where heard
report-fuel-when = When
report-equal-open = The group has not answered this question yet.
report-conduct-none = The group has not looked at its own share yet.

report-strategy = Strategy
report-strategy-of = Strategy for opposition { $number }
report-strategy-ready = The group calls this strategy ready.
report-strategy-not-ready = This strategy is not ready yet.
report-targets = It is meant for: { $zones }.
report-targets-none = It was not noted yet whom it is meant for.
report-pushers-only = It is meant for the pushers only. Attention can be fuel.
report-pushers-reason = Why it is done all the same: { $reason }
report-not-answered = Not filled in yet.
report-names-a-camp = Note: a question above names a camp. Then the question itself can become fuel.
report-actions = Actions
report-other-actions = Actions without a strategy
report-actions-none = No actions were agreed yet.
report-anchoring = Keeping it alive
report-anchoring-none = It was not agreed yet who keeps this alive.

report-online = Seen online only
report-online-means = This was seen online and nowhere else. Online, something can look larger than it is in the street. Ask in the area before you do anything with it.
report-online-none = Nothing on the map was seen online only.
report-differs = Where we see it differently
report-differs-means = Domains do not always see the same. The differences stand here side by side; nobody is right or wrong.
report-differs-none = No differences between domains were noted.
report-differs-about = About
report-differs-views = Who sees what
report-unknown = What we do not know
report-unknown-means = Nobody filled this in. Not knowing is a finding too.
report-unknown-none = Everything was filled in for each us-them story.
report-not-filled-in = Not filled in

report-participants = Who thought along
report-participants-none = No participants were noted.
report-missing = Not at the table: { $domains }.
report-sessions = Sessions
report-session = { $date }: { $participants ->
    [one] 1 participant
   *[other] { $participants } participants
}

report-account = Accountability
report-rule = One rule holds for this report: write so that you can show it to everybody on the map.
report-no-persons = Names of persons, accounts and addresses do not belong in it. Every text was checked for them.
report-review = Look back on
report-retention = Retention
report-reopened = Reopened
report-content = Lists of questions
report-content-version = { $slug }, version { $version }
report-sources = Where the parts come from
report-source-map = The table of map 1
report-source-infoblad = ESS, information sheet on the learning network on polarisation
report-source-fields = The other fields of an us-them story
report-source-role-map = Map 2, with the positions
report-source-zones = The zones and fields of map 2
report-source-dialogue = The fields of the dialogue map
report-from-infoblad = from the information sheet
report-from-source = from a source
report-from-title = from a source of which only the title is known
report-from-general = general knowledge, not verified
report-made-from = { $events ->
    [one] Made from 1 recorded event.
   *[other] Made from { $events } recorded events.
} Code of the last: { $hash }
report-check = The administrator checks that nothing was altered with:
report-get-analysis = The analysis (PDF)
report-get-odt = To edit (ODT)
report-get-findings = findings
report-get-advice = advice
report-get-blind-spots = blind spots
report-get-deployments = the plan
report-appraisal-changed = { $criterion }: was { $was }, now { $is }
