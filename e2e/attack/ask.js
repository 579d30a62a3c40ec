// Requests as an attacker sends them: nothing is tidied on the way.
import http from 'node:http';
import net from 'node:net';

/** Asks one server, with connections that stay open. */
export class Asker {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 16 });

  /** Hears every request and its answer. */
  hear = () => {};

  constructor(address) {
    this.address = new URL(address);
    this.origin = this.address.origin;
  }

  /** Status, headers, body and milliseconds; a status of 0 when there was no answer. */
  ask({ method = 'GET', path, headers = {}, body, cookie, stream = false, patience = 20_000 }) {
    const begin = performance.now();
    return new Promise((done) => {
      const end = (status, answer = {}, text = '') => {
        const told = { status, headers: answer, body: text.toString(), bytes: text, ms: performance.now() - begin };
        this.hear({ method, path }, told);
        done(told);
      };
      let request;
      try {
        request = http.request({
          agent: this.#agent,
          host: this.address.hostname,
          port: this.address.port,
          method,
          path,
          headers: { ...(cookie ? { Cookie: cookie } : {}), ...(method === 'POST' ? { Origin: this.origin } : {}), ...(body ? { 'Content-Length': body.length } : {}), ...headers },
        });
      } catch {
        done(null); // not even sent: Node refuses to write it
        return;
      }
      request.setTimeout(patience, () => { request.destroy(); end(-1); });
      request.on('error', () => end(0));
      request.on('response', (response) => {
        if (stream && response.headers['content-type'] === 'text/event-stream') {
          end(response.statusCode, response.headers);
          request.destroy();
          return;
        }
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => end(response.statusCode, response.headers, Buffer.concat(parts)));
      });
      request.end(body);
    });
  }

  get(path, cookie) {
    return this.ask({ path, cookie });
  }

  /** A form as a browser sends it. */
  post(path, fields, cookie, headers = {}) {
    const body = Buffer.from(new URLSearchParams(fields).toString());
    return this.ask({ method: 'POST', path, cookie, body, headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers } });
  }

  /** A form whose answer is a file. */
  bytes(path, body, cookie) {
    return this.ask({ method: 'POST', path, cookie, body: Buffer.from(body), headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, patience: 40_000 });
  }

  /** Bytes as they are on a connection of their own, which we close after a while; answers with the status, or 0. */
  raw(bytes, patience = 3000) {
    const begin = performance.now();
    return new Promise((done) => {
      const socket = net.connect(Number(this.address.port), this.address.hostname);
      let text = '';
      const end = () => {
        clearTimeout(tired);
        socket.destroy();
        done({ status: Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1] ?? 0), body: text, ms: performance.now() - begin });
      };
      socket.setTimeout(patience + 2000, end);
      socket.on('connect', () => socket.write(bytes));
      const tired = setTimeout(() => socket.end(), patience);
      socket.on('data', (part) => { text += part.toString('latin1'); });
      socket.on('error', end);
      socket.on('close', end);
    });
  }

  /** Signs in with an account of the demo; answers with the cookie. */
  async signIn(email, password) {
    const answer = await this.post('/sign-in', { email, password });
    return cookieOf(answer);
  }
}

/** The cookies that an answer sets, as a browser sends them back. */
export function cookieOf(answer) {
  return (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
}
