import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { discover } from '../../core/causal/discovery/discover.ts';
import { fci, pagEdge } from '../../core/causal/discovery/fci.ts';
import { parseModel } from '../../core/causal/language/parse.ts';
import { indexModel } from '../../core/causal/queries/indexed-model.ts';
import { separated } from '../../core/causal/queries/separation.ts';
import { readCsvTable } from '../../core/data/csv-table.ts';
import { createTask } from '../../core/foundation/task.ts';
import { hasReference, referenceFile, referenceFiles } from './reference.ts';

type Edge = readonly [string, string, string];

/** `o->` and the like, from the first name in order. */
const words = (from: string, marks: string, to: string): string => {
  const turned = { '<': '>', '>': '<', o: 'o', '-': '-' } as Record<string, string>;
  return from < to ? `${from} ${marks} ${to}` : `${to} ${turned[marks[2]!]}-${turned[marks[0]!]} ${from}`;
};
const ours: Readonly<Record<string, string>> = {
  '->': '-->',
  '<->': '<->',
  '--': '---',
  '@->': 'o->',
  '@-@': 'o-o',
  '@--': 'o--',
};
const nothing = { forbidden: () => false, required: () => false };

describe.skipIf(!hasReference)('FCI', () => {
  const { cases } = hasReference
    ? referenceFile<{
        cases: { seed: number; edges: [string, string][]; observed: string[]; pagByOracleFci: Edge[] }[];
      }>('discovery/oracle-pags.json')
    : { cases: [] };

  test.each(cases.map((entry) => [entry.seed, entry] as const))(
    'with an oracle, seed %s',
    async (_, entry) => {
      const lines = entry.edges.map(([from, to]) => `${from} -> ${to}`);
      const nodes = [...new Set([...entry.observed, ...entry.edges.flat()])];
      const indexed = indexModel(parseModel(`dag { ${nodes.join('\n')}\n${lines.join('\n')} }`).model);
      const of = (node: number) => indexed.names.indexOf(entry.observed[node]!);
      const oracle = (x: number, y: number, given: readonly number[]) =>
        separated(indexed, [of(x)], [of(y)], given.map(of)) ? 1 : 0;
      const p = entry.observed.length;
      const { marks } = await fci(p, oracle, 0.5, nothing, createTask());
      const found: string[] = [];
      for (let a = 0; a < p; a++) {
        for (let b = a + 1; b < p; b++) {
          const edge = pagEdge(marks, a, b);
          if (edge !== null)
            found.push(words(entry.observed[edge.from]!, ours[edge.kind]!, entry.observed[edge.to]!));
        }
      }
      expect(found.sort()).toEqual(entry.pagByOracleFci.map(([a, kind, b]) => words(a, kind, b)).sort());
    },
  );

  const data = referenceFiles<{ data: string; kind: string; fci?: { alpha: number; fci: Edge[] }[] }>(
    'discovery',
    /^(?!oracle|global).*\.json$/,
  ).filter(([, { fci: results }]) => Array.isArray(results));
  const folder = new URL('../../../shared/reference/causal/discovery/', import.meta.url);

  test.each(data)('%s', async (_, entry) => {
    const { columns } = readCsvTable(readFileSync(new URL(entry.data, folder), 'utf8'), entry.data).table;
    for (const { alpha, fci: wanted } of entry.fci!) {
      const found = await discover(
        columns,
        {
          method: 'fci',
          alpha,
          test: entry.kind === 'discrete' ? 'g-square' : 'fisher-z',
          score: null,
          forbidden: [],
          required: [],
        },
        createTask(),
      );
      expect(found.edges.map(({ from, kind, to }) => words(from, ours[kind]!, to)).sort()).toEqual(
        wanted.map(([a, kind, b]) => words(a, kind, b)).sort(),
      );
    }
  });
});
