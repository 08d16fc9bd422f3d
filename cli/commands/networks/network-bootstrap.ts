import { defineCommand } from '../../command.ts';
import { choice, wholeNumber } from '../../options.ts';
import { short, table } from '../../table.ts';
import { estimatorOptions } from './estimator-options.ts';
import { dataInput, dataOptions, givenOptions, jobsOption, matrixOptions, seedOption } from './options.ts';

export const networkBootstrap = defineCommand({
  name: 'network bootstrap',
  summary: 'How accurate the edges are, and how stable the order of the nodes',
  usage: 'DATA',
  example: 'nosograph network bootstrap scores.csv --method ebicglasso --type nonparametric --boots 1000',
  arguments: { least: 1, most: 1 },
  options: {
    type: choice('rows drawn again, cases left out, or data simulated from the network', 'NAME', [
      'nonparametric',
      'case',
      'parametric',
    ]),
    boots: wholeNumber('samples', 10, 100_000, 1000),
    seed: seedOption,
    jobs: jobsOption,
    ...dataOptions,
    ...matrixOptions,
    ...estimatorOptions,
  },
  async run(
    [path = ''],
    { type, boots, seed, jobs, method, columns, kinds, sheet, encoding, fromMatrix, n, ...wishes },
    context,
  ) {
    const data = await dataInput(path, { columns, kinds, sheet, encoding, fromMatrix, n }, context);
    const answer = await context.notebooks.engine.call(
      'network.bootstrap',
      { data, method, options: givenOptions(wishes), type, boots, seed, jobs },
      context.task,
    );
    const { warnings, options, version, ...result } = answer;
    return {
      values: [result],
      text: `${boots} samples (${result.failed} failed and drawn anew)\n${textOf(result)}`,
      warnings,
      settings: options,
      versions: { [method]: version },
    };
  },
});

interface Shown {
  readonly edges?: readonly {
    readonly from: string;
    readonly to: string;
    readonly sample: number;
    readonly q025: number;
    readonly q975: number;
    readonly nonzero: number;
  }[];
  readonly stability?: Readonly<Record<string, number>>;
  readonly differences?: {
    readonly edges: { readonly significant: number; readonly pairs: number };
    readonly nodes: Readonly<Record<string, { readonly significant: number; readonly pairs: number }>>;
  };
}

function textOf({ edges, stability, differences }: Shown): string {
  if (stability !== undefined) {
    const rows = Object.entries(stability).map(([measure, value]) => [measure, short(value)]);
    return table(['measure', 'CS(0.7)'], rows);
  }
  const rows = (edges ?? []).map((edge) => [
    `${edge.from} – ${edge.to}`,
    short(edge.sample),
    short(edge.q025),
    short(edge.q975),
    short(edge.nonzero),
  ]);
  const tests = Object.entries({ edges: differences?.edges, ...differences?.nodes }).map(([what, test]) => [
    what,
    test === undefined ? '' : `${test.significant} of ${test.pairs} pairs differ`,
  ]);
  return `${table(['edge', 'weight', '2.5 %', '97.5 %', 'not zero'], rows)}\n\n${table(['difference tests', ''], tests)}`;
}
