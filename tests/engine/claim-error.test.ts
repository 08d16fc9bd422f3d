import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimErrorMethods } from '../../core/engine/contract/claim-error.ts';
import type { MethodName } from '../../core/engine/contract/index.ts';
import { type TestEngine, temporaryEngine } from '../helpers/engines.ts';
import { cslFile } from '../helpers/records.ts';

let engine: TestEngine;

beforeAll(async () => {
  engine = await temporaryEngine();
  await engine.call('notebook.create', { name: 'N', path: join(engine.folder, 'n.nosograph') });
  await engine.call('literature.import', {
    files: [
      cslFile(
        'sample.json',
        Array.from({ length: 12 }, (_, index) => ({
          number: index + 1,
          title: `Sample record ${index + 1}`,
          abstract:
            'Sample. We asked students. Chronic stress increases insomnia. Loneliness was associated with worry.',
        })),
      ),
    ],
  });
});
afterAll(() => engine.dispose());

/** Each block goes on where the last one ended. */
describe('the extractor’s own error', () => {
  it('is unknown before anything is reviewed or read', async () => {
    expect(await engine.call('claims.precision', {})).toEqual([]);
    expect(await engine.call('claims.sample', {})).toBeNull();
    await expect(engine.call('claims.drawSample', {})).rejects.toMatchObject({ code: 'state' });
    await expect(engine.call('claims.judge', { index: 0, verdict: 'none' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('comes from accepting, rejecting and correcting', async () => {
    await engine.call('claims.extract', { extractor: 'rules' });
    const { rows } = await engine.call('claims.list', { filter: { relation: 'causes' } });
    const ids = rows.map(({ id }) => id);
    expect(ids).toHaveLength(12);
    await engine.call('claims.review', { ids: ids.slice(0, 6), state: 'accepted' });
    await engine.call('claims.review', { ids: ids.slice(6, 8), state: 'rejected' });
    await engine.call('claims.edit', { id: ids[8]!, patch: { relation: 'predicts' } });
    await engine.call('claims.edit', { id: ids[8]!, patch: { effect: 'sleep problems', note: 'checked' } });
    await engine.call('claims.review', { ids: [ids[8]!], state: 'accepted' });
    const [sum, causes, ...others] = await engine.call('claims.precision', {});
    expect(others).toEqual([]);
    expect(sum).toMatchObject({ kind: 'rules', relation: null, right: 6, corrected: 1, wrong: 2 });
    expect(causes).toMatchObject({ relation: 'causes', right: 6, corrected: 1, wrong: 2, precision: 6 / 9 });
    expect(causes!.interval.low).toBeCloseTo(0.3542, 3);
    expect(causes!.interval.high).toBeCloseTo(0.8794, 3);
    const edited = await engine.call('claims.get', { id: ids[8]! });
    expect(edited.by.corrected).toEqual({ relation: 'causes', effect: expect.any(String) });
  });

  it('does not count a note as a correction', async () => {
    const { rows } = await engine.call('claims.list', { filter: { state: 'accepted' } });
    await engine.call('claims.edit', { id: rows[0]!.id, patch: { note: 'see page 3' } });
    expect((await engine.call('claims.precision', {}))[0]).toMatchObject({ right: 6, corrected: 1 });
  });

  it('is asked of a sample whose sentences do not show what the extractor made of them', async () => {
    const sample = await engine.call('claims.drawSample', { size: 9, seed: 4 });
    expect(sample.sentences).toHaveLength(9);
    expect(sample.sentences.every(({ claimed }) => claimed === null)).toBe(true);
    expect(sample.estimates).toBeNull();
    expect(await engine.call('claims.sample', {})).toEqual(sample);
    for (const [index, { text }] of sample.sentences.entries()) {
      const verdict = text.includes('increases') ? 'causal' : 'none';
      const after = await engine.call('claims.judge', { index, verdict });
      expect(after.judged).toBe(index + 1);
      expect(after.estimates === null).toBe(index < 8);
    }
    const judged = await engine.call('claims.sample', {});
    expect(judged!.sentences.filter(({ claimed }) => claimed)).toHaveLength(3);
    expect(judged!.estimates).toMatchObject({
      precision: { value: 1, judged: 3 },
      missed: { value: 0, judged: 6 },
      recall: { value: 1, high: 1 },
    });
    expect(judged!.estimates!.recall!.low).toBeLessThan(0.5);
  });

  it('draws the same sample for the same seed, and forgets verdicts by undo', async () => {
    const first = await engine.call('claims.drawSample', { size: 9, seed: 4 });
    const again = await engine.call('claims.drawSample', { size: 9, seed: 4 });
    expect(again.sentences).toEqual(first.sentences);
    expect((await engine.call('claims.drawSample', { size: 9, seed: 5 })).sentences).not.toEqual(
      first.sentences,
    );
    await engine.call('claims.judge', { index: 2, verdict: 'unsure' });
    await engine.call('history.undo', {});
    expect((await engine.call('claims.sample', {}))!.judged).toBe(0);
  });

  it('has answered every method of its contract', () => {
    const missed = (Object.keys(claimErrorMethods) as MethodName[]).filter(
      (name) => !engine.answered.has(name),
    );
    expect(missed).toEqual([]);
  });
});
