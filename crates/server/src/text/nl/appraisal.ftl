appraisal-title = Weging
appraisal-own = eigen afwegingskader
appraisal-not-of-kis = Kennisplatform Inclusief Samenleven (KIS) maakte in 2024 het ‘Afwegingskader polarisatie’. Dat bestaat naast dit kader en is iets anders. U vindt het als u op de website van KIS zoekt naar ‘Afwegingskader polarisatie’.
appraisal-not-yet = Er is nog niet gewogen: is dit polarisatie, doen wij er iets mee, en op wiens bordje hoort het?
appraisal-to-all = Naar de wegingen
appraisal-to-this = Naar deze weging
appraisal-back-to-all = Alle wegingen
appraisal-back-to-map = Naar de kaart
appraisal-state-blind = ieder antwoordt voor zich
appraisal-state-shown = de antwoorden zijn getoond, de groep beslist
appraisal-state-decided = besloten
appraisal-still-open = nog open
# $outcome (String) - de uitkomst
# $day (String) - de dag om terug te kijken
appraisal-came-to = { $outcome }. Terugkijken op { $day }.
# $number (Number) - de hoeveelste
# $day (String) - de dag waarop zij begon
appraisal-called = Weging { $number }, begonnen op { $day }
appraisal-none = Nog geen weging
appraisal-none-means = Met een weging kijkt u samen of dit polarisatie is, of u er iets mee doet, en op wiens bordje het hoort.
appraisal-signals = Signalen onder dit dossier
appraisal-no-signals = Dit dossier rust nog niet op signalen. Wegen kan ook zonder.
# $area (String) - het gebied
# $day (String) - de dag
# $function (String) - de functie
# $domain (String) - het domein
appraisal-signal-about = { $area }, { $day }, { $function } ({ $domain })
appraisal-grounds = Signalen waar deze weging op rust
appraisal-begin = Begin een weging
appraisal-begin-means = Ieder antwoordt eerst voor zich. Dat kan samen aan tafel, en ook alleen in de weken daarna.
appraisal-again = Weeg opnieuw
appraisal-again-means = Een nieuwe weging begint leeg. Daarna laat zij zien wat er veranderde sinds de vorige.
appraisal-which-signals = Op welke signalen rust de weging?
appraisal-changed = De weging is bijgewerkt

appraisal-count-title = Wie antwoordde al?
# $people (Number) - hoeveel mensen
appraisal-count = { $people ->
    [0] Er zijn nog geen antwoorden
    [one] Er zijn antwoorden van 1 mens
   *[other] Er zijn antwoorden van { $people } mensen
}
appraisal-count-means = Niemand ziet wat een ander antwoordde, ook de begeleider niet, tot alles wordt getoond.
appraisal-no-domain = zonder domein
appraisal-reveal = Toon alle antwoorden
appraisal-reveal-means = Daarna kan niemand nog voor zich antwoorden. Vraag eerst of iedereen heeft bewaard.
appraisal-mine = Uw antwoorden
appraisal-mine-means = Alleen u ziet dit. U hoeft niet alles in één keer te doen: bewaar wat u hebt, en kom later terug. ‘Weet niet’ is een volwaardig antwoord.
appraisal-read-only = U kunt hier meelezen, niet antwoorden. Dit zijn de vragen.
appraisal-steps = De criteria op een rij
# $open (Number) - hoeveel er nog open staan
appraisal-steps-open = { $open ->
    [0] alles beantwoord
   *[other] nog { $open } open
}
appraisal-observation = Wat is er gezien of gehoord?
appraisal-observation-hint = Nodig, behalve bij ‘weet niet’. Schrijf op wat er gebeurde, niet wie het was.
appraisal-source = Waar komt dat vandaan?
appraisal-save-mine = Bewaar mijn antwoorden
# $time (String) - de tijd
appraisal-saved = Bewaard om { $time }.

