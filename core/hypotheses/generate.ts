import type { z } from 'zod';
import type { Task } from '../foundation/task.ts';
import type { CausalGraph } from '../model/graph.ts';
import type { Hypothesis, PathStep } from '../model/hypothesis.ts';
import type { EvidenceSources } from './evidence.ts';
import type { Generator } from './generator.ts';
import { indexGraph } from './graph-index.ts';
import { en } from './phrases/en.ts';
import { zh } from './phrases/zh.ts';
import { rankCandidates } from './rank.ts';
import type { Ranked, RankingWeights } from './score.ts';
import { causesIn, type Story, tellStory } from './story.ts';

/** A hypothesis before a notebook gives it an id, a state, a run and a time. */
export type HypothesisDraft = Omit<Hypothesis, 'id' | 'state' | 'runId' | 'createdAt'>;

export interface GenerateInput extends EvidenceSources {
  /** The whole causal graph: a filter on the screen must not make a known link look unknown. */
  readonly graph: CausalGraph;
  /** Records in the notebook. */
  readonly records: number;
  readonly language: 'en' | 'zh';
  readonly weights: RankingWeights;
}

/** Other paths kept with a hypothesis. */
const mostOtherPaths = 10;

/** Generates, ranks, diversifies and words hypotheses, best first: at most `parameters.top`. */
export async function generateHypotheses<Parameters extends z.ZodType<{ readonly top: number }>>(
  input: GenerateInput,
  generator: Generator<Parameters>,
  parameters: z.output<Parameters>,
  task: Task,
): Promise<readonly HypothesisDraft[]> {
  const candidates = await generator.run(input.graph, parameters, task);
  const index = indexGraph(input.graph);
  const ranked = await rankCandidates(
    candidates,
    index,
    { top: parameters.top, weights: input.weights },
    task,
  );
  const causesOf = causesIn(input.graph.edges);
  const drafts: HypothesisDraft[] = [];
  for (const [done, entry] of ranked.entries()) {
    if (done % 25 === 0) {
      task.report({ step: 'hypotheses.write', done, total: ranked.length });
      await task.breathe();
    }
    const story = tellStory(entry, index, causesOf, input, input.records);
    drafts.push({ method: generator.id, ...writeDraft(entry, story, input.language) });
  }
  return drafts;
}

function writeDraft(ranked: Ranked, story: Story, language: 'en' | 'zh'): Omit<HypothesisDraft, 'method'> {
  const words = language === 'zh' ? zh : en;
  return {
    mode: ranked.candidate.mode,
    causeId: ranked.candidate.causeId,
    effectId: ranked.candidate.effectId,
    causeLabel: story.cause,
    effectLabel: story.effect,
    statement: words.statement(story),
    polarity: ranked.polarity,
    path: story.steps.map(toPathStep),
    otherPaths: story.otherPaths.slice(0, mostOtherPaths).map((steps) => steps.map(toPathStep)),
    score: ranked.score,
    scores: ranked.terms.map((term) => ({
      term: term.term,
      value: term.value,
      weight: term.weight,
      contribution: term.contribution,
      why: words.term(term, story),
    })),
    evidence: [...story.evidence],
    why: words.why(story),
    body: words.body(story),
  };
}

const toPathStep = ({ strength: _strength, ...step }: PathStep & { strength: unknown }): PathStep => step;
