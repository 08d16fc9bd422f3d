import { copyFileSync, existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTask } from '../../core/foundation/task.ts';
import { createNotebook, openNotebook } from '../../core/storage/notebook.ts';
import { noKeys, sampleSource } from './sample-entities.ts';
import { codeOf, workplace } from './workplace.ts';

describe('actions', () => {
  test('survive saving, closing and opening again, with their undo', async () => {
    const place = workplace();
    const notebook = await place.create();
    await notebook.act('import', () => notebook.sources.insert(sampleSource(1), noKeys));
    await notebook.close({ save: true });

    const again = await place.open();
    expect(again.sources.get('source-1')).toEqual(sampleSource(1));
    expect(again.state()).toMatchObject({
      name: 'Sample notebook',
      undo: 'import',
      redo: null,
      dirty: false,
    });
    expect(await again.undo()).toBe('import');
    expect(again.sources.count()).toBe(0);
  });

  test('leave nothing behind when they fail in the middle', async () => {
    const place = workplace();
    const notebook = await place.create();
    const failing = notebook.act('import', () => {
      notebook.sources.insert(sampleSource(1), noKeys);
      throw new Error('out of paper');
    });
    await expect(failing).rejects.toThrow('out of paper');
    expect(notebook.sources.count()).toBe(0);
    expect(notebook.state()).toMatchObject({ revision: 0, dirty: false, undo: null });
    expect(existsSync(`${place.path}.journal`)).toBe(false);
  });

  test('leave nothing behind when they are cancelled after parts of them reached the journal', async () => {
    const place = workplace();
    const notebook = await place.create();
    const task = createTask();
    const abstract = 'sample '.repeat(200_000);
    const importing = notebook.act(
      'import',
      async (given) => {
        for (let index = 1; index <= 8; index++) {
          notebook.sources.insert(sampleSource(index, { abstract }), noKeys);
          if (index === 7) {
            await given.breathe();
            expect(existsSync(`${place.path}.journal`)).toBe(true);
            task.cancel();
          }
          await given.breathe();
        }
      },
      task,
    );
    expect(await codeOf(importing)).toBe('cancelled');
    expect(notebook.sources.count()).toBe(0);
    expect(existsSync(`${place.path}.journal`)).toBe(false);
    await notebook.act('import', () => notebook.sources.insert(sampleSource(1), noKeys));
    expect(notebook.sources.count()).toBe(1);
  });

  test('wait for one another', async () => {
    const notebook = await workplace().create();
    const order: string[] = [];
    const slow = notebook.act('slow', async (task) => {
      order.push('slow starts');
      await task.breathe();
      notebook.meta.set('slow', '1');
      order.push('slow ends');
    });
    const fast = notebook.act('fast', () => {
      order.push('fast');
      notebook.meta.set('fast', '1');
    });
    await Promise.all([slow, fast]);
    expect(order).toEqual(['slow starts', 'slow ends', 'fast']);
    expect(notebook.state().undo).toBe('fast');
  });

  test('that change nothing are no step', async () => {
    const notebook = await workplace().create();
    expect(await notebook.act('look', () => 7)).toBe(7);
    expect(notebook.state()).toMatchObject({ revision: 0, undo: null, dirty: false });
  });

  test('are the only place to write', async () => {
    const notebook = await workplace().create();
    expect(() => notebook.meta.set('name', 'x')).toThrow('only inside an action');
  });

  test('are not committed in memory when the journal cannot be written', async () => {
    const place = workplace();
    let full = true;
    const { files } = place.host;
    const host = {
      ...place.host,
      files: {
        ...files,
        append: (path: string, bytes: Uint8Array) =>
          full
            ? files.append(path, bytes.subarray(0, 20)).then(() => Promise.reject(new Error('disk full')))
            : files.append(path, bytes),
      },
    };
    const notebook = await createNotebook(host, { path: place.path, name: 'x', sample: true });
    await expect(notebook.act('rename', () => notebook.meta.set('name', 'y'))).rejects.toThrow('disk full');
    expect(notebook.meta.get('name')).toBe('x');
    full = false;
    await notebook.act('rename', () => notebook.meta.set('name', 'z'));
    await notebook.close({ save: true });
    const again = await place.open();
    expect(again.meta.get('name')).toBe('z');
  });
});

