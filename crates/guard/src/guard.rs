//! The guard itself.

use std::sync::{Arc, OnceLock};

use crate::clean::Clean;
use crate::lists::{self, Lexicon};
use crate::token::Tokens;
use crate::{Finding, Kind, ListError, Objection, OwnWords, Place, Severity, Vetted};
use crate::{fixed_form, name, recognisable, sensitive, single_person};

/// More than the longest place allows: what is longer is refused for its length, never scanned.
const SCANNED: usize = 4096;

/// The check on free text, with its word lists. A clone shares them.
#[derive(Clone, Debug)]
pub struct Guard {
    pub(crate) lexicon: Arc<Lexicon>,
    own: Arc<OwnWords>,
}

/// Something recognised, as a range of tokens.
pub(crate) struct Hit {
    pub(crate) kind: Kind,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Hit {
    pub(crate) fn new(kind: Kind, start: usize, end: usize) -> Hit {
        Hit { kind, start, end }
    }
}

impl Guard {
    /// The guard with the lists that come with the product.
    pub fn built_in() -> &'static Guard {
        static BUILT_IN: OnceLock<Guard> = OnceLock::new();
        BUILT_IN.get_or_init(|| Guard::of(lists::built_in()))
    }

    /// The built-in lists, with an organisation's own words added and removed:
    ///
    /// ```
    /// let own = "[not_persons]\nadd = [\"lindeman\"]\n[religion]\nremove = [\"kerk\"]";
    /// assert!(guard::Guard::with_lists(own).is_ok());
    /// assert_eq!(guard::Guard::with_lists("[religon]").map(|_| ()).map_err(|why| why.line), Err(1));
    /// ```
    ///
    /// The lists are those of `lists/*.toml`. `moslim*` stands for every word that starts so, `*moskee` for every word
    /// that ends so; a group word with a capital matches as written only.
    ///
    /// # Errors
    /// The first line that cannot be used, and what is wrong with it.
    pub fn with_lists(extra: &str) -> Result<Guard, ListError> {
        lists::with(extra).map(Guard::of)
    }

    fn of(lexicon: Lexicon) -> Guard {
        Guard { lexicon: Arc::new(lexicon), own: Arc::default() }
    }

    /// The same guard, which knows the own words of an organisation as well.
    #[must_use]
    pub fn with_own(&self, own: Arc<OwnWords>) -> Guard {
        Guard { lexicon: Arc::clone(&self.lexicon), own }
    }

    /// What is recognised in the text, in order of place. Only the first 4096 characters are looked at.
    #[must_use]
    pub fn findings(&self, text: &str, place: Place) -> Vec<Finding> {
        self.look(text, &Clean::of(text, place, SCANNED), place)
    }

    fn look(&self, text: &str, clean: &Clean, place: Place) -> Vec<Finding> {
        let tokens = Tokens::of(&clean.text, &self.lexicon);
        let hits = hits(&tokens, place, &self.own);
        let mut findings: Vec<Finding> =
            hits.iter().filter_map(|hit| finding(hit, &tokens, text, clean, place)).collect();
        findings.sort_by_key(|finding| (finding.start, finding.end));
        findings
    }

    /// The text as it may be stored, or why not.
    ///
    /// # Errors
    /// When it is empty, too long, refused, or needs a reason.
    pub fn vet(&self, text: &str, place: Place) -> Result<Vetted, Objection> {
        let (clean, asked) = self.admissible(text, place)?;
        if asked.is_empty() { Ok(Vetted::plain(clean)) } else { Err(Objection::NeedsReason(asked)) }
    }

    /// The same, with the words that are asked about confirmed by a reason. The reason may name the group, and nothing
    /// that is refused. When nothing is asked about, the reason is not kept.
    ///
    /// # Errors
    /// When the text or the reason is empty, too long or refused.
    pub fn vet_with_reason(&self, text: &str, place: Place, reason: &str) -> Result<Vetted, Objection> {
        let (clean, asked) = self.admissible(text, place)?;
        if asked.is_empty() {
            return Ok(Vetted::plain(clean));
        }
        let (reason, _) =
            self.admissible(reason, Place::Reason).map_err(|why| Objection::ReasonRefused(Box::new(why)))?;
        let kinds = Kind::ALL.into_iter().filter(|kind| asked.iter().any(|finding| finding.kind == *kind)).collect();
        Ok(Vetted::grounded(clean, kinds, reason))
    }

    /// The cleaned text without anything refused, and what is to be asked about it.
    fn admissible(&self, text: &str, place: Place) -> Result<(String, Vec<Finding>), Objection> {
        let clean = Clean::of(text, place, usize::MAX / 8);
        let max = place.max_chars();
        match clean.text.chars().count() {
            0 => return Err(Objection::Empty),
            chars if chars > max => return Err(Objection::TooLong { max, chars }),
            _ => {}
        }
        let (refused, asked): (Vec<_>, Vec<_>) =
            self.look(text, &clean, place).into_iter().partition(|finding| finding.severity == Severity::Refuse);
        if refused.is_empty() { Ok((clean.text, asked)) } else { Err(Objection::Refused(refused)) }
    }
}

/// What is recognised without the own words of an organisation.
pub(crate) fn plain_hits(tokens: &Tokens<'_>, place: Place) -> Vec<Hit> {
    hits(tokens, place, &OwnWords::default())
}

/// Everything that is recognised: fixed forms go before persons, and persons before names and words.
fn hits(tokens: &Tokens<'_>, place: Place, own: &OwnWords) -> Vec<Hit> {
    let mut hits = Vec::new();
    fixed_form::find(tokens, &mut hits);
    own.addresses(tokens, &mut hits);
    drop_covered(&mut hits, None);
    single_person::find(tokens, place, &mut hits);
    let whole = hits.len();
    name::find(tokens, &mut hits);
    sensitive::find(tokens, &mut hits);
    recognisable::find(tokens, place, &mut hits);
    own.find(tokens, place, &mut hits);
    drop_covered(&mut hits, Some(whole));
    own.lift(tokens, &mut hits);
    hits
}

/// Drops what overlaps an earlier hit; with a bound, what comes from there on and overlaps one before it.
fn drop_covered(hits: &mut Vec<Hit>, bound: Option<usize>) {
    let mut at = bound.unwrap_or(0);
    while at < hits.len() {
        let (start, end) = (hits[at].start, hits[at].end);
        let earlier = bound.unwrap_or(at);
        if hits[..earlier].iter().any(|hit| hit.start < end && start < hit.end) {
            hits.remove(at);
        } else {
            at += 1;
        }
    }
}

fn finding(hit: &Hit, tokens: &Tokens<'_>, text: &str, clean: &Clean, place: Place) -> Option<Finding> {
    let first = tokens.get(hit.start)?;
    let last = tokens.get(hit.end.max(hit.start + 1) - 1).unwrap_or(first);
    let (start, end) = clean.in_original(first.start, last.end, text);
    Some(Finding { kind: hit.kind, severity: hit.kind.severity(place), start, end })
}
