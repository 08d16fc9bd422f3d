import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { undoableTables } from '../../core/storage/history-tables.ts';
import type { Notebook } from '../../core/storage/notebook-contract.ts';
import { Database, loadSqlite } from '../../core/storage/sqlite.ts';
import {
  allClaims,
  allSources,
  firstPage,
  noKeys,
  sampleClaim,
  sampleConcept,
  sampleHypothesis,
  sampleSource,
} from './sample-entities.ts';
import { codeOf, workplace } from './workplace.ts';

const { host } = workplace();
const sqlite = await loadSqlite(() => host.asset('sqlite.wasm'));

/** Every row of every table that undo is answerable for, and of what triggers derive from them. */
function tablesOf(notebook: Notebook): unknown {
  const database = new Database(sqlite, notebook.bytes());
  try {
    const names = [...undoableTables(database).map(({ name }) => name), 'claim_tally'];
    const rows = names.map((name) => [name, database.all(`SELECT * FROM "${name}" ORDER BY 1`)]);
    const matches = ['sample*', 'brooding'].map((word) =>
      database.all(
        `SELECT id FROM sources WHERE document IN
           (SELECT docid FROM source_search WHERE source_search MATCH ?) ORDER BY id`,
        [word],
      ),
    );
    return [rows, matches];
  } finally {
    database.close();
  }
}

/** Things a user might do, each on ids drawn from a few, so that actions meet on the same rows. */
type Edit = (notebook: Notebook, id: number, value: number) => void;

const ensureConcept = (notebook: Notebook, id: string): void => {
  if (notebook.concepts.get(id) === null) notebook.concepts.insert(sampleConcept(id));
};
const ensureSource = (notebook: Notebook, id: number): void => {
  if (notebook.sources.get(`source-${id}`) === null) notebook.sources.insert(sampleSource(id), noKeys);
};

const edits: Readonly<Record<string, Edit>> = {
  'import a source': (notebook, id) => ensureSource(notebook, id),
  'rewrite a source': (notebook, id, value) => {
    ensureSource(notebook, id);
    const title = value > 0 ? 'Sample of brooding' : 'Sample of calm';
    notebook.sources.update(sampleSource(id, { title, abstract: `Sample ${value}` }), noKeys);
  },
  'screen a source': (notebook, id, value) => {
    ensureSource(notebook, id);
    const source = notebook.sources.get(`source-${id}`)!;
    notebook.sources.update({ ...source, screening: value > 0 ? 'include' : 'exclude' }, noKeys);
  },
  'remove a source': (notebook, id) => notebook.sources.remove(`source-${id}`),
  'remove a source and import it again': (notebook, id) => {
    notebook.sources.remove(`source-${id}`);
    ensureSource(notebook, id);
  },
  'mark a source as read': (notebook, id) => {
    ensureSource(notebook, id);
    notebook.sources.markRead(`source-${id}`, 'rules 1');
  },
  'extract a claim': (notebook, id, value) => {
    ensureSource(notebook, id);
    for (const concept of ['a', 'b']) ensureConcept(notebook, concept);
    const confidence = (value + 1e6) / 2e6;
    if (notebook.claims.get(`claim-${id}`) === null) {
      notebook.claims.insert(sampleClaim(`claim-${id}`, `source-${id}`, { confidence }));
    }
  },
  'review every claim': (notebook, _id, value) => {
    notebook.claims.setStateWhere(allClaims, value > 0 ? 'accepted' : 'rejected');
  },
  'merge concepts': (notebook) => {
    ensureConcept(notebook, 'c');
    notebook.claims.repoint('a', 'c');
  },
  'draw an edge': (notebook, id, value) => {
    for (const concept of ['a', 'b']) ensureConcept(notebook, concept);
    const [causeId, effectId] = value > 0 ? ['a', 'b'] : ['b', 'a'];
    notebook.graph.putHandEdge({
      id: `edge-${id}-${causeId}`,
      causeId,
      effectId,
      polarity: '+',
      rationale: `${value}`,
      hidden: false,
    });
  },
  'take a concept off with its edges': (notebook) => {
    if ((notebook.concepts.claimCounts().get('b') ?? 0) === 0 && notebook.claims.counts().rejected === 0) {
      notebook.concepts.remove('b');
    }
  },
  'move a node': (notebook, id, value) => {
    ensureConcept(notebook, `concept-${id}`);
    notebook.graph.addHandNode(`concept-${id}`);
    notebook.graph.putPositions([{ conceptId: `concept-${id}`, x: value, y: value / 3 }]);
  },
  'write a hypothesis': (notebook, id, value) =>
    notebook.hypotheses.put(sampleHypothesis(`hypothesis-${id}`, { score: value, body: `Sample ${value}` })),
  'rename the notebook': (notebook, _id, value) => notebook.meta.set('name', `Sample ${value}`),
};

