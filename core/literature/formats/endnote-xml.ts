import { partedAbstract } from '../abstract-text.ts';
import { parseDate } from '../dates.ts';
import { isbnsIn, issnsIn, normaliseDoi, normalisePmcid } from '../identifiers.ts';
import { personName } from '../names.ts';
import { accepted, type Chunks, pulse, type ReadStep, rejected } from '../read-step.ts';
import { type LineField, RecordDraft } from '../record-draft.ts';
import { type ElementText, xmlElements } from '../xml-elements.ts';
import { descendants, find, isElement, parseXml, textOf, type XmlElement } from '../xml-tree.ts';
import type { LiteratureFormat } from './format.ts';

/** EndNote's XML export, with its <style> elements around every text. */
export const endnoteXml: LiteratureFormat = {
  id: 'endnote-xml',
  name: 'EndNote XML',
  extensions: ['xml'],
  references: ['https://support.clarivate.com/Endnote/s/article/EndNote-XML-Document-Type-Definition'],
  recognise(head) {
    const marks = [
      '<record>',
      '<ref-type',
      '<contributors>',
      '<titles>',
      '<rec-number>',
      '<secondary-title>',
      '<records>',
    ];
    const found = marks.filter((mark) => head.includes(mark)).length;
    return found < 3 ? 0 : Math.min(1, 0.6 + found / 10);
  },
  *read(chunks: Chunks): Generator<ReadStep, void, void> {
    for (const found of xmlElements(chunks, ['record'])) yield found === null ? pulse : readElement(found);
  },
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
  [/web|blog/i, 'webpage'],
  [/patent/i, 'patent'],
  [/dataset/i, 'dataset'],
];

const direct: readonly (readonly [LineField, readonly string[]])[] = [
  ['title', ['titles', 'title']],
  ['container-title', ['periodical', 'full-title']],
  ['container-title', ['titles', 'secondary-title']],
  ['container-title', ['alt-periodical', 'full-title']],
  ['container-title-short', ['periodical', 'abbr-1']],
  ['container-title-short', ['alt-periodical', 'abbr-1']],
  ['collection-title', ['titles', 'tertiary-title']],
  ['original-title', ['titles', 'translated-title']],
  ['volume', ['volume']],
  ['issue', ['number']],
  ['page', ['pages']],
  ['edition', ['edition']],
  ['publisher', ['publisher']],
  ['publisher-place', ['pub-location']],
  ['language', ['language']],
  ['note', ['notes']],
];

const handled = new Set([
  'contributors',
  'titles',
  'periodical',
  'alt-periodical',
  'volume',
  'number',
  'pages',
  'edition',
  'publisher',
  'pub-location',
  'language',
  'notes',
  'abstract',
  'keywords',
  'dates',
  'urls',
  'isbn',
  'electronic-resource-num',
  'ref-type',
  'custom2',
]);

function readElement({ text, line, complete }: ElementText): ReadStep {
  if (!complete) return rejected('The record is cut off: its closing tag is missing.', line);
  const parsed = parseXml(text);
  if (!parsed.ok) return rejected(`The record is not well-formed XML: ${parsed.error}`, line);
  const record = readRecord(parsed.value).build();
  return record === null
    ? rejected('The record has no title, no author and no identifier.', line)
    : accepted(record, line);
}

function readRecord(root: XmlElement): RecordDraft {
  const kind = find(root, 'ref-type')?.attributes.name ?? '';
  const draft = new RecordDraft(types.find(([pattern]) => pattern.test(kind))?.[1] ?? 'document');
  draft.keep('ref-type', kind);
  const contributors = find(root, 'contributors');
  for (const author of [...descendants(find(contributors, 'authors') ?? empty, 'author')])
    draft.author(personName(textOf(author)));
  for (const editor of [...descendants(find(contributors, 'secondary-authors') ?? empty, 'author')])
    draft.editor(personName(textOf(editor)));
  for (const [field, path] of direct) draft.set(field, lines(find(root, ...path)));
  draft.set('abstract', partedAbstract(lines(find(root, 'abstract'))));
  for (const keyword of descendants(find(root, 'keywords') ?? empty, 'keyword'))
    draft.keyword(...lines(keyword).split('\n'));
  const year = textOf(find(root, 'dates', 'year'));
  const day = textOf(find(root, 'dates', 'pub-dates', 'date'));
  const whole = parseDate(/\d{4}/.test(day) ? day : `${year} ${day}`.trim());
  draft.date(whole?.literal === undefined ? (whole ?? parseDate(year)) : (parseDate(year) ?? whole));
  draft.keep('pub-dates', day);
  draft.set('DOI', normaliseDoi(textOf(find(root, 'electronic-resource-num'))));
  const numbers = textOf(find(root, 'isbn'));
  const isbn = isbnsIn(numbers)[0];
  if (isbn !== undefined) draft.set('ISBN', isbn);
  else draft.set('ISSN', issnsIn(numbers)[0]);
  draft.keep('isbn', numbers);
  for (const url of descendants(find(root, 'urls') ?? empty, 'url'))
    if (!draft.set('URL', textOf(url))) draft.keep('url', textOf(url));
  const second = textOf(find(root, 'custom2'));
  if (/^PMC\d+$/i.test(second)) draft.set('PMCID', normalisePmcid(second));
  else draft.keep('custom2', second);
  for (const child of root.children.filter(isElement))
    if (!handled.has(child.name)) draft.keep(child.name, lines(child));
  if (
    /pubmed|medline|nlm/i.test(
      textOf(find(root, 'remote-database-provider')) + textOf(find(root, 'remote-database-name')),
    )
  ) {
    const number = textOf(find(root, 'accession-num'));
    if (/^\d{1,9}$/.test(number)) draft.set('PMID', number);
  }
  return draft;
}

const empty: XmlElement = { name: '', attributes: {}, children: [] };

/** EndNote writes the line breaks of a field as carriage returns. */
function lines(element: XmlElement | undefined): string {
  return element === undefined ? '' : [...rawText(element)].join('').replace(/\r\n?/g, '\n');
}

function* rawText(element: XmlElement): Generator<string, void, void> {
  for (const child of element.children) {
    if (isElement(child)) yield* rawText(child);
    else yield child;
  }
}
