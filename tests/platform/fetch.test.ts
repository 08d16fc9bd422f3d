import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { nodeFetch } from '../../core/platform/node/fetch.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server on 127.0.0.1; answers its port and what it was asked for. */
async function serve(answer: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { port: (server.address() as AddressInfo).port, asked };
}

const request = (url: string, changes: object = {}) => ({
  url,
  method: 'POST' as const,
  headers: { 'content-type': 'text/plain' },
  body: 'Sämple',
  timeout: 5000,
  permitsAddress: () => true,
  ...changes,
});

describe('a request of the Node host', () => {
  it('answers status, headers and text, errors of HTTP included', async () => {
    const { port } = await serve((incoming, response) => {
      let body = '';
      incoming.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      incoming.on('end', () => response.writeHead(503, { 'Retry-After': '7' }).end(`got ${body}`));
    });
    const answer = await nodeFetch(request(`http://127.0.0.1:${port}/v1`));
    expect(answer).toMatchObject({ status: 503, text: 'got Sämple' });
    expect(answer.headers['retry-after']).toBe('7');
  });

  it('follows no redirection', async () => {
    const { port, asked } = await serve((_, response) => {
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    expect((await nodeFetch(request(`http://127.0.0.1:${port}/here`))).status).toBe(307);
    expect(asked).toEqual(['/here']);
  });

  it('sends nothing to a name whose address is not permitted', async () => {
    const { port, asked } = await serve((_, response) => void response.end());
    const seen: string[] = [];
    const permitsAddress = (address: string) => {
      seen.push(address);
      return false;
    };
    await expect(nodeFetch(request(`http://localhost:${port}`, { permitsAddress }))).rejects.toMatchObject({
      code: 'policy.refused',
      details: { why: 'address' },
    });
    expect(seen.length).toBeGreaterThan(0);
    expect(asked).toEqual([]);
  });

  it('says that no whole answer came when it is cut, late, or nobody listens', async () => {
    const { port } = await serve(({ url }, response) => {
      if (url === '/late') return;
      response.writeHead(200, { 'content-length': '100' });
      response.write('half');
      setTimeout(() => response.destroy(), 5);
    });
    const gone = { code: 'service.unreachable' };
    await expect(nodeFetch(request(`http://127.0.0.1:${port}/cut`))).rejects.toMatchObject(gone);
    await expect(nodeFetch(request(`http://127.0.0.1:${port}/late`, { timeout: 100 }))).rejects.toMatchObject(
      gone,
    );
    servers.splice(0).forEach((server) => {
      server.closeAllConnections();
      server.close();
    });
    await expect(nodeFetch(request(`http://127.0.0.1:${port}/gone`))).rejects.toMatchObject(gone);
  });
});

it('has one caller in the engine, which asks the policy first', () => {
  const core = join(import.meta.dirname, '../../core');
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const callers = files.filter((file) =>
    /\bhost\.fetch\b|[^.\w]fetch\(|\bXMLHttpRequest\b|\bWebSocket\b/.test(
      withoutComments(readFileSync(join(core, file), 'utf8')),
    ),
  );
  expect(callers.sort()).toEqual(['engine/app/send-out.ts', 'platform/host.ts']);
});

const withoutComments = (text: string) => text.replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, '');
