import { type EffectProblem, effectProblem } from './effect-problem.ts';
import type { EffectQuestion } from './effect-question.ts';
import { descendantsOf, type IndexedModel, membersOf, reachable, withoutEdges } from './indexed-model.ts';
import { minimalSeparators } from './minimal-separators.ts';
import { separated } from './separation.ts';

/** The model without the arrows from exposures to outcomes: what remains is not the direct effect. */
const withoutDirectEffect = (model: IndexedModel, { exposures, outcomes }: EffectQuestion): IndexedModel =>
  withoutEdges(model, (from, to) => exposures.includes(from) && outcomes.includes(to));

/**
 * All minimal sets that identify the total effect by covariate adjustment (Shpitser, VanderWeele and Robins 2010;
 * van der Zander, Liśkiewicz and Textor 2014, UAI), adjusted nodes in each of them.
 */
export function* minimalTotalEffectSets(
  model: IndexedModel,
  question: EffectQuestion,
  problem: EffectProblem = effectProblem(model, question),
): Generator<number[]> {
  const { forbidden, backdoor, obstacle } = problem;
  if (obstacle !== null) return;
  if (question.adjusted.some((node) => forbidden[node] === 1)) return;
  if (question.selected.some((node) => forbidden[node] === 1)) return;
  if (!undisturbedBySelection(backdoor, question)) return;
  yield* separatorsFor(backdoor, question, question.selected, (node) => forbidden[node] === 0);
}

/**
 * All minimal sets that identify the direct effect: they close every path but the arrow itself, those that
 * selection opens included. As in DAGitty a selected node may itself stand in a set.
 */
export function* minimalDirectEffectSets(model: IndexedModel, question: EffectQuestion): Generator<number[]> {
  const afterOutcome = descendantsOf(model, question.outcomes);
  if (question.adjusted.some((node) => afterOutcome[node] === 1)) return;
  const direct = withoutDirectEffect(model, question);
  yield* separatorsFor(direct, question, [], (node) => afterOutcome[node] === 0);
}

/** Minimal separators of x and y with the adjusted nodes in them, given `conditioned` nodes that are not listed. */
function* separatorsFor(
  model: IndexedModel,
  question: EffectQuestion,
  conditioned: readonly number[],
  may: (node: number) => boolean,
): Generator<number[]> {
  const { exposures, outcomes, adjusted, selected, latent } = question;
  const allowed = Uint8Array.from({ length: model.size }, (_, node) => (may(node) ? 1 : 0));
  for (const node of [...latent, ...exposures, ...outcomes]) allowed[node] = 0;
  const include = [...new Set([...adjusted, ...conditioned])];
  for (const set of minimalSeparators(model, { x: exposures, y: outcomes, include, allowed, selected })) {
    yield set.filter((node) => !conditioned.includes(node) || adjusted.includes(node));
  }
}

/**
 * Selection must not bias the effect: in the proper back-door graph the outcome is separated from what was selected on.
 * As in DAGitty, without conditioning; a covariate cannot mend it.
 */
const undisturbedBySelection = (backdoor: IndexedModel, { outcomes, selected }: EffectQuestion): boolean =>
  selected.length === 0 || separated(backdoor, selected, outcomes, []);

/** Whether a set identifies the total effect: nothing forbidden in it, and every biasing path closed. */
export function isTotalEffectSet(
  model: IndexedModel,
  question: EffectQuestion,
  set: readonly number[],
  problem: EffectProblem = effectProblem(model, question),
): boolean {
  const { forbidden, backdoor, obstacle } = problem;
  if (obstacle !== null || set.some((node) => forbidden[node] === 1)) return false;
  const given = [...new Set([...set, ...question.selected])];
  return (
    undisturbedBySelection(backdoor, question) &&
    separated(backdoor, question.exposures, question.outcomes, given)
  );
}

/** Whether a set closes every path but the direct arrow, and holds no descendant of the outcome. */
export function isDirectEffectSet(
  model: IndexedModel,
  question: EffectQuestion,
  set: readonly number[],
): boolean {
  const afterOutcome = descendantsOf(model, question.outcomes);
  if (set.some((node) => afterOutcome[node] === 1)) return false;
  return separated(withoutDirectEffect(model, question), question.exposures, question.outcomes, set);
}

/** All allowed (possible) ancestors of x and y: valid whenever any set is. */
export function canonicalAdjustmentSet(model: IndexedModel, question: EffectQuestion): number[] | null {
  const problem = effectProblem(model, question);
  const excluded = new Set([...question.exposures, ...question.outcomes, ...question.latent]);
  const back = model.links.map((links) => links.filter(({ far }) => far !== 'head').map(({ to }) => to));
  const ancestors = reachable(back, [...question.exposures, ...question.outcomes]);
  const set = membersOf(ancestors).filter((node) => problem.forbidden[node] === 0 && !excluded.has(node));
  return isTotalEffectSet(model, question, set, problem) ? set : null;
}
