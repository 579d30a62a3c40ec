export-title = Take along as a file
export-intro = What leaves the dossier goes into the register of exports: for what, on which ground and for whom. In documents it stands as well.
export-for-what = For what
export-on-ground = On which ground
export-for-whom = For whom
export-for-whom-hint = A function or an organisation, no name.
export-the-team = the team
export-the-executive = the executive
export-the-council = the council
export-register-of-dossier = What was taken along before
export-register-of = Register of exports: { $title }
export-register-means = Each file that was taken out of the dossier, with for what, on which ground and for whom. The code shows whether a file is still the same.
export-to-report = To the report
export-none = Nothing was taken along yet
export-none-means = Whoever takes a file at the report stands here by function.
export-dossier = Dossier
export-destroyed = destroyed
export-by = By
export-size = Size
export-bytes = { $n ->
    [one] 1 byte
   *[other] { $n } bytes
}
export-hash = Code (SHA-256)
export-register = Register of exports
export-register-all-means = Each file that was taken out of a dossier of your organisation, the last one first. With for what, on which ground and for whom, and by which function.
export-disclosure = For a request for disclosure: everything together
export-disclosure-means = The report with its whole history, and the data. With each text stands whether it is a fact, an observation or an opinion; that division is our own proposal. Nothing is blacked out: that decision is yours.
