//! What the provider published of itself: its addresses and its keys. What somebody could read along or work out does not
//! count, and what it says that it can adds nothing to what is taken here.

use super::{Claims, Way, assertion, jws, said};
use crate::settings::{ClientProof, Oidc, stays_private};
use openidconnect::{
    AuthType, ClientId, ClientSecret, CodeTokenRequest, EmptyExtraTokenFields, EndSessionUrl, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, IdTokenFields, IssuerUrl, JsonWebKey, JsonWebKeySet, ProviderMetadataWithLogout,
    RedirectUrl, StandardErrorResponse, StandardTokenResponse,
    core::{
        CoreAuthDisplay, CoreAuthPrompt, CoreClientAuthMethod, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
        CoreJsonWebKeyType, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreRevocableToken,
        CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
    },
};

/// The fewest bits of an RSA key that counts.
const FEWEST_BITS: usize = 2048;

type Fields = IdTokenFields<
    Claims,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;

type Answer = StandardTokenResponse<Fields, CoreTokenType>;
type Error = StandardErrorResponse<CoreErrorResponseType>;
/// A code, to be exchanged.
type Exchange<'a> = CodeTokenRequest<'a, Error, Answer>;

type Client = openidconnect::Client<
    Claims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    Error,
    Answer,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// The provider, as it is known.
pub(super) struct Known {
    /// What asks it.
    pub client: Client,
    /// What it signs with.
    pub keys: JsonWebKeySet<CoreJsonWebKey>,
    /// In which ways its signatures are taken.
    pub ways: Vec<CoreJwsSigningAlgorithm>,
    /// Where somebody signs out there.
    pub end_session: Option<EndSessionUrl>,
    token_address: String,
}

impl Known {
    /// Asks what it publishes.
    pub async fn learn(settings: &Oidc, http: &Way) -> Result<Self, String> {
        let issuer = IssuerUrl::new(settings.issuer.clone()).map_err(said)?;
        let published = ProviderMetadataWithLogout::discover_async(issuer, http).await.map_err(said)?;
        let end_session = published.additional_metadata().end_session_endpoint.clone();
        let token_address = published.token_endpoint().map_or_else(String::new, |address| address.to_string());
        // Where `Way` goes it looks itself; the first two are for a browser.
        let addresses = [
            Some(published.authorization_endpoint().as_str()),
            end_session.as_ref().map(|address| address.as_str()),
            Some(token_address.as_str()).filter(|address| !address.is_empty()),
            published.userinfo_endpoint().map(|address| address.as_str()),
        ];
        if let Some(open) = addresses.into_iter().flatten().find(|address| !stays_private(address)) {
            return Err(format!("it publishes {open}, which is not https://"));
        }
        let ways = settings.algorithms.iter().map(|name| serde_json::from_value(name.as_str().into()));
        let keys = JsonWebKeySet::new(published.jwks().keys().iter().filter(|key| is_strong(key)).cloned().collect());
        if keys.keys().len() < published.jwks().keys().len() {
            tracing::warn!("the provider publishes an RSA key of fewer than {FEWEST_BITS} bits, which does not count");
        }
        let takes = published.token_endpoint_auth_methods_supported();
        let in_the_body = takes.is_some_and(|methods| !methods.contains(&CoreClientAuthMethod::ClientSecretBasic));
        let secret = match &settings.proof {
            ClientProof::Secret(secret) => Some(ClientSecret::new(secret.clone())),
            ClientProof::Key(_) => None,
        };
        let id = ClientId::new(settings.client_id.clone());
        let redirect = RedirectUrl::new(settings.redirect.clone()).map_err(said)?;
        let published = published.set_jwks(keys.clone());
        let client = Client::from_provider_metadata(published, id, secret).set_redirect_uri(redirect);
        let client = if in_the_body { client.set_auth_type(AuthType::RequestBody) } else { client };
        Ok(Self { client, keys, ways: ways.collect::<Result<_, _>>().map_err(said)?, end_session, token_address })
    }

    /// Adds to a request what tells that it is ours: nothing where a secret goes along by itself, or what our key signs now.
    pub fn proves_who_we_are<'a>(&'a self, request: Exchange<'a>, settings: &Oidc) -> Result<Exchange<'a>, String> {
        let ClientProof::Key(key) = &settings.proof else { return Ok(request) };
        let signed = key.assertion(&settings.client_id, &self.token_address).ok_or("nothing could be signed")?;
        let request = request.add_extra_param("client_assertion_type", assertion::TYPE);
        Ok(request.add_extra_param("client_assertion", signed))
    }
}

/// Whether a key of the provider is long enough to count.
fn is_strong(key: &CoreJsonWebKey) -> bool {
    let modulus = || serde_json::to_value(key).ok().and_then(|key| jws::unbase64(key.get("n")?.as_str()?));
    *key.key_type() != CoreJsonWebKeyType::RSA || modulus().is_some_and(|modulus| bits(&modulus) >= FEWEST_BITS)
}

fn bits(number: &[u8]) -> usize {
    let first = number.iter().position(|byte| *byte != 0).unwrap_or(number.len());
    number.get(first).map_or(0, |byte| (number.len() - first) * 8 - byte.leading_zeros() as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_rsa_key_of_fewer_than_2048_bits_does_not_count() {
        let key = |modulus: Vec<u8>| CoreJsonWebKey::new_rsa(modulus, vec![1, 0, 1], None);
        let of = |bytes: usize, first: u8| [vec![first], vec![1; bytes - 1]].concat();
        for (modulus, counts) in [
            (of(256, 0x80), true),
            (of(257, 0), false),
            ([vec![0], of(256, 0x80)].concat(), true),
            (of(512, 0xff), true),
            (of(256, 0x7f), false),
            (of(128, 0xff), false),
            (vec![], false),
        ] {
            assert_eq!(is_strong(&key(modulus.clone())), counts, "{} bytes", modulus.len());
        }
        let other = CoreJsonWebKey::new_ec(vec![1], vec![1], openidconnect::core::CoreJsonCurveType::P256, None);
        assert!(is_strong(&other), "of another kind");
    }
}
