import type { Relation, ReviewState, Speaker } from '../../model/claim.ts';
import { type Interval, wilsonInterval } from './wilson.ts';

/** How many reviewed claims share a speaker, a relation and a state. */
export interface ReviewTally {
  readonly by: Speaker;
  readonly relation: Relation;
  readonly state: ReviewState;
  readonly claims: number;
}

/** What reviewers made of the claims of one extractor in one version; `relation` null sums over all. */
export interface PrecisionRow {
  readonly kind: Speaker['kind'];
  readonly version: string;
  readonly model: string | null;
  readonly relation: Relation | null;
  /** Accepted as the extractor gave it; accepted after a correction; rejected. */
  readonly right: number;
  readonly corrected: number;
  readonly wrong: number;
  /** Share accepted without a correction, with its Wilson interval of 95%. */
  readonly precision: number;
  readonly interval: Interval;
}

interface Counts {
  readonly kind: Speaker['kind'];
  readonly version: string;
  readonly model: string | null;
  readonly relation: Relation | null;
  right: number;
  corrected: number;
  wrong: number;
}

/**
 * Precision of each extractor and version, over all and by relation, from what reviewers decided. A claim that a
 * person wrote is no extractor's; one still proposed says nothing yet. A corrected claim counts against the extractor,
 * under the relation that the extractor gave it.
 */
export function reviewedPrecision(tallies: readonly ReviewTally[]): PrecisionRow[] {
  const rows = new Map<string, Counts>();
  for (const tally of tallies) {
    if (tally.by.kind === 'person' || tally.state === 'proposed') continue;
    const said = (tally.by.corrected?.relation as Relation | undefined) ?? tally.relation;
    for (const relation of [null, said]) count(rows, tally, relation);
  }
  return [...rows.values()].sort(inOrder).map((counts) => {
    const reviewed = counts.right + counts.corrected + counts.wrong;
    return {
      ...counts,
      precision: counts.right / reviewed,
      interval: wilsonInterval(counts.right, reviewed),
    };
  });
}

function count(rows: Map<string, Counts>, { by, state, claims }: ReviewTally, relation: Relation | null) {
  const { kind, version, model = null } = by;
  const key = JSON.stringify([kind, version, model, relation]);
  const counts = rows.get(key) ?? { kind, version, model, relation, right: 0, corrected: 0, wrong: 0 };
  if (state === 'rejected') counts.wrong += claims;
  else if (Object.keys(by.corrected ?? {}).length > 0) counts.corrected += claims;
  else counts.right += claims;
  rows.set(key, counts);
}

const sortKey = ({ kind, model, version, relation }: Counts): string =>
  [kind, model ?? '', version, relation === null ? '' : `~${relation}`].join('\u0000');

function inOrder(a: Counts, b: Counts): number {
  return sortKey(a) < sortKey(b) ? -1 : 1;
}
