import { partedAbstract } from '../abstract-text.ts';
import { parseDate } from '../dates.ts';
import { isbnsIn, issnsIn, normaliseDoi } from '../identifiers.ts';
import { nameList } from '../names.ts';
import { accepted, type Chunks, pulse, type ReadStep, rejected } from '../read-step.ts';
import { type LineField, RecordDraft } from '../record-draft.ts';
import { readTagged, type TaggedField, type TaggedGrammar, type TaggedRecord } from '../tagged.ts';
import { chineseAbstract } from './chinese-marks.ts';
import { countLines, type LiteratureFormat } from './format.ts';

/** EndNote's tagged export ("Refer", .enw), of EndNote, Google Scholar, CNKI, Wanfang and BibIX. */
export const refer: LiteratureFormat = {
  id: 'refer',
  name: 'EndNote tagged (.enw)',
  extensions: ['enw', 'txt'],
  references: ['https://en.wikipedia.org/wiki/Refer_(software)'],
  recognise(head) {
    const types = countLines(head, /^%0 [A-Z]/gm);
    const fields = countLines(head, /^%[0A-Z@+!*&$<>~[(9-] ?\S/gm);
    return fields < 2 ? 0 : Math.min(1, (types > 0 ? 0.7 : 0.3) + fields / 50);
  },
  *read(chunks: Chunks): Generator<ReadStep, void, void> {
    for (const record of readTagged(chunks, grammar)) yield record === null ? pulse : readRecord(record);
  },
};

const grammar: TaggedGrammar = {
  field(line) {
    const match = /^%([0-9A-Z@+!*&$<>~[\]()?^=#-])(?:[ \t]+(.*)|$)/.exec(line);
    return match === null ? null : { tag: match[1]!, value: match[2] ?? '' };
  },
  begins: (tag, present) => tag === '0' && present.size > 0,
  blankEnds: (present) => !present.has('0') && present.has('T'),
};

const types: readonly (readonly [RegExp, string])[] = [
  [/book section|chapter/i, 'chapter'],
  [/conference/i, 'paper-conference'],
  [/thesis|dissertation/i, 'thesis'],
  [/newspaper/i, 'article-newspaper'],
  [/magazine/i, 'article-magazine'],
  [/journal|electronic article/i, 'article-journal'],
  [/book/i, 'book'],
  [/report|government/i, 'report'],
  [/web|blog|electronic source/i, 'webpage'],
  [/patent/i, 'patent'],
  [/standard/i, 'standard'],
  [/dataset/i, 'dataset'],
  [/unpublished|manuscript/i, 'manuscript'],
];

const direct: ReadonlyMap<string, LineField> = new Map<string, LineField>([
  ['T', 'title'],
  ['V', 'volume'],
  ['N', 'issue'],
  ['P', 'page'],
  ['I', 'publisher'],
  ['C', 'publisher-place'],
  ['S', 'collection-title'],
  ['7', 'edition'],
  ['G', 'language'],
  ['U', 'URL'],
  ['Z', 'note'],
  ['Q', 'original-title'],
]);

function readRecord({ fields, line }: TaggedRecord): ReadStep {
  const value = (wanted: string) => fields.find(({ tag }) => tag === wanted)?.value.trim() ?? '';
  const kind = value('0');
  const draft = new RecordDraft(
    types.find(([pattern]) => pattern.test(kind))?.[1] ??
      (value('J') === '' ? 'document' : 'article-journal'),
  );
  draft.keep('%0', kind);
  for (const field of fields) readField(draft, field);
  draft.date(parseDate(value('D')) ?? parseDate(value('8')));
  const record = draft.build();
  return record === null
    ? rejected('The record has no title, no author and no identifier.', line)
    : accepted(record, line);
}

function readField(draft: RecordDraft, { tag, value }: TaggedField): void {
  const field = direct.get(tag);
  if (field !== undefined) {
    draft.setOrKeep(field, value, `%${tag}`);
    return;
  }
  switch (tag) {
    case '0':
    case 'D':
      return;
    case 'A':
      for (const name of nameList(value, true)) draft.author(name);
      return;
    case 'E':
      for (const name of nameList(value, true)) draft.editor(name);
      return;
    case 'J':
    case 'B':
      draft.setOrKeep(draft.type === 'thesis' ? 'publisher' : 'container-title', value, `%${tag}`);
      return;
    case 'K':
      draft.keyword(...value.split(/[;；\n]+/));
      return;
    case 'X':
      draft.setOrKeep('abstract', partedAbstract(chineseAbstract(value)), '%X');
      return;
    case 'R': {
      const doi = normaliseDoi(value);
      if (doi === null || !draft.set('DOI', doi)) draft.keep('%R', value);
      return;
    }
    case '@': {
      const issn = issnsIn(value)[0];
      const isbn = isbnsIn(value)[0];
      if (isbn !== undefined) draft.set('ISBN', isbn);
      else if (issn !== undefined) draft.set('ISSN', issn);
      draft.keep('%@', value);
      return;
    }
    default:
      draft.keep(tag === '' ? 'untagged' : `%${tag}`, value);
  }
}
