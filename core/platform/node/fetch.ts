import { lookup as lookUp } from 'node:dns';
import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { NosographError } from '../../foundation/errors.ts';
import type { IncomingResponse, OutgoingRequest } from '../host.ts';

/** Bytes of an answer after which it is given up: no answer that is waited for is as long. */
const longestAnswer = 32_000_000;

/**
 * Sends a request to the very address that was permitted: the name is looked up once, and every address that it has
 * is asked about. No proxy is used and no redirection followed, which would lead elsewhere.
 * @throws NosographError `policy.refused` when an address is not permitted; `service.unreachable` when no whole answer came.
 */
export function nodeFetch(outgoing: OutgoingRequest): Promise<IncomingResponse> {
  const { url, method, headers, body, timeout } = outgoing;
  const send = new URL(url).protocol === 'https:' ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const fail = (thrown: Error) =>
      reject(thrown instanceof NosographError ? thrown : unanswered(url, thrown));
    const bytes = Buffer.from(body);
    const request = send(
      url,
      {
        method,
        headers: { ...headers, 'content-length': String(bytes.length) },
        agent: false,
        lookup: permittedLookup(outgoing),
        signal: AbortSignal.timeout(timeout),
      },
      (response) => void wholeAnswer(response).then(resolve, fail),
    );
    request.on('error', fail);
    request.end(bytes);
  });
}

function permittedLookup({ url, permitsAddress }: OutgoingRequest): LookupFunction {
  return (host, options, answer) => {
    lookUp(host, { ...options, all: true }, (failure, addresses) => {
      const strange = addresses?.find(({ address }) => !permitsAddress(address));
      const refusal = strange === undefined ? null : notAsNear(url, host, strange.address);
      const [first] = addresses ?? [];
      if (failure !== null || refusal !== null) answer(failure ?? refusal, []);
      else if (options.all) answer(null, addresses);
      else answer(null, first?.address ?? '', first?.family);
    });
  };
}

async function wholeAnswer(response: IncomingMessage): Promise<IncomingResponse> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestAnswer) throw new Error(`the answer is longer than ${longestAnswer} bytes`);
    chunks.push(chunk);
  }
  const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
  return {
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(headers),
    text: Buffer.concat(chunks).toString('utf8'),
  };
}

const notAsNear = (url: string, host: string, address: string) =>
  new NosographError(
    'policy.refused',
    `${host} leads to ${address}, which is farther away than the name says. Nothing was sent.`,
    { destination: url, address, why: 'address' },
  );

function unanswered(url: string, cause: Error): NosographError {
  const { origin } = new URL(url);
  return new NosographError(
    'service.unreachable',
    `${origin} gave no whole answer: ${cause.message}`,
    { origin },
    cause,
  );
}
