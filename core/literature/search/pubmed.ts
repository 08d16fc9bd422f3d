import { NosographError } from '../../foundation/errors.ts';
import { halves, wholeTime } from './date-ranges.ts';
import type { Exchange } from './exchange.ts';
import { efetch, esearch, eutils } from './pubmed-requests.ts';
import type { OpenedSearch, SearchService, ServedPage } from './service.ts';
import type { HistoryPosition, Position } from './state.ts';
import type { Access } from './transport.ts';

/** The most records of one search that PubMed serves, by its history server or otherwise. */
const mostServed = 9999;
const pageSize = 200;

/**
 * PubMed by NCBI's E-utilities: ESearch puts the result on the history server, EFetch serves it page by page. A search
 * of more than 9,999 records is taken in parts by date of entry, which every record has exactly one of.
 */
export const pubmed: SearchService = {
  id: 'pubmed',
  name: 'PubMed',
  address: eutils,
  references: [
    'https://www.ncbi.nlm.nih.gov/books/NBK25497/',
    'https://www.ncbi.nlm.nih.gov/books/NBK25499/',
    'https://www.nlm.nih.gov/pubs/techbull/so22/so22_updated_pubmed_e-utilities.html',
  ],
  requestsPerSecond: ({ apiKey }) => (apiKey === undefined || apiKey === '' ? 3 : 10),
  limitStatuses: [429],

  async open(exchange, access, query): Promise<OpenedSearch> {
    const { found, translation, remarks, webEnv, queryKey } = await esearch(exchange, access, query, null);
    const position: HistoryPosition =
      found > mostServed
        ? { kind: 'history', counted: 0, waiting: [wholeTime], current: null }
        : {
            kind: 'history',
            counted: 0,
            waiting: [],
            current: { range: null, webEnv, queryKey, found, offset: 0 },
          };
    return { found, translation, remarks, position };
  },

  async page(exchange, access, query, position): Promise<ServedPage> {
    const at = await ready(exchange, access, query, historyOf(position));
    if (at.current === null) return { items: [], found: at.counted, next: null, rewound: 0 };
    const { current } = at;
    const count = Math.min(pageSize, current.found - current.offset);
    const { items, expired } = await efetch(exchange, access, current, current.offset, count);
    if (expired) {
      // The set is made anew. It may hold newer records by now, so its offsets mean nothing: from the beginning.
      const waiting = [current.range, ...at.waiting];
      return {
        items: [],
        found: null,
        next: { ...at, waiting, current: null },
        rewound: current.offset,
      };
    }
    const offset = current.offset + count;
    if (offset < current.found) {
      return { items, found: null, next: { ...at, current: { ...current, offset } }, rewound: 0 };
    }
    const counted = at.counted + current.found;
    return at.waiting.length === 0
      ? { items, found: counted, next: null, rewound: 0 }
      : { items, found: null, next: { ...at, counted, current: null }, rewound: 0 };
  },
};

function historyOf(position: Position): HistoryPosition {
  if (position.kind === 'history') return position;
  throw new NosographError('input.invalid', 'This state is of another service than PubMed.');
}

/** The position with a history set to fetch from; parts that are too large are halved, empty ones passed over. */
async function ready(
  exchange: Exchange,
  access: Access,
  query: string,
  position: HistoryPosition,
): Promise<HistoryPosition> {
  let { waiting, current } = position;
  while (current === null || current.found === 0) {
    if (waiting.length === 0) return { ...position, waiting, current: null };
    const [range = null, ...rest] = waiting;
    const { found, webEnv, queryKey } = await esearch(exchange, access, query, range);
    if (found <= mostServed) {
      waiting = rest;
      current = { range, webEnv, queryKey, found, offset: 0 };
      continue;
    }
    const parts = range === null ? [wholeTime] : halves(range);
    if (parts === null) {
      const message = `PubMed serves at most ${mostServed} records of one search, and ${found} of this one were entered on ${range?.from}. Narrow the search.`;
      throw new NosographError('service.refused', message, { service: 'PubMed', found, most: mostServed });
    }
    waiting = [...parts, ...rest];
    current = null;
  }
  return { ...position, waiting, current };
}
