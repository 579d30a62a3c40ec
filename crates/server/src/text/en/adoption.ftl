adoption-title = Adopt map 1
adoption-means = An adopted map does not change any more. To change something later, you reopen it with a reason.
adoption-one-domain = Only one domain took part so far. A map of more domains sees more.
adoption-undecided = { $n ->
    [one] For 1 us-them nobody said yet whether it is desired. That is fine; the report says so.
   *[other] For { $n } us-thems nobody said yet whether they are desired. That is fine; the report says so.
}
adoption-hunches = { $n ->
    [one] 1 us-them is a hunch. That is fine; the report says so.
   *[other] { $n } us-thems are a hunch. That is fine; the report says so.
}
adoption-oppositions = Us-thems
adoption-occurrences = Incidents and conflicts
adoption-domains = Domains that took part
adoption-nobody = nobody yet
adoption-review = Looking back
adoption-adopt = Adopt the map
adoption-back = Back to the map
adoption-facilitator = A facilitator can adopt the map.
adoption-done-title = The map was adopted
adoption-done-means = Nobody can change it any more. The report is ready to share.
adoption-to-report = To the report
adoption-reopen-title = Change something after all
adoption-reopen-why = Why do you reopen the map?
adoption-reopen-hint = The reason is shown in the report.
adoption-reopen = Reopen the map
