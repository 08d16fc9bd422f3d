import { NosographError } from '../../foundation/errors.ts';
import { applyMeekRules } from './equivalence.ts';
import type { IndexedModel } from './indexed-model.ts';

/** Directed edges that are known, and edges whose direction is open; indexes into n × n, row = from. */
interface PartialOrder {
  readonly size: number;
  readonly joined: Uint8Array;
  readonly directed: Uint8Array;
}

/** The arrows and open edges of a CPDAG, or of one with more knowledge, with all that follows by Meek's rules. */
export function closedPartialOrder(model: IndexedModel): PartialOrder {
  const { size } = model;
  const joined = new Uint8Array(size * size);
  const directed = new Uint8Array(size * size);
  for (let node = 0; node < size; node++) {
    for (const { to, far, near } of model.links[node]!) {
      joined[node * size + to] = 1;
      if (far === 'head' && near === 'tail') directed[node * size + to] = 1;
    }
  }
  applyMeekRules(size, joined, directed);
  return { size, joined, directed };
}

/**
 * A DAG of the class: the same skeleton and colliders, the known arrows kept. Dor and Tarsi (1992): again and again a
 * node without outgoing arrows, whose open neighbours are adjacent to all its other neighbours, becomes a sink.
 * @throws NosographError `input.invalid` when no DAG has these arrows.
 */
export function consistentExtension(
  model: IndexedModel,
  { size, joined, directed }: PartialOrder,
): IndexedModel {
  const arrows = directed.slice();
  const left = new Set(Array.from({ length: size }, (_, node) => node));
  const isOpen = (a: number, b: number) =>
    joined[a * size + b] === 1 && arrows[a * size + b] === 0 && arrows[b * size + a] === 0;
  const around = (node: number) =>
    [...left].filter((other) => other !== node && joined[node * size + other] === 1);
  while (left.size > 0) {
    const sink = [...left].find((node) => {
      const near = around(node);
      if (near.some((other) => arrows[node * size + other] === 1)) return false;
      return near
        .filter((other) => isOpen(node, other))
        .every((other) => near.every((third) => third === other || joined[other * size + third] === 1));
    });
    if (sink === undefined) {
      throw new NosographError(
        'input.invalid',
        `No acyclic graph has these arrows: look at ${[...left].map((node) => model.names[node]).join(', ')}.`,
        { variables: [...left].map((node) => model.names[node]!) },
      );
    }
    for (const other of around(sink)) if (isOpen(sink, other)) arrows[other * size + sink] = 1;
    left.delete(sink);
  }
  return directedModel(model, arrows);
}

/** The model with just these arrows. */
function directedModel(model: IndexedModel, arrows: Uint8Array): IndexedModel {
  const { size } = model;
  const lists = () => model.names.map((): number[] => []);
  const [parents, children] = [lists(), lists()];
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++) {
      if (arrows[from * size + to] === 0) continue;
      children[from]!.push(to);
      parents[to]!.push(from);
    }
  }
  return withLists({ ...model, type: 'dag', parents, children, spouses: lists(), neighbours: lists() });
}

/** Links that say what the lists of arrows and bidirected edges say. */
export function withLists(model: IndexedModel): IndexedModel {
  const links = model.names.map((_, node) => [
    ...model.children[node]!.map((to) => ({ to, kind: '->', near: 'tail', far: 'head' }) as const),
    ...model.parents[node]!.map((to) => ({ to, kind: '->', near: 'head', far: 'tail' }) as const),
    ...model.spouses[node]!.map((to) => ({ to, kind: '<->', near: 'head', far: 'head' }) as const),
  ]);
  return { ...model, links };
}

/**
 * A MAG of the class that a PAG stands for: circles at the tail side of `o->` become tails, and what is left of circles at
 * both ends becomes a DAG without new colliders (Zhang 2008, doi:10.1016/j.artint.2008.08.001, Theorem 2).
 */
export function representativeMag(model: IndexedModel): IndexedModel {
  const { size } = model;
  const joined = new Uint8Array(size * size);
  for (let node = 0; node < size; node++) {
    for (const { to, near, far } of model.links[node]!)
      if (near === 'circle' && far === 'circle') joined[node * size + to] = 1;
  }
  const open = consistentExtension(model, { size, joined, directed: new Uint8Array(size * size) });
  const lists = () => model.names.map((): number[] => []);
  const [parents, children, spouses] = [lists(), lists(), lists()];
  for (let node = 0; node < size; node++) {
    for (const { to, near, far } of model.links[node]!) {
      const isArrow =
        far === 'head'
          ? near !== 'head'
          : near === 'circle' && far === 'circle' && open.children[node]!.includes(to);
      if (isArrow) {
        children[node]!.push(to);
        parents[to]!.push(node);
      } else if (near === 'head' && far === 'head') spouses[node]!.push(to);
    }
  }
  return withLists({ ...model, type: 'mag', parents, children, spouses, neighbours: lists() });
}
