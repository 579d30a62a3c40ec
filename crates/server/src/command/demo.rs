//! `veerkaart demo`: a server on this machine with examples and with accounts to look around with.

mod analysis;
mod example;
mod follow_up;
mod positions;
mod seed;
mod signals;

use super::serve;
use crate::{
    component::qr,
    settings::{Given, Settings},
};
use std::{path::PathBuf, process::ExitCode};

/// What `demo` takes.
#[derive(Debug, clap::Args)]
pub struct Demo {
    /// Where the examples are kept; what you change there stays
    #[arg(long, env = "VEERKAART_DEMO_FOLDER", default_value = "demo-data", value_name = "FOLDER")]
    folder: PathBuf,
    /// Address and port to listen on [default: 127.0.0.1:8420, with --local-network 0.0.0.0:8420]
    #[arg(long, env = "VEERKAART_LISTEN", value_name = "ADDRESS:PORT")]
    listen: Option<String>,
    /// Let phones on the same network join, over plain HTTP
    #[arg(long)]
    local_network: bool,
}

/// The password of every account of the demo, and of nothing else.
const PASSWORD: &str = "veerkaart-demo";

/// Runs the demo until it is told to stop.
pub fn run(demo: Demo) -> ExitCode {
    if let Err(error) = std::fs::create_dir_all(&demo.folder) {
        eprintln!("veerkaart: the folder {} cannot be made: {error}", demo.folder.display());
        return ExitCode::FAILURE;
    }
    let given = Given {
        listen: demo.listen,
        database: Some(format!("sqlite:{}", demo.folder.join("veerkaart.db").display())),
        local_network: Some(demo.local_network),
        ..Given::default()
    };
    let settings = match given.check(None).and_then(Settings::may_listen) {
        Ok(settings) => settings,
        Err(error) => {
            eprintln!("veerkaart: {error}");
            return ExitCode::from(2);
        }
    };
    serve::in_runtime(async move {
        let address = serve::address(&settings);
        let app = serve::open(settings).await?;
        store::for_the_system(seed::when_new(&app, PASSWORD)).await?;
        println!("Veerkaart, demo. Everything in it was made up, except the map of infoblad 1.\n");
        println!("  Open     {address}\n");
        println!("  Sign in  with the password {PASSWORD} as");
        for account in seed::ACCOUNTS {
            println!("           {:<28} {}", account.email, account.what);
        }
        if let Some(code) = store::for_the_system(seed::open_code(&app)).await? {
            let link = format!("{address}/join/{code}");
            println!("\n  Join     without an account, by code {code} or at {link}\n");
            println!("{}", qr::in_the_terminal(&link));
        }
        println!("  Stop with Ctrl-C; starting again keeps what was there ({}).\n", demo.folder.display());
        serve::answer(app).await
    })
}
