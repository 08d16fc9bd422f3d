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

const seed = 101;
const n = 600;

const mood = ['low_mood', 'no_pleasure', 'tired', 'poor_sleep', 'appetite', 'self_blame', 'slowed', 'focus'];
const worry = ['worry', 'cannot_stop', 'tense', 'restless', 'irritable', 'dread'];
const variables = [...mood, ...worry];

/** Partial correlations. Three edges bridge the groups; one is negative. */
const edges: Edges = [
  ['low_mood', 'no_pleasure', 0.35],
  ['low_mood', 'self_blame', 0.25],
  ['low_mood', 'tired', 0.1],
  ['no_pleasure', 'tired', 0.2],
  ['no_pleasure', 'slowed', 0.12],
  ['tired', 'poor_sleep', 0.3],
  ['tired', 'appetite', 0.15],
  ['tired', 'slowed', 0.2],
  ['tired', 'focus', 0.25],
  ['poor_sleep', 'appetite', 0.15],
  ['slowed', 'focus', 0.15],
  ['worry', 'cannot_stop', 0.45],
  ['worry', 'dread', 0.2],
  ['cannot_stop', 'tense', 0.2],
  ['cannot_stop', 'dread', 0.15],
  ['tense', 'restless', 0.3],
  ['tense', 'irritable', 0.15],
  ['restless', 'irritable', 0.25],
  ['self_blame', 'worry', 0.18],
  ['poor_sleep', 'tense', 0.18],
  ['focus', 'restless', 0.18],
  ['self_blame', 'irritable', -0.15],
];

/** Fourteen items of one questionnaire, answered 0 to 3, most people low. */
export function moodAndWorry(): SampleFile[] {
  const random = randomStream(seed);
  const weights = undirected(variables, edges);
  const simulate = ordinalSimulator(gaussianSimulator(weights, variables), 4, 1);
  const answers = cellsOf(simulate(n, random), 0.02, random);
  const rows = answers.map((cells, row) => [
    identifier('P', row + 1),
    Math.round(Math.min(79, Math.max(18, 41 + 14 * random.normal()))),
    random.uniform() < 0.6 ? 1 : 0,
    ...cells,
  ]);
  return [
    csvFile('mood-and-worry/items.csv', ['id', 'age', 'sex', ...variables], rows),
    jsonFile('mood-and-worry/truth.json', {
      seed,
      networks: [{ kind: 'symptoms', variables, weights: matrixRows(weights, variables.length) }],
      communities: { mood, worry },
    }),
  ];
}
