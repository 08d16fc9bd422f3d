import { z } from 'zod';
import { type Context, defineCommand, type Outcome } from '../../command.ts';
import { choice, optionalChoice } from '../../options.ts';
import { optionFlag, usageError } from '../../parse-arguments.ts';
import { table } from '../../table.ts';
import { readNetwork } from './network-input.ts';
import {
  correlationOptions,
  dataInput,
  dataOptions,
  givenOptions,
  matrixOptions,
  optionalNumber,
  seedOption,
} from './options.ts';

export const networkCommunities = defineCommand({
  name: 'network communities',
  summary: 'Groups of nodes that hang together, and how many dimensions the items have',
  usage: 'NETWORK',
  example: 'nosograph network communities network.json --method walktrap',
  arguments: { least: 1, most: 1 },
  options: {
    method: choice('how they are found; ega takes DATA and estimates its own network', 'NAME', [
      'walktrap',
      'louvain',
      'spinglass',
      'ega',
    ]),
    seed: seedOption,
    ...dataOptions,
    ...matrixOptions,
    ...correlationOptions,
    gamma: optionalNumber('EBIC hyperparameter of ega, 0 to 1', 'X', z.number().min(0).max(1)),
    algorithm: optionalChoice('communities of ega, walktrap by default', 'NAME', ['walktrap', 'louvain']),
  },
  async run(
    [path = ''],
    { method, seed, columns, kinds, sheet, encoding, fromMatrix, n, ...wishes },
    context,
  ) {
    if (method === 'ega') {
      const data = await dataInput(path, { columns, kinds, sheet, encoding, fromMatrix, n }, context);
      if (holdsJson(data.file.bytes)) return dimensionsOfGivenNetwork(path, seed, wishes.algorithm, context);
      const answer = await context.notebooks.engine.call(
        'network.dimensions',
        { data, seed, ...givenOptions(wishes) },
        context.task,
      );
      const { warnings, ...result } = answer;
      return {
        ...shown(result, `${result.dimensions} dimensions, gamma ${result.gamma}`),
        warnings,
      };
    }
    const foreign = Object.keys(givenOptions({ fromMatrix, n, ...wishes }))[0];
    if (foreign !== undefined) {
      throw usageError(`${optionFlag(foreign)} goes with --method ega: ${method} takes a network as it is.`, {
        option: foreign,
      });
    }
    return communitiesOfNetwork(path, method, seed, context);
  },
});

const holdsJson = (bytes: Uint8Array): boolean => bytes[0] === '{'.charCodeAt(0);

/** With a network in place of data there is nothing to estimate, and no correlations to look for a single dimension in. */
async function dimensionsOfGivenNetwork(
  path: string,
  seed: number,
  algorithm: 'walktrap' | 'louvain' | null,
  context: Context,
): Promise<Outcome> {
  const method = algorithm ?? 'walktrap';
  const outcome = await communitiesOfNetwork(path, method, seed, context);
  return {
    ...outcome,
    warnings: [
      {
        code: 'ega-of-given-network',
        message: `The ${method} communities of the given network, without a check for a single dimension. Give the data for a full exploratory graph analysis.`,
        source: 'Golino et al. 2020, doi:10.1037/met0000255',
      },
    ],
  };
}

async function communitiesOfNetwork(
  path: string,
  method: 'walktrap' | 'louvain' | 'spinglass',
  seed: number,
  context: Context,
): Promise<Outcome> {
  const network = await readNetwork(path, context);
  const { engine } = context.notebooks;
  const { warnings, ...result } = await engine.call(
    'network.communities',
    { network, method, seed },
    context.task,
  );
  return { ...shown(result, `modularity ${result.modularity.toFixed(3)}`), warnings };
}

const shown = (result: { readonly membership: Readonly<Record<string, number>> }, headline: string) => ({
  values: [result],
  text: `${headline}\n${table(['variable', 'community'], Object.entries(result.membership))}`,
});
