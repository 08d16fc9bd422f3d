import { useCallback, useState } from 'react';
import type { InputOf, MethodName, OutputOf } from '../../../core/engine/contract/index.ts';

interface Asked<Name extends MethodName> {
  run(input: InputOf<Name>): Promise<OutputOf<Name> | null>;
}

/** Keeps what a job answered for as long as its place is on the screen. */
export function useAnswer<Name extends MethodName>(job: Asked<Name>) {
  const [answer, setAnswer] = useState<OutputOf<Name> | null>(null);
  const { run } = job;
  const ask = useCallback(
    async (input: InputOf<Name>) => {
      setAnswer(null);
      const found = await run(input);
      if (found !== null) setAnswer(found);
      return found;
    },
    [run],
  );
  return { answer, ask };
}
