import type { AttributeValue, GraphDocument } from '../graph-document.ts';
import { documentOf, type Part, type PartName, type Parts, partsOf, sameValue } from './parts.ts';

export type Side = 'base' | 'ours' | 'theirs';

/** What the two sides say against each other. */
export interface MergeConflict {
  /** By which it is resolved; the same conflict has the same id each time. */
  readonly id: string;
  readonly part: PartName;
  /** `presence`: one side removed what the other changed; `direction`: each drew the edge its own way; else a field. */
  readonly field: string;
  readonly base: AttributeValue | undefined;
  readonly ours: AttributeValue | undefined;
  readonly theirs: AttributeValue | undefined;
  /** What the merged graph has. */
  readonly taken: Side;
}

export interface MergedGraph {
  readonly document: GraphDocument;
  readonly conflicts: readonly MergeConflict[];
}

export interface MergeSettings {
  /** Whose word counts in a conflict that is not resolved. */
  readonly prefer: 'ours' | 'theirs';
  readonly resolutions: ReadonlyMap<string, Side>;
}

/**
 * Three-way merge: what only one side changed since the base is taken; what both changed alike too; what they changed
 * differently is a conflict. Without a base everything that either has is kept, and only contradictions are conflicts. A
 * node that one side removed goes with its edges, unless the other side drew an edge to it: then the node stays.
 */
export function mergeGraphs(
  base: GraphDocument | null,
  ours: GraphDocument,
  theirs: GraphDocument,
  settings: MergeSettings,
): MergedGraph {
  const merge = new Merge(base === null ? null : partsOf(base), partsOf(ours), partsOf(theirs), settings);
  const parts = merge.run();
  const attributes = { ...theirs.attributes, ...ours.attributes };
  return { document: documentOf(parts, attributes), conflicts: merge.conflicts };
}

class Merge {
  readonly #base: Parts | null;
  readonly #ours: Parts;
  readonly #theirs: Parts;
  readonly #settings: MergeSettings;
  readonly conflicts: MergeConflict[] = [];

  constructor(base: Parts | null, ours: Parts, theirs: Parts, settings: MergeSettings) {
    this.#base = base;
    this.#ours = ours;
    this.#theirs = theirs;
    this.#settings = settings;
  }

  run(): Part[] {
    const keys = new Set([...this.#ours.keys(), ...this.#theirs.keys()]);
    const merged = new Map<string, Part>();
    for (const key of keys) {
      const part = this.#part(key);
      if (part !== null) merged.set(key, part);
    }
    this.#settleDirections(merged);
    return withEnds(merged, this.#ours, this.#theirs);
  }

  #part(key: string): Part | null {
    const [base, ours, theirs] = [this.#base?.get(key), this.#ours.get(key), this.#theirs.get(key)];
    if (ours !== undefined && theirs !== undefined) return this.#fields(key, base, ours, theirs);
    const present = (ours ?? theirs)!;
    // Without a base nothing can have been removed.
    if (base === undefined) return present;
    if (isSame(base, present)) return null;
    const sides = { base: true, ours: ours !== undefined, theirs: theirs !== undefined };
    return this.#decide(key, present.name, 'presence', sides) ? present : null;
  }

  #fields(key: string, base: Part | undefined, ours: Part, theirs: Part): Part {
    const fields = new Map<string, AttributeValue>();
    for (const field of new Set([...ours.fields.keys(), ...theirs.fields.keys()])) {
      const [was, mine, other] = [base?.fields.get(field), ours.fields.get(field), theirs.fields.get(field)];
      const value = this.#value(key, ours.name, field, was, mine, other);
      if (value !== undefined) fields.set(field, value);
    }
    return { name: ours.name, fields };
  }

  #value(
    key: string,
    name: PartName,
    field: string,
    base: AttributeValue | undefined,
    ours: AttributeValue | undefined,
    theirs: AttributeValue | undefined,
  ): AttributeValue | undefined {
    if (sameValue(ours, theirs)) return ours;
    if (this.#base === null && (ours === undefined || theirs === undefined)) return ours ?? theirs;
    if (this.#base !== null && sameValue(base, ours)) return theirs;
    if (this.#base !== null && sameValue(base, theirs)) return ours;
    return this.#decide(key, name, field, { base, ours, theirs });
  }

  /** Both sides drew an edge between the same two nodes, each its own way, that the base has not. */
  #settleDirections(merged: Map<string, Part>): void {
    const fresh = (side: Parts, other: Parts) =>
      [...merged].filter(
        ([key, { name }]) =>
          name.what === 'edge' && side.has(key) && !other.has(key) && !this.#base?.has(key),
      );
    const pairOf = ({ name }: Part) =>
      name.what === 'edge' ? [name.from, name.to].sort().join('\u0000') : '';
    const theirNew = fresh(this.#theirs, this.#ours);
    for (const [key, part] of fresh(this.#ours, this.#theirs)) {
      const rival = theirNew.find(([, other]) => pairOf(other) === pairOf(part));
      if (rival === undefined) continue;
      const words = ({ name }: Part) =>
        name.what === 'edge' ? `${name.from} ${name.kind} ${name.to}` : name.name;
      const kept = this.#decide(key, part.name, 'direction', {
        base: undefined,
        ours: words(part),
        theirs: words(rival[1]),
      });
      if (kept !== words(part)) merged.delete(key);
      if (kept !== words(rival[1])) merged.delete(rival[0]);
    }
  }

  #decide<Value extends AttributeValue | undefined>(
    key: string,
    part: PartName,
    field: string,
    sides: Readonly<Record<Side, Value>>,
  ): Value {
    const id = JSON.stringify([key, field]);
    const taken = this.#settings.resolutions.get(id) ?? this.#settings.prefer;
    this.conflicts.push({ id, part, field, ...sides, taken });
    return sides[taken];
  }
}

const isSame = (a: Part, b: Part): boolean =>
  a.fields.size === b.fields.size &&
  [...a.fields].every(([field, value]) => sameValue(value, b.fields.get(field)));

/** Edges keep the nodes at their ends, even where one side removed a node that the other drew an edge to. */
function withEnds(merged: ReadonlyMap<string, Part>, ours: Parts, theirs: Parts): Part[] {
  const names = new Set<string>();
  for (const { name } of merged.values()) if (name.what === 'node') names.add(name.name);
  const missing = new Map<string, Part>();
  for (const { name } of merged.values()) {
    if (name.what !== 'edge') continue;
    for (const end of [name.from, name.to]) {
      if (names.has(end) || missing.has(end)) continue;
      const key = JSON.stringify(['node', end]);
      missing.set(end, (ours.get(key) ?? theirs.get(key))!);
    }
  }
  const parts = [...merged.values()];
  const isNode = ({ name }: Part) => name.what === 'node';
  return [...parts.filter(isNode), ...missing.values(), ...parts.filter((part) => !isNode(part))];
}
