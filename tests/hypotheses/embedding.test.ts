import { describe, expect, test } from 'vitest';
import { randomStream } from '../../core/foundation/random.ts';
import { createTask } from '../../core/foundation/task.ts';
import { biasedWalk } from '../../core/hypotheses/embedding/biased-walk.ts';
import { areNeighbours, neighboursOf } from '../../core/hypotheses/embedding/neighbours.ts';
import { cosine, node2vec } from '../../core/hypotheses/embedding/node2vec.ts';
import { type Link, linkGraph } from '../../core/hypotheses/links/link-graph.ts';
import { linkScores } from '../../core/hypotheses/links/link-scores.ts';
import { scoreLinks } from '../../core/hypotheses/links/score-links.ts';
import { node2vecSettingsSchema } from '../../core/model/node2vec-settings.ts';

const settings = node2vecSettingsSchema.parse({ dimensions: 32 });

/** Nodes b0-000 … in blocks; an edge within a block with one chance, across with another. */
function blocks(count: number, size: number, within: number, across: number, seed: number): Link[] {
  const random = randomStream(seed);
  const name = (node: number) => `b${Math.floor(node / size)}-${String(node).padStart(3, '0')}`;
  const links: Link[] = [];
  for (let u = 0; u < count * size; u++) {
    for (let v = u + 1; v < count * size; v++) {
      const same = Math.floor(u / size) === Math.floor(v / size);
      if (random.uniform() < (same ? within : across))
        links.push({ from: name(u), to: name(v), directed: true });
    }
  }
  return links;
}

const blockOf = (name: string) => name.slice(0, 2);

/** The chance that an absent pair within a block is scored above one across, ties half; what is not listed has 0. */
function separation(
  pairs: readonly { from: string; to: string; score: number }[],
  names: readonly string[],
  present: ReadonlySet<string>,
) {
  const scored = new Map(pairs.map(({ from, to, score }) => [`${from} ${to}`, score]));
  const inside: number[] = [];
  const outside: number[] = [];
  for (const [at, from] of names.entries()) {
    for (const to of names.slice(at + 1)) {
      if (present.has(`${from} ${to}`)) continue;
      (blockOf(from) === blockOf(to) ? inside : outside).push(scored.get(`${from} ${to}`) ?? 0);
    }
  }
  let above = 0;
  for (const a of inside) for (const b of outside) above += a > b ? 1 : a === b ? 0.5 : 0;
  return above / (inside.length * outside.length);
}

describe('walks', () => {
  const rows = neighboursOf(linkGraph(blocks(2, 20, 0.3, 0.05, 3), true));

  test('go along edges only, either way', () => {
    const walk = new Int32Array(30);
    const length = biasedWalk(rows, 0, { returning: 0.25, inOut: 4 }, randomStream(5), walk);
    for (let at = 1; at < length; at++) expect(areNeighbours(rows, walk[at - 1]!, walk[at]!)).toBe(true);
  });

  test('return the more the smaller p is', () => {
    const returns = (returning: number) => {
      const random = randomStream(9);
      const walk = new Int32Array(2000);
      const length = biasedWalk(rows, 0, { returning, inOut: 1 }, random, walk);
      return walk.slice(0, length).filter((node, at) => at > 1 && walk[at - 2] === node).length / length;
    };
    expect(returns(0.1)).toBeGreaterThan(2 * returns(1));
    expect(returns(1)).toBeGreaterThan(2 * returns(10));
  });
});

describe('node2vec', () => {
  test('gives the same vectors for a seed, others for another', async () => {
    const graph = linkGraph(blocks(2, 15, 0.3, 0.05, 1), false);
    const embedded = (seed: number) => node2vec(graph, { ...settings, seed }, createTask());
    expect(await embedded(4)).toEqual(await embedded(4));
    expect(await embedded(4)).not.toEqual(await embedded(5));
  });

  test('gives vectors of length 1', async () => {
    const graph = linkGraph(blocks(2, 15, 0.3, 0.05, 1), false);
    const vectors = await node2vec(graph, settings, createTask());
    for (const node of graph.names.keys()) expect(cosine(vectors, 32, node, node)).toBeCloseTo(1, 5);
  });

  test('separates the blocks of a sparse block graph better than Jaccard does', async () => {
    const links = blocks(4, 40, 0.12, 0.01, 7);
    const names = [...new Set(links.flatMap(({ from, to }) => [from, to]))].sort();
    const present = new Set(links.map(({ from, to }) => `${from} ${to}`));
    const question = {
      undirected: true,
      from: null,
      top: 1_000_000,
      settings: { beta: null, node2vec: settings },
    };
    const apart = async (id: string) => {
      const score = linkScores.find((each) => each.id === id)!;
      return separation((await scoreLinks(links, score, question, createTask())).pairs, names, present);
    };
    const [embedding, jaccard] = [await apart('node2vec'), await apart('jaccard')];
    expect(embedding).toBeGreaterThan(jaccard + 0.05);
    expect(embedding).toBeGreaterThan(0.8);
  });

  test('can be cancelled', async () => {
    const task = createTask();
    const running = node2vec(linkGraph(blocks(4, 40, 0.1, 0.01, 7), false), settings, task);
    task.cancel();
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  });
});
