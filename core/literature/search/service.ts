import type { ReadRecord, RejectedRecord } from '../read-step.ts';
import type { Exchange } from './exchange.ts';
import type { Position, SearchSource } from './state.ts';
import type { Access } from './transport.ts';

/** A service that finds literature: how it counts, how it pages, how fast it may be asked. */
export interface SearchService {
  readonly id: SearchSource;
  readonly name: string;
  readonly address: string;
  /** Where its interface is described. */
  readonly references: readonly string[];
  requestsPerSecond(access: Access): number;
  readonly limitStatuses: readonly number[];
  /** Counts, and fetches nothing. */
  open(exchange: Exchange, access: Access, query: string): Promise<OpenedSearch>;
  /** The page at a position, with the position after it. */
  page(exchange: Exchange, access: Access, query: string, position: Position): Promise<ServedPage>;
}

export interface OpenedSearch {
  readonly found: number;
  readonly translation: string | null;
  readonly remarks: readonly string[];
  readonly position: Position;
}

/** One record as it was served, under the service's own identifier. */
export interface ServedItem {
  readonly key: string;
  readonly step: ReadRecord | RejectedRecord;
}

export interface ServedPage {
  readonly items: readonly ServedItem[];
  /** The count of the whole search, where the page tells it. */
  readonly found: number | null;
  /** Null at the end. */
  readonly next: Position | null;
  /** Records before this page that will be served again because the service lost its place. */
  readonly rewound: number;
}
