import { partedAbstract } from '../abstract-text.ts';
import { parseDate } from '../dates.ts';
import { isbnsIn, issnsIn, normaliseDoi, normalisePmcid, normalisePmid } from '../identifiers.ts';
import { linesOf } from '../lines.ts';
import { initialsName, personName } from '../names.ts';
import { accepted, type Chunks, pulse, type ReadStep, rejected } from '../read-step.ts';
import { type LineField, RecordDraft } from '../record-draft.ts';
import type { LiteratureFormat } from './format.ts';

/** Tables of references: Scopus, PubMed, Zotero, Rayyan, Covidence, Web of Science (tab-delimited) and the like. */
export const csv: LiteratureFormat = {
  id: 'csv',
  name: 'CSV or tab-separated table',
  extensions: ['csv', 'tsv', 'txt'],
  references: ['https://www.rfc-editor.org/rfc/rfc4180'],
  recognise(head) {
    const names = headerOf(head.slice(0, head.search(/[\r\n]/) === -1 ? head.length : head.search(/[\r\n]/)));
    const known = names.filter((name) => columns.has(name)).length;
    const has = (wanted: Column) => names.some((name) => columns.get(name) === wanted);
    return known < (has('abstract') ? 2 : 3) || !has('title') ? 0 : Math.min(0.95, 0.5 + known / 20);
  },
  *read(chunks: Chunks): Generator<ReadStep, void, void> {
    let header: readonly string[] | null = null;
    for (const row of rowsOf(chunks)) {
      if (row === null) yield pulse;
      else if (header === null) header = row.cells.map(columnName);
      else yield readRow(header, row.cells, row.line);
    }
  },
};

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Rows whose quoted cells may go over several lines. */
export function* rowsOf(chunks: Chunks): Generator<Row | null, void, void> {
  let open: string[] = [];
  let begun = 1;
  let delimiter = '';
  let quotes = 0;
  for (const { text, number } of linesOf(chunks)) {
    if (number % 200 === 0) yield null;
    if (open.length === 0) {
      if (text.trim() === '') continue;
      begun = number;
      quotes = 0;
    }
    if (delimiter === '') delimiter = delimiterOf(text);
    open.push(text);
    quotes += text.split('"').length - 1;
    if (quotes % 2 === 1 && open.length < 500) continue;
    yield { cells: cellsOf(open.join('\n'), delimiter), line: begun };
    open = [];
  }
  if (open.length > 0) yield { cells: cellsOf(open.join('\n'), delimiter), line: begun };
}

