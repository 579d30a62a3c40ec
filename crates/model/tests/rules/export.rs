//! For whom a file may be taken.

use guard::{Guard, Place, Vetted};
use model::{Refusal, export::must_be_receivable};

fn recipient(text: &str) -> Vetted {
    Guard::with_lists("").unwrap().vet(text, Place::JobFunction).unwrap()
}

#[test]
fn an_investigative_body_never_receives_a_file() {
    for never in ["politie", "de Politie", "het OM", "NCTV", "Ministerie van SZW", "Veiligheidshuis", "team recherche"]
    {
        assert_eq!(must_be_receivable(&recipient(never)), Err(Refusal::NeverReceives), "{never}");
    }
    for fine in ["het college", "de raad", "om te bewaren", "team wijken", "de woningcorporatie", "politiek secretaris"]
    {
        assert_eq!(must_be_receivable(&recipient(fine)), Ok(()), "{fine}");
    }
}
