//! Settings of single sign-on with OpenID Connect: who is asked, and what its claims mean here.

use super::{SettingsError, contents, wrong};
use crate::door::single_sign_on::ClientKey;
use clap::Args;
use model::Role;
use serde::Deserialize;
use std::{path::PathBuf, time::Duration};

/// What an administrator can set, as given. In the file it is the table `[oidc]`.
#[derive(Debug, Clone, Default, Args, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct GivenOidc {
    /// Single sign-on: the address of the provider (OpenID Connect), such as https://login.example.nl
    #[arg(long = "oidc-issuer", env = "VEERKAART_OIDC_ISSUER", value_name = "URL")]
    pub issuer: Option<String>,
    /// The id under which the provider knows this installation
    #[arg(long = "oidc-client-id", env = "VEERKAART_OIDC_CLIENT_ID", value_name = "ID")]
    pub client_id: Option<String>,
    /// A file with the secret that belongs to that id
    #[arg(long = "oidc-client-secret-file", env = "VEERKAART_OIDC_CLIENT_SECRET_FILE", value_name = "FILE")]
    pub client_secret_file: Option<PathBuf>,
    /// In the place of a secret: a file with an own key (PEM, PKCS #8, ECDSA P-256) that signs for us (private_key_jwt, ES256)
    #[arg(long = "oidc-client-key-file", env = "VEERKAART_OIDC_CLIENT_KEY_FILE", value_name = "FILE")]
    pub client_key_file: Option<PathBuf>,
    /// In which ways the provider may sign, such as ES256,EdDSA [default: all of RS256 RS384 RS512 PS256 PS384 PS512 ES256
    /// ES384 EdDSA]
    #[arg(long = "oidc-algorithms", env = "VEERKAART_OIDC_ALGORITHMS", value_name = "NAMES", value_delimiter = ',')]
    pub algorithms: Vec<String>,
    /// The claim that holds roles [default: roles]
    #[arg(long = "oidc-role-claim", env = "VEERKAART_OIDC_ROLE_CLAIM", value_name = "CLAIM")]
    pub role_claim: Option<String>,
    /// What gives which role, such as veerkaart-leiden=facilitator,veerkaart-lezen=reader; the first that fits counts
    #[arg(long = "oidc-roles", env = "VEERKAART_OIDC_ROLES", value_name = "VALUE=ROLE", value_delimiter = ',')]
    pub roles: Vec<String>,
    /// The claim that holds the organisation [default: everybody belongs to the first organisation]
    #[arg(long = "oidc-organisation-claim", env = "VEERKAART_OIDC_ORGANISATION_CLAIM", value_name = "CLAIM")]
    pub organisation_claim: Option<String>,
    /// Which value of that claim is which organisation, such as 0999=Gemeente Voorbeeld
    #[arg(
        long = "oidc-organisations",
        env = "VEERKAART_OIDC_ORGANISATIONS",
        value_name = "VALUE=NAME",
        value_delimiter = ','
    )]
    pub organisations: Vec<String>,
    /// Take e-mail addresses of the provider as proved, also when it does not say so: an account with that address is
    /// then linked at the first sign-in
    #[arg(long = "oidc-trust-email", env = "VEERKAART_OIDC_TRUST_EMAIL", default_missing_value = "true", num_args = 0..=1, require_equals = true)]
    pub trust_email: Option<bool>,
    /// How many hours ago somebody may have signed in at the provider; longer ago it asks again [default: as long as it says]
    #[arg(long = "oidc-max-age", env = "VEERKAART_OIDC_MAX_AGE", value_name = "HOURS")]
    pub max_age: Option<u16>,
    /// How strongly the provider must have looked who it is: acr values, with a space between them; one of them must stand in
    /// its answer [default: not looked at]
    #[arg(long = "oidc-acr", env = "VEERKAART_OIDC_ACR", value_name = "VALUES")]
    pub acr: Option<String>,
    /// No passwords: signing in goes through the provider only
    #[arg(long = "oidc-only", env = "VEERKAART_OIDC_ONLY", default_missing_value = "true", num_args = 0..=1, require_equals = true)]
    pub only: Option<bool>,
}

