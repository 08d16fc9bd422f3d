import type { TriangulationRow, Verdict } from '../../model/triangulation.ts';

type Said = Pick<TriangulationRow, 'literature' | 'data'>;

/**
 * Papers claim a link when more of them support it than speak against it; the data show one when its edge is not zero.
 * The signs decide between support and conflict where the papers give one; papers that looked and found nothing stand
 * against an edge that is there.
 */
export function verdictOf({ literature, data }: Said): Verdict | null {
  const claimed = literature !== null && literature.support > literature.contradiction;
  const denied = literature !== null && literature.contradiction > 0 && !claimed;
  if (data === null) return literature === null ? null : 'untested';
  const found = data.weight !== 0;
  if (!found) return claimed ? 'claimed but not found' : null;
  if (denied) return 'conflicting';
  if (!claimed) return 'found but not claimed';
  return hasOtherSign(literature.polarity, data.weight) ? 'conflicting' : 'supported';
}

const hasOtherSign = (polarity: string, weight: number): boolean =>
  (polarity === '+' && weight < 0) || (polarity === '-' && weight > 0);

/** Share of a bootstrap's samples with, or without, the edge below which the data leave its presence open. */
const clearShare = 0.75;

/** Whether the bootstrap leaves open if there is an edge; false when none was made. */
export function isUncertain({ data }: Said): boolean {
  if (data?.nonzero == null) return false;
  return data.weight === 0 ? data.nonzero > 1 - clearShare : data.nonzero < clearShare;
}
