signal-title = Signals
signal-intro = What colleagues saw or heard, by area and with the newest first. This is how it was seen or told; it is no conclusion.
signal-note = Note a signal
signal-none = No signals yet
signal-none-means = Did you see or hear something that drives people apart? Note it in a minute. Together, signals are the ground for a dossier.
signal-none-here = There are no signals here.
signal-areas = Areas
signal-all-areas = All areas
signal-to-all = See all signals
signal-all-of = See all { $n } of { $area }
signal-by = { $function }, { $domain }
signal-in-dossier = Ground for the dossier
signal-of-dossier = Signals of { $title }
signal-open = See
signal-noted = Noted
signal-what = What did you see or hear, without names?
signal-area = Neighbourhood or district
signal-day = Day
signal-function = Your function
signal-seen-by = Seen or heard by
signal-evidence = How do you know?
signal-seen = Where was it?
signal-seen-offline = not online
signal-seen-online = online
signal-seen-both = both
signal-more = At what kind of place?
signal-place = Kind of place
signal-place-hint = Such as ‘school yard’ or ‘neighbourhood chat’. No address.
signal-save = Note it
signal-day-ahead = This day has yet to come.
signal-ground = Take signals along
signal-ground-means = Tick above what belongs together. The dossier then refers to it, and those signals stay as long as the dossier is there.
signal-ground-into = To which dossier?
signal-ground-choose = Choose a dossier
signal-ground-new = a new dossier
signal-ground-save = Take along
signal-ground-none = Tick at least one signal.
signal-ground-too-many = Tick at most { $most } signals at once.
signal-ground-no-dossier = There is no dossier yet. A facilitator can make one.
signal-new-dossier = { $n ->
    [one] This dossier rests on 1 signal
   *[other] This dossier rests on { $n } signals
}
signal-dossier-rests = { $n ->
    [one] This dossier rests on 1 signal, of { $day }.
   *[other] This dossier rests on { $n } signals, since { $day }.
}
signal-to-those = See the signals
signal-removal = May this signal go?
signal-removal-means = It disappears for everybody and cannot come back. It still stands in a backup of before, until that is thrown away.
signal-remove = Remove the signal
signal-stays = A dossier rests on this signal. Therefore it cannot go.
signal-reported = { $count ->
    [one] One signal was reported as ‘this does not belong here’.
   *[other] { $count } signals were reported as ‘this does not belong here’.
}
signal-looked-at-in = These dossiers rest on it and look at it themselves. There it can be purged or set aside:
signal-looked-at-elsewhere = A dossier that you have no access to looks at it as well.
signal-not-looked-at-in = It stands in these dossiers too, where it was not reported yet:
signal-not-looked-at-elsewhere = It also stands in a dossier that you have no access to. The data protection officer can report it there.
signal-report-there = Report it there as well
signal-set-aside = It can stand here: show it again
