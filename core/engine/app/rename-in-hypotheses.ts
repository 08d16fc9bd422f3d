import { edgeId } from '../../claims/causal-graph.ts';
import type { Concept } from '../../model/concept.ts';
import type { Hypothesis, PathStep } from '../../model/hypothesis.ts';
import type { HypothesisRepository, Repositories } from '../../storage/repositories.ts';
import { allRows } from './claim-queries.ts';

/**
 * Lets hypotheses go on under the concept that others (`gone`) were merged into. One between the merged concepts
 * themselves is set aside; two that have become one keep the words of both. Inside an action only.
 */
export function renameInHypotheses(
  { hypotheses }: Repositories,
  kept: Concept,
  gone: ReadonlySet<string>,
): void {
  const everything = hypotheses.list({ state: null, text: '' }, allRows);
  for (const hypothesis of everything.rows) {
    if (!speaksOf(hypothesis, gone)) continue;
    hypotheses.remove(hypothesis.id);
    putRenamed(hypotheses, renamed(hypothesis, kept, gone));
  }
}

const speaksOf = ({ path, otherPaths }: Hypothesis, gone: ReadonlySet<string>) =>
  [...path, ...otherPaths.flat()].some((step) => gone.has(step.fromId) || gone.has(step.toId));

function renamed(hypothesis: Hypothesis, kept: Concept, gone: ReadonlySet<string>): Hypothesis {
  const idOf = (id: string) => (gone.has(id) ? kept.id : id);
  const labelOf = (id: string, label: string) => (idOf(id) === kept.id ? kept.label : label);
  const step = (each: PathStep): PathStep => ({
    ...each,
    fromId: idOf(each.fromId),
    toId: idOf(each.toId),
    fromLabel: labelOf(each.fromId, each.fromLabel),
    toLabel: labelOf(each.toId, each.toLabel),
    edgeId: edgeId(idOf(each.fromId), idOf(each.toId)),
  });
  return {
    ...hypothesis,
    causeId: idOf(hypothesis.causeId),
    effectId: idOf(hypothesis.effectId),
    causeLabel: labelOf(hypothesis.causeId, hypothesis.causeLabel),
    effectLabel: labelOf(hypothesis.effectId, hypothesis.effectLabel),
    path: hypothesis.path.map(step),
    otherPaths: hypothesis.otherPaths.map((path) => path.map(step)),
    evidence: hypothesis.evidence.map((each) => ({
      ...each,
      edgeId: each.edgeId.split('>').map(idOf).join('>'),
    })),
  };
}

function putRenamed(hypotheses: HypothesisRepository, hypothesis: Hypothesis): void {
  if (hypothesis.causeId === hypothesis.effectId) {
    hypotheses.put({ ...hypothesis, state: 'set aside' });
    return;
  }
  const twin = hypotheses.find(hypothesis.method, hypothesis.causeId, hypothesis.effectId);
  if (twin === null) {
    hypotheses.put(hypothesis);
    return;
  }
  const [first, second] = twin.state === 'candidate' ? [hypothesis, twin] : [twin, hypothesis];
  hypotheses.remove(twin.id);
  hypotheses.put({ ...first, body: [...new Set([first.body, second.body])].join('\n\n---\n\n') });
}
