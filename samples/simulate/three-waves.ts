import { randomStream } from '../../core/foundation/random.ts';
import {
  type Cell,
  csvFile,
  directed,
  type Edges,
  identifier,
  jsonFile,
  matrixRows,
  type SampleFile,
  undirected,
} from './table.ts';
import { stepper } from './vector-autoregression.ts';

const seed = 405;
const n = 160;

const variables = [
  'elated',
  'overactive',
  'less_sleep',
  'talkative',
  'racing',
  'distractible',
  'irritable',
  'grand',
];

/** From one wave to the next, beside each symptom's own 0.35. */
const arrows: Edges = [
  ['less_sleep', 'overactive', 0.28],
  ['less_sleep', 'irritable', 0.24],
  ['overactive', 'talkative', 0.22],
  ['racing', 'distractible', 0.28],
  ['elated', 'grand', 0.26],
  ['talkative', 'racing', 0.2],
];

const edges: Edges = [
  ['elated', 'grand', 0.2],
  ['overactive', 'talkative', 0.2],
  ['racing', 'distractible', 0.2],
  ['elated', 'irritable', -0.15],
];

/** How ill the sample is on the whole, and who has left, at admission, mid-stay and discharge. */
const waves = [
  { severity: 0.7, left: 0 },
  { severity: 0, left: 0.05 },
  { severity: -0.7, left: 0.07 },
];
const cuts = [-1.2, -0.4, 0.4, 1.2];

/** Ratings 0 to 4 of eight symptoms in the same persons at three times; who leaves early has empty cells from then on. */
export function threeWaves(): SampleFile[] {
  const random = randomStream(seed);
  const p = variables.length;
  const own: Edges = variables.map((name) => [name, name, 0.35]);
  const temporal = directed(variables, [...own, ...arrows]);
  const contemporaneous = undirected(variables, edges);
  const next = stepper({ p, temporal, contemporaneous }, random);
  const rows = Array.from({ length: n }, (_, person) => {
    let state: Float64Array = new Float64Array(p);
    for (let before = 0; before < 3; before++) state = next(state);
    let here = true;
    const cells: Cell[] = waves.flatMap(({ severity, left }) => {
      state = next(state);
      here &&= random.uniform() >= left;
      return Array.from(state, (value) =>
        here ? cuts.filter((cut) => value / 1.1 + severity > cut).length : null,
      );
    });
    return [identifier('P', person + 1), ...cells];
  });
  const names = waves.flatMap((_, wave) => variables.map((name) => `${name}_t${wave + 1}`));
  return [
    csvFile('three-waves/ratings.csv', ['id', ...names], rows),
    jsonFile('three-waves/truth.json', {
      seed,
      networks: [
        {
          kind: 'temporal',
          variables,
          temporal: matrixRows(temporal, p),
          contemporaneous: matrixRows(contemporaneous, p),
        },
      ],
    }),
  ];
}
