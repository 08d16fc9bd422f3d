import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCausalGraph } from '../../core/claims/causal-graph.ts';
import { claimSketches } from '../hypotheses/arbitrary.ts';
import { claimOf, notebookOf, sketch } from '../hypotheses/sample-notebook.ts';

const edge = (graph: ReturnType<typeof notebookOf>['graph'], id: string) =>
  graph.edges.find((one) => one.id === id)!;

describe('the causal graph of accepted claims', () => {
  test('counts papers, not claims: a paper that repeats itself counts once', () => {
    const { graph } = notebookOf([sketch(1, 'a', 'b'), sketch(1, 'a', 'b'), sketch(2, 'a', 'b')]);
    expect(edge(graph, 'a>b')).toMatchObject({ papersFor: 2, papersAgainst: 0, claims: 3 });
    expect(graph.nodes).toEqual([
      expect.objectContaining({ id: 'a', papers: 2, claims: 3, degreeOut: 1, degreeIn: 0 }),
      expect.objectContaining({ id: 'b', papers: 2, claims: 3, degreeOut: 0, degreeIn: 1 }),
    ]);
  });

  test('keeps an edge that papers only speak against, with no paper for it', () => {
    const { graph } = notebookOf([
      sketch(1, 'a', 'b', { relation: 'no effect', polarity: 'unknown' }),
      sketch(2, 'a', 'b', { certainty: 'negated' }),
    ]);
    expect(edge(graph, 'a>b')).toMatchObject({ papersFor: 0, papersAgainst: 2 });
  });

  test('calls an edge associated until one supporting paper says more', () => {
    const { graph } = notebookOf([
      sketch(1, 'a', 'b', { relation: 'associated' }),
      sketch(1, 'c', 'd', { relation: 'associated' }),
      sketch(2, 'c', 'd', { relation: 'predicts' }),
      sketch(1, 'e', 'f', { relation: 'associated' }),
      sketch(2, 'e', 'f', { relation: 'causes', certainty: 'negated' }),
    ]);
    expect(['a>b', 'c>d', 'e>f'].map((id) => edge(graph, id).strength)).toEqual([
      'associated',
      'causal',
      'associated',
    ]);
  });

  test('takes a mediator for a cause and a moderator for neither cause nor sign', () => {
    const { graph } = notebookOf([
      sketch(1, 'a', 'b', { relation: 'mediates' }),
      sketch(1, 'c', 'b', { relation: 'moderates', polarity: '-' }),
    ]);
    expect(edge(graph, 'a>b')).toMatchObject({ strength: 'causal', polarity: '+' });
    expect(edge(graph, 'c>b')).toMatchObject({ strength: 'associated', polarity: 'unknown' });
  });

  test('lets the sign that a person set win, but not their unknown', () => {
    const { graph } = notebookOf([sketch(1, 'a', 'b'), sketch(1, 'b', 'c')], {
      handEdges: [
        { causeId: 'a', effectId: 'b', polarity: '-' },
        { causeId: 'b', effectId: 'c', polarity: 'unknown' },
      ],
    });
    expect(edge(graph, 'a>b').polarity).toBe('-');
    expect(edge(graph, 'b>c').polarity).toBe('+');
  });

  test('holds edges drawn by hand without any paper, and concepts put on the canvas without any edge', () => {
    const { graph } = notebookOf([], { handEdges: [{ causeId: 'a', effectId: 'b' }], handNodes: ['c'] });
    expect(edge(graph, 'a>b')).toMatchObject({ papersFor: 0, papers: [], strength: 'causal', polarity: '+' });
    expect(graph.nodes.map((node) => [node.id, node.byHand])).toEqual([
      ['a', false],
      ['b', false],
      ['c', true],
    ]);
  });

  test('refuses claims that nobody accepted, and claims on concepts that are not there', () => {
    const claim = claimOf(sketch(1, 'a', 'b'), 0);
    const input = { concepts: [], handEdges: [], handNodes: [], positions: [] };
    expect(() => buildCausalGraph({ ...input, claims: [{ ...claim, state: 'proposed' }] })).toThrow(
      /proposed/,
    );
    expect(() => buildCausalGraph({ ...input, claims: [claim] })).toThrow(/lacks the concept a/);
  });

  test('accounts for every claim and every paper, whatever the claims say', () => {
    fc.assert(
      fc.property(claimSketches, (sketches) => {
        const { graph, claims } = notebookOf(sketches);
        expect(graph.edges.reduce((sum, one) => sum + one.claims, 0)).toBe(claims.length);
        expect(graph.edges.flatMap((one) => one.papers.flatMap((paper) => paper.claimIds)).sort()).toEqual(
          claims.map(({ id }) => id).sort(),
        );
        for (const one of graph.edges) {
          const papers = new Set(
            claims
              .filter(
                (claim) => claim.causeConceptId === one.causeId && claim.effectConceptId === one.effectId,
              )
              .map((claim) => claim.sourceId),
          );
          expect(one.papersFor + one.papersAgainst).toBe(papers.size);
          expect(one.belief).toBeGreaterThan(0);
          expect(one.belief).toBeLessThan(1);
        }
      }),
    );
  });
});
