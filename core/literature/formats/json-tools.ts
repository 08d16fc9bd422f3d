import { failed, type Result, success } from '../../foundation/result.ts';
import type { JsonText } from '../json-values.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string or number as text, null for anything else. */
export function asText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : null;
}

/** The texts of a value: of itself, or of each entry of a list. */
export function asTexts(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map(asText).filter((text) => text !== null);
}

/** Follows keys into nested objects; undefined where there is none. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  let current = value;
  for (const key of keys) {
    if (!isJsonObject(current)) return undefined;
    current = current[key];
  }
  return current;
}

/** A list as it is, a single value as a list of one, nothing as an empty list. */
export function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** One object of a JSON file, or the reason why it cannot be read. */
export function parseJson({ text, complete }: JsonText): Result<JsonObject, string> {
  if (!complete) return failed('The file ends before the object is complete. Export it again.');
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? success(value) : failed('Not a JSON object.');
  } catch (thrown) {
    return failed(`Not valid JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}.`);
  }
}
