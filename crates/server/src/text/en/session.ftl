session-title = Session
session-intro = In a session a group fills in the map together, on their own phones and on the screen in the room.
session-open = Open a session
session-open-means = You get a code and a QR. Guests join with a function and a domain, without an account and without a name.
session-none = There is no session now. A facilitator can open one.
session-held = Earlier sessions
session-participants = { $n ->
    [one] 1 participant.
   *[other] { $n } participants.
}
session-of = Session of { $day }
session-wall = Open the screen for the room
session-unprotected = This network is not protected
session-unprotected-means = Phones come in over plain HTTP. Who is on the same network can read along and pose as somebody else. Use your own hotspot with a password, and turn this mode off afterwards.
session-steps = The steps
session-steps-proposal = The order and the minutes are a proposal; you choose.
session-to-map = To the map
session-to-choice = To choosing
session-close-title = Stop the session
session-close-means = The code then no longer works. What is on the map stays; which guest wrote what is erased.
session-close = Close the session
session-join = Join
session-here = Who is here
session-nobody = Nobody has the map open now.
session-code = Code:
session-qr = QR code to join with code { $code }
session-copy = Copy the link
session-copied = Copied
session-extend = Give 5 more minutes
session-start = Start
session-minutes-for = Minutes for { $step }
