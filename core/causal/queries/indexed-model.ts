import type { CausalModel, EdgeKind, ModelType, NodeRole } from '../causal-model.ts';
import { type Mark, marksOf } from './marks.ts';

/** A model with nodes as numbers (in order of their names) and adjacency lists, for the queries. */
export interface IndexedModel {
  readonly names: readonly string[];
  readonly size: number;
  readonly parents: readonly (readonly number[])[];
  readonly children: readonly (readonly number[])[];
  /** Joined by a bidirected edge: an unobserved common cause. */
  readonly spouses: readonly (readonly number[])[];
  /** Joined by an undirected edge. */
  readonly neighbours: readonly (readonly number[])[];
  /** Every edge of a node, those with circles too; in a CPDAG the ends of an undirected edge are circles. */
  readonly links: readonly (readonly Link[])[];
  readonly type: ModelType;
}

/** An edge as seen from one of its ends. */
export interface Link {
  readonly to: number;
  readonly kind: EdgeKind;
  /** The mark at the node from which it is seen, and the one at `to`. */
  readonly near: Mark;
  readonly far: Mark;
}

/** Code point order, the order in which every answer lists names. */
export const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function indexModel(model: CausalModel): IndexedModel {
  const names = model.nodes.map((node) => node.name).sort(byName);
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const lists = () => names.map((): number[] => []);
  const [parents, children, spouses, neighbours] = [lists(), lists(), lists(), lists()];
  const links = names.map((): Link[] => []);
  const isClass = model.type === 'pdag';
  for (const { from, to, kind } of model.edges) {
    const a = indexOf.get(from)!;
    const b = indexOf.get(to)!;
    const [near, far] = marksOf(kind, isClass);
    links[a]!.push({ to: b, kind, near, far });
    if (a !== b) links[b]!.push({ to: a, kind, near: far, far: near });
    if (kind === '->') {
      children[a]!.push(b);
      parents[b]!.push(a);
    } else if (a !== b && (kind === '<->' || kind === '--')) {
      const list = kind === '<->' ? spouses : neighbours;
      list[a]!.push(b);
      list[b]!.push(a);
    }
  }
  return { names, size: names.length, parents, children, spouses, neighbours, links, type: model.type };
}

export function indicesWithRole(model: CausalModel, indexed: IndexedModel, role: NodeRole): number[] {
  const names = new Set(model.nodes.filter((node) => node.roles.includes(role)).map((node) => node.name));
  return indexed.names.flatMap((name, index) => (names.has(name) ? [index] : []));
}

/** Every node that the lists lead to from the starts, the starts included. */
export function reachable(lists: readonly (readonly number[])[], starts: Iterable<number>): Uint8Array {
  const seen = new Uint8Array(lists.length);
  const waiting = [...starts];
  for (const start of waiting) seen[start] = 1;
  while (waiting.length > 0) {
    for (const next of lists[waiting.pop()!]!) {
      if (seen[next] === 1) continue;
      seen[next] = 1;
      waiting.push(next);
    }
  }
  return seen;
}

/** Ancestors along directed edges, the nodes themselves included. */
export const ancestorsOf = (model: IndexedModel, nodes: Iterable<number>): Uint8Array =>
  reachable(model.parents, nodes);

/** Descendants along directed edges, the nodes themselves included. */
export const descendantsOf = (model: IndexedModel, nodes: Iterable<number>): Uint8Array =>
  reachable(model.children, nodes);

export const membersOf = (flags: Uint8Array): number[] => {
  const members: number[] = [];
  for (let index = 0; index < flags.length; index++) if (flags[index] === 1) members.push(index);
  return members;
};

/** The model without some directed edges. */
export function withoutEdges(model: IndexedModel, drop: (from: number, to: number) => boolean): IndexedModel {
  return {
    ...model,
    children: model.children.map((list, from) => list.filter((to) => !drop(from, to))),
    parents: model.parents.map((list, to) => list.filter((from) => !drop(from, to))),
    links: model.links.map((list, node) =>
      list.filter(({ to, kind, far }) => {
        if (kind !== '->') return true;
        return far === 'head' ? !drop(node, to) : !drop(to, node);
      }),
    ),
  };
}
