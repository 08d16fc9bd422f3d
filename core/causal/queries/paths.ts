import { ancestorsOf, type IndexedModel } from './indexed-model.ts';

export type PathArrow = '->' | '<-' | '<->' | '--';

export interface SimplePath {
  readonly nodes: readonly number[];
  readonly arrows: readonly PathArrow[];
  /** Every arrow points from the start to the end. */
  readonly causal: boolean;
  /** Lets association through, given what is conditioned on. */
  readonly open: boolean;
}

/**
 * Every path without repeated nodes from one node to another, in depth-first order. Open at a collider when it or a
 * descendant is given, at any other inner node when it is not given.
 */
export function* simplePaths(
  model: IndexedModel,
  from: number,
  to: number,
  given: readonly number[],
): Generator<SimplePath> {
  const conditioned = new Set(given);
  const opensColliders = ancestorsOf(model, given);
  const canReach = connectedWith(model, to);
  const nodes = [from];
  const arrows: PathArrow[] = [];
  const onPath = new Set(nodes);
  const steps = model.names.map((_, node) => stepsFrom(model, node));
  const position = [0];
  while (nodes.length > 0) {
    const node = nodes.at(-1)!;
    const step = node === to ? undefined : steps[node]![position[position.length - 1]!++];
    if (step === undefined) {
      nodes.pop();
      arrows.pop();
      position.pop();
      onPath.delete(node);
      continue;
    }
    const [next, arrow] = step;
    if (onPath.has(next) || canReach[next] === 0) continue;
    nodes.push(next);
    arrows.push(arrow);
    if (next === to) {
      const causal = arrows.every((each) => each === '->');
      yield {
        nodes: [...nodes],
        arrows: [...arrows],
        causal,
        open: isOpen(nodes, arrows, conditioned, opensColliders),
      };
      nodes.pop();
      arrows.pop();
      continue;
    }
    onPath.add(next);
    position.push(0);
  }
}

function stepsFrom(model: IndexedModel, node: number): (readonly [number, PathArrow])[] {
  const steps: (readonly [number, PathArrow])[] = [
    ...model.children[node]!.map((next) => [next, '->'] as const),
    ...model.parents[node]!.map((next) => [next, '<-'] as const),
    ...model.spouses[node]!.map((next) => [next, '<->'] as const),
    ...model.neighbours[node]!.map((next) => [next, '--'] as const),
  ];
  return steps.sort(([a], [b]) => a - b);
}

function isOpen(
  nodes: readonly number[],
  arrows: readonly PathArrow[],
  conditioned: ReadonlySet<number>,
  opensColliders: Uint8Array,
): boolean {
  return arrows.slice(1).every((arrow, index) => {
    const node = nodes[index + 1]!;
    const headIn = arrows[index] === '->' || arrows[index] === '<->';
    const headOut = arrow === '<-' || arrow === '<->';
    return headIn && headOut ? opensColliders[node] === 1 : !conditioned.has(node);
  });
}

/** Nodes from which `to` can be reached along edges of any kind. */
function connectedWith(model: IndexedModel, to: number): Uint8Array {
  const seen = new Uint8Array(model.size);
  seen[to] = 1;
  const waiting = [to];
  while (waiting.length > 0) {
    for (const [next] of stepsFrom(model, waiting.pop()!)) {
      if (seen[next] === 1) continue;
      seen[next] = 1;
      waiting.push(next);
    }
  }
  return seen;
}
