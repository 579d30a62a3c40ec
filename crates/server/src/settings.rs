//! Settings: from a file, the environment and the command line, checked at the start. An error says what to change.

mod oidc;

pub use oidc::{ClientProof, GivenOidc, Oidc, stays_private};

use clap::{Args, ValueEnum};
use serde::Deserialize;
use std::{net::SocketAddr, path::PathBuf};
use store::Way;

/// How lines of the log are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum LogFormat {
    /// For people
    #[default]
    Text,
    /// One JSON object on each line, for a program that gathers logs
    Json,
}

/// What an administrator can set, as given. Each can stand in the file too; the command line goes first, then the
/// environment, then the file.
#[derive(Debug, Clone, Default, Args, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Given {
    /// Address and port to listen on [default: 127.0.0.1:8420, with --local-network 0.0.0.0:8420]
    #[arg(long, env = "VEERKAART_LISTEN", value_name = "ADDRESS:PORT")]
    pub listen: Option<String>,
    /// Listen with plain HTTP on an address that other machines reach: only where something in front encrypts, on purpose
    #[arg(long, env = "VEERKAART_LISTEN_PLAIN_TEXT", default_missing_value = "true", num_args = 0..=1, require_equals = true)]
    pub listen_plain_text: Option<bool>,
    /// Where the data is kept: sqlite:FILE or postgres://USER@HOST/DATABASE [default: sqlite:veerkaart.db]
    #[arg(long, env = "VEERKAART_DATABASE", value_name = "URL", hide_env_values = true)]
    pub database: Option<String>,
    /// Reach a database on another machine without verified TLS: only on a network that you trust on purpose
    #[arg(long, env = "VEERKAART_DATABASE_PLAIN_TEXT", default_missing_value = "true", num_args = 0..=1, require_equals = true)]
    pub database_plain_text: Option<bool>,
    /// The address that people type, such as https://veerkaart.example.nl; needed behind a proxy
    #[arg(long, env = "VEERKAART_PUBLIC_ADDRESS", value_name = "URL")]
    pub public_address: Option<String>,
    /// For a room without internet: plain HTTP for phones on the same network; not together with --public-address
    #[arg(long, env = "VEERKAART_LOCAL_NETWORK", default_missing_value = "true", num_args = 0..=1, require_equals = true)]
    pub local_network: Option<bool>,
    /// Own certificate (PEM), to serve HTTPS without a proxy; together with --private-key
    #[arg(long, env = "VEERKAART_CERTIFICATE", value_name = "FILE")]
    pub certificate: Option<PathBuf>,
    /// The private key (PEM) of the certificate
    #[arg(long, env = "VEERKAART_PRIVATE_KEY", value_name = "FILE")]
    pub private_key: Option<PathBuf>,
    /// Trust the X-Forwarded-For header of the proxy in front, for the limits on sign-in
    #[arg(long, env = "VEERKAART_BEHIND_PROXY", default_missing_value = "true", num_args = 0..=1, require_equals = true)]
    pub behind_proxy: Option<bool>,
    /// A file with design tokens (CSS custom properties only): the house style of the municipality
    #[arg(long, env = "VEERKAART_HOUSE_STYLE", value_name = "FILE")]
    pub house_style: Option<PathBuf>,
    /// Extra words for the check on free text (TOML; see the manual for administrators)
    #[arg(long, env = "VEERKAART_WORD_LIST", value_name = "FILE")]
    pub word_list: Option<PathBuf>,
    /// A folder with own items and interventions, loaded beside the built-in content; see `veerkaart content check`
    #[arg(long, env = "VEERKAART_CONTENT", value_name = "FOLDER")]
    pub content: Option<PathBuf>,
    /// The key that secrets in the database are sealed with; made when it is not there [default: beside the database]
    #[arg(long, env = "VEERKAART_KEY_FILE", value_name = "FILE")]
    pub key_file: Option<PathBuf>,
    /// With PostgreSQL: the list of what was erased, kept outside the database [default: beside the key file]
    #[arg(long, env = "VEERKAART_GONE_LIST", value_name = "FILE")]
    pub gone_list: Option<PathBuf>,
    /// A list of leaked passwords to refuse, for use offline: passwords, or sorted SHA-1 digests (HASH:COUNT)
    #[arg(long, env = "VEERKAART_LEAKED_PASSWORDS", value_name = "FILE")]
    pub leaked_passwords: Option<PathBuf>,
    /// After how many hours without a request somebody is signed out, from 1 to 12 [default: 3]
    #[arg(long, env = "VEERKAART_IDLE_HOURS", value_name = "HOURS")]
    pub idle_hours: Option<u32>,
    /// How the log is written to standard error [default: text]
    #[arg(long, env = "VEERKAART_LOG_FORMAT", value_name = "FORMAT")]
    pub log_format: Option<LogFormat>,
    /// Name of the first organisation, used once at the first start
    #[arg(long, env = "VEERKAART_ORGANISATION", value_name = "NAME")]
    pub organisation: Option<String>,
    #[command(flatten)]
    #[serde(default)]
    pub oidc: GivenOidc,
}

