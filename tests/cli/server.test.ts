import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../cli/server.ts';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nosograph-server-'));
  await mkdir(join(folder, 'root/assets'), { recursive: true });
  await writeFile(join(folder, 'root/index.html'), '<title>Sample page</title>');
  await writeFile(join(folder, 'root/assets/engine.wasm'), new Uint8Array([0, 97, 115, 109]));
  await writeFile(join(folder, 'secret.txt'), 'outside');
  await symlink(join(folder, 'secret.txt'), join(folder, 'root/link.txt'));
  server = await startServer({ port: 0, root: join(folder, 'root') });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A request as it stands: fetch() would tidy the path and set its own Host. */
function ask(path: string, options: { host?: string; method?: string } = {}): Promise<Answer> {
  const { hostname, port, host } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { hostname, port, path, method: options.method ?? 'GET', headers: { Host: options.host ?? host } },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end();
  });
}

describe('the loopback server', () => {
  it('serves index.html at the root, with every security header', async () => {
    const { status, headers, body } = await ask('/');
    expect(status).toBe(200);
    expect(body).toContain('Sample page');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
    expect(headers['content-security-policy']).toBe(
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; " +
        "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
        "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('gives WebAssembly the type that a browser compiles while it streams', async () => {
    expect((await ask('/assets/engine.wasm?v=1')).headers['content-type']).toBe('application/wasm');
  });

  it.each(['evil.example', 'evil.example:80', '127.0.0.1', 'localhost', '127.0.0.1:1'])(
    'turns away a request for the host %s',
    async (host) => {
      const { status, headers } = await ask('/', { host });
      expect(status).toBe(421);
      expect(headers['content-security-policy']).toContain("default-src 'self'");
    },
  );

  it('answers to localhost with its port', async () => {
    expect((await ask('/', { host: `localhost:${new URL(server.url).port}` })).status).toBe(200);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%zz',
  ])('refuses the path %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(400);
    expect(body).not.toContain('outside');
  });

  it('does not follow a link that leads out of its folder', async () => {
    expect((await ask('/link.txt')).status).toBe(403);
  });

  it('lists no folder and answers 404 for what is not there', async () => {
    expect((await ask('/assets')).status).toBe(404);
    expect((await ask('/assets/')).status).toBe(404);
    expect((await ask('/nothing.js')).status).toBe(404);
  });

  it('reads only: other methods are refused', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await ask('/', { method })).status).toBe(405);
    const head = await ask('/', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.body).toBe('');
  });

  it('survives a connection that is dropped in the middle', async () => {
    const { hostname, port } = new URL(server.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write('GET / HTTP/1.1\r\nHost: ');
        socket.destroy();
        resolve();
      });
    });
    expect((await ask('/')).status).toBe(200);
  });

  it('says which port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startServer({ port, root: join(folder, 'root') })).rejects.toMatchObject({
      code: 'state',
      details: { port },
    });
  });

  it('says what to run when the window has not been built', async () => {
    await expect(startServer({ port: 0, root: join(folder, 'nowhere') })).rejects.toMatchObject({
      code: 'file.missing',
      message: expect.stringContaining('npm run build'),
    });
  });
});
