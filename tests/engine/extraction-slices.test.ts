import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { sliceOfSources } from '../../core/engine/app/extract-claims.ts';
import { progressSteps } from '../../core/engine/contract/labels.ts';
import { createTask } from '../../core/foundation/task.ts';
import { type TestEngine, temporaryEngine } from '../helpers/engines.ts';
import { cslFile } from '../helpers/records.ts';

const opened: TestEngine[] = [];
afterEach(async () => {
  for (const engine of opened.splice(0).toReversed()) await engine.dispose();
});

const surplus = 300;

async function library() {
  const engine = await temporaryEngine();
  opened.push(engine);
  const path = join(engine.folder, 'n.nosograph');
  await engine.call('notebook.create', { name: 'N', path });
  const records = Array.from({ length: sliceOfSources + surplus }, (_, index) => ({
    number: index + 100,
    abstract: `Sample. Chronic stress increases insomnia in district ${index % 30}.`,
  }));
  await engine.call('literature.import', { files: [cslFile('many.json', records)] });
  return { engine, path };
}

describe('an extraction of more sources than one slice holds', () => {
  it('keeps what was read before it was cancelled, and the next one goes on behind that', async () => {
    const { engine } = await library();
    const task = createTask(({ step, done }) => {
      if (step === progressSteps.extracting && done > sliceOfSources) task.cancel();
    });
    await expect(engine.call('claims.extract', { extractor: 'rules' }, task)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect((await engine.call('claims.list', {})).total).toBe(sliceOfSources);

    const rest = await engine.call('claims.extract', { extractor: 'rules' });
    expect(rest.sources).toBe(surplus);
    expect((await engine.call('claims.list', {})).total).toBe(sliceOfSources + surplus);
    expect((await engine.call('claims.extract', { extractor: 'rules' })).sources).toBe(0);
  });

  it('leaves to whoever opens the notebook after a crash what its finished slices read', async () => {
    const { engine, path } = await library();
    const crashed = join(engine.folder, 'crashed');
    const job = engine.call('claims.extract', { extractor: 'rules' });
    // The files as a process killed after the first commit leaves them: the notebook and its journal, no farewell.
    await firstCommit(engine);
    await mkdir(crashed);
    for (const file of await readdir(engine.folder)) {
      if (file.startsWith('n.nosograph') && !file.includes('lock')) {
        await cp(join(engine.folder, file), join(crashed, file), { recursive: true });
      }
    }
    await job;

    const other = await temporaryEngine();
    opened.push(other);
    await other.call('notebook.open', { path: join(crashed, path.split('/').at(-1)!) });
    expect((await other.call('claims.list', {})).total).toBe(sliceOfSources);
    expect((await other.call('claims.extract', { extractor: 'rules' })).sources).toBe(surplus);
    expect((await other.call('claims.list', {})).total).toBe(sliceOfSources + surplus);
  });

  it('tells progress over all slices, and is undone slice by slice', async () => {
    const { engine } = await library();
    const seen: number[] = [];
    const task = createTask(({ step, done, total }) => {
      if (step !== progressSteps.extracting) return;
      expect(total).toBe(sliceOfSources + surplus);
      seen.push(done);
    });
    const { sources, run } = await engine.call('claims.extract', { extractor: 'rules' }, task);
    expect(sources).toBe(sliceOfSources + surplus);
    expect(run.summary).toMatchObject({ sources, claims: sources });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    await engine.call('history.undo', {});
    expect((await engine.call('claims.list', {})).total).toBe(sliceOfSources);
    await engine.call('history.undo', {});
    expect((await engine.call('claims.list', {})).total).toBe(0);
    await engine.call('history.redo', {});
    expect((await engine.call('claims.extract', { extractor: 'rules' })).sources).toBe(surplus);
  });
});

function firstCommit(engine: TestEngine): Promise<void> {
  return new Promise((resolve) => {
    const stop = engine.onEvent((event) => {
      if (event.type !== 'changed') return;
      stop();
      resolve();
    });
  });
}
