import { useState } from 'react';
import type { InputOf, MethodName, OutputOf } from '../../../../core/engine/contract/index.ts';
import { type Job, useJob } from '../../../state/command.ts';

export interface ModelJob<Name extends MethodName> {
  readonly job: Job<Name>;
  /** What the last run gave, and the text that it was asked of. */
  readonly result: { readonly data: OutputOf<Name>; readonly of: string } | null;
  run(input: InputOf<Name>, of: string): Promise<void>;
}

/** Long work that a button begins; its result stays until the next. */
export function useModelJob<Name extends MethodName>(method: Name): ModelJob<Name> {
  const job = useJob(method, { showsFailure: true });
  const [result, setResult] = useState<ModelJob<Name>['result']>(null);
  return {
    job,
    result,
    async run(input, of) {
      const data = await job.run(input);
      if (data !== null) setResult({ data, of });
    },
  };
}
