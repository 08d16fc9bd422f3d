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
const modelFile = (text: string) => ({ name: 'model.dagitty', bytes: encoder.encode(text) });

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
  const [known, setKnown] = useState<{
    readonly key: string | null;
    readonly data: OutputOf<Name> | undefined;
    readonly error: ErrorRecord | null;
  }>({ key: null, data: undefined, error: null });
  const latest = useRef(question);
  latest.current = question;
  useEffect(() => {
    if (key === null) return;
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const input = { file: modelFile(text), ...latest.current } as unknown as InputOf<Name>;
        const data = await engine.call(method, input, { signal: controller.signal });
        if (!controller.signal.aborted) setKnown({ key, data, error: null });
      } catch (thrown) {
        if (!controller.signal.aborted) setKnown({ key, data: undefined, error: toErrorRecord(thrown) });
      }
    }, pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [key, method, text]);
  if (key === null) return { data: undefined, error: null, isStale: false };
  return { data: known.data, error: known.error, isStale: known.key !== key };
}
