import { z } from 'zod';
import { NosographError } from '../../../core/foundation/errors.ts';
import type { Context } from '../../command.ts';

export interface NetworkInput {
  readonly variables: string[];
  readonly weights: number[][];
  /** Intercepts of an Ising model, and the estimator, where the file names them. */
  readonly thresholds: number[] | null;
  readonly method: string | null;
}

const estimateSchema = z.object({
  variables: z.array(z.string()),
  weights: z.array(z.array(z.number())),
  thresholds: z.array(z.number()).nullable().default(null),
  method: z.string().nullable().default(null),
});

/** NETWORK: the JSON that `network estimate --json` printed, or a square CSV matrix with a header line of names. */
export async function readNetwork(path: string, context: Context): Promise<NetworkInput> {
  const { bytes } = await context.readInput(path);
  const text = new TextDecoder().decode(bytes);
  return text.trimStart().startsWith('{') ? fromJson(text, path) : fromCsv(text, path);
}

function fromJson(text: string, path: string): NetworkInput {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new NosographError('format.malformed', `${path} is not JSON: ${(cause as Error).message}.`, {
      file: path,
    });
  }
  const parsed = estimateSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new NosographError(
    'format.malformed',
    `${path} lacks "variables" and "weights" as network estimate writes them.`,
    {
      file: path,
    },
  );
}

function fromCsv(text: string, path: string): NetworkInput {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '');
  const cells = lines.map((line) =>
    line.split(/[,;\t]/u).map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1')),
  );
  const [header = [], ...rows] = cells;
  const named = rows.length > 0 && header.length === rows.length + 1;
  const variables = named ? header.slice(1) : header;
  const weights = rows.map((row) =>
    (named || row.length === variables.length + 1 ? row.slice(1) : row).map(Number),
  );
  if (
    weights.length !== variables.length ||
    weights.some((row) => row.length !== variables.length || row.some(Number.isNaN))
  ) {
    throw new NosographError(
      'format.malformed',
      `${path} is not a square matrix of numbers with a header line of names (${variables.length} names, ${weights.length} rows).`,
      { file: path },
    );
  }
  return { variables, weights, thresholds: null, method: null };
}

const namesSchema = z.record(z.string(), z.union([z.string(), z.number()]).transform(String));

/** A JSON file that gives each variable a name: `{"variable": "community"}`, `{"variable": "label"}`. */
export async function readNames(
  path: string,
  of: 'community' | 'label',
  context: Context,
): Promise<Record<string, string>> {
  const { bytes } = await context.readInput(path);
  try {
    return namesSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new NosographError(
      'format.malformed',
      `${path} is not JSON of the form {"variable": "${of}"}.`,
      { file: path },
      cause,
    );
  }
}
