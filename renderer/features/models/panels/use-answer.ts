import { useEffect, useRef, useState } from 'react';
import type { InputOf, MethodName, OutputOf } from '../../../../core/engine/contract/index.ts';
import { type ErrorRecord, toErrorRecord } from '../../../../core/foundation/errors.ts';
import { engine } from '../../../bridge/engine.ts';

/** A question waits until the model has rested this long. */
const pause = 180;

export interface Answer<Data> {
  /** The last answer; it stays, as stale, while a newer one is on its way. */
  readonly data: Data | undefined;
  readonly error: ErrorRecord | null;
  /** True while the answer is of an earlier model or of an earlier question. */
  readonly isStale: boolean;
}

type Asked<Name extends MethodName> = Omit<InputOf<Name>, 'file'>;

const encoder = new TextEncoder();

/** A model's text as the file that the questions take. */
export const modelFile = (text: string) => ({ name: 'model.dagitty', bytes: encoder.encode(text) });

/**
 * Asks the engine of a model and keeps the answer up to date: a new text or question ends the one that is being worked
 * on. `question` null: not asked.
 */
export function useAnswer<Name extends MethodName>(
  method: Name,
  text: string,
  question: Asked<Name> | null,
): Answer<OutputOf<Name>> {
  const key = question === null ? null : `${JSON.stringify(question)} ${text}`;
  return useAsked(method, key, () => ({ file: modelFile(text), ...question }) as unknown as InputOf<Name>);
}

/** The same for two texts; `other` null: not asked. */
export function useComparison(
  method: 'causal.diff',
  text: string,
  other: string | null,
): Answer<OutputOf<'causal.diff'>> {
  const key = other === null ? null : JSON.stringify([text, other]);
  return useAsked(method, key, () => ({ a: modelFile(text), b: modelFile(other ?? '') }));
}

function useAsked<Name extends MethodName>(
  method: Name,
  key: string | null,
  input: () => InputOf<Name>,
): Answer<OutputOf<Name>> {
  const [known, setKnown] = useState<{
    readonly key: string | null;
    readonly data: OutputOf<Name> | undefined;
    readonly error: ErrorRecord | null;
  }>({ key: null, data: undefined, error: null });
  const latest = useRef(input);
  latest.current = input;
  useEffect(() => {
    if (key === null) return;
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const data = await engine.call(method, latest.current(), { signal: controller.signal });
        if (!controller.signal.aborted) setKnown({ key, data, error: null });
      } catch (thrown) {
        if (!controller.signal.aborted) setKnown({ key, data: undefined, error: toErrorRecord(thrown) });
      }
    }, pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [key, method]);
  if (key === null) return { data: undefined, error: null, isStale: false };
  return { data: known.data, error: known.error, isStale: known.key !== key };
}
