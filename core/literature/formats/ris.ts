import type { CslDate } from '../../model/source.ts';
import { partedAbstract } from '../abstract-text.ts';
import { parseDate } from '../dates.ts';
import { isbnsIn, issnsIn, normaliseDoi, normalisePmcid, normalisePmid } from '../identifiers.ts';
import { nameList } from '../names.ts';
import { accepted, type Chunks, pulse, type ReadStep, rejected } from '../read-step.ts';
import { RecordDraft } from '../record-draft.ts';
import { readTagged, type TaggedField, type TaggedGrammar, type TaggedRecord } from '../tagged.ts';
import { translatedTitle } from '../titles.ts';
import { countLines, type LiteratureFormat } from './format.ts';
import { risTypes } from './ris-types.ts';

/**
 * RIS as databases and reference managers write it: EndNote, Zotero, Mendeley, Ovid, Scopus, Web of Science,
 * ProQuest, EBSCO, Embase, Cochrane, with one or two spaces about the hyphen, values over several lines, and
 * counters or search histories between the records.
 */
export const ris: LiteratureFormat = {
  id: 'ris',
  name: 'RIS',
  extensions: ['ris', 'txt'],
  references: ['https://en.wikipedia.org/wiki/RIS_(file_format)'],
  recognise(head) {
    const types = countLines(head, /^[ \t]*TY {1,2}- ?[A-Za-z]/gm);
    const others = countLines(
      head,
      /^[ \t]*(?:A[1-4U]|T[1-3I]|AB|N[12]|PY|Y1|JO|JF|KW|DO|SP|ER) {1,2}-(?: |$)/gm,
    );
    if (types > 0) return Math.min(1, 0.6 + types / 20 + others / 50);
    // Some tools leave the type out; then the line that ends each record tells RIS from its relatives.
    const ends = countLines(head, /^[ \t]*ER {1,2}-\s*$/gm);
    return ends > 0 && others > ends ? 0.6 : Math.min(0.3, others / 50);
  },
  *read(chunks: Chunks): Generator<ReadStep, void, void> {
    for (const record of readTagged(chunks, grammar)) yield record === null ? pulse : readRecord(record);
  },
};

const tagLine = /^\s{0,3}([A-Z][A-Z0-9](?= {1,2}[-–])|[A-Za-z][A-Za-z0-9](?= {2}-)) {1,2}[-–](?: (.*)|$)/;

const grammar: TaggedGrammar = {
  field(line) {
    const match = tagLine.exec(line);
    return match === null ? null : { tag: match[1]!.toUpperCase(), value: match[2] ?? '' };
  },
  begins: (tag, present, ended) => tag === 'TY' && (ended || present.size === 0 || present.has('TY')),
  end: 'ER',
  telling: new Set(['TI', 'T1', 'AU', 'A1', 'AB', 'N2', 'JO', 'JF', 'T2', 'PY', 'Y1']),
  isCounter: (line) => /^\s*(?:<\s*)?\d{1,6}\s*\.?\s*>?\s*$/.test(line) && /[.>]/.test(line),
};

function readRecord({ fields, line }: TaggedRecord): ReadStep {
  const kind =
    fields
      .find(({ tag }) => tag === 'TY')
      ?.value.trim()
      .toUpperCase() ?? '';
  const inJournal = kind === '' && fields.some(({ tag }) => tag === 'JO' || tag === 'JF');
  const draft = new RecordDraft(risTypes[kind] ?? (inJournal ? 'article-journal' : 'document'));
  if (risTypes[kind] === undefined || draft.type === 'document') draft.keep('TY', kind);
  for (const field of inReadingOrder(fields)) readField(draft, field, kind);
  finish(draft, fields);
  const record = draft.build();
  return record === null
    ? rejected('The record has no title, no author and no identifier.', line)
    : accepted(record, line);
}

/** Tags that win over others for the same field come first. */
const first = ['TI', 'T1', 'CT', 'JF', 'JO', 'AB', 'N2', 'DO', 'LA'];

function inReadingOrder(fields: readonly TaggedField[]): readonly TaggedField[] {
  const rank = ({ tag }: TaggedField) => {
    const index = first.indexOf(tag);
    return index === -1 ? first.length : index;
  };
  return [...fields].sort((one, other) => rank(one) - rank(other));
}

const isChapter = (type: string) =>
  type === 'chapter' || type === 'paper-conference' || type.startsWith('entry');

