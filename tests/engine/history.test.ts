import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyLabels } from '../../core/engine/contract/labels.ts';
import { contentOf, type TestEngine, temporaryEngine } from '../helpers/engines.ts';
import { cslFile, sleepRecords } from '../helpers/records.ts';
import { itemFile } from '../helpers/scores.ts';

let engine: TestEngine;

beforeAll(async () => {
  engine = await temporaryEngine();
  await engine.call('notebook.create', { name: 'History', path: join(engine.folder, 'h.nosograph') });
  await engine.call('literature.import', { files: [cslFile('sleep.json', sleepRecords)] });
  await engine.call('claims.extract', { extractor: 'rules' });
  await engine.call('claims.reviewAll', { filter: {}, state: 'accepted' });
  await engine.call('hypotheses.generate', { method: 'abc' });
  const { dataset } = await engine.call('datasets.import', { file: itemFile(60, 4) });
  await engine.call('networks.estimate', { datasetId: dataset.id, method: 'ebicglasso' });
});
afterAll(() => engine.dispose());

const claims = async () => (await engine.call('claims.list', {})).rows;
const edges = async () => (await engine.call('graph.get', {})).edges;
const concepts = async () => (await engine.call('concepts.list', {})).rows;
const hypotheses = async () => (await engine.call('hypotheses.list', {})).rows;
const sources = async () => (await engine.call('literature.list', {})).rows;
const datasetId = async () => (await engine.call('datasets.list', {}))[0]!.id;
const networkId = async () => (await engine.call('networks.list', {}))[0]!.id;

/** Every undoable action, by the name that the history gives it. */
const actions: Readonly<Record<keyof typeof historyLabels, () => Promise<unknown>>> = {
  import: () =>
    engine.call('literature.import', {
      files: [cslFile('n.json', [{ number: 90, abstract: 'Noise increases stress.' }])],
    }),
  extract: async () => {
    // Proposals are replaced by new ones; what is reviewed would stay.
    await engine.call('claims.reviewAll', { filter: {}, state: 'proposed' });
    const ids = (await sources()).map(({ id }) => id);
    return engine.call('claims.extract', { extractor: 'rules', sourceIds: ids });
  },
  screen: async () =>
    engine.call('literature.screen', { ids: [(await sources())[0]!.id], screening: 'include' }),
  removeSources: async () => engine.call('literature.remove', { ids: [(await sources())[0]!.id] }),
  accept: async () => engine.call('claims.review', { ids: [(await rejected()).id], state: 'accepted' }),
  reject: async () => engine.call('claims.review', { ids: [(await claims())[1]!.id], state: 'rejected' }),
  propose: async () => engine.call('claims.reviewAll', { filter: {}, state: 'proposed' }),
  editClaim: async () =>
    engine.call('claims.edit', {
      id: (await claims())[0]!.id,
      patch: { cause: 'a new thing', polarity: '-' },
    }),
  addClaim: async () =>
    engine.call('claims.add', {
      sourceId: (await sources())[0]!.id,
      field: 'abstract',
      quote: 'Insomnia increases rumination in adults.',
      cause: 'insomnia',
      effect: 'brooding at night',
      polarity: '+',
      relation: 'causes',
      certainty: 'asserted',
    }),
  removeClaims: async () => engine.call('claims.remove', { ids: (await claims()).map(({ id }) => id) }),
  editConcept: async () =>
    engine.call('concepts.edit', {
      id: (await concepts())[0]!.id,
      label: 'renamed',
      kind: 'other',
      note: 'why',
    }),
  merge: async () => {
    const [into, from] = await concepts();
    return engine.call('concepts.merge', { into: into!.id, from: [from!.id] });
  },
  addNode: () => engine.call('graph.addNode', { label: 'hope', kind: 'trait', x: 3, y: 4 }),
  removeNode: async () =>
    engine.call('graph.removeNode', { id: (await edges())[0]!.causeId, withEdges: true }),
  setEdge: async () => {
    const [edge] = await edges();
    return engine.call('graph.setEdge', {
      causeId: edge!.effectId,
      effectId: edge!.causeId,
      polarity: '-',
      rationale: 'thought',
    });
  },
  removeEdge: async () => engine.call('graph.removeEdge', (await edges())[0]!),
  restoreEdge: async () => engine.call('graph.restoreEdge', await hiddenEdge()),
  moved: async () =>
    engine.call('graph.setPositions', {
      positions: [{ conceptId: (await concepts())[0]!.id, x: 5.5, y: -6 }],
      label: 'moved',
    }),
  layout: async () =>
    engine.call('graph.setPositions', {
      positions: (await concepts()).map(({ id }, index) => ({ conceptId: id, x: index, y: -index })),
      label: 'layout',
    }),
  generate: async () => {
    await engine.call('hypotheses.remove', { ids: (await hypotheses()).map(({ id }) => id) });
    return engine.call('hypotheses.generate', { method: 'abc' });
  },
  hypothesisState: async () =>
    engine.call('hypotheses.setState', { ids: [(await hypotheses())[0]!.id], state: 'set aside' }),
  editHypothesis: async () =>
    engine.call('hypotheses.edit', { id: (await hypotheses())[0]!.id, statement: 'Mine', body: 'Mine' }),
  removeHypotheses: async () => engine.call('hypotheses.remove', { ids: [(await hypotheses())[0]!.id] }),
  importDataset: () => engine.call('datasets.import', { file: itemFile(30, 3, 2) }),
  editVariables: async () =>
    engine.call('datasets.updateVariables', {
      id: await datasetId(),
      variables: ['item1', 'item2'],
      patch: { label: 'Sample question', missingCodes: [4] },
    }),
  mergeVariables: async () =>
    engine.call('datasets.mergeVariables', {
      id: await datasetId(),
      variables: ['item1', 'item2'],
      how: 'mean',
      name: 'both',
    }),
  mapVariables: async () =>
    engine.call('triangulation.map', {
      mappings: [{ datasetId: await datasetId(), variable: 'item1', conceptId: (await concepts())[0]!.id }],
    }),
  renameDataset: async () => engine.call('datasets.rename', { id: await datasetId(), name: 'Renamed' }),
  removeDatasets: async () => engine.call('datasets.remove', { ids: [await datasetId()] }),
  estimateNetwork: async () =>
    engine.call('networks.estimate', { datasetId: await datasetId(), method: 'pcor' }),
  renameNetwork: async () => engine.call('networks.rename', { id: await networkId(), name: 'Renamed' }),
  annotateNetwork: async () => engine.call('networks.annotate', { id: await networkId(), note: 'A note.' }),
  changeFigure: async () =>
    engine.call('networks.setFigure', { id: await networkId(), settings: { palette: 'classic' } }),
  placeNodes: async () =>
    engine.call('networks.setPlaces', { id: await networkId(), places: [{ variable: 'item1', x: 3, y: 4 }] }),
  removeNetworks: async () => engine.call('networks.remove', { ids: [await networkId()] }),
  computeResult: async () =>
    engine.call('networks.communities', { id: await networkId(), method: 'walktrap' }),
  removeResult: async () => {
    const { id } = await engine.call('networks.communities', { id: await networkId(), method: 'louvain' });
    return engine.call('networks.removeResult', { id });
  },
  drawSample: () => engine.call('claims.drawSample', { size: 3 }),
  judge: async () => {
    await engine.call('claims.drawSample', { size: 3 });
    return engine.call('claims.judge', { index: 0, verdict: 'causal' });
  },
  addModel: () => engine.call('causalModels.create', { name: 'Sample', text: 'dag { sleep -> mood }' }),
  editModel: async () =>
    engine.call('causalModels.edit', { id: await modelId(), text: 'dag { mood -> sleep }' }),
  renameModel: async () => engine.call('causalModels.edit', { id: await modelId(), name: 'Renamed' }),
  removeModel: async () => engine.call('causalModels.remove', { id: await modelId() }),
};

