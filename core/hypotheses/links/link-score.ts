import type { Task } from '../../foundation/task.ts';
import type { Node2vecSettings } from '../../model/node2vec-settings.ts';
import type { Reference } from '../generator.ts';
import type { LinkGraph } from './link-graph.ts';
import type { TopPairs } from './top-pairs.ts';

export interface LinkSettings {
  /** Katz's attenuation β; null chooses it (see core/hypotheses/links/katz.ts). */
  readonly beta: number | null;
  readonly node2vec: Node2vecSettings;
}

/** Pairs to score: those that begin at one node, or all. */
export interface LinkSearch {
  readonly graph: LinkGraph;
  /** Null: the whole graph. In an undirected graph each pair then comes once, the earlier name first. */
  readonly source: number | null;
  readonly settings: LinkSettings;
  readonly top: TopPairs;
  readonly task: Task;
}

/**
 * A score for pairs of nodes that no edge joins: how much the graph suggests the edge. In a directed graph a pair
 * (u, v) is absent when u → v is, whatever v → u says. Pairs of score 0 are not listed. To add one is to add one file
 * with its tests and to list it in core/hypotheses/links/link-scores.ts.
 */
export interface LinkScore<Id extends string = string> {
  readonly id: Id;
  /** Rises whenever the same input would give other scores. */
  readonly version: string;
  readonly name: string;
  /** What the score is, with the choices that programs make differently. */
  readonly convention: string;
  readonly references: readonly Reference[];
  /** Offers every absent pair of a score above 0; answers the settings that were chosen on the way. */
  search(search: LinkSearch): Promise<Readonly<Record<string, number>>>;
}
