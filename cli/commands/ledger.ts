import { egressPolicies } from '../../core/privacy/policy.ts';
import { defineCommand } from '../command.ts';
import { optionalChoice } from '../options.ts';
import { table } from '../table.ts';

const window = 1000;

export const ledger = defineCommand({
  name: 'ledger',
  summary: 'What left the machine for a notebook, and what may',
  usage: 'NOTEBOOK',
  example: 'nosograph ledger sleep.nosograph --policy nothing',
  arguments: { least: 1, most: 1 },
  options: {
    policy: optionalChoice(
      'from now on nothing may leave, or only to this machine and the local network, or literature text to any server',
      'POLICY',
      egressPolicies,
    ),
  },
  async run([path = ''], { policy: wished }, { notebooks }) {
    const { engine, warnings } = await notebooks.open(path);
    if (wished !== null) await engine.call('privacy.setPolicy', { policy: wished });
    const { policy } = await engine.call('privacy.policy', {});
    const first = await engine.call('privacy.ledger', { limit: window });
    const requests = [...first.rows];
    while (requests.length < first.total) {
      const more = await engine.call('privacy.ledger', { offset: requests.length, limit: window });
      requests.push(...more.rows);
    }
    const rows = requests.map(({ at, destination, purpose, bytes, items, policy: under, outcome }) => [
      at,
      destination,
      purpose,
      bytes,
      items.length,
      under,
      outcome,
    ]);
    const heads = ['when', 'where to', 'what for', 'bytes', 'items', 'policy', 'outcome'];
    return {
      values: [{ policy, requests }],
      text: [`Policy: ${policy}`, rows.length === 0 ? 'Nothing has left.' : table(heads, rows, 40)].join(
        '\n',
      ),
      warnings,
    };
  },
});
