import type { AttributeValue, GraphDocument } from '../graph-document.ts';
import { type Part, type PartName, partsOf, sameValue } from './parts.ts';

/** One thing that is said differently; undefined where nothing is said. */
export interface FieldChange {
  readonly part: PartName;
  /** `label`, `place`, the name of an attribute; `direction` or `kind` for an edge that was turned or redrawn. */
  readonly field: string;
  readonly before: AttributeValue | undefined;
  readonly after: AttributeValue | undefined;
}

export interface GraphDifference {
  readonly added: readonly PartName[];
  readonly removed: readonly PartName[];
  readonly changed: readonly FieldChange[];
}

/**
 * What differs between two graphs, nodes by their names, edges by their ends. An edge that is gone while another joins the
 * same two nodes counts as changed, not as removed and added.
 */
export function graphDifference(a: GraphDocument, b: GraphDocument): GraphDifference {
  const [before, after] = [partsOf(a), partsOf(b)];
  const gone = [...before].filter(([key]) => !after.has(key)).map(([, part]) => part);
  const fresh = [...after].filter(([key]) => !before.has(key)).map(([, part]) => part);
  const redrawn = pairedEdges(gone, fresh);
  const isRedrawn = new Set(redrawn.flat());
  const names = (parts: readonly Part[]) =>
    parts.filter((part) => !isRedrawn.has(part)).map(({ name }) => name);
  const changed = [...before].flatMap(([key, part]) => {
    const other = after.get(key);
    return other === undefined ? [] : changesBetween(part, other);
  });
  return {
    added: names(fresh),
    removed: names(gone),
    changed: [
      ...changed,
      ...redrawn.flatMap(([one, other]) => [redrawing(one, other), ...changesBetween(one, other)]),
    ],
  };
}

function changesBetween(before: Part, after: Part): FieldChange[] {
  const fields = new Set([...before.fields.keys(), ...after.fields.keys()]);
  return [...fields]
    .filter((field) => !sameValue(before.fields.get(field), after.fields.get(field)))
    .map((field) => ({
      part: after.name,
      field,
      before: before.fields.get(field),
      after: after.fields.get(field),
    }));
}

const pairOf = (name: PartName): string | null =>
  name.what === 'edge' ? JSON.stringify([name.from, name.to].sort()) : null;

/** Edges that are gone with those that join the same two nodes instead. */
function pairedEdges(gone: readonly Part[], fresh: readonly Part[]): [Part, Part][] {
  const waiting = new Map<string, Part[]>();
  for (const part of fresh) {
    const pair = pairOf(part.name);
    if (pair !== null) waiting.set(pair, [...(waiting.get(pair) ?? []), part]);
  }
  return gone.flatMap((part): [Part, Part][] => {
    const pair = pairOf(part.name);
    const other = pair === null ? undefined : waiting.get(pair)?.shift();
    return other === undefined ? [] : [[part, other]];
  });
}

const written = (name: PartName): string =>
  name.what === 'edge' ? `${name.from} ${name.kind} ${name.to}` : name.name;

function redrawing(before: Part, after: Part): FieldChange {
  const [one, other] = [before.name, after.name];
  const turned = one.what === 'edge' && other.what === 'edge' && one.kind === other.kind;
  return { part: other, field: turned ? 'direction' : 'kind', before: written(one), after: written(other) };
}
