thread-title = De rode draad
thread-intro = Van een signaal naar een weging, een bevinding, een wij-zij, een rol, een interventie en het effect. U leest het van voor naar achter en terug: bij elk punt staat waar het uit komt en waar het toe leidt.
thread-changes = De rode draad is bijgewerkt
thread-none = Er is nog geen draad
thread-none-means = De draad ontstaat vanzelf uit signalen, wegingen, de analyse, de kaarten en het plan.
thread-loose-ends = Loopt nog nergens naartoe
thread-loose-means = Dit staat vast, maar er volgt nog niets uit. Dat kan kloppen. Kijk of hier iets vergeten is.
thread-leads-nowhere = loopt nog nergens naartoe
thread-comes-from = Komt uit:
thread-leads-to = Leidt tot:
# $n (Number) - hoeveel punten
thread-points = { $n ->
    [one] 1 punt
   *[other] { $n } punten
}
thread-follow = Volg deze draad
# $what (String) - het punt dat gevolgd wordt
thread-following = U volgt wat bij “{ $what }” hoort.
thread-show-all = Laat alles zien
thread-stage-empty = Nog niets.
# $n (Number) - het nummer van de weging
# $outcome (String) - waar zij op uitkwam
thread-appraisal = Weging { $n }: { $outcome }
thread-undecided = nog niet besloten
# $what (String) - de interventie
# $months (Number) - na hoeveel maanden
# $seen (String) - of het teken te zien was
thread-effect = { $what }, na { $months } maanden. Teken gezien: { $seen }
