aid-advice-title = Wat de antwoorden zeggen
aid-group-decides = Dit is een hulpmiddel, geen uitslag. De groep beslist.
aid-show = Bewaar en laat het advies zien
