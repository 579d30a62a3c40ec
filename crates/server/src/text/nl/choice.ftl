choice-title = Met welke wij-zij gaan wij verder?
choice-intro = Stippen helpen bij het gesprek. De groep beslist, met redenen. Niet ingrijpen kan ook.
# $left (Number) - wat er over is
# $limit (Number) - wat ieder heeft
choice-left = Nog { $left } van uw { $limit } stippen.
choice-hidden = Niemand ziet uw stippen. De uitkomst komt pas als de begeleider de ronde sluit.
# $n (Number) - hoeveel mensen
choice-voters = { $n ->
    [one] 1 mens heeft stippen gegeven.
   *[other] { $n } mensen hebben stippen gegeven.
}
# $card (String) - de wij-zij
choice-dots-for = Stippen voor { $card }
# $card (String) - de wij-zij
choice-less = Haal een stip weg bij { $card }
# $card (String) - de wij-zij
choice-more = Geef een stip aan { $card }
# $given (Number) - hoeveel gegeven
# $limit (Number) - hoeveel er zijn
choice-given = { $given } van { $limit }
choice-result = Wat de stippen zeggen
# $voters (Number) - hoeveel mensen
choice-result-means = { $voters ->
    [one] Van 1 mens. De stippen helpen bij het gesprek; de groep beslist.
   *[other] Van { $voters } mensen. De stippen helpen bij het gesprek; de groep beslist.
}
choice-opposition = Wij-zij
choice-dots = Stippen
choice-round = Ronde met stippen
choice-limit = Stippen per persoon
choice-limit-hint = Van 1 tot 10.
choice-open = Begin een ronde
choice-close = Sluit de ronde en laat de uitkomst zien
choice-close-means = Daarna kan niemand nog stippen geven. Wie wat gaf, wordt gewist.
choice-to-strategy = Naar de strategie
choice-made = Wat de groep besloot
# $card (String) - de wij-zij
choice-go-on = Verder met: { $card }
choice-follow = Niet ingrijpen, wel volgen
choice-outcome = Wat besluit de groep?
choice-reason = Waarom?
choice-keep = Leg de keuze vast
