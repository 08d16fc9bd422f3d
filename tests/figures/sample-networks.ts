import fc from 'fast-check';
import { type FigureNetwork, figureNetworkSchema } from '../../core/model/figure.ts';

/** Networks of invented symptoms, for figures. */

export const symptoms = [
  'mood',
  'rumination',
  'worry',
  'sleep',
  'fatigue',
  'interest',
  'guilt',
  'focus',
  'appetite',
];

export const longLabels: Readonly<Record<string, string>> = {
  mood: 'Depressed mood most of the day',
  rumination: 'Rumination about causes and consequences',
  worry: 'Cannot stop worrying',
  sleep: 'Difficulty falling asleep or staying asleep',
  fatigue: 'Fatigue or loss of energy',
  interest: 'Loss of interest or pleasure',
  guilt: 'Feelings of worthlessness or excessive guilt',
  focus: 'Concentration',
  appetite: 'Appetite or weight change',
};

export const chineseLabels: Readonly<Record<string, string>> = {
  mood: '情绪低落',
  rumination: '反刍思维',
  worry: '过度担心',
  sleep: '入睡困难',
  fatigue: '疲劳乏力',
  interest: '兴趣丧失',
  guilt: '自责内疚',
  focus: '注意力不集中',
  appetite: '食欲改变',
};

const edges: readonly (readonly [string, string, number])[] = [
  ['mood', 'rumination', 0.22],
  ['mood', 'interest', 0.36],
  ['mood', 'guilt', 0.28],
  ['rumination', 'worry', 0.41],
  ['rumination', 'focus', 0.12],
  ['worry', 'sleep', 0.24],
  ['worry', 'appetite', -0.11],
  ['sleep', 'fatigue', 0.39],
  ['sleep', 'interest', 0.14],
  ['focus', 'fatigue', 0.25],
  ['guilt', 'worry', -0.07],
];

export function nineSymptoms(more: Partial<FigureNetwork> = {}): FigureNetwork {
  const weights = symptoms.map((a) =>
    symptoms.map((b) => edges.find(([x, y]) => (x === a && y === b) || (x === b && y === a))?.[2] ?? 0),
  );
  return figureNetworkSchema.parse({ variables: symptoms, weights, ...more });
}

/** A network of `p` nodes whose edges follow a simple rule; `density` of 1 has about half of all. */
export function largeNetwork(p: number, more: Partial<FigureNetwork> = {}): FigureNetwork {
  const variables = Array.from({ length: p }, (_, at) => `V${at + 1}`);
  const weight = (i: number, j: number) => {
    const [low, high] = [Math.min(i, j), Math.max(i, j)];
    const mixed = (low * 7919 + high * 104729) % 97;
    if (low === high || mixed > 48) return 0;
    return (mixed % 5 === 0 ? -1 : 1) * (0.02 + mixed / 160);
  };
  return figureNetworkSchema.parse({
    variables,
    weights: variables.map((_, i) => variables.map((__, j) => weight(i, j))),
    ...more,
  });
}

const symmetric = (p: number) =>
  fc
    .array(fc.oneof(fc.constant(0), fc.double({ min: -0.6, max: 0.6, noNaN: true })), {
      minLength: (p * (p - 1)) / 2,
      maxLength: (p * (p - 1)) / 2,
    })
    .map((below) => {
      const weights = Array.from({ length: p }, () => new Array<number>(p).fill(0));
      let next = 0;
      for (let i = 1; i < p; i += 1) {
        for (let j = 0; j < i; j += 1) {
          weights[i]![j] = below[next]!;
          weights[j]![i] = below[next]!;
          next += 1;
        }
      }
      return weights;
    });

const label = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.constantFrom(...Object.values(longLabels), ...Object.values(chineseLabels), '“<&>”', 'a b c d e f g h'),
);

/** Undirected networks of two to twelve nodes with any labels. */
export const anyNetwork: fc.Arbitrary<FigureNetwork> = fc
  .integer({ min: 2, max: 12 })
  .chain((p) => fc.tuple(symmetric(p), fc.array(label, { minLength: p, maxLength: p })))
  .map(([weights, labels]) => {
    const variables = labels.map((_, at) => `item${at + 1}`);
    return figureNetworkSchema.parse({
      variables,
      labels: Object.fromEntries(variables.map((name, at) => [name, labels[at]!])),
      weights,
    });
  });

/** Directed networks with arrows both ways and loops. */
export const anyDirected: fc.Arbitrary<FigureNetwork> = fc.integer({ min: 2, max: 8 }).chain((p) =>
  fc
    .array(
      fc.array(fc.oneof(fc.constant(0), fc.double({ min: -0.6, max: 0.6, noNaN: true })), {
        minLength: p,
        maxLength: p,
      }),
      { minLength: p, maxLength: p },
    )
    .map((weights) =>
      figureNetworkSchema.parse({
        variables: weights.map((_, at) => `item${at + 1}`),
        weights,
        directed: true,
      }),
    ),
);
