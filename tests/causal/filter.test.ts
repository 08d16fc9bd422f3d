import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterGraph } from '../../core/causal/filter.ts';
import { neighbourhood } from '../../core/causal/neighbourhood.ts';
import { conceptKinds } from '../../core/model/concept.ts';
import { graphFilterSchema } from '../../core/model/graph.ts';
import { claimSketches } from '../hypotheses/arbitrary.ts';
import { notebookOf, sketch } from '../hypotheses/sample-notebook.ts';

const show = (graph: ReturnType<typeof notebookOf>['graph'], filter = {}) =>
  filterGraph(graph, graphFilterSchema.parse(filter));
const ids = (shown: ReturnType<typeof show>) => shown.edges.map((edge) => edge.id).sort();

const { graph } = notebookOf(
  [
    sketch(1, 'a', 'b'),
    sketch(2, 'a', 'b'),
    sketch(3, 'b', 'c', { polarity: '-' }),
    sketch(4, 'c', 'd', { relation: 'associated' }),
    sketch(5, 'd', 'e', { relation: 'no effect', polarity: 'unknown' }),
    sketch(6, 'a', 'c'),
  ],
  {
    kinds: { a: 'cognition' },
    handEdges: [
      { causeId: 'a', effectId: 'c', hidden: true },
      { causeId: 'e', effectId: 'a' },
    ],
    handNodes: ['f'],
  },
);

describe('what a filter shows', () => {
  test('by default everything but refuted edges and edges taken out, both counted', () => {
    const shown = show(graph);
    expect(ids(shown)).toEqual(['a>b', 'b>c', 'c>d', 'e>a']);
    expect(shown).toMatchObject({ hiddenNodes: 0, hiddenEdges: 2, hiddenRefuted: 1, hiddenByHand: 1 });
    expect(shown.nodes.map((node) => node.id)).toContain('f');
  });

  test('refuted edges and edges taken out when asked for', () => {
    expect(ids(show(graph, { withRefuted: true, withHidden: true }))).toHaveLength(6);
  });

  test('edges of fewer papers are left out, edges drawn by hand stay', () => {
    expect(ids(show(graph, { minPapers: 2 }))).toEqual(['a>b', 'e>a']);
    expect(ids(show(graph, { causalOnly: true }))).toEqual(['a>b', 'b>c', 'e>a']);
  });

  test('only edges of the signs asked for', () => {
    expect(ids(show(graph, { polarities: ['-'] }))).toEqual(['b>c']);
  });

  test('only edges between concepts of the kinds asked for, with degrees that fit what is shown', () => {
    const shown = show(graph, { kinds: ['symptom'] });
    expect(ids(shown)).toEqual(['b>c', 'c>d']);
    expect(shown.nodes.find((node) => node.id === 'c')).toMatchObject({ degreeIn: 1, degreeOut: 1 });
  });

  test('concepts within some steps of one, in either direction', () => {
    expect(ids(show(graph, { around: { conceptId: 'b', steps: 1 } }))).toEqual(['a>b', 'b>c']);
    expect(show(graph, { around: { conceptId: 'f', steps: 2 } }).nodes.map((node) => node.id)).toEqual(['f']);
    expect(show(graph, { around: { conceptId: 'nobody', steps: 2 } }).nodes).toEqual([]);
  });

  test('whatever the filter: shown and hidden make the whole, and no shown edge hangs in the air', () => {
    const filters = fc.record({
      minPapers: fc.nat(3),
      causalOnly: fc.boolean(),
      withRefuted: fc.boolean(),
      withHidden: fc.boolean(),
      kinds: fc.option(fc.subarray([...conceptKinds])),
      around: fc.option(
        fc.record({ conceptId: fc.constantFrom('a', 'e'), steps: fc.integer({ min: 1, max: 3 }) }),
      ),
    });
    fc.assert(
      fc.property(claimSketches, filters, (sketches, filter) => {
        const whole = notebookOf(sketches).graph;
        const shown = show(whole, filter);
        expect(shown.edges.length + shown.hiddenEdges).toBe(whole.edges.length);
        expect(shown.nodes.length + shown.hiddenNodes).toBe(whole.nodes.length);
        const nodes = new Set(shown.nodes.map((node) => node.id));
        for (const edge of shown.edges)
          expect(nodes.has(edge.causeId) && nodes.has(edge.effectId)).toBe(true);
        for (const node of shown.nodes) {
          expect(node.degreeOut).toBe(shown.edges.filter((edge) => edge.causeId === node.id).length);
        }
      }),
    );
  });
});

test('a neighbourhood grows with its steps and begins with the concept itself', () => {
  expect([...neighbourhood(graph, 'c', 0)]).toEqual(['c']);
  expect([...neighbourhood(graph, 'd', 1)].sort()).toEqual(['c', 'd', 'e']);
  expect(neighbourhood(graph, 'nobody', 3).size).toBe(0);
});