/** The cells of one row (RFC 4180). A quote that nothing closes reaches to the end of the row. */
function cellsOf(text: string, delimiter: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (char === '"') {
      const doubled = quoted && text[at + 1] === '"';
      if (doubled) at += 1;
      if (doubled || (!quoted && cell.trim() !== '')) cell += char;
      else quoted = !quoted;
    } else if (char === delimiter && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return [...cells, cell];
}

function delimiterOf(line: string): string {
  const counts = [',', '\t', ';'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.sort((one, other) => other.count - one.count)[0]!.sign;
}

function headerOf(line: string): readonly string[] {
  return cellsOf(line, delimiterOf(line)).map(columnName);
}

function columnName(name: string): string {
  return name
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

type Column =
  | LineField
  | 'authors'
  | 'authors-full'
  | 'date'
  | 'year'
  | 'start'
  | 'end'
  | 'keywords'
  | 'kind'
  | 'pages-cell';

const columns: ReadonlyMap<string, Column> = new Map<string, Column>([
  ['title', 'title'],
  ['article title', 'title'],
  ['document title', 'title'],
  ['ti', 'title'],
  ['题名', 'title'],
  ['authors', 'authors'],
  ['author', 'authors'],
  ['au', 'authors'],
  ['author full names', 'authors-full'],
  ['author s full names', 'authors-full'],
  ['af', 'authors-full'],
  ['作者', 'authors'],
  ['abstract', 'abstract'],
  ['abstract note', 'abstract'],
  ['ab', 'abstract'],
  ['摘要', 'abstract'],
  ['journal', 'container-title'],
  ['journal book', 'container-title'],
  ['source title', 'container-title'],
  ['publication title', 'container-title'],
  ['so', 'container-title'],
  ['source', 'container-title'],
  ['刊名', 'container-title'],
  ['journal abbreviation', 'container-title-short'],
  ['abbreviated source title', 'container-title-short'],
  ['year', 'year'],
  ['publication year', 'year'],
  ['py', 'year'],
  ['年', 'year'],
  ['published year', 'year'],
  ['date', 'date'],
  ['publication date', 'date'],
  ['volume', 'volume'],
  ['vl', 'volume'],
  ['issue', 'issue'],
  ['is', 'issue'],
  ['pages', 'page'],
  ['page', 'page'],
  ['page start', 'start'],
  ['start page', 'start'],
  ['bp', 'start'],
  ['page end', 'end'],
  ['end page', 'end'],
  ['ep', 'end'],
  ['doi', 'DOI'],
  ['di', 'DOI'],
  ['pmid', 'PMID'],
  ['pubmed id', 'PMID'],
  ['pm', 'PMID'],
  ['pmcid', 'PMCID'],
  ['issn', 'ISSN'],
  ['sn', 'ISSN'],
  ['isbn', 'ISBN'],
  ['url', 'URL'],
  ['link', 'URL'],
  ['publisher', 'publisher'],
  ['language', 'language'],
  ['language of original document', 'language'],
  ['keywords', 'keywords'],
  ['author keywords', 'keywords'],
  ['index keywords', 'keywords'],
  ['keywords plus', 'keywords'],
  ['manual tags', 'keywords'],
  ['automatic tags', 'keywords'],
  ['de', 'keywords'],
  ['关键词', 'keywords'],
  ['document type', 'kind'],
  ['item type', 'kind'],
  ['type', 'kind'],
  ['notes', 'note'],
]);

const kinds: readonly (readonly [RegExp, string])[] = [
  [/chapter|section/i, 'chapter'],
  [/conference|proceeding/i, 'paper-conference'],
  [/book/i, 'book'],
  [/thesis|dissertation/i, 'thesis'],
  [/report/i, 'report'],
  [/preprint/i, 'article'],
  [/web/i, 'webpage'],
];

function readRow(header: readonly string[], cells: readonly string[], line: number): ReadStep {
  const draft = new RecordDraft('article-journal');
  const found = new Map<Column, string>();
  header.forEach((name, index) => {
    const value = cells[index]?.trim() ?? '';
    const column = columns.get(name);
    if (value === '') return;
    if (column !== undefined && !found.has(column)) found.set(column, value);
    if (column === 'keywords') draft.keyword(...value.split(/\s*;\s*/));
    else if (column === undefined || found.get(column) !== value) draft.keep(name, value);
  });
  readCells(draft, found);
  const record = draft.build();
  return record === null
    ? rejected('The row has no title, no author and no identifier.', line)
    : accepted(record, line);
}

function readCells(draft: RecordDraft, found: ReadonlyMap<Column, string>): void {
  const value = (column: Column) => found.get(column) ?? '';
  draft.type = kinds.find(([pattern]) => pattern.test(value('kind')))?.[1] ?? 'article-journal';
  draft.keep('publication-type', value('kind'));
  for (const field of [
    'title',
    'container-title',
    'container-title-short',
    'volume',
    'issue',
    'URL',
    'publisher',
    'language',
    'note',
  ] as const) {
    draft.set(field, value(field));
  }
  draft.set(
    'abstract',
    /^\[?no abstract available\]?\.?$/i.test(value('abstract')) ? '' : partedAbstract(value('abstract')),
  );
  for (const name of listedNames(value('authors-full').replace(/\s*\(\d{6,}\)/g, '') || value('authors')))
    draft.author(name);
  draft.date(parseDate(value('date')) ?? parseDate(value('year')));
  const [start, end] = [value('start'), value('end')];
  draft.set('page', value('page') || (end === '' || end === start ? start : `${start}-${end}`));
  draft.set('DOI', normaliseDoi(value('DOI')));
  draft.set('PMID', normalisePmid(value('PMID')));
  draft.set('PMCID', value('PMCID') === '' ? null : normalisePmcid(value('PMCID')));
  draft.set('ISSN', issnsIn(value('ISSN'))[0]);
  draft.set('ISBN', isbnsIn(value('ISBN'))[0]);
}

/** "Walker, A.; Stone, B." or "Walker A, Stone B." or "Walker A., Stone B.". */
function listedNames(value: string) {
  if (/[;；|]/.test(value))
    return value
      .split(/\s*[;；|]\s*/)
      .map((name) => (name.includes(',') ? personName(name) : initialsName(name.replaceAll('.', ''))));
  const short = value.replace(/\.$/, '').split(/\s*,\s*/);
  if (short.every((name) => /^\p{L}[\p{L}'’ -]* (?:\p{Lu}\.?-?){1,4}(?: Jr| Sr|,)?$/u.test(name))) {
    return short.map((name) => initialsName(name.replaceAll('.', '')));
  }
  return [personName(value, true)];
}
