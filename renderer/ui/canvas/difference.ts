/** What separates the picture from the graph: so that a change touches only what changed. */
export interface Difference<Element> {
  readonly added: readonly Element[];
  readonly changed: readonly Element[];
  readonly removed: readonly string[];
}

interface WithId {
  readonly data: { readonly id: string };
}

/** Compares by id; `same` decides whether an element that was there still looks alike. */
export function differenceOf<Element extends WithId>(
  before: ReadonlyMap<string, Element>,
  after: readonly Element[],
  same: (a: Element, b: Element) => boolean,
): Difference<Element> {
  const kept = new Set(after.map((element) => element.data.id));
  const added: Element[] = [];
  const changed: Element[] = [];
  for (const element of after) {
    const old = before.get(element.data.id);
    if (old === undefined) added.push(element);
    else if (!same(old, element)) changed.push(element);
  }
  return { added, changed, removed: [...before.keys()].filter((id) => !kept.has(id)) };
}

/** True when two flat records hold the same values. */
export function sameFields(a: object, b: object): boolean {
  const left = Object.entries(a);
  const right = b as Readonly<Record<string, unknown>>;
  return left.length === Object.keys(b).length && left.every(([key, value]) => right[key] === value);
}
