//! What the provider says of somebody, and what that means here. Of all that it may say, six things are looked at.

use super::sign_out::session_digest;
use crate::{calendar, settings::Oidc};
use model::Role;
use openidconnect::AdditionalClaims;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// Everything that was said, by name. Forgotten when the request is answered.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Claims(BTreeMap<String, Value>);

impl AdditionalClaims for Claims {}

// Names only: what a provider says of a person does not belong in a log.
impl std::fmt::Debug for Claims {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

/// Somebody whom the provider knows and who has a place here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who it is there, for ever.
    pub subject: String,
    /// The e-mail address, in small letters.
    pub email: String,
    /// Whether that address is proved.
    pub email_is_proved: bool,
    /// The name, when it says one.
    pub name: Option<String>,
    /// The role here.
    pub role: Role,
    /// The name of the organisation; nothing when everybody belongs to the first one.
    pub organisation: Option<String>,
    /// The digest of the session at the provider, when it told one.
    pub session: Option<String>,
}

/// Why there is no place for somebody here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// No claim gives a role.
    NoRole,
    /// No claim names an organisation of this installation.
    NoOrganisation,
    /// The provider did not look as strongly as the settings ask.
    NotStrong,
    /// There is no e-mail address.
    NoEmail,
    /// There is an account with that address already, and the address is not proved or belongs elsewhere.
    Taken,
    /// The account with that address belongs to somebody else at the provider: the address passed on.
    Linked,
    /// The account belongs to another organisation than the claims say.
    OtherOrganisation,
}

const EMAIL: &str = "email";
const PROVED: &str = "email_verified";
const NAME: &str = "name";
const SESSION: &str = "sid";

impl Claims {
    /// Takes over what was said elsewhere, where nothing was said here.
    pub fn or(&mut self, others: &Self) {
        self.0.retain(|_, value| !value.is_null());
        for (name, value) in &others.0 {
            self.0.entry(name.clone()).or_insert_with(|| value.clone());
        }
    }

    /// Takes the e-mail address, together with whether it is proved: one without the other would say something else.
    pub fn take_email(&mut self, email: Option<&str>, proved: Option<bool>) {
        if let Some(email) = email.filter(|_| !self.0.contains_key(EMAIL)) {
            self.0.insert(EMAIL.to_owned(), email.into());
            self.0.insert(PROVED.to_owned(), proved.unwrap_or(false).into());
        }
    }

    /// Takes the name.
    pub fn take_name(&mut self, name: Option<&str>) {
        if let Some(name) = name {
            self.0.entry(NAME.to_owned()).or_insert_with(|| name.into());
        }
    }

    /// Whether it counts already: a token can say from when on. The clocks may be this many seconds apart.
    pub fn counts_already(&self, apart: u64) -> bool {
        let latest = calendar::unix_seconds().saturating_add(apart);
        self.0.get("nbf").is_none_or(|since| since.as_f64().is_some_and(|since| since <= latest as f64))
    }