/// Settings that were checked.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Whether other machines may reach it over plain HTTP, on purpose.
    pub listen_plain_text: bool,
    /// The database.
    pub database: String,
    /// `https://host[:port]` or `http://host[:port]`, without a slash at the end, when set.
    pub public_address: Option<String>,
    /// Plain HTTP on purpose.
    pub local_network: bool,
    /// Certificate and private key.
    pub certificate: Option<(PathBuf, PathBuf)>,
    /// Whether the proxy's word on addresses is taken.
    pub behind_proxy: bool,
    /// Tokens of the house style, checked.
    pub house_style: Option<String>,
    /// Extra words for the guard, as TOML.
    pub word_list: Option<String>,
    /// A folder with own content.
    pub content: Option<PathBuf>,
    /// The key that secrets in the database are sealed with.
    pub key_file: PathBuf,
    /// The list of what was erased, with PostgreSQL.
    pub gone_list: PathBuf,
    /// Single sign-on.
    pub oidc: Option<Oidc>,
    /// A list of leaked passwords.
    pub leaked_passwords: Option<PathBuf>,
    /// After how many hours of standing still a sign-in ends.
    pub idle_hours: u32,
    /// How the log is written.
    pub log_format: LogFormat,
    /// Name of the first organisation.
    pub organisation: String,
}

impl Settings {
    /// The same settings for who listens: plain HTTP that other machines reach is refused, unless it is said on purpose.
    pub fn may_listen(self) -> Result<Self, SettingsError> {
        if self.listen_plain_text || self.local_network || !self.listens_openly() {
            return Ok(self);
        }
        Err(SettingsError(format!(
            "listen is {}, which other machines can reach, and there is no certificate: passwords and texts would go over plain HTTP. Listen on 127.0.0.1 behind a proxy on this machine, or give certificate and private-key. For a room without internet use local-network. Only where something in front of it encrypts (the host of a container, a tunnel to a proxy on another machine), set listen-plain-text.",
            self.listen
        )))
    }

    /// Whether other machines reach it over plain HTTP.
    pub fn listens_openly(&self) -> bool {
        !self.listen.ip().to_canonical().is_loopback() && self.certificate.is_none()
    }

    /// Whether somebody can sign in with a password.
    pub fn has_passwords(&self) -> bool {
        self.oidc.as_ref().is_none_or(|oidc| !oidc.only)
    }

    /// Cookies that only go over HTTPS. Browsers treat `localhost` as safe, so that is the default everywhere but on a
    /// local network.
    pub fn strict_cookies(&self) -> bool {
        !self.local_network
    }

    /// The address that passkeys are bound to: the one that people type, or this machine. Nothing over plain HTTP.
    pub fn own_address(&self) -> Option<String> {
        let scheme = if self.certificate.is_some() { "https" } else { "http" };
        let here = || format!("{scheme}://localhost:{}", self.listen.port());
        (!self.local_network).then(|| self.public_address.clone().unwrap_or_else(here))
    }

    /// Whether the browser can be told to use HTTPS from now on.
    pub fn serves_https(&self) -> bool {
        self.certificate.is_some()
            || self.public_address.as_ref().is_some_and(|address| address.starts_with("https://"))
    }
}

/// Something in the settings that must be changed.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct SettingsError(String);

