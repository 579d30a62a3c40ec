content-at = { $path }, line { $line }: { $what }
content-not-read = { $path } cannot be read: { $why }
content-misplaced = { $path } stands where Veerkaart does not look. Put the file in <kind>/<name>/v1/content.toml. The kind is source, items or intervention.
content-nothing-there = There is no content in { $path }. Veerkaart looks for <kind>/<name>/v1/content.toml.
content-empty = A text of ‘{ $id }’ is empty (language: { $language }). Fill in both languages.
content-not-own = ‘{ $id }’ must begin with ‘{ $start }’. That way it never meets an item of Veerkaart itself.
content-twice = ‘{ $id }’ exists already. Choose another name.
content-group-missing = ‘{ $id }’ has no group. In this dimension every item belongs to a group.
content-no-such-group = ‘{ $id }’ names the group ‘{ $group }’, and this dimension does not have it.
content-no-such-source = ‘{ $id }’ names the source ‘{ $code }’, which is not known. Add the source in source/<name>/v1/content.toml.
content-not-assessed = ‘{ $id }’ has a level of evidence above practice example. Name the source (evidence_source) and the day of the assessment (assessed_on) as well.
content-unknown-field = The field ‘{ $field }’ does not exist here. What can stand here: { $known }.
content-missing-field = The field ‘{ $field }’ is missing.
content-unknown-word = ‘{ $word }’ is no choice here. What can stand here: { $known }.
content-duplicate-key = A field stands there twice: { $key }.
content-other-kind = Something else stands here than expected, such as a number where a text belongs. Text stands between double quotes.
content-unreadable = This cannot be read. Mind quotes, brackets and the = sign. ({ $why })
content-fine = All is well. Items: { $items }. Interventions: { $interventions }.
content-no-term = ‘{ $id }’ needs a term in whole years (years, 1 to 100), or permanent = true. Not both. signal_months needs a number above zero.
content-source-missing = ‘{ $id }’ lacks its source (source): on what does the term rest?
content-not-of-the-web = The address of source ‘{ $id }’ must begin with https:// or http://.