    /// The texts of a claim: one, or a list. A dot in the name leads into what is nested.
    fn texts(&self, claim: &str) -> Vec<&str> {
        let whole = self.0.get(claim);
        let nested = || {
            let mut parts = claim.split('.');
            let first = self.0.get(parts.next()?)?;
            parts.try_fold(first, |value, part| value.get(part))
        };
        match whole.or_else(nested) {
            Some(Value::String(text)) => vec![text],
            Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).collect(),
            _ => vec![],
        }
    }

    /// Who this is here.
    pub fn person(&self, subject: String, settings: &Oidc) -> Result<Person, Refused> {
        let given = self.texts(&settings.role_claim);
        let role = settings.roles.iter().find(|(value, _)| given.contains(&value.as_str())).map(|(_, role)| *role);
        let organisation = match &settings.organisations {
            None => None,
            Some((claim, names)) => {
                let said = self.texts(claim);
                let found = names.iter().find(|(value, _)| said.contains(&value.as_str()));
                Some(found.ok_or(Refused::NoOrganisation)?.1.clone())
            }
        };
        let email = self.texts(EMAIL).first().map(|email| email.trim().to_lowercase());
        let email = email.filter(|email| email.contains('@') && email.len() <= 254).ok_or(Refused::NoEmail)?;
        let line = |name: &&str| !name.trim().is_empty() && name.len() <= 100 && !name.chars().any(char::is_control);
        Ok(Person {
            subject,
            email,
            email_is_proved: settings.trust_email || self.0.get(PROVED) == Some(&Value::Bool(true)),
            name: self.texts(NAME).first().filter(|name| line(name)).map(|name| name.trim().to_owned()),
            role: role.ok_or(Refused::NoRole)?,
            organisation,
            session: self.texts(SESSION).first().map(|session| session_digest(&settings.issuer, session)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::ClientProof;
    use serde_json::json;

    fn settings() -> Oidc {
        Oidc {
            issuer: "https://login.example.nl".into(),
            client_id: "veerkaart".into(),
            proof: ClientProof::Secret("geheim".into()),
            algorithms: vec![],
            redirect: String::new(),
            home: String::new(),
            role_claim: "roles".into(),
            roles: vec![("leiden".into(), Role::Facilitator), ("lezen".into(), Role::Reader)],
            organisations: None,
            trust_email: false,
            max_age: None,
            acr: vec![],
            only: false,
        }
    }

    fn person(claims: Value, settings: &Oidc) -> Result<Person, Refused> {
        serde_json::from_value::<Claims>(claims).unwrap().person("s".into(), settings)
    }

    #[test]
    fn the_first_role_of_the_settings_that_was_given_counts() {
        let role = |roles: Value| {
            person(json!({ "roles": roles, "email": "a@b.example" }), &settings()).map(|person| person.role)
        };
        assert_eq!(role(json!(["lezen", "iets", "leiden"])), Ok(Role::Facilitator));
        assert_eq!(role(json!("lezen")), Ok(Role::Reader));
        for none in [json!([]), json!("Lezen"), json!(["facilitator"]), json!(7), json!(null), json!({ "lezen": true })]
        {
            assert_eq!(role(none.clone()), Err(Refused::NoRole), "{none}");
        }
        let nested = Oidc { role_claim: "resource_access.veerkaart.roles".into(), ..settings() };
        let claims = json!({ "email": "a@b.example", "resource_access": { "veerkaart": { "roles": ["lezen"] } } });
        assert_eq!(person(claims, &nested).unwrap().role, Role::Reader);
    }

    #[test]
    fn an_organisation_is_one_that_the_settings_name() {
        let names = vec![("0999".to_owned(), "Gemeente Veenwoude".to_owned())];
        let several = Oidc { organisations: Some(("oin".into(), names)), ..settings() };
        let with = |oin: &str| person(json!({ "roles": "lezen", "email": "a@b.example", "oin": oin }), &several);
        assert_eq!(with("0999").unwrap().organisation.as_deref(), Some("Gemeente Veenwoude"));
        assert_eq!(with("Gemeente Veenwoude"), Err(Refused::NoOrganisation));
        let without = person(json!({ "roles": "lezen", "email": "a@b.example" }), &several);
        assert_eq!(without, Err(Refused::NoOrganisation));
    }

    #[test]
    fn an_address_is_proved_when_the_provider_or_the_administrator_says_so() {
        let with = |claims: Value, settings: &Oidc| person(claims, settings).map(|person| person.email_is_proved);
        let said = |proved: Value| json!({ "roles": "lezen", "email": "A@B.example", "email_verified": proved });
        assert_eq!(with(said(json!(true)), &settings()), Ok(true));
        for other in [json!(false), json!("true"), json!(null)] {
            assert_eq!(with(said(other.clone()), &settings()), Ok(false), "{other}");
            assert_eq!(with(said(other), &Oidc { trust_email: true, ..settings() }), Ok(true));
        }
        assert_eq!(person(said(json!(true)), &settings()).unwrap().email, "a@b.example");
        assert_eq!(with(json!({ "roles": "lezen" }), &settings()), Err(Refused::NoEmail));
    }

    #[test]
    fn what_was_signed_goes_before_what_was_asked() {
        let read = |claims: Value| serde_json::from_value::<Claims>(claims).unwrap();
        let mut signed = read(json!({ "roles": "lezen" }));
        signed.take_email(Some("a@b.example"), None);
        signed.or(&read(json!({ "roles": "leiden", "other": "x" })));
        signed.take_email(Some("c@d.example"), Some(true));
        let person = signed.person("s".into(), &settings()).unwrap();
        assert_eq!((person.role, person.email.as_str(), person.email_is_proved), (Role::Reader, "a@b.example", false));
        assert_eq!(format!("{signed:?}"), r#"{"email", "email_verified", "other", "roles"}"#);
    }
}
