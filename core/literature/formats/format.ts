import type { Chunks, ReadStep } from '../read-step.ts';

/** An export format of literature: how to know it by its content, and how to read it. */
export interface LiteratureFormat {
  readonly id: string;
  readonly name: string;
  readonly extensions: readonly string[];
  /** Where the format is described. */
  readonly references: readonly string[];
  /** 0 to 1: how surely the beginning of a file (up to 64 K characters) is this format. */
  recognise(head: string): number;
  read(chunks: Chunks): Generator<ReadStep, void, void>;
}

/** How many lines of a text match, up to `limit`. */
export function countLines(head: string, pattern: RegExp, limit = 50): number {
  let count = 0;
  for (const _ of head.matchAll(pattern)) {
    count += 1;
    if (count >= limit) break;
  }
  return count;
}
