intervention-title = Interventions
intervention-intro = What a municipality can do, from public sources and in our own words. The order does not say what is best. Each intervention says when not to use it.
intervention-theories = Theories and approaches to read beside it
intervention-search-title = Search the catalogue
intervention-search = Search by words
intervention-search-go = Search
intervention-filters = Choose phase, direction or kind
intervention-filter-go = Show what fits
intervention-clear = Clear filters
intervention-any = any
intervention-count = { $n ->
    [one] 1 intervention
   *[other] { $n } interventions
}
intervention-none = Nothing found. Try another word, or clear the filters.
intervention-unknown = No weighing was decided yet and no phase was judged. Choose an intervention only when you know what is going on and how large it is. You can read already.
intervention-ordered = The order comes from the phase now and the target in this dossier.
intervention-not-ordered = This dossier has no phase and no target yet. So everything stands in the order of the catalogue.
intervention-phase-now = Phase now
intervention-to-plan = To the plan
intervention-fits-both = Fits the phase and the target
intervention-fits-one = Fits the phase or the target
intervention-other = Other
intervention-all = All interventions
intervention-later = Rather later
intervention-fits-phase = fits the phase
intervention-fits-target = fits the target
intervention-planned = is on the plan
intervention-plan = Put on the plan
intervention-plan-where = Putting this on a plan is done in a dossier: choose “Interventions” there.
intervention-contact-first = This brings groups together. Before you put it on the plan, you go through the contact check.
intervention-in-public = A conversation between two camps in public supplies fuel and forces others to choose. Rather hold such a conversation in private, and aim at the middle.
intervention-crisis-title = This is crisis management now
intervention-crisis = The phase is escalation: use your crisis plan. The catalogue can still be read.
intervention-open-directions = Directions in which nothing runs now
intervention-open-directions-about = No intervention of the plan runs in these directions at this moment. That may be intended. See what the catalogue has for them.
intervention-no-open-directions = Something runs in every direction now.

intervention-kind = Kind
intervention-occasion = Occasion
intervention-goal = Goal
intervention-target-group = Target group
intervention-aimed-at = Aimed at
intervention-direction = Direction
intervention-phase = Phase
intervention-no-phase = not named in the source
intervention-unrest-phase = Phase of unrest
intervention-orientation = Form
intervention-domains = Domain
intervention-approach = Approach
intervention-duration = Duration
intervention-effort = Effort
intervention-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
intervention-cost = Costs
intervention-expertise = What somebody has to be able to do
intervention-materials = Materials
intervention-preconditions = What it needs
intervention-transferability = Can it be done elsewhere?
intervention-active-elements = What makes it work
intervention-rationale = Rationale
intervention-studies = Studies
intervention-evidence = Evidence
intervention-assessed = { $level }, assessed by { $source } on { $day }
intervention-when-not = When not
intervention-fuel-risk = Risk of fuel
intervention-providers = Who carries it out
intervention-licence = Whose it is
intervention-last-checked = Source looked at on

intervention-from-source = from source: { $sources }
intervention-from-title = only the title from source: { $sources }
intervention-from-general = general knowledge
intervention-activity = What works and what does not
intervention-works = This works
intervention-does-not-work = This does not work
intervention-text-unknown = We do not know the text of the source on this.
intervention-sources = Sources
intervention-theory-found = from source
intervention-theory-title = only the title from source
intervention-theory-works = When it works
intervention-theory-limits = Where it ends
