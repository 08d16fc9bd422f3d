import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { HostFiles } from '../../core/platform/host.ts';

/** A small JSON file of the shell's own: window position, remembered notebooks. */
export interface StateFile<Value> {
  readonly value: Value;
  /** Rejects with the file error when the value could not be kept. */
  set(value: Value): Promise<void>;
}

/**
 * Reads a state file at start. One that is missing or damaged gives `fallback`: it holds nothing that a user made,
 * and a shell that does not start because of it would be worse.
 */
export function openStateFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  fallback: z.output<Schema>,
  files: Pick<HostFiles, 'replace'>,
): StateFile<z.output<Schema>> {
  let value = readState(path, schema) ?? fallback;
  let writing: Promise<unknown> = Promise.resolve();
  return {
    get value() {
      return value;
    },
    set(next) {
      value = next;
      const bytes = new TextEncoder().encode(JSON.stringify(next));
      // One write after the other, whether or not the one before went well: the last value set stays.
      const written = writing.then(() => files.replace(path, bytes));
      writing = written.catch(() => {});
      return written.then(() => {});
    },
  };
}

function readState<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
