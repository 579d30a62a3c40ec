appraisal-title = Appraisal
appraisal-own = our own framework
appraisal-not-of-kis = Kennisplatform Inclusief Samenleven (KIS) made the ‘Afwegingskader polarisatie’ in 2024. It exists beside this framework and is something else. You find it by searching the website of KIS for ‘Afwegingskader polarisatie’.
appraisal-not-yet = Nothing was appraised yet: is this polarisation, do we act on it, and whose task is it?
appraisal-to-all = To the appraisals
appraisal-to-this = To this appraisal
appraisal-back-to-all = All appraisals
appraisal-back-to-map = To the map
appraisal-state-blind = everybody answers alone
appraisal-state-shown = the answers were shown, the group decides
appraisal-state-decided = decided
appraisal-still-open = still open
appraisal-came-to = { $outcome }. Look back on { $day }.
appraisal-called = Appraisal { $number }, started on { $day }
appraisal-none = No appraisal yet
appraisal-none-means = In an appraisal you look together whether this is polarisation, whether you act on it, and whose task it is.
appraisal-signals = Signals under this dossier
appraisal-no-signals = This dossier does not rest on signals yet. You can appraise without them.
appraisal-signal-about = { $area }, { $day }, { $function } ({ $domain })
appraisal-grounds = Signals that this appraisal rests on
appraisal-begin = Begin an appraisal
appraisal-begin-means = Everybody answers alone first. That can be done together at a table, and also alone in the weeks after.
appraisal-again = Appraise again
appraisal-again-means = A new appraisal begins empty. After that it shows what changed since the one before.
appraisal-which-signals = Which signals does the appraisal rest on?
appraisal-changed = The appraisal was updated

appraisal-count-title = Who answered?
appraisal-count = { $people ->
    [0] There are no answers yet
    [one] There are answers of 1 person
   *[other] There are answers of { $people } people
}
appraisal-count-means = Nobody sees what somebody else answered, not even the facilitator, until everything is shown.
appraisal-no-domain = without a domain
appraisal-reveal = Show all answers
appraisal-reveal-means = After that nobody can answer alone any more. Ask first whether everybody has saved.
appraisal-mine = Your answers
appraisal-mine-means = Only you see this. You need not do everything at once: save what you have, and come back later. ‘Don’t know’ is a full answer.
appraisal-read-only = You can read along here, not answer. These are the questions.
appraisal-steps = The criteria in a row
appraisal-steps-open = { $open ->
    [0] all answered
   *[other] { $open } still open
}
appraisal-observation = What was seen or heard?
appraisal-observation-hint = Needed, except with ‘don’t know’. Write down what happened, not who it was.
appraisal-source = Where does that come from?
appraisal-save-mine = Save my answers
appraisal-saved = Saved at { $time }.

appraisal-together = What everybody said, and how we see it together
appraisal-together-means = For each criterion stands side by side what was said by domain, without who said it. Discuss what differs or is open, and write down how you see it together. If all who know say the same, you need not.
appraisal-differs = seen differently
appraisal-nobody = Nobody answered this.
appraisal-source-is = Comes from: { $source }
appraisal-settled = How we see it together
appraisal-agreed = What all who know say
appraisal-settle-degree = How do we see it together?
appraisal-settle = Write down
appraisal-settle-of = Write down: { $what }
appraisal-productive = Your answer
appraisal-productive-reason = Why?
appraisal-productive-keep = Save the answer
appraisal-productive-never-blocks = ‘Yes’ never stands in the way of acting on consequences or safety.
appraisal-changes = What changed since the appraisal before?
appraisal-unchanged = All criteria stand as they did then.
appraisal-change = { $what }: was { $was }, now { $now }.

appraisal-suggestion = What the rules suggest
appraisal-provisional = This is provisional. These criteria are still open and count as ‘don’t know’ until then:
appraisal-rule-safety = The rule: if something is clearly or strongly the matter with safety, that comes first.
appraisal-rule-grounds = The rule: if the grounds are slight at most, you explore first.
appraisal-rule-unknown = The rule: if three or more of the points of worry stand at ‘don’t know’, you explore first.
appraisal-rule-consequences = The rule: if the consequences are clear or strong, an analysis follows.
appraisal-rule-polarisation = The rule: if three or more of the marks of polarisation are clear or strong, an analysis follows.
appraisal-rule-none = None of the other rules applied.
appraisal-deciding = This decided it:
appraisal-plus = On top of that
appraisal-decision = What does the group decide?
appraisal-decision-means = The suggestion is an aid. The group decides, and may choose otherwise if it writes down why.
appraisal-decision-by = A facilitator records what the group decides.
appraisal-outcome = Outcome
appraisal-suggested = { $outcome } (suggested by the rules)
appraisal-reason = Why otherwise than suggested?
appraisal-reason-hint = Needed when you choose otherwise than the rules suggest.
appraisal-whose-task = Whose task is it?
appraisal-role = Which role does the municipality take?
appraisal-role-hint = Monitoring is about what happens, not about people.
appraisal-review = When do you look back?
appraisal-review-hint = { $months } months ahead at most.
appraisal-decide = Record the decision

appraisal-decided-on = Decided on
appraisal-suggested-then = What the rules suggested then
appraisal-criteria = The criteria
appraisal-each-said = What everybody said
appraisal-onward = How to go on
appraisal-onward-safety = Safety first: do today what is needed, with those whose work that is.
appraisal-onward-analysis = Chart together what is going on, in nine dimensions.
appraisal-to-analysis = To the analysis
appraisal-onward-explore = Gather observations, speak with social work, and appraise again. On { $day } the dossier asks for it.
appraisal-onward-monitor = Follow what happens. On { $day } the dossier asks you to look back.
appraisal-followed = It was appraised again later. This shows how it was then.
appraisal-reopening = Putting right
appraisal-reopening-means = Is the decision not right? Reopen with a reason
appraisal-reopen-reason = Why do you reopen the appraisal?
appraisal-reopen = Reopen the appraisal
