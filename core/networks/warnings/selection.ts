import type { DataColumn } from '../../model/dataset.ts';
import type { Warning } from '../../model/run.ts';
import { warn } from './warn.ts';

/** Overlap of the groups on the total score below which they count as made by it. */
const separation = 0.05;

/**
 * Groups that were made from the nodes themselves: the group variable is a node, or the groups hardly overlap on the
 * total score (the chance that a case of the lower group scores above one of the higher is below 5 %). Choosing cases
 * by what is then related induces negative edges (Berkson).
 */
export function selectionWarnings(
  group: { readonly variable: string; readonly labels: readonly (string | null)[] },
  nodes: readonly DataColumn[],
  isNode: boolean,
): Warning[] {
  const remedy =
    'Choosing cases by what is then related induces negative edges. Make the groups by something outside the network, or estimate one network of all cases.';
  if (isNode) {
    return [
      warn(
        'selection-on-nodes',
        `The groups are made by "${group.variable}", which was a node itself and was left out of the networks. ${remedy}`,
        { variables: [group.variable] },
      ),
    ];
  }
  const overlap = overlapOnTotal(group.labels, nodes);
  if (overlap === null || overlap >= separation) return [];
  return [
    warn(
      'selection-on-nodes',
      `The groups of "${group.variable}" hardly overlap on the sum of the nodes: it seems to be a cut-off of the total score. ${remedy}`,
      { variables: [group.variable], value: overlap, threshold: separation },
    ),
  ];
}

/** Of the two largest groups: the share of pairs in which the case of the lower group has the higher total. */
function overlapOnTotal(labels: readonly (string | null)[], nodes: readonly DataColumn[]): number | null {
  const totals = new Map<string, number[]>();
  for (const [row, label] of labels.entries()) {
    if (label === null) continue;
    const total = nodes.reduce((sum, { values }) => sum + values[row]!, 0);
    if (Number.isNaN(total)) continue;
    const group = totals.get(label) ?? [];
    group.push(total);
    totals.set(label, group);
  }
  const [first, second] = [...totals.values()].sort((a, b) => b.length - a.length);
  if (first === undefined || second === undefined || second.length < 5) return null;
  const above = shareAbove(first, second);
  return Math.min(above, 1 - above);
}

/** Share of pairs in which a value of `a` is above one of `b`; ties count half. */
function shareAbove(a: readonly number[], b: readonly number[]): number {
  const ordered = [...b].sort((x, y) => x - y);
  const sum = a.reduce((count, value) => count + (below(ordered, value) + upTo(ordered, value)) / 2, 0);
  return sum / (a.length * b.length);
}

const below = (ordered: readonly number[], value: number) => firstWhere(ordered, (each) => each >= value);
const upTo = (ordered: readonly number[], value: number) => firstWhere(ordered, (each) => each > value);

/** Place of the first value in an ordered list for which `holds` is true from there on. */
function firstWhere(ordered: readonly number[], holds: (value: number) => boolean): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(ordered[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
