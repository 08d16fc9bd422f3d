import { NosographError } from '../../foundation/errors.ts';
import type { Task } from '../../foundation/task.ts';
import type { CslRecord } from '../../model/source.ts';
import { europePmc } from './europe-pmc.ts';
import { Exchange } from './exchange.ts';
import { openAlex } from './openalex.ts';
import { pubmed } from './pubmed.ts';
import type { SearchService, ServedItem } from './service.ts';
import type { SearchRecord, SearchSource, SearchState } from './state.ts';
import type { Access, Clock, Transport } from './transport.ts';

/** Every service that can be searched. To add one: its file, its line here, its tests. */
export const searchServices: Readonly<Record<SearchSource, SearchService>> = {
  pubmed,
  europepmc: europePmc,
  openalex: openAlex,
};

export interface SearchMeans {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly task: Task;
  readonly access?: Access;
}

export interface FoundRecord {
  /** The service's own identifier (PMID, `MED:123`, an OpenAlex address). */
  readonly key: string;
  readonly record: CslRecord;
}

export interface UnreadRecord {
  readonly key: string;
  readonly message: string;
}

/** A page. Records, keys and state belong together: keep all three at once, or none. */
export interface SearchPage {
  readonly records: readonly FoundRecord[];
  readonly rejected: readonly UnreadRecord[];
  readonly state: SearchState;
}

/** Counts what a search finds, and fetches nothing. Throws `service.*`, `input.invalid` for an empty search. */
export async function countSearch(
  source: SearchSource,
  query: string,
  means: SearchMeans,
): Promise<SearchState> {
  const written = query.trim();
  if (written === '') throw new NosographError('input.invalid', 'The search is empty.', { source });
  const startedAt = means.clock.now().toISOString();
  const opened = await searchServices[source].open(exchangeOf(source, means), means.access ?? {}, written);
  return {
    source,
    query: written,
    translation: opened.translation,
    remarks: [...opened.remarks],
    startedAt,
    lastAt: startedAt,
    found: opened.found,
    foundLast: opened.found,
    fetched: 0,
    rejected: 0,
    repeated: 0,
    askedAgain: 0,
    position: opened.found === 0 ? null : opened.position,
  };
}

/**
 * The pages of a search from a state on, each record once. `known`: the keys of all records, rejected ones too, that
 * were handed out before. With `limit` it ends after so many records of the whole search, and can go on later. What
 * the service fails at is thrown (`service.*`) after all that came before was handed out.
 */
export async function* searchPages(
  from: SearchState,
  known: Iterable<string>,
  means: SearchMeans,
  limit: number = Number.POSITIVE_INFINITY,
): AsyncGenerator<SearchPage, void, void> {
  const service = searchServices[from.source];
  const exchange = exchangeOf(from.source, means);
  const seen = new Set(known);
  let state = from;
  while (state.position !== null && state.fetched < limit) {
    means.task.report({
      step: 'progress.fetching',
      done: state.fetched,
      total: Math.min(limit, state.foundLast),
    });
    const page = await service.page(exchange, means.access ?? {}, state.query, state.position);
    const taken = takePage(page.items, seen, state, limit);
    const { handled, records, rejected, repeated, askedAgain } = taken;
    const whole = handled === page.items.length;
    state = {
      ...state,
      lastAt: means.clock.now().toISOString(),
      foundLast: page.found ?? state.foundLast,
      fetched: state.fetched + records.length,
      rejected: state.rejected + rejected.length,
      repeated: state.repeated + repeated,
      // A page that the limit cuts is asked for again, its beginning included, when the search goes on.
      askedAgain: askedAgain + page.rewound + (whole ? 0 : handled),
      position: whole ? page.next : state.position,
    };
    yield { records, rejected, state };
    if (state.repeated > state.foundLast) throw runsInCircles(service.name, state);
  }
}

function runsInCircles(service: string, { foundLast, repeated }: SearchState): NosographError {
  const message = `${service} serves the same records over and over (${repeated} times one that it had served before, of ${foundLast}). Search again later.`;
  return new NosographError('service.malformed', message, { service, found: foundLast, repeated });
}

/** Takes from a page what is new, until the limit is reached. */
function takePage(
  items: readonly ServedItem[],
  seen: Set<string>,
  { fetched, askedAgain: again }: SearchState,
  limit: number,
) {
  const records: FoundRecord[] = [];
  const rejected: UnreadRecord[] = [];
  let [handled, repeated, askedAgain] = [0, 0, again];
  for (const { key, step } of items) {
    if (fetched + records.length >= limit) break;
    handled += 1;
    if (seen.has(key)) {
      if (askedAgain > 0) askedAgain -= 1;
      else repeated += 1;
      continue;
    }
    seen.add(key);
    if (step.kind === 'record') records.push({ key, record: step.record });
    else rejected.push({ key, message: step.message });
  }
  return { handled, records, rejected, repeated, askedAgain };
}

function exchangeOf(source: SearchSource, { transport, clock, task, access = {} }: SearchMeans): Exchange {
  const { name, limitStatuses, requestsPerSecond } = searchServices[source];
  return new Exchange({
    service: name,
    transport,
    clock,
    task,
    requestsPerSecond: requestsPerSecond(access),
    limitStatuses,
  });
}

/** The search from its beginning for what it lacks or what is new since; what was handed out stays known. */
export async function searchAgain(state: SearchState, means: SearchMeans): Promise<SearchState> {
  const anew = await countSearch(state.source, state.query, means);
  const { fetched, rejected, repeated } = state;
  return { ...anew, fetched, rejected, repeated, askedAgain: fetched + rejected };
}

/** What a PRISMA flow diagram and a methods section say of a search. */
export function searchRecord(state: SearchState): SearchRecord {
  const { source, query, translation, remarks, startedAt, lastAt } = state;
  const { found, foundLast, fetched, rejected, repeated, position } = state;
  const { name, address } = searchServices[source];
  const complete = position === null;
  const missing = complete ? Math.max(0, foundLast - fetched - rejected) : null;
  return {
    ...{ source, database: name, address, query, translation, remarks, startedAt, lastAt },
    ...{ found, foundLast, fetched, rejected, repeated, missing, complete },
  };
}