/// The signatures that can count. An HMAC is none of them: who can check one can make one. What the provider publishes adds
/// nothing to this list.
pub const ALGORITHMS: [&str; 9] = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA"];

/// How we prove to the provider who we are.
#[derive(Clone)]
pub enum ClientProof {
    /// With a secret that it gave us.
    Secret(String),
    /// With a key of our own, of which it has the public half.
    Key(ClientKey),
}

/// Single sign-on, checked.
#[derive(Clone)]
pub struct Oidc {
    /// The address of the provider.
    pub issuer: String,
    /// The id under which it knows us.
    pub client_id: String,
    /// How we prove that it is ours.
    pub proof: ClientProof,
    /// In which ways it may sign: names out of [`ALGORITHMS`].
    pub algorithms: Vec<String>,
    /// Where the provider sends people back to.
    pub redirect: String,
    /// Where it sends them after signing out.
    pub home: String,
    /// The claim with roles.
    pub role_claim: String,
    /// What gives which role, in the order that counts.
    pub roles: Vec<(String, Role)>,
    /// The claim with the organisation, with the names that its values stand for; without it everybody belongs to one.
    pub organisations: Option<(String, Vec<(String, String)>)>,
    /// Whether every address counts as proved.
    pub trust_email: bool,
    /// How long ago somebody may have signed in at the provider.
    pub max_age: Option<Duration>,
    /// How strongly it must have looked who somebody is, one of these; empty when that is left to it.
    pub acr: Vec<String>,
    /// Whether passwords are off.
    pub only: bool,
}

// Not derived: a secret does not belong in a log.
impl std::fmt::Debug for Oidc {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Oidc").field("issuer", &self.issuer).field("client_id", &self.client_id).finish_non_exhaustive()
    }
}

impl GivenOidc {
    /// Takes from the file what was not given elsewhere.
    fn or(self, written: Self) -> Self {
        let list = |given: Vec<String>, written| if given.is_empty() { written } else { given };
        Self {
            issuer: self.issuer.or(written.issuer),
            client_id: self.client_id.or(written.client_id),
            client_secret_file: self.client_secret_file.or(written.client_secret_file),
            client_key_file: self.client_key_file.or(written.client_key_file),
            algorithms: list(self.algorithms, written.algorithms),
            role_claim: self.role_claim.or(written.role_claim),
            roles: list(self.roles, written.roles),
            organisation_claim: self.organisation_claim.or(written.organisation_claim),
            organisations: list(self.organisations, written.organisations),
            trust_email: self.trust_email.or(written.trust_email),
            max_age: self.max_age.or(written.max_age),
            acr: self.acr.or(written.acr),
            only: self.only.or(written.only),
        }
    }

