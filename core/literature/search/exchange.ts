import { NosographError } from '../../foundation/errors.ts';
import { waitAsked } from '../../foundation/retry-after.ts';
import type { Task } from '../../foundation/task.ts';
import type { Clock, HttpAnswer, HttpRequest, Transport } from './transport.ts';

/** What an answer turned out to be. */
export type Reading<Value> =
  | { readonly kind: 'good'; readonly value: Value }
  /** Usable, but less than was asked for: asked again, and taken as it is when it stays so. */
  | { readonly kind: 'partial'; readonly value: Value; readonly reason: string }
  /** Cut off, garbled, or a failure inside the service: asked again. */
  | { readonly kind: 'broken'; readonly reason: string }
  /** The service says that the request is wrong. */
  | { readonly kind: 'refused'; readonly reason: string };

export const good = <Value>(value: Value): Reading<Value> => ({ kind: 'good', value });
export const broken = (reason: string): Reading<never> => ({ kind: 'broken', reason });
export const refused = (reason: string): Reading<never> => ({ kind: 'refused', reason });

export interface ExchangeSettings {
  readonly service: string;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly task: Task;
  readonly requestsPerSecond: number;
  /** Statuses by which the service says "too many requests". */
  readonly limitStatuses: readonly number[];
}

/** Answers that a repetition may mend. */
const passing = new Set([408, 425, 500, 502, 503, 504]);
/** One request and six repetitions, 1, 2, 4, 8, 16 and 32 s apart: about a minute of trouble is waited out. */
const mostAttempts = 7;
/** A partial answer is asked for again this often. */
const partialAttempts = 3;
/** A service that asks for more than this is obeyed by stopping; the search is resumed later. */
const longestWait = 120_000;
/** A wait is taken in slices, so that a cancel does not have to wait for its end. */
const slice = 250;

interface Trouble {
  readonly code: 'service.unreachable' | 'service.limited' | 'service.malformed';
  readonly reason: string;
  readonly status: number | null;
  /** Milliseconds that the service asks to wait, null when it does not say. */
  readonly asked: number | null;
  readonly cause?: unknown;
}

/** When each service may be asked next, for all that share a way out: two searches at once are still polite. */
const turns = new WeakMap<Transport, Map<string, number>>();

/** Talks to one service: never faster than it allows, again after failures that pass, one request at a time. */
export class Exchange {
  readonly #settings: ExchangeSettings;
  constructor(settings: ExchangeSettings) {
    this.#settings = settings;
  }

  /** The answer as `read` understands it. Throws `service.*`, `cancelled`, or what the transport refused with. */
  async ask<Value>(request: HttpRequest, read: (answer: HttpAnswer) => Reading<Value>): Promise<Value> {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.#attempt(request, read);
      if ('value' in outcome) {
        if (!outcome.partial || attempt >= partialAttempts) return outcome.value;
        await this.#wait(1000 * 2 ** (attempt - 1));
        continue;
      }
      // A service that asks for no wait at all, again and again, is waited for all the same.
      const pause = Math.max(outcome.asked ?? 0, 1000 * 2 ** (attempt - 1));
      if (attempt >= mostAttempts || pause > longestWait) throw this.#failure(request, outcome, attempt);
      await this.#wait(pause);
    }
  }

  async #attempt<Value>(
    request: HttpRequest,
    read: (answer: HttpAnswer) => Reading<Value>,
  ): Promise<{ readonly value: Value; readonly partial: boolean } | Trouble> {
    const answer = await this.#send(request);
    if ('code' in answer) return answer;
    const { status } = answer;
    if (this.#settings.limitStatuses.includes(status)) {
      const reason = `HTTP ${status}`;
      return { code: 'service.limited', reason, status, asked: waitAsked(answer.headers, this.#now()) };
    }
    if (passing.has(status)) {
      const asked = waitAsked(answer.headers, this.#now());
      return { code: 'service.unreachable', reason: `HTTP ${status}`, status, asked };
    }
    const reading = read(answer);
    if (reading.kind === 'good') return { value: reading.value, partial: false };
    if (reading.kind === 'partial') return { value: reading.value, partial: true };
    if (reading.kind === 'refused') throw this.#refusal(request, status, reading.reason);
    return { code: 'service.malformed', reason: reading.reason, status, asked: null };
  }

  async #send(request: HttpRequest): Promise<HttpAnswer | Trouble> {
    await this.#wait(this.#turn() - this.#now());
    try {
      return await this.#settings.transport(request);
    } catch (thrown) {
      if (thrown instanceof NosographError && thrown.code !== 'service.unreachable') throw thrown;
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      return { code: 'service.unreachable', reason, status: null, asked: null, cause: thrown };
    }
  }

  /** The time at which this request may go; the next one's is later. */
  #turn(): number {
    const { service, transport, requestsPerSecond } = this.#settings;
    const next = turns.get(transport) ?? new Map<string, number>();
    turns.set(transport, next);
    const turn = Math.max(this.#now(), next.get(service) ?? 0);
    next.set(service, turn + Math.ceil(1000 / requestsPerSecond));
    return turn;
  }

  async #wait(milliseconds: number): Promise<void> {
    const { clock, task } = this.#settings;
    task.throwIfCancelled();
    for (let left = milliseconds; left > 0; left -= slice) {
      await clock.wait(Math.min(left, slice));
      task.throwIfCancelled();
    }
  }

  #now(): number {
    return this.#settings.clock.now().getTime();
  }

  #failure(request: HttpRequest, trouble: Trouble, attempts: number): NosographError {
    const { service } = this.#settings;
    const { code, reason, status, asked, cause } = trouble;
    const wait = asked === null ? 'later' : `in ${Math.ceil(asked / 1000)} s`;
    const what = {
      'service.limited': `${service} allows no more requests for now (${reason}). Resume the search ${wait}.`,
      'service.unreachable': `${service} did not answer after ${attempts} attempts (${reason}). Resume the search later.`,
      'service.malformed': `${service} sent an answer that cannot be read, ${attempts} times (${reason}). Resume the search later.`,
    }[code];
    const retryAfterSeconds = asked === null ? null : Math.ceil(asked / 1000);
    return new NosographError(
      code,
      what,
      { service, address: addressOf(request), status, attempts, retryAfterSeconds, reason },
      cause,
    );
  }

  #refusal(request: HttpRequest, status: number, reason: string): NosographError {
    const { service } = this.#settings;
    return new NosographError('service.refused', `${service} does not accept the search: ${reason}`, {
      service,
      address: addressOf(request),
      status,
      reason,
    });
  }
}

/** Without parameters: they may hold a key. */
function addressOf({ url }: HttpRequest): string {
  return url.replace(/\?.*$/s, '');
}
