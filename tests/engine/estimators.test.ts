import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestEngine, temporaryEngine } from '../helpers/engines.ts';

let engine: TestEngine;

beforeAll(async () => {
  engine = await temporaryEngine();
});
afterAll(() => engine.dispose());

describe('the list of estimators', () => {
  it('gives every estimator with a schema from which a form can be made', async () => {
    const known = await engine.call('network.estimators', {});
    expect(known.map(({ id }) => id)).toEqual(['ebicglasso', 'ggm-modselect', 'pcor', 'cor', 'ising', 'mgm']);
    expect(known[0]?.options).toMatchObject({
      type: 'object',
      properties: { gamma: { type: 'number', default: 0.5, minimum: 0, maximum: 1 } },
    });
  });

  it('says which of them a correlation matrix is not enough for', async () => {
    const known = await engine.call('network.estimators', {});
    expect(known.filter(({ needsRows }) => needsRows).map(({ id }) => id)).toEqual(['ising', 'mgm']);
  });
});
