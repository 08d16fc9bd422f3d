import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLinks } from '../../core/exchange/link-list.ts';
import { createTask } from '../../core/foundation/task.ts';
import { linkScores } from '../../core/hypotheses/links/link-scores.ts';
import { type LinkQuestion, scoreLinks } from '../../core/hypotheses/links/score-links.ts';
import { linkScoreIds } from '../../core/model/link-scores.ts';
import { node2vecSettingsSchema } from '../../core/model/node2vec-settings.ts';

const node2vec = node2vecSettingsSchema.parse({});

type Edges = readonly (readonly [string, string])[];

const everything = {
  undirected: true,
  from: null,
  top: 100_000,
  settings: { beta: null, node2vec: node2vecSettingsSchema.parse({}) },
};
const run = (id: string, edges: Edges, question: Partial<LinkQuestion> = {}) =>
  scoreLinks(
    edges.map(([from, to]) => ({ from, to, directed: true })),
    linkScores.find((score) => score.id === id)!,
    { ...everything, ...question },
    createTask(),
  );

/** a – b – c, a – d – c, and a tail c – e. */
const kite: Edges = [
  ['a', 'b'],
  ['b', 'c'],
  ['a', 'd'],
  ['d', 'c'],
  ['c', 'e'],
];

describe('scores of absent edges', () => {
  test('are those that the command line names', () => {
    expect(linkScores.map(({ id }) => id)).toEqual([...linkScoreIds]);
  });

  test.each([
    ['common-neighbours', 2],
    ['jaccard', 2 / 3],
    ['adamic-adar', 2 / Math.log(2)],
    ['resource-allocation', 1],
    ['preferential-attachment', 6],
  ])('%s of a kite is as the definition says', async (id, score) => {
    const { pairs } = await run(id, kite, { from: 'a' });
    expect(pairs.find(({ to }) => to === 'c')?.score).toBeCloseTo(score, 12);
    expect(pairs.map(({ to }) => to)).not.toContain('b');
  });

  test('follow arrows unless told to drop them', async () => {
    const { pairs } = await run('common-neighbours', kite, { undirected: false });
    expect(pairs).toContainEqual({ from: 'a', to: 'c', score: 2 });
    expect(pairs).not.toContainEqual(expect.objectContaining({ from: 'c', to: 'a' }));
  });

  test('list each pair of a whole undirected graph once, ties by name', async () => {
    const { pairs } = await run('common-neighbours', kite);
    expect(pairs.map(({ from, to }) => from + to)).toEqual(['ac', 'bd', 'be', 'de']);
  });

  test('leave out loops and repeats, and count them', async () => {
    const found = await run('common-neighbours', [...kite, ['a', 'a'], ['b', 'a']]);
    expect(found).toMatchObject({ nodes: 5, edges: 5, selfLoops: 1, repeated: 1 });
  });

  test('keep the best few of what the whole list has', async () => {
    const edge = fc.tuple(fc.nat({ max: 12 }).map(String), fc.nat({ max: 12 }).map(String));
    const graphs = fc.array(edge, { minLength: 3, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        graphs,
        fc.constantFrom(...linkScoreIds),
        fc.boolean(),
        async (edges, id, undirected) => {
          const all = await run(id, edges, { undirected });
          const few = await run(id, edges, { undirected, top: 5 });
          expect(few.pairs).toEqual(all.pairs.slice(0, 5));
        },
      ),
      { numRuns: 100 },
    );
  });

  test('Katz refuses a beta for which the series diverges, and gives way where its own would', async () => {
    await expect(run('katz', kite, { settings: { beta: 0.9, node2vec } })).rejects.toThrow(
      /Give a --beta below 0\.\d+/,
    );
    expect((await run('katz', kite)).chosen).toEqual({ beta: 0.05 });
    const star = Array.from({ length: 900 }, (_, leaf) => ['hub', `leaf ${leaf}`] as const);
    const { chosen, pairs } = await run('katz', star, { from: 'leaf 0', top: 1 });
    expect(chosen.beta).toBeCloseTo(0.5 / 30, 6);
    expect(pairs[0]!.score).toBeCloseTo(chosen.beta! ** 2 / (1 - 0.25), 9);
  });

  test('PageRank returns from a dead end', async () => {
    const { pairs } = await run(
      'pagerank',
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
      { undirected: false, from: 'a' },
    );
    const steps = 1 + 0.85 + 0.85 ** 2;
    expect(pairs).toEqual([{ from: 'a', to: 'c', score: expect.closeTo(0.85 ** 2 / steps, 12) }]);
  });

  test('name a start that is not there', async () => {
    await expect(run('jaccard', kite, { from: 'A' })).rejects.toThrow(/No link has an end named "A"/);
  });
});

test('an edge list says which row lacks a name', () => {
  expect(() => readLinks('from,to\na,b\na,\n')).toThrow(/row 3 lacks a name/);
  expect(() => readLinks('a,b\n')).toThrow(/no columns for cause and effect/);
  expect(readLinks('Source;Target;Type\na;b;Undirected\n')).toEqual([
    { from: 'a', to: 'b', directed: false },
  ]);
});

const folder = new URL('../../../shared/reference/causal/links/', import.meta.url);
const reference = existsSync(folder);
if (!reference) console.log('Parity of link scores was not checked: the shared reference folder is absent.');

type Scores = Readonly<Record<string, number>>;
interface LinkCase {
  readonly directed: boolean;
  readonly katzBeta: number;
  readonly edges: Edges;
  readonly pairs: readonly ({ readonly u: string; readonly v: string } & Record<string, unknown>)[];
}

const fields: readonly (readonly [string, string])[] = [
  ['common-neighbours', 'commonNeighbours'],
  ['jaccard', 'jaccard'],
  ['adamic-adar', 'adamicAdar'],
  ['resource-allocation', 'resourceAllocation'],
  ['preferential-attachment', 'preferentialAttachment'],
  ['katz', 'katz'],
  ['pagerank', 'pprFromU'],
];

describe.skipIf(!reference)('scores of another program', () => {
  const names = ['karate', 'ba-60', 'er-40-isolates', 'dir-50', 'dir-30-cyc'];
  /** What an iteration that begins at the uniform vector leaves on nodes that are out of reach. */
  const rest = 1e-12;
  const cases: readonly LinkCase[] = (reference ? names : []).map((name) =>
    JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')),
  );

  test.each(fields)('%s agrees to 1e-9 for every absent pair', async (id, field) => {
    for (const { directed, katzBeta, edges, pairs } of cases) {
      for (const undirected of directed ? [true, false] : [true]) {
        const wanted = (pair: (typeof pairs)[number]) =>
          (directed ? (pair[undirected ? 'undirected' : 'directed'] as Scores) : (pair as unknown as Scores))[
            field
          ];
        if (wanted(pairs[0]!) === undefined) continue;
        const present = new Set(edges.flatMap(([u, v]) => (undirected ? [u + v, v + u] : [u + v])));
        for (const u of new Set(pairs.map((pair) => pair.u))) {
          const known = new Set(edges.flat()).has(u);
          if (!known) continue;
          const settings = { beta: katzBeta, node2vec };
          const found = await run(id, edges, { undirected, from: u, settings });
          const ours = new Map(found.pairs.map(({ to, score }) => [to, score]));
          for (const pair of pairs.filter((each) => each.u === u && !present.has(each.u + each.v))) {
            const score = ours.get(pair.v) ?? 0;
            expect(Math.abs(score - wanted(pair)!)).toBeLessThanOrEqual(Math.max(1e-9 * wanted(pair)!, rest));
          }
        }
      }
    }
  });
});
