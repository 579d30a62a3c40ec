agreements-title = Onze afspraken
agreements-read = Ik heb dit gelezen
