import type { CausalModel, EdgeKind, ModelType, NodeRole } from '../causal-model.ts';

/** DAGitty's words for roles, short and long. */
export const roleWords: Readonly<Record<string, NodeRole>> = {
  exposure: 'exposure',
  e: 'exposure',
  source: 'exposure',
  outcome: 'outcome',
  o: 'outcome',
  target: 'outcome',
  adjusted: 'adjusted',
  a: 'adjusted',
  latent: 'latent',
  l: 'latent',
  unobserved: 'latent',
  u: 'latent',
  selected: 'selected',
  s: 'selected',
};

/** Left-pointing arrows turned round: which kind they are, and whether the ends change places. */
const readings: Readonly<Record<string, { readonly kind: EdgeKind; readonly turned: boolean }>> = {
  '->': { kind: '->', turned: false },
  '<-': { kind: '->', turned: true },
  '<->': { kind: '<->', turned: false },
  '--': { kind: '--', turned: false },
  '@->': { kind: '@->', turned: false },
  '<-@': { kind: '@->', turned: true },
  '@-@': { kind: '@-@', turned: false },
  '@--': { kind: '@--', turned: false },
  '--@': { kind: '@--', turned: true },
};

/** Kinds that read the same from both ends. */
export const symmetricKinds: ReadonlySet<EdgeKind> = new Set(['<->', '--', '@-@']);

export type EdgeKey = readonly [from: string, kind: EdgeKind, to: string];

/** Collects nodes and edges in the order in which they appear; a repeated one is the one that is there. */
export class ModelBuilder {
  readonly #nodes = new Map<
    string,
    { roles: Set<NodeRole>; position: { x: number; y: number } | null; attributes: Map<string, string> }
  >();
  readonly #edges = new Map<
    string,
    { from: string; kind: EdgeKind; to: string; attributes: Map<string, string> }
  >();
  boundingBox: string | null = null;

  addNode(name: string): void {
    if (!this.#nodes.has(name))
      this.#nodes.set(name, { roles: new Set(), position: null, attributes: new Map() });
  }

  /** Answers the key by which the edge can be described. */
  addEdge(left: string, arrow: string, right: string): EdgeKey {
    let [from, kind, to] = readArrow(left, arrow, right);
    if (symmetricKinds.has(kind) && this.#edges.has(keyOf(to, kind, from))) [from, to] = [to, from];
    const key = keyOf(from, kind, to);
    if (!this.#edges.has(key)) this.#edges.set(key, { from, kind, to, attributes: new Map() });
    return [from, kind, to];
  }

  describeEdge([from, kind, to]: EdgeKey, attribute: string, value: string): void {
    this.#edges.get(keyOf(from, kind, to))!.attributes.set(attribute, value);
  }

  /** False for a place that is not two numbers. */
  describeNode(node: string, attribute: string, value: string): boolean {
    const entry = this.#nodes.get(node)!;
    const role = roleOf(attribute);
    if (role !== undefined) entry.roles.add(role);
    else if (attribute === 'pos') {
      const position = readPosition(value);
      if (position === null) return false;
      entry.position = position;
    } else entry.attributes.set(attribute, value);
    return true;
  }

  build(type: ModelType, name: string | null): CausalModel {
    return {
      type,
      name,
      nodes: [...this.#nodes].map(([node, { roles, position, attributes }]) => ({
        name: node,
        roles: [...roles],
        position,
        attributes: Object.fromEntries(attributes),
      })),
      edges: [...this.#edges.values()].map(({ attributes, ...edge }) => ({
        ...edge,
        attributes: Object.fromEntries(attributes),
      })),
      boundingBox: this.boundingBox,
    };
  }
}

/** The role that an attribute stands for, if any. */
export const roleOf = (attribute: string): NodeRole | undefined =>
  Object.hasOwn(roleWords, attribute) ? roleWords[attribute] : undefined;

/** How an edge is stored that is written with this arrow between these ends. */
export function readArrow(left: string, arrow: string, right: string): EdgeKey {
  const { kind, turned } = readings[arrow]!;
  return turned ? [right, kind, left] : [left, kind, right];
}

const keyOf = (from: string, kind: string, to: string): string => JSON.stringify([from, kind, to]);

function readPosition(value: string): { x: number; y: number } | null {
  const match = /^\s*([-+]?\d*\.?\d+)\s*,\s*([-+]?\d*\.?\d+)\s*$/.exec(value);
  return match === null ? null : { x: Number(match[1]), y: Number(match[2]) };
}
