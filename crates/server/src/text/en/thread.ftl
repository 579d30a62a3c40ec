thread-title = The thread
thread-intro = From a signal to an appraisal, a finding, an us-them, a role, an intervention and the effect. You read it forwards and back: each point says what it comes from and what it leads to.
thread-changes = The thread was updated
thread-none = There is no thread yet
thread-none-means = The thread comes by itself from signals, appraisals, the analysis, the maps and the plan.
thread-loose-ends = Leads nowhere yet
thread-loose-means = This stands, and nothing follows from it yet. That may be right. See whether something was forgotten here.
thread-leads-nowhere = leads nowhere yet
thread-comes-from = Comes from:
thread-leads-to = Leads to:
thread-points = { $n ->
    [one] 1 point
   *[other] { $n } points
}
thread-follow = Follow this thread
thread-following = You follow what belongs to “{ $what }”.
thread-show-all = Show everything
thread-stage-empty = Nothing yet.
thread-appraisal = Appraisal { $n }: { $outcome }
thread-undecided = not decided yet
thread-effect = { $what }, after { $months } months. Sign seen: { $seen }
