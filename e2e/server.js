// A demo server of one's own: on an empty folder and a free port, with everything that it prints.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');

/** The program under test. */
export function program() {
  const path = resolve(root, process.env.VEERKAART_BIN ?? 'target/debug/veerkaart');
  if (!existsSync(path)) throw new Error(`${path} is not there: run cargo build first, or set VEERKAART_BIN.`);
  return path;
}

function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

/** Starts it and waits until it says that it listens. */
export async function startServer() {
  const folder = mkdtempSync(join(tmpdir(), 'veerkaart-'));
  const child = spawn(program(), ['demo', '--folder', folder, '--listen', `127.0.0.1:${await freePort()}`], {
    cwd: folder,
    env: { ...process.env, VEERKAART_LOG: 'debug' },
  });
  const server = { folder, output: '', address: '', code: '' };
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const gone = new Promise((done) => child.once('close', done));
  await new Promise((ready, failed) => {
    const hear = (chunk) => {
      server.output += chunk;
      const listens = /^Veerkaart listens at (\S+)$/m.exec(server.output);
      if (listens) {
        server.address = listens[1];
        server.code = /by code (\w+)/.exec(server.output)?.[1] ?? '';
        ready();
      }
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.once('error', failed);
    child.once('close', (code) => failed(new Error(`the server stopped with ${code}:\n${server.output}`)));
  });

  server.stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(kill, 5000);
    await gone;
    clearTimeout(late);
    process.off('exit', kill);
    rmSync(folder, { recursive: true, force: true });
  };
  return server;
}
