import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNodeHost } from '../../core/platform/node/index.ts';
import { openNotebook } from '../../core/storage/notebook.ts';
import { type Instant, runAndKill } from './killing.ts';
import { actionAt, type Content, contentOf, Model, scrambled } from './scripted-actions.ts';

/*
 * A process is killed 200 times while it edits, undoes, redoes and saves: ten times each on twenty notebooks. Each
 * one starts where the one before it was killed, so it is also the one that has to recover.
 */
const notebooks = 20;
const killsEach = 10;

const folder = mkdtempSync(join(tmpdir(), 'nosograph-crash-'));
const cache = fileURLToPath(new URL('../../node_modules/.cache/nosograph-tests/', import.meta.url));
const writer = join(cache, `scripted-writer-${process.pid}.mjs`);

beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  // One file starts four times as fast as sixty; the code is the same.
  await build({
    entryPoints: [fileURLToPath(new URL('./scripted-writer.ts', import.meta.url))],
    outfile: writer,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['sql.js'],
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(writer, { force: true });
});

interface Found {
  readonly found: Content;
  readonly warnings: readonly string[];
}

test.each(Array.from({ length: notebooks }, (_, index) => index + 1))(
  'no acknowledged action is lost to SIGKILL, notebook %i',
  async (seed) => {
    const path = join(folder, `${seed}.nosograph`);
    let possible = [new Model()];
    let next = 1;
    for (let kill = 0; kill < killsEach; kill++) {
      const args = ['--liftoff-only', writer, path, String(seed), String(next)];
      const killed = await runAndKill(args, instantOf(seed, kill));
      expect(killed, killed.errors).toMatchObject({ signal: 'SIGKILL' });
      const [opening, ...said] = killed.lines;
      if (opening === undefined) continue; // killed before it could open
      const { found, warnings } = JSON.parse(opening) as Found;
      expect(possible.map((model) => model.content)).toContainEqual(found);
      expect(warnings.filter((code) => code !== 'journal.torn')).toEqual([]);

      const acknowledged = said.filter((line) => line.includes('done'));
      const agreeing = possible.filter((model) => same(model.content, found));
      possible = modelsAfter(agreeing, seed, next, acknowledged.length);
      next += acknowledged.length + 1;
    }
    const notebook = await openNotebook(createNodeHost(), path);
    expect(possible.map((model) => model.content)).toContainEqual(contentOf(notebook));
    await notebook.close({ save: false });
  },
);

/** One in eight dies while it starts, opens and recovers, three while they save, the others among their actions. */
function instantOf(seed: number, kill: number): Instant {
  const draw = scrambled(seed * 1009 + kill);
  if (draw % 8 === 0) return { after: () => true, milliseconds: 50 + (draw % 250) };
  if (draw % 8 <= 3) return { after: (output) => output.includes('saving'), milliseconds: (draw >>> 8) % 12 };
  return { after: (output) => output.includes('found'), milliseconds: (draw >>> 8) % 60 };
}

/** What may be found next: every acknowledged action, with or without the one that was under way. */
function modelsAfter(from: readonly Model[], seed: number, first: number, acknowledged: number): Model[] {
  return from.flatMap((start) => {
    const certain = start.copy();
    for (let number = first; number < first + acknowledged; number++) certain.apply(actionAt(seed, number));
    const underWay = certain.copy();
    underWay.apply(actionAt(seed, first + acknowledged));
    return [certain, underWay];
  });
}

const same = (one: Content, other: Content): boolean => JSON.stringify(one) === JSON.stringify(other);
