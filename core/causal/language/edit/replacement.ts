import type { EdgeKey } from '../builder.ts';
import type { TextEdit } from '../diagnostic.ts';
import { quotedName } from '../print.ts';
import {
  chainsWithin,
  type Editable,
  isSameEdge,
  meaningOf,
  onlyEdge,
  replacing,
  topChains,
} from './editable.ts';

/**
 * Another edge in the place of one that a single statement of its own makes; null when several statements make it, when
 * that statement makes others too, or when an end of it would be mentioned nowhere else.
 */
export function replaceInPlace(editable: Editable, edge: EdgeKey, by: EdgeKey): TextEdit[] | null {
  const makers = topChains(editable).filter((chain) =>
    meaningOf(chain).edges.some((made) => isSameEdge(made.edge, edge)),
  );
  const [only, ...more] = makers;
  if (only === undefined || more.length > 0 || [...chainsWithin(only)].length > 1) return null;
  if (onlyEdge(only) === null) return null;
  const left = new Set([edge[0], edge[2]].filter((name) => name !== by[0] && name !== by[2]));
  const isElsewhere = (name: string) =>
    editable.mentions.some(
      (mention) => mention.name === name && (mention.start < only.start || mention.end > only.end),
    );
  if ([...left].some((name) => !isElsewhere(name))) return null;
  const [first, second] = only.operands;
  const [arrow] = only.arrows;
  const { text } = editable;
  const pieces = [
    [first!, quotedName(by[0])],
    [arrow!, by[1]],
    [second!, quotedName(by[2])],
  ] as const;
  return pieces.map(([span, replacement]) => replacing(text, span, replacement));
}
