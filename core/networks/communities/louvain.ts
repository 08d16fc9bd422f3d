import { type RandomStream, randomStream, shuffledIndices } from '../../foundation/random.ts';
import { modularity } from './modularity.ts';
import { numberedByAppearance, type Partition } from './partition.ts';

const runs = 20;
/** A move must raise the modularity by more than rounding error, or two nodes could swap for ever. */
const smallestGain = 1e-12;

/**
 * Communities of greatest modularity by the Louvain method: nodes move to the neighbouring community that raises
 * modularity most, communities become nodes, and so on until nothing rises. Blondel, Guillaume, Lambiotte and Lefebvre
 * (2008), doi:10.1088/1742-5468/2008/10/P10008, resolution 1, on absolute weights. The result depends on the order of
 * the nodes: the best of 20 random orders from `seed` is answered.
 */
export function louvain(weights: Float64Array, p: number, seed: number): Partition {
  const size = weights.map((weight, index) => (index % (p + 1) === 0 ? 0 : Math.abs(weight)));
  const random = randomStream(seed);
  let best: Partition | null = null;
  for (let run = 0; run < runs; run++) {
    const membership = numberedByAppearance(runOnce(size, p, random));
    const found = { membership, modularity: modularity(size, p, membership) };
    if (best === null || found.modularity > best.modularity + smallestGain) best = found;
  }
  return best!;
}

function runOnce(size: Float64Array, p: number, random: RandomStream): Int32Array {
  const membership = Int32Array.from({ length: p }, (_, node) => node);
  let level = size;
  let count = p;
  for (;;) {
    const { community, moved } = moveNodes(level, count, random);
    if (!moved) return membership;
    const numbers = numberedByAppearance(community);
    for (let node = 0; node < p; node++) membership[node] = numbers[membership[node]!]! - 1;
    const merged = Math.max(...numbers);
    level = mergedWeights(level, count, numbers, merged);
    count = merged;
  }
}

/** Local moving: each node in random order to its best community, until a whole round moves none. */
function moveNodes(size: Float64Array, count: number, random: RandomStream) {
  const community = Int32Array.from({ length: count }, (_, node) => node);
  const ends = new Float64Array(count);
  for (let i = 0; i < count; i++) for (let j = 0; j < count; j++) ends[i]! += size[i * count + j]!;
  const total = ends.slice();
  const twice = ends.reduce((sum, value) => sum + value, 0);
  const order = shuffledIndices(count, random);
  const links = new Float64Array(count);
  let moved = false;
  for (let changed = twice > 0; changed; ) {
    changed = false;
    for (const node of order) {
      links.fill(0);
      for (let other = 0; other < count; other++)
        if (other !== node) links[community[other]!]! += size[node * count + other]!;
      const home = community[node]!;
      total[home]! -= ends[node]!;
      const gainOf = (target: number) => links[target]! - (ends[node]! * total[target]!) / twice;
      let best = home;
      for (let target = 0; target < count; target++) {
        if (links[target]! > 0 && gainOf(target) > gainOf(best) + smallestGain * twice) best = target;
      }
      total[best]! += ends[node]!;
      if (best === home) continue;
      community[node] = best;
      changed = true;
      moved = true;
    }
  }
  return { community, moved };
}

/** Communities as nodes; what was inside one becomes its loop. */
function mergedWeights(size: Float64Array, count: number, numbers: Int32Array, merged: number): Float64Array {
  const between = new Float64Array(merged * merged);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++)
      between[(numbers[i]! - 1) * merged + numbers[j]! - 1]! += size[i * count + j]!;
  return between;
}
