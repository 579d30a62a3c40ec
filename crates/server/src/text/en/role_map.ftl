role-map-title = Who stands where?
role-map-all = Map 2: who stands where?
role-map-all-intro = Choose an us-them and give everyone involved a place. Never people by name: only groups, functions, institutions, media and the municipality itself.
role-map-none = There is no map yet
role-map-none-means = Begin with an us-them from map 1. The facilitator starts the map, then everybody fills it in together.
role-map-line = { $version ->
    [1] First map
    [2] Second map
    [3] Third map
   *[other] Map { $version }
}, { $day }, { $cards ->
    [one] 1 card
   *[other] { $cards } cards
}.
role-map-pressure-is = Pressure on the middle: { $word }
role-map-start = Begin a map
role-map-start-none = There is no us-them to begin a map for now: it is not on map 1 yet, or it has a map already that was not adopted.
role-map-to-map-1 = To map 1
role-map-start-means = Is there an adopted map of this us-them already? Then the new one begins as that stands, so that you see later what moved.
role-map-which = Of which us-them?
role-map-begin = Begin the map
role-map-intro = Give everyone involved a place. A place is no verdict: this is how we see it now.
role-map-public = Write so that you can show it to everybody on the map.
role-map-compare = Compare with the map before
role-map-drawing = { $cards ->
    [one] Drawing with 1 card. The same map stands below as a list.
   *[other] Drawing with { $cards } cards. The same map stands below as a list.
}
role-map-middle = The silent middle
role-map-zone-holds = { $zone }: { $count ->
    [0] no cards
    [one] 1 card
   *[other] { $count } cards
}
role-map-to-be-filled = A place to be filled
role-map-nobody = Nobody yet
role-map-moves-to = moves to { $zone }
role-map-as-list = The same map as a list
role-map-move = Move
role-map-where = Where does “{ $name }” belong?
role-map-now-here = lies here now
role-map-leave-it = Leave the card where it is
role-map-changes = { "{n}" } changes on the map
role-map-pick = Click a card and then the place where it belongs. Dragging works too.
role-map-picked = { "{name}" } picked up. Choose a place, or press Escape.
role-map-dropped = { "{name}" } now lies at { "{zone}" }.
role-map-add = Give somebody a place
role-map-name = Who or what?
role-map-name-hint = A group (“residents north side”), a function (“police officers”), an institution (“the council”), a medium, or the municipality itself. No names of people, no faith or origin.
role-map-kind = What is it?
role-map-zone = Where?
role-map-place = Put on the map
role-map-laws = The three base laws
role-map-does = Does
role-map-fed-by = Is fed by
role-map-helps = What helps
role-map-avoid = What you had better not do
role-map-sources = Sources: { $codes }
role-map-questions = Questions that help
role-map-equal = Is it (also) about equal treatment or discrimination?
role-map-equal-means = Then ‘the middle’ is not the answer.
role-map-equal-where = Who is treated unequally has a right to protection. Refer to the anti-discrimination service of your municipality.
role-map-equal-answer = Our answer
role-map-equal-note = Explanation
role-map-keep = Keep
role-map-onward = Onward
role-map-fuel = Fuel and pressure on the middle
role-map-fuel-about = { $count ->
    [0] No statements noted yet.
    [one] 1 statement noted.
   *[other] { $count } statements noted.
} Pressure on the middle: { $pressure }.
role-map-no-pressure = not chosen yet
role-map-share = Our own share
role-map-share-done = All questions were answered.
role-map-share-open = { $open ->
    [one] 1 question open.
   *[other] { $open } questions open.
}
role-map-adoption = Adopt
role-map-adopted = This map was adopted.
role-map-adoption-about = Possible when the municipality itself is on the map and you looked at your own share.
role-map-back = Back to map 2
role-map-grounds = What shows it?
role-map-grounds-hint = What was seen or heard? Describe behaviour, no judgement.
role-map-certainty = How sure?
role-map-moving = Moves to
role-map-moving-hint = Do you see a movement? The drawing gets an arrow.
role-map-is-scapegoat = Scapegoat?
role-map-scapegoat-hint = Only in the middle or on the bridge. To protect, not to point out.
role-map-first = This is the first map of this us-them
role-map-first-means = When you map it again later, you will see both maps side by side here, and what moved.
role-map-what-moved = Moved
role-map-what-entered = New
role-map-what-left = No longer on the map
role-map-none-of-these = None
role-map-moved = { $name }: from { $from } to { $to }
role-map-stands = { $name }: { $zone }
role-map-stayed = { $count ->
    [0] No card lies where it lay.
    [one] 1 card lies where it lay.
   *[other] { $count } cards lie where they lay.
}
role-map-pressure-over-time = Pressure on the middle over time
role-map-state = This map is now: { $state }.
role-map-need-municipality = The municipality itself has a place on the map
role-map-need-share = You looked at your own share together
role-map-there = in order
role-map-missing = still missing
role-map-to-map = To the map
role-map-no-pressure-yet = The pressure on the middle was not chosen yet. It need not be, but it belongs to the picture.
role-map-no-equal-yet = The question on equal treatment is still open. It need not be answered, but it belongs to the picture.
role-map-adopt-means = Once adopted, the map changes only when you reopen it, with a reason.
role-map-adopt = Adopt map 2
role-map-only-leaders = A facilitator can adopt the map.
role-map-reopen-reason = Why do you reopen the map?
role-map-reopen = Reopen map 2
role-map-was-reopened = Reopened on { $moment }. Reason: { $reason }
role-map-title-of = Who stands where? { $about }
role-map-to = to { $zone }
