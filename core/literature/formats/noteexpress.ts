import { parseDate } from '../dates.ts';
import { isbnsIn, issnsIn, normaliseDoi, normalisePmid } from '../identifiers.ts';
import { nameList } from '../names.ts';
import { accepted, type Chunks, pulse, type ReadStep, rejected } from '../read-step.ts';
import { type LineField, RecordDraft } from '../record-draft.ts';
import { readTagged, type TaggedField, type TaggedGrammar, type TaggedRecord } from '../tagged.ts';
import { chineseAbstract } from './chinese-marks.ts';
import { countLines, type LiteratureFormat } from './format.ts';

/** NoteExpress, as CNKI, Wanfang, VIP and SinoMed export it: `{Field}: value`. */
export const noteexpress: LiteratureFormat = {
  id: 'noteexpress',
  name: 'NoteExpress',
  extensions: ['net', 'txt'],
  references: ['http://www.inoteexpress.com/'],
  recognise(head) {
    const types = countLines(head, /^\{Reference Type\}\s*[:：]/gm);
    const fields = countLines(head, /^\{[A-Z][\w /-]{2,40}\}\s*[:：]/gm);
    return types + fields === 0 ? 0 : Math.min(1, (types > 0 ? 0.7 : 0.2) + fields / 50);
  },
  *read(chunks: Chunks): Generator<ReadStep, void, void> {
    for (const record of readTagged(chunks, grammar)) yield record === null ? pulse : readRecord(record);
  },
};

const grammar: TaggedGrammar = {
  field(line) {
    const match = /^\s*\{([A-Z][\w /()-]{1,40})\}\s*[:：]\s?(.*)$/.exec(line);
    return match === null ? null : { tag: match[1]!, value: match[2]! };
  },
  begins: (tag, present) => tag === 'Reference Type' && present.size > 0,
};

const direct: ReadonlyMap<string, LineField> = new Map<string, LineField>([
  ['Title', 'title'],
  ['Journal', 'container-title'],
  ['Secondary Title', 'container-title'],
  ['Book Title', 'container-title'],
  ['Conference Name', 'container-title'],
  ['Newspaper', 'container-title'],
  ['Tertiary Title', 'collection-title'],
  ['Volume', 'volume'],
  ['Issue', 'issue'],
  ['Pages', 'page'],
  ['URL', 'URL'],
  ['Publisher', 'publisher'],
  ['University', 'publisher'],
  ['Academic Department', 'publisher'],
  ['Place Published', 'publisher-place'],
  ['City', 'publisher-place'],
  ['Edition', 'edition'],
  ['Language', 'language'],
  ['Short Title', 'container-title-short'],
  ['Original Title', 'original-title'],
]);

const types: readonly (readonly [RegExp, string])[] = [
  [/section|chapter/i, 'chapter'],
  [/conference/i, 'paper-conference'],
  [/thesis|dissertation/i, 'thesis'],
  [/newspaper/i, 'article-newspaper'],
  [/book/i, 'book'],
  [/patent/i, 'patent'],
  [/standard/i, 'standard'],
  [/report/i, 'report'],
  [/web/i, 'webpage'],
];

function readRecord({ fields, line }: TaggedRecord): ReadStep {
  const value = (wanted: string) => fields.find(({ tag }) => tag === wanted)?.value.trim() ?? '';
  const kind = value('Reference Type');
  const draft = new RecordDraft(types.find(([pattern]) => pattern.test(kind))?.[1] ?? 'article-journal');
  draft.keep('Reference Type', kind);
  for (const field of fields) readField(draft, field);
  draft.date(parseDate(value('Year')) ?? parseDate(value('Date')));
  const record = draft.build();
  return record === null
    ? rejected('The record has no title, no author and no identifier.', line)
    : accepted(record, line);
}

function readField(draft: RecordDraft, { tag, value }: TaggedField): void {
  const field = direct.get(tag);
  if (field !== undefined) {
    draft.setOrKeep(field, value, tag);
    return;
  }
  switch (tag) {
    case 'Reference Type':
    case 'Year':
      return;
    case 'Author':
      for (const name of nameList(value, true)) draft.author(name);
      return;
    case 'Editor':
    case 'Secondary Author':
      for (const name of nameList(value, true)) draft.editor(name);
      return;
    case 'Keywords':
      draft.keyword(...value.split(/[;；]+/));
      return;
    case 'Abstract':
      draft.setOrKeep('abstract', chineseAbstract(value), tag);
      return;
    case 'DOI': {
      const doi = normaliseDoi(value);
      if (doi === null || !draft.set('DOI', doi)) draft.keep(tag, value);
      return;
    }
    case 'PMID':
      draft.setOrKeep('PMID', normalisePmid(value) ?? '', tag);
      return;
    case 'ISBN/ISSN':
    case 'ISSN':
    case 'ISBN': {
      const issn = issnsIn(value)[0];
      const isbn = isbnsIn(value)[0];
      if (issn !== undefined && isbn === undefined) draft.set('ISSN', issn);
      if (isbn !== undefined) draft.set('ISBN', isbn);
      draft.keep(tag, value);
      return;
    }
    default:
      draft.keep(tag, value);
  }
}
