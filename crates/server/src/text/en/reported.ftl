reported-mask = This line was reported and is being looked at
reported-button = This does not belong here
reported-means = A facilitator and the data protection officer look at it. Until then nobody else sees the text. Who reported it is not written down beside it.
reported-why = Why not?
reported-send = Report this line
reported-under-review = This line was reported and is being looked at.
reported-waiting = { $count ->
    [one] One line was reported.
   *[other] { $count } lines were reported.
}
reported-to-list = Look at it
reported-gone = { $count ->
    [one] One line was erased here that did not belong in this dossier. Two people looked at it.
   *[other] { $count } lines were erased here that did not belong in this dossier. Two people looked at them.
}
reported-title = Reported lines
reported-intro = Somebody thinks that these lines do not belong here. Look at them and set the report aside, or have the line erased. That takes two: a facilitator and the data protection officer.
reported-none = Nothing is reported now.
reported-finding = finding, with what the domains said
reported-action = action
reported-strategy = strategy
reported-dialogue-map = dialogue map
reported-appraisal = appraisal
reported-sheet = what map 2 says beside its cards
reported-contact = contact in the network
reported-policy = what is done already about a finding
reported-phase = judgement of a phase
reported-place = place in the analysis
reported-advice = reason to set an advice aside
reported-deployment = intervention in use
reported-signal = signal that this dossier rests on
reported-on = Reported on { $moment }.
reported-because = { $reason }.
reported-ask-means = Does the line really have to go? Ask for it; then somebody else has to agree.
reported-ask = Ask to erase this line
reported-asked = Asked to be erased by: { $role }.
reported-other-person = Now somebody else has to agree, with the other role.
reported-purge-means = If you agree, the text goes from the dossier and from its history, earlier words of it too. That cannot be taken back. Only that something was erased stays. In reports and copies that were made before, it still stands.
reported-agree = Agree and erase this line
reported-held = This dossier is on hold. The line cannot be erased now; only the data protection officer can still read it.
reported-aside = Set this report aside
reported-verdict = How does it end?
reported-verdict-why = Why?
reported-aside-button = Set the report aside
reported-settled = Settled
reported-was-purged = Erased on { $moment }, by a facilitator and the data protection officer.
reported-was-set-aside = Set aside on { $moment }.
