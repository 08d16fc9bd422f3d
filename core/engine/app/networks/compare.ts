import { NosographError } from '../../../foundation/errors.ts';
import { replicateStreams } from '../../../foundation/random.ts';
import type { DataColumn } from '../../../model/dataset.ts';
import type { Warning } from '../../../model/run.ts';
import { drawUntilEstimated } from '../../../networks/bootstrap/replicate.ts';
import { takeRows } from '../../../networks/bootstrap/resample.ts';
import {
  globalStrength,
  type NetworkDifference,
  networkDifference,
  permutationTests,
  permutedGroups,
} from '../../../networks/comparison.ts';
import { sampleOfColumns } from '../../../networks/sample.ts';
import { sampleWarnings } from '../../../networks/sample-warnings.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { progressSteps } from '../../contract/labels.ts';
import type { Pace } from '../../pace.ts';
import { estimatorNamed, settingsFor } from './estimate.ts';
import { rowsOf } from './matrix-rows.ts';
import { chosenColumns, readTable } from './read-sample.ts';

type Input = ParsedInputOf<'network.compare'>;
type Output = OutputOf<'network.compare'>;

interface Group {
  readonly name: string;
  readonly columns: readonly DataColumn[];
}

interface Groups {
  readonly a: Group;
  readonly b: Group;
  readonly warnings: readonly Warning[];
}

export async function compareNetworks(input: Input, pace: Pace): Promise<Output> {
  const estimator = estimatorNamed(input.method);
  const settings = settingsFor(estimator, input.options);
  const { a, b, warnings } = input.group === null ? groupsOfFiles(input) : groupsOfVariable(input);
  const variables = a.columns.map((column) => column.name);
  const p = variables.length;
  const estimate = (columns: readonly DataColumn[]) =>
    estimator.run(sampleOfColumns(columns, input.data.kinds), settings);
  const estimateA = estimate(a.columns);
  const estimateB = estimate(b.columns);
  const permuted: NetworkDifference[] = [];
  let failed = 0;
  for (const [index, random] of replicateStreams(input.seed, input.permutations).entries()) {
    const drawn = drawUntilEstimated(random, (stream) => {
      const [one, other] = permutedGroups(a.columns, b.columns, stream);
      return networkDifference(estimate(one).weights, estimate(other).weights, p);
    });
    permuted.push(drawn.value);
    failed += drawn.failed;
    await pace.tick({ step: progressSteps.resampling, done: index + 1, total: input.permutations });
  }
  const tests = permutationTests(networkDifference(estimateA.weights, estimateB.weights, p), permuted);
  const pairs = variables.flatMap((to, i) => variables.slice(0, i).map((from) => ({ from, to })));
  return {
    options: settings as Record<string, unknown>,
    version: estimator.version,
    variables,
    groups: [
      { name: a.name, n: estimateA.n, weights: rowsOf(estimateA.weights, p) },
      { name: b.name, n: estimateB.n, weights: rowsOf(estimateB.weights, p) },
    ],
    maximumDifference: tests.maximumDifference,
    globalStrength: {
      a: globalStrength(estimateA.weights, p),
      b: globalStrength(estimateB.weights, p),
      ...tests.globalStrength,
    },
    edges: tests.edges.map((edge, index) => ({ ...pairs[index]!, ...edge })),
    failed,
    warnings: [
      ...warnings,
      ...inGroup(a.name, sampleWarnings(sampleOfColumns(a.columns), estimateA.n)),
      ...inGroup(a.name, estimateA.warnings),
      ...inGroup(b.name, sampleWarnings(sampleOfColumns(b.columns), estimateB.n)),
      ...inGroup(b.name, estimateB.warnings),
      ...unequalWarning(estimateA.n, estimateB.n),
    ],
  };
}

const inGroup = (group: string, warnings: readonly Warning[]): Warning[] =>
  warnings.map((warning) => ({ ...warning, message: `${group}: ${warning.message}` }));

function groupsOfFiles({ data, other }: Input): Groups {
  if (other === null) {
    throw new NosographError(
      'input.invalid',
      'A comparison needs two files, or one file and the variable that holds the group.',
    );
  }
  const columns = chosenColumns(readTable(data.file), data.columns);
  const names = columns.map((column) => column.name);
  return {
    a: { name: data.file.name, columns },
    b: { name: other.name, columns: chosenColumns(readTable(other), names) },
    warnings: [],
  };
}

/** The first two values of the variable, in the order of the file. */
function groupsOfVariable({ data, other, group }: Input): Groups {
  if (other !== null)
    throw new NosographError('input.invalid', 'Give two files, or one file and a group variable; not both.');
  const reading = readTable(data.file);
  const [column] = chosenColumns(reading, [group!]);
  const { texts, values } = column!;
  const labels = Array.from(values, (value, row) =>
    texts === null ? (Number.isNaN(value) ? null : String(value)) : (texts[row] ?? null),
  );
  const names = [...new Set(labels.filter((label) => label !== null))];
  if (names.length < 2) {
    throw new NosographError(
      'input.invalid',
      `Variable "${group}" has ${names.length} value; two groups are needed.`,
      { variable: group! },
    );
  }
  const variables = chosenColumns(reading, data.columns).filter(({ name }) => name !== group);
  const groupOf = (name: string): Group => {
    const rows = labels.flatMap((label, row) => (label === name ? [row] : []));
    return { name, columns: takeRows(variables, Int32Array.from(rows)) };
  };
  const left = labels.filter((label) => label === null || names.indexOf(label) > 1).length;
  return { a: groupOf(names[0]!), b: groupOf(names[1]!), warnings: leftOutWarning(group!, names, left) };
}

function leftOutWarning(group: string, names: readonly string[], left: number): Warning[] {
  if (left === 0) return [];
  return [
    {
      code: 'rows-left-out',
      message: `${left} rows belong to neither group ${names[0]} nor ${names[1]} and were left out.`,
      variables: [group],
      value: left,
      threshold: 0,
    },
  ];
}

const largestRatio = 1.2;

function unequalWarning(a: number, b: number): Warning[] {
  const ratio = Math.max(a, b) / Math.min(a, b);
  if (ratio <= largestRatio) return [];
  return [
    {
      code: 'unequal-groups',
      message: `The groups have ${Math.round(a)} and ${Math.round(b)} cases: the smaller group's network is sparser for that alone. Repeat the comparison with a random part of the larger group.`,
      value: ratio,
      threshold: largestRatio,
      source: 'van Borkulo et al. 2022, doi:10.1037/met0000476',
    },
  ];
}
