import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasetMethods } from '../../core/engine/contract/datasets.ts';
import type { MethodName } from '../../core/engine/contract/index.ts';
import { createTask } from '../../core/foundation/task.ts';
import { type TestEngine, temporaryEngine } from '../helpers/engines.ts';
import { bytesOf } from '../helpers/records.ts';
import { csvFile, simulatedItems } from '../helpers/scores.ts';

let engine: TestEngine;
let id = '';

beforeAll(async () => {
  engine = await temporaryEngine();
  await engine.call('notebook.create', { name: 'Sample', path: join(engine.folder, 'sample.nosograph') });
});
afterAll(() => engine.dispose());

const items = simulatedItems(120, 4);
const rows = items.map((answers, row) => [
  row + 1,
  row % 2 === 0 ? 'f' : 'm',
  ...answers,
  row % 10 === 0 ? 99 : answers[0],
  `Sample remark number ${row}`,
  `2024-01-${String((row % 28) + 1).padStart(2, '0')}`,
]);
const header = ['id', 'sex', 'a', 'b', 'c', 'd', 'e', 'remark', 'visit'];

const variable = async (name: string) =>
  (await engine.call('datasets.get', { id })).variables.find((each) => each.name === name)!;

describe('a data set of the notebook', () => {
  it('takes in what can be analysed, leaves out identifiers and words, and never keeps free text or dates', async () => {
    const { dataset, variables } = await engine.call('datasets.import', {
      file: csvFile('folder/Sample scores.csv', header, rows),
    });
    id = dataset.id;
    expect(dataset).toMatchObject({
      name: 'Sample scores',
      n: 120,
      source: 'rows',
      reading: { format: 'csv', delimiter: ',', decimal: '.', encoding: 'utf-8' },
    });
    expect(dataset.ignored.map(({ name, code }) => [name, code])).toEqual([
      ['remark', 'free-text'],
      ['visit', 'dates'],
    ]);
    expect(variables.map(({ name, kind, included }) => [name, kind, included])).toEqual([
      ['id', 'identifier', false],
      ['sex', 'nominal', false],
      ['a', 'ordinal', true],
      ['b', 'ordinal', true],
      ['c', 'ordinal', true],
      ['d', 'ordinal', true],
      ['e', 'ordinal', true],
    ]);
    const bytes = await engine.call('notebook.bytes', {});
    expect(new TextDecoder('latin1').decode(bytes.bytes)).not.toContain('Sample remark');
  });

  it('shows every variable with its distribution, and warns of what looks like a code for missing', async () => {
    const { variables, warnings } = await engine.call('datasets.get', { id });
    const e = variables.find(({ name }) => name === 'e')!;
    expect(e.levels!.find(({ value }) => value === 99)?.n).toBe(12);
    expect(e.missing).toBe(0);
    const code = warnings.find(({ code }) => code === 'possible-missing-code');
    expect(code).toMatchObject({ variables: ['e'], value: 99 });
  });

  it('treats a code as missing once it is named, and takes that back as one step', async () => {
    await engine.call('datasets.updateVariables', { id, variables: ['e'], patch: { missingCodes: [99] } });
    expect(await variable('e')).toMatchObject({ missing: 12, max: 4, missingCodes: [99] });
    expect((await engine.call('datasets.get', { id })).warnings.map(({ code }) => code)).not.toContain(
      'possible-missing-code',
    );
    expect(await engine.call('history.undo', {})).toEqual({ label: 'history.editVariables' });
    expect(await variable('e')).toMatchObject({ missing: 0, max: 99 });
    await engine.call('history.redo', {});
    expect(await variable('e')).toMatchObject({ missing: 12 });
  });

  it('changes kind, label and inclusion of several variables at once, and names one that is not there', async () => {
    const patch = { kind: 'continuous', included: false } as const;
    const { variables } = await engine.call('datasets.updateVariables', {
      id,
      variables: ['a', 'b'],
      patch,
    });
    for (const name of ['a', 'b']) {
      expect(variables.find((each) => each.name === name)).toMatchObject({
        kind: 'continuous',
        included: false,
        guessed: false,
        because: 'given',
      });
    }
    const back = { kind: null, included: true, label: 'Sample question' };
    await engine.call('datasets.updateVariables', { id, variables: ['a', 'b'], patch: back });
    expect(await variable('a')).toMatchObject({ kind: 'ordinal', guessed: true, label: 'Sample question' });
    await expect(
      engine.call('datasets.updateVariables', { id, variables: ['a', 'nobody'], patch: {} }),
    ).rejects.toMatchObject({ code: 'not-found', details: { variable: 'nobody' } });
  });

  it('writes no row again when something is said of a variable', async () => {
    const big = csvFile(
      'big.csv',
      ['x', 'y'],
      Array.from({ length: 20_000 }, (_, row) => [row / 7, Math.sqrt(row)]),
    );
    const { dataset } = await engine.call('datasets.import', { file: big });
    await engine.call('notebook.save', {});
    const before = (await engine.call('notebook.bytes', {})).bytes.length;
    for (let change = 0; change < 20; change++) {
      const patch = { label: `Sample label ${change}` };
      await engine.call('datasets.updateVariables', { id: dataset.id, variables: ['x', 'y'], patch });
    }
    expect((await engine.call('notebook.bytes', {})).bytes.length - before).toBeLessThan(60_000);
    await engine.call('datasets.remove', { ids: [dataset.id] });
    expect(await engine.call('datasets.list', {})).toHaveLength(1);
  });

  it('keeps every digit through saving and opening', async () => {
    const values = [0.1, 1 / 3, -2.5e-300, 12345678.901234567];
    const { dataset } = await engine.call('datasets.import', {
      file: csvFile(
        'digits.csv',
        ['x'],
        [...values, ...values].map((value) => [value]),
      ),
      name: 'Sample digits',
    });
    const state = await engine.call('notebook.save', {});
    await engine.call('notebook.close', {});
    await engine.call('notebook.open', { path: state.path });
    const { variables } = await engine.call('datasets.get', { id: dataset.id });
    expect(variables[0]).toMatchObject({ min: -2.5e-300, max: 12345678.901234567, distinct: 4 });
    await engine.call('datasets.remove', { ids: [dataset.id] });
  });

  it('finds items that overlap, merges them with undo, and refuses a name that is taken', async () => {
    const doubled = items.map((answers) => [
      ...answers,
      Math.min(4, answers[0]! + (answers[1]! > 3 ? 1 : 0)),
    ]);
    const { dataset } = await engine.call('datasets.import', {
      file: csvFile('overlap.csv', ['a', 'b', 'c', 'd', 'a2'], doubled),
    });
    const { pairs, groups } = await engine.call('datasets.overlap', { id: dataset.id, cor: 'pearson' });
    expect(pairs[0]).toMatchObject({ a: 'a', b: 'a2' });
    expect(groups[0]).toEqual(expect.arrayContaining(['a', 'a2']));
    const merge = { id: dataset.id, variables: ['a', 'a2'], how: 'mean' as const };
    const merged = await engine.call('datasets.mergeVariables', { ...merge, name: 'a_mean' });
    const included = merged.variables.filter((each) => each.included).map(({ name }) => name);
    expect(included).toEqual(['b', 'c', 'd', 'a_mean']);
    expect(merged.variables.at(-1)).toMatchObject({ derived: { from: ['a', 'a2'], how: 'mean' } });
    await expect(engine.call('datasets.mergeVariables', { ...merge, name: 'b' })).rejects.toMatchObject({
      code: 'input.invalid',
      details: { variable: 'b' },
    });
    await engine.call('history.undo', {});
    const first = await engine.call('datasets.mergeVariables', { ...merge, how: 'first', name: 'a_mean' });
    const kept = first.variables.find(({ name }) => name === 'a')!;
    expect(first.variables.at(-1)).toMatchObject({ mean: kept.mean, sd: kept.sd });
    await engine.call('datasets.remove', { ids: [dataset.id] });
  });

  it('takes a covariance matrix of which only one triangle is given', async () => {
    const triangle = ',p,q,r\np,4,,\nq,1,1,\nr,-2,0.25,4';
    const { dataset, variables } = await engine.call('datasets.importMatrix', {
      file: { name: 'triangle.csv', bytes: bytesOf(triangle) },
      n: 200,
    });
    expect(dataset).toMatchObject({ source: 'matrix', n: 200, reading: { format: 'matrix' } });
    expect(variables.map(({ name, because }) => [name, because])).toEqual([
      ['p', 'correlations-only'],
      ['q', 'correlations-only'],
      ['r', 'correlations-only'],
    ]);
    await engine.call('datasets.remove', { ids: [dataset.id] });
  });

  it('is renamed, listed with its networks, removed and brought back', async () => {
    await engine.call('datasets.rename', { id, name: 'Sample survey' });
    expect(await engine.call('datasets.list', {})).toMatchObject([
      { id, name: 'Sample survey', variables: 7, included: 5, networks: 0 },
    ]);
    await engine.call('datasets.remove', { ids: [id] });
    await expect(engine.call('datasets.get', { id })).rejects.toMatchObject({ code: 'not-found' });
    await engine.call('history.undo', {});
    expect(await variable('e')).toMatchObject({ missing: 12 });
  });

  it('has answered every method of data sets', () => {
    const missed = (Object.keys(datasetMethods) as MethodName[]).filter((name) => !engine.answered.has(name));
    expect(missed).toEqual([]);
  });
});

