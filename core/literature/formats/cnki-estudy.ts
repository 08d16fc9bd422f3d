import { parseDate } from '../dates.ts';
import { issnsIn, normaliseDoi } from '../identifiers.ts';
import { nameList } from '../names.ts';
import { accepted, type Chunks, pulse, type ReadStep, rejected } from '../read-step.ts';
import { type LineField, RecordDraft } from '../record-draft.ts';
import { readTagged, type TaggedGrammar, type TaggedRecord } from '../tagged.ts';
import { chineseAbstract } from './chinese-marks.ts';
import { countLines, type LiteratureFormat } from './format.ts';

/** CNKI's own export ("CNKI E-Study", "查新"): English name, Chinese name, value. */
export const cnkiEstudy: LiteratureFormat = {
  id: 'cnki-estudy',
  name: 'CNKI E-Study',
  extensions: ['txt', 'eln'],
  references: ['https://estudy.cnki.net/'],
  recognise(head) {
    const fields = countLines(
      head,
      /^(?:Title|Author|Source|Summary|Keyword|PubTime|SrcDatabase|Organ)-\p{Script=Han}+\s*[:：]/gmu,
    );
    return fields < 2 ? 0 : Math.min(1, 0.7 + fields / 20);
  },
  *read(chunks: Chunks): Generator<ReadStep, void, void> {
    for (const record of readTagged(chunks, grammar)) yield record === null ? pulse : readRecord(record);
  },
};

const tagLine =
  /^(DataType|[A-Za-z]{2,20}(?=-[\p{Script=Han}A-Za-z]{1,12}\s*[:：]))(?:-[\p{Script=Han}A-Za-z]{1,12})?\s*[:：]\s?(.*)$/u;

const grammar: TaggedGrammar = {
  field(line) {
    const match = tagLine.exec(line);
    return match === null ? null : { tag: match[1]!, value: match[2]! };
  },
  begins: (tag, present) =>
    (tag === 'DataType' && present.size > 0) ||
    ((tag === 'SrcDatabase' || tag === 'Title') &&
      present.has('Title') &&
      (tag === 'Title' || present.has('SrcDatabase'))),
};

const direct: ReadonlyMap<string, LineField> = new Map<string, LineField>([
  ['Title', 'title'],
  ['Source', 'container-title'],
  ['Period', 'issue'],
  ['Roll', 'volume'],
  ['Page', 'page'],
  ['Link', 'URL'],
  ['Url', 'URL'],
  ['Publisher', 'publisher'],
  ['Language', 'language'],
]);

const types: readonly (readonly [RegExp, string])[] = [
  [/硕士|博士|学位/, 'thesis'],
  [/会议/, 'paper-conference'],
  [/报纸/, 'article-newspaper'],
  [/专利/, 'patent'],
  [/标准/, 'standard'],
  [/图书/, 'book'],
  [/成果|报告/, 'report'],
];

function readRecord({ fields, line }: TaggedRecord): ReadStep {
  const value = (wanted: string) => fields.find(({ tag }) => tag === wanted)?.value.trim() ?? '';
  const draft = new RecordDraft(
    types.find(([pattern]) => pattern.test(value('SrcDatabase')))?.[1] ?? 'article-journal',
  );
  for (const { tag, value: text } of fields) {
    const field = direct.get(tag);
    if (field !== undefined) draft.setOrKeep(field, text, tag);
    else if (tag === 'Author') for (const name of nameList(text)) draft.author(name);
    else if (tag === 'Summary') draft.setOrKeep('abstract', chineseAbstract(text), tag);
    else if (tag === 'Keyword') draft.keyword(...text.split(/[;；]+/));
    else if (tag === 'DOI') draft.set('DOI', normaliseDoi(text));
    else if (tag === 'ISSN') draft.set('ISSN', issnsIn(text)[0]);
    else draft.keep(tag, text);
  }
  draft.date(published(value('PubTime'), value('Year')));
  const record = draft.build();
  return record === null
    ? rejected('The record has no title, no author and no identifier.', line)
    : accepted(record, line);
}

/** The day of publication when it falls in the stated year; ahead of print there is only the day. */
function published(time: string, year: string) {
  const date = parseDate(time);
  const stated = parseDate(year);
  const agrees = stated === null || date?.['date-parts']?.[0]?.[0] === stated['date-parts']?.[0]?.[0];
  return date !== null && agrees ? date : stated;
}
