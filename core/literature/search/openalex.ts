import { asText, at } from '../formats/json-tools.ts';
import { openAlex as format } from '../formats/openalex.ts';
import { type CursorPage, cursorOf, firstCursor, itemsOf } from './cursor-page.ts';
import { broken, type Exchange, type Reading, refused } from './exchange.ts';
import { answerObject, countOf, pageReading } from './records.ts';
import type { SearchService } from './service.ts';
import { type Access, getRequest, given, type HttpAnswer, type Parameters } from './transport.ts';

const address = 'https://api.openalex.org/works';
const pageSize = 100;

/**
 * OpenAlex works, paged by cursor. A plain query searches title, abstract and full text; one that begins with
 * `filter=`, `search=` or `search.…=` is taken as OpenAlex's own parameters, joined by `&`.
 */
export const openAlex: SearchService = {
  id: 'openalex',
  name: 'OpenAlex',
  address,
  references: [
    'https://developers.openalex.org/guides/page-through-results',
    'https://developers.openalex.org/api-reference/errors',
  ],
  requestsPerSecond: () => 10,
  limitStatuses: [403, 429],

  async open(exchange, access, query) {
    const { found } = await ask(exchange, access, query, null, 1);
    return { found, translation: null, remarks: [], position: firstCursor };
  },

  async page(exchange, access, query, position) {
    const cursor = cursorOf(position);
    const { items, found, next } = await ask(exchange, access, query, cursor, pageSize);
    const end = next === null || next === cursor || items.length === 0;
    return { items, found, next: end ? null : { kind: 'cursor', cursor: next }, rewound: 0 };
  },
};

function ask(
  exchange: Exchange,
  { email, apiKey }: Access,
  query: string,
  cursor: string | null,
  size: number,
): Promise<CursorPage> {
  const parameters = given([
    ...searched(query),
    ['per_page', String(size)],
    ['cursor', cursor ?? undefined],
    ['mailto', email],
    ['api_key', apiKey],
  ]);
  return exchange.ask(getRequest(address, parameters), readPage);
}

function searched(query: string): Parameters {
  if (!/^(?:filter|search(?:\.[\w.]+)?)=/.test(query)) return [['search', query]];
  return query.split('&').map((part) => {
    const equals = part.indexOf('=');
    return equals === -1 ? ([part, ''] as const) : ([part.slice(0, equals), part.slice(equals + 1)] as const);
  });
}

function readPage(answer: HttpAnswer): Reading<CursorPage> {
  const object = answerObject(answer);
  if (!object.ok) return answer.status >= 400 ? refused(`HTTP ${answer.status}`) : broken(object.error);
  const { value, damaged } = object.value;
  if (answer.status >= 400) {
    return refused(asText(value.message) ?? asText(value.error) ?? `HTTP ${answer.status}`);
  }
  const found = countOf(at(value, 'meta', 'count'));
  if (found === null) return broken('the answer holds no count');
  if (!Array.isArray(value.results)) return broken('the answer holds no list of results');
  const items = itemsOf(format, value.results, (result) => asText(at(result, 'id')), damaged);
  return pageReading({ items, found, next: asText(at(value, 'meta', 'next_cursor')) || null }, null);
}
