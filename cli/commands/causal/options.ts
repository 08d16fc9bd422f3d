import { z } from 'zod';
import { type ErrorRecord, toErrorRecord } from '../../../core/foundation/errors.ts';
import type { Context, OutcomeValue } from '../../command.ts';
import { wholeNumber } from '../../options.ts';

/** The names in `A, B`; names that hold commas cannot be written so. */
export const commaNames = z.string().transform((text) =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
);

/** Null when the option is left out; '' is the empty list. */
export const names = (help: string, value: string) =>
  ({
    kind: 'value',
    help,
    value,
    schema: commaNames.nullable().default(null),
  }) as const;

export const effectOptions = {
  exposure: names('the cause; as the model marks it otherwise', 'X'),
  outcome: names('the effect; as the model marks it otherwise', 'Y'),
} as const;

export const limitOption = (usual: number) =>
  wholeNumber('most answers to list; more are announced', 1, 10_000_000, usual);

export async function modelFile(path: string, context: Context) {
  const { bytes } = await context.readInput(path);
  return { name: path, bytes: new Uint8Array(bytes) };
}

/** One value for each file; a file that fails says so in its own value, the others are answered all the same. */
export async function eachFile(
  paths: readonly string[],
  context: Context,
  answer: (path: string) => Promise<OutcomeValue>,
): Promise<{ values: OutcomeValue[]; status: 0 | 1 }> {
  if (paths.length === 1) return { values: [await answer(paths[0]!)], status: 0 };
  const values: OutcomeValue[] = [];
  for (const path of paths) {
    try {
      values.push({ file: path, ...(await answer(path)) });
    } catch (thrown) {
      const error: ErrorRecord = toErrorRecord(thrown);
      if (error.code === 'cancelled') throw thrown;
      values.push({ file: path, error });
    }
    context.task.throwIfCancelled();
  }
  return { values, status: values.some((value) => value.error !== undefined) ? 1 : 0 };
}

interface PathValue {
  readonly nodes: readonly string[];
  readonly arrows: readonly string[];
}

export const pathText = ({ nodes, arrows }: PathValue): string =>
  nodes.map((node, index) => (index === 0 ? node : `${arrows[index - 1]} ${node}`)).join(' ');

export const setText = (set: readonly string[]): string => `{ ${set.join(', ')} }`.replace('{  }', '{ }');
