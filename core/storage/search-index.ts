import type { Database } from './sqlite.ts';

/*
 * The full-text index is only ever added to. A text has a document number of its own for life: a text that changes
 * gets a new one, a source that is removed leaves its document behind, unused, and undo finds it there again. So
 * undo and redo of a large import do not index anything. What is left behind is swept out at a save, once it
 * is more than half of the index.
 *
 * Documents are added in bulk between statements, not by triggers: FTS4 writes its buffer out at every statement
 * that has a trigger, and an import of 50,000 records would take ten times as long.
 */

/** Documents that wait for the index before it is worth while to add them in the middle of an action. */
const batch = 400;

const addDocument =
  'INSERT INTO source_search (docid, title, authors, keywords, abstract) VALUES (?, ?, ?, ?, ?)';

interface DocumentRow {
  readonly document: number;
  readonly title: string;
  readonly authors: string;
  readonly keywords: string;
  readonly abstract: string;
}

const documents = `SELECT document,
    coalesce(segmented ->> 'title', title) AS title,
    coalesce(segmented ->> 'authors', authors) AS authors,
    coalesce(segmented ->> 'keywords', keywords, '') AS keywords,
    coalesce(segmented ->> 'abstract', abstract, '') AS abstract
  FROM sources JOIN source_texts USING (number)`;

export class SearchIndex {
  readonly #database: Database;

  /** Watches for new documents from now on. */
  constructor(database: Database) {
    this.#database = database;
    database.script(`
      CREATE TEMP TABLE search_waiting (document INTEGER PRIMARY KEY);
      CREATE TEMP TRIGGER search_waiting_insert AFTER INSERT ON main.sources BEGIN
        INSERT OR IGNORE INTO search_waiting VALUES (new.document);
      END;
      CREATE TEMP TRIGGER search_waiting_update AFTER UPDATE OF document ON main.sources
      WHEN old.document <> new.document BEGIN
        INSERT OR IGNORE INTO search_waiting VALUES (new.document);
      END;`);
  }

  /** Adds what waits, if it is much: for the breaks of a long action. */
  addMany(): void {
    if (this.#database.value<number>('SELECT count(*) FROM search_waiting') >= batch) this.addAll();
  }

  /** Adds what waits; to be called before a transaction commits. */
  addAll(): void {
    this.#database.run(`DELETE FROM search_waiting
      WHERE document IN (SELECT docid FROM source_search_docsize) OR document NOT IN (SELECT document FROM sources)`);
    for (;;) {
      const rows = this.#database.all<DocumentRow>(
        `${documents} WHERE document IN (SELECT document FROM search_waiting ORDER BY document LIMIT ${batch})
         ORDER BY document`,
      );
      const last = rows.at(-1);
      if (last === undefined) return;
      for (const row of rows) this.#add(row);
      this.#database.run('DELETE FROM search_waiting WHERE document <= ?', [last.document]);
    }
  }

  /** Ends the watching for good. */
  stop(): void {
    this.#database.script('DROP TABLE temp.search_waiting');
  }

  /** Makes the index anew when most of it is left behind by removed texts. Outside of any action. */
  sweep(): void {
    const indexed = this.#database.value<number>('SELECT count(*) FROM source_search_docsize');
    const used = this.#database.value<number>('SELECT count(*) FROM sources');
    if (indexed <= 2 * used + batch) return;
    const highest = this.#database.value<number>('SELECT max(docid) FROM source_search_docsize');
    const definition = this.#database.value<string>(
      `SELECT sql FROM sqlite_schema WHERE name = 'source_search'`,
    );
    this.#database.script(`BEGIN; DROP TABLE source_search; ${definition}`);
    this.#database.run('INSERT INTO search_waiting SELECT document FROM sources');
    this.addAll();
    // An empty document keeps the numbers below it taken: the undo log may bring their texts back.
    this.#add({ document: highest + 1, title: '', authors: '', keywords: '', abstract: '' });
    this.#database.script('COMMIT');
  }

  #add({ document, title, authors, keywords, abstract }: DocumentRow): void {
    this.#database.run(addDocument, [document, title, authors, keywords, abstract]);
  }
}
