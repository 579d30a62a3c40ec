//! `veerkaart serve`: opens the data, prints where to go, and answers until it is told to stop.

use super::{invite, restore::counted};
use crate::{
    app::{App, Shared},
    calendar, content,
    door::{
        key::{self, Key},
        leaked::Leaked,
        room_code, sign_in,
        single_sign_on::{self, Provider},
    },
    live::{self, Part, Signal},
    routes,
    settings::{Given, LogFormat, Settings},
};
use guard::Guard;
use std::{net::SocketAddr, path::PathBuf, process::ExitCode, sync::Arc, time::Duration};
use store::{Change, SecondLock, Store, Way};

/// What `serve` takes.
#[derive(Debug, clap::Args)]
pub struct Serve {
    /// A file with settings (TOML); see the manual for administrators
    #[arg(long, env = "VEERKAART_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(flatten)]
    given: Given,
}

/// Runs the server until it is told to stop. Exit code 2: the settings; 1: it could not run.
pub fn run(serve: Serve) -> ExitCode {
    let settings = match serve.given.check(serve.config.as_deref()).and_then(Settings::may_listen) {
        Ok(settings) => settings,
        Err(error) => {
            eprintln!("veerkaart: {error}");
            return ExitCode::from(2);
        }
    };
    log(settings.log_format);
    in_runtime(async move {
        let app = open(settings).await?;
        store::for_the_system(first_start(&app)).await?;
        answer(app).await
    })
}

