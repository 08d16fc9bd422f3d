import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { MethodName } from '../../core/engine/contract/index.ts';
import { privacyMethods } from '../../core/engine/contract/privacy.ts';
import { type TestEngine, temporaryEngine } from '../helpers/engines.ts';

let engine: TestEngine;
afterEach(() => engine.dispose());

it('keeps a policy with the notebook, beside its history, and a ledger that is empty at first', async () => {
  engine = await temporaryEngine();
  const path = join(engine.folder, 'n.nosograph');
  await engine.call('notebook.create', { name: 'N', path });
  expect(await engine.call('privacy.policy', {})).toEqual({ policy: 'nothing' });
  expect(await engine.call('privacy.ledger', {})).toEqual({ total: 0, rows: [] });
  await engine.call('privacy.setPolicy', { policy: 'local' });
  await expect(engine.call('history.undo', {})).rejects.toMatchObject({ code: 'state' });
  await engine.call('notebook.close', {});
  await engine.call('notebook.open', { path });
  expect(await engine.call('privacy.policy', {})).toEqual({ policy: 'local' });
  await expect(engine.request('privacy.setPolicy', { policy: 'everything' })).rejects.toMatchObject({
    code: 'input.invalid',
  });
  const missed = (Object.keys(privacyMethods) as MethodName[]).filter((name) => !engine.answered.has(name));
  expect(missed).toEqual([]);
});
