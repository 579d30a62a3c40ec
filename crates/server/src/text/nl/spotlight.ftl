spotlight-title = In het licht
spotlight-which = Wat laat u groot zien?
spotlight-phones = telefoons volgen mee
spotlight-show = Laat groot zien
spotlight-shown = Dit staat nu groot op het scherm in de zaal.
spotlight-shown-phones = Dit staat nu groot op het scherm in de zaal, en op de telefoons.
spotlight-remove = Haal weg
spotlight-on-wall = Hier kijken wij nu samen naar:
spotlight-open = Bekijk deze wij-zij
spotlight-open-map = Bekijk kaart 2
# $version (Number) - de hoeveelste kaart
# $about (String) - het wij-zij
spotlight-map = Kaart 2 ({ $version }): { $about }
