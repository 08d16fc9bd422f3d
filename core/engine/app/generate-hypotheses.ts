import { NosographError } from '../../foundation/errors.ts';
import type { Task } from '../../foundation/task.ts';
import { abc } from '../../hypotheses/abc/abc.ts';
import { generateHypotheses, type HypothesisDraft } from '../../hypotheses/generate.ts';
import { defaultWeights } from '../../hypotheses/score.ts';
import { shortCitation } from '../../literature/index.ts';
import type { Hypothesis } from '../../model/hypothesis.ts';
import type { Run } from '../../model/run.ts';
import type { OutputOf, ParsedInputOf } from '../contract/index.ts';
import { historyLabels, progressSteps } from '../contract/labels.ts';
import type { Session } from '../session.ts';
import { conceptNamed } from './concept-by-label.ts';
import { found } from './found.ts';
import { startRun } from './run-record.ts';
import { underStep } from './steps.ts';

/** The generator's steps under the engine's names. */
const steps: Readonly<Record<string, string>> = {
  'hypotheses.search': progressSteps.searching,
  'hypotheses.paths': progressSteps.paths,
  'hypotheses.rank': progressSteps.ranking,
  'hypotheses.write': progressSteps.writing,
};

/** Searches the graph for what it does not say, and keeps the best with everything that they rest on. */
export async function generate(
  session: Session,
  input: ParsedInputOf<'hypotheses.generate'>,
  task: Task,
): Promise<OutputOf<'hypotheses.generate'>> {
  const { notebook } = session;
  const { language, method, ...asked } = input;
  const parameters = {
    ...asked,
    about: conceptAsked(session, input.about),
    from: conceptAsked(session, input.from),
    to: conceptAsked(session, input.to),
  };
  const closeRun = startRun(session, {
    what: 'hypotheses.generate',
    settings: { method, language, ...parameters, weights: { ...defaultWeights } },
    versions: { [abc.id]: abc.version },
  });
  const graph = session.graph();
  const drafts = await generateHypotheses(
    {
      graph,
      records: notebook.sources.count(),
      language,
      weights: defaultWeights,
      claim: (id) => found(notebook.claims.get(id), 'claim', id),
      cite: (id) => shortCitation(found(notebook.sources.get(id), 'source', id)),
    },
    parameters,
    underStep(task, (step) => steps[step] ?? step),
  );
  const run = closeRun(JSON.stringify(graph), { hypotheses: drafts.length });
  const hypotheses = await session.act(
    historyLabels.generate,
    () => {
      notebook.runs.insert(run);
      return drafts.map((draft) => keep(session, draft, run));
    },
    task,
  );
  return { run, hypotheses };
}

/** A candidate that is there already is scored anew and keeps its text and its state. */
function keep(session: Session, draft: HypothesisDraft, run: Run): Hypothesis {
  const { hypotheses } = session.notebook;
  const known = hypotheses.find(draft.method, draft.causeId, draft.effectId);
  const hypothesis: Hypothesis =
    known === null
      ? {
          ...draft,
          id: session.newId('hypothesis'),
          state: 'candidate',
          runId: run.id,
          createdAt: run.startedAt,
        }
      : {
          ...draft,
          id: known.id,
          state: known.state,
          statement: known.statement,
          body: known.body,
          runId: run.id,
          createdAt: known.createdAt,
        };
  hypotheses.put(hypothesis);
  return hypothesis;
}

/** The id of a concept given by id or by one of its names. */
function conceptAsked(session: Session, asked: string | null): string | null {
  if (asked === null) return null;
  const { concepts } = session.notebook;
  const concept = concepts.get(asked) ?? conceptNamed(concepts.all(), asked);
  if (concept !== undefined) return concept.id;
  throw new NosographError(
    'not-found',
    `The notebook has no concept "${asked}". List its claims to see the names that it uses.`,
    { what: 'concept', id: asked },
  );
}
