import type { Warning } from '../../model/run.ts';
import { warn } from './warn.ts';

/** What goes with every undirected network that leaves the program. */
export function exportCautions(): Warning[] {
  return [
    warn(
      'edge-is-not-cause',
      'An edge of this network is a conditional association, not a cause: it has no direction, and what was not measured may stand behind it. A claim about causes needs a design or assumptions of its own.',
    ),
    warn(
      'between-is-not-within',
      'This network comes from one measurement of many persons: it says how persons differ from each other, not what happens in one of them when a symptom rises. That needs repeated measures.',
    ),
  ];
}

/** With every answer that gives closeness and betweenness. */
export const pathIndicesCaution = (): Warning =>
  warn(
    'path-indices',
    'Closeness and betweenness take an edge for a road along which something flows, which symptoms do not; they are also the least stable. Report strength and expected influence, unless there is a reason.',
  );

/** With every answer that gives bootstrap intervals. */
export const intervalsCaution = (): Warning =>
  warn(
    'intervals-are-no-test',
    'Two intervals that overlap do not show that two edges are equal, nor is one that holds 0 a test of a regularised edge. Use the bootstrapped difference test to say that one differs from another.',
  );
