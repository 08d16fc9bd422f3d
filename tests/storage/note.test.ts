import { cp } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { workplace } from './workplace.ts';

const entry = {
  id: 'sent-1',
  at: '2020-01-01T00:00:00.000Z',
  destination: 'http://127.0.0.1:1',
  purpose: 'claims.extractWithModel',
  bytes: 12,
  items: ['source-1'],
  policy: 'local',
  outcome: 'sent',
};

test('a note is no step of undo, and undo takes nothing of it back', async () => {
  const notebook = await workplace().create();
  await notebook.act('history.editConcept', () => notebook.meta.set('sample', '0'));
  await notebook.note(() => {
    notebook.ledger.insert(entry);
    notebook.ledger.setPolicy('local');
    notebook.answers.put({ key: 'k', at: entry.at, outcome: 'answered', content: '{}', tokens: 7 });
  });
  expect(await notebook.undo()).toBe('history.editConcept');
  expect(notebook.meta.get('sample')).toBe('1');
  expect(notebook.ledger.policy()).toBe('local');
  expect(notebook.ledger.list({ offset: 0, limit: 9 })).toEqual([entry]);
  expect(notebook.answers.get('k')).toMatchObject({ tokens: 7 });
  await expect(notebook.undo()).rejects.toMatchObject({ code: 'state' });
  expect(await notebook.redo()).toBe('history.editConcept');
});

test('a note that throws leaves nothing, and one that wrote nothing is no record', async () => {
  const notebook = await workplace().create();
  const failing = notebook.note(() => {
    notebook.ledger.insert(entry);
    throw new Error('a gate that is shut');
  });
  await expect(failing).rejects.toThrow('shut');
  expect(notebook.ledger.count()).toBe(0);
  expect(await notebook.note(() => notebook.ledger.count())).toBe(0);
  expect(notebook.state().dirty).toBe(false);
});

test('a note is on the disk when its promise resolves, between steps of undo', async () => {
  const place = workplace();
  const notebook = await place.create();
  await notebook.act('history.editConcept', () => notebook.meta.set('sample', '0'));
  await notebook.note(() => notebook.ledger.insert(entry));
  await notebook.note(() => notebook.ledger.close(entry.id, 'status 200'));
  await notebook.undo();
  // The files as a process that was killed here leaves them.
  const copy = `${place.path}.killed`;
  await cp(place.path, copy);
  await cp(`${place.path}.journal`, `${copy}.journal`);
  const again = await place.open(copy);
  expect(again.state().recovered).toBe(4);
  expect(again.meta.get('sample')).toBe('1');
  expect(again.ledger.list({ offset: 0, limit: 9 })).toMatchObject([{ outcome: 'status 200' }]);
  expect(await again.redo()).toBe('history.editConcept');
});
