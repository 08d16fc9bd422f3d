import {
  ancestorsOf,
  descendantsOf,
  type IndexedModel,
  membersOf,
  reachable,
  withoutEdges,
} from './indexed-model.ts';
import { ancestralMoralGraph } from './moral-graph.ts';
import { separated } from './separation.ts';

export interface ConditionalInstrument {
  readonly variable: number;
  readonly given: readonly number[];
}

/**
 * Conditional instruments for the effect of x on y: variables I with a set Z of observed non-descendants of y such that,
 * in the graph without the first edges of causal paths from x to y, Z separates I from y but not from x. Ancestral
 * instruments only (Z among the ancestors of I and y), one Z each: the one nearest to y, without mediators.
 * Van der Zander, Textor and Liśkiewicz (2015), IJCAI, 3243–3249; reference implementation dagitty.
 */
export function conditionalInstruments(
  model: IndexedModel,
  x: number,
  y: number,
  latent: readonly number[],
): ConditionalInstrument[] {
  const ancestorsOfOutcome = ancestorsOf(model, [y]);
  const cut = withoutEdges(model, (from, to) => from === x && ancestorsOfOutcome[to] === 1);
  const afterExposure = descendantsOf(model, [x]);
  const mediators = membersOf(afterExposure).filter(
    (node) => node !== x && node !== y && ancestorsOfOutcome[node] === 1,
  );
  const hidden = new Set(latent);
  const unusable = new Set([...latent, ...mediators]);
  const afterOutcome = descendantsOf(model, [y]);
  const instruments: ConditionalInstrument[] = [];
  for (let variable = 0; variable < model.size; variable++) {
    if (variable === x || variable === y || hidden.has(variable)) continue;
    const given = nearestSeparator(cut, y, variable, unusable);
    if (given === null || given.includes(x) || given.some((node) => afterOutcome[node] === 1)) continue;
    if (!separated(cut, [variable], [x], given)) instruments.push({ variable, given });
  }
  return instruments;
}

/** The observed separator of a and b whose nodes are met first on the way from a, without those that b cannot reach. */
function nearestSeparator(
  model: IndexedModel,
  a: number,
  b: number,
  hidden: ReadonlySet<number>,
): number[] | null {
  const moral = ancestralMoralGraph(model, [a, b]).map((set) => [...set]);
  const stop = (node: number) => node !== a && node !== b && !hidden.has(node);
  const fromA = reachable(stopping(moral, stop), [a]);
  if (fromA[b] === 1) return null;
  const border = new Set(membersOf(fromA).filter(stop));
  const fromB = reachable(
    stopping(moral, (node) => border.has(node)),
    [b],
  );
  return [...border].filter((node) => fromB[node] === 1);
}

/** Lists in which some nodes can be reached but not left. */
const stopping = (graph: readonly (readonly number[])[], stop: (node: number) => boolean) =>
  graph.map((list, node) => (stop(node) ? [] : list));
