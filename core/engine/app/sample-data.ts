import { z } from 'zod';
import type { Task } from '../../foundation/task.ts';
import { columnKinds } from '../../model/dataset.ts';
import { historyLabels } from '../contract/labels.ts';
import { temporalNetworkMethods } from '../contract/saved-networks.ts';
import type { Session } from '../session.ts';
import { importRows } from './datasets/import-dataset.ts';
import { StoredColumns } from './datasets/stored-columns.ts';
import { type Language, readJson, type Sample, sampleFiles } from './samples.ts';
import { estimateNetworks } from './saved-networks/estimate.ts';
import { bootstrapNetwork } from './saved-networks/results.ts';
import { estimateTemporal } from './saved-networks/temporal.ts';

const inBothLanguages = z.object({ en: z.string(), zh: z.string() });

/** A network that is estimated when the sample opens, and the story that stands in its note. */
const networkSchema = z.object({
  name: inBothLanguages,
  note: inBothLanguages,
  options: z.record(z.string(), z.unknown()),
  /** An estimator, or a method of repeated measures. */
  method: z.string().optional(),
  temporal: z.enum(temporalNetworkMethods).optional(),
  /** Bootstrap samples that are drawn when the sample opens, to show what they tell. */
  bootstrap: z.int().min(10).max(1000).optional(),
  /** A variable each of whose values has a network of its own. */
  group: z.string().optional(),
});

const dataStorySchema = z.object({
  datasets: z
    .array(
      z.object({
        file: z.string(),
        name: inBothLanguages,
        labels: z.record(z.string(), inBothLanguages),
        kinds: z.record(z.string(), z.enum(columnKinds)).default({}),
        /** Variables that no network is estimated from. */
        exclude: z.array(z.string()),
        networks: z.array(networkSchema),
      }),
    )
    .min(1),
});
type DataStory = z.infer<typeof dataStorySchema>;
type DatasetStory = DataStory['datasets'][number];

/** Reads the simulated files of a sample into an empty notebook, labels them, and estimates what its story says. */
export async function fillWithData(
  session: Session,
  sample: Sample,
  language: Language,
  task: Task,
): Promise<void> {
  const story = dataStorySchema.parse(
    await readJson(session.host, `samples/${sample.folder}/${sample.story}`),
  );
  const files = await sampleFiles(session.host, sample);
  const stored = new StoredColumns();
  for (const told of story.datasets) {
    const file = files.find(({ name }) => name === told.file);
    if (file === undefined) throw new Error(`the sample ${sample.id} has no file ${told.file}`);
    const datasetId = await importTold(session, file.bytes, told, language, task);
    for (const network of told.networks)
      await estimateTold(session, stored, datasetId, network, language, task);
  }
}

async function importTold(
  session: Session,
  bytes: Uint8Array,
  { file, name, labels, kinds, exclude }: DatasetStory,
  language: Language,
  task: Task,
): Promise<string> {
  const reading = { delimiter: null, decimal: null, encoding: null, sheet: null };
  const given = { file: { name: file, bytes: new Uint8Array(bytes) }, name: name[language], reading };
  const id = await importRows(session, given, task, { sample: true });
  const { datasets } = session.notebook;
  await session.act(historyLabels.editVariables, () => {
    for (const variable of datasets.variables(id)) {
      datasets.updateVariable(id, {
        ...variable,
        label: labels[variable.name]?.[language] ?? variable.label,
        kind: kinds[variable.name] ?? variable.kind,
        included: variable.included && !exclude.includes(variable.name),
      });
    }
  });
  return id;
}

async function estimateTold(
  session: Session,
  stored: StoredColumns,
  datasetId: string,
  told: DatasetStory['networks'][number],
  language: Language,
  task: Task,
): Promise<void> {
  const shared = { datasetId, columns: null, name: told.name[language], options: told.options };
  const group = told.group === undefined ? null : { variable: told.group, values: null };
  const networks =
    told.temporal === undefined
      ? await estimateNetworks(
          session,
          stored,
          { ...shared, method: told.method ?? 'ebicglasso', group },
          task,
        )
      : [await estimateTemporal(session, stored, { ...shared, method: told.temporal }, task)];
  if (told.bootstrap !== undefined) {
    for (const { id } of networks) {
      const wish = { id, type: 'nonparametric', boots: told.bootstrap, seed: 1 } as const;
      await bootstrapNetwork(session, stored, wish, task);
    }
  }
  await session.act(historyLabels.annotateNetwork, () => {
    for (const { id } of networks) session.notebook.networks.annotate(id, told.note[language]);
  });
}
