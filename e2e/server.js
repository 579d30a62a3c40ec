// A demo server of one's own: on an empty folder and a free port, with everything that it prints.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The program under test. */
export function program() {
  const path = resolve(root, process.env.VEERKAART_BIN ?? 'target/debug/veerkaart');
  if (!existsSync(path)) throw new Error(`${path} is not there: run cargo build first, or set VEERKAART_BIN.`);
  return path;
}

/** A port that nobody uses now. */
export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

export class Server {
  #child;
  #command;

  /** Where its data is. */
  folder = mkdtempSync(join(tmpdir(), 'veerkaart-'));
  /** Everything that it printed, its log included. */
  output = '';

  /** The demo, or what `command` makes of the folder. */
  static async start(command) {
    const server = new Server();
    const listen = `127.0.0.1:${await freePort()}`;
    server.#command = command?.(server.folder) ?? ['demo', '--folder', server.folder, '--listen', listen];
    process.once('exit', () => server.#child?.kill('SIGKILL'));
    await server.start();
    return server;
  }

  /** Starts it, also again, and waits until it says that it listens. */
  async start() {
    const child = spawn(program(), this.#command, {
      cwd: this.folder,
      env: { ...process.env, VEERKAART_LOG: 'debug' },
    });
    this.#child = child;
    let said = '';
    await new Promise((ready, failed) => {
      const hear = (chunk) => {
        this.output += chunk;
        if (this.address && said === null) return;
        said += chunk;
        const listens = /^Veerkaart listens at (\S+)$/m.exec(said);
        if (!listens) return;
        this.address = listens[1];
        this.code = /by code (\w+)/.exec(said)?.[1];
        said = null;
        ready();
      };
      child.stdout.setEncoding('utf8').on('data', hear);
      child.stderr.setEncoding('utf8').on('data', hear);
      child.once('error', failed);
      child.once('close', (code) => failed(new Error(`the server stopped with ${code}:\n${this.output}`)));
    });
  }

  async #end(signal) {
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'close');
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), 5000);
    await gone;
    clearTimeout(late);
  }

  /** As a power cut does. */
  kill() {
    return this.#end('SIGKILL');
  }

  /** As an administrator does; its data goes too. */
  async stop() {
    await this.#end('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }
}
