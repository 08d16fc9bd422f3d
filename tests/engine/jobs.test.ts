import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { progressSteps } from '../../core/engine/contract/labels.ts';
import type { EngineEvent } from '../../core/engine/protocol.ts';
import { createTask, type Progress } from '../../core/foundation/task.ts';
import { contentOf, type TestEngine, temporaryEngine } from '../helpers/engines.ts';
import { cslFile, sleepRecords } from '../helpers/records.ts';

const opened: TestEngine[] = [];
afterEach(async () => {
  for (const engine of opened.splice(0)) await engine.dispose();
});

async function notebook(options: Parameters<typeof temporaryEngine>[0] = {}) {
  const engine = await temporaryEngine(options);
  opened.push(engine);
  const path = join(engine.folder, 'n.nosograph');
  await engine.call('notebook.create', { name: 'N', path });
  const events: EngineEvent[] = [];
  engine.onEvent((event) => events.push(event));
  return { engine, path, events };
}

/** Enough to take a while: each with an abstract that gives claims. */
const many = cslFile(
  'many.json',
  Array.from({ length: 1500 }, (_, index) => ({
    number: index + 100,
    abstract: `Sample. Stress ${index % 40} increases insomnia. Insomnia predicted rumination over ${index} weeks.`,
  })),
);

