import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CausalModel } from '../../core/causal/causal-model.ts';
import { parseModel } from '../../core/causal/language/parse.ts';
import {
  type EffectQuestion,
  isTotalEffectSet,
  minimalTotalEffectSets,
} from '../../core/causal/queries/adjustment.ts';
import { feedbackLoops } from '../../core/causal/queries/cycles.ts';
import { ancestorsOf, indexModel, membersOf } from '../../core/causal/queries/indexed-model.ts';
import { ancestralMoralGraph } from '../../core/causal/queries/moral-graph.ts';
import { simplePaths } from '../../core/causal/queries/paths.ts';
import { separated } from '../../core/causal/queries/separation.ts';

/** Random acyclic graphs with bidirected edges: arrows go from smaller to larger numbers. */
const anyDag = (): fc.Arbitrary<CausalModel> =>
  fc.integer({ min: 3, max: 7 }).chain((size) => {
    const pairs = Array.from({ length: size }, (_, a) =>
      Array.from({ length: a }, (_, b) => [b, a] as const),
    ).flat();
    return fc.tuple(...pairs.map(() => fc.constantFrom('', '', '->', '->', '<->'))).map((kinds) => ({
      type: 'dag' as const,
      name: null,
      boundingBox: null,
      nodes: Array.from({ length: size }, (_, index) => ({
        name: `V${index}`,
        roles: [],
        position: null,
        attributes: {},
      })),
      edges: pairs.flatMap(([from, to], index) =>
        kinds[index] === ''
          ? []
          : [{ from: `V${from}`, to: `V${to}`, kind: kinds[index] as '->' | '<->', attributes: {} }],
      ),
    }));
  });

const subsets = (items: readonly number[]): number[][] =>
  Array.from({ length: 2 ** items.length }, (_, bits) =>
    items.filter((_, index) => ((bits >> index) & 1) === 1),
  );

const question = (x: number, y: number): EffectQuestion => ({
  exposures: [x],
  outcomes: [y],
  adjusted: [],
  selected: [],
  latent: [],
});

describe('separation', () => {
  test('by open paths, by reachability and by the moral graph is the same', () => {
    fc.assert(
      fc.property(anyDag(), fc.nat(), (model, seed) => {
        const indexed = indexModel(model);
        const others = Array.from({ length: indexed.size - 2 }, (_, index) => index + 2);
        const given = subsets(others)[seed % 2 ** others.length]!;
        const byReach = separated(indexed, [0], [1], given);
        const byPaths = ![...simplePaths(indexed, 0, 1, given)].some(({ open }) => open);
        const moral = ancestralMoralGraph(indexed, [0, 1, ...given]);
        const blocked = new Set(given);
        const seen = new Set([0]);
        const waiting = [0];
        while (waiting.length > 0) {
          for (const next of moral[waiting.pop()!]!) {
            if (seen.has(next) || blocked.has(next)) continue;
            waiting.push(next);
            seen.add(next);
          }
        }
        expect(byReach).toBe(byPaths);
        expect(byReach).toBe(!seen.has(1));
      }),
    );
  });
});

describe('adjustment', () => {
  test('lists exactly the minimal among all valid sets', () => {
    fc.assert(
      fc.property(anyDag(), (model) => {
        const indexed = indexModel(model);
        const x = 0;
        const y = indexed.size - 1;
        const candidates = Array.from({ length: indexed.size - 2 }, (_, index) => index + 1);
        const valid = subsets(candidates).filter((set) => isTotalEffectSet(indexed, question(x, y), set));
        const minimal = valid.filter(
          (set) =>
            !valid.some((other) => other.length < set.length && other.every((node) => set.includes(node))),
        );
        const listed = [...minimalTotalEffectSets(indexed, question(x, y))];
        const words = (sets: number[][]) => sets.map((set) => [...set].sort().join()).sort();
        expect(words(listed)).toEqual(words(minimal));
      }),
      { numRuns: 200 },
    );
  });

  test('the first set of a graph of 200 variables comes within 100 ms', () => {
    const lines = Array.from(
      { length: 198 },
      (_, index) =>
        `V${index} -> {${[1, 7, 31]
          .map((step) => `V${index + step}`)
          .filter((name) => Number(name.slice(1)) < 199)
          .join(' ')}}`,
    );
    const { model } = parseModel(
      `dag { X [exposure] Y [outcome] V3 -> X X -> Y V9 -> Y V50 -> X V190 -> Y ${lines.join('\n')} }`,
    );
    const indexed = indexModel(model);
    const start = performance.now();
    const first = minimalTotalEffectSets(
      indexed,
      question(indexed.names.indexOf('X'), indexed.names.indexOf('Y')),
    ).next();
    expect(performance.now() - start).toBeLessThan(100);
    expect(first.done).toBe(false);
    expect(
      isTotalEffectSet(
        indexed,
        question(indexed.names.indexOf('X'), indexed.names.indexOf('Y')),
        first.value as number[],
      ),
    ).toBe(true);
  });

  test('ancestors include the node itself', () => {
    const indexed = indexModel(parseModel('dag { a -> b -> c }').model);
    expect(membersOf(ancestorsOf(indexed, [1]))).toEqual([0, 1]);
  });
});

describe('feedback loops', () => {
  test('are listed shortest first, and a limit is announced', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const edges = names.flatMap((from) =>
      names.filter((to) => to !== from).map((to) => ({ from, to, sign: 1 as const })),
    );
    const all = feedbackLoops(edges, Number.POSITIVE_INFINITY, 1000);
    expect(all.loops).toHaveLength(84); // 10 + 20 + 30 + 24 cycles of the complete graph on five nodes
    const some = feedbackLoops(edges, Number.POSITIVE_INFINITY, 12);
    expect(some).toEqual({ loops: all.loops.slice(0, 12), truncated: true });
  });

  test('an odd number of negative edges balances, an unknown sign leaves the loop unknown', () => {
    const loop = (sign: -1 | 0 | 1) =>
      feedbackLoops(
        [
          { from: 'a', to: 'b', sign: -1 },
          { from: 'b', to: 'a', sign },
        ],
        9,
        9,
      ).loops[0]!.sign;
    expect([loop(1), loop(-1), loop(0)]).toEqual(['balancing', 'reinforcing', 'unknown']);
  });
});
