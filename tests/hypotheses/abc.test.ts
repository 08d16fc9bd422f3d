import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTask } from '../../core/foundation/task.ts';
import { abc } from '../../core/hypotheses/abc/abc.ts';
import { associatedWeight, carriesPath, specificity } from '../../core/hypotheses/abc/adjacency.ts';
import { isKnown } from '../../core/hypotheses/abc/known.ts';
import type { CausalGraph } from '../../core/model/graph.ts';
import { claimSketches } from './arbitrary.ts';
import { notebookOf, sketch } from './sample-notebook.ts';

const run = (graph: CausalGraph, parameters: Record<string, unknown> = {}) =>
  abc.run(graph, abc.parameters.parse(parameters), createTask());
const pairs = (candidates: Awaited<ReturnType<typeof run>>) =>
  candidates.map(({ causeId, effectId }) => `${causeId}>${effectId}`).sort();

/** Every simple path of 2 to `most` usable edges, the slow way. */
function allPaths(graph: CausalGraph, most: number): readonly (readonly string[])[] {
  const usable = graph.edges.filter(carriesPath);
  const found: string[][] = [];
  const extend = (path: readonly string[]) => {
    for (const edge of usable) {
      if (edge.causeId !== path.at(-1) || path.includes(edge.effectId)) continue;
      const longer = [...path, edge.effectId];
      if (longer.length > 2) found.push(longer);
      if (longer.length <= most) extend(longer);
    }
  };
  for (const node of graph.nodes) extend([node.id]);
  return found;
}

function qualityOf(graph: CausalGraph, path: readonly string[]): number {
  const usable = graph.edges.filter(carriesPath);
  const linked = new Set(usable.flatMap((edge) => [edge.causeId, edge.effectId])).size;
  const links = (id: string) =>
    usable.filter((edge) => edge.causeId === id).length +
    usable.filter((edge) => edge.effectId === id).length;
  let quality = [0, 0, 1, 0.7, 0.5][path.length - 1]!;
  path.slice(1).forEach((id, at) => {
    const edge = usable.find((one) => one.causeId === path[at] && one.effectId === id)!;
    quality *= edge.belief * (edge.strength === 'causal' ? 1 : associatedWeight);
    if (at < path.length - 2) quality *= specificity(links(id), linked);
  });
  return quality;
}

