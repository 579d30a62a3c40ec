working-method-title = What we record
working-method-lead = The municipality uses Veerkaart to understand what drives people in an area apart, and to do something about it in time. This page says what it records for that, and what it does not.

working-method-recorded = What is recorded
working-method-recorded-about = Each dossier is about one area and one question. Its purpose, the border of the area, the owner and a review date are part of it.
working-method-recorded-oppositions = Oppositions: which stories of ‘us’ and ‘them’ there are, as they are told. The municipality itself can be a party too.
working-method-recorded-occurrences = Incidents and conflicts that belong to such a story, without who did it or whom it befell.
working-method-recorded-strategy = What the municipality wants to do: which groups it addresses, which question it asks, and which function does what before which day.
working-method-recorded-signals = Signals: what staff saw or heard in a neighbourhood or district, with the day, a function and a domain. Who noted it does not stand there.
working-method-recorded-taking-part = Who takes part in a session: a function and a domain, for instance ‘neighbourhood manager, social’. No name.
working-method-recorded-history = What was changed and when. So it can be traced how a map came about.
working-method-recorded-accounts = Of staff with an account: name, e-mail address, function and domain. They are kept in one place, apart from the dossiers.

working-method-never = What is not recorded
working-method-never-about = Veerkaart has no place for these things. So the municipality cannot put them in without going against the rules.
working-method-never-persons = Persons. A map is about stories and positions, never about a person. There are no lists of persons or key figures.
working-method-never-communities = The inside of a community: who belongs to a faith, an origin or a party, and who has a say in it.
working-method-never-online = Posts from the internet. Veerkaart looks nothing up, follows nobody and keeps no links to posts.
working-method-never-files = Photos, screenshots and other files. Nothing can be uploaded.
working-method-never-score = A score, a ranking or a prediction of a neighbourhood, a group or a human being.
working-method-never-passed-on = Veerkaart sends nothing to the police, ministries or other services, and fetches nothing there.
working-method-never-reading = Who reads what. Only what somebody changes is kept.

working-method-check = How that is guarded
working-method-check-how = Each text is checked before it is kept. When there seems to be a name, an address, a number or an account in it, the text is not kept, not in a log either. When the text is about religion, origin, health, a political party or sexual orientation, Veerkaart asks whether that word is needed, and why.
working-method-check-misses = This is done with lists and patterns. It helps, but it does not see everything. Who recognises a person in a dossier can report that to the municipality.

working-method-terms = How long
working-method-terms-about = Not everything stays equally long.
working-method-term-guests = Who takes part in a session without an account is known in it until the session closes. After that only the domain stays beside what a guest wrote. With a single guest from that domain, it can still be traced.
working-method-term-working-material = Who placed which dots is erased as soon as the dots are counted. Only the count stays.
working-method-term-dossier = Each dossier has a retention class from the start. The municipality decides with its selection list how long the dossier stays. Then two people destroy it together.
working-method-term-outdated = A map is valid for twelve months at most. After the review date it says ‘outdated picture’ and nobody can change it, until the municipality has looked again.
working-method-term-signals = A signal stays until a member of staff removes it; then it is really gone. If a dossier rests on it, it stays as long as that dossier is there.
working-method-term-accounts = When a member of staff leaves, name and e-mail address are erased as soon as the account is removed.

working-method-ask = Asking, seeing or objecting
working-method-ask-municipality = Do you want to know whether there is a dossier on your neighbourhood, or what is in it? Ask the municipality. Do you think that there is something about you in it? Then you can ask to see it, to have it corrected or to have it erased.
working-method-ask-officer = The municipality has a data protection officer, who sees to it that the municipality keeps to the privacy rules, can read every dossier and can stop one. Ask the municipality how to reach that officer.
working-method-ask-public = A dossier can become public, for instance after a request under the Dutch act on open government (Woo). That is why everything in it is written so that it can be shown to everybody.

working-method-rules = Where the rules come from
working-method-rules-grounds = The rules of Veerkaart were thought up by its makers, on the grounds of the privacy act (GDPR), the act on open government, the archives act and article 1 of the Dutch constitution. They are not the rules of a supervisor. The municipality stays responsible for what it does.
working-method-rules-cookies = This site uses only cookies that are needed: to stay signed in, to take part in a session, and to remember your language. There is nothing of other companies on these pages.

working-method-term-changes = That something was changed about accounts and rights stays: when, what and by which function. Without a name.
working-method-not-told = This organisation has not filled in here yet how you reach it. Call or write to its usual address, and ask for the data protection officer.
working-method-controller = Responsible
working-method-request = Access, correction or erasure
working-method-officer = Data protection officer
working-method-mailbox = Mailbox of the officer
