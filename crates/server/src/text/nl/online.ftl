online-title = Online en op straat
online-intro = Waar is gezien wat er speelt? Deze pagina zet alle bevindingen, wij-zij’s, incidenten en conflicten bij elkaar naar waar ze zijn gezien.
online-changes = { "{n}" } veranderingen op deze pagina
online-nothing = Nog niets om te vergelijken
online-nothing-means = Er is nog niets gevonden en er staat nog niets op kaart 1. Wat u daar invult bij “waar gezien”, komt hier bij elkaar.
online-only = Alleen online
online-both = Online en daarbuiten
online-offline = Niet online
online-not-said = Niet gezegd waar
online-not-said-means = Vul bij elk hiervan in waar het is gezien. Zolang dat niet is gezegd, weten we niet of het beeld klopt.
online-finding = bevinding
online-opposition = wij-zij
online-occurrence = incident of conflict
# $n (Number) - hoeveel dingen
online-count = { $n ->
    [0] niets
   *[other] { $n }
}
# $n (Number) - van hoeveel dingen niet is gezegd waar ze zijn gezien
online-unsaid = { $n ->
    [one] Van 1 is niet gezegd waar
   *[other] Van { $n } is niet gezegd waar
}
online-none = Er is niets dat alleen online is gezien.
online-warning = Dit is alleen online gezien. Een beeld van online kan vertekenen: een paar mensen kunnen veel lijken, en de rest zwijgt. Toets het in de buurt voordat u erop besluit.
# $places (String) - de plekken
online-check-at = Na te gaan bij: { $places }
online-check-where = Na te gaan: waar in het gebied zou dit te merken zijn?
