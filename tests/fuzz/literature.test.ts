import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ParsedFile } from '../../core/literature/index.ts';
import { cslRecordSchema } from '../../core/model/source.ts';
import { fixtures, readBytes } from '../literature/reading.ts';

/**
 * 2,000 damaged files: nothing throws, nothing hangs, and every record that lies wholly before the damage, the
 * beginning of the next record included, comes out as it does from the undamaged file.
 */
const runs = 2000;
const longestReading = 3000; // milliseconds, on a busy machine
const shared = new URL('../../../shared/reference/literature/', import.meta.url);

interface Original {
  readonly name: string;
  readonly bytes: Uint8Array;
  parsed: ParsedFile;
}

const originals: Original[] = [];

beforeAll(async () => {
  const found = readdirSync(fixtures)
    .filter((name) => name.includes('.valid.'))
    .map((name) => new URL(name, fixtures));
  if (existsSync(shared)) {
    for (const folder of readdirSync(shared, { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    )) {
      const inside = new URL(`${folder.name}/`, shared);
      found.push(...readdirSync(inside).map((name) => new URL(name, inside)));
    }
  } else console.log('shared reference files are absent: only the fixtures are damaged');
  for (const url of found) {
    const bytes = new Uint8Array(readFileSync(url));
    const name = url.pathname.split('/').at(-1)!;
    originals.push({ name, bytes, parsed: await readBytes(name, bytes) });
  }
});

interface Damage {
  readonly bytes: Uint8Array;
  /** Offset of the first byte that differs. */
  readonly from: number;
}

type Mutation =
  | { readonly kind: 'truncate' | 'delete line' | 'duplicate line' | 'swap lines'; readonly at: number }
  | { readonly kind: 'flip'; readonly at: number; readonly by: number; readonly count: number }
  | { readonly kind: 'insert'; readonly at: number; readonly what: number; readonly length: number };

/** Everywhere alike: fast-check's own bias would damage mostly the first bytes of the first file. */
const place = fc.noBias(fc.nat({ max: 999_999 })).map((part) => part / 1_000_000);
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'truncate' as const,
      'delete line' as const,
      'duplicate line' as const,
      'swap lines' as const,
    ),
    at: place,
  }),
  fc.record({
    kind: fc.constant('flip' as const),
    at: place,
    by: fc.integer({ min: 1, max: 255 }),
    count: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: place,
    what: fc.integer({ min: 0, max: 8 }),
    length: fc.constantFrom(1, 3, 50, 100_000),
  }),
);

const insertions = ['\0', '{', '}', '"', '<', '\n', 'x', '\u{1F600}', '<!ENTITY a "&a;&a;">'].map((text) =>
  new TextEncoder().encode(text),
);

