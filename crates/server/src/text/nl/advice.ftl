advice-to-dossier = Terug naar het dossier
advice-back = Alle adviezen
advice-read-only = U kunt de adviezen lezen, er niet over beslissen.
advice-changes = De adviezen zijn bijgewerkt
advice-none = Nog geen adviezen
advice-none-means = Een advies verschijnt zodra uw antwoorden daar aanleiding voor geven: een fase, een bevinding, een weging of een interventie op het plan.
# $n (Number) - hoeveel adviezen
advice-open = { $n ->
    [0] Nog te beslissen
    [one] Nog te beslissen: 1 advies
   *[other] Nog te beslissen: { $n } adviezen
}
advice-none-open = Over elk advies is besloten.
advice-taken-over = Overgenomen
advice-set-aside = Weggelegd
advice-no-longer = Geldt niet meer
advice-no-longer-means = De antwoorden die hiertoe leidden, zijn veranderd. Wat u besloot, blijft staan.
advice-decide = Neem over of leg weg
advice-look = Bekijk
advice-because = Waarom dit hier staat:
advice-rests-on = Steunt op:
advice-is-taken-over = overgenomen
advice-is-set-aside = weggelegd
# $reason (String) - de reden
advice-reason = Reden: { $reason }
# $what (String) - wat de actie is
advice-as = Actie: { $what }
advice-action-off = Deze actie is van de lijst gehaald.
advice-not-now = Dit advies geldt nu niet: geen antwoord geeft er aanleiding voor.
advice-take-over-title = Overnemen
advice-take-over-means = U neemt dit advies mee in wat u gaat doen.
advice-take-over = Neem over
advice-as-action-title = Meteen als actie
advice-as-action-means = De actie komt in de lijst met acties, met een functie en een dag.
advice-as-action = Neem over en maak de actie
advice-set-aside-title = Wegleggen
advice-set-aside-means = Past dit advies hier niet? Schrijf op waarom. Het advies blijft met uw reden in beeld.
advice-set-aside-reason = Waarom past het niet?
advice-set-aside-do = Leg weg
advice-take-back-title = Toch anders?
advice-take-back-means = Het advies komt terug bij wat u nog beslist. Een actie die ervan kwam, blijft in de lijst.
advice-take-back = Neem het besluit terug
advice-the-area = het hele gebied
advice-gone = iets wat er niet meer staat
# $of (String) - het gebied, de plek of de wij-zij
# $phase (String) - de fase
advice-because-phase = De fase van { $of } is { $phase }
# $dimension (String) - de dimensie
# $item (String) - de bevinding
advice-because-finding = Gevonden bij { $dimension }: { $item }
# $dimension (String) - de dimensie
advice-because-nothing = Bij { $dimension } is gekeken en niets gevonden
# $of (String) - de wij-zij
advice-because-orientation = De richting van { $of }
# $of (String) - de wij-zij
advice-because-text = Een woord in { $of } bleef staan met een reden
# $kind (String) - incident of conflict
# $what (String) - wat er gebeurde
advice-because-occurrence = Op kaart 1, { $kind }: { $what }
# $domains (String) - de domeinen
advice-because-participants = Tot nu toe doen deze domeinen mee: { $domains }
advice-because-hunches = Alle bevindingen zijn vermoedens
advice-because-online = Alle bevindingen zijn alleen online gezien
# $n (Number) - het nummer van de weging
# $outcome (String) - de uitkomst
advice-because-appraisal = Weging { $n } kwam uit op: { $outcome }
# $n (Number) - het nummer van de weging
# $criterion (String) - het criterium
# $degree (String) - in welke mate
advice-because-criterion = Weging { $n }, { $criterion }: { $degree }
# $what (String) - de interventie
advice-because-deployment = Op het plan: { $what }
# $item (String) - de bevinding
# $verdict (String) - het oordeel
advice-because-policy = Bestaand beleid bij “{ $item }”: { $verdict }
