import { partedAbstract } from '../abstract-text.ts';
import { parseDate } from '../dates.ts';
import { isbnsIn, issnsIn, normaliseDoi, normalisePmid } from '../identifiers.ts';
import { initialsName, literalName, personName } from '../names.ts';
import { accepted, type Chunks, pulse, type ReadStep, rejected } from '../read-step.ts';
import { type LineField, RecordDraft } from '../record-draft.ts';
import { readTagged, type TaggedField, type TaggedGrammar, type TaggedRecord } from '../tagged.ts';
import { translatedTitle } from '../titles.ts';
import { countLines, type LiteratureFormat } from './format.ts';

/** Ovid's own tagged export (PsycINFO, Embase, MEDLINE, Journals@Ovid…): not RIS, although it looks alike. */
export const ovid: LiteratureFormat = {
  id: 'ovid',
  name: 'Ovid tagged',
  extensions: ['txt', 'cgi'],
  references: ['https://ospguides.ovid.com/OSPguides/psycdb.htm'],
  recognise(head) {
    const vendor = countLines(head, /^\s?VN {1,2}- ?Ovid/gm, 5);
    const counters = countLines(head, /^[ \t]*<\s*\d+\s*\.\s*>\s*$/gm, 5);
    const fields = countLines(head, /^\s?(?:AN|TI|AU|IN|SO|LG|AB|MH|UP|XL|YR|DB|DT) {1,2}- /gm, 20);
    if (/^[ \t]*TY {1,2}- /m.test(head)) return 0;
    return vendor + counters === 0 || fields < 2
      ? 0
      : Math.min(1, 0.5 + vendor * 0.3 + counters * 0.1 + fields / 100);
  },
  *read(chunks: Chunks): Generator<ReadStep, void, void> {
    for (const record of readTagged(chunks, grammar)) yield record === null ? pulse : readRecord(record);
  },
};

const grammar: TaggedGrammar = {
  field(line) {
    const match = /^\s?([A-Z][A-Z0-9]{1,2}) {1,2}- ?(.*)$/.exec(line);
    return match === null ? null : { tag: match[1]!, value: match[2]! };
  },
  begins: (tag, present) => tag === 'VN' && present.size > 0,
  isCounter: (line) => /^[ \t]*<\s*\d{1,7}\s*\.?\s*>\s*$/.test(line),
};

const types: readonly (readonly [RegExp, string])[] = [
  [/^(?:book )?chapter/i, 'chapter'],
  [/dissertation/i, 'thesis'],
  [/^journal|^article|peer reviewed|^review/i, 'article-journal'],
  [/conference|meeting|proceeding/i, 'paper-conference'],
  [/book/i, 'book'],
  [/patent/i, 'patent'],
  [/newspaper/i, 'article-newspaper'],
  [/report/i, 'report'],
];

const direct: ReadonlyMap<string, LineField> = new Map<string, LineField>([
  ['JN', 'container-title'],
  ['JT', 'container-title'],
  ['NJ', 'container-title'],
  ['JA', 'container-title-short'],
  ['TA', 'container-title-short'],
  ['VO', 'volume'],
  ['VI', 'volume'],
  ['IP', 'issue'],
  ['PB', 'publisher'],
  ['CP', 'publisher-place'],
  ['CY', 'publisher-place'],
  ['LG', 'language'],
  ['TT', 'original-title'],
  ['OT', 'original-title'],
]);

function readRecord({ fields, line }: TaggedRecord): ReadStep {
  const all = (wanted: string) =>
    fields.filter(({ tag }) => tag === wanted).map(({ value }) => joined(value));
  const kinds = [...all('DT'), ...all('PT')];
  const draft = new RecordDraft(kinds.map(typeOf).find((type) => type !== null) ?? 'article-journal');
  const medline = /medline|pubmed/i.test(all('DB')[0] ?? '');
  for (const field of fields) readField(draft, field, medline);
  readSource(draft, all('SO')[0] ?? '', all('BT')[0]);
  draft.date(parseDate(bestDate(all('DP')[0], all('YR')[0], all('SO')[0])));
  const title = all('TI')[0];
  if (title !== undefined)
    draft.set(
      'title',
      translatedTitle(withoutMarks(title), draft.get('language'), draft.get('original-title')),
    );
  const record = draft.build();
  return record === null
    ? rejected('The record has no title, no author and no identifier.', line)
    : accepted(record, line);
}

function typeOf(kind: string): string | null {
  return types.find(([pattern]) => pattern.test(kind))?.[1] ?? null;
}

