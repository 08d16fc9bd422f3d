import { type SourceField, sourceFields } from '../../../core/model/source.ts';

export interface Passage {
  readonly field: SourceField;
  readonly start: number;
  readonly end: number;
}

/** The passage that a route points at; null when it names none or nonsense. */
export function passageFrom(params: Readonly<Record<string, string>>): Passage | null {
  const field = sourceFields.find((each) => each === params.field);
  const start = Number(params.start);
  const end = Number(params.end);
  if (field === undefined || !Number.isInteger(start) || !Number.isInteger(end)) return null;
  return start >= 0 && end > start ? { field, start, end } : null;
}
