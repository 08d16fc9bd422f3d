import { z } from 'zod';
import { defineCommand } from '../../command.ts';
import { short, table } from '../../table.ts';
import {
  correlationOptions,
  dataInput,
  dataOptions,
  givenOptions,
  matrixOptions,
  optionalNumber,
} from './options.ts';

const share = z.number().min(0).max(1);

export const networkOverlap = defineCommand({
  name: 'network overlap',
  summary: 'Find items that seem to measure one thing, and what to merge',
  usage: 'DATA',
  example: 'nosograph network overlap scores.csv --cor auto',
  arguments: { least: 1, most: 1 },
  options: {
    ...dataOptions,
    ...matrixOptions,
    ...correlationOptions,
    minimumCorrelation: optionalNumber(
      'goldbricker looks at pairs from this correlation (default 0.5)',
      'X',
      share,
    ),
    differentShare: optionalNumber(
      'share of differing correlations below which a pair is alike (default 0.25)',
      'X',
      share,
    ),
    alpha: optionalNumber('level at which two correlations differ (default 0.05)', 'X', share),
    minimumOverlap: optionalNumber(
      'weighted topological overlap from which a pair is redundant (default 0.25)',
      'X',
      share,
    ),
  },
  async run([path = ''], { columns, kinds, sheet, encoding, fromMatrix, n, ...wishes }, context) {
    const data = await dataInput(path, { columns, kinds, sheet, encoding, fromMatrix, n }, context);
    const settings = givenOptions(wishes);
    const answer = await context.notebooks.engine.call(
      'network.overlap',
      { data, ...settings },
      context.task,
    );
    const { warnings, ...result } = answer;
    const rows = result.pairs.map((pair) => [
      `${pair.a} – ${pair.b}`,
      short(pair.correlation),
      pair.different === null ? '' : short(pair.different),
      short(pair.overlap),
      pair.by.join(', '),
    ]);
    const proposals = result.groups.map((group) => `merge or keep one of: ${group.join(', ')}`);
    return {
      values: [result],
      text:
        rows.length === 0
          ? 'No two items seem to measure one thing.'
          : [table(['pair', 'r', 'different', 'wTO', 'by'], rows), ...proposals].join('\n'),
      warnings,
      settings: { ...usual, ...settings },
    };
  },
});

const usual = {
  cor: 'auto',
  missing: 'pairwise',
  minimumCorrelation: 0.5,
  differentShare: 0.25,
  alpha: 0.05,
  minimumOverlap: 0.25,
};
