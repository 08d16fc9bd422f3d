import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MethodName } from '../../core/engine/contract/index.ts';
import { savedNetworkMethods } from '../../core/engine/contract/saved-networks.ts';
import { type TestEngine, temporaryEngine } from '../helpers/engines.ts';
import { bytesOf } from '../helpers/records.ts';
import { csvFile, itemNames, simulatedItems } from '../helpers/scores.ts';

let engine: TestEngine;
let datasetId = '';
let networkId = '';

const answers = simulatedItems(160, 5);
const file = csvFile(
  'Sample scores.csv',
  ['clinic', ...itemNames(5)],
  answers.map((row, index) => [index % 2 === 0 ? 'north' : 'south', ...row]),
);

beforeAll(async () => {
  engine = await temporaryEngine();
  await engine.call('notebook.create', { name: 'Sample', path: join(engine.folder, 'sample.nosograph') });
  datasetId = (await engine.call('datasets.import', { file })).dataset.id;
});
afterAll(() => engine.dispose());

describe('a network of the notebook', () => {
  it('is the network of the file, with all that is needed to estimate it again', async () => {
    const input = { method: 'ebicglasso', options: { cor: 'pearson', gamma: 0.25 } };
    const { networks } = await engine.call('networks.estimate', { datasetId, ...input });
    const [network] = networks;
    networkId = network!.id;
    const fromFile = await engine.call('network.estimate', {
      data: { file, columns: itemNames(5) },
      ...input,
    });
    expect(network!.estimate!.weights).toEqual(fromFile.weights);
    expect(network).toMatchObject({
      name: 'Sample scores',
      datasetId,
      group: null,
      n: 160,
      run: {
        what: 'networks.estimate',
        settings: { method: 'ebicglasso', options: { cor: 'pearson', gamma: 0.25 } },
        versions: { ebicglasso: expect.any(String), nosograph: expect.any(String) },
      },
    });
    expect(network!.centrality!.nodes.map(({ variable }) => variable)).toEqual(itemNames(5));
    expect((await engine.call('networks.get', { id: networkId })).network).toEqual(network);
  });

  it('is estimated once for each group, the group variable being no node', async () => {
    const { networks } = await engine.call('networks.estimate', {
      datasetId,
      method: 'ebicglasso',
      options: { cor: 'pearson', gamma: 0.25 },
      group: { variable: 'clinic' },
    });
    expect(networks.map(({ name, n, group }) => [name, n, group?.value])).toEqual([
      ['Sample scores · north', 80, 'north'],
      ['Sample scores · south', 80, 'south'],
    ]);
    await expect(
      engine.call('networks.estimate', {
        datasetId,
        method: 'ebicglasso',
        group: { variable: 'clinic', values: ['east'] },
      }),
    ).rejects.toMatchObject({ code: 'input.invalid', details: { value: 'east' } });
    const list = await engine.call('networks.list', { datasetId });
    expect(list.map(({ name }) => name)).toEqual([
      'Sample scores · south',
      'Sample scores · north',
      'Sample scores',
    ]);
    expect((await engine.call('datasets.list', {}))[0]!.networks).toBe(3);
  });

  it('keeps its bootstraps, the same as from the file', async () => {
    const wish = { type: 'nonparametric', boots: 20, seed: 7 } as const;
    const stored = await engine.call('networks.bootstrap', { id: networkId, ...wish });
    const fromFile = await engine.call('network.bootstrap', {
      data: { file, columns: itemNames(5) },
      method: 'ebicglasso',
      options: { cor: 'pearson', gamma: 0.25 },
      ...wish,
    });
    expect(stored).toMatchObject({ kind: 'bootstrap', settings: wish, run: { seed: 7 } });
    expect(stored.kind === 'bootstrap' && stored.result.edges).toEqual(fromFile.edges);
  });

  it('is compared with another of the same variables, and refuses one that was estimated otherwise', async () => {
    const [south, north] = await engine.call('networks.list', { datasetId });
    const compared = await engine.call('networks.compare', { a: north!.id, b: south!.id, permutations: 10 });
    expect(compared).toMatchObject({ kind: 'comparison', settings: { otherId: south!.id } });
    const { networks } = await engine.call('networks.estimate', { datasetId, method: 'pcor' });
    await expect(
      engine.call('networks.compare', { a: north!.id, b: networks[0]!.id, permutations: 10 }),
    ).rejects.toMatchObject({ code: 'input.invalid' });
    await engine.call('networks.remove', { ids: [networks[0]!.id] });
  });

  it('has its communities found, with bridges between them', async () => {
    for (const method of ['walktrap', 'louvain', 'ega'] as const) {
      const found = await engine.call('networks.communities', { id: networkId, method });
      expect(found.kind).toBe('communities');
      if (found.kind !== 'communities') continue;
      expect(Object.keys(found.result.membership)).toEqual(itemNames(5));
      expect(found.result.bridges).toHaveLength(5);
    }
    const { results } = await engine.call('networks.get', { id: networkId });
    expect(results.map(({ kind }) => kind)).toEqual([
      'communities',
      'communities',
      'communities',
      'bootstrap',
    ]);
    await engine.call('networks.removeResult', { id: results[0]!.id });
    expect((await engine.call('networks.get', { id: networkId })).results).toHaveLength(3);
  });

  it('bears a name, a note and places, each change one step back', async () => {
    await engine.call('networks.rename', { id: networkId, name: 'Sample network' });
    await engine.call('networks.annotate', { id: networkId, note: 'A sample note.' });
    await engine.call('networks.setPlaces', { id: networkId, places: [{ variable: 'item1', x: 1, y: 2 }] });
    const { network } = await engine.call('networks.get', { id: networkId });
    expect(network).toMatchObject({
      name: 'Sample network',
      note: 'A sample note.',
      places: [{ variable: 'item1', x: 1, y: 2 }],
    });
    for (const label of ['history.placeNodes', 'history.annotateNetwork', 'history.renameNetwork']) {
      expect(await engine.call('history.undo', {})).toEqual({ label });
    }
    expect((await engine.call('networks.get', { id: networkId })).network).toMatchObject({
      name: 'Sample scores',
      note: '',
      places: [],
    });
  });

  it('refuses an analysis when kinds have changed since, or the data set is gone', async () => {
    const wish = { id: networkId, type: 'case', boots: 10 } as const;
    await engine.call('datasets.updateVariables', {
      id: datasetId,
      variables: ['item1'],
      patch: { missingCodes: [4] },
    });
    await expect(engine.call('networks.bootstrap', wish)).rejects.toMatchObject({ code: 'state' });
    await engine.call('history.undo', {});
    await engine.call('datasets.remove', { ids: [datasetId] });
    await expect(engine.call('networks.bootstrap', wish)).rejects.toMatchObject({ code: 'state' });
    expect((await engine.call('networks.get', { id: networkId })).network.datasetName).toBe('Sample scores');
    await engine.call('history.undo', {});
    expect((await engine.call('networks.bootstrap', wish)).kind).toBe('bootstrap');
  });

  it('of a correlation matrix has a parametric bootstrap, and says so when rows are asked for', async () => {
    const matrix = 'a,b,c\n1,,\n0.5,1,\n0.3,0.4,1';
    const { dataset } = await engine.call('datasets.importMatrix', {
      file: { name: 'matrix.csv', bytes: bytesOf(matrix) },
      n: 300,
    });
    const { networks } = await engine.call('networks.estimate', {
      datasetId: dataset.id,
      method: 'ebicglasso',
    });
    const { id } = networks[0]!;
    const stored = await engine.call('networks.bootstrap', { id, type: 'parametric', boots: 10 });
    expect(stored.kind === 'bootstrap' && stored.result.edges).toHaveLength(3);
    for (const type of ['nonparametric', 'case'] as const) {
      await expect(engine.call('networks.bootstrap', { id, type, boots: 10 })).rejects.toMatchObject({
        code: 'input.invalid',
        message: expect.stringContaining('parametric'),
      });
    }
    await expect(
      engine.call('networks.estimate', { datasetId: dataset.id, method: 'ising' }),
    ).rejects.toMatchObject({ message: expect.stringContaining('rows') });
  });

  it('of repeated measures is kept with its own form', async () => {
    const series = csvFile('Sample diary.csv', ['day', 'beep', ...itemNames(3)], diary());
    const { dataset } = await engine.call('datasets.import', { file: series });
    const network = await engine.call('networks.temporal', {
      datasetId: dataset.id,
      method: 'gvar',
      options: { day: 'day', beep: 'beep' },
    });
    expect(network).toMatchObject({ kind: 'temporal', method: 'gvar', estimate: null });
    expect(network.variables.map(({ name }) => name)).toEqual(itemNames(3));
    expect(network.temporal).toHaveProperty('kappa');
    await expect(
      engine.call('networks.temporal', { datasetId: dataset.id, method: 'gvar', options: { waves: [] } }),
    ).rejects.toMatchObject({ code: 'input.invalid' });
    await expect(engine.call('networks.bootstrap', { id: network.id, type: 'case' })).rejects.toMatchObject({
      code: 'input.invalid',
    });
  });

  it('lets the notebook be worked on while it is estimated, and writes nothing into another one', async () => {
    const slow = engine.call('networks.bootstrap', { id: networkId, type: 'case', boots: 300 });
    await engine.call('networks.rename', { id: networkId, name: 'Renamed meanwhile' });
    expect((await slow).kind).toBe('bootstrap');
    const late = engine.call('networks.bootstrap', { id: networkId, type: 'case', boots: 300 });
    const refused = expect(late).rejects.toMatchObject({ code: 'state' });
    await engine.call('notebook.close', {});
    await refused;
  });

  it('has answered every method of networks', () => {
    const missed = (Object.keys(savedNetworkMethods) as MethodName[]).filter(
      (name) => !engine.answered.has(name),
    );
    expect(missed).toEqual([]);
  });
});

/** Three weeks of four measurements a day. */
function diary(): number[][] {
  const rows = simulatedItems(84, 3, 3);
  return rows.map((row, index) => [Math.floor(index / 4) + 1, (index % 4) + 1, ...row]);
}
