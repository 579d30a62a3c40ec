wall-title = Screen for the room
wall-light = Light screen
wall-dark = Dark screen
wall-back = To the session
