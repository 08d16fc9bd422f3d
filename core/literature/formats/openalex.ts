import type { CslName } from '../../model/source.ts';
import { parseDate } from '../dates.ts';
import { normaliseDoi, normalisePmcid, normalisePmid } from '../identifiers.ts';
import { type JsonText, jsonObjects } from '../json-values.ts';
import { personName } from '../names.ts';
import { accepted, type Chunks, pulse, type ReadStep, rejected } from '../read-step.ts';
import { RecordDraft } from '../record-draft.ts';
import type { LiteratureFormat } from './format.ts';
import { asList, asText, asTexts, at, isJsonObject, type JsonObject, parseJson } from './json-tools.ts';

/** OpenAlex works: one object, a page of `results`, a list, or one per line. */
export const openAlex: LiteratureFormat = {
  id: 'openalex',
  name: 'OpenAlex JSON',
  extensions: ['json', 'jsonl'],
  references: ['https://docs.openalex.org/api-entities/works/work-object'],
  recognise(head) {
    if (!/^\s*[[{]/.test(head)) return 0;
    const keys =
      /"(?:display_name|authorships|abstract_inverted_index|primary_location|publication_year|open_access|cited_by_count|referenced_works|host_venue)"\s*:/g;
    const distinct = new Set(head.match(keys) ?? []).size;
    return distinct < 3 ? 0 : Math.min(1, 0.7 + distinct / 20);
  },
  *read(chunks: Chunks): Generator<ReadStep, void, void> {
    for (const found of jsonObjects(chunks, ['results'])) yield found === null ? pulse : readWork(found);
  },
};

function readWork(found: JsonText): ReadStep {
  const parsed = parseJson(found);
  if (!parsed.ok) return rejected(parsed.error, found.line);
  const record = workRecord(parsed.value).build();
  return record === null
    ? rejected('The work has no title, no author and no identifier.', found.line)
    : accepted(record, found.line);
}

const types: Readonly<Record<string, string>> = {
  article: 'article-journal',
  'journal-article': 'article-journal',
  review: 'article-journal',
  letter: 'article-journal',
  editorial: 'article-journal',
  erratum: 'article-journal',
  'book-chapter': 'chapter',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  dissertation: 'thesis',
  preprint: 'article',
  'posted-content': 'article',
  dataset: 'dataset',
  report: 'report',
  'proceedings-article': 'paper-conference',
  standard: 'standard',
  'reference-entry': 'entry',
};

const read = new Set([
  'doi',
  'title',
  'display_name',
  'ids',
  'authorships',
  'biblio',
  'language',
  'abstract_inverted_index',
  'keywords',
  'mesh',
]);

function workRecord(work: JsonObject): RecordDraft {
  const text = (...keys: readonly string[]) => asText(at(work, ...keys));
  const crossref = types[text('type_crossref') ?? ''];
  const draft = new RecordDraft(crossref ?? types[text('type') ?? ''] ?? 'document');
  draft.set('title', text('title') ?? text('display_name'));
  draft.set('DOI', normaliseDoi(text('doi') ?? text('ids', 'doi') ?? ''));
  draft.set('PMID', normalisePmid(text('ids', 'pmid') ?? ''));
  draft.set('PMCID', normalisePmcid(text('ids', 'pmcid') ?? ''));
  for (const authorship of asList(work.authorships)) readAuthor(draft, authorship);
  const venue = at(work, 'primary_location', 'source') ?? work.host_venue;
  draft.set('container-title', asText(at(venue, 'display_name')));
  draft.set('ISSN', asText(at(venue, 'issn_l')) ?? asTexts(at(venue, 'issn'))[0]);
  draft.set('publisher', asText(at(venue, 'host_organization_name')) ?? asText(at(venue, 'publisher')));
  draft.set('volume', text('biblio', 'volume'));
  draft.set('issue', text('biblio', 'issue'));
  const [first, last] = [text('biblio', 'first_page'), text('biblio', 'last_page')];
  draft.set('page', first !== null && last !== null && first !== last ? `${first}-${last}` : first);
  draft.date(parseDate(text('publication_date') ?? text('publication_year') ?? ''));
  draft.set('language', text('language'));
  draft.set('URL', text('primary_location', 'landing_page_url'));
  draft.set('abstract', rebuiltAbstract(work.abstract_inverted_index));
  for (const keyword of asList(work.keywords))
    draft.keyword(
      asText(at(keyword, 'display_name')) ?? asText(at(keyword, 'keyword')) ?? asText(keyword) ?? '',
    );
  for (const heading of asList(work.mesh)) readHeading(draft, heading);
  for (const [name, value] of Object.entries(work)) if (!read.has(name)) keep(draft, name, value);
  return draft;
}

function readAuthor(draft: RecordDraft, authorship: unknown): void {
  const raw = asText(at(authorship, 'raw_author_name')) ?? '';
  const shown = asText(at(authorship, 'author', 'display_name')) ?? '';
  const name: CslName | null = personName(raw === '' ? shown : raw, true);
  draft.author(name);
  const orcid = asText(at(authorship, 'author', 'orcid'));
  if (orcid !== null) draft.keep('ORCID', `${shown}: ${orcid}`);
  for (const affiliation of asTexts(at(authorship, 'raw_affiliation_strings')))
    draft.keep('affiliation', affiliation);
}

/** The words put back at their positions; a position that no word claims is left out. */
export function rebuiltAbstract(index: unknown): string | null {
  if (!isJsonObject(index)) return null;
  const words: string[] = [];
  for (const [word, positions] of Object.entries(index)) {
    for (const position of asList(positions)) {
      if (typeof position === 'number' && Number.isInteger(position) && position >= 0 && position < 100_000)
        words[position] = word;
    }
  }
  const text = words.filter((word) => word !== undefined).join(' ');
  return text === '' ? null : text;
}

function readHeading(draft: RecordDraft, heading: unknown): void {
  const name = asText(at(heading, 'descriptor_name'));
  if (name === null) return;
  const qualifier = asText(at(heading, 'qualifier_name'));
  const term = qualifier === null || qualifier === '' ? name : `${name}/${qualifier}`;
  draft.keyword(term);
  draft.keep('mesh', `${at(heading, 'is_major_topic') === true ? '*' : ''}${term}`);
}

function keep(draft: RecordDraft, name: string, value: unknown): void {
  if (typeof value === 'boolean') draft.keep(name, String(value));
  else if (isJsonObject(value)) draft.keep(name, JSON.stringify(value));
  else if (Array.isArray(value) && value.some(isJsonObject)) draft.keep(name, JSON.stringify(value));
  else for (const text of asTexts(value)) draft.keep(name, text);
}
