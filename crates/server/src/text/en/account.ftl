account-title = My account
account-email = E-mail address
account-role = Role
account-profile = Your details
account-profile-button = Keep
account-name = Name
account-name-hint = Only you and the administrator of accounts see your name. A dossier never holds a name.
account-name-one-line = A name fits on one line.
account-function = Function
account-function-hint = Others see your function and your domain. Write a function, not a name, for instance ‘neighbourhood manager’.
account-domain = Which domain are you from?
account-email-without-at = Fill in an e-mail address with an @ in it.

account-password = Change your password
account-present-password = Password that you have now
account-present-password-wrong = This is not the password that you have now.
account-new-password = New password
account-password-button = Change the password
account-password-hint = At least { $fewest } characters. A sentence of a few words is easy to remember.
account-password-short = Choose a password of at least { $fewest } characters. This has { $chars }.
account-password-long = Choose a password of at most { $most } characters.
account-password-easy = This password is too easy to guess. Choose a sentence of four or more words that have nothing to do with you or your organisation. A common word, a name or a date with figures after it is not enough.
account-password-leaked = This password stands on a list of leaked passwords. Whoever breaks in tries those first. Choose another one, that you use nowhere else.
account-password-not-looked-up = The list of leaked passwords cannot be read now, so this password was not kept. Try again later, or ask the system administrator.

account-sign-ins = Where you are signed in
account-sign-ins-about = Is there a device that you do not know, or did you forget to sign out somewhere? Then sign out there. When you do not know it, change your password too.
account-device = Device
account-device-unknown = Unknown device
account-this-device = (this device)
account-since = Signed in since
account-last-seen = Last used, roughly
account-until = Ends by itself
account-sign-ins-where = Where do you want to sign out?
account-sign-ins-every-other = Everywhere, except on this device
account-sign-ins-one = { $device }, signed in since { $since }
account-sign-ins-button = Sign out there

account-second-factor-on = The second step is on: when you sign in we also ask for a code from your phone.
account-second-factor-off = You sign in with your password alone. A code from your phone beside it makes that much safer.
account-second-factor-change = Recovery codes, or turning the second step off

account-done-profile = Your details were kept.
account-done-password = Your password was changed. On other devices you were signed out.
account-done-signed-out = You were signed out on all other devices.
account-done-signed-out-there = You are signed out on that device.
