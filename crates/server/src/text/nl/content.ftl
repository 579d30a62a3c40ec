# $path (String) - het bestand
# $line (Number) - de regel
# $what (String) - wat er mis is
content-at = { $path }, regel { $line }: { $what }
# $path (String) - het bestand of de map
# $why (String) - de reden van het systeem
content-not-read = { $path } is niet te lezen: { $why }
# $path (String) - het bestand
content-misplaced = { $path } staat op een plek waar Veerkaart niet kijkt. Zet het bestand in <soort>/<naam>/v1/content.toml. De soort is source, items of intervention.
# $path (String) - de map
content-nothing-there = In { $path } staat geen inhoud. Veerkaart zoekt naar <soort>/<naam>/v1/content.toml.
# $id (String) - het item
# $language (String) - nl of en
content-empty = Bij ‘{ $id }’ is een tekst leeg (taal: { $language }). Vul beide talen in.
# $id (String) - het item
# $start (String) - het verplichte begin
content-not-own = ‘{ $id }’ moet beginnen met ‘{ $start }’. Zo botst het nooit met een item van Veerkaart zelf.
# $id (String) - het item
content-twice = ‘{ $id }’ bestaat al. Kies een andere naam.
# $id (String) - het item
content-group-missing = Bij ‘{ $id }’ ontbreekt de groep (group). In deze dimensie hoort elk item bij een groep.
# $id (String) - het item
# $group (String) - de groep
content-no-such-group = Bij ‘{ $id }’ staat de groep ‘{ $group }’, en die heeft deze dimensie niet.
# $id (String) - het item
# $code (String) - de broncode
content-no-such-source = Bij ‘{ $id }’ staat de bron ‘{ $code }’. Die is niet bekend. Voeg de bron toe in source/<naam>/v1/content.toml.
# $id (String) - het item
content-not-assessed = Bij ‘{ $id }’ staat een bewijsniveau hoger dan praktijkvoorbeeld. Noem dan ook de bron (evidence_source) en de dag van de beoordeling (assessed_on).
# $field (String) - het veld
# $known (String) - de velden die wel bestaan
content-unknown-field = Het veld ‘{ $field }’ bestaat hier niet. Wat wel kan: { $known }.
# $field (String) - het veld
content-missing-field = Het veld ‘{ $field }’ ontbreekt.
# $word (String) - het woord
# $known (String) - de woorden die wel kunnen
content-unknown-word = ‘{ $word }’ is hier geen keuze. Wat wel kan: { $known }.
# $key (String) - het veld
content-duplicate-key = Een veld staat er twee keer: { $key }.
content-other-kind = Hier staat iets anders dan verwacht, bijvoorbeeld een getal waar een tekst hoort. Tekst staat tussen dubbele aanhalingstekens.
# $why (String) - de melding
content-unreadable = Dit is niet te lezen. Let op aanhalingstekens, haken en het =-teken. ({ $why })
# $items (Number) - items
# $interventions (Number) - interventies
content-fine = In orde. Items: { $items }. Interventies: { $interventions }.
# $id (String) - de regel
content-no-term = Bij ‘{ $id }’ hoort een termijn in hele jaren (years, 1 tot en met 100), of permanent = true. Niet allebei. Bij signal_months hoort een getal groter dan nul.
# $id (String) - de regel
content-source-missing = Bij ‘{ $id }’ ontbreekt de bron (source): waar rust de termijn op?
# $id (String) - de code van de bron
content-not-of-the-web = Het adres van bron ‘{ $id }’ moet beginnen met https:// of http://.
