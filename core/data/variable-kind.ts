import type { ColumnKind, DataColumn, KindReason } from '../model/dataset.ts';

export interface GuessedKind {
  readonly kind: ColumnKind;
  readonly because: KindReason;
  /** The same in English. */
  readonly reason: string;
}

/** At most this many distinct values, a missing one counted among them, makes a whole-numbered column ordinal. */
export const ordinalLevelMaximum = 7;

/** A column of words with more different ones than this is no set of categories. */
const categoryMaximum = 20;

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
  return column.texts === null ? kindOfNumbers(column) : kindOfWords(column, column.texts);
}

function kindOfWords(column: DataColumn, texts: readonly (string | null)[]): GuessedKind {
  const present = texts.filter((text) => text !== null);
  const different = new Set(present).size;
  if (present.every((text) => datePattern.test(text)))
    return { kind: 'text', because: 'dates', reason: 'dates; a network needs numbers' };
  if (different <= categoryMaximum)
    return { kind: 'nominal', because: 'few-words', reason: `words, ${different} different` };
  const isName = different > present.length * 0.9 || isNamedLikeIdentifier(column.name);
  if (isName && present.every((text) => /^\S{1,64}$/.test(text)))
    return { kind: 'identifier', because: 'unique-words', reason: 'words, nearly all different' };
  return { kind: 'text', because: 'many-words', reason: `words, ${different} different` };
}

/** 2024-05-31, 31.5.2024, 5/31/24, also with a time of day. */
const datePattern =
  /^(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})([ T]\d{1,2}:\d{2}.*)?$/;

function kindOfNumbers(column: DataColumn): GuessedKind {
  const values = column.values.filter((value) => !Number.isNaN(value));
  const distinct = new Set(values).size;
  if (distinct === 0) return { kind: 'continuous', because: 'no-values', reason: 'no value at all' };
  if (!values.every((value) => Number.isInteger(value)))
    return { kind: 'continuous', because: 'decimals', reason: 'values with decimals' };
  if (/(^|[_. -])id$|编号$/i.test(column.name) && distinct > 2)
    return {
      kind: 'identifier',
      because: 'identifier-name',
      reason: 'named like an identifier',
    };
  if (distinct === 1) return { kind: 'ordinal', because: 'single-value', reason: 'one value only' };
  if (distinct === 2) return { kind: 'binary', because: 'two-values', reason: 'two distinct values' };
  const missing = values.length < column.values.length ? 1 : 0;
  const reason = `whole numbers, ${distinct} distinct values`;
  if (distinct + missing <= ordinalLevelMaximum)
    return { kind: 'ordinal', because: 'few-whole-numbers', reason };
  if (isNamedLikeIdentifier(column.name) && (distinct === values.length || distinct > categoryMaximum)) {
    return { kind: 'identifier', because: 'identifier-name', reason: 'named like an identifier' };
  }
  return { kind: 'continuous', because: 'many-whole-numbers', reason };
}

const isNamedLikeIdentifier = (name: string): boolean =>
  /^((.*[_. -])?(id|code)|(subject|subj|participant|patient|proband|respondent|person|case|record|row)([_. -]?(id|no|nr|num|number|code))?|(.*)?(编号|序号|学号|病历号|住院号))$/i.test(
    name,
  );
