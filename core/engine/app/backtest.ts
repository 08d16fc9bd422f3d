import { buildCausalGraph } from '../../claims/causal-graph.ts';
import type { Task } from '../../foundation/task.ts';
import { type BacktestResult, backtest } from '../../hypotheses/backtest/backtest.ts';
import type { Estimate, ForecastMeasures } from '../../hypotheses/backtest/measures.ts';
import { splitLiterature } from '../../hypotheses/backtest/split.ts';
import { generators } from '../../hypotheses/generators.ts';
import type { Warning } from '../../model/run.ts';
import { yearOf } from '../../model/source.ts';
import type { OutputOf, ParsedInputOf } from '../contract/index.ts';
import type { Session } from '../session.ts';
import { found } from './found.ts';
import { generationStep } from './generate-hypotheses.ts';
import { underStep } from './steps.ts';

/** Discoveries fewer than this leave wide intervals: the reader is told. */
const fewDiscoveries = 30;

/** What the generator would have put forward at the end of a year, held against what later papers report. */
export async function backtestNotebook(
  { notebook }: Session,
  { method, until, score, node2vec, maxSteps, weights, seed }: ParsedInputOf<'hypotheses.backtest'>,
  task: Task,
): Promise<OutputOf<'hypotheses.backtest'>> {
  const concepts = notebook.concepts.all();
  const split = splitLiterature(
    notebook.claims.accepted(),
    (sourceId) => yearOf(found(notebook.sources.get(sourceId), 'source', sourceId).record),
    // What a person drew by hand has no year, so that it could have been drawn in hindsight.
    (claims) => buildCausalGraph({ concepts, claims, handEdges: [], handNodes: [], positions: [] }),
    until,
  );
  const settings = { method, score, node2vec: { ...node2vec, seed }, maxSteps, weights };
  const result = await backtest(split, settings, seed, underStep(task, generationStep));
  return {
    ...inNumbers(result),
    baselines: {
      preferentialAttachment: inNumbers(result.baselines.preferentialAttachment),
      random: inNumbers(result.baselines.random),
    },
    discovered: split.discovered.size,
    open: split.open,
    claimsBefore: split.claimsBefore,
    claimsAfter: split.claimsAfter,
    version: generators[method].version,
    warnings: warningsOf(split, result),
  };
}

const limits = ({ low, high }: Estimate): [number, number] => [low, high];

function inNumbers({ hitsAt, auc, mrr }: ForecastMeasures) {
  return {
    hitsAt: { 10: hitsAt[10].hits, 50: hitsAt[50].hits, 100: hitsAt[100].hits },
    auc: auc.value,
    mrr: mrr.value,
    intervals: {
      shareAt: { 10: limits(hitsAt[10]), 50: limits(hitsAt[50]), 100: limits(hitsAt[100]) },
      auc: limits(auc),
      mrr: limits(mrr),
    },
  };
}

function warningsOf(
  { discovered, undated }: { readonly discovered: ReadonlySet<string>; readonly undated: number },
  { hitsAt }: BacktestResult,
): Warning[] {
  const warnings: Warning[] = [];
  if (undated > 0) {
    const message = `${undated} claims stand in papers without a year and are left out.`;
    warnings.push({ code: 'backtest.undated', message, value: undated });
  }
  if (discovered.size < fewDiscoveries) {
    const message = `Only ${discovered.size} links were discovered later: the intervals are wide. Choose an earlier year, or bring in more literature.`;
    warnings.push({
      code: 'backtest.few-discoveries',
      message,
      value: discovered.size,
      threshold: fewDiscoveries,
    });
  }
  if (hitsAt[100].of < 100) {
    const message = `The generator put only ${hitsAt[100].of} pairs forward; the hits at 100 are those among them.`;
    warnings.push({ code: 'backtest.short-list', message, value: hitsAt[100].of, threshold: 100 });
  }
  return warnings;
}
