import { type RandomStream, randomStream } from '../../core/foundation/random.ts';
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
import { type Autoregression, stepper } from './vector-autoregression.ts';

const seeds = { one: 303, forty: 304 };

const variables = ['sad', 'worried', 'tired', 'irritated', 'cheerful', 'alone'];

/** From one beep to the next. */
const arrows: Edges = [
  ['sad', 'sad', 0.3],
  ['worried', 'worried', 0.35],
  ['tired', 'tired', 0.35],
  ['irritated', 'irritated', 0.25],
  ['cheerful', 'cheerful', 0.25],
  ['alone', 'alone', 0.3],
  ['worried', 'sad', 0.25],
  ['tired', 'irritated', 0.22],
  ['cheerful', 'worried', -0.22],
  ['alone', 'cheerful', -0.2],
  ['sad', 'alone', 0.15],
];

/** Within the same beep. */
const edges: Edges = [
  ['sad', 'worried', 0.25],
  ['sad', 'cheerful', -0.3],
  ['worried', 'irritated', 0.18],
  ['tired', 'cheerful', -0.18],
];

const model: Autoregression = {
  p: variables.length,
  temporal: directed(variables, arrows),
  contemporaneous: undirected(variables, edges),
};

/** Beeps of a day that are asked for, and how many pass unasked in a night. */
const beeps = 6;
const nightSteps = 4;
const missed = 0.12;

/** A slider from 0 to 100. */
const slider = (value: number): number => Math.round(Math.min(100, Math.max(0, value)));

/** One person's beeps; those that were missed have no row. */
function diaryOf(days: number, place: (state: Float64Array) => number[], random: RandomStream): Cell[][] {
  const next = stepper(model, random);
  let state: Float64Array = new Float64Array(model.p);
  const rows: Cell[][] = [];
  for (let day = 1; day <= days; day++) {
    for (let step = 0; step < nightSteps; step++) state = next(state);
    for (let beep = 1; beep <= beeps; beep++) {
      state = next(state);
      if (random.uniform() >= missed) rows.push([day, beep, ...place(state)]);
    }
  }
  return rows;
}

/** The same process in one person for 60 days, and in forty persons for a week each, around means of their own. */
export function diary(): SampleFile[] {
  const one = randomStream(seeds.one);
  const forty = randomStream(seeds.forty);
  const alone = diaryOf(60, (state) => Array.from(state, (value) => slider(40 + 14 * value)), one);
  const together = Array.from({ length: 40 }, (_, person) => {
    // Persons who are sadder on the whole are also more worried on the whole.
    const burden = forty.normal();
    const means = variables.map((name) => {
      const tied = name === 'sad' || name === 'worried' ? 9 * burden : name === 'cheerful' ? -6 * burden : 0;
      return 40 + tied + 5 * forty.normal();
    });
    const place = (state: Float64Array) => Array.from(state, (value, at) => slider(means[at]! + 12 * value));
    return diaryOf(7, place, forty).map((cells) => [identifier('P', person + 1), ...cells]);
  }).flat();
  return [
    csvFile('diary/one-person.csv', ['day', 'beep', ...variables], alone),
    csvFile('diary/forty-persons.csv', ['person', 'day', 'beep', ...variables], together),
    jsonFile('diary/truth.json', {
      seeds,
      networks: [
        {
          kind: 'temporal',
          variables,
          temporal: matrixRows(model.temporal, model.p),
          contemporaneous: matrixRows(model.contemporaneous, model.p),
        },
      ],
    }),
  ];
}
