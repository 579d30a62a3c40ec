pruning-title = What may stay?
pruning-intro = These are the lines of this session. Go through them together. What you strike is really erased when the session closes: after that it is not in the history either.
pruning-adopted = The map was adopted. Who wants to strike a line of the map reopens the map first.
pruning-unseen-title = There are notes that nobody has seen
pruning-unseen = { $n ->
    [one] 1 note is still waiting. It is erased when you close the session.
   *[other] { $n } notes are still waiting. They are erased when you close the session.
}
pruning-empty = Nothing was written in this session.
pruning-opposition = us-them
pruning-occurrence = incident or conflict
pruning-note = remark
pruning-role = card of map 2
pruning-fuel = fuel of map 2
pruning-strike = Strike
pruning-keep = May stay
pruning-goes = erased at closing
pruning-reword = Say it differently
pruning-reword-do = Use these words
pruning-reword-means = Everything that belongs to this line goes along. The old words are erased when the session closes.
pruning-close-means = The code then no longer works. What was struck, what was set aside and which guest wrote what: that is erased and does not come back.

pruning-held = This dossier is on hold. So no line is struck now; what was struck already stays until the hold is lifted.
