members-title = Colleagues
members-email = E-mail address
members-name = Name
members-name-hint = Only your colleague and the administrator of accounts see this name.
members-role = Role
members-role-hint = A reader reads the dossiers. An editor adds to them too. A facilitator opens dossiers and leads sessions. An administrator of accounts sees no dossiers. A data protection officer reads everything and can stop a dossier. An archivist reads everything and works on the destruction list.
members-function = Function
members-function-hint = Your colleague can still change this.
members-state = State
members-active = can sign in
members-invited = invited, no password yet
members-removed = removed
members-change = Change

members-invite = Invite a colleague
members-invite-about = You get a link that works once. Give it to your colleague yourself. Veerkaart sends no e-mail.
members-invite-button = Make a link
members-taken = There is an account with this e-mail address already. Choose another address, or make a new link for that account.

members-link-once = This link can be seen once.
members-link-how = Give it to { $email }. It works once, and no longer than { $hours } hours.
members-link-copy = Copy the link
members-link-copied = Copied

members-one-title = Account of a colleague
members-role-button = Keep the role
members-link = New link
members-link-about = For somebody who forgot the password or no longer has the first link. The link works once, and no longer than { $hours } hours. Give it to the colleague of this account only.
members-link-button = Make a new link
members-removal = Remove this account
members-removal-about = Your colleague is signed out everywhere at once and can no longer sign in. Name and e-mail address are erased. What your colleague added to dossiers stays: there is no name with it.
members-removal-button = Remove the account
members-last-administrator = This is the last administrator who can sign in. First give another colleague the role of administrator of accounts and wait until that person has a password.

members-active-in-two-steps = can sign in, in two steps
members-second-factor-about = Has your colleague lost both phone and recovery codes? Then erase the second step. Passkeys go too. Make sure that you really speak with this colleague. Your colleague is signed out everywhere, and sets the second step up again after that.
members-second-factor-button = Erase the second step
members-identity = Signing in through your organisation
members-identity-about = This account belongs to one person at the sign-in service of your organisation. Did your colleague get a new account there? Ask to be sure. Then let go of the link: whoever comes from the sign-in service with this e-mail address after that, has this account. Does the address belong to somebody else now? Then remove this account. That person gets an own account.
members-identity-button = Let go of the link
members-through-provider = through the organisation, or invited
members-by-provider = Colleagues come in through your organisation. Your organisation decides there who gets a role in Veerkaart. After the first sign-in your colleague stands in this list.

members-sign-ins = Sign out everywhere
members-sign-ins-about = Did your colleague lose a phone or a laptop? Then sign your colleague out everywhere. Your colleague signs in again after that.
members-sign-ins-button = Sign this colleague out everywhere
members-sign-ins-all = Sign everybody out
members-sign-ins-all-about = Do this when somebody got in who should not be here, or when you are not sure. All your colleagues then sign in again. What they are typing at that moment and did not send yet is lost. You stay signed in on this device.
members-sign-ins-all-button = Sign everybody out, except me on this device
