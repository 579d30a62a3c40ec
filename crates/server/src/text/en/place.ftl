place-title = Places
place-intro = Where in the area does it happen? Write down a neighbourhood or a kind of place, never an address. What you find in the dimensions and the phase can then be tied to a place.
place-read-only = You can read this list and add nothing now.
place-changes = { "{n}" } changes in the list
place-none = No places yet
place-none-means = Add one if things differ between parts of the area. If it is the same everywhere, no list is needed.
place-off = Taken off the list
place-no-kind = Kind of place not said yet
place-findings-count = { $n ->
    [0] No findings yet.
    [one] 1 finding.
   *[other] { $n } findings.
}
place-name = What is the place called here?
place-name-hint = For example “the neighbourhood around the shopping centre”. If you name a street, a block or an entrance hall, we ask why: so small a place can point at people.
place-kind = Kind of place
place-kind-hint = The list is taken from sources in part, and is our own proposal in part.
place-add-title = Add a place
place-add = Add the place
place-put-back = Put back
place-back = All places
place-was-withdrawn = This place was taken off the list. What hung on it is still there.
place-edit = Change or take away
place-save = Save the place
place-withdraw = Take off the list
place-withdraw-means = Taking off the list is not erasing: you can put the place back, with everything that hangs on it. Until then its phase does not count.
place-findings = What happens here
place-no-findings = No finding hangs on this place yet.
