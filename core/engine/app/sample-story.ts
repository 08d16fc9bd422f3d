import { z } from 'zod';
import { conceptsForVariables } from '../../claims/concept-for-variable.ts';
import type { Task } from '../../foundation/task.ts';
import { createNotebook } from '../../storage/notebook.ts';
import type { Notebook } from '../../storage/notebook-contract.ts';
import { hypothesisMethods } from '../contract/hypotheses.ts';
import { historyLabels } from '../contract/labels.ts';
import { createSession, type Session } from '../session.ts';
import { allRows, everyClaim } from './claim-queries.ts';
import { conceptNamed } from './concept-by-label.ts';
import { extractClaims } from './extract-claims.ts';
import { generate } from './generate-hypotheses.ts';
import { importLiterature } from './import-literature.ts';
import { mergeConcepts } from './merge-concepts.ts';
import { freePath, samplesFolder } from './paths.ts';
import { fillWithData } from './sample-data.ts';
import { type Language, readJson, type Sample, sampleById, sampleFiles } from './samples.ts';

/** What is done with a sample's records before the user sees them. */
const storySchema = z.object({
  acceptMinConfidence: z.number().min(0).max(1).optional(),
  /** Every so many claims one stays in the review queue, from all over the literature; 0 leaves none. */
  leaveEvery: z.int().min(0).default(0),
  /** Pairs of labels: the second becomes the first. */
  merge: z.array(z.tuple([z.string(), z.string()])).default([]),
  positions: z.array(z.object({ label: z.string(), x: z.number(), y: z.number() })).default([]),
  /** The question that the sample's hypotheses answer. */
  generate: hypothesisMethods['hypotheses.generate'].input.optional(),
});
type Story = z.infer<typeof storySchema>;

/** Makes a notebook of its own from a sample: its records, their claims, and what its story says was done with them. */
export async function openSample(
  outer: Session,
  id: string,
  language: Language,
  task: Task,
): Promise<Notebook> {
  const { host } = outer;
  const sample = await sampleById(host, id);
  const name = sample.title[language];
  const path = await freePath(host, samplesFolder(host), name);
  const notebook = await createNotebook(host, { path, name, sample: true });
  // A session of its own: nobody hears of the notebook before it is whole.
  const session = createSession(host, { saveAfterQuiet: null, watchFileEvery: null, remember: false });
  session.use(notebook);
  try {
    await fill(session, sample, language, task);
    await notebook.save({ overwrite: false });
    return notebook;
  } catch (thrown) {
    await notebook.close({ save: false });
    await host.files.remove(path);
    throw thrown;
  }
}

async function fill(session: Session, sample: Sample, language: Language, task: Task): Promise<void> {
  if (sample.kind === 'data') return await fillWithData(session, sample, language, task);
  await importLiterature(session, { files: await sampleFiles(session.host, sample), sample: true }, task);
  await extractClaims(session, null, task);
  if (sample.story === undefined) return;
  const story = storySchema.parse(await readJson(session.host, `samples/${sample.folder}/${sample.story}`));
  await session.act('history.import', () => {
    mergeAsTold(session, story);
    acceptAsTold(session, story);
    placeAsTold(session, story);
  });
  if (sample.data !== undefined) {
    await fillWithData(session, { ...sample, ...sample.data }, language, task);
    await mapByName(session);
  }
  if (story.generate !== undefined) await generate(session, { ...story.generate, language }, task);
}

/** Every variable stands for the concept that it names. */
async function mapByName(session: Session): Promise<void> {
  const { datasets, concepts } = session.notebook;
  await session.act(historyLabels.mapVariables, () => {
    for (const { id } of datasets.all()) {
      const variables = datasets.variables(id);
      for (const { variable, concept, likeness } of conceptsForVariables(variables, concepts.all())) {
        const known = variables.find(({ name }) => name === variable);
        if (known !== undefined && likeness === 1)
          datasets.updateVariable(id, { ...known, conceptId: concept.id });
      }
    }
  });
}

function mergeAsTold(session: Session, { merge }: Story): void {
  const { concepts } = session.notebook;
  for (const [kept, gone] of merge) {
    const into = conceptNamed(concepts.all(), kept);
    const from = conceptNamed(concepts.all(), gone);
    // The extractor may have learnt to see them as one.
    if (into === undefined || from === undefined || into.id === from.id) continue;
    mergeConcepts(session.notebook, into.id, [from.id]);
  }
}

function acceptAsTold(session: Session, { acceptMinConfidence, leaveEvery }: Story): void {
  if (acceptMinConfidence === undefined) return;
  const { claims } = session.notebook;
  const sure = claims
    .list({ ...everyClaim, state: 'proposed', minConfidence: acceptMinConfidence, sort: 'source' }, allRows)
    .rows.filter((claim) => claim.grounding !== 'unverified');
  for (const [index, claim] of sure.entries()) {
    const left = leaveEvery > 0 && index % leaveEvery === leaveEvery - 1;
    if (!left) claims.update({ ...claim, state: 'accepted' });
  }
}

function placeAsTold(session: Session, { positions }: Story): void {
  const { concepts, graph } = session.notebook;
  for (const { label, x, y } of positions) {
    const concept = conceptNamed(concepts.all(), label);
    if (concept !== undefined) graph.putPositions([{ conceptId: concept.id, x, y }]);
  }
}
