import { z } from 'zod';
import { NosographError } from '../../foundation/errors.ts';
import { createTask } from '../../foundation/task.ts';
import { DuplicateIndex, readLiterature, sourceKeys } from '../../literature/index.ts';
import type { Host } from '../../platform/host.ts';
import type { sampleInfoSchema } from '../contract/notebook.ts';

const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

const inBothLanguages = z.object({ en: z.string(), zh: z.string() });

const sampleSchema = z.object({
  id: z.string(),
  /** `literature`: invented records; `data`: simulated data sets, whose true networks are known. */
  kind: z.enum(['literature', 'data']).default('literature'),
  title: inBothLanguages,
  about: inBothLanguages.optional(),
  folder: z.string(),
  files: z.array(z.string()).min(1),
  story: z.string().optional(),
  truth: z.string().optional(),
  /** Simulated data beside the records of a sample of literature. */
  data: z.object({ story: z.string(), files: z.array(z.string()).min(1) }).optional(),
});
export type Sample = z.infer<typeof sampleSchema>;

/** A file of literature as it is given to the importer. */
export interface LiteratureFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function readSamples(host: Host): Promise<readonly Sample[]> {
  return z.array(sampleSchema).parse(await readJson(host, 'samples/index.json'));
}

export async function sampleById(host: Host, id: string): Promise<Sample> {
  const samples = await readSamples(host);
  const sample = samples.find((each) => each.id === id);
  if (sample !== undefined) return sample;
  const known = samples.map((each) => each.id).join(', ');
  throw new NosographError('not-found', `There is no sample "${id}". There are: ${known}.`, { id });
}

export function sampleFiles(host: Host, sample: Sample): Promise<LiteratureFile[]> {
  return Promise.all(
    sample.files.map(async (name) => ({
      name,
      bytes: await host.asset(`samples/${sample.folder}/${name}`),
    })),
  );
}

/** The samples in a language, with how many distinct records, or rows of data, their files hold. */
export async function listSamples(
  host: Host,
  language: Language,
): Promise<z.infer<typeof sampleInfoSchema>[]> {
  const listed: z.infer<typeof sampleInfoSchema>[] = [];
  for (const sample of await readSamples(host)) {
    listed.push({
      id: sample.id,
      title: sample.title[language],
      kind: sample.kind,
      about: sample.about?.[language] ?? '',
      records: sample.kind === 'data' ? 0 : await distinctRecords(host, sample),
      rows: sample.kind === 'data' ? await rowsOf(host, sample) : 0,
    });
  }
  return listed;
}

async function distinctRecords(host: Host, sample: Sample): Promise<number> {
  const known = new DuplicateIndex();
  let distinct = 0;
  for (const file of await sampleFiles(host, sample)) {
    for (const { record } of (await readLiterature(file, createTask())).records) {
      const keys = sourceKeys(record);
      if (known.find(keys) !== null) continue;
      known.add(String(distinct), keys);
      distinct++;
    }
  }
  return distinct;
}

/** Lines below the header: no cell of a sample holds a line break. */
async function rowsOf(host: Host, sample: Sample): Promise<number> {
  const files = await sampleFiles(host, sample);
  const lines = files.map(({ bytes }) => bytes.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 0));
  return lines.reduce((sum, count) => sum + count - 1, 0);
}

const truthSchema = z.object({
  networks: z.array(
    z.object({
      kind: z.enum(['symptoms', 'temporal']),
      group: z.string().optional(),
      variables: z.array(z.string()),
      weights: z.array(z.array(z.number())).optional(),
      temporal: z.array(z.array(z.number())).optional(),
      contemporaneous: z.array(z.array(z.number())).optional(),
    }),
  ),
});

/** The networks that a sample's data were drawn from; none for a sample of literature. */
export async function sampleTruth(host: Host, id: string): Promise<z.infer<typeof truthSchema>['networks']> {
  const { truth, folder } = await sampleById(host, id);
  return truth === undefined
    ? []
    : truthSchema.parse(await readJson(host, `samples/${folder}/${truth}`)).networks;
}

export async function readJson(host: Host, asset: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await host.asset(asset)));
}
