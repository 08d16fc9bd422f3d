import { NosographError } from '../../foundation/errors.ts';
import type { LiteratureFormat } from '../formats/format.ts';
import { servedItem } from './records.ts';
import type { ServedItem } from './service.ts';
import type { CursorPosition, Position } from './state.ts';

/** What a service that pages by cursors puts into one answer. */
export interface CursorPage {
  readonly items: readonly ServedItem[];
  readonly found: number;
  readonly next: string | null;
}

export const firstCursor: CursorPosition = { kind: 'cursor', cursor: '*' };

export function cursorOf(position: Position): string {
  if (position.kind === 'cursor') return position.cursor;
  throw new NosographError('input.invalid', 'This state is of another service.');
}

/** Each entry of a list of results, read on its own: a broken one costs nothing but itself. */
export function itemsOf(
  format: LiteratureFormat,
  results: readonly unknown[],
  keyOf: (result: unknown) => string | null,
  damaged: boolean,
): readonly ServedItem[] {
  return results.map((result) => servedItem(format, JSON.stringify(result), keyOf(result), damaged));
}
