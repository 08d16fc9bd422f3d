import { NosographError } from '../../foundation/errors.ts';
import type { Task } from '../../foundation/task.ts';
import { type GenerateInput, generateHypotheses, type HypothesisDraft } from '../../hypotheses/generate.ts';
import { generators } from '../../hypotheses/generators.ts';
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
  'hypotheses.embed': progressSteps.embedding,
};

export const generationStep = (step: string): string => steps[step] ?? step;

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
    settings: { method, language, ...parameters },
    versions: { [method]: generators[method].version },
  });
  const graph = session.graph();
  const drafts = await draftsOf(
    method,
    {
      graph,
      records: notebook.sources.count(),
      language,
      weights: input.weights,
      claim: (id) => found(notebook.claims.get(id), 'claim', id),
      cite: (id) => shortCitation(found(notebook.sources.get(id), 'source', id)),
    },
    parameters,
    underStep(task, generationStep),
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

/** Each generator takes what it knows of the question; closed discovery is `abc`'s alone. */
function draftsOf(
  method: keyof typeof generators,
  input: GenerateInput,
  asked: Readonly<Record<'about' | 'from' | 'to', string | null>> & { readonly top: number },
  task: Task,
): Promise<readonly HypothesisDraft[]> {
  const { abc, links, embedding } = generators;
  if (method === 'abc') return generateHypotheses(input, abc, abc.parameters.parse(asked), task);
  if (asked.from !== null || asked.to !== null) {
    throw new NosographError(
      'input.invalid',
      `What joins two concepts is a question for the generator abc; ${method} proposes absent links. Use --method abc.`,
      { method },
    );
  }
  if (method === 'links') return generateHypotheses(input, links, links.parameters.parse(asked), task);
  return generateHypotheses(input, embedding, embedding.parameters.parse(asked), task);
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