    /// Checks it; nothing when no provider was named.
    pub fn check(self, written: Self, public_address: Option<&str>) -> Result<Option<Oidc>, SettingsError> {
        let given = self.or(written);
        let Some(issuer) = given.issuer else {
            return if given.client_id.is_some() || given.only == Some(true) {
                wrong("oidc-issuer is missing: single sign-on needs the address of the provider.")
            } else {
                Ok(None)
            };
        };
        if !stays_private(&issuer) {
            return wrong("oidc-issuer must start with https://, so that nobody reads along.");
        }
        let Some(address) = public_address else {
            return wrong(
                "oidc-issuer needs public-address: the provider must know where to send people back to. Give both.",
            );
        };
        let Some(client_id) = given.client_id else {
            return wrong(
                "oidc-issuer needs oidc-client-id. The provider gave it to you when you registered Veerkaart there.",
            );
        };
        let proof = proof(given.client_secret_file, given.client_key_file)?;
        let algorithms = if given.algorithms.is_empty() {
            ALGORITHMS.map(str::to_owned).to_vec()
        } else {
            given.algorithms.into_iter().map(algorithm).collect::<Result<_, _>>()?
        };
        let roles = pairs(&given.roles, "oidc-roles")?;
        let roles: Vec<(String, Role)> = roles.into_iter().map(role).collect::<Result<_, _>>()?;
        if roles.is_empty() {
            return wrong(
                "oidc-roles is missing: without it nobody gets in. Write for instance veerkaart-lezen=reader,veerkaart-leiden=facilitator.",
            );
        }
        let organisations = match (given.organisation_claim, pairs(&given.organisations, "oidc-organisations")?) {
            (None, names) if names.is_empty() => None,
            (Some(claim), names) if !names.is_empty() => Some((claim, names)),
            _ => {
                return wrong("oidc-organisation-claim and oidc-organisations belong together. Give both, or neither.");
            }
        };
        Ok(Some(Oidc {
            issuer,
            client_id,
            proof,
            algorithms,
            redirect: format!("{address}/sign-in/provider/callback"),
            home: format!("{address}/"),
            role_claim: given.role_claim.unwrap_or_else(|| "roles".to_owned()),
            roles,
            organisations,
            trust_email: given.trust_email.unwrap_or(false),
            max_age: given.max_age.map(|hours| Duration::from_secs(u64::from(hours) * 3600)),
            acr: given.acr.iter().flat_map(|values| values.split_whitespace()).map(str::to_owned).collect(),
            only: given.only.unwrap_or(false),
        }))
    }
}

/// Whether what goes to this address is encrypted, or stays on this machine.
pub fn stays_private(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once("://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host =
        host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit())).map_or(host, |it| it.0);
    scheme.eq_ignore_ascii_case("https") || scheme == "http" && ["localhost", "127.0.0.1", "[::1]"].contains(&host)
}

fn proof(secret: Option<PathBuf>, key: Option<PathBuf>) -> Result<ClientProof, SettingsError> {
    match (secret, key) {
        (Some(file), None) => {
            let secret = contents(&file, "oidc-client-secret-file")?.trim().to_owned();
            if secret.is_empty() {
                return wrong("oidc-client-secret-file is empty. Write the secret of the provider in it.");
            }
            Ok(ClientProof::Secret(secret))
        }
        (None, Some(file)) => {
            ClientKey::of_pem(&contents(&file, "oidc-client-key-file")?).map(ClientProof::Key).ok_or_else(|| {
                SettingsError(format!(
                    "oidc-client-key-file {} is no private key of ECDSA on P-256 in PEM (PKCS #8). Make one with: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256.",
                    file.display()
                ))
            })
        }
        _ => wrong(
            "oidc-issuer needs oidc-client-secret-file (what the provider gave you when you registered Veerkaart there) or oidc-client-key-file (an own key). Give one of the two.",
        ),
    }
}

fn algorithm(name: String) -> Result<String, SettingsError> {
    if ALGORITHMS.contains(&name.as_str()) {
        return Ok(name);
    }
    Err(SettingsError(format!(
        "oidc-algorithms names \"{name}\", which is not taken. Choose out of: {}.",
        ALGORITHMS.join(", ")
    )))
}

fn pairs(list: &[String], name: &str) -> Result<Vec<(String, String)>, SettingsError> {
    let pair = |text: &String| {
        let halves = text.rsplit_once('=').map(|(value, meaning)| (value.trim().to_owned(), meaning.trim().to_owned()));
        halves.filter(|(value, meaning)| !value.is_empty() && !meaning.is_empty()).ok_or_else(|| {
            SettingsError(format!("{name} holds \"{text}\". Write what the provider says, =, and what it means here."))
        })
    };
    list.iter().map(pair).collect()
}