describe('open discovery', () => {
  test('finds A → C where A → B and B → C are known and A → C is not', async () => {
    const { graph } = notebookOf([
      sketch(1, 'a', 'b'),
      sketch(2, 'b', 'c'),
      sketch(3, 'a', 'd'),
      sketch(4, 'b', 'd'),
    ]);
    expect(pairs(await run(graph))).toEqual(['a>c']);
  });

  test('finds exactly the unknown pairs that some path joins, with the best path first', async () => {
    await fc.assert(
      fc.asyncProperty(claimSketches, fc.integer({ min: 2, max: 4 }), async (sketches, maxSteps) => {
        const { graph } = notebookOf(sketches);
        const known = new Set(graph.edges.filter(isKnown).map((edge) => edge.id));
        const paths = allPaths(graph, maxSteps).filter((path) => !known.has(`${path[0]}>${path.at(-1)}`));
        const candidates = await run(graph, { maxSteps });
        expect(pairs(candidates)).toEqual(
          [...new Set(paths.map((path) => `${path[0]}>${path.at(-1)}`))].sort(),
        );
        for (const { causeId, effectId, paths: found } of candidates) {
          const own = paths.filter((path) => path[0] === causeId && path.at(-1) === effectId);
          expect(found[0]!.quality).toBeCloseTo(Math.max(...own.map((path) => qualityOf(graph, path))), 12);
          expect(found.length).toBe(Math.min(40, own.length));
          for (const path of found) {
            expect(path.quality).toBeCloseTo(qualityOf(graph, path.conceptIds), 12);
            expect(path.edgeIds).toEqual(
              path.conceptIds.slice(1).map((id, at) => `${path.conceptIds[at]}>${id}`),
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('from one concept gives only paths that begin there', async () => {
    const { graph } = notebookOf([sketch(1, 'a', 'b'), sketch(2, 'b', 'c'), sketch(3, 'c', 'd')]);
    expect(pairs(await run(graph, { about: 'a' }))).toEqual(['a>c', 'a>d']);
    expect(pairs(await run(graph, { about: 'b' }))).toEqual(['b>d']);
  });

  test('never goes over an edge that no paper supports, drawn by hand or refuted, nor over one taken out', async () => {
    const drawn = notebookOf([sketch(1, 'a', 'b')], { handEdges: [{ causeId: 'b', effectId: 'c' }] });
    const refuted = notebookOf([sketch(1, 'a', 'b'), sketch(2, 'b', 'c', { relation: 'no effect' })]);
    const takenOut = notebookOf([sketch(1, 'a', 'b'), sketch(2, 'b', 'c')], {
      handEdges: [{ causeId: 'b', effectId: 'c', hidden: true }],
    });
    for (const { graph } of [drawn, refuted, takenOut]) expect(await run(graph)).toEqual([]);
  });

  test('holds a pair for known when a person drew it, or when papers speak of it though a person took it out', async () => {
    const steps = [sketch(1, 'a', 'b'), sketch(2, 'b', 'c')];
    const drawn = notebookOf(steps, { handEdges: [{ causeId: 'a', effectId: 'c' }] });
    const takenOut = notebookOf([...steps, sketch(3, 'a', 'c')], {
      handEdges: [{ causeId: 'a', effectId: 'c', hidden: true }],
    });
    for (const { graph } of [drawn, takenOut]) expect(await run(graph)).toEqual([]);
  });

  test('still offers a pair whose direct link was looked at and not found', async () => {
    const { graph } = notebookOf([
      sketch(1, 'a', 'b'),
      sketch(2, 'b', 'c'),
      sketch(3, 'a', 'c', { relation: 'no effect', polarity: 'unknown' }),
    ]);
    expect(pairs(await run(graph))).toEqual(['a>c']);
  });

  test('keeps the best when there are more pairs than it ranks', async () => {
    const fan = Array.from({ length: 40 }, (_, at) => [
      sketch(1, `a${at}`, 'b', { relation: at < 20 ? 'causes' : 'associated' }),
      sketch(2, 'b', `c${at}`, { relation: at < 20 ? 'causes' : 'associated' }),
    ]).flat();
    const candidates = await run(notebookOf(fan).graph, { top: 1, maxSteps: 2 });
    expect(candidates).toHaveLength(200);
    const best = candidates.map(({ paths }) => paths[0]!.quality);
    const all = allPaths(notebookOf(fan).graph, 2).map((path) => qualityOf(notebookOf(fan).graph, path));
    expect(Math.min(...best)).toBeCloseTo(all.sort((a, b) => b - a)[199]!, 12);
  }, 60_000);

  test('stops when it is no longer wanted', async () => {
    const task = createTask();
    task.cancel();
    const many = Array.from({ length: 700 }, (_, at) => [
      sketch(1, `a${at}`, 'hub'),
      sketch(2, 'hub', `c${at}`),
    ]).flat();
    const { graph } = notebookOf(many);
    await expect(abc.run(graph, abc.parameters.parse({ top: 1000 }), task)).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});

describe('closed discovery', () => {
  const { graph } = notebookOf([
    sketch(1, 'a', 'b'),
    sketch(2, 'b', 'c'),
    sketch(3, 'a', 'd'),
    sketch(4, 'd', 'c'),
    sketch(5, 'a', 'c'),
  ]);

  test('gives what joins two concepts, their direct link being known or not', async () => {
    const [candidate, ...others] = await run(graph, { from: 'a', to: 'c' });
    expect(others).toEqual([]);
    expect(candidate!.mode).toBe('closed');
    expect(candidate!.paths.map((path) => path.conceptIds)).toEqual([
      ['a', 'b', 'c'],
      ['a', 'd', 'c'],
    ]);
  });

  test('gives nothing when nothing joins them', async () => {
    expect(await run(graph, { from: 'c', to: 'a' })).toEqual([]);
  });

  test('wants both ends, different, and in the graph', async () => {
    await expect(run(graph, { from: 'a' })).rejects.toMatchObject({ code: 'input.invalid' });
    await expect(run(graph, { from: 'a', to: 'a' })).rejects.toMatchObject({ code: 'input.invalid' });
    await expect(run(graph, { from: 'a', to: 'nobody' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(run(graph, { about: 'nobody' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('hub damping', () => {
  test('counts a concept with two links fully and one that is joined to everything hardly at all', () => {
    expect(specificity(2, 1000)).toBe(1);
    expect(specificity(1000, 1000)).toBe(0.05);
  });

  test('falls with every link more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 5000 }), fc.integer({ min: 3, max: 5000 }), (linked, links) => {
        expect(specificity(links + 1, linked)).toBeLessThanOrEqual(specificity(links, linked));
      }),
    );
  });
});
