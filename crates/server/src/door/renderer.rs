//! The PDF is made in a process of its own, with limits on memory, time and output, without settings and without a way to
//! write a file: a hostile or huge text can end a report, never a session.

use crate::{component, language::Language};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use report::{Document, Draft, Report};
use std::{io, path::PathBuf, process::Stdio, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    process::{Child, Command},
    sync::Semaphore,
    time::timeout,
};

/// How many reports are made at once; more only wait on the processor.
static AT_ONCE: Semaphore = Semaphore::const_new(2);
/// How long one report waits for its turn. Together with [`PATIENCE`] less than a request may take.
const TURN: Duration = Duration::from_secs(8);
/// How long one report may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// The largest PDF, in bytes.
const MOST_BYTES: u64 = 50 * 1024 * 1024;
/// What the child may use: 1 GiB of memory, no core dump and no file, because both could hold text of a dossier. A
/// system that knows no such limit goes without.
#[cfg(unix)]
const LIMITED: &str = "ulimit -v 1048576; ulimit -c 0; ulimit -f 0; exec \"$0\" render \"$1\"";

/// What `veerkaart render` calls a draft.
pub const DRAFT: &str = "draft";

/// Why there is no PDF.
#[derive(Debug, PartialEq, Eq)]
pub enum NotRendered {
    /// Others come first.
    Busy,
    /// The report itself is in the way: the sentence says how.
    Refused(String),
    /// Something else; it stands in the log of the system.
    Failed,
}

/// The program that makes a PDF of the JSON that it reads.
#[derive(Debug)]
pub struct Renderer {
    program: PathBuf,
    patience: Duration,
    most_bytes: u64,
}

impl Renderer {
    /// This very program.
    pub fn own() -> io::Result<Self> {
        Ok(Self { program: std::env::current_exe()?, patience: PATIENCE, most_bytes: MOST_BYTES })
    }

    /// One of the documents of the report, as PDF.
    pub async fn pdf(&self, report: &Report, document: Document) -> Result<Vec<u8>, NotRendered> {
        self.made(document.slug(), report::json(report)).await
    }

    /// A draft that is about no dossier, as PDF.
    pub async fn draft(&self, draft: &Draft) -> Result<Vec<u8>, NotRendered> {
        self.made(DRAFT, report::draft_json(draft)).await
    }

    async fn made(&self, kind: &str, json: String) -> Result<Vec<u8>, NotRendered> {
        let Ok(Ok(_turn)) = timeout(TURN, AT_ONCE.acquire()).await else { return Err(NotRendered::Busy) };
        let mut child = self.command(kind).spawn().map_err(|error| failed(&error.to_string()))?;
        let done = timeout(self.patience, self.exchange(&mut child, json.into_bytes())).await;
        let answer = match done {
            Ok(answer) => answer,
            Err(_) => Err(failed("it took too long")),
        };
        // Whatever came of it, nothing of it runs on.
        drop(child.kill().await);
        answer
    }

    fn command(&self, kind: &str) -> Command {
        #[cfg(unix)]
        let mut command = {
            let mut command = Command::new("/bin/sh");
            command.arg("-c").arg(LIMITED).arg(&self.program).arg(kind).current_dir("/");
            command
        };
        #[cfg(not(unix))]
        let mut command = {
            let mut command = Command::new(&self.program);
            command.arg("render").arg(kind);
            command
        };
        command
            .env_clear()
            // Each thread sets much address space apart, which counts as memory here.
            .env("RAYON_NUM_THREADS", "2")
            .env("MALLOC_ARENA_MAX", "2")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true);
        command
    }

    async fn exchange(&self, child: &mut Child, input: Vec<u8>) -> Result<Vec<u8>, NotRendered> {
        let (Some(mut stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(failed("it has no input and output"));
        };
        let feed = async move {
            // A child that does not want to read on says why by its end.
            drop(stdin.write_all(&input).await);
        };
        let most = self.most_bytes;
        let drink = async move {
            let mut bytes = vec![];
            stdout.take(most + 1).read_to_end(&mut bytes).await.map(|_| bytes)
        };
        let ((), bytes) = tokio::join!(feed, drink);
        let bytes = bytes.map_err(|error| failed(&error.to_string()))?;
        if bytes.len() as u64 > most {
            return Err(failed("it became too large"));
        }
        let status = child.wait().await.map_err(|error| failed(&error.to_string()))?;
        match status.code() {
            Some(0) if bytes.starts_with(b"%PDF-") => Ok(bytes),
            Some(1) => match String::from_utf8(bytes) {
                Ok(sentence) if !sentence.trim().is_empty() => Err(NotRendered::Refused(sentence.trim().to_owned())),
                _ => Err(failed("it gave up without a sentence")),
            },
            _ => Err(failed(&status.to_string())),
        }
    }
}

