import type { CslName, CslRecord, Source } from '../../model/source.ts';
import { yearOf } from '../../model/source.ts';
import type { SourceKeys, SourceSummary } from '../repositories.ts';
import { segmented } from '../search-text.ts';
import type { SqlValue } from '../sqlite.ts';
import { orderKey } from './fold.ts';

export type Columns = Readonly<Record<string, SqlValue>>;

export interface SourceRow {
  readonly id: string;
  readonly screening: Source['screening'];
  readonly sample: number;
  readonly import_id: string;
  readonly file: string;
  readonly position: number;
  readonly text_hash: string;
  readonly title: string;
  readonly container: string;
  readonly keywords: string | null;
  readonly abstract: string | null;
  readonly record: string;
}

export interface SummaryRow {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly byline: string;
  readonly year: number | null;
  readonly container: string;
  readonly screening: Source['screening'];
  readonly claims: number;
  readonly has_abstract: number;
  readonly sample: number;
}

/** The short row, which lists filter and sort. */
export function sourceColumns(source: Source, keys: SourceKeys): Columns {
  const { record } = source;
  return {
    id: source.id,
    year: yearOf(record),
    screening: source.screening,
    sample: source.sample ? 1 : 0,
    has_abstract: hasText(record.abstract) ? 1 : 0,
    import_id: source.importId,
    file: source.file,
    position: source.index,
    text_hash: source.textHash,
    title_order: orderKey(record.title),
    authors_order: orderKey(authorsOf(record)),
    container_order: orderKey(record['container-title'] ?? ''),
    doi_key: keys.doi,
    pmid_key: keys.pmid,
    title_year_author_key: keys.titleYearAuthor,
  };
}

/** The long row: what is read one at a time and searched. */
export function textColumns({ record }: Source): Columns {
  const { title, abstract, keyword, 'container-title': container, ...rest } = record;
  const authors = authorsOf(record);
  return {
    title,
    authors,
    container: container ?? '',
    keywords: keyword ?? null,
    abstract: abstract ?? null,
    record: JSON.stringify(container === '' ? { ...rest, 'container-title': '' } : rest),
    segmented: segmentedColumns({ title, authors, keywords: keyword, abstract }),
  };
}

function segmentedColumns(texts: Readonly<Record<string, string | undefined>>): string | null {
  const cut = Object.entries(texts).flatMap(([column, text]) => {
    const pairs = text === undefined ? null : segmented(text);
    return pairs === null ? [] : [[column, pairs] as const];
  });
  return cut.length === 0 ? null : JSON.stringify(Object.fromEntries(cut));
}

export function sourceOf(row: SourceRow): Source {
  const record = JSON.parse(row.record) as Omit<CslRecord, 'title'>;
  return {
    id: row.id,
    record: {
      ...record,
      title: row.title,
      ...(row.container === '' ? {} : { 'container-title': row.container }),
      ...(row.keywords === null ? {} : { keyword: row.keywords }),
      ...(row.abstract === null ? {} : { abstract: row.abstract }),
    },
    importId: row.import_id,
    file: row.file,
    index: row.position,
    textHash: row.text_hash,
    screening: row.screening,
    sample: row.sample === 1,
  };
}

export function summaryOf(row: SummaryRow): SourceSummary {
  return {
    id: row.id,
    title: row.title,
    authors: byline(JSON.parse(row.byline) as readonly CslName[]),
    year: row.year,
    container: row.container,
    screening: row.screening,
    claims: row.claims,
    hasAbstract: row.has_abstract === 1,
    sample: row.sample === 1,
  };
}

const authorsOf = (record: CslRecord): string => record.author.map(plainName).join('; ');

const hasText = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

const isChinese = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);

/** All names of a person as one writes them in a list: `Family Given`, Chinese without the space. */
function plainName(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return isChinese(family) && isChinese(given) ? family + given : [family, given].filter(Boolean).join(' ');
}

/** The first three authors, by family name: `Walker, Nakamura, Stone…`. */
function byline(authors: readonly CslName[]): string {
  const shown = authors.slice(0, 3).map((author) => {
    const whole = plainName(author);
    return author.literal !== undefined || isChinese(whole) ? whole : (author.family ?? whole);
  });
  return shown.join(', ') + (authors.length > 3 ? '…' : '');
}
