choice-title = Which us-them do we go on with?
choice-intro = Dots help the conversation. The group decides, with reasons. Not intervening is possible too.
choice-left = { $left } of your { $limit } dots left.
choice-hidden = Nobody sees your dots. The result comes when the facilitator closes the round.
choice-voters = { $n ->
    [one] 1 person has placed dots.
   *[other] { $n } people have placed dots.
}
choice-dots-for = Dots for { $card }
choice-less = Take a dot away from { $card }
choice-more = Give a dot to { $card }
choice-given = { $given } of { $limit }
choice-result = What the dots say
choice-result-means = { $voters ->
    [one] From 1 person. The dots help the conversation; the group decides.
   *[other] From { $voters } people. The dots help the conversation; the group decides.
}
choice-opposition = Us-them
choice-dots = Dots
choice-round = Round of dots
choice-limit = Dots for each person
choice-limit-hint = From 1 to 10.
choice-open = Start a round
choice-close = Close the round and show the result
choice-close-means = After that nobody can place dots. Who gave what is erased.
choice-to-strategy = To the strategy
choice-made = What the group decided
choice-go-on = Go on with: { $card }
choice-follow = Do not intervene, do follow
choice-outcome = What does the group decide?
choice-reason = Why?
choice-keep = Record the choice
