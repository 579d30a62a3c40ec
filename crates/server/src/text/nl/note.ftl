note-title = Briefjes
note-silent-title = Stille ronde: schrijf voor uzelf
note-silent-means = Niemand anders ziet nu wat u schrijft, ook de begeleider niet. Straks komt alles tegelijk op het scherm, door elkaar en zonder afzender. Een wij-zij schrijft u op de regel onderaan.
note-inbox-title = Stuur het naar de begeleider
note-inbox-means = Wat u schrijft gaat naar de begeleider. Die zet het op de kaart of legt het opzij. Een wij-zij schrijft u op de regel onderaan.
note-free = Iets anders dan een wij-zij
note-free-hint = Eén gedachte op een briefje. Geen namen.
note-send = Schrijf op een briefje
# $n (Number) - hoeveel
note-mine = { $n ->
    [one] Uw briefje, dat alleen u ziet
   *[other] Uw { $n } briefjes, die alleen u ziet
}
note-take-back = Neem terug
note-locked = De begeleider heeft deze stap op slot gezet. U kunt nu alleen kijken.
# $n (Number) - hoeveel
note-open = { $n ->
    [one] 1 briefje om een plek te geven
   *[other] { $n } briefjes om een plek te geven
}
note-open-means = Ze staan door elkaar, en zonder wie ze schreef. Zet ieder briefje op de kaart, bewaar het als opmerking, of leg het opzij.
note-remarks = Opmerkingen
note-aside = Opzij gelegd; dit verdwijnt als de sessie sluit
note-place = Zet op de kaart
note-place-as = Maak er een wij-zij van
note-keep = Bewaar als opmerking
note-set-aside = Leg opzij
note-silent-round = Stille ronde
# $n (Number) - hoeveel
note-waiting = { $n ->
    [0] Er is nog geen briefje
    [one] Er is 1 briefje
   *[other] Er zijn { $n } briefjes
}
note-silent-leader-means = U ziet de briefjes zelf pas als iedereen ze ziet. Daarna schrijft iedereen weer op de kaart.
note-no-domain = zonder domein
note-reveal = Laat alles zien
note-inbox = Inbox
note-inbox-empty = Er is niets binnengekomen.
