wall-title = Scherm voor de zaal
wall-light = Licht scherm
wall-dark = Donker scherm
wall-back = Naar de sessie
