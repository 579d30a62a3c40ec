//! The server as a process: started on a folder of its own, stopped with the run, and what the system says it used.

use crate::Outcome;
use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    time::Duration,
};
use tempfile::TempDir;
use tokio::process::{Child, Command};

/// The system counts the time of a process in hundredths of a second.
const TICK: Duration = Duration::from_millis(10);

/// The program to measure: `VEERKAART_BIN`, or else the release build.
pub fn program() -> PathBuf {
    std::env::var_os("VEERKAART_BIN").map_or_else(|| PathBuf::from("target/release/veerkaart"), PathBuf::from)
}

/// A running demo.
pub struct Server {
    child: Child,
    folder: TempDir,
    /// `127.0.0.1` with its port.
    pub address: String,
}

impl Server {
    /// Starts it and waits until it answers.
    pub async fn start() -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string();
        let child = Command::new(program())
            .args(["demo", "--listen", &address, "--folder"])
            .arg(folder.path())
            .stdout(std::process::Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| format!("{} cannot be started: {error}", program().display()))?;
        let server = Self { child, folder, address };
        for _ in 0..600 {
            if tokio::net::TcpStream::connect(&server.address).await.is_ok() {
                return Ok(server);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Err("the server did not answer within a minute".into())
    }

    /// The database that it keeps.
    pub fn database(&self) -> PathBuf {
        self.folder.path().join("veerkaart.db")
    }

    /// Processor time so far, in user and kernel together.
    pub fn cpu(&self) -> Outcome<Duration> {
        let stat = fs::read_to_string(self.proc("stat")?)?;
        // The name of the program stands in brackets and may hold anything; the fields that count come after it.
        let fields: Vec<&str> = stat.rsplit(") ").next().unwrap_or_default().split(' ').collect();
        let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<u32>().ok()).ok_or("no times in stat");
        Ok(TICK * (ticks(11)? + ticks(12)?))
    }

    /// Memory now and at its highest, in MiB.
    pub fn memory(&self) -> Outcome<(f64, f64)> {
        let id = self.child.id().ok_or("the server stopped")?;
        Ok((memory(id, "VmRSS").ok_or("no VmRSS")?, memory(id, "VmHWM").ok_or("no VmHWM")?))
    }

    fn proc(&self, file: &str) -> Outcome<PathBuf> {
        let id = self.child.id().ok_or("the server stopped")?;
        Ok(Path::new("/proc").join(id.to_string()).join(file))
    }
}

/// A figure from the status of a process, in MiB.
pub fn memory(id: u32, figure: &str) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with(figure))?;
    line.split_whitespace().nth(1)?.parse::<f64>().ok().map(|kib| kib / 1024.0)
}
