second-factor-title = Signing in in two steps
second-factor-about = With a second step you sign in with your password and with a code from your phone. Somebody who only knows your password then cannot get in. You need an app that makes codes, for instance one that you already use for your work.
second-factor-no-password = You sign in through your organisation. It takes care of the second step itself.
second-factor-begin = Turn the second step on
second-factor-step-app = Open an app that makes codes on your phone.
second-factor-step-scan = Scan this QR code with that app.
second-factor-qr = QR code for your app. The same secret text stands below it.
second-factor-step-type = Does that not work? Then type this secret text into the app:
second-factor-step-code = Fill in the code of six figures that the app shows now.
second-factor-code = Code of six figures
second-factor-code-hint = The app shows a new code every half minute.
second-factor-code-wrong = This code is not right, or was used already. Wait for the next code in your app and fill that in.
second-factor-confirm = Check the code

second-factor-is-on = The second step is on. When you sign in we also ask for a code from your phone.
second-factor-codes = Recovery codes
second-factor-codes-left = { $left ->
    [0] You have no recovery codes left. Make new ones.
    [one] You have one recovery code left. Make new ones.
   *[other] You have { $left } recovery codes left. With a recovery code you sign in when you have lost your phone. When you make new ones, the old ones no longer work.
}
second-factor-codes-button = Make new recovery codes
second-factor-codes-once = You see these recovery codes once
second-factor-codes-how = Keep them in a safe place, not on your phone. When you have lost your phone you sign in with one of these codes. Each code works once.
second-factor-codes-kept = I have kept the codes
second-factor-off = Turn the second step off
second-factor-off-about = Then you sign in with your password alone again, and your recovery codes no longer work. Do you have a new phone? Turn the second step off and then on again.
second-factor-off-required = Your organisation asks everybody for a second step. Do you have a new phone? Ask the administrator of accounts to erase your second step. You then set it up again when you sign in.
second-factor-off-button = Turn off

second-factor-ask-title = Code from your phone
second-factor-ask-about = Your password is right. Now fill in the code from the app on your phone.
second-factor-ask-code = Code, or a recovery code
second-factor-ask-hint = Six figures from the app. Have you lost your phone? Then fill in one of your recovery codes.
second-factor-ask-wrong = This code is not right, or was used already. Wait for the next code in your app, or use another recovery code.
second-factor-ask-button = Sign in
second-factor-ask-lost = No phone and no recovery codes any more? Ask the administrator of accounts in your organisation to erase your second step.
second-factor-must-title = Set up a second step
second-factor-must-about = Your organisation asks everybody to sign in in two steps. Set that up now. After that you go on.
second-factor-must-done = I have kept the codes, go on

second-factor-rule-title = Signing in in two steps for everybody
second-factor-rule-about = When you ask this, everybody who signs in with a password also gives a code from the phone. Who does not have that yet is signed out, and sets it up at the next sign-in. Who signs in through the organisation notices nothing of it.
second-factor-rule-without = { $without ->
    [0] Everybody with a password has a second step now.
    [one] One colleague with a password has no second step yet.
   *[other] { $without } colleagues with a password have no second step yet.
}
second-factor-rule-question = Do you ask everybody for a second step?
second-factor-rule-yes = Yes, of everybody who uses a password
second-factor-rule-no = No, everybody decides for themselves
second-factor-rule-button = Save
second-factor-rule-own-first = Turn the second step on for your own account first. Otherwise you lock yourself out.
