import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MethodName, OutputOf } from '../../core/engine/contract/index.ts';
import { triangulationMethods } from '../../core/engine/contract/triangulation.ts';
import { projectRoot } from '../../scripts/paths.ts';
import { type TestEngine, temporaryEngine } from '../helpers/engines.ts';

let engine: TestEngine;
let table: OutputOf<'triangulation.table'>;

beforeAll(async () => {
  engine = await temporaryEngine();
  await engine.call('notebook.openSample', { id: 'sleep', language: 'en' });
  table = await engine.call('triangulation.table', {});
});
afterAll(() => engine.dispose());

interface Truth {
  readonly networks: readonly [{ readonly variables: readonly string[]; readonly weights: number[][] }];
}

describe('literature and data of a sample whose network is known', () => {
  it('gives the right verdict to every pair that the data can decide', async () => {
    const file = join(projectRoot, 'samples', 'sleep-rumination-depression', 'truth.json');
    const [truth] = (JSON.parse(await readFile(file, 'utf8')) as Truth).networks;
    const decided = table.rows.filter(({ data, uncertain }) => data !== null && !uncertain);
    expect(decided.length).toBeGreaterThan(15);
    for (const { data, cause, effect, verdict } of decided) {
      const [i = 0, j = 0] = data!.variables.map((name) => truth.variables.indexOf(name));
      const weight = truth.weights[i]![j]!;
      expect(Math.sign(data!.weight), `${cause} → ${effect}`).toBe(Math.sign(weight));
      if (weight === 0) expect(verdict, `${cause} → ${effect}`).toBe('claimed but not found');
      else expect(['supported', 'conflicting', 'found but not claimed']).toContain(verdict);
    }
  });

  it('finds the edge that no paper states, and leaves untested what was not measured', () => {
    const named = (cause: string, effect: string) =>
      table.rows.find((row) => [row.cause, row.effect].sort().join() === [cause, effect].sort().join());
    expect(named('self-criticism', 'worry')?.verdict).toBe('found but not claimed');
    expect(named('inflammation', 'depression')?.verdict).toBe('untested');
    expect(table.warnings.map(({ code }) => code)).toEqual(['triangulation.undirected']);
  });

  it('follows the mapping: a variable without a concept says nothing, and is proposed again', async () => {
    const [network] = table.networks;
    expect(network).toMatchObject({ mapped: 10, variables: 10 });
    const [dataset] = await engine.call('datasets.list', {});
    await engine.call('triangulation.map', {
      mappings: [{ datasetId: dataset!.id, variable: 'rumination', conceptId: null }],
    });
    const without = await engine.call('triangulation.table', {});
    expect(without.networks[0]).toMatchObject({ mapped: 9 });
    expect(without.warnings.map(({ code }) => code)).toContain('triangulation.unmapped');
    expect(without.rows.filter(({ data }) => data?.variables.includes('rumination'))).toEqual([]);
    const proposals = await engine.call('triangulation.proposals', {});
    expect(proposals).toMatchObject([{ variable: 'rumination', concept: 'rumination', likeness: 1 }]);
    await engine.call('history.undo', {});
    expect((await engine.call('triangulation.table', {})).rows).toEqual(table.rows);
    expect(await engine.call('triangulation.proposals', {})).toEqual([]);
  });

  it('refuses what the notebook does not have', async () => {
    await expect(engine.call('triangulation.table', { networks: ['none'] })).rejects.toMatchObject({
      code: 'not-found',
    });
    const [dataset] = await engine.call('datasets.list', {});
    const map = (variable: string, conceptId: string) =>
      engine.call('triangulation.map', { mappings: [{ datasetId: dataset!.id, variable, conceptId }] });
    await expect(map('no such item', table.rows[0]!.causeId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(map('rumination', 'no concept')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('has answered every method', () => {
    const missed = (Object.keys(triangulationMethods) as MethodName[]).filter(
      (name) => !engine.answered.has(name),
    );
    expect(missed).toEqual([]);
  });
});
