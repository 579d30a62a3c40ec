online-title = Online and in the street
online-intro = Where was it seen? This page brings all findings, us-thems, incidents and conflicts together by where they were seen.
online-changes = { "{n}" } changes on this page
online-nothing = Nothing to compare yet
online-nothing-means = Nothing was found yet and map 1 is empty. What you fill in there at “where seen” comes together here.
online-only = Online only
online-both = Online and elsewhere
online-offline = Not online
online-not-said = Not said where
online-not-said-means = For each of these, fill in where it was seen. As long as that is not said, we do not know whether the picture is right.
online-finding = finding
online-opposition = us-them
online-occurrence = incident or conflict
online-count = { $n ->
    [0] nothing
   *[other] { $n }
}
online-unsaid = { $n ->
    [one] Of 1 it was not said where
   *[other] Of { $n } it was not said where
}
online-none = Nothing was seen online only.
online-warning = This was seen online only. An online picture can distort: a few people can look like many, and the rest is silent. Test it in the neighbourhood before you decide on it.
online-check-at = To check at: { $places }
online-check-where = To check: where in the area would this be noticed?