/** Lines of a value; blank lines part entries of their own. */
function joined(value: string): string {
  return value
    .replace(/\s*\n\s*\n\s*/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .trim();
}

/** "[References]." and "[Article]" after a title say what the record has, not what the paper is called. */
function withoutMarks(title: string): string {
  return title.replace(
    /(?<=\S)\s*\[(?:References|Article|Report|Miscellaneous|Review|Editorial|Letter|Abstract)\]\s*\.?\s*$/i,
    '',
  );
}

function readField(draft: RecordDraft, { tag, value: raw }: TaggedField, medline: boolean): void {
  const value = joined(raw);
  const field = direct.get(tag);
  if (field !== undefined) {
    draft.setOrKeep(field, field === 'language' ? value.replace(/\.$/, '') : value, tag);
    return;
  }
  switch (tag) {
    case 'TI':
    case 'YR':
      return;
    case 'AU':
    case 'FA':
      for (const name of value.split(/\s*;\s*(?![^[]*\])/)) draft.author(ovidName(draft, name));
      return;
    case 'ED':
      for (const name of value.split(/\s*;\s*/)) draft.editor(personName(name));
      return;
    case 'CN':
    case 'CA':
      draft.author(literalName(value));
      return;
    case 'AB':
      draft.setOrKeep('abstract', partedAbstract(value), tag);
      return;
    case 'PU': {
      const [house, place] = value.split(/\s*;\s*/);
      draft.set('publisher', house);
      draft.set('publisher-place', place);
      draft.keep(tag, value);
      return;
    }
    case 'IS':
    case 'SN':
      draft.set('ISSN', issnsIn(value)[0]);
      draft.keep(tag, value);
      return;
    case 'IB':
      draft.set('ISBN', isbnsIn(value)[0]);
      draft.keep(tag, value);
      return;
    case 'DO':
    case 'DI': {
      const doi = normaliseDoi(value);
      if (doi === null || !draft.set('DOI', doi)) draft.keep(tag, value);
      return;
    }
    case 'PM':
    case 'UI': {
      const pmid = tag === 'PM' || medline ? normalisePmid(value.replace(/\.$/, '')) : null;
      if (pmid === null || !draft.set('PMID', pmid)) draft.keep(tag, value);
      return;
    }
    case 'PG':
      if (/no pagination/i.test(value)) draft.keep(tag, value);
      else draft.setOrKeep('page', value, tag);
      return;
    case 'MH':
    case 'SH':
      draft.keyword(value.replaceAll('*', '').replace(/^\.+/, ''));
      draft.keep(tag === 'MH' ? 'mesh' : tag, value);
      return;
    case 'ID':
    case 'KW':
    case 'DE':
      draft.keyword(
        ...raw
          .replace(/\s*\n\s*/g, '; ')
          .split(tag === 'ID' ? /\s*[,;]\s*/ : /\s*;\s*/)
          .map((word) => word.replace(/\.$/, '')),
      );
      draft.keep(tag, value);
      return;
    case 'PT':
    case 'DT':
      draft.keep('publication-type', value);
      return;
    case 'UR':
    case 'OU':
      draft.setOrKeep('URL', value, tag);
      return;
    default:
      draft.keep(tag === '' ? 'untagged' : tag, raw);
  }
}

/** "Zhang, Weijia 1,2,+", "Peterson, James A. Ph.D., FACSM", "Wabner, Cindy L. [Inventor]": the name alone. */
function ovidName(draft: RecordDraft, value: string) {
  const name = value
    .replace(/\s*\[.*$/, '')
    .replace(/(?<=[\p{L}.])[\s,]+[\d,+*†‡\s]+$/u, '')
    .replace(/[\s,]+(?:ph\.?\s?d|m\.?d|m\.?sc|b\.?sc|mph|msw|facsm|mbbs|rn)\b.*$/i, '')
    .replace(/(?<=\p{L}{2})\.$/u, '');
  if (name !== value) draft.keep('AU', value);
  return name.includes(',') ? personName(name) : initialsName(name);
}

function bestDate(printed: string | undefined, year: string | undefined, source: string | undefined): string {
  if (printed !== undefined && printed !== '') return printed;
  if (year !== undefined && year !== '') return year;
  return /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(source ?? '')?.[0] ?? '';
}

/** What only the citation in one line tells: "Journal. Vol.43(5), Sep 2015, pp. 623-634." */
function readSource(draft: RecordDraft, source: string, book: string | undefined): void {
  const text = source.trim();
  draft.keep('SO', text);
  const chapter = draft.type === 'chapter';
  if (chapter) readBook(draft, text || (book ?? ''));
  if (book !== undefined && !draft.set(chapter ? 'container-title' : 'title', book)) draft.keep('BT', book);
  const volume =
    /\bvol(?:ume)?\.?\s*([\w.-]+)(?:\(([^()]*(?:\([^()]*\))?[^()]*)\))?/i.exec(text) ??
    /(?:19|20)\d\d;\s*(\w+)(?:\(([^)]+)\))?:/.exec(text) ??
    /(?<![\d(])(\d{1,4})\(([^)]+)\):/.exec(text);
  if (volume !== null && !chapter) {
    draft.set('volume', volume[1]!);
    draft.set('issue', volume[2]);
  }
  const pages =
    /\bpp?\.\s*([\w]+(?:\s*[-–]\s*[\w]+)?)/i.exec(text) ??
    /[:)]\s*([A-Za-z]?\d+(?:-[A-Za-z]?\d+)?)(?:[,.\s]|$)/.exec(text);
  if (pages !== null && !/^no$/i.test(pages[1]!)) draft.set('page', pages[1]!);
  const journal =
    /^(.+?)(?:\.\s+(?:vol|issue|conference:|\d)|\s*[.,;]?\s*(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter)[a-z/]*\.?\s+)?(?:19|20)\d\d\b|\s+\d+\s*[,(])/i.exec(
      text,
    )?.[1];
  if (journal !== undefined && (draft.type === 'article-journal' || draft.type === 'paper-conference'))
    draft.set('container-title', journal.replace(/[.,;]+$/, ''));
}

/** "Neenan, Michael [Ed]; … (2012). Title of the book. (pp. 11-31). xvii, 254 pp. …" */
function readBook(draft: RecordDraft, source: string): void {
  const [people = '', rest = ''] = source.split(/\(\d{4}\)\.\s*/);
  if (rest === '') return;
  for (const editor of people.split(/\s*;\s*/)) {
    if (/\[Ed/i.test(editor)) draft.editor(personName(editor.replace(/\s*\[Ed.*$/i, '')));
  }
  draft.set('container-title', rest.split(/\.\s*\(pp?\./)[0]?.replace(/\.$/, ''));
}
