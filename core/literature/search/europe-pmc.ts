import { europePmc as format } from '../formats/europe-pmc.ts';
import { asText, at } from '../formats/json-tools.ts';
import { type CursorPage, cursorOf, firstCursor, itemsOf } from './cursor-page.ts';
import { broken, type Exchange, type Reading, refused } from './exchange.ts';
import { answerObject, countOf, pageReading } from './records.ts';
import type { SearchService } from './service.ts';
import { type Access, getOrPost, given, type HttpAnswer } from './transport.ts';

const address = 'https://www.ebi.ac.uk/europepmc/webservices/rest/search';
const pageSize = 100;

/** Europe PMC's REST service: whole records (`resultType=core`), paged by cursorMark. */
export const europePmc: SearchService = {
  id: 'europepmc',
  name: 'Europe PMC',
  address,
  references: ['https://europepmc.org/RestfulWebService'],
  requestsPerSecond: () => 10,
  limitStatuses: [429],

  async open(exchange, access, query) {
    const { found } = await ask(exchange, access, query, '*', 1, 'lite');
    return { found, translation: null, remarks: [], position: firstCursor };
  },

  async page(exchange, access, query, position) {
    const cursor = cursorOf(position);
    const { items, found, next } = await ask(exchange, access, query, cursor, pageSize, 'core');
    // At the end the service gives no mark, or the one that it was asked with.
    const end = next === null || next === cursor || items.length === 0;
    return { items, found, next: end ? null : { kind: 'cursor', cursor: next }, rewound: 0 };
  },
};

function ask(
  exchange: Exchange,
  { email }: Access,
  query: string,
  cursor: string,
  size: number,
  resultType: 'lite' | 'core',
): Promise<CursorPage> {
  const parameters = given([
    ['query', query],
    ['resultType', resultType],
    ['format', 'json'],
    ['pageSize', String(size)],
    ['cursorMark', cursor],
    ['email', email],
  ]);
  return exchange.ask(getOrPost(address, parameters, `${address}POST`), readPage);
}

function readPage(answer: HttpAnswer): Reading<CursorPage> {
  const object = answerObject(answer);
  if (!object.ok) return answer.status >= 400 ? refused(`HTTP ${answer.status}`) : broken(object.error);
  const { value, damaged } = object.value;
  const error = asText(at(value, 'errMsg')) ?? asText(at(value, 'message')) ?? asText(at(value, 'error'));
  if (answer.status >= 400) return refused(error ?? `HTTP ${answer.status}`);
  const found = countOf(value.hitCount);
  if (found === null) return error === null ? broken('the answer holds no count') : refused(error);
  const results = at(value, 'resultList', 'result') ?? (found === 0 ? [] : null);
  if (!Array.isArray(results)) return broken('the answer holds no list of results');
  const items = itemsOf(format, results, keyOf, damaged);
  return pageReading({ items, found, next: asText(value.nextCursorMark) || null }, null);
}

/** "MED:123": an identifier means something within its own source only. */
function keyOf(result: unknown): string | null {
  const [source, id] = [asText(at(result, 'source')), asText(at(result, 'id'))];
  return id === null ? null : `${source ?? ''}:${id}`;
}