describe('a large file', () => {
  const cases = 90_000;
  const large = () => {
    const lines = Array.from({ length: cases }, (_, row) => `${row % 5},${(row * 7) % 5},${(row * 3) % 4}`);
    return { name: 'large.csv', bytes: bytesOf(['a,b,c', ...lines].join('\n')) };
  };

  it('is read like a small one, away from the notebook', async () => {
    const seen = new Set<string>();
    const task = createTask(({ step }) => seen.add(step));
    const { dataset, variables } = await engine.call('datasets.import', { file: large() }, task);
    expect(dataset.n).toBe(cases);
    expect(variables.map(({ name, distinct }) => [name, distinct])).toEqual([
      ['a', 5],
      ['b', 5],
      ['c', 4],
    ]);
    expect(seen).toContain('progress.reading');
  });

  it('is given up as soon as the user says so, and leaves nothing behind', async () => {
    const before = await engine.call('datasets.list', {});
    const task = createTask();
    const reading = engine.call('datasets.import', { file: large() }, task);
    setTimeout(() => task.cancel(), 20);
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    expect(await engine.call('datasets.list', {})).toEqual(before);
  });

  it('says what is wrong with it as a small one does', async () => {
    const text = `a,b\n${'1,2\n'.repeat(200_000)}1,2,3,"\n`;
    const small = { name: 'odd.csv', bytes: bytesOf('a,b\n1,2\n1,2,3,"\n') };
    const outcome = (file: typeof small) =>
      engine.call('datasets.import', { file }).then(
        () => 'read',
        (thrown: unknown) => (thrown as { code: string }).code,
      );
    expect(await outcome({ name: 'odd.csv', bytes: bytesOf(text) })).toBe(await outcome(small));
  });
});
