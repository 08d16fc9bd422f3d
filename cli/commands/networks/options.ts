import { z } from 'zod';
import { encodings } from '../../../core/engine/contract/datasets.ts';
import type { InputOf } from '../../../core/engine/contract/index.ts';
import { variableKinds } from '../../../core/model/dataset.ts';
import { correlationTypes, missingTreatments } from '../../../core/model/network.ts';
import type { Context } from '../../command.ts';
import { flag, optionalChoice, optionalText, wholeNumber } from '../../options.ts';

/** `a,b,c`, repeated or not. */
export const nameList = (help: string, value: string) =>
  ({
    kind: 'list',
    help,
    value,
    schema: z
      .array(z.string())
      .default([])
      .transform((words) => words.flatMap((word) => word.split(',')).filter((word) => word !== '')),
  }) as const;

const kindPair = z
  .string()
  .regex(/^[^=]+=[a-z]+$/u, 'name=kind')
  .transform((pair) => pair.split('=') as [string, string])
  .pipe(z.tuple([z.string(), z.enum(variableKinds)]));

/** `W1=a,b,c`, repeated for each wave. */
export const waveList = {
  kind: 'list',
  help: 'the columns of one wave, in the same order in each; repeated, in order of time',
  value: 'W1=a,b,c',
  schema: z
    .array(z.string().regex(/^[^=]+=[^=]+$/u, 'WAVE=a,b,c'))
    .default([])
    .transform((waves) =>
      waves.map((words) => {
        const [name = '', columns = ''] = words.split('=');
        return { name, columns: columns.split(',').filter((column) => column !== '') };
      }),
    ),
} as const;

/** A number written out; what is not one is refused with the words of the schema. */
export const optionalNumber = (help: string, value: string, schema: z.ZodNumber) =>
  ({
    kind: 'value',
    help,
    value,
    schema: z
      .string()
      .regex(/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/iu, 'a number')
      .transform(Number)
      .pipe(schema)
      .nullable()
      .default(null),
  }) as const;

/** How a data file is read where what is found out is wrong. */
export const readingOptions = {
  sheet: optionalText('the sheet of an Excel workbook (otherwise the first that holds data)', 'NAME'),
  encoding: optionalChoice('the encoding of the file, when it is found out wrongly', 'NAME', encodings),
} as const;

/** What every command on data has: which variables, of which kinds. */
export const dataOptions = {
  ...readingOptions,
  columns: nameList('the variables to use, in this order; all that hold numbers otherwise', 'a,b,c'),
  kinds: {
    kind: 'list',
    help: `kinds that are not to be guessed (${variableKinds.join(', ')})`,
    value: 'a=ordinal,b=continuous',
    schema: z
      .array(z.string())
      .default([])
      .transform((words) => words.flatMap((word) => word.split(',')).filter((word) => word !== ''))
      .pipe(z.array(kindPair))
      .transform((pairs) => Object.fromEntries(pairs)),
  },
} as const;

export const matrixOptions = {
  fromMatrix: flag('DATA is a correlation or covariance matrix with a header line of names'),
  n: optionalNumber('how many cases the matrix comes from', 'N', z.number().positive()),
} as const;

export const seedOption = wholeNumber('seed of chance', 0, 2_147_483_647, 1);

/** How many workers compute; it never changes a result. */
export const jobsOption = optionalNumber(
  'workers at most (default: as many as the machine has cores); the results are the same on any number',
  'N',
  z.int().min(1).max(256),
);

export const correlationOptions = {
  cor: optionalChoice('the correlation', 'KIND', correlationTypes),
  missing: optionalChoice('what is done about missing values', 'HOW', missingTreatments),
} as const;

interface DataWishes {
  readonly columns: readonly string[];
  readonly kinds: Readonly<Record<string, (typeof variableKinds)[number]>>;
  readonly fromMatrix?: boolean;
  readonly n?: number | null;
  readonly sheet?: string | null;
  readonly encoding?: (typeof encodings)[number] | null;
}

/** Reads DATA and says what of it is used, as the engine wants to hear it. */
export async function dataInput(
  path: string,
  wishes: DataWishes,
  context: Context,
): Promise<InputOf<'network.correlate'>['data']> {
  const { bytes } = await context.readInput(path);
  return {
    file: { name: path, bytes: new Uint8Array(bytes) },
    from: wishes.fromMatrix === true ? 'matrix' : 'rows',
    n: wishes.n ?? null,
    columns: wishes.columns.length > 0 ? [...wishes.columns] : null,
    kinds: wishes.kinds,
    reading: { sheet: wishes.sheet ?? null, encoding: wishes.encoding ?? null },
  };
}

/** The options that were given, without those that were left to their defaults. */
export function givenOptions(options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null && value !== false));
}
