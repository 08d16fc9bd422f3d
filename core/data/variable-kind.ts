import type { DataColumn, VariableKind } from '../model/dataset.ts';

export interface GuessedKind {
  readonly kind: VariableKind | 'identifier' | 'text';
  readonly reason: string;
}

/** At most this many distinct values, a missing one counted among them, makes a whole-numbered column ordinal. */
export const ordinalLevelMaximum = 7;

export function distinctValues(column: DataColumn): Set<number | string> {
  const distinct = new Set<number | string>();
  if (column.texts !== null) for (const text of column.texts) if (text !== null) distinct.add(text);
  if (column.texts === null) for (const value of column.values) if (!Number.isNaN(value)) distinct.add(value);
  return distinct;
}

/**
 * What a column probably is, with the reason shown to the user, who can change it. The rule for ordinal is that of
 * `qgraph::cor_auto`: whole numbers, at most 7 distinct values, missing counted as one of them.
 */
export function guessKind(column: DataColumn): GuessedKind {
  const distinct = distinctValues(column);
  if (column.texts !== null) {
    const present = column.texts.filter((text) => text !== null).length;
    if (distinct.size > 20 && distinct.size > present * 0.9)
      return { kind: 'identifier', reason: 'words, nearly all different' };
    if (distinct.size > 20) return { kind: 'text', reason: `words, ${distinct.size} different` };
    return { kind: 'nominal', reason: `words, ${distinct.size} different` };
  }
  const values = column.values.filter((value) => !Number.isNaN(value));
  const whole = values.every((value) => Number.isInteger(value));
  if (!whole) return { kind: 'continuous', reason: 'values with decimals' };
  if (distinct.size === 2) return { kind: 'binary', reason: 'two distinct values' };
  const missing = values.length < column.values.length ? 1 : 0;
  if (distinct.size + missing <= ordinalLevelMaximum) {
    return { kind: 'ordinal', reason: `whole numbers, ${distinct.size} distinct values` };
  }
  if (
    /^(id|.*[_. ]id|subject|participant|case|编号)$/i.test(column.name) &&
    distinct.size === values.length
  ) {
    return { kind: 'identifier', reason: 'named like an identifier, all values different' };
  }
  return { kind: 'continuous', reason: `whole numbers, ${distinct.size} distinct values` };
}
