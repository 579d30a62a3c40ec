blind-spot-title = Blind spots
blind-spot-intro = What is done already about what you found? Does it reach the group and the place, and does it fit the phase? Where nothing is done, or where it does not arrive, there is a blind spot.
blind-spot-changes = The blind spots were updated
blind-spot-no-analysis = There is no analysis yet
blind-spot-no-analysis-means = Blind spots come from the findings of the analysis.
blind-spot-to-analysis = To the analysis
blind-spot-read-only = You can read this, not change it.
blind-spot-spots = { $n ->
    [0] Blind spots
    [one] 1 blind spot
   *[other] { $n } blind spots
}
blind-spot-none = No blind spots yet: nowhere is an approach missing, and nowhere stands a no.
blind-spot-not-looked-at = { $n ->
    [one] Nobody looked at 1 finding yet
   *[other] Nobody looked at { $n } findings yet
}
blind-spot-without = Nothing runs in these directions now
blind-spot-to-plan = To the plan of interventions
blind-spot-is-blind = blind spot
blind-spot-is-missing = an approach is missing
blind-spot-not-the-group = what is done does not reach the group
blind-spot-not-the-place = what is done does not reach the place
blind-spot-not-the-phase = what is done does not fit the phase
blind-spot-findings = The findings and what is done already
blind-spot-no-findings = The analysis has no findings yet.
blind-spot-not-found-now = The group does not see this as a finding now. What stands here is kept.
blind-spot-finding = Finding
blind-spot-existing-approach = Existing approach
blind-spot-existing-approach-hint = What does the municipality, or somebody else, do about this already?
blind-spot-owner = Owner
blind-spot-by = by { $owner }
blind-spot-reach = Reaches and fits
blind-spot-reaches-group = Does it reach the group concerned?
blind-spot-reaches-place = Does it reach the place?
blind-spot-fits-phase = Does it fit the phase?
blind-spot-group = group
blind-spot-place = place
blind-spot-phase = phase
blind-spot-answer = { $what }: { $answer }
blind-spot-verdict = Verdict
blind-spot-verdict-hint = Does what is done suffice, or must there be more or something else?
blind-spot-direction = Fitting direction
blind-spot-direction-hint = Where may a solution lie?
blind-spot-direction-suggested = Our suggestion for this finding: { $codes }. You choose.
blind-spot-suggested = suggestion: { $codes }
blind-spot-action = What are we going to do?
blind-spot-keep = Save
blind-spot-network = Who knows whom?
blind-spot-network-about = { $n ->
    [0] For each group and place: which function or organisation has a way in?
    [one] For each group and place: which function or organisation has a way in? In 1 place nobody is known.
   *[other] For each group and place: which function or organisation has a way in? In { $n } places nobody is known.
}
blind-spot-to-network = To the network
blind-spot-network-intro = Which function or organisation has a way in to a group or place, and how strong is that contact? An empty place is a blind spot.
blind-spot-network-no-people = Write down functions and organisations only, never people.
blind-spot-network-changes = The network was updated
blind-spot-network-later = The network goes with the analysis.
blind-spot-network-none = Nothing to fill in yet
blind-spot-network-none-means = The rows come from map 1 and from the places in the analysis. The columns are the domains that take part.
blind-spot-group-or-place = Group or place
blind-spot-us = us: { $label }
blind-spot-them = them: { $label }
blind-spot-nobody = nobody known
blind-spot-fill-in = Fill in
blind-spot-empty = { $n ->
    [0] Empty places
    [one] 1 empty place
   *[other] { $n } empty places
}
blind-spot-empty-none = Somebody is known everywhere.
blind-spot-empty-cell = From { $domain } nobody is known with { $row }.
blind-spot-empty-row = With “{ $row }” nobody is known from { $domains }.
blind-spot-cell = From { $domain } to { $row }
blind-spot-function = Through which function or organisation?
blind-spot-function-hint = For instance community officer, community worker or housing association. Leave empty when nobody is known.
blind-spot-strength = How strong is the contact?