/** A model that is there before the action. */
async function modelId(): Promise<string> {
  const [known] = await engine.call('causalModels.list', {});
  if (known !== undefined) return known.id;
  const { id } = await engine.call('causalModels.create', { name: 'Sample', text: 'dag { sleep -> mood }' });
  return id;
}

/** A claim that is not accepted yet, so that accepting it is a change. */
async function rejected() {
  const [claim] = await claims();
  await engine.call('claims.review', { ids: [claim!.id], state: 'rejected' });
  return claim!;
}

async function hiddenEdge() {
  const [edge] = await edges();
  await engine.call('graph.removeEdge', edge!);
  return edge!;
}

describe('undo', () => {
  it.each(Object.keys(historyLabels) as (keyof typeof historyLabels)[])(
    'takes back %s as one step, and redo brings it again',
    async (name) => {
      const start = await contentOf(engine);
      await actions[name]();
      const after = await contentOf(engine);
      expect((await engine.call('notebook.state', {}))!.undo).toBe(historyLabels[name]);
      expect(await engine.call('history.undo', {})).toEqual({ label: historyLabels[name] });
      const before = await contentOf(engine);
      expect(before).not.toEqual(after);
      expect(await engine.call('history.redo', {})).toEqual({ label: historyLabels[name] });
      expect(await contentOf(engine)).toEqual(after);
      // Back to where the table of actions began, what prepared this one included.
      while (JSON.stringify(await contentOf(engine)) !== JSON.stringify(start)) {
        await engine.call('history.undo', {});
      }
    },
  );

  it('says so when there is nothing to take back', async () => {
    const { path } = (await engine.call('notebook.state', {}))!;
    await engine.call('notebook.create', { name: 'Empty', path: join(engine.folder, 'empty.nosograph') });
    await expect(engine.call('history.undo', {})).rejects.toMatchObject({ code: 'state' });
    await expect(engine.call('history.redo', {})).rejects.toMatchObject({ code: 'state' });
    await engine.call('notebook.open', { path });
  });

  it('goes back a hundred and twenty steps', async () => {
    const start = await contentOf(engine);
    const [concept] = await concepts();
    for (let x = 0; x < 120; x += 1) {
      await engine.call('graph.setPositions', {
        positions: [{ conceptId: concept!.id, x, y: x }],
        label: 'moved',
      });
    }
    for (let step = 0; step < 120; step += 1) await engine.call('history.undo', {});
    expect(await contentOf(engine)).toEqual(start);
  });
});
