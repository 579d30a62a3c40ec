analysis-title = Analyse in negen dimensies
analysis-intro = U kijkt samen, met verschillende domeinen, van negen kanten naar wat er speelt. Dat kan in één bijeenkomst, op telefoons, of ieder voor zich in twee weken.
analysis-origin = De negen dimensies volgen de opzet van Kennisplatform Inclusief Samenleven. De vragen zijn opnieuw verwoord uit wat openbaar te vinden is; wat van ons is, heet
analysis-block = Analyse
analysis-not-started = Nog niet begonnen.
analysis-to = Naar de analyse
analysis-overview = Overzicht van de analyse
# $n (Number) - hoeveel er ingevuld zijn
# $of (Number) - hoeveel er zijn
analysis-filled = { $n } van { $of } ingevuld
# $n (Number) - hoeveel dimensies
analysis-differing = { $n ->
    [one] 1 verschil van beeld
   *[other] { $n } verschillen van beeld
}
# $n (Number) - het nummer
# $name (String) - de dimensie
# $state (String) - hoe ver die is
analysis-segment = { $n } { $state }: { $name }
# $n (Number) - hoeveel er ingevuld zijn
# $of (Number) - hoeveel er zijn
analysis-count = { $n } van { $of }
analysis-wheel = De negen dimensies
analysis-short-partly = deels
analysis-short-differing = verschil
analysis-how = Hoe het gaat
analysis-how-alone = Eerst antwoordt ieder alleen: per punt ja, nee of weet niet, met wat u ziet of hoort. Niemand ziet dan wat een ander zegt.
analysis-how-shown = Dan komen alle antwoorden tegelijk naast elkaar, per domein. Een verschil van beeld is een vondst, geen fout.
analysis-how-concluded = Daarna schrijft de groep op wat u er samen van maakt.
analysis-how-where = Schrijf over wat er gebeurt en hoe het wordt verteld, niet over personen. Een plek is een buurt of een soort plek.
analysis-who = Wie doet er mee?
analysis-who-means = Ten minste twee domeinen. Sociaal, veiligheid en ruimte zien elk iets anders; onderwijs, zorg en wonen vullen aan.
analysis-one-domain = Er deed nog geen tweede domein mee in dit dossier. Met één domein is er één blik.
# $domains (String) - de domeinen
analysis-missing = Nog niet in beeld: { $domains }. Nodig hen uit.
analysis-start = Begin de analyse
analysis-start-by = Een begeleider begint de analyse.
analysis-without-appraisal = Er is nog geen weging afgerond. De analyse kan ook zonder.
analysis-preparation = Voorbereiding
analysis-preparation-means = Spreek dit af voordat u begint. Het blijft bij de analyse staan.
analysis-to-preparation = Bekijk of vul de voorbereiding aan
analysis-preparation-keep = Bewaar de voorbereiding
analysis-occasion = Aanleiding
analysis-occasion-hint = Wat is er gezien of gehoord, door welke functie, wanneer en waar?
analysis-sources = Beschikbare bronnen
analysis-sources-hint = Bijvoorbeeld cijfers, onderzoek, of wat mensen in hun werk horen.
analysis-ground-rules = Spelregels
analysis-ground-rules-hint = Hoe gaan wij om met wat hier wordt gezegd?
analysis-still-missing = Wie moeten wij nog vragen?
analysis-still-missing-hint = Functies, geen namen.
analysis-further = Verder met de analyse
analysis-to-places = Plekken en fasen
analysis-to-online = Online en daarbuiten
analysis-to-advice = Adviezen
analysis-to-blind-spots = Witte vlekken
analysis-to-interventions = Interventies om uit te kiezen
analysis-to-deployments = Plan van interventies
analysis-to-thread = De draad, van signaal tot effect
# $n (Number) - de stap
# $of (Number) - hoeveel stappen
# $name (String) - de dimensie
analysis-step = Stap { $n } van { $of }: { $name }
analysis-steps-top = Terug en verder
analysis-steps-below = Terug en verder, onder aan de pagina
analysis-back = Terug
analysis-onward = Verder
analysis-all-steps = Alle stappen
analysis-is-blind = Ieder antwoordt nu alleen. Niemand ziet wat een ander antwoordt.
analysis-is-shown = Alle antwoorden staan hieronder, naast elkaar.
# $n (Number) - hoeveel mensen
analysis-answered = { $n ->
    [0] Er heeft nog niemand geantwoord
    [one] 1 mens heeft geantwoord
   *[other] { $n } mensen hebben geantwoord
}
analysis-no-domain = zonder domein
analysis-to-own = Naar uw eigen antwoorden
analysis-reveal = Laat alle antwoorden zien
analysis-reveal-means = Dan komen alle antwoorden tegelijk op het scherm, per domein en zonder wie ze gaf. Daarna kan niemand in deze ronde nog antwoorden.
analysis-again = Begin een nieuwe ronde
analysis-again-means = Dan antwoordt ieder opnieuw alleen. Wat nu is getoond, blijft te lezen.
analysis-earlier = Eerdere rondes
# $n (Number) - de ronde
# $at (String) - het moment
analysis-round = Ronde { $n }, getoond op { $at }
# $n (Number) - hoeveel stemmen
analysis-voices = { $n ->
    [one] 1 stem
   *[other] { $n } stemmen
}
analysis-own = Uw eigen antwoorden
analysis-own-means = Alleen u ziet wat u hier invult, tot de begeleider alles laat zien. ‘Weet niet’ is ook een antwoord. Sla gerust iets over.
# $n (Number) - hoeveel er beantwoord zijn
# $of (Number) - hoeveel er zijn
analysis-own-count = { $n } van { $of } beantwoord
analysis-unsaved = Alle antwoorden zijn intussen getoond. Wat u hieronder nog had ingevuld, is niet bewaard. Neem het mee in het gesprek.
analysis-read-only = U kunt nu niet zelf antwoorden.
analysis-save = Bewaar uw antwoorden
# $what (String) - het onderdeel
analysis-save-of = Bewaar uw antwoorden: { $what }
# $time (String) - de tijd
analysis-saved = Bewaard om { $time }.
analysis-answer-first = Kies eerst een antwoord. Uw toelichting staat hier nog.
analysis-explain = Toelichten
analysis-in-a-word = In één woord, als dat kan
analysis-delicate = Samen met een kleine plek kan dit naar mensen wijzen. Noem hier geen groep en geen straat.
analysis-voice = Zo kan het klinken
analysis-reply = Richting van een antwoord
analysis-no-narratives = De verhalen van wantrouwen staan hier niet. Zij horen bij een wij-zij tussen inwoners en overheid: op kaart 1 is er nog geen, en in dimensie 1 is dat niet gevonden.
analysis-signs = Waaraan herkent u een fase?
analysis-area = het hele gebied
analysis-shown = Wat ieder zag
analysis-own-role-means = Vraag bij elk punt ook: wat laten we na, en wat doen we anders?
analysis-apart = Dit wordt verschillend gezien
analysis-apart-means = Begin hier. Wat ziet de een dat de ander niet ziet?
analysis-alike = Dit wordt hetzelfde gezien
analysis-nobody = Niet beantwoord
analysis-nobody-answered = Niemand antwoordde hierop.
# $word (String) - hoe de groep het ziet
analysis-together = Samen: { $word }
analysis-how-together = Hoe zien wij het samen?
analysis-said = Wat ieder zei
analysis-conclusion = Wat maken wij hiervan?
analysis-conclusion-label = Onze conclusie
analysis-conclusion-hint = In een paar zinnen. Verschillen mogen blijven staan.
analysis-conclude = Bewaar de conclusie
analysis-state = Zien wij dit?
analysis-evidence = Waarneming of vermoeden
analysis-note = Onderbouwing
analysis-note-hint = Waaraan merkt u dat? Schrijf gedrag op, geen personen.
analysis-source = Soort bron
analysis-seen = Online of daarbuiten
analysis-place = Plek
analysis-places = Plekken
analysis-opposition = Bij welke wij-zij
analysis-oppositions = Wij-zij’s
analysis-occurrences = Incidenten en conflicten
analysis-orientation = Richting
analysis-visibility = Onderhuids of zichtbaar
analysis-strength = Hoe sterk
analysis-to-use = Hoe benutten wij dit?
analysis-to-use-hint = Wat doet u ermee, of wat kan er sterker?
analysis-entry = Wie is de ingang?
analysis-entry-hint = Een functie of organisatie, geen naam.
analysis-moment = Wanneer
analysis-day = Op welke dag?
analysis-month = Of in welke maand?
analysis-month-hint = Als u de dag niet weet.
analysis-predictable = Is het te voorzien?
analysis-change = Wat laten we na, wat doen we anders?
analysis-change-hint = Over het eigen handelen. Geen namen van collega’s.
analysis-finding-keep = Bewaar de bevinding
analysis-hook-place = plek
analysis-hook-opposition = wij-zij
analysis-findings = Bevindingen
analysis-our-answer = Ons antwoord