const command = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      edit: fc.constantFrom(...Object.keys(edits)),
      id: fc.integer({ min: 1, max: 3 }),
      value: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    }),
  },
  { weight: 3, arbitrary: fc.constant('undo' as const) },
  { weight: 2, arbitrary: fc.constant('redo' as const) },
);

test('any series of actions, undo and redo leaves the tables as the model says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 25 }), async (series) => {
      const notebook = await workplace().create();
      let present = tablesOf(notebook);
      const past: unknown[] = [];
      const future: unknown[] = [];
      for (const step of series) {
        if (step === 'undo' || step === 'redo') {
          const [from, to] = step === 'undo' ? [past, future] : [future, past];
          expect(notebook.state()[step] === null).toBe(from.length === 0);
          if (from.length === 0) continue;
          await notebook[step]();
          to.push(present);
          present = from.pop();
        } else {
          const { revision } = notebook.state();
          await notebook.act(step.edit, () => edits[step.edit]!(notebook, step.id, step.value));
          if (notebook.state().revision === revision) continue;
          past.push(present);
          future.length = 0;
          present = tablesOf(notebook);
        }
        expect(tablesOf(notebook)).toEqual(present);
      }
      await notebook.close({ save: false });
    }),
    { numRuns: 40 },
  );
}, 120_000);

describe('undo', () => {
  test('goes back two hundred steps and forward again', async () => {
    const notebook = await workplace().create('0');
    for (let step = 1; step <= 210; step++) {
      await notebook.act('rename', () => notebook.meta.set('name', String(step)));
    }
    let back = 0;
    for (; notebook.state().undo !== null; back++) await notebook.undo();
    expect(back).toBe(200);
    expect(notebook.meta.get('name')).toBe('10');
    while (notebook.state().redo !== null) await notebook.redo();
    expect(notebook.meta.get('name')).toBe('210');
  });

  test('with nothing to undo says so', async () => {
    const notebook = await workplace().create();
    expect(await codeOf(notebook.undo())).toBe('state');
    expect(await codeOf(notebook.redo())).toBe('state');
  });

  test('is forgotten forwards by a new action', async () => {
    const notebook = await workplace().create('a');
    await notebook.act('b', () => notebook.meta.set('name', 'b'));
    await notebook.undo();
    await notebook.act('c', () => notebook.meta.set('name', 'c'));
    expect(notebook.state()).toMatchObject({ undo: 'c', redo: null });
  });

  test('writes down only the columns that changed', async () => {
    const notebook = await workplace().create();
    const abstract = 'sample '.repeat(10_000);
    await notebook.act('import', () => {
      for (let index = 1; index <= 50; index++)
        notebook.sources.insert(sampleSource(index, { abstract }), noKeys);
    });
    const before = notebook.bytes().length;
    await notebook.act('screen', () => {
      for (const source of notebook.sources.slice(firstPage)) {
        notebook.sources.update({ ...source, screening: 'include' }, noKeys);
      }
    });
    expect(notebook.bytes().length - before).toBeLessThan(100_000);
    await notebook.undo();
    expect(notebook.sources.list({ ...allSources, screening: 'undecided' }, firstPage).total).toBe(50);
  });

  test('keeps every bit of a number', async () => {
    const notebook = await workplace().create();
    await notebook.act('add', () => notebook.concepts.insert(sampleConcept('a')));
    await fc.assert(
      fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (x) => {
        await notebook.act('move', () => notebook.graph.putPositions([{ conceptId: 'a', x, y: 0.5 }]));
        await notebook.act('move', () => notebook.graph.putPositions([{ conceptId: 'a', x: 7, y: 7 }]));
        await notebook.undo();
        expect(notebook.graph.positions()).toEqual([{ conceptId: 'a', x: x === 0 ? 0 : x, y: 0.5 }]);
      }),
      { numRuns: 50 },
    );
  });
});
