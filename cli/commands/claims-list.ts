import { reviewStates } from '../../core/model/claim.ts';
import { defineCommand } from '../command.ts';
import { optionalChoice } from '../options.ts';
import { allClaims, claimTable, claimValue } from './claims.ts';

export const claimsList = defineCommand({
  name: 'claims list',
  summary: 'List the claims of a notebook with their quotes',
  usage: 'NOTEBOOK',
  example: 'nosograph claims list sleep.nosograph --state proposed',
  arguments: { least: 1, most: 1 },
  options: { state: optionalChoice('only claims in this state', 'STATE', reviewStates) },
  async run([path = ''], { state }, { notebooks }) {
    const { engine, warnings } = await notebooks.open(path);
    const claims = await allClaims(engine, { state });
    return { values: [{ claims: claims.map(claimValue) }], text: claimTable(claims), warnings };
  },
});
