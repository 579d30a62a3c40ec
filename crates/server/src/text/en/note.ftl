note-title = Notes
note-silent-title = Silent round: write for yourself
note-silent-means = Nobody else sees what you write now, not even the facilitator. Later all comes on the screen at once, mixed and without a sender. You write an us-them on the line below.
note-inbox-title = Send it to the facilitator
note-inbox-means = What you write goes to the facilitator, who puts it on the map or sets it aside. You write an us-them on the line below.
note-free = Something else than an us-them
note-free-hint = One thought on a note. No names.
note-send = Write on a note
note-mine = { $n ->
    [one] Your note, which only you see
   *[other] Your { $n } notes, which only you see
}
note-take-back = Take back
note-locked = The facilitator locked this step. You can only look now.
note-open = { $n ->
    [one] 1 note to give a place
   *[other] { $n } notes to give a place
}
note-open-means = They are mixed, and without who wrote them. Put each note on the map, keep it as a remark, or set it aside.
note-remarks = Remarks
note-aside = Set aside; this disappears when the session closes
note-place = Put on the map
note-place-as = Make an us-them of it
note-keep = Keep as a remark
note-set-aside = Set aside
note-silent-round = Silent round
note-waiting = { $n ->
    [0] There is no note yet
    [one] There is 1 note
   *[other] There are { $n } notes
}
note-silent-leader-means = You see the notes only when everybody sees them. After that everybody writes on the map again.
note-no-domain = without a domain
note-reveal = Show everything
note-inbox = Inbox
note-inbox-empty = Nothing came in.
