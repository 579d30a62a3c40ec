privacy-title = Privacy of each dossier
privacy-intro = For the data protection officer. Of each dossier: what it is for, until when, what rests on it and what was erased.
privacy-refusals = Refused texts are kept nowhere, and are not counted either.
privacy-csv = Take along as CSV
privacy-none = No dossiers
privacy-none-means = There is no dossier that fits this.
privacy-show = Show
privacy-filter-state = State
privacy-filter-class = Retention class
privacy-sort = Order
privacy-any = everything
privacy-sort-review = review date, earliest first
privacy-sort-title = title
privacy-sort-changed = last changed first
privacy-state-free = open
privacy-state-stopped = stopped
privacy-state-outdated = outdated picture
privacy-state-held = on hold
privacy-state-reported = with a report
privacy-dossier = Dossier
privacy-purpose = Purpose
privacy-class = Retention class
privacy-entry = Entry of the selection list
privacy-entry-none = not chosen yet
privacy-review = Review date
privacy-state = State
privacy-reports = Open reports
privacy-guests = Guests who can still be traced now
privacy-participants = In the list of participants
privacy-purged = Purged lines
privacy-exports = Taken along
privacy-erased = Erased
privacy-nothing = nothing
privacy-erased-line = { $when }: { $what }, { $n ->
    [one] 1 row
   *[other] { $n } rows
}
privacy-erased-content = content
privacy-erased-authors = who acted
privacy-erased-domains = domains
privacy-export-line = { $when }: { $purpose }, for { $recipient }
privacy-more = { $n ->
    [one] and 1 more
   *[other] and { $n } more
}
privacy-to-audit = Who changed what
