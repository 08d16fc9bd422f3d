import { NosographError } from '../../foundation/errors.ts';
import type { Source } from '../../model/source.ts';
import type { Connection } from '../connection.ts';
import type {
  Rows,
  SourceKeys,
  SourceQuery,
  SourceRepository,
  SourceSummary,
  Window,
} from '../repositories.ts';
import { matchExpressions } from '../search-text.ts';
import { insertRow, updateRow } from './insert.ts';
import {
  type SourceRow,
  type SummaryRow,
  sourceColumns,
  sourceOf,
  summaryOf,
  textColumns,
} from './source-rows.ts';
import { Conditions, inOrder, Orders, slice } from './window.ts';

const whole = `SELECT s.id, s.screening, s.sample, s.import_id, s.file, s.position, s.text_hash,
    t.title, t.container, t.keywords, t.abstract, t.record
  FROM sources AS s JOIN source_texts AS t USING (number)`;

const summary = `SELECT s.number, s.id, t.title, t.record -> '$.author' AS byline, s.year, t.container, s.screening,
    tally.claims, s.has_abstract, s.sample
  FROM sources AS s JOIN source_texts AS t USING (number) JOIN claim_tally AS tally ON tally.source = s.number`;

export function sourceRepository(connection: Connection): SourceRepository {
  const orders = new Orders(connection);
  return {
    count: () => connection.value<number>('SELECT count(*) FROM sources'),
    list: (query, window) => list(connection, orders, query, window),
    get(id) {
      const row = connection.first<SourceRow>(`${whole} WHERE s.id = ?`, [id]);
      return row === null ? null : sourceOf(row);
    },
    slice: ({ offset, limit }) =>
      connection
        .all<SourceRow>(
          `${whole} WHERE s.number IN (SELECT number FROM sources ORDER BY number LIMIT ? OFFSET ?) ORDER BY s.number`,
          [limit, offset],
        )
        .map(sourceOf),
    unread: (extractor) =>
      ids(
        connection,
        `SELECT id FROM sources WHERE NOT EXISTS
           (SELECT 1 FROM readings WHERE source = sources.number AND extractor = ?) ORDER BY number`,
        [extractor],
      ),
    markRead(id, extractor) {
      connection.write(
        `INSERT INTO readings (source, extractor) SELECT number, ? FROM sources WHERE id = ?
         ON CONFLICT DO NOTHING`,
        [extractor, id],
      );
    },
    insert(source, keys) {
      insertRow(connection, 'sources', { ...sourceColumns(source, keys), document: newDocument(connection) });
      const number = connection.value<number>('SELECT number FROM sources WHERE id = ?', [source.id]);
      insertRow(connection, 'source_texts', { number, ...textColumns(source) });
    },
    update: (source, keys) => update(connection, source, keys),
    remove(id) {
      connection.write('DELETE FROM sources WHERE id = ?', [id]);
    },
    allKeys: () =>
      connection.all<{ id: string } & SourceKeys>(
        `SELECT id, doi_key AS doi, pmid_key AS pmid, title_year_author_key AS titleYearAuthor
         FROM sources ORDER BY number`,
      ),
  };
}

function ids(connection: Connection, sql: string, parameters: readonly string[]): readonly string[] {
  return connection.all<{ id: string }>(sql, parameters).map(({ id }) => id);
}

function update(connection: Connection, source: Source, keys: SourceKeys): void {
  const found = connection.first<SearchedTexts & { readonly number: number }>(
    `SELECT number, title, authors, keywords, abstract FROM sources JOIN source_texts USING (number) WHERE id = ?`,
    [source.id],
  );
  if (found === null) {
    throw new NosographError('not-found', `There is no source ${source.id} to update.`, { id: source.id });
  }
  const texts = textColumns(source);
  const rewritten = searchedColumns.some((column) => texts[column] !== found[column]);
  if (texts.title !== found.title || texts.abstract !== found.abstract) {
    connection.write('DELETE FROM readings WHERE source = ?', [found.number]);
  }
  const columns = sourceColumns(source, keys);
  const moved = rewritten ? { ...columns, document: newDocument(connection) } : columns;
  updateRow(connection, 'sources', moved, 'number', found.number);
  updateRow(connection, 'source_texts', texts, 'number', found.number);
}

const searchedColumns = ['title', 'authors', 'keywords', 'abstract'] as const;
type SearchedTexts = Readonly<Record<(typeof searchedColumns)[number], string | null>>;

/** A number that no text in the search index had before, not even one that was removed: see search-index.ts. */
function newDocument(connection: Connection): number {
  return connection.value<number>(
    `SELECT 1 + max(coalesce((SELECT max(docid) FROM source_search_docsize), 0),
                    coalesce((SELECT max(document) FROM sources), 0))`,
  );
}

function list(
  connection: Connection,
  orders: Orders,
  query: SourceQuery,
  window: Window,
): Rows<SourceSummary> {
  const where = conditions(query);
  const order = ordering(query);
  const numbers = orders.numbers(
    `SELECT json_group_array(number) FROM (
       SELECT s.number FROM sources AS s ${order.join} WHERE ${where.sql} ORDER BY ${order.sql})`,
    [...where.parameters, ...order.parameters],
  );
  const shown = slice(numbers, window);
  const rows = connection.all<SummaryRow>(`${summary} WHERE s.number IN (SELECT value FROM json_each(?))`, [
    JSON.stringify(shown),
  ]);
  return { total: numbers.length, rows: inOrder(rows, shown).map(summaryOf) };
}

const matches = 's.document IN (SELECT docid FROM source_search WHERE source_search MATCH ?)';
const matchesInTitle = 's.document IN (SELECT docid FROM source_search WHERE title MATCH ?)';

function conditions(query: SourceQuery): Conditions {
  const where = new Conditions().equal('s.screening', query.screening).equal('s.import_id', query.importId);
  if (query.yearFrom !== null) where.add('+s.year >= ?', query.yearFrom);
  if (query.yearTo !== null) where.add('+s.year <= ?', query.yearTo);
  if (query.withoutAbstract) where.add('s.has_abstract = 0');
  for (const expression of matchExpressions(query.text)) {
    where.add(matches, expression);
  }
  return where;
}

interface Ordering {
  readonly join: string;
  readonly sql: string;
  readonly parameters: readonly string[];
}

const columns = {
  title: 's.title_order',
  authors: 's.authors_order',
  container: 's.container_order',
  year: 's.year',
} as const;

/** Ties are broken by the order of addition. What lacks the sorted value stands last, in either direction. */
function ordering({ sort, descending, text }: SourceQuery): Ordering {
  const direction = descending ? 'DESC' : 'ASC';
  const by = (column: string, join = ''): Ordering => ({
    join,
    sql: `${column} ${direction} NULLS LAST, s.number ${direction}`,
    parameters: [],
  });
  if (sort === 'added') return { join: '', sql: `s.number ${direction}`, parameters: [] };
  if (sort === 'relevance') return relevance(text);
  if (sort === 'claims') return by('c.claims', 'JOIN claim_tally AS c ON c.source = s.number');
  return by(columns[sort]);
}

/** First what has every word in its title, then the rest; the newest first within both. */
function relevance(text: string): Ordering {
  const expressions = matchExpressions(text);
  const terms = expressions.map(() => matchesInTitle);
  return {
    join: '',
    sql: `${terms.length === 0 ? '' : `(${terms.join(' AND ')}) DESC, `}s.year DESC NULLS LAST, s.number DESC`,
    parameters: expressions,
  };
}
