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

const seed = 202;
const n = 350;

const variables = [
  'low_mood',
  'no_pleasure',
  'poor_sleep',
  'tired',
  'worry',
  'tense',
  'guilt',
  'focus',
  'irritable',
  'withdrawn',
];

const common: Edges = [
  ['low_mood', 'no_pleasure', 0.3],
  ['low_mood', 'guilt', 0.25],
  ['no_pleasure', 'withdrawn', 0.25],
  ['poor_sleep', 'tired', 0.3],
  ['tired', 'focus', 0.25],
  ['worry', 'tense', 0.35],
  ['tense', 'irritable', 0.25],
  ['guilt', 'worry', 0.15],
  ['irritable', 'withdrawn', 0.12],
];

/** What the clinic's network has and that of the community has not. */
const onlyInTheClinic: Edges = [
  ['low_mood', 'poor_sleep', 0.35],
  ['worry', 'poor_sleep', 0.25],
];

const groups = [
  { name: 'clinic', edges: [...common, ...onlyInTheClinic], skew: 0.2 },
  { name: 'community', edges: common, skew: 1.2 },
];

/** Two samples of the same ten items: sleep is tied to mood and worry in one of them only. */
export function twoGroups(): SampleFile[] {
  const random = randomStream(seed);
  const networks = groups.map(({ name, edges, skew }) => ({
    name,
    skew,
    weights: undirected(variables, edges),
  }));
  const rows = networks.flatMap(({ name, weights, skew }) => {
    const simulate = ordinalSimulator(gaussianSimulator(weights, variables), 5, skew);
    return cellsOf(simulate(n, random), 0.01, random).map((cells) => [name, ...cells]);
  });
  return [
    csvFile(
      'two-groups/answers.csv',
      ['id', 'group', ...variables],
      rows.map((cells, row) => [identifier('P', row + 1), ...cells]),
    ),
    jsonFile('two-groups/truth.json', {
      seed,
      networks: networks.map(({ name, weights }) => ({
        kind: 'symptoms',
        group: name,
        variables,
        weights: matrixRows(weights, variables.length),
      })),
    }),
  ];
}
