import { describe, expect, test } from 'vitest';
import type { Notebook } from '../../core/storage/notebook-contract.ts';
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

async function withClaims(): Promise<Notebook> {
  const notebook = await workplace().create();
  await notebook.act('set up', () => {
    for (const id of ['a', 'b']) notebook.concepts.insert(sampleConcept(id));
    notebook.concepts.insert(sampleConcept('c', 'Sample brooding'));
    for (const index of [1, 2]) notebook.sources.insert(sampleSource(index), noKeys);
    notebook.claims.insert(sampleClaim('late', 'source-2'));
    notebook.claims.insert(sampleClaim('abstract', 'source-1', { confidence: 0.9 }));
    notebook.claims.insert(sampleClaim('title', 'source-1', { field: 'title', causeConceptId: 'c' }));
    notebook.claims.insert(sampleClaim('loose', 'source-1', { grounding: 'unverified', confidence: 0.2 }));
  });
  return notebook;
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

describe('sources', () => {
  test('come back as they went in, every field', async () => {
    const notebook = await workplace().create();
    const source = sampleSource(1, {
      abstract: 'Sample abstract\u0000with a NUL, a 𝄞 and a tab\t',
      keyword: 'one; two',
      'container-title': 'Sample Journal',
      issued: { 'date-parts': [[2021, 3]] },
      custom: { AID: ['a', 'b'], OWN: 'NLM' },
      DOI: '10.1000/sample.1',
    });
    await notebook.act('import', () => notebook.sources.insert(source, noKeys));
    expect(notebook.sources.get('source-1')).toEqual(source);
    expect(notebook.sources.slice(firstPage)).toEqual([source]);
  });

  test('keep an empty journal name apart from none', async () => {
    const notebook = await workplace().create();
    const source = sampleSource(1, { 'container-title': '' });
    await notebook.act('import', () => notebook.sources.insert(source, noKeys));
    expect(notebook.sources.get('source-1')).toEqual(source);
  });

  test('replace half a surrogate pair by one character, so that offsets hold', async () => {
    const notebook = await workplace().create();
    await notebook.act('import', () =>
      notebook.sources.insert(sampleSource(1, { abstract: 'a\ud800b' }), noKeys),
    );
    expect(notebook.sources.get('source-1')?.record.abstract).toBe('a\ufffdb');
  });

  test('sort by what the list shows, without case, accents and leading punctuation; blanks last', async () => {
    const notebook = await workplace().create();
    const titles = ['Zebra', '"apple', 'Äpfel', '', 'banana'];
    await notebook.act('import', () => {
      for (const [place, title] of titles.entries()) {
        notebook.sources.insert(
          sampleSource(place, { title, ...(title === '' ? { title: '…' } : {}) }),
          noKeys,
        );
      }
    });
    const sorted = (descending: boolean) =>
      notebook.sources
        .list({ ...allSources, sort: 'title', descending }, firstPage)
        .rows.map(({ title }) => title);
    expect(sorted(false)).toEqual(['Äpfel', '"apple', 'banana', 'Zebra', '…']);
    expect(sorted(true)).toEqual(['Zebra', 'banana', '"apple', 'Äpfel', '…']);
  });

  test('count their claims, rejected ones left out, and sort by that', async () => {
    const notebook = await withClaims();
    const counts = () =>
      notebook.sources
        .list({ ...allSources, sort: 'claims', descending: true }, firstPage)
        .rows.map(({ id, claims }) => `${id} ${claims}`);
    expect(counts()).toEqual(['source-1 3', 'source-2 1']);
    await notebook.act('reject', () =>
      notebook.claims.setStateWhere({ ...allClaims, sourceId: 'source-1' }, 'rejected'),
    );
    expect(counts()).toEqual(['source-2 1', 'source-1 0']);
    await notebook.undo();
    expect(counts()).toEqual(['source-1 3', 'source-2 1']);
    await notebook.act('remove', () => notebook.sources.remove('source-2'));
    await notebook.undo();
    expect(counts()).toEqual(['source-1 3', 'source-2 1']);
  });

  test('are filtered and windowed', async () => {
    const notebook = await workplace().create();
    await notebook.act('import', () => {
      for (let index = 1; index <= 10; index++) {
        const issued = index === 10 ? {} : { issued: { 'date-parts': [[2000 + index]] } };
        const abstract = index % 2 === 0 ? { abstract: 'Sample' } : {};
        notebook.sources.insert(sampleSource(index, { ...issued, ...abstract }), noKeys);
      }
    });
    const list = (query: object, window = firstPage) =>
      notebook.sources.list({ ...allSources, ...query }, window);
    expect(idsOf(list({ yearFrom: 2003, yearTo: 2004 }).rows)).toEqual(['source-3', 'source-4']);
    expect(list({ withoutAbstract: true }).total).toBe(5);
    expect(list({ screening: 'include' }).total).toBe(0);
    expect(idsOf(list({ sort: 'year', descending: true }, { offset: 8, limit: 5 }).rows)).toEqual([
      'source-1',
      'source-10',
    ]);
    await notebook.act('screen', () => {
      notebook.sources.update({ ...notebook.sources.get('source-3')!, screening: 'include' }, noKeys);
    });
    expect(idsOf(list({ screening: 'include' }).rows)).toEqual(['source-3']);
  });

  test('show three authors at most, Chinese ones whole', async () => {
    const notebook = await workplace().create();
    const author = [
      { family: 'Sample', given: 'A' },
      { literal: 'Sample Group' },
      { family: '样', given: '本' },
    ];
    await notebook.act('import', () => {
      notebook.sources.insert(sampleSource(1, { author }), noKeys);
      notebook.sources.insert(sampleSource(2, { author: [...author, { family: 'Fourth' }] }), noKeys);
    });
    expect(notebook.sources.list(allSources, firstPage).rows.map(({ authors }) => authors)).toEqual([
      'Sample, Sample Group, 样本',
      'Sample, Sample Group, 样本…',
    ]);
  });

  test('know which extractor has read them', async () => {
    const notebook = await withClaims();
    await notebook.act('read', () => {
      notebook.sources.markRead('source-1', 'rules 1');
      notebook.sources.markRead('source-1', 'rules 1');
    });
    expect(notebook.sources.unread('rules 1')).toEqual(['source-2']);
    expect(notebook.sources.unread('rules 2')).toEqual(['source-1', 'source-2']);
  });

  test('take their claims with them when they go, and bring them back', async () => {
    const notebook = await withClaims();
    await notebook.act('remove', () => notebook.sources.remove('source-1'));
    expect(idsOf(notebook.claims.list(allClaims, firstPage).rows)).toEqual(['late']);
    await notebook.undo();
    expect(notebook.claims.list(allClaims, firstPage).total).toBe(4);
  });

  test('that are not there cannot be updated', async () => {
    const notebook = await workplace().create();
    const update = notebook.act('screen', () => notebook.sources.update(sampleSource(1), noKeys));
    expect(await codeOf(update)).toBe('not-found');
  });
});

describe('claims', () => {
  test('come back as they went in', async () => {
    const notebook = await withClaims();
    const byModel = { kind: 'model', version: 'p1', model: 'sample-model', runId: 'run-1' } as const;
    const claim = sampleClaim('full', 'source-1', {
      by: byModel,
      cue: null,
      note: 'x',
      population: 'adults',
    });
    await notebook.act('add', () => notebook.claims.insert(claim));
    expect(notebook.claims.get('full')).toEqual(claim);
  });

  test('are listed in reading order: by source, the title first', async () => {
    const notebook = await withClaims();
    const { rows } = notebook.claims.list({ ...allClaims, sort: 'source' }, firstPage);
    expect(idsOf(rows)).toEqual(['title', 'abstract', 'loose', 'late']);
  });

  test('are filtered by every field', async () => {
    const notebook = await withClaims();
    const list = (query: object) => idsOf(notebook.claims.list({ ...allClaims, ...query }, firstPage).rows);
    expect(list({ conceptId: 'c' })).toEqual(['title']);
    expect(list({ sourceId: 'source-2' })).toEqual(['late']);
    expect(list({ minConfidence: 0.85 })).toEqual(['abstract']);
    expect(list({ text: 'MOOD sleep' })).toHaveLength(4);
    expect(list({ text: 'Brooding mood' })).toEqual(['title']);
    expect(list({ text: '100%_' })).toEqual([]);
    expect(list({ relation: 'predicts' })).toEqual([]);
    expect(list({ polarity: '+', certainty: 'asserted', design: 'unknown', state: 'proposed' })).toHaveLength(
      4,
    );
    expect(list({ sort: 'confidence' })[0]).toBe('abstract');
  });

  test('are found without their accents', async () => {
    const notebook = await withClaims();
    const quote = { text: 'Ängste lösen GRÜBELN aus', start: 0, end: 24 };
    await notebook.act('add', () => notebook.claims.insert(sampleClaim('de', 'source-1', { quote })));
    const found = notebook.claims.list({ ...allClaims, text: 'grubeln angste' }, firstPage);
    expect(idsOf(found.rows)).toEqual(['de']);
  });

  test('that are unverified stay as they are when everything shown is accepted', async () => {
    const notebook = await withClaims();
    const changed = await notebook.act('accept', () => notebook.claims.setStateWhere(allClaims, 'accepted'));
    expect(changed).toBe(3);
    expect(notebook.claims.counts()).toEqual({ proposed: 1, accepted: 3, rejected: 0 });
    expect(notebook.claims.get('loose')?.state).toBe('proposed');
    expect(idsOf(notebook.claims.onEdge('a', 'b'))).toEqual(['abstract', 'late']);
    expect(idsOf(notebook.claims.accepted())).toEqual(['title', 'abstract', 'late']);
  });

  test('follow a concept that is merged away', async () => {
    const notebook = await withClaims();
    await notebook.act('merge', () => {
      notebook.claims.repoint('a', 'c');
      notebook.concepts.remove('a');
    });
    expect(notebook.claims.get('abstract')?.causeConceptId).toBe('c');
    expect(notebook.concepts.claimCounts()).toEqual(
      new Map([
        ['b', 4],
        ['c', 4],
      ]),
    );
    await notebook.undo();
    expect(notebook.concepts.get('a')).toEqual(sampleConcept('a'));
    expect(notebook.claims.get('abstract')?.causeConceptId).toBe('a');
  });

  test('keep the concepts that they speak of from being removed', async () => {
    const notebook = await withClaims();
    await expect(notebook.act('remove', () => notebook.concepts.remove('a'))).rejects.toThrow('FOREIGN KEY');
    expect(notebook.concepts.get('a')).not.toBeNull();
  });

  test('proposed by one extractor are replaced, reviewed ones stay', async () => {
    const notebook = await withClaims();
    await notebook.act('accept', () =>
      notebook.claims.update({ ...notebook.claims.get('title')!, state: 'accepted' }),
    );
    const removed = await notebook.act('again', () => notebook.claims.removeProposed('source-1', 'rules'));
    expect(removed).toBe(2);
    expect(idsOf(notebook.claims.list(allClaims, firstPage).rows)).toEqual(['late', 'title']);
  });
});

test('the graph keeps one hand-drawn edge per ordered pair, nodes and positions', async () => {
  const notebook = await withClaims();
  const edge = {
    id: 'e1',
    causeId: 'a',
    effectId: 'b',
    polarity: '+',
    rationale: 'x',
    hidden: false,
  } as const;
  await notebook.act('draw', () => {
    notebook.graph.putHandEdge(edge);
    notebook.graph.putHandEdge({ ...edge, id: 'e2', hidden: true });
    notebook.graph.addHandNode('c');
    notebook.graph.addHandNode('c');
    notebook.graph.putPositions([{ conceptId: 'a', x: 0.1, y: 1 / 3 }]);
    notebook.graph.putPositions([{ conceptId: 'a', x: 1e-300, y: -2.5 }]);
  });
  expect(notebook.graph.handEdges()).toEqual([{ ...edge, id: 'e2', hidden: true }]);
  expect(notebook.graph.handEdge('b', 'a')).toBeNull();
  expect(notebook.graph.handNodes()).toEqual(['c']);
  expect(notebook.graph.positions()).toEqual([{ conceptId: 'a', x: 1e-300, y: -2.5 }]);
  await notebook.act('erase', () => {
    notebook.graph.removeHandEdge('e2');
    notebook.graph.removeHandNode('c');
    notebook.graph.removePosition('a');
  });
  expect([notebook.graph.handEdges(), notebook.graph.handNodes(), notebook.graph.positions()]).toEqual([
    [],
    [],
    [],
  ]);
});

test('hypotheses are listed best first, found by pair and by words, and replaced by id', async () => {
  const notebook = await workplace().create();
  await notebook.act('generate', () => {
    notebook.hypotheses.put(sampleHypothesis('low', { score: 0.5, state: 'set aside' }));
    notebook.hypotheses.put(sampleHypothesis('high', { score: 2, effectId: 'd', body: 'About 100% sleep' }));
    notebook.hypotheses.put(sampleHypothesis('low', { score: 0.7, state: 'set aside' }));
  });
  const list = (state: 'set aside' | null, text: string) =>
    idsOf(notebook.hypotheses.list({ state, text }, firstPage).rows);
  expect(list(null, '')).toEqual(['high', 'low']);
  expect(list('set aside', '')).toEqual(['low']);
  expect(list(null, '100% SLEEP')).toEqual(['high']);
  expect(notebook.hypotheses.find('abc', 'a', 'd')?.id).toBe('high');
  expect(notebook.hypotheses.get('low')).toEqual(sampleHypothesis('low', { score: 0.7, state: 'set aside' }));
});

test('reports and runs come back as they went in, newest first', async () => {
  const notebook = await workplace().create();
  const report = { id: 'r1', at: '2026-01-01T00:00:00Z', added: 3, files: [], duplicates: [], rejected: [] };
  const run = {
    id: 'run-1',
    what: 'claims.extract',
    startedAt: '2026-01-01T00:00:00Z',
    milliseconds: 12.25,
    settings: { extractor: 'rules' },
    versions: { rules: '1' },
    inputHash: '0',
    seed: null,
    summary: { claims: 3 },
  };
  await notebook.act('import', () => {
    notebook.reports.insert(report);
    notebook.reports.insert({ ...report, id: 'r2' });
    notebook.runs.insert(run);
  });
  expect(notebook.reports.all()).toEqual([{ ...report, id: 'r2' }, report]);
  expect(notebook.runs.all()).toEqual([run]);
});
