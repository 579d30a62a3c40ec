//! Settings of single sign-on with OpenID Connect: who is asked, and what its claims mean here.

use super::{SettingsError, contents, wrong};
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

/// Single sign-on, checked.
#[derive(Clone)]
pub struct Oidc {
    /// The address of the provider.
    pub issuer: String,
    /// The id under which it knows us.
    pub client_id: String,
    /// The secret that belongs to that.
    pub client_secret: String,
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
        let near = ["http://localhost", "http://127.0.0.1"];
        if !issuer.starts_with("https://") && !near.iter().any(|start| issuer.starts_with(start)) {
            return wrong("oidc-issuer must start with https://, so that nobody reads along.");
        }
        let Some(address) = public_address else {
            return wrong(
                "oidc-issuer needs public-address: the provider must know where to send people back to. Give both.",
            );
        };
        let (Some(client_id), Some(file)) = (given.client_id, given.client_secret_file) else {
            return wrong(
                "oidc-issuer needs oidc-client-id and oidc-client-secret-file. The provider gave you both when you registered Veerkaart there.",
            );
        };
        let client_secret = contents(&file, "oidc-client-secret-file")?.trim().to_owned();
        if client_secret.is_empty() {
            return wrong("oidc-client-secret-file is empty. Write the secret of the provider in it.");
        }
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
            client_secret,
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

    #[test]
    fn each_mistake_says_what_to_write() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), " geheim\n").unwrap();
        let (empty, fine) = (tempfile::NamedTempFile::new().unwrap(), given(file.path()));
        let address = Some("https://kaart.example.nl");
        let checked = |given: GivenOidc, address| given.check(GivenOidc::default(), address);
        let oidc = checked(fine.clone(), address).unwrap().unwrap();
        assert_eq!((oidc.client_secret.as_str(), oidc.role_claim.as_str()), ("geheim", "roles"));
        assert_eq!(oidc.redirect, "https://kaart.example.nl/sign-in/provider/callback");
        assert_eq!(oidc.roles[1], ("cn=lezers,ou=x".to_owned(), Role::Reader));
        assert!(!format!("{oidc:?}").contains("geheim"));
        assert!(checked(GivenOidc::default(), None).unwrap().is_none());
        for (wrong, address, says) in [
            (GivenOidc { issuer: Some("http://login.example.nl".into()), ..fine.clone() }, address, "https://"),
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
