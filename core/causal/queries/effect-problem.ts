import { NosographError } from '../../foundation/errors.ts';
import {
  closedPartialOrder,
  consistentExtension,
  representativeMag,
  withLists,
} from './class-representative.ts';
import { type EffectQuestion, onProperCausalPaths } from './effect-question.ts';
import { descendantsOf, type IndexedModel, membersOf, reachable, withoutEdges } from './indexed-model.ts';
import { isVisible } from './visible-edges.ts';

/** What adjustment for a total effect comes down to, whatever kind of graph asks. */
export interface EffectProblem {
  /** Without the first edges of (possibly) causal paths: sets must separate exposures and outcomes in it. */
  readonly backdoor: IndexedModel;
  /** What may never be adjusted for: possible descendants of nodes on possibly causal paths. */
  readonly forbidden: Uint8Array;
  /** An edge with which a possibly causal path begins although it may be none, or be confounded: no set is valid. */
  readonly obstacle: { readonly from: number; readonly to: number } | null;
}

/**
 * Generalised adjustment (Perković, Textor, Kalisch and Maathuis 2018, JMLR 18(220)): DAGs with bidirected edges as they
 * are; in a CPDAG the direction, in a MAG or PAG the visibility of the first edges must be known. Separation is asked of
 * one member of the class, for all of them agree.
 * @throws NosographError `input.invalid` for edges for which the criterion is not defined.
 */
export function effectProblem(model: IndexedModel, question: EffectQuestion): EffectProblem {
  const has = (...kinds: readonly string[]) =>
    model.links.some((links) => links.some(({ kind }) => kinds.includes(kind)));
  if (model.type === 'pag' || has('@->', '@-@', '@--')) {
    refuse(model, ['--', '@--']);
    return possibleProblem(model, representativeMag(model), question, (a, b) => isVisible(model, a, b));
  }
  if (model.type === 'mag') {
    refuse(model, ['--']);
    return possibleProblem(model, model, question, (a, b) => isVisible(model, a, b));
  }
  if (model.type === 'pdag') {
    refuse(model, ['<->']);
    const order = closedPartialOrder(model);
    return possibleProblem(linksOf(model, order), consistentExtension(model, order), question, () => true);
  }
  refuse(model, ['--']);
  const causal = onProperCausalPaths(model, question);
  const x = new Set(question.exposures);
  return {
    backdoor: withoutEdges(model, (from, to) => x.has(from) && causal[to] === 1),
    forbidden: descendantsOf(model, membersOf(causal)),
    obstacle: null,
  };
}

/** The graph to ask about separation: the model itself, or one member of the class that it stands for. */
export function separationModel(model: IndexedModel): IndexedModel {
  if (model.type === 'pag') return representativeMag(model);
  if (model.type !== 'pdag' || model.links.every((links) => links.every(({ kind }) => kind === '->')))
    return model;
  refuse(model, ['<->', '@->', '@-@', '@--']);
  return consistentExtension(model, closedPartialOrder(model));
}

/** `model` has the marks of the class, `member` is one graph of it. */
function possibleProblem(
  model: IndexedModel,
  member: IndexedModel,
  question: EffectQuestion,
  isSure: (from: number, to: number) => boolean,
): EffectProblem {
  const onwards = model.links.map((links) => links.filter(({ near }) => near !== 'head').map(({ to }) => to));
  const back = model.links.map((links) => links.filter(({ far }) => far !== 'head').map(({ to }) => to));
  const x = new Set(question.exposures);
  const downstream = reachable(
    onwards.map((list) => list.filter((to) => !x.has(to))),
    question.exposures,
  );
  const upstream = reachable(
    back.map((list, node) => (x.has(node) ? [] : list)),
    question.outcomes,
  );
  const causal = downstream.map((flag, node) => (flag === 1 && upstream[node] === 1 && !x.has(node) ? 1 : 0));
  let obstacle: EffectProblem['obstacle'] = null;
  for (const from of question.exposures) {
    for (const { to, near, far } of model.links[from]!) {
      if (near === 'head' || causal[to] === 0) continue;
      if (near !== 'tail' || far !== 'head' || !isSure(from, to)) obstacle ??= { from, to };
    }
  }
  return {
    backdoor: withoutEdges(member, (from, to) => x.has(from) && causal[to] === 1),
    forbidden: reachable(onwards, membersOf(causal)),
    obstacle,
  };
}

/** The class with the arrows that follow by Meek's rules. */
function linksOf(
  model: IndexedModel,
  {
    size,
    joined,
    directed,
  }: { readonly size: number; readonly joined: Uint8Array; readonly directed: Uint8Array },
): IndexedModel {
  const lists = () => model.names.map((): number[] => []);
  const [parents, children, open] = [lists(), lists(), lists()];
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++) {
      if (joined[from * size + to] === 0) continue;
      if (directed[from * size + to] === 1) {
        children[from]!.push(to);
        parents[to]!.push(from);
      } else if (directed[to * size + from] === 0) open[from]!.push(to);
    }
  }
  const known = withLists({ ...model, parents, children, spouses: lists(), neighbours: open });
  const links = known.links.map((list, node) => [
    ...list,
    ...open[node]!.map((to) => ({ to, kind: '--', near: 'circle', far: 'circle' }) as const),
  ]);
  return { ...known, links };
}

function refuse(model: IndexedModel, kinds: readonly string[]): void {
  for (const [node, links] of model.links.entries()) {
    const odd = links.find(({ kind }) => kinds.includes(kind));
    if (odd === undefined) continue;
    const [from, to] = [model.names[node]!, model.names[odd.to]!];
    throw new NosographError(
      'input.invalid',
      `Adjustment is not defined here for the edge ${from} ${odd.kind} ${to} in a ${model.type}.`,
      { from, to, kind: odd.kind },
    );
  }
}