/// A draft as PDF, made by this very program.
#[cfg(not(test))]
pub async fn draft(draft: &Draft) -> Result<Vec<u8>, NotRendered> {
    Renderer::own().map_err(|_| NotRendered::Failed)?.draft(draft).await
}

/// A test is not the program that can render.
#[cfg(test)]
pub async fn draft(draft: &Draft) -> Result<Vec<u8>, NotRendered> {
    report::draft_pdf(draft).map_err(|_| NotRendered::Failed)
}

/// A clear page: what happened, what was kept, what to do now.
pub fn not_rendered(why: NotRendered, language: Language) -> Response {
    let text = language.text();
    let (status, sentence) = match why {
        NotRendered::Busy => (StatusCode::TOO_MANY_REQUESTS, text.report_pdf_busy()),
        NotRendered::Refused(sentence) => (StatusCode::CONFLICT, sentence),
        NotRendered::Failed => (StatusCode::CONFLICT, text.report_pdf_failed()),
    };
    (status, component::page::message(language, &text.report_no_pdf(), &sentence)).into_response()
}

/// The reason goes to the log of the system; it holds no text of the report.
fn failed(reason: &str) -> NotRendered {
    tracing::error!(reason, "a PDF could not be made");
    NotRendered::Failed
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    /// A program that stands in for the one that makes PDFs.
    fn renderer(script: &str) -> (tempfile::TempDir, Renderer) {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("renderer");
        std::fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
        (folder, Renderer { program, patience: Duration::from_secs(5), most_bytes: 64 * 1024 })
    }

    async fn answer(script: &str) -> Result<Vec<u8>, NotRendered> {
        let (_folder, renderer) = renderer(script);
        renderer.pdf(&report::example(), Document::Summary).await
    }

    #[test]
    fn this_very_program_makes_the_pdf() {
        let own = Renderer::own().unwrap();
        assert_eq!(
            (own.program, own.patience, own.most_bytes),
            (std::env::current_exe().unwrap(), PATIENCE, MOST_BYTES)
        );
        assert!(TURN + PATIENCE < Duration::from_secs(30), "a request ends after half a minute");
    }

    #[tokio::test]
    async fn what_the_program_writes_is_the_pdf() {
        assert_eq!(answer("cat >/dev/null; printf %%PDF-1.7").await, Ok(b"%PDF-1.7".to_vec()));
    }

    #[tokio::test]
    async fn the_program_gets_the_whole_report_which_document_and_no_settings() {
        let script = "[ \"$*\" = 'render summary' ] && [ -z \"$HOME$VEERKAART_DATABASE\" ] && printf '%%PDF-' && cat";
        let bytes = answer(script).await.unwrap();
        assert_eq!(&bytes[5..], report::json(&report::example()).as_bytes());
    }

    #[tokio::test]
    async fn a_draft_goes_the_same_way_under_its_own_name() {
        let (_folder, renderer) = renderer("[ \"$*\" = 'render draft' ] && printf '%%PDF-' && cat >/dev/null");
        let draft = Draft {
            language: report::Language::Nl,
            organisation: String::new(),
            title: String::new(),
            kind: String::new(),
            description: String::new(),
            as_of: String::new(),
            footer: String::new(),
            notices: vec![],
            facts: vec![],
            pieces: vec![],
        };
        assert_eq!(renderer.draft(&draft).await, Ok(b"%PDF-".to_vec()));
    }

    #[tokio::test]
    async fn a_report_that_is_too_large_is_refused_with_a_sentence() {
        let refused = NotRendered::Refused("Een tekst is te lang.".to_owned());
        assert_eq!(answer("cat >/dev/null; echo 'Een tekst is te lang.'; exit 1").await, Err(refused));
    }

    #[tokio::test]
    async fn a_program_that_hangs_dies_babbles_or_says_nothing_gives_no_pdf() {
        let (_folder, mut hanging) = renderer("exec sleep 60");
        hanging.patience = Duration::from_millis(200);
        assert_eq!(hanging.pdf(&report::example(), Document::Full).await, Err(NotRendered::Failed));
        for script in ["kill -9 $$", "exit 1", "exit 134", "echo hello", "exec yes"] {
            assert_eq!(answer(script).await, Err(NotRendered::Failed), "{script}");
        }
    }

    #[tokio::test]
    async fn the_program_cannot_write_a_file_and_has_a_limit_on_memory() {
        let script = "cat >/dev/null; [ \"$(ulimit -f)\" = 0 ] && [ \"$(ulimit -v)\" = 1048576 ] && printf '%%PDF-'";
        assert_eq!(answer(script).await, Ok(b"%PDF-".to_vec()));
    }
}