describe('the file', () => {
  test('is not created over one that exists', async () => {
    const place = workplace();
    writeFileSync(place.path, 'mine');
    expect(await codeOf(place.create())).toBe('file.changed');
    expect(readFileSync(place.path, 'utf8')).toBe('mine');
  });

  test('opens in one place at a time', async () => {
    const place = workplace();
    const notebook = await place.create();
    expect(await codeOf(place.open())).toBe('file.locked');
    await notebook.close({ save: true });
    expect(await codeOf(place.open())).toBe('no error');
  });

  test('changed by somebody else is overwritten only on request, and kept as a version then', async () => {
    const place = workplace();
    const notebook = await place.create();
    await notebook.act('rename', () => notebook.meta.set('name', 'ours'));
    const theirs = Buffer.concat([readFileSync(place.path), Buffer.from('theirs')]);
    writeFileSync(place.path, theirs);
    expect(await notebook.changedOnDisk()).toBe(true);
    expect(await codeOf(notebook.save({ overwrite: false }))).toBe('file.changed');
    expect(readFileSync(place.path).equals(theirs)).toBe(true);

    await notebook.save({ overwrite: true });
    expect(await notebook.changedOnDisk()).toBe(false);
    const [version] = await notebook.versions();
    expect(readFileSync(version!.path).equals(theirs)).toBe(true);
  });

  test('touched without being saved since counts as changed', async () => {
    const place = workplace();
    const notebook = await place.create();
    utimesSync(place.path, new Date(0), new Date(0));
    expect(await notebook.changedOnDisk()).toBe(true);
  });

  test('saved under another name leaves the old one as it was last saved', async () => {
    const place = workplace();
    const notebook = await place.create('old');
    await notebook.act('rename', () => notebook.meta.set('name', 'new'));
    const target = join(place.folder, 'other.nosograph');
    await notebook.saveAs(target);
    expect(notebook.path).toBe(target);
    expect(notebook.state().dirty).toBe(false);
    await notebook.act('rename', () => notebook.meta.set('name', 'newer'));
    await notebook.close({ save: true });

    expect((await place.open()).state()).toMatchObject({ name: 'old', recovered: 0 });
    expect((await place.open(target)).state().name).toBe('newer');
  });

  test('saved as a copy goes on under its own name', async () => {
    const place = workplace();
    const notebook = await place.create('old');
    await notebook.act('rename', () => notebook.meta.set('name', 'new'));
    const target = join(place.folder, 'copy.nosograph');
    await notebook.saveCopy(target);
    expect(notebook.path).toBe(place.path);
    expect(notebook.state().dirty).toBe(true);
    expect((await place.open(target)).state().name).toBe('new');
    expect(await codeOf(notebook.saveCopy(place.path))).toBe('state');
  });

  test('keeps what it was before each save, the last twenty times', async () => {
    const place = workplace({ now: clock() });
    const notebook = await place.create('0');
    for (let count = 1; count <= 23; count++) {
      await notebook.act('rename', () => notebook.meta.set('name', String(count)));
      await notebook.save({ overwrite: false });
    }
    const versions = await notebook.versions();
    expect(versions).toHaveLength(20);
    expect((await place.open(versions[0]!.path)).state().name).toBe('22');
    expect((await place.open(versions[19]!.path)).state().name).toBe('3');
  });

  test('is left alone by a save that has nothing to save', async () => {
    const place = workplace();
    const notebook = await place.create();
    const before = notebook.state().savedAt;
    await notebook.save({ overwrite: false });
    expect(notebook.state().savedAt).toBe(before);
    expect(await notebook.versions()).toEqual([]);
  });

  test('closed without saving is as it was last saved', async () => {
    const place = workplace();
    const notebook = await place.create('saved');
    await notebook.act('rename', () => notebook.meta.set('name', 'unsaved'));
    await notebook.close({ save: false });
    expect(readdirSync(place.folder)).toEqual(['sample.nosograph']);
    expect((await place.open()).state()).toMatchObject({ name: 'saved', recovered: 0, dirty: false });
  });

  test('refuses work once it is closed', async () => {
    const notebook = await workplace().create();
    await notebook.close({ save: true });
    expect(await codeOf(notebook.act('x', () => {}))).toBe('state');
  });

  test('can be handed out as bytes, but not in the middle of an action', async () => {
    const place = workplace();
    const notebook = await place.create();
    await notebook.act('rename', () => {
      notebook.meta.set('name', 'copied');
      expect(() => notebook.bytes()).toThrow('An action is running');
    });
    const copy = join(place.folder, 'copy.nosograph');
    writeFileSync(copy, notebook.bytes());
    expect((await place.open(copy)).state().name).toBe('copied');
  });

  test('handed out as bytes may take the place of the original: its journal is not applied twice', async () => {
    const place = workplace();
    const notebook = await place.create();
    await notebook.act('import', () => notebook.sources.insert(sampleSource(1), noKeys));
    const copy = join(place.folder, 'copy.nosograph');
    writeFileSync(copy, notebook.bytes());
    copyFileSync(`${place.path}.journal`, `${copy}.journal`);
    const opened = await place.open(copy);
    expect(opened.sources.count()).toBe(1);
    expect(opened.state().warnings).toEqual([]);
  });

  test('that cannot be saved at closing stays open, journal and all', async () => {
    const place = workplace();
    const notebook = await place.create();
    await notebook.act('rename', () => notebook.meta.set('name', 'ours'));
    utimesSync(place.path, new Date(0), new Date(0));
    expect(await codeOf(notebook.close({ save: true }))).toBe('file.changed');
    expect(existsSync(`${place.path}.journal`)).toBe(true);
    await notebook.act('rename', () => notebook.meta.set('name', 'still ours'));
    await notebook.save({ overwrite: true });
    await notebook.close({ save: true });
    expect((await place.open()).state().name).toBe('still ours');
  });

  test('that somebody else changed is not overwritten by itself either: that is said once', async () => {
    const place = workplace();
    const notebook = await place.create();
    utimesSync(place.path, new Date(0), new Date(0));
    const abstract = 'sample '.repeat(6_000_000);
    await notebook.act('import', () => notebook.sources.insert(sampleSource(1, { abstract }), noKeys));
    await notebook.act('rename', () => notebook.meta.set('name', 'x'));
    expect(notebook.state().dirty).toBe(true);
    expect(notebook.state().warnings.map(({ code }) => code)).toEqual(['notebook.unsaved']);
  });

  test('is saved by itself when the journal has grown long', async () => {
    const place = workplace();
    const notebook = await place.create();
    const abstract = 'sample '.repeat(700_000);
    await notebook.act('import', () => {
      for (let index = 1; index <= 8; index++) {
        notebook.sources.insert(sampleSource(index, { abstract }), noKeys);
      }
    });
    expect(notebook.state().dirty).toBe(false);
    expect(existsSync(`${place.path}.journal`)).toBe(false);
  });
});

test('opening what is not there says so', async () => {
  const place = workplace();
  expect(await codeOf(openNotebook(place.host, join(place.folder, 'nowhere.nosograph')))).toBe(
    'file.missing',
  );
});

/** Each look at the clock is a second later. */
function clock(): () => Date {
  let seconds = 0;
  return () => {
    seconds += 1;
    return new Date(Date.UTC(2026, 0, 1, 0, 0, seconds));
  };
}
