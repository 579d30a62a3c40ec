history-title = History
history-intro = Everything that happened to this dossier, from now to then. Nobody can take anything out of it unnoticed.
history-today = Today
history-older = Show what happened before
history-newest = Back to now
history-moments = The map as it was
history-now = now
history-put-back = Put back
history-erased = The content of this was erased.
history-erased-card = an erased card

history-moment = { $day }, { $what }
history-moment-opened = dossier opened
history-moment-session-opened = start of a session
history-moment-session-closed = end of a session
history-moment-adopted = adopted
history-moment-reopened = reopened
history-map-title = The map on { $day }
history-map-notice = You are looking at the map as it was on { $moment }. You cannot change anything here.
history-map-heading = Which us-them stories were at play?

history-by-program = Veerkaart
history-by-somebody = somebody
history-by = { $function }, domain { $domain }
history-by-domain = somebody from the domain { $domain }

history-dossier-opened = Dossier opened: “{ $title }”
history-review-date-moved = Review date set to { $date }. Reason: { $reason }
history-session-opened = Session opened
history-step-started = Step started: { $step } ({ $minutes } minutes)
history-step-extended = { $minutes } more minutes given to this step
history-session-closed = Session closed
history-participant-joined = Takes part: { $function }, domain { $domain }
history-card-added = “{ $name }” added
history-card-withdrawn = “{ $name }” taken off the map
history-card-put-back = “{ $name }” put back
history-cards-merged = “{ $merged }” merged with “{ $kept }”
history-cards-parted = “{ $merged }” taken apart from “{ $kept }” again
history-cards-related = Connection made: “{ $one }” hangs together with “{ $other }”
history-cards-unrelated = Connection removed between “{ $one }” and “{ $other }”
history-incident-added = Incident added: “{ $what }”
history-conflict-added = Conflict added: “{ $what }”
history-aid-answered = ‘Conflict or polarisation?’ answered for “{ $name }”
history-aid-emptied = Answers to ‘Conflict or polarisation?’ removed from “{ $name }”
history-dots-round-opened = { $limit ->
    [one] Round of dots opened: everybody has 1 dot
   *[other] Round of dots opened: everybody has { $limit } dots
}
history-dots-round-closed = { $voters ->
    [one] Round of dots closed: 1 person took part
   *[other] Round of dots closed: { $voters } people took part
}
history-choice-selected = Chosen to go on with: “{ $name }”. Reason: { $reason }
history-choice-follow-only = Chosen: do not intervene, do follow. Reason: { $reason }
history-map-adopted = Map adopted
history-map-reopened = Map reopened. Reason: { $reason }
history-question = Strategy, { $gamechanger }: ‘{ $question }’
history-strategy-readied = Strategy for “{ $name }” marked as ready
history-strategy-readied-for-pushers = Strategy for “{ $name }” marked as ready, addressing pushers only. Reason: { $reason }
history-strategy-reopened = Strategy for “{ $name }” no longer ready
history-dialogue-map-of = the dialogue map of “{ $name }”
history-action-added = Action added: “{ $what }” by { $owner }, before { $due }
history-action-withdrawn = Action “{ $what }” taken off the list
history-action-put-back = Action “{ $what }” put back
history-act-undone = Took back a change of their own

history-field-changed = { $field } of { $of } changed: was { $old }, is now { $new }
history-field-filled = { $field } of { $of } filled in: { $new }
history-field-emptied = { $field } of { $of } emptied: was { $old }
history-field-touched = { $field } of { $of } looked at
history-quoted = “{ $name }”
history-the-dossier = the dossier
history-field-title = Title
history-field-purpose = Purpose
history-field-scope = Scope
history-field-period = Period
history-field-owner = Owner
history-field-retention = Retention class
history-period = { $from } to { $to }

