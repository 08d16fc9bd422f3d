import type { CausalModel, EdgeKind, ModelType, NodeRole } from '../causal-model.ts';
import { malformed, type Place } from './tokens.ts';

const roleWords: Readonly<Record<string, NodeRole>> = {
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

const symmetric: ReadonlySet<EdgeKind> = new Set(['<->', '--', '@-@']);

type EdgeKey = readonly [string, EdgeKind, string];

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
    const { kind, turned } = readings[arrow]!;
    let [from, to] = turned ? [right, left] : [left, right];
    if (symmetric.has(kind) && this.#edges.has(keyOf(to, kind, from))) [from, to] = [to, from];
    const key = keyOf(from, kind, to);
    if (!this.#edges.has(key)) this.#edges.set(key, { from, kind, to, attributes: new Map() });
    return [from, kind, to];
  }

  describeEdge(
    [from, kind, to]: readonly [string, string, string],
    attributes: readonly (readonly [string, string])[],
  ): void {
    const edge = this.#edges.get(keyOf(from, kind, to))!;
    for (const [name, value] of attributes) edge.attributes.set(name, value);
  }

  describeNode(node: string, attribute: string, value: string, at: Place): void {
    const entry = this.#nodes.get(node)!;
    const role = Object.hasOwn(roleWords, attribute) ? roleWords[attribute] : undefined;
    if (role !== undefined) entry.roles.add(role);
    else if (attribute === 'pos') entry.position = readPosition(value, at);
    else entry.attributes.set(attribute, value);
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

const keyOf = (from: string, kind: string, to: string): string => JSON.stringify([from, kind, to]);

function readPosition(value: string, at: Place): { x: number; y: number } {
  const match = /^\s*([-+]?\d*\.?\d+)\s*,\s*([-+]?\d*\.?\d+)\s*$/.exec(value);
  if (match === null) throw malformed(at, `pos="${value}"`, 'two numbers, as in pos="0.5,1"');
  return { x: Number(match[1]), y: Number(match[2]) };
}
