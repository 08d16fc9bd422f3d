import { ancestorsOf, type IndexedModel } from './indexed-model.ts';
import { ancestralMoralGraph, type UndirectedGraph } from './moral-graph.ts';

export interface SeparatorQuestion {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Part of every separator. */
  readonly include: readonly number[];
  /** What a separator may be made of; the included need not be named. */
  readonly allowed: Uint8Array;
  /** Nodes that are always conditioned on by the way in which the data came about, without being part of a set. */
  readonly selected?: readonly number[];
}

/**
 * All minimal sets that contain `include`, are made of `allowed` nodes besides, and m-separate x from y; none when none
 * exists. Each is found with polynomial delay, so that the first come at once however many there are.
 *
 * Takata (2010), doi:10.1016/j.dam.2010.05.013, on the moral graph, as van der Zander, Liśkiewicz and Textor (2014, UAI)
 * use it. Nodes that are not allowed are projected out: their neighbours become adjacent.
 */
export function* minimalSeparators(model: IndexedModel, question: SeparatorQuestion): Generator<number[]> {
  const { x, y, include, allowed, selected = [] } = question;
  const ancestral = [...x, ...y, ...include, ...selected];
  const relevant = ancestorsOf(model, ancestral);
  const moral = ancestralMoralGraph(model, ancestral);
  const ends = new Set([...x, ...y]);
  if (include.some((node) => ends.has(node))) return;
  const given = new Set(include);
  const keep = (node: number) => ends.has(node) || (allowed[node] === 1 && !given.has(node));
  const graph = projected(moral, relevant, given, keep);
  const xs = new Set(x);
  if (x.some((node) => y.includes(node) || y.some((other) => graph[node]!.has(other)))) return;
  const search = new SeparatorSearch(graph, xs, new Set(y));
  for (const separator of search.all()) yield [...include, ...separator].sort((a, b) => a - b);
}

/** The moral graph without the given nodes, and with every node that is not kept replaced by links of its neighbours. */
function projected(
  moral: UndirectedGraph,
  relevant: Uint8Array,
  given: ReadonlySet<number>,
  keep: (node: number) => boolean,
): Set<number>[] {
  const graph = moral.map(() => new Set<number>());
  const hidden = (node: number) => !given.has(node) && !keep(node);
  const seen = new Uint8Array(moral.length);
  for (let start = 0; start < moral.length; start++) {
    if (relevant[start] === 0) continue;
    if (keep(start)) for (const other of moral[start]!) if (keep(other)) graph[start]!.add(other);
    if (!hidden(start) || seen[start] === 1) continue;
    // A connected lump of hidden nodes joins everything around it.
    const around = new Set<number>();
    const waiting = [start];
    seen[start] = 1;
    while (waiting.length > 0) {
      for (const other of moral[waiting.pop()!]!) {
        if (keep(other)) around.add(other);
        else if (hidden(other) && seen[other] === 0) {
          seen[other] = 1;
          waiting.push(other);
        }
      }
    }
    for (const a of around) for (const b of around) if (a !== b) graph[a]!.add(b);
  }
  return graph;
}

/** Enumerates by the part that stays connected to x: it contains one set of nodes and avoids another. */
class SeparatorSearch {
  readonly #graph: readonly Set<number>[];
  readonly #x: ReadonlySet<number>;
  readonly #y: ReadonlySet<number>;

  constructor(graph: readonly Set<number>[], x: ReadonlySet<number>, y: ReadonlySet<number>) {
    this.#graph = graph;
    this.#x = x;
    this.#y = y;
  }

  *all(): Generator<number[]> {
    // Depth first, with a stack of its own: the recursion is as deep as the graph is large.
    const waiting: [ReadonlySet<number>, ReadonlySet<number>][] = [[this.#x, new Set()]];
    while (waiting.length > 0) {
      const [contains, avoids] = waiting.pop()!;
      const near = this.#closest(contains);
      if (near === null || [...near.part].some((node) => avoids.has(node))) continue;
      const pivot = near.separator.find((node) => !avoids.has(node));
      if (pivot === undefined) {
        yield near.separator;
        continue;
      }
      waiting.push([near.part, new Set([...avoids, pivot])]);
      waiting.push([new Set([...near.part, pivot]), avoids]);
    }
  }

  /** The separator nearest to a connected set, and the part of x that it leaves; null when y touches the set. */
  #closest(contains: ReadonlySet<number>): { separator: number[]; part: Set<number> } | null {
    const border = new Set<number>();
    for (const node of contains) {
      for (const other of this.#graph[node]!) {
        if (this.#y.has(other)) return null;
        if (!contains.has(other)) border.add(other);
      }
    }
    const beyond = this.#spread(this.#y, (node) => !border.has(node) && !contains.has(node));
    const separator = [...border].filter((node) =>
      [...this.#graph[node]!].some((other) => beyond.has(other)),
    );
    const cut = new Set(separator);
    const part = this.#spread(contains, (node) => !cut.has(node));
    return { separator: separator.sort((a, b) => a - b), part };
  }

  #spread(starts: Iterable<number>, may: (node: number) => boolean): Set<number> {
    const found = new Set(starts);
    const waiting = [...found];
    while (waiting.length > 0) {
      for (const other of this.#graph[waiting.pop()!]!) {
        if (found.has(other) || !may(other)) continue;
        found.add(other);
        waiting.push(other);
      }
    }
    return found;
  }
}