card-field-us-label = Label us
card-field-them-label = Label them
card-field-neutral-description = Neutral description
card-field-topic = Topic
card-field-scale = Scale
card-field-orientation = Direction
card-field-municipality-is-party = Municipality as a party
card-field-desirability = Desired or undesired
card-field-energy = Energy
card-field-evidence = Observation or hunch
card-field-seen-at = Where it is seen
card-field-kind = Kind
card-field-what = What happened
card-field-place = Place
card-field-when = Moment
card-field-problem-owner = Problem owner
card-field-running = Still running or over
card-field-seen = Online or outside it
card-field-oppositions = Us-them stories

# Map 2
history-role-map-started = Map 2 started for “{ $name }”
history-role-card-placed = “{ $name }” placed at { $zone }
history-role-card-moved = “{ $name }” moved from { $from } to { $to }
history-fuel-added = Fuel noted: “{ $what }”
history-pressure-judged = Pressure on the middle: { $word }. Reason: { $reason }
history-equal-treatment = Equal treatment or discrimination? { $answer }
history-conduct-reflected = Questions about our own share answered
history-role-map-adopted = Map 2 adopted for “{ $name }”
history-role-map-reopened = Map 2 reopened for “{ $name }”. Reason: { $reason }
card-field-role-name = Name of the card
card-field-role-kind = Kind
card-field-grounds = Ground
card-field-certainty = Certainty
card-field-moves-to = Moves to
card-field-scapegoat = Scapegoat
card-field-fuel-description = Statement
card-field-fuel-kind = Kind of statement
card-field-fuel-side = Side
card-field-fuel-channel = Where
card-field-fuel-period = When
history-plan-set = Plan of the session made or changed ({ $steps } steps)
history-step-paused = The clock was stopped
history-step-resumed = The clock runs again
history-mode-set = Who writes in this step: { $mode }
history-spotlight-set = “{ $name }” put on the screen in large
history-spotlight-cleared = The large picture was taken away
history-agreements-acknowledged = Read the agreements
history-lead-taken = Took over the lead
history-notes-revealed = The notes of the silent round were shown
history-note-revealed = Note: “{ $name }”
history-note-placed = Note “{ $name }” put on the map
history-note-kept = Note “{ $name }” kept as a remark
history-note-set-aside = Note “{ $name }” set aside
history-line-struck = “{ $name }” struck; it is erased when the session closes
history-line-kept = “{ $name }” may stay
history-line-reworded = A line has other words: “{ $name }”
history-guests-counted = { $count ->
    [one] 1 guest took part
   *[other] { $count } guests took part
}
history-guests-listed = Took part as guests: { $guests }

