import { partedAbstract } from '../abstract-text.ts';
import { parseDate } from '../dates.ts';
import { isbnsIn, issnsIn, normaliseDoi } from '../identifiers.ts';
import { nameList } from '../names.ts';
import { accepted, type Chunks, pulse, type ReadStep, rejected } from '../read-step.ts';
import { type LineField, RecordDraft } from '../record-draft.ts';
import { readTagged, type TaggedField, type TaggedGrammar, type TaggedRecord } from '../tagged.ts';
import { chineseAbstract } from './chinese-marks.ts';
import { countLines, type LiteratureFormat } from './format.ts';

/** RefWorks tagged format, of RefWorks itself, ProQuest and CNKI (which may glue the value to the tag). */
export const refworks: LiteratureFormat = {
  id: 'refworks',
  name: 'RefWorks tagged',
  extensions: ['txt'],
  references: ['https://knowledge.exlibrisgroup.com/RefWorks/Product_Documentation'],
  recognise(head) {
    const types = countLines(head, /^RT \S/gm);
    const fields = countLines(head, /^(?:A1|T1|JF|YR|K1|OP|SR|LK|DS) ?[^\s=-]/gm);
    return types === 0 || fields === 0 ? 0 : Math.min(1, 0.6 + types / 20 + fields / 50);
  },
  *read(chunks: Chunks): Generator<ReadStep, void, void> {
    for (const record of readTagged(chunks, grammar)) yield record === null ? pulse : readRecord(record);
  },
};

const tags =
  'RT|SR|ID|A[1-6]|T[1-3]|JF|JO|YR|FD|VO|IS|SP|OP|K1|AB|NO|PB|PP|ED|SN|AV|AD|AN|LA|CL|SF|OT|LK|DO|CN|DB|DS|IP|RD|ST|UL|SL|LL|CR|WT|WV|WP|OL|PN|PMID|PMCID|U\\d{1,2}|FN|RP';
const tagLine = new RegExp(`^(${tags})(?:[ \\t]+(.*)|$)`);
const gluedLine = /^(A[1-6]|T[1-3]|JF|K1|AB|PB|AD)(?=[^ -~\t])(.*)$/;

/** Some exporters write tags in lower case; of those only what cannot be a word of the line above. */
const lowerLine = /^((?:vo|yr|jf|jo|pb|pp|sn|sp|fd|ul|lk|k1|a[1-6]|t[1-3])|is(?= \d{1,4}\s*$))[ \t]+(.*)$/;

const grammar: TaggedGrammar = {
  field(line) {
    const match = tagLine.exec(line) ?? gluedLine.exec(line) ?? lowerLine.exec(line);
    return match === null ? null : { tag: match[1]!.toUpperCase(), value: match[2] ?? '' };
  },
  begins: (tag, present) => tag === 'RT' && present.size > 0,
};

const types: readonly (readonly [RegExp, string])[] = [
  [/section|chapter/i, 'chapter'],
  [/conference|proceeding/i, 'paper-conference'],
  [/dissertation|thesis/i, 'thesis'],
  [/book|monograph/i, 'book'],
  [/newspaper/i, 'article-newspaper'],
  [/magazine/i, 'article-magazine'],
  [/journal|abstract/i, 'article-journal'],
  [/report|grant/i, 'report'],
  [/web page|blog|online/i, 'webpage'],
  [/patent/i, 'patent'],
  [/case|court/i, 'legal_case'],
  [/law|statute/i, 'legislation'],
  [/bill/i, 'bill'],
  [/unpublished/i, 'manuscript'],
  [/personal/i, 'personal_communication'],
  [/video|motion|dvd/i, 'motion_picture'],
  [/sound|music/i, 'song'],
  [/computer/i, 'software'],
];

const direct: ReadonlyMap<string, LineField> = new Map<string, LineField>([
  ['T1', 'title'],
  ['JF', 'container-title'],
  ['JO', 'container-title-short'],
  ['T3', 'collection-title'],
  ['OT', 'original-title'],
  ['VO', 'volume'],
  ['IS', 'issue'],
  ['PB', 'publisher'],
  ['PP', 'publisher-place'],
  ['ED', 'edition'],
  ['LA', 'language'],
  ['NO', 'note'],
  ['LK', 'URL'],
  ['UL', 'URL'],
]);

function readRecord({ fields, line }: TaggedRecord): ReadStep {
  const kind = fields.find(({ tag }) => tag === 'RT')?.value.trim() ?? '';
  const type = types.find(([pattern]) => pattern.test(kind))?.[1] ?? 'document';
  const draft = new RecordDraft(type);
  draft.keep('RT', kind);
  for (const field of fields) readField(draft, field);
  const value = (wanted: string) => fields.find(({ tag }) => tag === wanted)?.value.trim() ?? '';
  draft.date(parseDate(value('YR')) ?? parseDate(value('FD')));
  const [start, end] = [value('SP'), value('OP')];
  draft.set(
    'page',
    start !== '' && end !== '' && start !== end && !start.includes('-') ? `${start}-${end}` : start || end,
  );
  const record = draft.build();
  return record === null
    ? rejected('The record has no title, no author and no identifier.', line)
    : accepted(record, line);
}

function readField(draft: RecordDraft, { tag, value }: TaggedField): void {
  const field = direct.get(tag);
  if (field !== undefined) {
    draft.setOrKeep(field, value.replace(/[;；]+\s*$/, ''), tag);
    return;
  }
  switch (tag) {
    case 'RT':
    case 'YR':
    case 'SP':
    case 'OP':
      return;
    case 'A1':
      for (const name of nameList(value.replaceAll('\n', ';'))) draft.author(name);
      return;
    case 'A2':
      if (draft.type === 'thesis') draft.keep(tag, value);
      else for (const name of nameList(value)) draft.editor(name);
      return;
    case 'T2':
      draft.setOrKeep('container-title', value, tag);
      return;
    case 'AB':
      draft.setOrKeep('abstract', partedAbstract(chineseAbstract(value)), tag);
      return;
    case 'K1':
      draft.keyword(...value.split(/[;；]+/));
      return;
    case 'DO': {
      const doi = normaliseDoi(value);
      if (doi === null || !draft.set('DOI', doi)) draft.keep(tag, value);
      return;
    }
    case 'SN': {
      const issn = issnsIn(value)[0];
      const isbn = issn === undefined ? isbnsIn(value)[0] : undefined;
      if (issn !== undefined) draft.set('ISSN', issn);
      else if (isbn !== undefined) draft.set('ISBN', isbn);
      draft.keep(tag, value);
      return;
    }
    default:
      draft.keep(tag, value);
  }
}