fn role((value, slug): (String, String)) -> Result<(String, Role), SettingsError> {
    let role = Role::from_slug(&slug).filter(|role| *role != Role::Guest);
    role.map(|role| (value, role)).ok_or_else(|| {
        let known: Vec<&str> = Role::ALL.iter().filter(|role| **role != Role::Guest).map(|role| role.slug()).collect();
        SettingsError(format!("oidc-roles names \"{slug}\", which is no role. Roles are: {}.", known.join(", ")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(secret: &std::path::Path) -> GivenOidc {
        GivenOidc {
            issuer: Some("https://login.example.nl".into()),
            client_id: Some("veerkaart".into()),
            client_secret_file: Some(secret.into()),
            roles: vec!["veerkaart-leiden=facilitator".into(), "cn=lezers,ou=x=reader".into()],
            ..GivenOidc::default()
        }
    }

    fn with_key(key: &std::path::Path) -> GivenOidc {
        GivenOidc { client_secret_file: None, client_key_file: Some(key.into()), ..given(key) }
    }

    #[test]
    fn an_address_is_private_over_https_or_on_this_machine() {
        for private in
            ["https://a.nl", "HTTPS://a.nl:8443/x", "http://localhost:80/x?y", "http://127.0.0.1", "http://[::1]:8/"]
        {
            assert!(stays_private(private), "{private}");
        }
        for open in [
            "http://a.nl",
            "http://localhost.elders.nl",
            "http://localhost:80@elders.nl",
            "http://localhost@elders.nl/",
            "http://127.0.0.1.elders.nl",
            "ftp://localhost",
            "//a.nl",
            "",
        ] {
            assert!(!stays_private(open), "{open}");
        }
    }

    #[test]
    fn each_mistake_says_what_to_write() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), " geheim\n").unwrap();
        let (empty, fine) = (tempfile::NamedTempFile::new().unwrap(), given(file.path()));
        let address = Some("https://kaart.example.nl");
        let checked = |given: GivenOidc, address| given.check(GivenOidc::default(), address);
        let oidc = checked(fine.clone(), address).unwrap().unwrap();
        assert!(matches!(&oidc.proof, ClientProof::Secret(secret) if secret == "geheim"));
        assert_eq!((oidc.algorithms.len(), oidc.role_claim.as_str()), (9, "roles"));
        assert_eq!(oidc.redirect, "https://kaart.example.nl/sign-in/provider/callback");
        assert_eq!(oidc.roles[1], ("cn=lezers,ou=x".to_owned(), Role::Reader));
        assert!(!format!("{oidc:?}").contains("geheim"));
        assert!(checked(GivenOidc::default(), None).unwrap().is_none());
        for (wrong, address, says) in [
            (GivenOidc { issuer: Some("http://login.example.nl".into()), ..fine.clone() }, address, "https://"),
            (GivenOidc { issuer: Some("http://localhost.elders.example".into()), ..fine.clone() }, address, "https://"),
            (GivenOidc { client_secret_file: None, ..fine.clone() }, address, "one of the two"),
            (GivenOidc { client_key_file: Some(file.path().into()), ..fine.clone() }, address, "one of the two"),
            (with_key(file.path()), address, "no private key of ECDSA"),
            (GivenOidc { algorithms: vec!["ES256".into(), "HS256".into()], ..fine.clone() }, address, "\"HS256\""),
            (GivenOidc { algorithms: vec!["none".into()], ..fine.clone() }, address, "Choose out of: RS256"),
            (GivenOidc { issuer: None, ..fine.clone() }, address, "oidc-issuer is missing"),
            (fine.clone(), None, "public-address"),
            (GivenOidc { client_id: None, ..fine.clone() }, address, "oidc-client-id"),
            (given(empty.path()), address, "is empty"),
            (given("/nowhere".as_ref()), address, "cannot be read"),
            (GivenOidc { roles: vec![], ..fine.clone() }, address, "oidc-roles is missing"),
            (GivenOidc { roles: vec!["x=emperor".into()], ..fine.clone() }, address, "reader"),
            (GivenOidc { roles: vec!["x=guest".into()], ..fine.clone() }, address, "no role"),
            (GivenOidc { roles: vec!["x".into()], ..fine.clone() }, address, "oidc-roles holds"),
            (GivenOidc { organisation_claim: Some("oin".into()), ..fine.clone() }, address, "belong together"),
        ] {
            let error = checked(wrong, address).unwrap_err().to_string();
            assert!(error.contains(says), "{says}: {error}");
        }
    }
}
