page-skip = To the content
page-menu = Main menu
page-connection = About this connection
page-local-network = Local network, not protected.
page-local-network-means = Who is on this network can read along.
page-dossiers = Dossiers
page-signals = Signals
page-interventions = Interventions
page-members = Colleagues
page-account = My account
page-sign-out = Sign out
page-working-method = What we record
page-to-start = To the start
page-example = This is an example: it was made up to show how it works.

error-not-found-title = This page is not there
error-not-found = Perhaps the address is wrong, the session was closed, or the page belongs to another organisation.
error-session-over-title = The session is closed
error-session-over = Thank you for your contribution. At most your domain still stands beside what came from you, and only where it does not give you away. You can close this screen. The facilitator has the report.
error-forbidden-title = Your role does not allow this
error-forbidden = You may read this, but not change it. Nothing was changed. Ask a facilitator if you do need this.
error-refused-title = That cannot be done now
error-too-many-title = Too many attempts
error-too-many = Wait a minute and then try again.
error-unreadable-title = This request cannot be read
error-unreadable = Go back to the page before and try again. Nothing was changed.
error-unavailable-title = The data cannot be reached for the moment
error-unavailable = What you typed is still on the page before. Try again in a minute.

form-not-right-yet = This is not right yet
field-optional = (may stay empty)
field-not-said = not said yet
field-empty = Fill this in.
field-nothing-chosen = Make a choice.
field-not-a-date = Fill in a date that exists.
field-too-long = This is too long: { $chars } characters, { $max } fit.
field-refused = There seems to be { $what } in this. We do not keep that. Describe the position, the function or the situation, for instance ‘residents around the square’ or ‘community officer’.
field-needs-reason = This is about { $what }. Is that how the story is told, or are you placing people here? Choose other words, or write below why this word is needed here.
field-reason-refused = The reason cannot stand like this. { $why }
field-reason = Why is this word needed here?
field-reason-hint = The reason stays with the text, in a report too.

outdated-since = The review date was { $date }. Look back before you use this picture.
outdated-title = Outdated picture.

room-connected = connected
room-lost = no connection, what you type is kept
room-queued = no connection, { "{n}" } waiting
room-waiting = This waits for the connection. It is kept as long as this page stays open.
room-refused = This was not kept:
room-here = { $n ->
    [one] 1 person here
   *[other] { $n } people here
}
room-writes = { $function } is writing
room-leads = { $function } ({ $domain }) leads this session
room-leads-nobody = Nobody leads this session
clock-label = Time for this step
clock-minutes = min
clock-paused = paused
clock-last-minute = 1 minute left

refusal-not-allowed = Your role does not allow this. Nothing was changed.
refusal-gone = This is not there any more.
refusal-map-adopted = The map was adopted. A facilitator can reopen it with a reason.
refusal-map-not-adopted = The map was not adopted.
refusal-map-empty = The map is still empty. Add an us-them first.
refusal-session-running = A session is running already.
refusal-session-closed = The session was closed.
refusal-review-date-past = The review date lies in the past.
refusal-review-date-too-far = The review date may lie twelve months ahead at most.
refusal-period-reversed = The last day lies before the first day.
refusal-same-card = This is the same card twice.
refusal-card-withdrawn = This card was taken off the map. Put it back first.
refusal-card-present = This card is on the map already.
refusal-too-many-dots = Those are more dots than you have.
refusal-out-of-range = That number cannot be.
refusal-round-open = A round of dots is open. Close it first.
refusal-round-closed = No round of dots is open.
refusal-nothing-to-undo = There is nothing of yours to take back.
refusal-changed-since = Somebody else changed this since. Your change was not taken back.
refusal-nothing-changed = Nothing changed: it stood there like this already.
refusal-strategy-ready = The strategy is ready. A facilitator can take that back; then you can change it.
refusal-strategy-not-ready = The strategy is not marked as ready.
refusal-strategy-empty = The strategy is still empty. Answer a question first.
refusal-targets-only-pushers = The strategy addresses pushers only. Write down why.
refusal-dropped-without-reason = Write down why the action was dropped.
refusal-silent-round = A silent round is running. Write a note; the map itself does not change now.
refusal-inbox-open = What you send now goes to the facilitator. The map itself does not change now.
refusal-step-locked = The facilitator locked this step. Nothing was changed.
refusal-step-running = This step is running. Start another step first.
refusal-no-step = No step is running. Start a step first.
refusal-no-notes = There are no notes, or no notes are asked for now.
refusal-role-map-about = A map 2 or a strategy is about this us-them, so it cannot be struck or said differently here.

outdated-locked = You can only read here now. A facilitator can set a new review date.
outdated-locked-leader = Until then everybody can only read here. Set a new date, with a reason, at most twelve months ahead.
