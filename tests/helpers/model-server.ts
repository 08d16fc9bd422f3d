import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a scripted server does with one request. */
export type Fault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly cut: true }
  | { readonly text: string }
  | { readonly refusal: string }
  | { readonly truncated: true };

export interface AskedOf {
  readonly number: number;
  readonly title: string;
  readonly abstract: string;
  /** Requests that came before with the very same body. */
  readonly before: number;
}

export interface ScriptedServer {
  readonly baseUrl: string;
  /** Bodies in the order in which they came. */
  readonly bodies: readonly string[];
  readonly headers: readonly IncomingMessage['headers'][];
  /** The most requests that were open at one time. */
  readonly mostOpen: number;
  close(): Promise<void>;
}

/** A model's server on this machine: answers what `script` says, a fault or the claims of an answer. */
export async function scriptedServer(
  script: (asked: AskedOf) => Fault | readonly object[],
): Promise<ScriptedServer> {
  const bodies: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  let open = 0;
  let mostOpen = 0;
  const server = createServer(async (request, response) => {
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    response.on('close', () => {
      open -= 1;
    });
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const before = bodies.filter((each) => each === body).length;
    bodies.push(body);
    headers.push(request.headers);
    const { messages } = JSON.parse(body) as { messages: { content: string }[] };
    const words = messages[1]!.content;
    const [, title = ''] = /<title>\n(.*?)\n<\/title>/s.exec(words) ?? [];
    const [, abstract = ''] = /<abstract>\n(.*?)\n<\/abstract>/s.exec(words) ?? [];
    const number = Number(/\d+/.exec(title)?.[0] ?? 0);
    answer(response, script({ number, title, abstract, before }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    bodies,
    headers,
    get mostOpen() {
      return mostOpen;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answer(response: ServerResponse, what: Fault | readonly object[]): void {
  if ('cut' in what) {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('{"choices":');
    setTimeout(() => response.destroy(), 5);
    return;
  }
  if ('status' in what) {
    response.writeHead(what.status, what.headers).end('{"error":"scripted"}');
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json' }).end(completion(what));
}

function completion(what: Exclude<Fault, { cut: true } | { status: number }> | readonly object[]): string {
  const choice = (message: object, finish_reason = 'stop') =>
    JSON.stringify({ choices: [{ index: 0, finish_reason, message }], usage: { total_tokens: 100 } });
  if ('refusal' in what) return choice({ content: null, refusal: what.refusal });
  if ('truncated' in what) return choice({ content: '{"claims":[{"quote":"Chro' }, 'length');
  if ('text' in what) return choice({ content: what.text });
  return choice({ content: JSON.stringify({ claims: what }) });
}

/** A claim as a model would say it. */
export const saying = (quote: string, cause: string, effect: string, more: object = {}) => ({
  quote,
  cause,
  effect,
  cue: null,
  polarity: '+',
  relation: 'causes',
  certainty: 'asserted',
  confidence: 0.9,
  ...more,
});
