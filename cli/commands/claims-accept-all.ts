import { z } from 'zod';
import { defineCommand } from '../command.ts';
import { allClaims, claimTable, claimValue } from './claims.ts';

export const claimsAcceptAll = defineCommand({
  name: 'claims accept-all',
  summary: 'Accept every proposed claim that is sure enough',
  usage: 'NOTEBOOK',
  example: 'nosograph claims accept-all sleep.nosograph --min-confidence 0.7',
  arguments: { least: 1, most: 1 },
  options: {
    minConfidence: {
      kind: 'value',
      value: 'X',
      help: 'the least confidence, 0 to 1',
      schema: z
        .string()
        .regex(/^\d*\.?\d+$/u, 'a number from 0 to 1')
        .transform(Number)
        .pipe(z.number().min(0).max(1)),
    },
  },
  async run([path = ''], { minConfidence }, { notebooks }) {
    const { engine, warnings } = await notebooks.open(path);
    const proposed = await allClaims(engine, { state: 'proposed', minConfidence });
    const { changed } = await engine.call('claims.reviewAll', {
      filter: { state: 'proposed', minConfidence },
      state: 'accepted',
    });
    const after = await Promise.all(proposed.map(({ id }) => engine.call('claims.get', { id })));
    const claims = after.filter(({ state }) => state === 'accepted');
    return {
      values: [{ accepted: changed, claims: claims.map(claimValue) }],
      text: `${changed} claims accepted.\n${claimTable(claims)}`,
      warnings,
    };
  },
});
