// What can be reached from a page: addresses, and forms with their fields.

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const plain = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
const attribute = (head, name) => {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head);
  return found ? plain(found[1]) : undefined;
};

/** What kind of page an address leads to: without ids, words of the content and values. */
export const shape = (path) => path.replace(ID, '…').replace(/\/(advice|blind-spots|items|interventions|phases|history|network|looks-back)\/[^/?]+/g, '/$1/…').replace(/=[^&#]*/g, '=');

const TYPED = ['text', 'search', 'email', 'tel', 'url'];

/** The fields of a form by name: what kind, what stands in it, and what can be chosen. */
function fieldsOf(inside) {
  const fields = new Map();
  const field = (name, kind) => {
    if (!fields.has(name)) fields.set(name, { name, kind, values: [], options: [] });
    return fields.get(name);
  };
  for (const [, tag, head, rest] of inside.matchAll(/<(input|textarea|select|button)\b([^>]*)>((?:(?!<\/textarea>|<\/select>|<input|<button|<textarea|<select).)*)/gs)) {
    const name = attribute(head, 'name');
    if (!name || /\sdisabled/.test(head)) continue;
    const [type, value] = [attribute(head, 'type') ?? 'text', attribute(head, 'value') ?? ''];
    if (tag === 'textarea') field(name, 'text').values.push(plain(rest));
    else if (tag === 'select') {
      const it = field(name, 'choice');
      for (const [, option] of rest.matchAll(/<option\b([^>]*)>/g)) {
        it.options.push(attribute(option, 'value') ?? '');
        if (/\sselected/.test(option)) it.values.push(it.options.at(-1));
      }
    } else if (tag === 'button') field(name, 'button').options.push(value);
    else if (type === 'radio' || type === 'checkbox') {
      const it = field(name, type);
      it.options.push(value);
      if (/\schecked/.test(head)) it.values.push(value);
    } else field(name, TYPED.includes(type) ? 'text' : type).values.push(value);
  }
  return [...fields.values()];
}

/** The forms of a page that change something. */
export function formsOf(body, path) {
  return [...body.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].filter(([, head]) => attribute(head, 'method') === 'post')
    .map(([, head, inside]) => ({ action: attribute(head, 'action') || path, page: path, fields: fieldsOf(inside) }));
}

/** The addresses of this house that a page names, also those that forms are sent to. */
export function addressesOf(body) {
  return [...body.matchAll(/\s(?:href|src|data-src|data-live|action|formaction)="(\/[^"]*)"/g)].map(([, link]) => plain(link));
}

/** Those of them that can be opened. */
const linksOf = (body) => [...body.matchAll(/\s(?:href|data-src)="(\/[^"]*)"/g)].map(([, link]) => plain(link));

/** What ends a sign-in, a session or the work of others: an attack that goes on leaves these alone. */
const ENDS = /sign-out|password|sign-ins|\/closure$|removal|second-factor|\/adoption$|\/stop$|\/hold$|purge|destruction|\/pause$/;

/** Walks on from these pages: at most `each` of a kind and `most` in all. Forms of one address are taken together. */
export async function known(asker, cookie, first, { most = 250, each = 2, ends = ENDS } = {}) {
  const pages = new Set([first].flat());
  const [forms, kinds] = [new Map(), new Map()];
  for (const path of pages) {
    if (/\.(pdf|odt|zip|csv|json|css|svg)(\?|$)|^\/assets\/|\/events(\?|$)/.test(path)) continue;
    const { status, body } = await asker.get(path, cookie);
    if (status !== 200) continue;
    for (const link of linksOf(body)) {
      const [address] = link.split('#');
      const kind = shape(address);
      if (pages.has(address) || pages.size >= most || (kinds.get(kind) ?? 0) >= each) continue;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      pages.add(address);
    }
    for (const form of formsOf(body, path)) {
      if (ends.test(form.action)) continue;
      const there = forms.get(form.action)?.fields ?? [];
      const fields = [...there, ...form.fields.filter(({ name }) => !there.some((it) => it.name === name))];
      forms.set(form.action, { ...form, fields, names: fields.map(({ name }) => name), dates: fields.filter(({ kind }) => ['date', 'month'].includes(kind)).map(({ name }) => name) });
    }
  }
  return { pages: [...pages], forms: [...forms.values()] };
}