/** A task that is cancelled as soon as it reports a step of this name. */
function cancelledAt(step: string) {
  const seen: Progress[] = [];
  const task = createTask((progress) => {
    seen.push(progress);
    if (progress.step === step && progress.done > 0) task.cancel();
  });
  return { task, seen };
}

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('cancelling', () => {
  it.each([progressSteps.reading, progressSteps.importing])(
    'an import at %s leaves the notebook as it was',
    async (step) => {
      const { engine } = await notebook();
      await engine.call('literature.import', { files: [cslFile('sleep.json', sleepRecords)] });
      const before = await contentOf(engine);
      const { revision } = (await engine.call('notebook.state', {}))!;
      const { task, seen } = cancelledAt(step);
      await expect(engine.call('literature.import', { files: [many] }, task)).rejects.toMatchObject({
        code: 'cancelled',
      });
      expect(seen.length).toBeGreaterThan(0);
      expect(await contentOf(engine)).toEqual(before);
      expect((await engine.call('notebook.state', {}))!.revision).toBe(revision);
      await engine.call('notebook.save', {});
      await engine.call('notebook.reload', {});
      expect(await contentOf(engine)).toEqual(before);
    },
  );

  it('an extraction leaves the notebook as it was, and the next one reads everything', async () => {
    const { engine } = await notebook();
    await engine.call('literature.import', { files: [many] });
    const before = await contentOf(engine);
    const { task } = cancelledAt(progressSteps.extracting);
    await expect(engine.call('claims.extract', { extractor: 'rules' }, task)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(await contentOf(engine)).toEqual(before);
    expect((await engine.call('claims.extract', { extractor: 'rules' })).sources).toBe(1500);
  });

  it('a job that waits its turn never begins', async () => {
    const { engine } = await notebook();
    const first = engine.call('literature.import', { files: [many] });
    const task = createTask();
    const second = engine.call('literature.import', { files: [cslFile('s.json', sleepRecords)] }, task);
    task.cancel();
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    expect((await first).added).toBe(1500);
    expect((await engine.call('literature.reports', {})).length).toBe(1);
  });

  it('a sample that is being opened leaves nothing behind', async () => {
    const { engine, path } = await notebook();
    const { task } = cancelledAt(progressSteps.extracting);
    const call = engine.call('notebook.openSample', { id: 'sleep', language: 'en' }, task);
    await call.catch(() => {});
    // A machine may be quick enough to finish; then there is nothing to look for.
    if (!task.cancelled) return;
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
    expect((await engine.call('notebook.state', {}))!.path).toBe(path);
  });
});

describe('progress', () => {
  it('of an import rises to its total, step by step', async () => {
    const { engine } = await notebook();
    const seen: Progress[] = [];
    await engine.call(
      'literature.import',
      { files: [many] },
      createTask((each) => seen.push(each)),
    );
    const importing = seen.filter(({ step }) => step === progressSteps.importing);
    expect(importing.length).toBeGreaterThan(0);
    for (const [index, { done, total }] of importing.entries()) {
      expect(total).toBe(1500);
      expect(done).toBeGreaterThanOrEqual(importing[index - 1]?.done ?? 0);
    }
  });

  it('lets a query through while a job works', async () => {
    const { engine } = await notebook();
    let finished = false;
    const job = engine.call('literature.import', { files: [many] }).then(() => {
      finished = true;
    });
    await engine.call('app.info', {});
    expect(finished).toBe(false);
    await job;
  });
});

describe('what the engine says unasked', () => {
  it('tells of every commit, undo included, with a rising revision', async () => {
    const { engine, events } = await notebook();
    await engine.call('graph.addNode', { label: 'a', kind: 'other', x: null, y: null });
    await engine.call('history.undo', {});
    const revisions = events.flatMap((event) => (event.type === 'changed' ? [event.revision] : []));
    expect(revisions).toHaveLength(2);
    expect(revisions[1]).toBeGreaterThan(revisions[0]!);
    expect((await engine.call('notebook.state', {}))!.revision).toBe(revisions[1]);
  });

  it('saves by itself after a while of quiet, and says so', async () => {
    const { engine, events } = await notebook({ saveAfterQuiet: 60 });
    await engine.call('graph.addNode', { label: 'a', kind: 'other', x: null, y: null });
    expect((await engine.call('notebook.state', {}))!.dirty).toBe(true);
    await later(40);
    await engine.call('graph.addNode', { label: 'b', kind: 'other', x: null, y: null });
    await later(400);
    expect((await engine.call('notebook.state', {}))!.dirty).toBe(false);
    expect(events.filter((event) => event.type === 'saved' && !event.dirty)).toHaveLength(1);
  });

  it('saves by itself only when asked to', async () => {
    const { engine } = await notebook();
    await engine.call('graph.addNode', { label: 'a', kind: 'other', x: null, y: null });
    await later(100);
    expect((await engine.call('notebook.state', {}))!.dirty).toBe(true);
  });

  it('does not leave a notebook that it cannot save: nothing new is made', async () => {
    const { engine, path } = await notebook();
    await engine.call('graph.addNode', { label: 'unsaved', kind: 'other', x: null, y: null });
    await writeFile(path, 'somebody else was here');
    const other = join(engine.folder, 'other.nosograph');
    await expect(engine.call('notebook.create', { name: 'Other', path: other })).rejects.toMatchObject({
      code: 'file.changed',
      details: { path },
    });
    expect(existsSync(other)).toBe(false);
    expect((await engine.call('graph.get', {})).nodes).toHaveLength(1);
    await engine.call('notebook.save', { overwrite: true });
  });

  it('notices that somebody else changed the file, tells once, and does not overwrite it', async () => {
    const { engine, path, events } = await notebook({ watchFileEvery: 20, saveAfterQuiet: 20 });
    await writeFile(path, 'somebody else was here');
    await later(200);
    expect(events.filter((event) => event.type === 'file-changed')).toEqual([{ type: 'file-changed', path }]);
    await engine.call('graph.addNode', { label: 'a', kind: 'other', x: null, y: null });
    await later(100);
    await expect(engine.call('notebook.save', {})).rejects.toMatchObject({ code: 'file.changed' });
    expect(await engine.call('notebook.save', { overwrite: true })).toMatchObject({ dirty: false });
  });
});

describe('commands', () => {
  it('run one behind the other, in the order asked, whatever they are', async () => {
    const { engine } = await notebook();
    const labels = ['one', 'two', 'three', 'four'];
    const made = await Promise.all(
      labels.map((label) => engine.call('graph.addNode', { label, kind: 'other', x: null, y: null })),
    );
    for (const label of labels.toReversed()) {
      const { nodes } = await engine.call('graph.get', {});
      expect(nodes.map((node) => node.label)).toContain(label);
      await engine.call('history.undo', {});
    }
    expect(new Set(made.map(({ id }) => id)).size).toBe(4);
    expect((await engine.call('graph.get', {})).nodes).toEqual([]);
  });

  it('go on after one of them has failed', async () => {
    const { engine } = await notebook();
    const failing = engine.call('claims.remove', { ids: ['none'] });
    const next = engine.call('graph.addNode', { label: 'a', kind: 'other', x: null, y: null });
    await expect(failing).rejects.toMatchObject({ code: 'not-found' });
    await expect(next).resolves.toHaveProperty('id');
  });

  it('leave no trace when they fail halfway', async () => {
    const { engine } = await notebook();
    await engine.call('literature.import', { files: [cslFile('sleep.json', sleepRecords)] });
    const before = await contentOf(engine);
    const { rows } = await engine.call('literature.list', {});
    await expect(
      engine.call('literature.remove', { ids: [rows[0]!.id, 'source-none'] }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(await contentOf(engine)).toEqual(before);
  });
});
