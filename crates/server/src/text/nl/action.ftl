action-title = Acties
action-intro = Wat gaan wij doen, wie doet het, en voor welke dag? Een actie heeft een functie als eigenaar, geen naam.
action-none = Nog geen acties
action-none-means = Schrijf de eerste actie op: wat, wie en voor welke dag. De rest kan later.
action-none-yet = Nog geen actie.
action-what = Wat gaan wij doen?
action-owner = Wie doet het?
action-owner-hint = Een functie, geen naam.
action-due = Voor welke dag?
action-due-hint = De dag waarop het klaar moet zijn.
action-effect = Wat moet het opleveren?
action-opposition = Bij welke wij-zij hoort het?
action-no-opposition = bij geen wij-zij in het bijzonder
action-gamechanger = Wat verandert het?
action-no-gamechanger = niets van deze vier
action-state = Stand
action-state-reason = Waarom is het vervallen?
action-state-reason-hint = Alleen nodig als de actie vervallen is.
action-add = Voeg de actie toe
action-add-title = Voeg een actie toe
action-save = Bewaar
action-open = Bekijk of wijzig
action-back = Acties
# $owner (String) - de functie
# $due (String) - de dag
action-by = { $owner }, voor { $due }
action-overdue = te laat
action-comes-due = bijna zover
action-history = Geschiedenis van deze actie
action-withdraw = Haal van de lijst
action-withdraw-means = Wat u van de lijst haalt, kan iedereen die mag schrijven terugzetten.
action-was-withdrawn = Deze actie is van de lijst gehaald.
action-put-back = Zet terug
action-off = Van de lijst gehaald
# $what (String) - de actie
action-your-last = Uw laatste wijziging: { $what }
action-undo = Neem terug
action-read-only = U kunt deze acties lezen, niet veranderen.
