import type { Connection } from '../connection.ts';
import type { Window } from '../repositories.ts';
import type { SqlValue } from '../sqlite.ts';

/** Orders remembered; a screen shows few lists at a time. */
const remembered = 8;

/**
 * The numbers of the rows that a list shows, in its order. Computed once per query and content, so that every
 * window of a long table after the first costs only its own rows.
 */
export class Orders {
  readonly #connection: Connection;
  readonly #known = new Map<string, readonly number[]>();
  #version = -1;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** `sql` selects one JSON array of numbers. */
  numbers(sql: string, parameters: readonly SqlValue[]): readonly number[] {
    if (this.#version !== this.#connection.version) this.#known.clear();
    this.#version = this.#connection.version;
    const key = JSON.stringify([sql, parameters]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const numbers = JSON.parse(this.#connection.value<string>(sql, parameters)) as readonly number[];
    const [oldest] = this.#known.keys();
    if (this.#known.size >= remembered && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(key, numbers);
    return numbers;
  }
}

export function slice(numbers: readonly number[], window: Window): readonly number[] {
  return numbers.slice(window.offset, window.offset + window.limit);
}

/** Rows in the order of `numbers`. */
export function inOrder<Row extends { readonly number: number }>(
  rows: readonly Row[],
  numbers: readonly number[],
): readonly Row[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

/** A WHERE clause built from conditions that apply; always true when none does. */
export class Conditions {
  readonly #terms: string[] = [];
  readonly parameters: SqlValue[] = [];

  add(term: string, ...parameters: readonly SqlValue[]): this {
    this.#terms.push(term);
    this.parameters.push(...parameters);
    return this;
  }

  /** Adds `column = value` unless the value is null, which means "any". */
  equal(column: string, value: SqlValue): this {
    return value === null ? this : this.add(`${column} = ?`, value);
  }

  get sql(): string {
    return this.#terms.length === 0 ? 'TRUE' : this.#terms.join(' AND ');
  }
}