function damage(bytes: Uint8Array, change: Mutation): Damage {
  const at = Math.floor(change.at * bytes.length);
  const from = bytes.lastIndexOf(10, Math.max(0, at - 1)) + 1;
  const next = bytes.indexOf(10, at);
  const to = next === -1 ? bytes.length : next + 1;
  const line = bytes.subarray(from, to);
  const [before, after] = [bytes.subarray(0, from), bytes.subarray(to)];
  switch (change.kind) {
    case 'truncate':
      return { bytes: bytes.slice(0, at), from: at };
    case 'delete line':
      return { bytes: joined(before, after), from };
    case 'duplicate line':
      return { bytes: joined(before, line, line, after), from: to };
    case 'swap lines': {
      const end = bytes.indexOf(10, to);
      const second = bytes.subarray(to, end === -1 ? bytes.length : end + 1);
      return { bytes: joined(before, second, line, bytes.subarray(to + second.length)), from };
    }
    case 'flip': {
      const flipped = bytes.slice();
      for (let offset = 0; offset < change.count; offset += 1) {
        const where = at + offset * 17;
        if (where < flipped.length) flipped[where] = flipped[where]! ^ change.by;
      }
      return { bytes: flipped, from: at };
    }
    case 'insert': {
      const piece = insertions[change.what]!;
      const inserted = joined(
        ...Array.from({ length: Math.ceil(change.length / piece.length) }, () => piece),
      );
      return { bytes: joined(bytes.subarray(0, at), inserted, bytes.subarray(at)), from: at };
    }
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Records whose successor begins on a line above the damage. A child of BibTeX depends on a parent further down. */
function untouched({ name, bytes, parsed }: Original, from: number) {
  const line =
    bytes.subarray(0, from).filter((byte, at) => byte === 10 || (byte === 13 && bytes[at + 1] !== 10))
      .length + 1;
  const { records } = parsed;
  // A title in plain text is known by its whole block, of up to three lines.
  const margin = parsed.format === 'plain-text' ? 3 : 0;
  const count = records.findIndex(
    (_, at) => (records[at + 1]?.line ?? Number.POSITIVE_INFINITY) >= line - margin,
  );
  const before = count === -1 ? records : records.slice(0, count);
  const wide = parsed.encoding?.startsWith('utf-16') ?? false;
  if (wide) return [];
  return name.endsWith('.bib') ? before.slice(0, 1) : before;
}

describe('damaged files', () => {
  test(`${runs} of them crash nothing, never hang, and lose no record before the damage`, async () => {
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(fc.noBias(fc.nat({ max: 999_999 })), mutation, async (which, change) => {
        const original = originals[which % originals.length]!;
        const damaged = damage(original.bytes, change);
        const started = performance.now();
        const parsed = await readBytes(original.name, damaged.bytes);
        expect(performance.now() - started).toBeLessThan(longestReading);
        for (const { record } of parsed.records) cslRecordSchema.parse(record);
        const safe = untouched(original, damaged.from);
        kept += safe.length;
        expect(parsed.records.slice(0, safe.length).map(({ record }) => record)).toEqual(
          safe.map(({ record }) => record),
        );
      }),
      { numRuns: runs, seed: 20_260, endOnFailure: false },
    );
    // Many fixtures are short, so that much damage falls into the first record; enough must stand before it all the same.
    expect(kept).toBeGreaterThan(runs / 10);
  }, 240_000);

  test('a file of nested brackets, of entities, of one endless line ends in time', async () => {
    const started = performance.now();
    for (const text of [
      '['.repeat(200_000),
      '{"a":'.repeat(100_000),
      `<PubmedArticle>${'<a>'.repeat(50_000)}</PubmedArticle>`,
      `<PubmedArticle><ArticleTitle>${'&bomb;'.repeat(100_000)}</ArticleTitle></PubmedArticle>`,
      `@article{x, title = {${'{'.repeat(200_000)}`,
      `@article{x, title = {${'\\'.repeat(200_000)}}}`,
      `@article{x, title = {${'$'.repeat(100_000)}}}`,
      `TY  - JOUR\nTI  - ${'<'.repeat(300_000)}\nER  - \n`,
      `TY  - JOUR\nTI  - ${'&'.repeat(300_000)}\nAB  - ${'A: '.repeat(100_000)}\nER  - \n`,
      `PMID- 1\nTI  - ${' '.repeat(300_000)}x\nAB  - ${'<!--'.repeat(20_000)}\n`,
      `TY  - JOUR\nAU  - ${', '.repeat(100_000)}\nAU  - ${'a '.repeat(100_000)}\nPY  - ${'1'.repeat(100_000)}\nDO  - ${'10.1/'.repeat(50_000)}\nER  - \n`,
    ]) {
      const each = performance.now();
      await readBytes('x', new TextEncoder().encode(text));
      expect(performance.now() - each, text.slice(0, 40)).toBeLessThan(longestReading);
    }
    expect(performance.now() - started).toBeLessThan(30_000);
  }, 120_000);
});