/// Runs a program part and says in one line what went wrong.
pub fn in_runtime(work: impl Future<Output = Result<(), String>>) -> ExitCode {
    log(LogFormat::Text);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let done = runtime.map_err(|error| error.to_string()).and_then(|runtime| runtime.block_on(work));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("veerkaart: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The log, on standard error. It never holds what people write.
fn log(format: LogFormat) {
    // Colours are for people: in a journal they stand in the way of who searches.
    let colours = std::io::IsTerminal::is_terminal(&std::io::stderr());
    let log = tracing_subscriber::fmt().with_ansi(colours).with_env_filter(log_filter()).with_writer(std::io::stderr);
    // A second subscriber in one process is refused; the first one stays.
    drop(match format {
        LogFormat::Text => log.try_init(),
        LogFormat::Json => log.json().flatten_event(true).try_init(),
    });
}

/// What comes in the log: what `VEERKAART_LOG` says, and the security log unless it says something about that itself.
fn log_filter() -> tracing_subscriber::EnvFilter {
    let asked = std::env::var("VEERKAART_LOG").unwrap_or_else(|_| "warn".to_owned());
    let asked = if asked.contains("security") { asked } else { format!("{asked},security=info") };
    tracing_subscriber::EnvFilter::try_new(asked).unwrap_or_else(|_| "warn,security=info".into())
}

/// Opens the data and everything that handlers need.
pub async fn open(settings: Settings) -> Result<Shared, String> {
    let guard = Guard::with_lists(settings.word_list.as_deref().unwrap_or_default())
        .map_err(|error| format!("word-list: {error}"))?;
    let said = |error: store::StoreError| error.to_string();
    let store = Store::open(&settings.database).await.map_err(said)?.keeping_gone_in(settings.gone_list.clone());
    holds_nothing_that_went(&store, &settings).await?;
    tell_of_the_second_lock(&store).await.map_err(said)?;
    let known = store.of_the_system().setting(None, key::SETTING).await.map_err(said)?;
    key::settle(&settings.key_file, known.as_deref())?;
    let key = Key::open(&settings.key_file)?;
    tell_of_another_key(&store.of_the_system(), &key, &settings).await.map_err(said)?;
    Ok(Arc::new(App {
        store,
        guard,
        own_guards: Default::default(),
        key,
        provider: settings.oidc.clone().map(Provider::new).transpose()?,
        leaked: settings.leaked_passwords.as_deref().map(Leaked::open).transpose()?.map(Arc::new),
        content: content::load(settings.content.as_deref())?,
        settings,
        dossiers: Default::default(),
        rooms: Default::default(),
        fragments: Default::default(),
        limits: Default::default(),
    }))
}

/// A database that is older than the list of what went was put back from a backup. Nobody is shown what is in it; and it is
/// not for a start to destroy things by itself, so it waits for somebody to say so.
async fn holds_nothing_that_went(store: &Store, settings: &Settings) -> Result<(), String> {
    let said = |error: store::StoreError| error.to_string();
    let back = store.came_back().await.map_err(said)?;
    if back != store::ErasedAgain::default() {
        let list = match settings.database.strip_prefix("sqlite:") {
            Some(path) => format!("{}-gone", path.strip_prefix("//").unwrap_or(path)),
            None => settings.gone_list.display().to_string(),
        };
        return Err(format!(
            "the database is older than the list of what was erased ({list}): erased text is in it again ({}). Run veerkaart replay with the same settings, and start then.",
            counted(back)
        ));
    }
    store.complete_gone_list().await.map_err(|error| {
        format!("{error} Give a file that the program can write, in a folder that stays, with --gone-list.")
    })
}

/// Whoever runs the installation should know when only one lock keeps organisations apart.
async fn tell_of_the_second_lock(store: &Store) -> Result<(), store::StoreError> {
    match store.second_lock().await? {
        SecondLock::Holds | SecondLock::NotHere => {}
        SecondLock::UserPasses => {
            eprintln!(
                "veerkaart: the database user is a superuser, or has BYPASSRLS: PostgreSQL then does not keep the"
            );
            eprintln!(
                "dossiers of organisations apart, and only the program does. Give it a user without such rights."
            );
        }
        SecondLock::TablesOpen(tables) => {
            eprintln!(
                "veerkaart: {tables} tables in the database have no policy that counts: PostgreSQL does not keep"
            );
            eprintln!("the dossiers of organisations apart in these, and only the program does.");
        }
    }
    Ok(())
}

/// What was sealed with another key does not open: says so at the start, before somebody stands before a closed door.
async fn tell_of_another_key(store: &Store, key: &Key, settings: &Settings) -> Result<(), store::StoreError> {
    let known = store.setting(None, key::SETTING).await?;
    if known.as_ref().is_some_and(|known| *known != key.fingerprint) {
        eprintln!("veerkaart: {} is another key than before.", settings.key_file.display());
        eprintln!(
            "Second factors that were set up with the old one do not work: put that file back, give each process"
        );
        eprintln!("the same one (--key-file), or let everybody use a recovery code and set up anew.");
    }
    if known.as_ref() != Some(&key.fingerprint) {
        store.set_setting(None, key::SETTING, &key.fingerprint).await?;
    }
    Ok(())
}

/// With which address the first administrator signs in, until it is changed.
const FIRST: &str = "beheer@localhost";

/// At the first start there is nobody: makes the organisation and its administrator, and prints a one-time link.
async fn first_start(app: &Shared) -> Result<(), String> {
    let said = |error: store::StoreError| error.to_string();
    if !app.store.organisations().await.map_err(said)?.is_empty() {
        return Ok(());
    }
    if !app.settings.has_passwords() {
        println!(
            "First start. Passwords are off: the first administrator comes in through the provider, with that role."
        );
        return Ok(());
    }
    let path = invite::administrator(app, FIRST, &app.settings.organisation).await?;
    println!("First start. Choose a password for the administrator ({FIRST}) within 72 hours, once:");
    println!("  {}{path}", address(&app.settings));
    Ok(())
}

/// The address to type on this machine.
pub fn address(settings: &Settings) -> String {
    match (&settings.public_address, settings.local_network, room_code::local_address()) {
        (Some(address), _, _) => address.clone(),
        (None, true, Some(ip)) => format!("http://{ip}:{}", settings.listen.port()),
        _ => {
            let scheme = if settings.certificate.is_some() { "https" } else { "http" };
            let ip = settings.listen.ip();
            let host = if ip.is_loopback() || ip.is_unspecified() { "localhost".to_owned() } else { ip.to_string() };
            format!("{scheme}://{host}:{}", settings.listen.port())
        }
    }
}

/// Answers requests until Ctrl-C or SIGTERM, then lets what runs finish.
pub async fn answer(app: Shared) -> Result<(), String> {
    let settings = app.settings.clone();
    if settings.local_network {
        println!("Local network: plain HTTP. Whoever is on this network can read along and pose as somebody else.");
        println!("Use your own hotspot with a password, and stop this mode after the session.");
    }
    if settings.listens_openly() && !settings.local_network {
        println!("Plain HTTP on an address that other machines can reach: what stands in front of it must encrypt.");
        println!("That was set on purpose (listen-plain-text).");
    }
    if Store::way_to(&settings.database) == Ok(Way::Open) {
        println!("The database is on another machine, without verified TLS: whoever is in between can read along.");
        println!("That was set on purpose (database-plain-text).");
    }
    tokio::spawn(hear_other_processes(app.clone()));
    tokio::spawn(forget_old(app.clone()));
    tokio::spawn(live::end_what_no_longer_opens(app.clone()));
    let service = routes::service(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let handle = axum_server::Handle::new();
    tokio::spawn(stop_on_signal(handle.clone()));
    println!("Veerkaart listens at {}", address(&settings));
    let cannot = |error: std::io::Error| {
        format!("cannot listen on {}: {error}. Is another program using this port?", settings.listen)
    };
    match &settings.certificate {
        Some((certificate, key)) => {
            single_sign_on::use_our_tls();
            let tls = axum_server::tls_rustls::RustlsConfig::from_pem_file(certificate, key)
                .await
                .map_err(|error| format!("certificate or private-key cannot be used: {error}"))?;
            let server = axum_server::bind_rustls(settings.listen, tls);
            patient(server, FIRST_HEAD, LATER_HEAD).handle(handle).serve(service).await.map_err(cannot)?;
        }
        None => {
            let server = axum_server::bind(settings.listen);
            patient(server, FIRST_HEAD, LATER_HEAD).handle(handle).serve(service).await.map_err(cannot)?;
        }
    }
    app.store.close().await.map_err(|error| error.to_string())
}

/// How long the first request on a connection may take to arrive.
const FIRST_HEAD: Duration = Duration::from_secs(20);
/// How long the head of a later one may take, the pause before it included: longer than proxies keep a connection for reuse,
/// so that a form is never sent into one that just closed.
const LATER_HEAD: Duration = Duration::from_secs(75);

/// Cuts off who opens connections and then sends almost nothing.
fn patient<Acceptor>(
    mut server: axum_server::Server<SocketAddr, Acceptor>,
    first: Duration,
    later: Duration,
) -> axum_server::Server<SocketAddr, Acceptor> {
    let builder = server.http_builder();
    builder.http1().header_read_timeout(later);
    builder.http2().keep_alive_interval(later).keep_alive_timeout(first);
    server.first_request_timeout(first)
}

async fn stop_on_signal(handle: axum_server::Handle<SocketAddr>) {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! { _ = interrupt => {}, () = terminate => {} }
    // Streams of signals never end by themselves.
    handle.graceful_shutdown(Some(Duration::from_secs(2)));
}

/// Another process on the same PostgreSQL changed a dossier: its room here must hear it too.
async fn hear_other_processes(app: Shared) {
    loop {
        if let Ok(mut changes) = app.store.listen().await {
            while let Ok(change) = changes.next().await {
                match change {
                    Change::Dossier(id) => {
                        if let Ok(id) = id.parse() {
                            app.rooms.tell(id, Signal::Changed { seq: 0, parts: Part::ALL.to_vec() });
                        }
                    }
                    Change::Missed => app.rooms.tell_all(),
                }
            }
        }
        tokio::time::sleep(Duration::from_secs(2)).await;
    }
}

/// Once in a while: sign-ins that ran out, and addresses that were not heard of for long. And what another process erased
/// comes into the list of this one.
async fn forget_old(app: Shared) {
    for round in 1_u64.. {
        app.limits.forget_old();
        let now = calendar::now();
        let gone = [
            sign_in::forget_old(&app).await,
            app.store.delete_expired_half_sign_ins(&now).await,
            app.store.delete_expired_challenges(&now).await,
            app.store.delete_expired_provider_sign_outs(&now).await,
        ];
        for error in gone.into_iter().filter_map(Result::err) {
            tracing::warn!(%error, "expired sign-ins were not deleted");
        }
        // It reads much, and what this process itself erased is in the list already.
        if round.is_multiple_of(6)
            && let Err(error) = app.store.complete_gone_list().await
        {
            tracing::warn!(%error, "the list of what was erased could not be completed");
        }
        tokio::time::sleep(Duration::from_secs(600)).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::House;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    #[tokio::test]
    async fn a_peer_that_sends_almost_nothing_is_cut_off() {
        let house = House::open().await;
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let short = Duration::from_millis(300);
        let server = patient(axum_server::from_tcp(listener).unwrap(), short, short);
        let service = routes::service(house.app.clone()).into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(server.serve(service));
        let whole = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
        for begun in ["", "GET /health HTTP/1.1\r\nX-Slow: ", &format!("{whole}GET /health HTT")] {
            let mut peer = tokio::net::TcpStream::connect(address).await.unwrap();
            peer.write_all(begun.as_bytes()).await.unwrap();
            let mut heard = vec![];
            let closed = tokio::time::timeout(Duration::from_secs(5), peer.read_to_end(&mut heard)).await;
            assert!(closed.is_ok(), "{begun:?}");
            assert_eq!(heard.starts_with(b"HTTP/1.1 200"), begun.starts_with(whole), "a whole request is answered");
        }
    }
}
