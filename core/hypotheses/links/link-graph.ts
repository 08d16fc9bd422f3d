/**
 * A plain graph in compressed rows: the neighbours of node u are targets[starts[u] … starts[u + 1]), ascending. Nodes
 * are numbered in the order of their names (by UTF-16 code units); repeated edges count once and self-loops are left out, because
 * every score here is about pairs of different nodes. An undirected graph has each edge in both rows.
 */
export interface LinkGraph {
  readonly names: readonly string[];
  readonly directed: boolean;
  readonly out: Rows;
  /** The same rows as `out` in an undirected graph. */
  readonly into: Rows;
  readonly selfLoops: number;
  readonly repeated: number;
}

export interface Rows {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
}

export interface Link {
  readonly from: string;
  readonly to: string;
  /** False: the link leads both ways in a directed graph too. */
  readonly directed: boolean;
}

export function linkGraph(links: readonly Link[], directed: boolean): LinkGraph {
  const names = [...new Set(links.flatMap(({ from, to }) => [from, to]))].sort();
  const numbers = new Map(names.map((name, number) => [name, number]));
  const tails: number[] = [];
  const heads: number[] = [];
  let selfLoops = 0;
  for (const link of links) {
    const tail = numbers.get(link.from)!;
    const head = numbers.get(link.to)!;
    if (tail === head) {
      selfLoops += 1;
      continue;
    }
    tails.push(tail);
    heads.push(head);
    if (directed && link.directed) continue;
    tails.push(head);
    heads.push(tail);
  }
  const out = rowsOf(names.length, tails, heads);
  const into = directed ? rowsOf(names.length, heads, tails) : out;
  const repeats = tails.length - out.targets.length;
  return { names, directed, out, into, selfLoops, repeated: directed ? repeats : repeats / 2 };
}

export const degree = ({ starts }: Rows, node: number): number => starts[node + 1]! - starts[node]!;

/** Counting sort by tail, then each row sorted and repeats closed up. */
function rowsOf(count: number, tails: readonly number[], heads: readonly number[]): Rows {
  const ends = new Int32Array(count + 1);
  for (const tail of tails) ends[tail + 1]! += 1;
  for (let node = 0; node < count; node++) ends[node + 1]! += ends[node]!;
  const next = ends.slice(0, count);
  const filled = new Int32Array(tails.length);
  for (let at = 0; at < tails.length; at++) filled[next[tails[at]!]!++] = heads[at]!;
  const starts = new Int32Array(count + 1);
  let size = 0;
  for (let node = 0; node < count; node++) {
    const row = filled.subarray(ends[node]!, ends[node + 1]!).sort();
    for (const [at, target] of row.entries()) if (at === 0 || row[at - 1] !== target) filled[size++] = target;
    starts[node + 1] = size;
  }
  return { starts, targets: filled.slice(0, size) };
}