function readField(draft: RecordDraft, { tag, value }: TaggedField, kind: string): void {
  const text = value.trim();
  if (text === '') return;
  switch (tag) {
    case 'TY':
      return;
    case 'TI':
    case 'T1':
    case 'CT':
      draft.setOrKeep('title', text, tag);
      return;
    case 'BT':
      draft.setOrKeep(isChapter(draft.type) ? 'container-title' : 'title', text, tag);
      return;
    case 'AU':
    case 'A1':
      for (const name of personNames(text)) draft.author(name);
      return;
    case 'ED':
    case 'A2':
      readEditors(draft, tag, text);
      return;
    case 'A3':
    case 'A4':
    case 'TA':
      draft.keep(tag, text);
      return;
    case 'AB':
    case 'N2':
      draft.setOrKeep('abstract', partedAbstract(text), tag);
      return;
    case 'JF':
    case 'T2':
      draft.setOrKeep('container-title', text, tag);
      return;
    case 'JO':
      draft.keep('JO', text);
      return;
    case 'JA':
    case 'J2':
    case 'J1':
      draft.setOrKeep('container-title-short', text, tag);
      return;
    case 'T3':
      draft.setOrKeep('collection-title', text, tag);
      return;
    case 'TT':
    case 'OT':
      draft.setOrKeep('original-title', text, tag);
      return;
    case 'VL':
    case 'VO':
      draft.setOrKeep('volume', text, tag);
      return;
    case 'IS':
    case 'CP':
      draft.setOrKeep('issue', text, tag);
      return;
    case 'SP':
    case 'EP':
    case 'PY':
    case 'Y1':
    case 'DA':
      return; // read together in `finish`
    case 'KW':
      draft.keyword(...text.split(/\n|;(?=\s)|；/).map((word) => word.trim().replace(/^\*|(?<=\/)\*/g, '')));
      if (/^\*|\/\*/.test(text)) draft.keep('KW', text);
      return;
    case 'DO':
    case 'DI':
      readDoi(draft, tag, text);
      return;
    case 'M3':
      if (!/10\.\d{3,9}\//.test(text) || !readDoi(draft, tag, text)) draft.keep('publication-type', text);
      return;
    case 'UR':
    case 'L2':
    case 'LK':
      readAddresses(draft, tag, text);
      return;
    case 'SN':
      readSerialNumber(draft, text);
      return;
    case 'PB':
      draft.setOrKeep('publisher', text, tag);
      return;
    case 'CY':
    case 'PP':
      draft.setOrKeep('publisher-place', text, tag);
      return;
    case 'LA':
      draft.setOrKeep('language', text, tag);
      return;
    case 'ET':
      draft.setOrKeep('edition', text, tag);
      return;
    case 'C2':
      if (/^PMC\d+$/i.test(text)) draft.setOrKeep('PMCID', normalisePmcid(text) ?? text, tag);
      else draft.keep(tag, text);
      return;
    case 'AN':
      readAccession(draft, text, kind);
      return;
    case 'N1':
    case 'NT':
      readNote(draft, tag, text);
      return;
    case '':
      draft.keep('untagged', text);
      return;
    default:
      draft.keep(tag, text);
  }
}

/** Several names in one value stand on lines of their own or are parted by semicolons. */
function personNames(text: string) {
  return text.split('\n').flatMap((line) => nameList(line));
}

/** A2 names editors of a book's chapter; Ovid lists the authors of the cited works there ("Beck, Clark, Ellis…"). */
function readEditors(draft: RecordDraft, tag: string, text: string): void {
  const citedAuthors = tag === 'A2' && text.split(',').length > 4 && !text.includes(';');
  if (citedAuthors || (tag === 'A2' && draft.type === 'thesis')) draft.keep(tag, text);
  else for (const name of personNames(text)) draft.editor(name);
}

function readDoi(draft: RecordDraft, tag: string, text: string): boolean {
  const doi = normaliseDoi(text);
  const taken = doi !== null && draft.set('DOI', doi);
  if (!taken) draft.keep(tag, text);
  return taken;
}

function readAddresses(draft: RecordDraft, tag: string, text: string): void {
  for (const address of text.split(/\n|\s+(?=https?:\/\/)/)) {
    if (!draft.set('URL', address)) draft.keep(tag, address);
    const pmid = /pubmed[^\s]*\/(\d{4,9})\/?$/.exec(address)?.[1];
    if (pmid !== undefined) draft.set('PMID', pmid);
  }
}

function readSerialNumber(draft: RecordDraft, text: string): void {
  const isbn = isbnsIn(text)[0];
  const issn = isbn === undefined ? issnsIn(text)[0] : undefined;
  if (isbn !== undefined) draft.set('ISBN', isbn);
  else if (issn !== undefined) draft.set('ISSN', issn);
  draft.keep('SN', text);
}

/** AN holds a PMID when the record comes from MEDLINE; then it is a bare number, or says so. */
function readAccession(draft: RecordDraft, text: string, _kind: string): void {
  const labelled = /^(?:pmid|medline|pubmed)\s*[:=]?\s*(\d{1,9})$/i.exec(text)?.[1];
  if (labelled !== undefined) draft.set('PMID', labelled);
  draft.keep('AN', text);
}

function readNote(draft: RecordDraft, tag: string, text: string): void {
  const pmid = /\bpmid\s*:?\s*(\d{4,9})\b/i.exec(text)?.[1];
  const pmcid = /\bpmcid\s*:?\s*(pmc\d{3,9})\b/i.exec(text)?.[1];
  if (pmid !== undefined) draft.set('PMID', pmid);
  if (pmcid !== undefined) draft.set('PMCID', pmcid.toUpperCase());
  draft.setOrKeep('note', text, tag);
}

function finish(draft: RecordDraft, fields: readonly TaggedField[]): void {
  const value = (wanted: string) =>
    fields.find(({ tag, value: text }) => tag === wanted && text.trim() !== '')?.value.trim();
  finishContainer(draft, value('JO'));
  finishDate(draft, value('PY') ?? value('Y1'), value('DA'));
  finishPages(draft, value('SP'), value('EP'));
  finishIdentifiers(draft, fields);
  const title = draft.get('title');
  if (title !== undefined)
    draft.replace('title', translatedTitle(title, draft.get('language'), draft.get('original-title')));
  else if (value('ST') !== undefined) draft.set('title', value('ST'));
  else if (draft.get('container-title') !== undefined && draft.type === 'book') {
    draft.set('title', draft.get('container-title'));
  }
}

/** JO is the short name in most dialects, the only one in some. */
function finishContainer(draft: RecordDraft, journal: string | undefined): void {
  if (journal === undefined) return;
  if (draft.get('container-title') === undefined) draft.set('container-title', journal);
  else draft.set('container-title-short', journal);
}

/** DA is a finer date than PY, or only adds to it ("2019///", "Mar 15" beside PY 2012). */
function finishDate(draft: RecordDraft, year: string | undefined, date: string | undefined): void {
  const fine = date === undefined ? null : risDate(date);
  const coarse = year === undefined ? null : risDate(year);
  const fineYear = fine?.['date-parts']?.[0]?.[0];
  const coarseYear = coarse?.['date-parts']?.[0]?.[0];
  const finer = (fine?.['date-parts']?.[0]?.length ?? 0) > (coarse?.['date-parts']?.[0]?.length ?? 0);
  draft.date(
    fineYear !== undefined && finer && (coarseYear === undefined || coarseYear === fineYear)
      ? fine
      : (coarse ?? fine),
  );
  if (date !== undefined) draft.keep('DA', date);
  if (fineYear === undefined && coarseYear === undefined) draft.keep('PY', year);
}

/** YYYY/MM/DD/other, any part of which may be empty ("2019///", "2019/10//undefined"). */
function risDate(text: string): CslDate | null {
  const parts = /^(\d{4})\/(\d{0,2})\/(\d{0,2})(?:\/(.*))?$/.exec(text);
  if (parts === null) return parseDate(text);
  const other = parts[4] === undefined || parts[4] === 'undefined' ? '' : parts[4];
  const numbers = parts.slice(1, 4).filter((part) => part !== '');
  return parseDate(other !== '' && numbers.length === 1 ? `${numbers[0]} ${other}` : numbers.join('-'));
}

/** "847" and "856" make "847-856"; a range in SP stays as it is; Ovid's "No" and "Specified" are no pages. */
function finishPages(draft: RecordDraft, start: string | undefined, end: string | undefined): void {
  if (start === undefined) {
    draft.keep('EP', end);
    return;
  }
  if (/^no$/i.test(start) && (end === undefined || /specified/i.test(end))) {
    draft.keep('SP', [start, end].filter((part) => part !== undefined).join(' '));
    return;
  }
  const range = end === undefined || end === start || /[-–]/.test(start) ? start : `${start}-${end}`;
  draft.setOrKeep('page', range, 'SP');
}

/** A DOI that only an address holds, a PMID that only the accession number of a PubMed record holds. */
function finishIdentifiers(draft: RecordDraft, fields: readonly TaggedField[]): void {
  if (draft.get('DOI') === undefined) {
    for (const { tag, value } of fields) {
      if (!['UR', 'L3', 'LK', 'ID'].includes(tag)) continue;
      const address = value
        .split('\n')
        .find((line) => /^\s*(?:https?:\/\/(?:dx\.)?doi\.org\/|10\.\d{4})/i.test(line));
      const doi = address === undefined ? null : normaliseDoi(address);
      if (doi !== null) draft.set('DOI', doi);
    }
  }
  const database = fields.find(({ tag }) => tag === 'DB' || tag === 'DP')?.value ?? '';
  const accession = fields.find(({ tag }) => tag === 'AN')?.value ?? '';
  if (/pubmed|medline|nlm/i.test(database)) draft.set('PMID', normalisePmid(accession));
}
