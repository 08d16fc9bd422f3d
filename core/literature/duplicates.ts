import type { duplicateReasons } from '../model/import-report.ts';
import type { CslName, CslRecord } from '../model/source.ts';
import { yearOf } from '../model/source.ts';
import type { SourceKeys } from '../model/source-keys.ts';
import { normaliseDoi } from './identifiers.ts';

export type DuplicateReason = (typeof duplicateReasons)[number];

/** Titles that many different papers bear. Normalised, without spaces. */
const genericTitles = new Set(
  (
    'editorial editorialcomment editorialnote introduction introductionto preface foreword reply replyto replytotheeditor ' +
    'authorsreply authorreply authorresponse inreply response responseto commentary comment commenton letter ' +
    'lettertotheeditor letterstotheeditor erratum corrigendum correction corrections addendum retraction retracted ' +
    'retractionnotice errata bookreview bookreviews obituary inmemoriam news abstracts posterabstracts contents ' +
    'tableofcontents index frontmatter backmatter acknowledgements acknowledgments announcement announcements ' +
    'conclusion conclusions discussion overview summary untitled notitle abstract casereport correspondence ' +
    'guesteditorial invitedcommentary depression anxiety schizophrenia'
  ).split(' '),
);
/** A title with fewer letters than this does not identify a paper. CJK characters count for three. */
const shortestTitle = 18;

/** The keys of a record. A title that is short or generic, or that lacks a year or author, gives no title key. */
export function sourceKeys(record: CslRecord): SourceKeys {
  return {
    doi: doiKey(record),
    pmid: record.PMID ?? null,
    titleYearAuthor: titleKey(record),
  };
}

/** A short DOI ("10/abc") names the same paper as its full one, which the address may hold. */
function doiKey({ DOI, URL }: CslRecord): string | null {
  const short = DOI?.startsWith('10/') ?? false;
  const full = short && URL?.includes('doi.org/10.') ? normaliseDoi(URL) : null;
  return (full ?? DOI)?.toLowerCase() ?? null;
}

function titleKey(record: CslRecord): string | null {
  const year = yearOf(record);
  const author = firstAuthorKey(record.author[0]);
  const title = normalisedTitle(record.title);
  if (year === null || author === null || weight(title) < shortestTitle || genericTitles.has(title))
    return null;
  return `${title}|${year}|${author}`;
}

/** Letters and digits only, without case, diacritics, markup, punctuation and brackets of a translation. */
export function normalisedTitle(title: string): string {
  return fold(
    title.replace(/^\s*\[([\s\S]*)\]\s*\.?\s*$/, '$1').replace(/\((?:retracted article|review)\)\s*$/i, ''),
  );
}

function weight(title: string): number {
  let sum = 0;
  for (const char of title)
    sum += /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(char) ? 3 : 1;
  return sum;
}

/** The family name; of a literal name its first word, of a Chinese one the whole. */
function firstAuthorKey(author: CslName | undefined): string | null {
  if (author === undefined) return null;
  const particle = author['non-dropping-particle'] ?? '';
  const family = author.family ?? literalFamily(author.literal ?? author.given ?? '');
  const key = fold(`${particle}${family}`);
  return key === '' ? null : key;
}

function literalFamily(literal: string): string {
  return /\p{Script=Han}/u.test(literal) ? literal : (literal.split(/[\s,]+/)[0] ?? '');
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/[łđ]/g, (letter) => (letter === 'ł' ? 'l' : 'd'))
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Finds the source that a record duplicates: by DOI, then by PMID, then by title, year and first author. */
export class DuplicateIndex {
  private readonly keys = new Map<string, SourceKeys>();
  private readonly byDoi = new Map<string, Set<string>>();
  private readonly byPmid = new Map<string, Set<string>>();
  private readonly byTitle = new Map<string, Set<string>>();

  constructor(known: Iterable<SourceKeys & { readonly id: string }> = []) {
    for (const { id, ...keys } of known) this.add(id, keys);
  }

  add(id: string, keys: SourceKeys): void {
    this.remove(id);
    this.keys.set(id, keys);
    put(this.byDoi, keys.doi, id);
    put(this.byPmid, keys.pmid, id);
    put(this.byTitle, keys.titleYearAuthor, id);
  }

  remove(id: string): void {
    const keys = this.keys.get(id);
    if (keys === undefined) return;
    this.keys.delete(id);
    drop(this.byDoi, keys.doi, id);
    drop(this.byPmid, keys.pmid, id);
    drop(this.byTitle, keys.titleYearAuthor, id);
  }

  /** Different DOIs, or different PMIDs, are never the same paper: then neither title nor the other one decides. */
  find(keys: SourceKeys): { readonly id: string; readonly by: DuplicateReason } | null {
    const doi = this.first(this.byDoi, keys.doi, () => true);
    if (doi !== null) return { id: doi, by: 'doi' };
    const agrees = (other: SourceKeys) => !conflict(keys.doi, other.doi) && !conflict(keys.pmid, other.pmid);
    const pmid = this.first(this.byPmid, keys.pmid, agrees);
    if (pmid !== null) return { id: pmid, by: 'pmid' };
    const title = this.first(this.byTitle, keys.titleYearAuthor, agrees);
    return title === null ? null : { id: title, by: 'title-year-author' };
  }

  private first(
    index: ReadonlyMap<string, ReadonlySet<string>>,
    key: string | null,
    accepts: (keys: SourceKeys) => boolean,
  ): string | null {
    if (key === null) return null;
    for (const id of index.get(key) ?? []) if (accepts(this.keys.get(id)!)) return id;
    return null;
  }
}

const conflict = (one: string | null, other: string | null) =>
  one !== null && other !== null && one !== other;

function put(index: Map<string, Set<string>>, key: string | null, id: string): void {
  if (key === null) return;
  const ids = index.get(key);
  if (ids === undefined) index.set(key, new Set([id]));
  else ids.add(id);
}

function drop(index: Map<string, Set<string>>, key: string | null, id: string): void {
  if (key === null) return;
  const ids = index.get(key);
  ids?.delete(id);
  if (ids?.size === 0) index.delete(key);
}

/**
 * The kept record with what it lacks taken over from another record of the same paper. What it has stays as it
 * is, so that claims grounded in its title and abstract keep their offsets. `filled` names the fields taken over.
 */
export function mergeRecords(
  kept: CslRecord,
  other: CslRecord,
): { readonly record: CslRecord; readonly filled: readonly string[] } {
  const record: CslRecord = { ...kept };
  const filled: string[] = [];
  for (const [field, value] of Object.entries(other)) {
    if (field === 'custom' || field === 'type' || !lacks(kept, field) || isEmpty(value)) continue;
    Object.assign(record, { [field]: value });
    filled.push(field);
  }
  const custom = { ...other.custom, ...kept.custom };
  const added = Object.keys(custom).filter((name) => kept.custom?.[name] === undefined);
  if (added.length > 0) record.custom = custom;
  return { record, filled: [...filled, ...added.map((name) => `custom.${name}`)] };
}

function lacks(record: CslRecord, field: string): boolean {
  return isEmpty(new Map<string, unknown>(Object.entries(record)).get(field));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
