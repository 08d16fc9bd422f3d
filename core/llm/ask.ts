import { NosographError } from '../foundation/errors.ts';
import { waitAsked } from '../foundation/retry-after.ts';
import type { Budget } from './budget.ts';
import { type ChatAnswer, readChatAnswer } from './chat-answer.ts';
import type { ChatRequest } from './chat-request.ts';

/** An answer of a server, of any status. */
export interface ServerAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What became of one passage. `limited`, `failed` and `unsent` are asked again by the next run, the others not. */
export type Outcome =
  | (Omit<ChatAnswer, 'kind'> & { readonly kind: 'answered' | 'refused' | 'truncated' })
  | { readonly kind: 'limited' | 'failed' | 'unsent'; readonly why: string };

export interface Asking {
  readonly budget: Budget;
  readonly retries: RetryRules;
  now(): Date;
  /** Throws `cancelled` when nobody wants the answer any more. */
  wait(milliseconds: number): Promise<void>;
  /** Sends one attempt. Rejects with `service.unreachable` when no whole answer came. */
  send(request: ChatRequest<unknown>): Promise<ServerAnswer>;
  /** Told of the tokens of each whole answer, as the server counts them. */
  spent(tokens: number | null): void;
}

export interface RetryRules {
  readonly attempts: number;
  /** Attempts at an answer that is not of the right form: each is paid for. */
  readonly invalidAttempts: number;
  /** Milliseconds before the second attempt; doubled for each further one. */
  readonly firstPause: number;
  /** A server that asks for a longer pause is asked again by a later run. */
  readonly longestPause: number;
}

export const usualRetries: RetryRules = {
  attempts: 6,
  invalidAttempts: 2,
  firstPause: 1000,
  longestPause: 120_000,
};

/** These say that no request of the run can succeed: wrong key, wrong model, wrong address. */
const hopeless = new Set([401, 403, 404, 405]);
const passing = (status: number) => status === 408 || status === 409 || status === 425 || status >= 500;

/**
 * Asks until there is an answer, or none to be had.
 * @throws NosographError `service.refused` when no request of this run can succeed; what `send` and `wait` throw.
 */
export async function ask(request: ChatRequest<unknown>, asking: Asking): Promise<Outcome> {
  const { retries } = asking;
  let trouble: Trouble = { kind: 'failed', why: 'never sent', pause: null };
  let invalid = 0;
  for (let attempt = 1; attempt <= retries.attempts; attempt += 1) {
    if (attempt > 1) {
      const pause = trouble.pause ?? retries.firstPause * 2 ** (attempt - 2);
      if (pause > retries.longestPause) break;
      await asking.wait(pause);
    }
    const settle = asking.budget.reserve(request.mostTokens);
    if (settle === null)
      return { kind: 'unsent', why: attempt === 1 ? 'budget' : `budget, after ${trouble.why}` };
    const outcome = await attemptOnce(request, asking, settle);
    if (!('pause' in outcome)) return outcome;
    trouble = outcome;
    if (outcome.invalid) invalid += 1;
    if (outcome.final || invalid >= retries.invalidAttempts) break;
  }
  return { kind: trouble.kind, why: trouble.why };
}

interface Trouble {
  readonly kind: 'limited' | 'failed';
  readonly why: string;
  /** Milliseconds that the server asks to wait. */
  readonly pause: number | null;
  readonly invalid?: true;
  /** No use to ask again. */
  readonly final?: true;
}

async function attemptOnce(
  request: ChatRequest<unknown>,
  asking: Asking,
  settle: (spent: number) => void,
): Promise<Outcome | Trouble> {
  let answer: ServerAnswer;
  try {
    answer = await asking.send(request);
  } catch (thrown) {
    const isCut = thrown instanceof NosographError && thrown.code === 'service.unreachable';
    // What a cut connection cost nobody knows: the whole reservation stays spent.
    if (!isCut) settle(0);
    if (isCut) return { kind: 'failed', why: thrown.message, pause: null };
    throw thrown;
  }
  const { status, headers, text } = answer;
  if (status !== 200) {
    settle(0);
    return troubleOf(status, waitAsked(headers, asking.now().getTime()), text, request.url);
  }
  const read = readChatAnswer(text, request.prompt);
  settle(read.tokens ?? request.mostTokens);
  asking.spent(read.tokens);
  const { kind, content, tokens } = read;
  if (kind !== 'invalid') return { kind, content, tokens };
  return { kind: 'failed', why: 'not of the form that was asked for', pause: 0, invalid: true };
}

function troubleOf(status: number, pause: number | null, text: string, url: string): Trouble {
  const why = `HTTP ${status}: ${text.slice(0, 300)}`;
  if (status === 429) return { kind: 'limited', why: 'too many requests', pause };
  if (passing(status)) return { kind: 'failed', why, pause };
  if (hopeless.has(status)) {
    const message = `The model's server at ${url} refuses every request (${why}). Check model, key and address.`;
    throw new NosographError('service.refused', message, { url, status });
  }
  return { kind: 'failed', why, pause, final: true };
}
