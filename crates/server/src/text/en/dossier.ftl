dossier-list = Dossiers
dossier-new = Make a dossier
dossier-none = No dossiers yet
dossier-none-means = A dossier is about one area and one question. It starts with a purpose and a scope.
dossier-review-passed = The review date has passed
dossier-session-runs = A session is running
dossier-map-empty = The map is still empty.
dossier-is-example = (example)
dossier-is-closed = (team only)
dossier-closed = Who can open it?
dossier-closed-hint = You become the team owner: you choose later who joins the team. Untick this, and every colleague with a role that reads dossiers can come in.
dossier-closed-only = Only the team can open this dossier
dossier-count = { $oppositions } us-thems, { $occurrences } incidents and conflicts
dossier-review-in = look back in { $month }
dossier-new-intro = Without a purpose and a scope there is no dossier: that way everybody knows what it is for, and when it stops.
dossier-open = Make the dossier
dossier-cancel = Cancel
dossier-title = Title
dossier-title-hint = For instance the district and what it is about.
dossier-purpose = Purpose
dossier-purpose-hint = What do you make this map for? What do you want to be able to decide with it?
dossier-scope = Scope
dossier-scope-hint = The area (a neighbourhood, a district or larger) and the question. Write down what does not belong to it too.
dossier-period = Period
dossier-period-from = From
dossier-period-to = Up to and including
dossier-from-to = { $from } up to and including { $to }
dossier-owner = Owner
dossier-owner-hint = A function, not a name.
dossier-retention = Keeping
dossier-review = Looking back
dossier-review-date = Review date
dossier-review-hint = { $months } months ahead at most. After that the map is called an outdated picture.
dossier-details = Change the details
dossier-save = Save
dossier-move-review = Move the review date
dossier-move-why = Why?
dossier-move = Move the date
dossier-attention = { $n ->
    [one] 1 thing asks for attention
   *[other] { $n } things ask for attention
}
dossier-ask-session = A session is running.
dossier-ask-round = A round of dots is open.
dossier-ask-desirability = { $n ->
    [one] For 1 us-them nobody said yet whether it is desired.
   *[other] For { $n } us-thems nobody said yet whether they are desired.
}
dossier-ask-online = { $n ->
    [one] 1 us-them was seen online only: what is noticed of it in the street?
   *[other] { $n } us-thems were seen online only: what is noticed of them in the street?
}
dossier-ask-choice = Nobody chose yet which us-them to go on with.
dossier-ask-domain = Only one domain took part so far. Invite another domain.
dossier-ask-action-overdue = Overdue: { $owner } would do this before { $due }. “{ $what }”
dossier-ask-action-due = Due soon: { $owner } does this before { $due }. “{ $what }”
dossier-ask-anchoring-by = { $keeper } looks at the strategy for { $of } again on { $day }.
dossier-ask-anchoring = On { $day } you look at the strategy for { $of } again.
dossier-to-action = To the action
dossier-to-actions = Actions
dossier-actions-about = { $n ->
    [0] No actions yet.
    [one] 1 action, { $ahead } still to do.
   *[other] { $n } actions, { $ahead } still to do.
}
dossier-to-strategy = Strategy
dossier-strategy-about = Four things to change, whom you address, the dialogue map and the anchoring.
dossier-step-strategy = Strategy
dossier-step-actions = Actions
dossier-to-session = To the session
dossier-to-choice = Choosing
dossier-to-map = Map 1
dossier-path = The steps
dossier-step-limits = Purpose and scope
dossier-step-map = Map 1: all us-thems
dossier-step-choice = Choosing one
dossier-step-adoption = Adopting
dossier-step-review = Looking back
dossier-done = done
dossier-now = we are here
dossier-later = after that
dossier-parts = In this dossier
dossier-sessions = Sessions
dossier-sessions-held = { $n ->
    [0] No session held yet.
    [one] 1 session.
   *[other] { $n } sessions.
}
dossier-choice-about = Place dots, and decide which us-them to go on with.
dossier-report = Report
dossier-report-about = As a web page, PDF or file with data.
dossier-history = History
dossier-history-about = What changed, and the map as it was.
dossier-facts = Details of the dossier
dossier-domains = Domains
dossier-to-role-maps = Map 2: who stands where?
dossier-role-maps-about = { $count ->
    [0] Not begun yet.
    [one] 1 map
   *[other] { $count } maps
}
dossier-step-role-map = Map 2
dossier-to-advice = Advice
dossier-advice-about = { $open ->
    [0] No advice that waits for a decision.
    [one] 1 advice waits for a decision.
   *[other] { $open } pieces of advice wait for a decision.
}
dossier-to-blind-spots = Blind spots
dossier-blind-spots-later = Findings against existing policy. Begins with the analysis.
dossier-blind-spots-about = { $spots ->
    [0] No blind spot yet.
    [one] 1 blind spot.
   *[other] { $spots } blind spots.
} { $open ->
    [0] Every finding was looked at.
    [one] Nobody looked at 1 finding yet.
   *[other] Nobody looked at { $open } findings yet.
}
dossier-to-thread = The thread
dossier-thread-about = From signal to effect, and back.
dossier-ask-appraisal = Look back on the appraisal: that was planned for { $day }.
dossier-to-appraisal = To the appraisal
dossier-ask-look-overdue = Overdue: { $owner } was to look back on { $due }. “{ $what }”
dossier-ask-look-due = Soon: { $owner } looks back on { $due }. “{ $what }”
dossier-to-look-back = Look back
dossier-to-interventions = Interventions
dossier-interventions-about = What you can do, ordered by the phase and the target of this dossier.
dossier-to-plan = Plan
dossier-plan-about = { $n ->
    [0] No intervention chosen yet.
    [one] 1 intervention, { $running } runs now.
   *[other] { $n } interventions. Running now: { $running }.
}
