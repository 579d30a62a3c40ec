conduct-title = Our own share
conduct-done = All questions were answered. You can still add to the answers.
conduct-open = { $open ->
    [one] 1 question open.
   *[other] { $open } questions open.
} The map can be adopted only when everything was answered.
conduct-narratives = Which stories about government play a part?
conduct-narratives-hint = It is about how residents experience it. After the study by Verwey-Jonker, in the words of the infoblad.
conduct-touched = Was one of us touched?
conduct-touched-hint = For the conversation. Veerkaart does not keep who.
conduct-keep = Keep the answers
