import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsMethods } from '../../core/engine/contract/claims.ts';
import { exchangeMethods } from '../../core/engine/contract/exchange.ts';
import { graphMethods } from '../../core/engine/contract/graph.ts';
import { hypothesisMethods } from '../../core/engine/contract/hypotheses.ts';
import type { MethodName } from '../../core/engine/contract/index.ts';
import { literatureMethods } from '../../core/engine/contract/literature.ts';
import { notebookMethods } from '../../core/engine/contract/notebook.ts';
import { contentOf, type TestEngine, temporaryEngine } from '../helpers/engines.ts';
import { bytesOf, cslFile, sleepRecords } from '../helpers/records.ts';

let engine: TestEngine;

beforeAll(async () => {
  engine = await temporaryEngine({ remember: true });
});
afterAll(() => engine.dispose());

/** Each block goes on where the last one ended: one researcher's afternoon. */
describe('a notebook from nothing to a report', () => {
  it('has none open at first, and says so', async () => {
    expect(await engine.call('notebook.state', {})).toBeNull();
    await expect(engine.call('claims.list', {})).rejects.toMatchObject({ code: 'state' });
    expect((await engine.call('app.info', {})).schemaVersion).toBeGreaterThan(0);
  });

  it('creates a notebook at a path, and refuses a path that is taken', async () => {
    const path = join(engine.folder, 'Sleep.nosograph');
    const state = await engine.call('notebook.create', { name: 'Sleep', path });
    expect(state).toMatchObject({ name: 'Sleep', path, sample: false, undo: null });
    await expect(engine.call('notebook.create', { name: 'Other', path })).rejects.toMatchObject({
      code: 'file.changed',
    });
  });

  it('imports files, merges duplicates with a reason and says what it took from them', async () => {
    const [first] = sleepRecords;
    const again = cslFile('again.json', [
      { number: 1, doi: '10.0000/SAMPLE.1' },
      { number: 77, title: 'Sample record 77 that stands twice in one file', doi: null },
      {
        number: 77,
        title: 'Sample record 77 that stands twice in one file',
        doi: null,
        abstract: 'Late abstract.',
      },
    ]);
    const broken = { name: 'broken.bin', bytes: new Uint8Array([0, 1, 2, 255, 254, 0, 7]) };
    const report = await engine.call('literature.import', {
      files: [cslFile('sleep.json', sleepRecords), again, broken],
    });
    expect(first).toBeDefined();
    expect(report.added).toBe(7);
    expect(report.duplicates).toMatchObject([
      { file: 'again.json', index: 1, by: 'doi', filled: [] },
      { file: 'again.json', index: 3, by: 'title-year-author', filled: ['abstract'] },
    ]);
    expect(report.rejected).toMatchObject([
      { file: 'broken.bin', index: 0, code: expect.stringMatching(/^format\./) },
    ]);
    expect(await engine.call('literature.reports', {})).toEqual([report]);
  });

  it('lists, searches and shows sources', async () => {
    const found = await engine.call('literature.list', { filter: { text: 'loneliness' } });
    expect(found.total).toBe(1);
    const source = await engine.call('literature.get', { id: found.rows[0]!.id });
    expect(source.record.abstract).toContain('Loneliness');
    await expect(engine.call('literature.get', { id: 'source-none' })).rejects.toMatchObject({
      code: 'not-found',
      details: { id: 'source-none' },
    });
  });

  it('parses a file without touching the notebook', async () => {
    const before = await contentOf(engine);
    const parsed = await engine.call('literature.parse', { file: cslFile('x.json', sleepRecords) });
    expect(parsed.records).toHaveLength(6);
    expect(await contentOf(engine)).toEqual(before);
  });

  it('screens sources; the excluded ones are not read for claims', async () => {
    const late = await engine.call('literature.list', { filter: { text: 'late' } });
    await engine.call('literature.screen', { ids: [late.rows[0]!.id], screening: 'exclude' });
    const summary = await engine.call('claims.extract', { extractor: 'rules' });
    expect(summary.sources).toBe(6);
    expect(summary.claims).toBeGreaterThan(5);
    expect(summary.ungrounded).toBe(0);
    expect(summary.run.versions).toHaveProperty('rules');
  });

  it('gives every claim a quote that stands in its source at the place it names', async () => {
    const { rows } = await engine.call('claims.list', {});
    for (const claim of rows) {
      const { record } = await engine.call('literature.get', { id: claim.sourceId });
      const text = (claim.field === 'title' ? record.title : record.abstract) ?? '';
      for (const span of [claim.quote, claim.cause, claim.effect, claim.cue!]) {
        expect(text.slice(span.start, span.end)).toBe(span.text);
      }
      expect(claim.grounding).toBe('exact');
      expect(claim.state).toBe('proposed');
    }
  });

  it('reads nothing twice: only what is new since the last time', async () => {
    expect(await engine.call('claims.extract', { extractor: 'rules' })).toMatchObject({
      sources: 0,
      claims: 0,
    });
    await engine.call('literature.import', {
      files: [cslFile('more.json', [{ number: 8, abstract: 'Stress increases insomnia.' }])],
    });
    expect((await engine.call('claims.extract', { extractor: 'rules' })).sources).toBe(1);
  });

  it('reads a source anew when a later import brings the abstract that it lacked', async () => {
    const bare = { number: 9, title: 'Sample record 9 that came without its abstract' };
    await engine.call('literature.import', { files: [cslFile('bare.json', [bare])] });
    await engine.call('claims.extract', { extractor: 'rules' });
    const full = { ...bare, abstract: 'Fatigue increases irritability.' };
    const report = await engine.call('literature.import', { files: [cslFile('full.json', [full])] });
    expect(report.duplicates).toMatchObject([{ filled: ['abstract'] }]);
    expect(await engine.call('claims.extract', { extractor: 'rules' })).toMatchObject({
      sources: 1,
      claims: 1,
    });
  });

  it('previews what accepting a claim would change, and accepting changes just that', async () => {
    const { rows } = await engine.call('claims.list', { filter: { text: 'insomnia increases rumination' } });
    const [claim] = rows;
    const preview = await engine.call('claims.preview', { id: claim!.id });
    expect(preview).toMatchObject({ papersBefore: 0, papersAfter: 1 });
    expect(preview.beliefAfter).toBeGreaterThan(preview.beliefBefore);
    expect(await engine.call('claims.review', { ids: [claim!.id], state: 'accepted' })).toEqual({
      changed: 1,
    });
    const edge = await engine.call('graph.edge', {
      causeId: claim!.causeConceptId,
      effectId: claim!.effectConceptId,
    });
    expect(edge.edge.belief).toBeCloseTo(preview.beliefAfter, 12);
    expect(edge.claims.map(({ id }) => id)).toEqual([claim!.id]);
  });

  it('accepts everything that a filter shows, and nothing else', async () => {
    await engine.call('claims.reviewAll', { filter: { certainty: 'asserted' }, state: 'accepted' });
    const { rows } = await engine.call('claims.list', {});
    for (const claim of rows) {
      if (claim.certainty === 'asserted') expect(claim.state).toBe('accepted');
    }
    await engine.call('claims.reviewAll', { filter: {}, state: 'accepted' });
    expect((await engine.call('notebook.state', {}))!.counts.claims.proposed).toBe(0);
  });

  it('keeps reviewed claims and does not propose them again when a source is read anew', async () => {
    const before = await engine.call('claims.list', {});
    const [claim] = before.rows;
    await engine.call('claims.extract', { extractor: 'rules', sourceIds: [claim!.sourceId] });
    expect((await engine.call('claims.list', {})).rows.map(({ id }) => id).sort()).toEqual(
      before.rows.map(({ id }) => id).sort(),
    );
  });

  it('takes a claim that a person writes on a passage, accepted; refuses a quote that is not there', async () => {
    const { rows } = await engine.call('literature.list', { filter: { text: 'loneliness' } });
    const words = { sourceId: rows[0]!.id, field: 'abstract', polarity: '+' } as const;
    const claim = await engine.call('claims.add', {
      ...words,
      quote: 'Loneliness increases depression.',
      cause: 'Loneliness',
      effect: 'low mood at work',
      relation: 'causes',
      certainty: 'asserted',
    });
    expect(claim).toMatchObject({ state: 'accepted', by: { kind: 'person' }, grounding: 'exact' });
    expect(claim.cause).toMatchObject({ text: 'Loneliness' });
    expect(claim.effect.text).toBe('');
    await expect(
      engine.call('claims.add', {
        ...words,
        quote: 'Words that no sample has.',
        cause: 'a',
        effect: 'b',
        relation: 'causes',
        certainty: 'asserted',
      }),
    ).rejects.toMatchObject({ code: 'claim.ungrounded' });
    const edited = await engine.call('claims.edit', {
      id: claim.id,
      patch: { effect: 'depression', note: 'n' },
    });
    expect(edited).toMatchObject({ effectLabel: 'depression', note: 'n' });
    await expect(
      engine.call('claims.edit', { id: claim.id, patch: { effect: 'Loneliness' } }),
    ).rejects.toMatchObject({ code: 'graph.conflict' });
    expect(await engine.call('claims.get', { id: claim.id })).toEqual(edited);
    await engine.call('claims.remove', { ids: [claim.id] });
    await expect(engine.call('claims.get', { id: claim.id })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('extracts from bare passages', async () => {
    const lines = await engine.call('claims.extractText', {
      passages: ['Stress increases insomnia.', '', 'Nothing here.'],
    });
    expect(lines.map(({ line, claims }) => [line, claims.length > 0])).toEqual([
      [1, true],
      [2, false],
      [3, false],
    ]);
  });

  it('edits a concept, keeps its old label findable, and refuses a label that another has', async () => {
    const { rows } = await engine.call('concepts.list', { text: 'loneliness' });
    const edited = await engine.call('concepts.edit', { id: rows[0]!.id, label: 'feeling alone' });
    expect(edited.synonyms).toContain(rows[0]!.label);
    await expect(engine.call('concepts.edit', { id: edited.id, label: 'Depression' })).rejects.toMatchObject({
      code: 'graph.conflict',
    });
    expect(await engine.call('concepts.get', { id: edited.id })).toEqual(edited);
    await engine.call('concepts.proposals', {});
  });

  it('draws nodes and edges by hand, hides and restores what claims support', async () => {
    const { id } = await engine.call('graph.addNode', { label: 'hope', kind: 'trait', x: 1, y: 2 });
    const graph = await engine.call('graph.get', {});
    const other = graph.nodes.find((node) => node.id !== id)!;
    const edge = { causeId: id, effectId: other.id };
    await engine.call('graph.setEdge', { ...edge, polarity: '-', rationale: 'a thought' });
    const again = await engine.call('graph.setEdge', { ...edge, polarity: '+', rationale: 'a better one' });
    expect((await engine.call('graph.node', { id })).outgoing).toMatchObject([
      { polarity: '+', byHand: { id: again.id, rationale: 'a better one' } },
    ]);
    await expect(
      engine.call('graph.setEdge', { causeId: id, effectId: id, polarity: '+', rationale: '' }),
    ).rejects.toMatchObject({ code: 'graph.conflict' });
    await expect(engine.call('graph.removeNode', { id })).rejects.toMatchObject({ code: 'graph.conflict' });
    await engine.call('graph.removeNode', { id, withEdges: true });
    const supported = graph.edges[0]!;
    await engine.call('graph.removeEdge', supported);
    expect((await engine.call('graph.get', {})).edges.map((each) => each.id)).not.toContain(supported.id);
    await engine.call('graph.restoreEdge', supported);
    expect((await engine.call('graph.get', {})).edges).toContainEqual(supported);
    await engine.call('graph.setPositions', {
      positions: [{ conceptId: other.id, x: 10, y: 20 }],
      label: 'moved',
    });
    expect((await engine.call('graph.node', { id: other.id })).node).toMatchObject({ x: 10, y: 20 });
  });

  it('generates hypotheses whose every quote is a claim, and keeps what a person wrote when asked again', async () => {
    const { hypotheses, run } = await engine.call('hypotheses.generate', { method: 'abc' });
    expect(hypotheses.length).toBeGreaterThan(0);
    expect(run.settings).toMatchObject({ top: 50, maxSteps: 3 });
    for (const hypothesis of hypotheses) {
      const sum = hypothesis.scores.reduce((total, term) => total + term.contribution, 0);
      expect(hypothesis.score).toBeCloseTo(sum, 10);
      for (const { claimId, quote } of hypothesis.evidence) {
        expect((await engine.call('claims.get', { id: claimId })).quote.text).toBe(quote);
      }
    }
    const [first] = hypotheses;
    await engine.call('hypotheses.edit', { id: first!.id, body: '# Mine' });
    await engine.call('hypotheses.setState', { ids: [first!.id], state: 'refined' });
    const again = await engine.call('hypotheses.generate', { method: 'abc' });
    expect(again.hypotheses.find(({ id }) => id === first!.id)).toMatchObject({
      body: '# Mine',
      state: 'refined',
    });
    expect((await engine.call('hypotheses.list', {})).total).toBe(hypotheses.length);
    const closed = await engine.call('hypotheses.generate', {
      method: 'abc',
      from: first!.causeLabel,
      to: first!.effectId,
    });
    expect(closed.hypotheses[0]).toMatchObject({ id: first!.id, mode: 'closed' });
    await expect(
      engine.call('hypotheses.generate', { method: 'abc', about: 'no such thing' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect((await engine.call('hypotheses.get', { id: first!.id })).state).toBe('refined');
    await engine.call('hypotheses.remove', { ids: [first!.id] });
    await engine.call('history.undo', {});
    await engine.call('history.redo', {});
    await engine.call('history.undo', {});
  });

  it('merges concepts: claims, drawn edges and places follow, self-loops are rejected and counted', async () => {
    const { rows } = await engine.call('concepts.list', {});
    const named = (label: string) => rows.find((concept) => concept.label === label)!;
    const [into, from] = [named('rumination'), named('anxiety')];
    const before = await engine.call('claims.list', { filter: { conceptId: from.id } });
    const loops = before.rows.filter((claim) =>
      [claim.causeConceptId, claim.effectConceptId].includes(into.id),
    );
    const merged = await engine.call('concepts.merge', { into: into.id, from: [from.id] });
    expect(merged.selfLoops).toBe(loops.length);
    expect(loops.length).toBeGreaterThan(0);
    expect(merged.synonyms).toContain('anxiety');
    for (const { id } of loops) {
      expect((await engine.call('claims.get', { id })).state).toBe('rejected');
    }
    const graph = await engine.call('graph.get', { filter: { withHidden: true, withRefuted: true } });
    expect(graph.nodes.map(({ id }) => id)).not.toContain(from.id);
    expect(graph.edges.filter((edge) => edge.causeId === edge.effectId)).toEqual([]);
    for (const hypothesis of (await engine.call('hypotheses.list', {})).rows) {
      const ids = [...hypothesis.path, ...hypothesis.otherPaths.flat()].flatMap((step) => [
        step.fromId,
        step.toId,
      ]);
      expect(ids).not.toContain(from.id);
    }
    await expect(engine.call('concepts.merge', { into: into.id, from: [into.id] })).rejects.toMatchObject({
      code: 'graph.conflict',
    });
  });

  it('exports what each format can hold and converts graphs', async () => {
    const files = [
      ['report', 'md'],
      ['report', 'html'],
      ['graph', 'graphml'],
      ['graph', 'cyjs'],
      ['graph', 'csv'],
      ['graph', 'svg'],
      ['claims', 'csv'],
      ['claims', 'json'],
      ['hypotheses', 'csv'],
      ['hypotheses', 'json'],
    ] as const;
    for (const [what, format] of files) {
      const file = await engine.call('exchange.export', { what, format });
      expect(file.bytes.length, `${what} as ${format}`).toBeGreaterThan(50);
      expect(file.name).toMatch(/^Sleep.*\.\w+$/);
    }
    await expect(engine.call('exchange.export', { what: 'claims', format: 'svg' })).rejects.toMatchObject({
      code: 'input.invalid',
    });
    const graphml = await engine.call('exchange.export', { what: 'graph', format: 'graphml' });
    const graph = await engine.call('graph.get', {});
    const converted = await engine.call('exchange.convert', { file: graphml, to: 'cyjs' });
    expect(converted).toMatchObject({ nodes: graph.nodes.length });
    const links = await engine.call('exchange.export', { what: 'graph', format: 'csv' });
    const scored = await engine.call('hypotheses.scoreLinks', { file: links, method: 'common-neighbours' });
    expect(scored).toMatchObject({ nodes: graph.nodes.length });
  });

  it('saves, saves under another name, saves a copy, lists versions and opens one', async () => {
    const [path, copy] = [join(engine.folder, 'Moved.nosograph'), join(engine.folder, 'Copy.nosograph')];
    expect(await engine.call('notebook.save', {})).toMatchObject({ dirty: false });
    expect(await engine.call('notebook.saveAs', { path })).toMatchObject({ path });
    await engine.call('notebook.saveCopy', { path: copy });
    const content = await contentOf(engine);
    await engine.call('graph.addNode', { label: 'later thought', kind: 'other', x: null, y: null });
    await engine.call('notebook.save', {});
    const versions = await engine.call('notebook.versions', {});
    expect(versions.length).toBeGreaterThan(0);
    const opened = await engine.call('notebook.openVersion', { id: versions[0]!.id });
    expect(opened.path).not.toBe(path);
    expect((await contentOf(engine)).graph).toEqual(content.graph);
    await engine.call('notebook.open', { path: copy });
    expect(await contentOf(engine)).toEqual(content);
  });

  it('reloads what is on the disk and throws away what is not', async () => {
    const before = await contentOf(engine);
    await engine.call('graph.addNode', { label: 'unsaved thought', kind: 'other', x: null, y: null });
    await engine.call('notebook.reload', {});
    expect(await contentOf(engine)).toEqual(before);
  });

  it('hands out its bytes and opens them again as a working copy', async () => {
    const before = await contentOf(engine);
    const file = await engine.call('notebook.bytes', {});
    const state = await engine.call('notebook.openBytes', file);
    expect(state.path.startsWith(join(engine.folder, 'home'))).toBe(true);
    expect(await contentOf(engine)).toEqual(before);
    const junk = { name: 'junk.nosograph', bytes: bytesOf('not a notebook at all') };
    await expect(engine.call('notebook.openBytes', junk)).rejects.toMatchObject({ code: 'notebook.foreign' });
    expect((await engine.call('notebook.state', {}))!.path).toBe(state.path);
  });

  it('removes sources with their claims', async () => {
    const { rows } = await engine.call('literature.list', { limit: 1 });
    await engine.call('literature.remove', { ids: [rows[0]!.id] });
    expect((await engine.call('claims.list', { filter: { sourceId: rows[0]!.id } })).total).toBe(0);
  });

  it('remembers what was opened, the latest first, and forgets on request', async () => {
    const recent = await engine.call('app.recent', {});
    expect(recent.length).toBeGreaterThan(3);
    expect(recent[0]!.path).toBe((await engine.call('notebook.state', {}))!.path);
    await engine.call('app.forgetRecent', { path: recent[0]!.path });
    expect(await engine.call('app.recent', {})).toEqual(recent.slice(1));
  });

  it('opens a sample as a copy, with claims accepted, some left to review, and hypotheses', async () => {
    const [sample] = await engine.call('app.samples', {});
    expect(sample!.records).toBeGreaterThan(40);
    expect(await engine.call('app.sampleTruth', { id: sample!.id })).toHaveLength(1);
    const state = await engine.call('notebook.openSample', { id: sample!.id, language: 'zh' });
    expect(state).toMatchObject({ sample: true, dirty: false });
    expect(state.counts.claims.accepted).toBeGreaterThan(20);
    expect(state.counts.claims.proposed).toBeGreaterThan(0);
    expect(state.counts.hypotheses).toBeGreaterThan(0);
    const { rows } = await engine.call('literature.list', {});
    expect(rows.every((source) => source.sample)).toBe(true);
    await expect(engine.call('notebook.openSample', { id: 'none', language: 'en' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('asks other generators of the sample, and what they would have foretold', async () => {
    for (const method of ['links', 'embedding'] as const) {
      const { hypotheses } = await engine.call('hypotheses.generate', { method, top: 5 });
      expect(hypotheses.length, method).toBe(5);
      for (const { scores, score, path } of hypotheses) {
        expect(scores.map(({ term }) => term)).toContain('suggestion');
        expect(scores.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 10);
        expect(path.length).toBeGreaterThan(1);
      }
      await expect(
        engine.call('hypotheses.generate', { method, from: 'insomnia', to: 'depression' }),
      ).rejects.toMatchObject({ code: 'input.invalid', details: { method } });
    }
    const found = await engine.call('hypotheses.backtest', { method: 'abc', until: 2017 });
    expect(found.discovered).toBeGreaterThan(0);
    expect(found.auc).toBeLessThanOrEqual(1);
    await expect(engine.call('hypotheses.backtest', { method: 'abc', until: 2900 })).rejects.toMatchObject({
      code: 'input.invalid',
      details: { until: 2900 },
    });
  });

  it('closes', async () => {
    await engine.call('notebook.close', {});
    expect(await engine.call('notebook.state', {})).toBeNull();
  });

  it('has answered every method that concerns a notebook', () => {
    const contract = {
      ...notebookMethods,
      ...literatureMethods,
      ...claimsMethods,
      ...graphMethods,
      ...hypothesisMethods,
      ...exchangeMethods,
    };
    const missed = (Object.keys(contract) as MethodName[]).filter((name) => !engine.answered.has(name));
    expect(missed).toEqual([]);
  });
});

describe('what is not in the contract', () => {
  it('is refused, naming the field', async () => {
    await expect(engine.request('claims.fly', {})).rejects.toMatchObject({ code: 'input.invalid' });
    await expect(engine.request('toString', {})).rejects.toMatchObject({ code: 'input.invalid' });
    await expect(engine.request('claims.review', { ids: [], state: 'accepted' })).rejects.toMatchObject({
      code: 'input.invalid',
      details: { field: 'ids' },
    });
    await expect(engine.request('claims.list', { filter: { minConfidence: 2 } })).rejects.toMatchObject({
      details: { field: 'filter.minConfidence' },
    });
    await expect(engine.request('app.info', null)).rejects.toMatchObject({ code: 'input.invalid' });
  });
});
