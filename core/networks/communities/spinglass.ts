import { exp } from '../../foundation/elementary.ts';
import { type RandomStream, replicateStreams } from '../../foundation/random.ts';
import { modularity } from './modularity.ts';
import { numberedByAppearance, type Partition } from './partition.ts';

/** Most communities that can be found, as igraph's default. */
const spins = 25;
const runs = 30;
const cooling = 0.98;
/** The last temperature, as a share of the first; the first is a fifth of the largest field that a node can feel. */
const coldest = 1e-2;
const smallestGain = 1e-12;

/**
 * Communities of a signed network as the ground state of a Potts spin glass: positive edges inside and negative edges
 * between communities are rewarded against what the nodes' positive and negative strengths lead to expect,
 * Q = Σ_{i≠j} [(w⁺_ij − k⁺_i k⁺_j / 2m⁺) − (w⁻_ij − k⁻_i k⁻_j / 2m⁻)] δ(i, j). Simulated annealing with heat-bath moves
 * of one node, at most 25 communities, then moves while anything rises; the best of thirty runs from `seed`. A node
 * without edges is a community of its own. Reichardt and Bornholdt (2006), doi:10.1103/PhysRevE.74.016110; Traag and
 * Bruggeman (2009), doi:10.1103/PhysRevE.80.036115, for negative weights.
 */
export function spinglass(weights: Float64Array, p: number, seed: number): Partition {
  const bonds = signedBonds(inUnits(weights), p);
  let best: { quality: number; spin: Int32Array } = {
    quality: Number.NEGATIVE_INFINITY,
    spin: new Int32Array(p),
  };
  for (const random of replicateStreams(seed, runs)) {
    const spin = annealed(bonds, p, random);
    const quality = qualityOf(bonds, p, spin);
    if (quality > best.quality + smallestGain) best = { quality, spin };
  }
  const membership = numberedByAppearance(alone(weights, p, best.spin));
  return { membership, modularity: modularity(weights, p, membership) };
}

/** The largest |w| made 1, which changes no partition's rank: of the faintest numbers no temperature could fall. */
function inUnits(weights: Float64Array): Float64Array {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  return largest === 0 ? weights : weights.map((weight) => weight / largest);
}

/** What two nodes gain by being in one community, p × p; 0 on the diagonal. */
export function signedBonds(weights: Float64Array, p: number): Float64Array {
  const bonds = new Float64Array(p * p);
  for (const sign of [1, -1]) {
    const strength = new Float64Array(p);
    for (let i = 0; i < p; i++)
      for (let j = 0; j < p; j++) if (i !== j) strength[i]! += Math.max(0, sign * weights[i * p + j]!);
    const twice = strength.reduce((sum, value) => sum + value, 0);
    if (twice === 0) continue;
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) {
        if (i === j) continue;
        const expected = (strength[i]! * strength[j]!) / twice;
        bonds[i * p + j]! += sign * (Math.max(0, sign * weights[i * p + j]!) - expected);
      }
    }
  }
  return bonds;
}

/** Sum of the bonds inside communities. */
export function qualityOf(bonds: Float64Array, p: number, membership: ArrayLike<number>): number {
  let quality = 0;
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) if (membership[i] === membership[j]) quality += bonds[i * p + j]!;
  return quality;
}

function annealed(bonds: Float64Array, p: number, random: RandomStream): Int32Array {
  const states = Math.min(p, spins);
  const spin = Int32Array.from({ length: p }, () => random.below(states));
  const field = new Float64Array(states);
  const chances = new Float64Array(states);
  const hottest = largestField(bonds, p) / 5;
  if (hottest === 0) return spin;
  for (let temperature = hottest; temperature > hottest * coldest; temperature *= cooling) {
    for (let step = 0; step < p; step++) {
      const node = random.below(p);
      fieldOf(bonds, p, node, spin, field);
      spin[node] = heatBath(field, temperature, chances, random);
    }
  }
  climb(bonds, p, spin, field);
  return spin;
}

function largestField(bonds: Float64Array, p: number): number {
  let largest = 0;
  for (let i = 0; i < p; i++) {
    let sum = 0;
    for (let j = 0; j < p; j++) sum += Math.abs(bonds[i * p + j]!);
    largest = Math.max(largest, sum);
  }
  return largest;
}

/** What a node would gain in each community. */
function fieldOf(bonds: Float64Array, p: number, node: number, spin: Int32Array, field: Float64Array): void {
  field.fill(0);
  for (let other = 0; other < p; other++) field[spin[other]!]! += bonds[node * p + other]!;
}

/** A community drawn with chance ∝ exp(gain / temperature). */
function heatBath(
  field: Float64Array,
  temperature: number,
  chances: Float64Array,
  random: RandomStream,
): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let state = 0; state < field.length; state++) most = Math.max(most, field[state]!);
  let total = 0;
  for (let state = 0; state < field.length; state++) {
    total += exp((field[state]! - most) / temperature);
    chances[state] = total;
  }
  const drawn = random.uniform() * total;
  let state = 0;
  while (state < field.length - 1 && drawn >= chances[state]!) state++;
  return state;
}

/** Moves single nodes, in their order, to where they gain most, until none gains. */
function climb(bonds: Float64Array, p: number, spin: Int32Array, field: Float64Array): void {
  for (let moved = true; moved; ) {
    moved = false;
    for (let node = 0; node < p; node++) {
      fieldOf(bonds, p, node, spin, field);
      let best = spin[node]!;
      for (let state = 0; state < field.length; state++)
        if (field[state]! > field[best]! + smallestGain) best = state;
      if (best === spin[node]) continue;
      spin[node] = best;
      moved = true;
    }
  }
}

/** Nothing says where a node without edges belongs: it gets a label that no other has. */
function alone(weights: Float64Array, p: number, spin: Int32Array): Int32Array {
  return spin.map((label, node) => {
    for (let other = 0; other < p; other++)
      if (other !== node && weights[node * p + other] !== 0) return label;
    return spins + node;
  });
}
