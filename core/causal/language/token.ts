import { NosographError } from '../../foundation/errors.ts';

export interface Place {
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

export interface Token extends Place {
  readonly kind: 'name' | 'string' | 'arrow' | 'punctuation' | 'comment' | 'end';
  /** Of a string the content, of everything else what stands in the text. */
  readonly text: string;
  readonly end: number;
}

export function malformed(place: Place, found: string, expected: string): NosographError {
  return new NosographError(
    'format.malformed',
    `Line ${place.line}, column ${place.column}: found ${found}, expected ${expected}.`,
    { line: place.line, column: place.column, found, expected },
  );
}
