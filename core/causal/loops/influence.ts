import type { LoopModel } from './loop-model.ts';

export interface SignedPath {
  readonly nodes: readonly number[];
  readonly sign: -1 | 0 | 1;
  /** Sum of the lags that are known. */
  readonly delay: number;
}

/** What a push of one variable does to another, by all paths without repeated nodes. */
export interface Influence {
  readonly target: number;
  /** `mixed`: some paths raise it and some lower it; `unknown`: a path has an edge of unknown sign, and none contradict. */
  readonly verdict: 'raises' | 'lowers' | 'mixed' | 'unknown';
  readonly positive: number;
  readonly negative: number;
  readonly undetermined: number;
  /** The shortest of each sign, positive, negative, unknown. */
  readonly examples: readonly SignedPath[];
}

export interface InfluenceSearch {
  /** By how near they are, then by name. */
  readonly influences: readonly Influence[];
  /** True when there are more paths than the limit: counts are of those found, and verdicts may turn out mixed. */
  readonly truncated: boolean;
}

interface Tally {
  readonly counts: [positive: number, negative: number, undetermined: number];
  readonly examples: Map<number, SignedPath>;
}

/**
 * Qualitative what-if: the variable is pushed up (`push` 1) or down (−1), and the signs are multiplied along every simple
 * path of at most `maximumLength` edges. Shorter paths are walked before longer ones, so that a limit keeps the short.
 */
export function influencesOf(
  model: LoopModel,
  source: number,
  push: 1 | -1,
  maximumLength: number,
  limit: number,
): InfluenceSearch {
  const tallies = new Map<number, Tally>();
  let found = 0;
  let length = 1;
  const longest = Math.min(maximumLength, model.names.length - 1);
  for (; length <= longest && found < limit; length++) {
    const before = found;
    for (const path of pathsOfLength(model, source, length)) {
      if (found === limit) return { influences: summed(tallies), truncated: true };
      found++;
      note(tallies, { ...path, sign: (path.sign * push) as SignedPath['sign'] });
    }
    if (found === before) break;
  }
  const more = found >= limit && length <= longest && !pathsOfLength(model, source, length).next().done;
  return { influences: summed(tallies), truncated: more };
}

const slotOf = (sign: number): number => (sign > 0 ? 0 : sign < 0 ? 1 : 2);

function note(tallies: Map<number, Tally>, path: SignedPath): void {
  const target = path.nodes.at(-1)!;
  const tally = tallies.get(target) ?? { counts: [0, 0, 0], examples: new Map() };
  tally.counts[slotOf(path.sign)]! += 1;
  if (!tally.examples.has(path.sign)) tally.examples.set(path.sign, path);
  tallies.set(target, tally);
}

function summed(tallies: ReadonlyMap<number, Tally>): Influence[] {
  const influences = [...tallies].map(([target, { counts, examples }]) => {
    const [positive, negative, undetermined] = counts;
    const verdict: Influence['verdict'] =
      positive > 0 && negative > 0
        ? 'mixed'
        : undetermined > 0
          ? 'unknown'
          : positive > 0
            ? 'raises'
            : 'lowers';
    const shown = [1, -1, 0].flatMap((sign) => examples.get(sign) ?? []);
    return { target, verdict, positive, negative, undetermined, examples: shown };
  });
  const distance = ({ examples }: Influence) => Math.min(...examples.map(({ nodes }) => nodes.length));
  return influences.sort((a, b) => distance(a) - distance(b) || a.target - b.target);
}

/** Simple paths of exactly this many edges, depth first. */
function* pathsOfLength(model: LoopModel, source: number, length: number): Generator<SignedPath> {
  const nodes = [source];
  const signs: number[] = [1];
  const delays = [0];
  const position = [0];
  const onPath = new Set(nodes);
  while (nodes.length > 0) {
    const depth = nodes.length - 1;
    const edge = depth === length ? undefined : model.outgoing[nodes[depth]!]![position[depth]!++];
    if (depth === length) {
      yield { nodes: [...nodes], sign: signs[depth]! as SignedPath['sign'], delay: delays[depth]! };
    }
    if (edge === undefined) {
      onPath.delete(nodes.pop()!);
      signs.pop();
      delays.pop();
      position.pop();
      continue;
    }
    const { to, sign, lag } = model.edges[edge]!;
    if (onPath.has(to)) continue;
    nodes.push(to);
    onPath.add(to);
    signs.push(signs[depth]! * sign + 0);
    delays.push(delays[depth]! + (lag ?? 0));
    position.push(0);
  }
}
