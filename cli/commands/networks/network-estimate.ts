import { exportCautions } from '../../../core/networks/warnings/interpretation.ts';
import { type Context, defineCommand, type Outcome } from '../../command.ts';
import { optionalText } from '../../options.ts';
import { usageError } from '../../parse-arguments.ts';
import { estimatorOptions } from './estimator-options.ts';
import { dataInput, dataOptions, givenOptions, matrixOptions } from './options.ts';
import { matrixTable } from './tables.ts';

export const networkEstimate = defineCommand({
  name: 'network estimate',
  summary: 'Estimate a symptom network, or one for each group',
  usage: 'DATA',
  example: 'nosograph network estimate scores.csv --method ebicglasso --cor auto --gamma 0.5',
  arguments: { least: 1, most: 1 },
  options: {
    group: optionalText('estimate one network for each value of this variable', 'VAR'),
    ...dataOptions,
    ...matrixOptions,
    ...estimatorOptions,
  },
  async run(
    [path = ''],
    { method, group, columns, kinds, sheet, encoding, fromMatrix, n, ...wishes },
    context,
  ) {
    const data = await dataInput(path, { columns, kinds, sheet, encoding, fromMatrix, n }, context);
    const input = { data, method, options: givenOptions(wishes) };
    if (group === null) return whole(input, context);
    if (fromMatrix) {
      throw usageError('--group needs rows: a correlation matrix has lost who belongs to which group.', {
        option: '--group',
      });
    }
    return byGroup({ ...input, group }, context);
  },
});

interface Input {
  readonly data: Awaited<ReturnType<typeof dataInput>>;
  readonly method: string;
  readonly options: Record<string, unknown>;
}

async function whole(input: Input, context: Context): Promise<Outcome> {
  const { engine } = context.notebooks;
  const { warnings, version, options, ...result } = await engine.call(
    'network.estimate',
    input,
    context.task,
  );
  return {
    values: [result],
    text: shown(result),
    warnings: [...warnings, ...exportCautions()],
    settings: options,
    versions: { [input.method]: version },
  };
}

async function byGroup(input: Input & { readonly group: string }, context: Context): Promise<Outcome> {
  const { engine } = context.notebooks;
  const { groups } = await engine.call('network.estimateGroups', input, context.task);
  const [first] = groups;
  return {
    values: [
      {
        groupVariable: input.group,
        groups: groups.map(({ version: _version, options: _options, ...group }) => group),
      },
    ],
    text: groups.map((group) => `${input.group} = ${group.group}\n${shown(group)}`).join('\n\n'),
    warnings: [
      ...groups.flatMap(({ group, warnings }) =>
        warnings.map((warning) => ({ ...warning, message: `${group}: ${warning.message}` })),
      ),
      ...exportCautions(),
    ],
    settings: { ...first!.options, group: input.group },
    versions: { [input.method]: first!.version },
  };
}

interface Shown {
  readonly method: string;
  readonly n: number;
  readonly density: number;
  readonly variables: readonly string[];
  readonly weights: readonly (readonly number[])[];
}

const shown = ({ method, n, density, variables, weights }: Shown) =>
  `${method}, n = ${n}, density ${density.toFixed(3)}\n${matrixTable(variables, weights)}`;
