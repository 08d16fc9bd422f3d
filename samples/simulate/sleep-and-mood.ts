import { randomStream } from '../../core/foundation/random.ts';
import { gaussianSimulator } from '../../core/networks/bootstrap/simulate.ts';
import { ordinalSimulator } from '../../core/networks/planning/ordinal.ts';
import {
  cellsOf,
  csvFile,
  type Edges,
  identifier,
  jsonFile,
  matrixRows,
  type SampleFile,
  undirected,
} from './table.ts';

const seed = 107;
const n = 900;

const variables = [
  'insomnia',
  'rumination',
  'depression',
  'fatigue',
  'worry',
  'stress',
  'loneliness',
  'social_withdrawal',
  'physical_activity',
  'self_criticism',
];

/**
 * Partial correlations. Insomnia and depression, which the sample's papers join, have no edge of their own: rumination
 * and fatigue stand between them. Self-criticism and worry have one that no paper of
 * the sample states.
 */
const edges: Edges = [
  ['insomnia', 'rumination', 0.28],
  ['insomnia', 'fatigue', 0.32],
  ['insomnia', 'stress', 0.2],
  ['rumination', 'depression', 0.34],
  ['rumination', 'worry', 0.22],
  ['rumination', 'stress', 0.15],
  ['depression', 'fatigue', 0.22],
  ['depression', 'loneliness', 0.2],
  ['depression', 'physical_activity', -0.2],
  ['loneliness', 'social_withdrawal', 0.3],
  ['self_criticism', 'depression', 0.18],
  ['self_criticism', 'worry', 0.24],
];

/** Ten scales of the sample on sleep, rumination and depression, answered 0 to 6 by 900 people who never were. */
export function sleepAndMood(): SampleFile[] {
  const random = randomStream(seed);
  const weights = undirected(variables, edges);
  const simulate = ordinalSimulator(gaussianSimulator(weights, variables), 7, 1);
  const answers = cellsOf(simulate(n, random), 0.01, random);
  const rows = answers.map((cells, row) => [identifier('S', row + 1), ...cells]);
  return [
    csvFile('sleep-rumination-depression/scales.csv', ['id', ...variables], rows),
    jsonFile('sleep-rumination-depression/truth.json', {
      seed,
      networks: [{ kind: 'symptoms', variables, weights: matrixRows(weights, variables.length) }],
    }),
  ];
}