# Signals, appraisal, analysis and plan
history-signal-taken = Signal taken as a ground: “{ $what }”, seen by { $by }
history-appraisal-started = { $n ->
    [0] Appraisal begun
    [one] Appraisal begun on 1 signal
   *[other] Appraisal begun on { $n } signals
}
history-appraisal-answered = Somebody answered criteria of the appraisal
history-appraisal-sealed = Answers of guests to the appraisal stay without who gave them; they were not shown yet
history-appraisal-revealed = { $n ->
    [one] The answers to the appraisal were shown, of 1 person
   *[other] The answers to the appraisal were shown, of { $n } people
}
history-the-appraisal = the appraisal
history-criterion = Criterion ‘{ $name }’
history-productive-answered = Can it be productive? { $answer }. Reason: { $reason }
history-appraisal-decided = Appraisal completed: { $outcome }. Task of: { $whose }. Role of the municipality: { $role }. Weigh again on { $date }
history-appraisal-otherwise = The rules suggested: { $outcome }. Reason to differ: { $reason }
history-appraisal-reopened = Appraisal reopened. Reason: { $reason }
history-analysis-started = Analysis in nine dimensions begun
history-analysis-answered = Somebody filled in a part of the analysis
history-the-preparation = the preparation of the analysis
history-place-added = Place added: “{ $name }”
history-place-withdrawn = Place “{ $name }” taken off the list
history-place-name = Name
history-place-kind = Kind of place
history-dimension-answered = Somebody filled in the dimension ‘{ $name }’
history-answers-sealed = Answers of guests to ‘{ $name }’ stay without who gave them; they were not shown yet
history-answers-revealed = { $n ->
    [one] The answers to ‘{ $name }’ were shown, of 1 person
   *[other] The answers to ‘{ $name }’ were shown, of { $n } people
}
history-dimension-reopened = New round begun of ‘{ $name }’
history-conclusion = Conclusion
history-the-finding = the finding “{ $name }”
history-phase = Phase
history-unrest-phase-set = Phase of unrest set to: { $phase }. Reason: { $reason }
history-unrest-phase-cleared = Phase of unrest taken away. Reason: { $reason }
history-policy-of = the policy on “{ $name }”
history-policy-existing = Existing approach
history-policy-owner = Owner
history-policy-reaches-group = Reaches the group
history-policy-reaches-place = Reaches the place
history-policy-fits-phase = Fits the phase
history-policy-verdict = Verdict
history-policy-direction = Direction of a solution
history-policy-action = Action
history-contact = Contact through the domain { $domain }
history-advice-as-action = Advice taken over as action “{ $action }”: { $advice }
history-advice-taken-over = Advice taken over: { $advice }
history-advice-set-aside = Advice set aside: { $advice } Reason: { $reason }
history-advice-open-again = Advice open again: { $advice }
history-deployment-planned = Intervention put on the plan: “{ $name }”
history-deployment-reviewed = Looked back at “{ $name }” after { $months } months. Sign seen: { $sign }. { $observed }
history-deployment-learned = Learnt: { $learned }
history-deployment-withdrawn = Intervention “{ $name }” taken off the plan
history-deployment-put-back = Intervention “{ $name }” put back
history-deployment-owner = Owner
history-deployment-start = Start
history-deployment-end = End
history-deployment-adaptation = Adaptation
history-deployment-expected = Expected effect
history-deployment-sign = Sign of success
history-deployment-oppositions = Us-thems
history-deployment-positions = Positions
history-deployment-findings = Findings
history-deployment-contact = Contact check
history-deployment-contact-none = no condition met
history-deployment-contact-reason = Reason with the contact check

history-under-review = A line that was reported and is being looked at.
history-dossier-stopped = Dossier stopped. Reason: { $reason }
history-stop-lifted = Stop lifted. Reason: { $reason }
history-hold-placed = Dossier put on hold: nothing is erased or destroyed. Reason: { $reason }
history-hold-lifted = Hold lifted. Reason: { $reason }
history-line-reported = A line was reported: it does not belong here
history-line-reported-because = A line was reported: it does not belong here. { $reason }
history-report-set-aside = A report was set aside. { $verdict }: { $reason }
history-purge-asked = Asked to erase a reported line
history-line-purged = A reported line was erased, by two people
history-selection-chosen = Term of retention chosen: “{ $entry }”, { $years } years from { $date }
history-selection-for-good = Term of retention chosen: “{ $entry }”, kept for good
history-destruction-proposed = Put on the destruction list. Ground: { $ground }
history-destruction-set-aside = Taken off the destruction list. Reason: { $reason }
history-team-closed = Dossier closed: only the team can open it
history-team-opened = Dossier opened to all colleagues
history-team-member-added = Added to the team: { $function }, { $domain }
history-team-member-removed = Taken out of the team: { $who }
history-ownership-taken = Became team owner: { $function }, { $domain }
history-ownership-handed = Team ownership handed over to: { $function }, { $domain }
history-entry-asked = Asked to read along from outside the team. Reason: { $reason }
history-entry-granted = Reading along from outside the team allowed, for 24 hours
history-entry-refused = Reading along from outside the team refused
history-entry-ended = Reading along from outside the team ended, or the request taken back
