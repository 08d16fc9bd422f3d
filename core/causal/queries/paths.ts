import { ancestorsOf, type IndexedModel } from './indexed-model.ts';
import { type ArrowText, arrowText, type Mark } from './marks.ts';

interface Step {
  readonly to: number;
  readonly arrow: ArrowText;
  /** The marks at its start and at its end. */
  readonly near: Mark;
  readonly far: Mark;
}

/** Steps that a search may still take; at 0 it has stopped early. Paths can be too many even to walk past. */
export interface PathWork {
  left: number;
}

export interface SimplePath {
  readonly nodes: readonly number[];
  readonly arrows: readonly ArrowText[];
  /** Every arrow points from the start to the end. */
  readonly causal: boolean;
  /** No arrowhead points back: in a class of graphs the path is causal in some. */
  readonly possiblyCausal: boolean;
  /** Lets association through, given what is conditioned on. */
  readonly open: boolean;
}

/**
 * Every path without repeated nodes from one node to another, in depth-first order. Open at a collider when it or a
 * descendant is given, at any other inner node when it is not given; closed where a circle leaves open whether a node is
 * a collider (paths of definite status are enough to judge a class of graphs).
 */
export function* simplePaths(
  model: IndexedModel,
  from: number,
  to: number,
  given: readonly number[],
  work: PathWork = { left: Number.POSITIVE_INFINITY },
): Generator<SimplePath> {
  const conditioned = new Set(given);
  const opensColliders = ancestorsOf(model, given);
  const canReach = connectedWith(model, to);
  const nodes = [from];
  const taken: Step[] = [];
  const onPath = new Set(nodes);
  const steps = model.names.map((_, node) => stepsFrom(model, node));
  const position = [0];
  while (nodes.length > 0) {
    if (work.left <= 0) return;
    work.left -= 1;
    const node = nodes.at(-1)!;
    const step = node === to ? undefined : steps[node]![position[position.length - 1]!++];
    if (step === undefined) {
      nodes.pop();
      taken.pop();
      position.pop();
      onPath.delete(node);
      continue;
    }
    const next = step.to;
    if (onPath.has(next) || canReach[next] === 0) continue;
    nodes.push(next);
    taken.push(step);
    if (next === to) {
      yield {
        nodes: [...nodes],
        arrows: taken.map(({ arrow }) => arrow),
        causal: taken.every(({ arrow }) => arrow === '->'),
        possiblyCausal: taken.every(({ near }) => near !== 'head'),
        open: isOpen(model, nodes, taken, conditioned, opensColliders),
      };
      nodes.pop();
      taken.pop();
      continue;
    }
    onPath.add(next);
    position.push(0);
  }
}

const stepsFrom = (model: IndexedModel, node: number): Step[] =>
  model.links[node]!.map(({ to, kind, near, far }) => ({
    to,
    near,
    far,
    arrow: arrowText(kind, near, far),
  })).sort((a, b) => a.to - b.to);

function isOpen(
  model: IndexedModel,
  nodes: readonly number[],
  steps: readonly Step[],
  conditioned: ReadonlySet<number>,
  opensColliders: Uint8Array,
): boolean {
  return steps.slice(1).every(({ near }, index) => {
    const node = nodes[index + 1]!;
    const { far } = steps[index]!;
    if (far === 'head' && near === 'head') return opensColliders[node] === 1;
    if (far !== 'tail' && near !== 'tail' && !isShownNonCollider(model, nodes, index + 1, far, near))
      return false;
    return !conditioned.has(node);
  });
}

/** Circles on both sides, and the neighbours on the path not adjacent: a collider there would show. */
function isShownNonCollider(
  model: IndexedModel,
  nodes: readonly number[],
  at: number,
  far: Mark,
  near: Mark,
): boolean {
  if (far !== 'circle' || near !== 'circle') return false;
  return !model.links[nodes[at - 1]!]!.some(({ to }) => to === nodes[at + 1]);
}

/** Nodes from which `to` can be reached along edges of any kind. */
function connectedWith(model: IndexedModel, to: number): Uint8Array {
  const seen = new Uint8Array(model.size);
  seen[to] = 1;
  const waiting = [to];
  while (waiting.length > 0) {
    for (const { to: next } of model.links[waiting.pop()!]!) {
      if (seen[next] === 1) continue;
      seen[next] = 1;
      waiting.push(next);
    }
  }
  return seen;
}