impl Given {
    /// Reads the file (when there is one), fills in what is missing and checks everything.
    pub fn check(self, file: Option<&std::path::Path>) -> Result<Settings, SettingsError> {
        let written = match file {
            Some(path) => Self::read(path)?,
            None => Self::default(),
        };
        let local_network = self.local_network.or(written.local_network).unwrap_or(false);
        let public_address =
            self.public_address.or(written.public_address).map(|address| checked_address(&address)).transpose()?;
        if local_network && public_address.is_some() {
            return wrong(
                "local-network cannot go together with public-address: plain HTTP is only for a room without internet. Leave one of the two out.",
            );
        }
        let usual = if local_network { "0.0.0.0:8420" } else { "127.0.0.1:8420" };
        let listen = self.listen.or(written.listen).unwrap_or_else(|| usual.to_owned());
        let listen: SocketAddr = listen.parse().map_err(|_| {
            SettingsError(format!(
                "listen is \"{listen}\", which is not an address with a port. Write for instance 127.0.0.1:8420."
            ))
        })?;
        let database = self.database.or(written.database).unwrap_or_else(|| "sqlite:veerkaart.db".to_owned());
        if !["sqlite:", "postgres://", "postgresql://"].iter().any(|start| database.starts_with(start)) {
            return wrong(
                "database must start with sqlite: or postgres://. Write for instance sqlite:/var/lib/veerkaart/veerkaart.db.",
            );
        }
        let way = store::Store::way_to(&database).map_err(|_| {
            SettingsError(
                "database is no address of PostgreSQL. Write for instance postgres://veerkaart@127.0.0.1/veerkaart."
                    .to_owned(),
            )
        })?;
        if way == Way::Open && !self.database_plain_text.or(written.database_plain_text).unwrap_or(false) {
            return wrong(
                "database is on another machine, and its address does not say sslmode=verify-full: somebody in between could read along. Write for instance postgres://veerkaart@db.example.nl/veerkaart?sslmode=verify-full&sslrootcert=/etc/veerkaart/db-ca.pem. On a network that you trust on purpose, set database-plain-text.",
            );
        }
        let certificate = match (self.certificate.or(written.certificate), self.private_key.or(written.private_key)) {
            (Some(certificate), Some(key)) => {
                Some((readable(certificate, "certificate")?, readable(key, "private-key")?))
            }
            (None, None) => None,
            _ => return wrong("certificate and private-key belong together. Give both, or neither."),
        };
        if local_network && certificate.is_some() {
            return wrong(
                "local-network is plain HTTP; with a certificate it is not needed. Leave one of the two out.",
            );
        }
        let house_style =
            self.house_style.or(written.house_style).map(|path| contents(&path, "house-style")).transpose()?;
        if let Some(style) = &house_style {
            crate::assets::check_house_style(style).map_err(SettingsError)?;
        }
        let word_list = self.word_list.or(written.word_list).map(|path| contents(&path, "word-list")).transpose()?;
        let key_file = self.key_file.or(written.key_file).unwrap_or_else(|| key_beside(&database));
        let beside_key = || key_file.with_file_name("veerkaart-gone.jsonl");
        let gone_list = self.gone_list.or(written.gone_list).unwrap_or_else(beside_key);
        let idle_hours = self.idle_hours.or(written.idle_hours).unwrap_or(3);
        if !(1..=12).contains(&idle_hours) {
            return wrong(
                "idle-hours must be a number from 1 to 12: a sign-in lasts 12 hours at the most. Write for instance 3.",
            );
        }
        let oidc = self.oidc.check(written.oidc, public_address.as_deref())?;
        Ok(Settings {
            listen,
            listen_plain_text: self.listen_plain_text.or(written.listen_plain_text).unwrap_or(false),
            database,
            key_file,
            gone_list,
            oidc,
            public_address,
            local_network,
            certificate,
            behind_proxy: self.behind_proxy.or(written.behind_proxy).unwrap_or(false),
            house_style,
            word_list,
            content: self.content.or(written.content),
            leaked_passwords: self.leaked_passwords.or(written.leaked_passwords),
            idle_hours,
            log_format: self.log_format.or(written.log_format).unwrap_or_default(),
            organisation: self.organisation.or(written.organisation).unwrap_or_else(|| "Gemeente".to_owned()),
        })
    }

    fn read(path: &std::path::Path) -> Result<Self, SettingsError> {
        let text = contents(path, "config")?;
        toml::from_str(&text).map_err(|error| SettingsError(format!("{}: {error}", path.display())))
    }
}

/// Beside the file of the database; with PostgreSQL in the folder that the program runs in.
fn key_beside(database: &str) -> PathBuf {
    match database.strip_prefix("sqlite:") {
        Some(path) => PathBuf::from(format!("{}.key", path.strip_prefix("//").unwrap_or(path))),
        None => PathBuf::from("veerkaart.key"),
    }
}

fn wrong<T>(sentence: &str) -> Result<T, SettingsError> {
    Err(SettingsError(sentence.to_owned()))
}

fn contents(path: &std::path::Path, name: &str) -> Result<String, SettingsError> {
    std::fs::read_to_string(path)
        .map_err(|error| SettingsError(format!("{name} {} cannot be read: {error}.", path.display())))
}

fn readable(path: PathBuf, name: &str) -> Result<PathBuf, SettingsError> {
    contents(&path, name).map(|_| path)
}

fn checked_address(address: &str) -> Result<String, SettingsError> {
    let address = address.trim_end_matches('/');
    let host =
        address.strip_prefix("https://").or_else(|| address.strip_prefix("http://localhost").map(|_| "localhost"));
    match host {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', '@', ' ']) => Ok(address.to_owned()),
        _ => wrong(
            "public-address must be https:// with a host name and nothing after it, such as https://veerkaart.example.nl. For a room without internet use local-network instead.",
        ),
    }
}

#[cfg(test)]
mod tests;
