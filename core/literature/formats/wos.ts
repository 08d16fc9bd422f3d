import { partedAbstract } from '../abstract-text.ts';
import { parseDate } from '../dates.ts';
import { normaliseDoi, normalisePmid } from '../identifiers.ts';
import { literalName, personName } from '../names.ts';
import { accepted, type Chunks, pulse, type ReadStep, rejected } from '../read-step.ts';
import { type LineField, RecordDraft } from '../record-draft.ts';
import { readTagged, type TaggedGrammar, type TaggedRecord } from '../tagged.ts';
import { countLines, type LiteratureFormat } from './format.ts';

/** Web of Science's plain text and its tagged relatives: two-letter tags, three blanks before a continuation. */
export const webOfScience: LiteratureFormat = {
  id: 'wos',
  name: 'Web of Science plain text',
  extensions: ['txt', 'ciw', 'isi'],
  references: ['https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html'],
  recognise(head) {
    const types = countLines(head, /^PT [JBSP]\b/gm, 10);
    const fields = countLines(head, /^(?:AU|AF|TI|SO|DT|AB|PY|UT|C1|NR|TC|ER) ?\S*/gm, 20);
    return types === 0 ? 0 : Math.min(1, (/^FN /m.test(head) ? 0.8 : 0.5) + fields / 100);
  },
  *read(chunks: Chunks): Generator<ReadStep, void, void> {
    for (const record of readTagged(chunks, grammar)) {
      if (record === null) yield pulse;
      else if (!record.fields.every(({ tag }) => frame.has(tag))) yield readRecord(record);
    }
  },
};

/** Tags of the file, not of a record. */
const frame = new Set(['FN', 'VR', 'EF', '']);

const grammar: TaggedGrammar = {
  field(line) {
    const match = /^\ufeff?([A-Z][A-Z0-9])(?: (.*)|$)/.exec(line);
    return match === null ? null : { tag: match[1]!, value: match[2] ?? '' };
  },
  begins: (tag, present, ended) => tag === 'PT' && (ended || present.has('PT')),
  end: 'ER',
  telling: new Set(['TI', 'AU', 'AF', 'SO', 'AB', 'PY', 'UT']),
};

const direct: ReadonlyMap<string, LineField> = new Map<string, LineField>([
  ['TI', 'title'],
  ['SO', 'container-title'],
  ['JI', 'container-title-short'],
  ['SE', 'collection-title'],
  ['VL', 'volume'],
  ['IS', 'issue'],
  ['PU', 'publisher'],
  ['PI', 'publisher-place'],
  ['LA', 'language'],
  ['SN', 'ISSN'],
  ['BN', 'ISBN'],
  ['FT', 'original-title'],
]);

function readRecord({ fields, line }: TaggedRecord): ReadStep {
  const lines = (wanted: string) =>
    fields
      .filter(({ tag }) => tag === wanted)
      .flatMap(({ value }) =>
        value
          .split('\n')
          .map((text) => text.trim())
          .filter((text) => text !== ''),
      );
  const text = (wanted: string) => lines(wanted).join(' ');
  const draft = new RecordDraft(typeOf(text('PT'), text('DT')));
  for (const name of lines('AF').length > 0 ? lines('AF') : lines('AU')) draft.author(personName(name));
  for (const name of [...lines('CA'), ...lines('GP')]) draft.author(literalName(name));
  for (const name of lines('BF').length > 0 ? lines('BF') : [...lines('BE'), ...lines('ED')])
    draft.editor(personName(name));
  for (const { tag } of fields) readField(draft, tag, text(tag), lines(tag));
  draft.date(published(text('PY'), text('PD'), text('EA')));
  const [first, last] = [text('BP'), text('EP')];
  draft.set('page', first === '' ? text('AR') : last === '' || last === first ? first : `${first}-${last}`);
  const record = draft.build();
  return record === null
    ? rejected('The record has no title, no author and no identifier.', line)
    : accepted(record, line);
}

function typeOf(form: string, kind: string): string {
  if (/proceedings paper|meeting/i.test(kind) && form !== 'J') return 'paper-conference';
  if (/data ?set/i.test(kind)) return 'dataset';
  if (form === 'P') return 'patent';
  if (/book chapter/i.test(kind) && form !== 'J') return 'chapter';
  if (form === 'B') return 'book';
  return form === 'S' ? 'chapter' : 'article-journal';
}

const readElsewhere = new Set([
  'PT',
  'AU',
  'AF',
  'CA',
  'GP',
  'BE',
  'BF',
  'ED',
  'PY',
  'PD',
  'BP',
  'EP',
  'FN',
  'VR',
  'EF',
]);

function readField(draft: RecordDraft, tag: string, text: string, lines: readonly string[]): void {
  const field = direct.get(tag);
  if (field !== undefined) draft.setOrKeep(field, text, tag);
  else if (readElsewhere.has(tag)) return;
  else if (tag === 'AB') draft.setOrKeep('abstract', partedAbstract(text), tag);
  else if (tag === 'DE' || tag === 'ID') draft.keyword(...text.split(/\s*;\s*/));
  else if (tag === 'DT') draft.keep('publication-type', text);
  else if (tag === 'DI' || tag === 'D2') draft.set('DOI', normaliseDoi(text));
  else if (tag === 'PM') draft.set('PMID', normalisePmid(text));
  else for (const value of lines) draft.keep(tag === '' ? 'untagged' : tag, value);
}

/** PD holds "MAY 17", "MAY-JUN", "WIN"; ahead of print there is only EA. */
function published(year: string, day: string, early: string) {
  if (year === '') return parseDate(titleCase(early));
  return parseDate(`${year} ${titleCase(day)}`.trim()) ?? parseDate(year);
}

function titleCase(text: string): string {
  return text.toLowerCase().replace(/[a-z]+/g, (word) => `${word[0]!.toUpperCase()}${word.slice(1)}`);
}
