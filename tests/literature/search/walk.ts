import {
  countSearch,
  type FoundRecord,
  type SearchPage,
  type SearchSource,
  type SearchState,
  searchPages,
  searchStateSchema,
  type UnreadRecord,
} from '../../../core/literature/search/index.ts';
import type { StandIn } from './stand-in.ts';

/** What a caller keeps: the state as it would come back from a file. */
export interface Kept {
  state: SearchState;
  readonly records: FoundRecord[];
  readonly rejected: UnreadRecord[];
}

export async function counted(source: SearchSource, service: StandIn, query = 'sample'): Promise<Kept> {
  return { state: await countSearch(source, query, service.means()), records: [], rejected: [] };
}

export const keysOf = ({ records, rejected }: Kept) => [...records, ...rejected].map(({ key }) => key);

/** Walks on from what was kept; `pages` ends it early, as a crash would. */
export async function walk(
  kept: Kept,
  service: StandIn,
  { limit, pages = Number.POSITIVE_INFINITY }: { limit?: number; pages?: number } = {},
): Promise<Kept> {
  let number = 0;
  for await (const page of searchPages(kept.state, keysOf(kept), service.means(), limit)) {
    keep(kept, page);
    number += 1;
    if (number >= pages) break;
  }
  return kept;
}

function keep(kept: Kept, page: SearchPage): void {
  kept.records.push(...page.records);
  kept.rejected.push(...page.rejected);
  kept.state = searchStateSchema.parse(JSON.parse(JSON.stringify(page.state)));
}

export const titles = ({ records }: Kept) =>
  records.map(({ record }) => Number(/\d+/.exec(record.title)?.[0])).sort((one, other) => one - other);
