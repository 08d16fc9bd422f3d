import type { MethodName } from '../../core/engine/contract/index.ts';
import { type ErrorRecord, toErrorRecord } from '../../core/foundation/errors.ts';
import { engine } from '../bridge/engine.ts';

interface Answer {
  readonly data: unknown;
  readonly error: ErrorRecord | null;
  readonly isLoading: boolean;
}

interface Entry {
  readonly method: MethodName;
  readonly input: unknown;
  readonly listeners: Set<() => void>;
  answer: Answer;
  /** Counts the requests, so that a late answer to an early one is dropped. */
  asked: number;
  isStale: boolean;
}

export interface QueryCache {
  keyOf(method: MethodName, input: unknown): string;
  read(key: string): Answer;
  subscribe(key: string, listener: () => void): () => void;
  /** Everything may have changed: what is on the screen is asked again, the rest is forgotten. */
  invalidate(only?: (method: MethodName) => boolean): void;
}

type Ask = (method: MethodName, input: unknown) => Promise<unknown>;

const waiting: Answer = { data: undefined, error: null, isLoading: true };

export function createQueryCache(ask: Ask): QueryCache {
  const entries = new Map<string, Entry>();

  const entryFor = (key: string): Entry => {
    const known = entries.get(key);
    if (known !== undefined) return known;
    const end = key.indexOf(' ');
    const method = key.slice(0, end) as MethodName;
    const input: unknown = JSON.parse(key.slice(end + 1));
    const entry: Entry = { method, input, listeners: new Set(), answer: waiting, asked: 0, isStale: true };
    entries.set(key, entry);
    return entry;
  };
  const put = (entry: Entry, answer: Answer) => {
    entry.answer = answer;
    for (const listener of [...entry.listeners]) listener();
  };
  const fetch = async (entry: Entry) => {
    entry.isStale = false;
    entry.asked += 1;
    const mine = entry.asked;
    if (!entry.answer.isLoading) put(entry, { ...entry.answer, isLoading: true });
    try {
      const data = await ask(entry.method, entry.input);
      if (entry.asked === mine) put(entry, { data, error: null, isLoading: false });
    } catch (thrown) {
      if (entry.asked === mine) {
        put(entry, { data: entry.answer.data, error: toErrorRecord(thrown), isLoading: false });
      }
    }
  };

  return {
    keyOf: (method, input) => `${method} ${JSON.stringify(input)}`,
    read: (key) => entryFor(key).answer,
    subscribe(key, listener) {
      const entry = entryFor(key);
      entry.listeners.add(listener);
      if (entry.isStale) void fetch(entry);
      return () => entry.listeners.delete(listener);
    },
    invalidate(only = () => true) {
      for (const [key, entry] of [...entries]) {
        if (!only(entry.method)) continue;
        entry.isStale = true;
        if (entry.listeners.size > 0) void fetch(entry);
        else entries.delete(key);
      }
    },
  };
}

export const queryCache = createQueryCache(
  (method, input) => engine.call(method, input as never) as Promise<unknown>,
);

/** Methods whose answers a change of the notebook cannot alter. */
const constant: ReadonlySet<MethodName> = new Set(['app.info', 'app.samples']);

let isDue = false;

/** Several changes in a row are one reason to ask again. */
engine.onEvent((event) => {
  if (event.type === 'saved') queryCache.invalidate((method) => method.startsWith('notebook.'));
  if (event.type !== 'changed' || isDue) return;
  isDue = true;
  setTimeout(() => {
    isDue = false;
    queryCache.invalidate((method) => !constant.has(method));
  }, 30);
});
