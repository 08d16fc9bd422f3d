import type { z } from 'zod';

/**
 * One thing that the engine can be asked. `query` reads, `command` is one undoable user action, `job` may take
 * long: it reports progress and can be cancelled (any method can, but a shell shows progress for jobs).
 */
export interface Method<Input extends z.ZodType, Output extends z.ZodType> {
  readonly kind: 'query' | 'command' | 'job';
  readonly input: Input;
  readonly output: Output;
}

export const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O> => ({
  kind: 'query',
  input,
  output,
});

export const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O> => ({
  kind: 'command',
  input,
  output,
});

export const job = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O> => ({
  kind: 'job',
  input,
  output,
});
