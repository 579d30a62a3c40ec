sign-in-start-title = Start
sign-in-join = Take part with a code
sign-in-join-about = You are invited to a session. The code is on the screen in the room. You need no account and you give no name.
sign-in-code = Code
sign-in-join-button = Take part
sign-in-with-account = Sign in with your account
sign-in-title = Sign in
sign-in-stood-still = { $hours ->
    [one] You did nothing for an hour. So you were signed out. Sign in again, and you go on where you were.
   *[other] You did nothing for { $hours } hours. So you were signed out. Sign in again, and you go on where you were.
}
sign-in-email = E-mail address
sign-in-password = Password
sign-in-button = Sign in
sign-in-does-not-fit = This e-mail address and this password do not belong together. Check for a typing error.
sign-in-forgotten = Forgotten your password? Ask the administrator of accounts in your organisation for a new link.

sign-in-welcome = Welcome to Veerkaart
sign-in-welcome-about = This account is for { $email }. Fill in your details and choose a password. Then you are signed in.
sign-in-welcome-button = Complete the account
sign-in-new-password = Choose a new password
sign-in-new-password-about = This is the new password for { $email }. You will be signed out on other devices.
sign-in-new-password-button = Keep the password
sign-in-choose-password = Choose a password
sign-in-link-used = This link no longer works
sign-in-link-used-about = A link works once, and no longer than { $hours } hours. This link was used already, is too old or does not exist. Ask the administrator of accounts for a new link.