appraisal-together = Wat ieder zei, en hoe wij het samen zien
appraisal-together-means = Per criterium staat naast elkaar wat er per domein is gezegd, zonder wie het zei. Bespreek wat verschilt of open staat, en leg vast hoe u het samen ziet. Zegt iedereen die het weet hetzelfde, dan hoeft dat niet.
appraisal-differs = verschil van beeld
appraisal-nobody = Hier antwoordde niemand op.
# $source (String) - waar het vandaan komt
appraisal-source-is = Komt van: { $source }
appraisal-settled = Zo zien wij het samen
appraisal-agreed = Zo zegt iedereen het die het weet
appraisal-settle-degree = Hoe zien wij het samen?
appraisal-settle = Leg vast
# $what (String) - het criterium
appraisal-settle-of = Leg vast: { $what }
appraisal-productive = Uw antwoord
appraisal-productive-reason = Waarom?
appraisal-productive-keep = Bewaar het antwoord
appraisal-productive-never-blocks = ‘Ja’ houdt nooit tegen dat u handelt op gevolgen of veiligheid.
appraisal-changes = Wat is er veranderd sinds de vorige weging?
appraisal-unchanged = Alle criteria staan nog zoals toen.
# $what (String) - wat er veranderde
# $was (String) - wat het was
# $now (String) - wat het nu is
appraisal-change = { $what }: was { $was }, nu { $now }.

appraisal-suggestion = Wat de regels voorstellen
appraisal-provisional = Dit is voorlopig. Deze criteria staan nog open en tellen zolang als ‘weet niet’:
appraisal-rule-safety = De regel: is er duidelijk of sterk iets met de veiligheid, dan gaat die voor.
appraisal-rule-grounds = De regel: is de onderbouwing niet meer dan enigszins, dan verkent u eerst.
appraisal-rule-unknown = De regel: staat het bij drie of meer van de zorgpunten op ‘weet niet’, dan verkent u eerst.
appraisal-rule-consequences = De regel: zijn de gevolgen duidelijk of sterk, dan volgt een analyse.
appraisal-rule-polarisation = De regel: zijn drie of meer van de kenmerken van polarisatie duidelijk of sterk, dan volgt een analyse.
appraisal-rule-none = Geen van de andere regels ging op.
appraisal-deciding = Dit gaf de doorslag:
appraisal-plus = Daar komt bij
appraisal-decision = Wat besluit de groep?
appraisal-decision-means = Het voorstel is een hulp. De groep beslist, en mag iets anders kiezen als zij opschrijft waarom.
appraisal-decision-by = Een begeleider legt vast wat de groep besluit.
appraisal-outcome = Uitkomst
# $outcome (String) - de uitkomst
appraisal-suggested = { $outcome } (voorstel van de regels)
appraisal-reason = Waarom anders dan het voorstel?
appraisal-reason-hint = Nodig als u iets anders kiest dan de regels voorstellen.
appraisal-whose-task = Op wiens bordje hoort het?
appraisal-role = Welke rol neemt de gemeente?
appraisal-role-hint = Volgen gaat over wat er gebeurt, niet over mensen.
appraisal-review = Wanneer kijkt u terug?
# $months (Number) - hoeveel maanden
appraisal-review-hint = Hooguit { $months } maanden vooruit.
appraisal-decide = Leg het besluit vast

appraisal-decided-on = Besloten op
appraisal-suggested-then = Wat de regels toen voorstelden
appraisal-criteria = De criteria
appraisal-each-said = Wat ieder zei
appraisal-onward = Hoe nu verder
appraisal-onward-safety = Eerst de veiligheid: doe vandaag wat nodig is, met wie daarover gaat.
appraisal-onward-analysis = Breng samen in beeld wat er speelt, in negen dimensies.
appraisal-to-analysis = Naar de analyse
# $day (String) - de dag om terug te kijken
appraisal-onward-explore = Verzamel waarnemingen, spreek met sociaal werk, en weeg opnieuw. Op { $day } vraagt het dossier daarom.
# $day (String) - de dag om terug te kijken
appraisal-onward-monitor = Volg wat er gebeurt. Op { $day } vraagt het dossier om terug te kijken.
appraisal-followed = Er is later opnieuw gewogen. Dit laat zien hoe het toen was.
appraisal-reopening = Rechtzetten
appraisal-reopening-means = Klopt het besluit niet? Heropen met een reden
appraisal-reopen-reason = Waarom heropent u de weging?
appraisal-reopen = Heropen de weging
