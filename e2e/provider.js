// A provider of single sign-on that is not ours (oidc-provider), with people who have a role and one who has none. Its
// pages are plain and ask nothing from elsewhere.
import { once } from 'node:events';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/** Who the provider knows: what it says of them. */
const PEOPLE = {
  lezer: { name: 'Lezer van hiernaast', email: 'lezer@veenwoude.example', email_verified: true, roles: ['veerkaart-lezen'] },
  leider: { name: 'Leider van hiernaast', email: 'leider@veenwoude.example', email_verified: true, roles: ['veerkaart-leiden'] },
  zonder: { name: 'Iemand zonder rol', email: 'zonder@veenwoude.example', email_verified: true, roles: [] },
};

export const CLIENT = { id: 'veerkaart', secret: 'een geheim voor deze toets alleen' };

const page = (title, body) => `<!doctype html><html lang="nl"><title>${title}</title><h1>${title}</h1>${body}</html>`;

/** Knows us by the secret, or by the public half of our own key when that is given. */
export async function startProvider(home, key) {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://localhost:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{
      client_id: CLIENT.id,
      ...(key
        ? { token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'ES256', jwks: { keys: [key] } }
        : { client_secret: CLIENT.secret }),
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [`${home}/sign-in/provider/callback`],
      post_logout_redirect_uris: [`${home}/`],
      backchannel_logout_uri: `${home}/sign-out/provider`,
      backchannel_logout_session_required: true,
    }],
    cookies: { keys: ['toets'] },
    claims: { openid: ['sub', 'roles'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    // To us, who listen on this machine: it would refuse that by itself.
    fetch: (address, { dispatcher, ...options }) => fetch(address, options),
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...PEOPLE[id] }) }),
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        logoutSource(ctx, form) {
          const button = '<button form="op.logoutForm" name="logout" value="yes">Ja, log uit</button>';
          ctx.body = page('Uitloggen bij de organisatie', form + button);
        },
      },
    },
  });
  const answer = provider.callback();
  server.on('request', async (request, response) => {
    const path = new URL(request.url, issuer).pathname;
    if (!path.startsWith('/interaction/')) return answer(request, response);
    if (request.method === 'POST') {
      let body = '';
      for await (const chunk of request) body += chunk;
      const accountId = new URLSearchParams(body).get('who');
      const result = accountId ? { login: { accountId } } : { error: 'access_denied' };
      return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    }
    const buttons = Object.keys(PEOPLE).map((who) => `<button name="who" value="${who}">${who}</button>`).join(' ');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return response.end(page('Wie bent u?', `<form method="post">${buttons} <button name="who" value="">Stop</button></form>`));
  });
  return {
    issuer,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
