import type { Concept } from '../model/concept.ts';
import { mentionKey } from './mention.ts';

export interface ConceptProposal {
  readonly a: Concept;
  readonly b: Concept;
  /** 0 to 1. */
  readonly similarity: number;
}

const mostProposals = 200;
const leastSimilarity = 0.55;
/** A trigram that more concepts than this share says nothing, and would make the search quadratic. */
const mostSharers = 100;

/**
 * Pairs of concepts that are probably one, best first, at most 200. Similarity is the cosine of the labels'
 * character-trigram TF-IDF vectors, found over an inverted index; pairs with the same head word (the last one)
 * gain, pairs that differ in a number or in an opposing prefix (hypo- and hyper-, in- and nothing) are never
 * proposed, and a label that is the initials of another is proposed at .9.
 */
export function conceptProposals(concepts: readonly Concept[]): ConceptProposal[] {
  const ordered = [...concepts].sort((a, b) => (a.id < b.id ? -1 : 1));
  const keys = ordered.map((concept) => mentionKey(concept.label));
  const vectors = tfIdf(keys.map(trigrams));
  const pairs = new Map<string, number>();
  for (const [a, b, cosine] of cosines(vectors)) {
    if (opposed(keys[a]!, keys[b]!)) continue;
    const bonus = headWord(keys[a]!) === headWord(keys[b]!) ? 0.08 : -0.08;
    const similarity = Math.max(0, Math.min(1, cosine + bonus));
    if (similarity >= leastSimilarity) pairs.set(`${a} ${b}`, similarity);
  }
  for (const [a, b] of initialPairs(ordered, keys)) {
    pairs.set(`${a} ${b}`, Math.max(0.9, pairs.get(`${a} ${b}`) ?? 0));
  }
  return [...pairs]
    .map(([pair, similarity]) => {
      const [a, b] = pair.split(' ').map(Number);
      return { a: ordered[a!]!, b: ordered[b!]!, similarity };
    })
    .sort(
      (one, other) =>
        other.similarity - one.similarity || (one.a.id + one.b.id < other.a.id + other.b.id ? -1 : 1),
    )
    .slice(0, mostProposals);
}

function trigrams(key: string): Map<string, number> {
  const padded = `  ${key} `;
  const counts = new Map<string, number>();
  for (let at = 0; at + 3 <= padded.length; at++) {
    const gram = padded.slice(at, at + 3);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** Unit vectors; inverse document frequency is ln((1 + n) / (1 + df)) + 1. */
function tfIdf(documents: readonly Map<string, number>[]): Map<string, number>[] {
  const frequency = new Map<string, number>();
  for (const document of documents) {
    for (const gram of document.keys()) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  }
  return documents.map((document) => {
    const vector = new Map<string, number>();
    let square = 0;
    for (const [gram, count] of document) {
      const value = count * (Math.log((1 + documents.length) / (1 + frequency.get(gram)!)) + 1);
      vector.set(gram, value);
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    for (const [gram, value] of vector) vector.set(gram, value / length);
    return vector;
  });
}

/** How many of its rarest trigrams a label is looked up by, and how many of them a pair must share. */
const rarest = 10;
const leastShared = 2;

/** Cosines of the pairs that share at least two of their rarest trigrams; all trigrams count towards the cosine. */
function* cosines(vectors: readonly Map<string, number>[]): Generator<[number, number, number]> {
  const holders = new Map<string, number[]>();
  for (const [index, vector] of vectors.entries()) {
    const shared = new Map<number, number>();
    const keys = [...vector].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, rarest);
    for (const [gram] of keys) {
      const list = holders.get(gram) ?? [];
      if (list.length <= mostSharers)
        for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
      list.push(index);
      holders.set(gram, list);
    }
    for (const [other, count] of shared) {
      if (count < leastShared) continue;
      let cosine = 0;
      for (const [gram, value] of vector) cosine += value * (vectors[other]!.get(gram) ?? 0);
      yield [other, index, cosine];
    }
  }
}

function headWord(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1);
}

const opposites: readonly (readonly [string, string])[] = [
  ['hypo', 'hyper'],
  ['positive', 'negative'],
  ['internalizing', 'externalizing'],
  ['maternal', 'paternal'],
  ['short', 'long'],
  ['early', 'late'],
  ['high', 'low'],
  ['acute', 'chronic'],
  ['systolic', 'diastolic'],
  ['intrinsic', 'extrinsic'],
  ['anxious', 'avoidant'],
  ['maladaptive', 'adaptive'],
  ['insecure', 'secure'],
  ['dysfunctional', 'functional'],
  ['non', ''],
];

/** Labels that look alike and mean different things: other numbers, opposite words, a negating prefix. */
function opposed(a: string, b: string): boolean {
  if (a.replace(/[^\d]+/gu, ' ').trim() !== b.replace(/[^\d]+/gu, ' ').trim()) return true;
  for (const [one, other] of opposites) {
    if (other === '') {
      if (a.startsWith(`${one} `) !== b.startsWith(`${one} `)) return true;
    } else if (
      (has(a, one) && has(b, other) && !has(a, other)) ||
      (has(a, other) && has(b, one) && !has(b, other))
    ) {
      return true;
    }
  }
  return (
    /^(?:un|in|im|dys|dis|non|anti)/u.test(a) !== /^(?:un|in|im|dys|dis|non|anti)/u.test(b) &&
    (a.endsWith(b) || b.endsWith(a))
  );
}

const has = (key: string, part: string) => key.split(' ').some((word) => word.startsWith(part));

/** "RNT" and "repetitive negative thinking". */
function initialPairs(concepts: readonly Concept[], keys: readonly string[]): [number, number][] {
  const byInitials = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) {
    const words = key.split(' ');
    if (words.length < 2) continue;
    const initials = words.map((word) => word.charAt(0)).join('');
    byInitials.set(initials, [...(byInitials.get(initials) ?? []), index]);
  }
  const pairs: [number, number][] = [];
  for (const [index, concept] of concepts.entries()) {
    if (!/^\p{Lu}{2,6}$/u.test(concept.label)) continue;
    for (const other of byInitials.get(concept.label.toLowerCase()) ?? []) {
      pairs.push(index < other ? [index, other] : [other, index]);
    }
  }
  return pairs;
}
