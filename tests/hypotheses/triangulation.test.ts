import { describe, expect, test } from 'vitest';
import { conceptsForVariables } from '../../core/claims/concept-for-variable.ts';
import type { MeasuredNetwork } from '../../core/hypotheses/triangulation/measured-pairs.ts';
import { triangulate } from '../../core/hypotheses/triangulation/triangulate.ts';
import { notebookOf, sketch } from './sample-notebook.ts';

type Edges = Readonly<Record<string, number>>;

/** A network over these concepts; each variable is called after its concept with "item " before it. */
function networkOf(
  id: string,
  concepts: readonly string[],
  edges: Edges,
  nonzero: Edges | null = null,
): MeasuredNetwork {
  const weightOf = (a: string, b: string) => edges[`${a} ${b}`] ?? edges[`${b} ${a}`] ?? 0;
  const names = concepts.map((concept) => `item ${concept}`);
  const network = {
    id,
    name: id,
    kind: 'symptoms',
    variables: concepts.map((conceptId, at) => ({ name: names[at]!, label: '', kind: 'ordinal', conceptId })),
    estimate: {
      variables: names,
      weights: concepts.map((a) => concepts.map((b) => (a === b ? 0 : weightOf(a, b)))),
    },
  } as unknown as MeasuredNetwork['network'];
  const bootstrap =
    nonzero === null
      ? null
      : Object.entries(nonzero).map(([pair, share]) => {
          const [from = '', to = ''] = pair.split(' ').map((concept) => `item ${concept}`);
          return { from, to, q025: -0.1, q975: 0.3, nonzero: share };
        });
  return { network, bootstrap };
}

const literature = notebookOf([
  sketch(1, 'insomnia', 'depression'),
  sketch(2, 'insomnia', 'depression'),
  sketch(3, 'exercise', 'depression', { polarity: '-' }),
  sketch(4, 'rumination', 'depression'),
  sketch(5, 'appetite', 'depression', { relation: 'no effect', polarity: 'unknown' }),
  sketch(6, 'loneliness', 'depression'),
  sketch(7, 'anxiety', 'insomnia', { polarity: 'unknown' }),
]);
const measuredConcepts = ['insomnia', 'depression', 'exercise', 'rumination', 'appetite', 'anxiety'];
const truth: Edges = {
  'insomnia depression': 0.3,
  'exercise depression': 0.2, // papers say it lowers depression
  'appetite depression': 0.15, // papers found nothing
  'anxiety insomnia': -0.2, // papers give no sign
  'rumination anxiety': 0.25, // nobody says so
};
const same = (id: string) => id;

describe('verdicts', () => {
  const { rows, counts, silent } = triangulate(
    literature.graph,
    [networkOf('n', measuredConcepts, truth)],
    same,
  );
  const verdict = (cause: string, effect: string) =>
    rows.find((row) => row.cause === cause && row.effect === effect)?.verdict;

  test('are right for every pair that the data can decide', () => {
    expect(verdict('insomnia', 'depression')).toBe('supported');
    expect(verdict('anxiety', 'insomnia')).toBe('supported');
    expect(verdict('exercise', 'depression')).toBe('conflicting');
    expect(verdict('appetite', 'depression')).toBe('conflicting');
    expect(verdict('rumination', 'depression')).toBe('claimed but not found');
    expect(verdict('anxiety', 'rumination')).toBe('found but not claimed');
  });

  test('leave open what was not measured', () => {
    expect(verdict('loneliness', 'depression')).toBe('untested');
  });

  test('add up, with what neither source speaks of counted apart', () => {
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    // 15 measured pairs; 5 of them have a row with literature, 1 has one without.
    expect(silent).toBe(15 - 6);
  });
});

test('a bootstrap that finds the edge in half of its samples leaves the verdict uncertain', () => {
  const [shaky, firm] = [0.5, 0.98].map((share) => {
    const network = networkOf('n', measuredConcepts, truth, { 'insomnia depression': share });
    return triangulate(literature.graph, [network], same).rows.find(({ cause }) => cause === 'insomnia')!;
  });
  expect(shaky).toMatchObject({ verdict: 'supported', uncertain: true });
  expect(firm).toMatchObject({ uncertain: false, data: { interval: [-0.1, 0.3], nonzero: 0.98 } });
});

test('replication counts the networks that measured both and agree with the first', () => {
  const networks = [
    networkOf('first', ['insomnia', 'depression'], { 'insomnia depression': 0.3 }),
    networkOf('second', ['insomnia', 'depression'], { 'insomnia depression': 0.1 }),
    networkOf('third', ['insomnia', 'depression'], {}),
    networkOf('other', ['insomnia', 'appetite'], { 'insomnia appetite': 0.2 }),
  ];
  const row = triangulate(literature.graph, networks, same).rows.find(({ cause }) => cause === 'insomnia')!;
  expect(row.data).toMatchObject({ networkId: 'first', replication: { networks: 3, sameSign: 2 } });
});

test('what a person drew or took out is told', () => {
  const drawn = notebookOf([sketch(1, 'insomnia', 'depression')], {
    handEdges: [{ causeId: 'insomnia', effectId: 'depression', polarity: '+' }],
  });
  expect(triangulate(drawn.graph, [], same).rows[0]).toMatchObject({ graph: 'drawn', verdict: 'untested' });
});

test('variables find the concept that they name, through the vocabulary and other spellings too, and no other', () => {
  const concepts = ['insomnia', 'rumination', 'physical activity'].map((label) => ({
    id: label,
    label,
    kind: 'symptom' as const,
    synonyms: label === 'insomnia' ? ['sleeplessness'] : [],
    identifiers: [],
    note: '',
  }));
  const found = conceptsForVariables(
    [
      { name: 'q1', label: 'Sleeplessness' },
      { name: 'physical_activity', label: '' },
      { name: 'q3', label: '失眠' },
      { name: 'q4', label: 'Blood pressure' },
    ],
    concepts,
  );
  expect(found.map(({ variable, concept, likeness }) => [variable, concept.id, likeness])).toEqual([
    ['q1', 'insomnia', 1],
    ['physical_activity', 'physical activity', 1],
    ['q3', 'insomnia', 1],
  ]);
});
