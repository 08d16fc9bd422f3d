import { defineCommand } from '../command.ts';
import { idList } from '../options.ts';
import { usageError } from '../parse-arguments.ts';
import { claimTable, claimValue } from './claims.ts';

export const claimsReview = defineCommand({
  name: 'claims review',
  summary: 'Accept and reject claims by their ids',
  usage: 'NOTEBOOK',
  example: 'nosograph claims review sleep.nosograph --accept claim-1 claim-2 --reject claim-3',
  arguments: { least: 1, most: 1 },
  options: { accept: idList('claims to accept'), reject: idList('claims to reject') },
  async run([path = ''], { accept, reject }, { notebooks }) {
    if (accept.length + reject.length === 0) throw usageError('Name claims to --accept or to --reject.');
    const both = accept.find((id) => reject.includes(id));
    if (both !== undefined) throw usageError(`Claim ${both} is to be accepted and rejected. Choose one.`);
    const { engine, warnings } = await notebooks.open(path);
    const ids = [...accept, ...reject];
    // All of them exist before the first changes, so that a wrong id changes nothing.
    for (const id of ids) await engine.call('claims.get', { id });
    const accepted =
      accept.length === 0
        ? 0
        : (await engine.call('claims.review', { ids: accept, state: 'accepted' })).changed;
    const rejected =
      reject.length === 0
        ? 0
        : (await engine.call('claims.review', { ids: reject, state: 'rejected' })).changed;
    const claims = await Promise.all(ids.map((id) => engine.call('claims.get', { id })));
    return {
      values: [{ accepted, rejected, claims: claims.map(claimValue) }],
      text: claimTable(claims),
      warnings,
    };
  },
});
