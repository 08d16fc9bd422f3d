import { sha256Hex } from '../../foundation/hash.ts';
import { failed, type Result, success } from '../../foundation/result.ts';
import type { LiteratureFormat } from '../formats/format.ts';
import { isJsonObject, type JsonObject } from '../formats/json-tools.ts';
import { type ReadRecord, type RejectedRecord, rejected } from '../read-step.ts';
import { good, type Reading } from './exchange.ts';
import type { ServedItem } from './service.ts';
import type { HttpAnswer } from './transport.ts';

/**
 * Reads the text of exactly one record. One without an identifier is known by its hash. `damaged`: bytes of the answer
 * were no UTF-8; the records that they fell into are rejected, not repaired.
 */
export function servedItem(
  format: LiteratureFormat,
  text: string,
  key: string | null,
  damaged: boolean,
): ServedItem {
  const name = key ?? `sha256:${sha256Hex(text)}`;
  return damaged && text.includes('\ufffd')
    ? { key: name, step: rejected('The record was served with bytes that are not valid UTF-8.', null) }
    : { key: name, step: readOne(format, text) };
}

function readOne(format: LiteratureFormat, text: string): ReadRecord | RejectedRecord {
  for (const step of format.read([text])) if (step.kind !== 'pulse') return step;
  return rejected(`There is no record of ${format.name} in what was served.`, null);
}

export interface AnswerText {
  readonly text: string;
  /** Some bytes were no UTF-8; U+FFFD stands in their places. */
  readonly damaged: boolean;
}

/** The words of an answer; the services speak UTF-8. */
export function answerText({ bytes }: HttpAnswer): AnswerText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), damaged: false };
  } catch {
    return { text: new TextDecoder('utf-8').decode(bytes), damaged: true };
  }
}

export interface AnswerObject {
  readonly value: JsonObject;
  readonly damaged: boolean;
}

/** The JSON object of an answer. */
export function answerObject(answer: HttpAnswer): Result<AnswerObject, string> {
  const { text, damaged } = answerText(answer);
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? success({ value, damaged }) : failed('not a JSON object');
  } catch (thrown) {
    return failed(`not valid JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
}

/** A whole number of at least 0, as JSON gives it: a number or its digits. */
export function countOf(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** A page whose records were all read is good; otherwise it is asked for again before it is taken as it is. */
export function pageReading<Page extends { readonly items: readonly ServedItem[] }>(
  page: Page,
  expected: number | null,
): Reading<Page> {
  const unread = page.items.filter(({ step }) => step.kind === 'rejected').length;
  if (unread > 0) return { kind: 'partial', value: page, reason: `${unread} records cannot be read` };
  if (expected !== null && page.items.length < expected) {
    const reason = `${page.items.length} records instead of ${expected}`;
    return { kind: 'partial', value: page, reason };
  }
  return good(page);
}
