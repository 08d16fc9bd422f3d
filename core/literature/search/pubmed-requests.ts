import { asText, asTexts, at } from '../formats/json-tools.ts';
import { pubmedXml } from '../formats/pubmed-xml.ts';
import { xmlElements } from '../xml-elements.ts';
import { broken, type Exchange, good, type Reading, refused } from './exchange.ts';
import { answerObject, answerText, countOf, pageReading, servedItem } from './records.ts';
import type { ServedItem } from './service.ts';
import type { DateRange } from './state.ts';
import { type Access, getOrPost, getRequest, given, type HttpAnswer } from './transport.ts';

export const eutils = 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils';

/** A search that stands on the history server. */
export interface HistorySet {
  readonly found: number;
  readonly webEnv: string;
  readonly queryKey: string;
  readonly translation: string | null;
  readonly remarks: readonly string[];
}

const identity = ({ email, apiKey }: Access) =>
  [
    ['tool', 'nosograph'],
    ['email', email],
    ['api_key', apiKey],
  ] as const;

/** ESearch: counts, and puts the identifiers on the history server. A range goes by the date of entry (EDAT). */
export function esearch(
  exchange: Exchange,
  access: Access,
  query: string,
  range: DateRange | null,
): Promise<HistorySet> {
  const parameters = given([
    ['db', 'pubmed'],
    ['term', query],
    ['usehistory', 'y'],
    ['retmode', 'json'],
    ['retmax', '0'],
    ...(range === null
      ? []
      : ([
          ['datetype', 'edat'],
          ['mindate', range.from],
          ['maxdate', range.to],
        ] as const)),
    ...identity(access),
  ]);
  return exchange.ask(getOrPost(`${eutils}/esearch.fcgi`, parameters), readSearch);
}

function readSearch(answer: HttpAnswer): Reading<HistorySet> {
  const object = answerObject(answer);
  if (!object.ok) return answer.status >= 400 ? refused(`HTTP ${answer.status}`) : broken(object.error);
  const { value } = object.value;
  const result = at(value, 'esearchresult');
  const error = asText(at(result, 'ERROR')) ?? asText(at(value, 'error'));
  if (error !== null) return isPassing(error) ? broken(error) : refused(error);
  if (answer.status >= 400) return refused(`HTTP ${answer.status}`);
  const found = countOf(at(result, 'count'));
  const [webEnv, queryKey] = [asText(at(result, 'webenv')), asText(at(result, 'querykey'))];
  if (found === null) return broken('the answer holds no count');
  if (found > 0 && (webEnv === null || queryKey === null)) return broken('the answer names no history set');
  const translation = asText(at(result, 'querytranslation'));
  return good({
    found,
    webEnv: webEnv ?? '',
    queryKey: queryKey ?? '',
    translation: translation === '' ? null : translation,
    remarks: remarksOf(result),
  });
}

/** Failures of the service that are worded like failures of the search. */
function isPassing(error: string): boolean {
  return /backend|unavailable|timed? ?out|temporar|rate limit|exception|try again|internal error/i.test(
    error,
  );
}

/** "phrasesnotfound: xyzzy", in the service's own words. */
function remarksOf(result: unknown): readonly string[] {
  const lists = { ...asObject(at(result, 'errorlist')), ...asObject(at(result, 'warninglist')) };
  return Object.entries(lists).flatMap(([name, texts]) => asTexts(texts).map((text) => `${name}: ${text}`));
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** A page of a history set, or the news that the set has gone: the server keeps it for some hours only. */
export type FetchedPage = { readonly items: readonly ServedItem[]; readonly expired: boolean };

export function efetch(
  exchange: Exchange,
  access: Access,
  set: { readonly webEnv: string; readonly queryKey: string },
  offset: number,
  count: number,
): Promise<FetchedPage> {
  const parameters = given([
    ['db', 'pubmed'],
    ['query_key', set.queryKey],
    ['WebEnv', set.webEnv],
    ['retstart', String(offset)],
    ['retmax', String(count)],
    ['retmode', 'xml'],
    ...identity(access),
  ]);
  return exchange.ask(getRequest(`${eutils}/efetch.fcgi`, parameters), (answer) => readPage(answer, count));
}

function readPage(answer: HttpAnswer, expected: number): Reading<FetchedPage> {
  const { text, damaged } = answerText(answer);
  const error =
    /<ERROR>([^<]*)<\/ERROR>/i.exec(text)?.[1] ?? /^\s*\{[^{}]*"error"\s*:\s*"([^"]*)"/.exec(text)?.[1];
  if (error !== undefined && /history|query ?_?key|query #|webenv|expired/i.test(error)) {
    return good({ items: [], expired: true });
  }
  if (error !== undefined) return isPassing(error) ? broken(error) : refused(error);
  if (answer.status >= 400) return refused(`HTTP ${answer.status}`);
  if (!/<PubmedArticleSet[\s>]/.test(text)) return broken('the answer is no set of PubMed articles');
  if (!/<\/PubmedArticleSet>\s*$/.test(text)) return broken('the answer is cut off');
  const items: ServedItem[] = [];
  for (const element of xmlElements([text], ['PubmedArticle', 'PubmedBookArticle'])) {
    if (element !== null) items.push(servedItem(pubmedXml, element.text, pmidOf(element.text), damaged));
  }
  if (items.length > expected) return broken(`${items.length} records instead of ${expected}`);
  return pageReading({ items, expired: false }, expected);
}

/** The record's own PMID is the first in it; those of cited papers follow. */
function pmidOf(text: string): string | null {
  return /<PMID[^>]*>\s*(\d+)\s*<\/PMID>/.exec(text)?.[1] ?? null;
}
