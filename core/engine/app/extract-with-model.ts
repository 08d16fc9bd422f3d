import { NosographError } from '../../foundation/errors.ts';
import type { Task } from '../../foundation/task.ts';
import { claimsPrompt } from '../../llm/prompts/claims-1.ts';
import { passThrough } from '../../privacy/gate.ts';
import type { OutputOf, ParsedInputOf } from '../contract/index.ts';
import { historyLabels, progressSteps } from '../contract/labels.ts';
import type { Session } from '../session.ts';
import { askOfSource, type ModelDesk, openDesk, type Reading } from './model-desk.ts';
import { newTally, type Tally, writeReadings } from './model-readings.ts';
import { policyOf } from './privacy.ts';
import { startRun } from './run-record.ts';

type Input = ParsedInputOf<'claims.extractWithModel'>;
type Output = OutputOf<'claims.extractWithModel'>;

/** Sources whose claims are written in one action, one step of undo. What was answered before is kept either way. */
const sliceOfPassages = 100;

/**
 * Reads the sources by a model, slice by slice. A run that is cancelled, fails or is killed keeps what its finished
 * slices read; answers that had come for the slice after them are kept too, and are not asked for again.
 */
export async function extractWithModel(session: Session, input: Input, task: Task): Promise<Output> {
  const { notebook } = session;
  const reader = readerOf(input.model);
  const ids = input.sourceIds ?? notebook.sources.unread(reader);
  const desk = openDesk(session, input, task);
  // Refused before any work is done when it would be refused at the first request.
  passThrough(policyOf(notebook), desk.url);
  const { key: _, sourceIds: __, ...settings } = input;
  const closeRun = startRun(session, {
    what: 'claims.extractWithModel',
    settings: { ...settings, prompt: claimsPrompt.version, policy: policyOf(notebook) },
    versions: { llm: claimsPrompt.version },
  });
  const by = { kind: 'model', version: claimsPrompt.version, model: input.model } as const;
  const tally = newTally();
  const hashes: string[] = [];
  let from = 0;
  for (; from < ids.length && desk.failure === null; from += sliceOfPassages) {
    await breathe(desk);
    const slice = ids.slice(from, from + sliceOfPassages);
    const readings = await readSlice(desk, slice, input, (done) =>
      task.report({ step: progressSteps.extracting, done: from + done, total: ids.length }),
    );
    hashes.push(...readings.map(({ source }) => source.textHash));
    await inTurn(session, notebook, () => writeReadings(session, readings, { by, reader }, tally));
  }
  const summary = summaryOf(tally, desk);
  const notReached = Math.max(0, ids.length - from);
  const run = closeRun(hashes.join('\n'), { ...summary, notReached });
  await inTurn(session, notebook, () => notebook.runs.insert(run));
  if (desk.failure !== null) throw desk.failure.thrown;
  return { run, ...summary };
}

/** Lets others have their turn, also while every answer is there already; a cancel ends the run in good order. */
async function breathe(desk: ModelDesk): Promise<void> {
  try {
    await desk.task.breathe();
  } catch (thrown) {
    desk.failure ??= { thrown };
  }
}

/** Under this name a notebook notes what a model has read with the present prompt. */
const readerOf = (model: string) => `llm ${claimsPrompt.version} ${model}`;

function summaryOf(tally: Tally, desk: ModelDesk): Omit<Output, 'run'> {
  const { requests } = desk.budget;
  return { ...tally, cached: desk.cached, requests, tokens: desk.tokens, uncounted: desk.uncounted };
}

/** Asks of every source of a slice, several at a time; the readings are in the order of the sources. */
async function readSlice(
  desk: ModelDesk,
  ids: readonly string[],
  { jobs, sourceIds }: Input,
  onDone: (done: number) => void,
): Promise<readonly Reading[]> {
  const readings: (Reading | null)[] = ids.map(() => null);
  let next = 0;
  let done = 0;
  const work = async () => {
    while (next < ids.length) {
      const at = next;
      next += 1;
      readings[at] = await askOfSource(desk, ids[at]!, sourceIds === null);
      done += 1;
      onDone(done);
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, ids.length) }, work));
  return readings.filter((reading) => reading !== null);
}

/** One undoable action on the notebook that the run began with, in its turn. */
async function inTurn(session: Session, notebook: Session['notebook'], change: () => void): Promise<void> {
  await session.turns.take(async () => {
    if (session.current !== notebook) {
      throw new NosographError(
        'state',
        'The notebook was closed while a model read it. What it answered is kept.',
      );
    }
    await session.act(historyLabels.extract, change);
  });
}
