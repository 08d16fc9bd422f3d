import { parseDate } from '../dates.ts';
import { normaliseDoi, normalisePmcid, normalisePmid } from '../identifiers.ts';
import { type JsonText, jsonObjects } from '../json-values.ts';
import { initialsName, literalName } from '../names.ts';
import { accepted, type Chunks, pulse, type ReadStep, rejected } from '../read-step.ts';
import { RecordDraft } from '../record-draft.ts';
import type { LiteratureFormat } from './format.ts';
import { asList, asText, asTexts, at, isJsonObject, type JsonObject, parseJson } from './json-tools.ts';
import { medlineType } from './medline-types.ts';

/** Europe PMC's REST answers (`resultList.result`), and single records as its clients save them (`full`). */
export const europePmc: LiteratureFormat = {
  id: 'europe-pmc',
  name: 'Europe PMC JSON',
  extensions: ['json'],
  references: ['https://europepmc.org/RestfulWebService'],
  recognise(head) {
    if (!/^\s*[[{]/.test(head)) return 0;
    const keys =
      /"(?:authorString|abstractText|journalInfo|pubYear|fullTextIdList|isOpenAccess|inEPMC|citedByCount|resultList|pubTypeList|journalTitle)"\s*:/g;
    const distinct = new Set(head.match(keys) ?? []).size;
    return distinct < 2 ? 0 : Math.min(1, 0.7 + distinct / 20);
  },
  *read(chunks: Chunks): Generator<ReadStep, void, void> {
    for (const found of jsonObjects(chunks, ['result', 'results']))
      yield found === null ? pulse : readResult(found);
  },
};

function readResult(found: JsonText): ReadStep {
  const parsed = parseJson(found);
  if (!parsed.ok) return rejected(parsed.error, found.line);
  const inner = at(parsed.value, 'full');
  const record = readWork(isJsonObject(inner) ? inner : parsed.value).build();
  return record === null
    ? rejected('The result has no title, no author and no identifier.', found.line)
    : accepted(record, found.line);
}

const read = new Set([
  'pmid',
  'pmcid',
  'doi',
  'title',
  'authorString',
  'authorList',
  'journalInfo',
  'pubYear',
  'abstractText',
  'language',
  'pubTypeList',
  'pubType',
  'keywordList',
  'meshHeadingList',
  'pageInfo',
  'journalTitle',
  'journalVolume',
  'issue',
  'journalIssn',
  'bookOrReportDetails',
  'fullTextUrlList',
]);

function readWork(work: JsonObject): RecordDraft {
  const draft = new RecordDraft('article-journal');
  const text = (...keys: readonly string[]) => asText(at(work, ...keys));
  const types = [...asTexts(at(work, 'pubTypeList', 'pubType')), ...asTexts(work.pubType)].flatMap((type) =>
    type.split(/\s*;\s*/),
  );
  draft.set('PMID', normalisePmid(text('pmid') ?? ''));
  draft.set('PMCID', normalisePmcid(text('pmcid') ?? ''));
  draft.set('DOI', normaliseDoi(text('doi') ?? ''));
  draft.set('title', text('title'));
  readNames(draft, work);
  draft.set('container-title', text('journalInfo', 'journal', 'title') ?? text('journalTitle'));
  draft.set(
    'container-title-short',
    text('journalInfo', 'journal', 'ISOAbbreviation') ??
      text('journalInfo', 'journal', 'isoabbreviation') ??
      text('journalInfo', 'journal', 'medlineAbbreviation'),
  );
  draft.set(
    'ISSN',
    text('journalInfo', 'journal', 'ISSN') ??
      text('journalInfo', 'journal', 'issn') ??
      text('journalInfo', 'journal', 'ESSN') ??
      text('journalInfo', 'journal', 'essn') ??
      text('journalIssn')?.split(/\s*;\s*/)[0],
  );
  draft.set('volume', text('journalInfo', 'volume') ?? text('journalVolume'));
  draft.set('issue', text('journalInfo', 'issue') ?? text('issue'));
  draft.set('page', text('pageInfo'));
  draft.set('publisher', text('bookOrReportDetails', 'publisher'));
  draft.set('ISBN', text('bookOrReportDetails', 'isbn13') ?? text('bookOrReportDetails', 'isbn10'));
  draft.set('language', text('language'));
  draft.date(
    parseDate(
      text('journalInfo', 'dateOfPublication') ?? text('firstPublicationDate') ?? text('pubYear') ?? '',
    ) ?? parseDate(text('pubYear') ?? ''),
  );
  draft.set('abstract', sectioned(text('abstractText')));
  draft.keyword(...asTexts(at(work, 'keywordList', 'keyword')));
  readHeadings(draft, work);
  for (const type of types) draft.keep('publication-type', type);
  draft.type = /preprint/i.test(types.join())
    ? 'article'
    : medlineType(types, { inBook: false, owner: undefined });
  for (const [name, value] of Object.entries(work)) if (!read.has(name)) keep(draft, name, value);
  return draft;
}

/** "<h4>Methods</h4>text" becomes "Methods: text" on a line of its own. */
function sectioned(abstract: string | null): string | null {
  return abstract?.replace(/<h[1-6][^>]*>\s*([^<]*?)[\s:.]*<\/h[1-6]>\s*/gi, '\n$1: ') ?? null;
}

function readNames(draft: RecordDraft, work: JsonObject): void {
  for (const author of asList(at(work, 'authorList', 'author'))) {
    const text = (key: string) => asText(at(author, key)) ?? '';
    const family = text('lastName');
    const given = text('firstName') || text('initials');
    if (text('collectiveName') !== '') draft.author(literalName(text('collectiveName')));
    else if (family !== '') draft.author({ family, ...(given === '' ? {} : { given }) });
    else draft.author(initialsName(text('fullName')));
    for (const detail of asList(at(author, 'authorAffiliationDetailsList', 'authorAffiliation')))
      draft.keep('affiliation', asText(at(detail, 'affiliation')));
    const orcid = asText(at(author, 'authorId', 'value')) ?? asText(at(author, 'authorId', '#text'));
    if (orcid !== null) draft.keep('ORCID', `${family}: ${orcid}`);
  }
  if (draft.authors.length > 0) return;
  for (const name of (asText(work.authorString) ?? '').replace(/\.\s*$/, '').split(/\s*,\s*/))
    draft.author(initialsName(name));
}

function readHeadings(draft: RecordDraft, work: JsonObject): void {
  for (const heading of asList(at(work, 'meshHeadingList', 'meshHeading'))) {
    const name = asText(at(heading, 'descriptorName'));
    if (name === null) continue;
    draft.keyword(name);
    draft.keep('mesh', `${at(heading, 'majorTopic_YN') === 'Y' ? '*' : ''}${name}`);
  }
}

function keep(draft: RecordDraft, name: string, value: unknown): void {
  const texts = asTexts(value);
  if (texts.length > 0) for (const text of texts) draft.keep(name, text);
  else if (typeof value === 'boolean') draft.keep(name, String(value));
  else if (isJsonObject(value) || Array.isArray(value)) draft.keep(name, JSON.stringify(value));
}
