// Somebody of each kind, and what they can reach.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROLES, PASSWORD } from '../house.js';
import { program } from '../server.js';
import { cookieOf } from './ask.js';
import { known } from './crawl.js';

const CHOSEN = 'vijf fietsen bij de brug';

/** Takes a one-time link; answers with the cookie of who took it. */
async function begin(asker, link) {
  const path = /\/invitation\/[\w-]+/.exec(link)?.[0];
  if (!path) throw new Error('there is no one-time link');
  return cookieOf(await asker.post(path, { name: 'Iemand', function: 'wijkregisseur', domain: 'housing', password: CHOSEN }));
}

/** A further colleague, by the administrator of an organisation. */
export async function colleague(asker, administrator, role, email) {
  const { body } = await asker.post('/members', { email, name: 'Iemand', role }, administrator);
  return begin(asker, body);
}

/** A facilitator of another organisation in the same database. */
export async function stranger(asker, server) {
  const database = `sqlite:${join(server.folder, 'veerkaart.db')}`;
  const said = execFileSync(program(), ['invite', 'beheer@elders.example', '--organisation', 'Elders', '--database', database], { encoding: 'utf8' });
  return colleague(asker, await begin(asker, said), 'facilitator', 'leider@elders.example');
}

/** A guest of the open session. */
export async function guestOf(asker, server, work = 'wijkagent') {
  const joined = await asker.post(`/join/${server.code}`, { function: work, domain: 'safety' });
  return { cookie: cookieOf(joined), dossier: joined.headers.location?.replace(/\/map$/, '') };
}

/** Everybody, the dossier with the open session, and what can be reached in it. */
export async function enter(asker, server) {
  const leader = await asker.signIn(ROLES.facilitator, PASSWORD);
  const administrator = await asker.signIn(ROLES.administrator, PASSWORD);
  const { cookie: guest, dossier } = await guestOf(asker, server);
  if (![leader, administrator, guest, dossier].every(Boolean)) throw new Error('nobody came in');
  const { pages, forms } = await known(asker, leader, [dossier, `${dossier}/map`, '/dossiers', '/signals']);
  const accounts = await known(asker, administrator, '/members', { most: 20 });
  const maps = pages.filter((page) => page.startsWith(dossier) && /\/role-maps\/[0-9a-f-]{36}$/.test(page));
  const here = (path) => path.startsWith(dossier) || !path.startsWith('/dossiers/');
  return {
    dossier,
    code: server.code,
    cookies: [leader, guest, administrator],
    pages: [...pages.filter(here), ...accounts.pages],
    forms: [...forms.filter(({ action }) => here(action)), ...accounts.forms],
    maps,
  };
}
