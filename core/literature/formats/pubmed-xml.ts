import type { CslDate, CslName } from '../../model/source.ts';
import { plainParagraphs } from '../clean-text.ts';
import { monthNumber, parseDate } from '../dates.ts';
import { normaliseDoi, normalisePmcid, normalisePmid } from '../identifiers.ts';
import { accepted, type Chunks, pulse, type ReadStep, rejected } from '../read-step.ts';
import { RecordDraft } from '../record-draft.ts';
import { translatedTitle } from '../titles.ts';
import { type ElementText, xmlElements } from '../xml-elements.ts';
import { childrenOf, descendants, find, isElement, parseXml, textOf, type XmlElement } from '../xml-tree.ts';
import { countLines, type LiteratureFormat } from './format.ts';
import { medlineType } from './medline-types.ts';

/** PubMed's XML: a set of articles and book records, or one of them alone. */
export const pubmedXml: LiteratureFormat = {
  id: 'pubmed-xml',
  name: 'PubMed XML',
  extensions: ['xml'],
  references: ['https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/250101/'],
  recognise(head) {
    const marks = countLines(
      head,
      /<(?:PubmedArticleSet|PubmedArticle|PubmedBookArticle|MedlineCitation)[\s>]/g,
      5,
    );
    return marks === 0 ? 0 : Math.min(1, 0.9 + marks / 50);
  },
  *read(chunks: Chunks): Generator<ReadStep, void, void> {
    for (const found of xmlElements(chunks, ['PubmedArticle', 'PubmedBookArticle', 'BookDocumentSet'])) {
      yield found === null ? pulse : readElement(found);
    }
  },
};

function readElement({ text, line, complete }: ElementText): ReadStep {
  if (!complete) return rejected('The record is cut off: its closing tag is missing.', line);
  const parsed = parseXml(text);
  if (!parsed.ok) return rejected(`The record is not well-formed XML: ${parsed.error}`, line);
  const draft =
    parsed.value.name === 'PubmedBookArticle' ? readBook(parsed.value) : readArticle(parsed.value);
  const record = draft.build();
  return record === null
    ? rejected('The record has no title, no author and no identifier.', line)
    : accepted(record, line);
}

function readArticle(root: XmlElement): RecordDraft {
  const draft = new RecordDraft('article-journal');
  const citation = find(root, 'MedlineCitation') ?? root;
  const article = find(citation, 'Article') ?? citation;
  const journal = find(article, 'Journal');
  const issue = find(journal, 'JournalIssue');
  draft.set('PMID', normalisePmid(textOf(find(citation, 'PMID'))));
  readIdentifiers(draft, [...childrenOf(article, 'ELocationID'), ...articleIds(root)]);
  draft.set('language', childrenOf(article, 'Language').map(textOf).join('; '));
  readTitles(draft, article);
  draft.set('container-title', textOf(find(journal, 'Title')));
  draft.set(
    'container-title-short',
    textOf(find(journal, 'ISOAbbreviation')) || textOf(find(citation, 'MedlineJournalInfo', 'MedlineTA')),
  );
  draft.set(
    'ISSN',
    textOf(find(journal, 'ISSN')) || textOf(find(citation, 'MedlineJournalInfo', 'ISSNLinking')),
  );
  draft.set('volume', textOf(find(issue, 'Volume')));
  draft.set('issue', textOf(find(issue, 'Issue')));
  draft.date(pubDate(find(issue, 'PubDate')) ?? pubDate(find(article, 'ArticleDate')));
  draft.set('page', pages(find(article, 'Pagination')));
  draft.set('publisher-place', textOf(find(citation, 'MedlineJournalInfo', 'Country')));
  readNames(draft, article);
  readAbstracts(draft, article, citation);
  readSubjects(draft, citation);
  const types = [...descendants(find(article, 'PublicationTypeList') ?? article, 'PublicationType')].map(
    textOf,
  );
  for (const type of types) draft.keep('publication-type', type);
  draft.type = medlineType(types, { inBook: false, owner: undefined });
  draft.keep('Status', citation.attributes.Status);
  keepTheRest(draft, citation, handledInCitation);
  keepTheRest(draft, article, handledInArticle);
  keepTheRest(draft, find(root, 'PubmedData'), handledInData);
  return draft;
}

function readBook(root: XmlElement): RecordDraft {
  const document = find(root, 'BookDocument') ?? root;
  const book = find(document, 'Book');
  const title = textOf(find(document, 'ArticleTitle'));
  const bookTitle = textOf(find(book, 'BookTitle'));
  const draft = new RecordDraft(title === '' ? 'book' : 'chapter');
  draft.set('PMID', normalisePmid(textOf(find(document, 'PMID'))));
  readIdentifiers(draft, [...articleIds(document), ...articleIds(root), ...childrenOf(book, 'ELocationID')]);
  draft.set('title', title === '' ? bookTitle : title);
  if (title !== '') draft.set('container-title', bookTitle);
  draft.set('collection-title', textOf(find(book, 'CollectionTitle')));
  draft.set('publisher', textOf(find(book, 'Publisher', 'PublisherName')));
  draft.set('publisher-place', textOf(find(book, 'Publisher', 'PublisherLocation')));
  draft.set('edition', textOf(find(book, 'Edition')));
  draft.set('volume', textOf(find(book, 'Volume')));
  draft.set('ISBN', textOf(find(book, 'Isbn')));
  draft.set('page', pages(find(document, 'Pagination')));
  draft.set('language', childrenOf(document, 'Language').map(textOf).join('; '));
  draft.date(pubDate(find(document, 'ContributionDate')) ?? pubDate(find(book, 'PubDate')));
  readNames(draft, document);
  for (const list of childrenOf(book, 'AuthorList')) readNameList(draft, list, title !== '');
  readAbstracts(draft, document, document);
  readSubjects(draft, document);
  for (const type of childrenOf(document, 'PublicationType')) draft.keep('publication-type', textOf(type));
  keepTheRest(draft, document, handledInBook);
  return draft;
}

function articleIds(element: XmlElement): readonly XmlElement[] {
  const lists = [
    ...childrenOf(element, 'ArticleIdList'),
    ...childrenOf(find(element, 'PubmedData'), 'ArticleIdList'),
    ...childrenOf(find(element, 'PubmedBookData'), 'ArticleIdList'),
  ];
  return lists.flatMap((list) => childrenOf(list, 'ArticleId'));
}

function readIdentifiers(draft: RecordDraft, elements: readonly XmlElement[]): void {
  for (const element of elements) {
    const kind = element.attributes.EIdType ?? element.attributes.IdType ?? 'id';
    const value = textOf(element);
    if (kind === 'doi' && draft.set('DOI', normaliseDoi(value))) continue;
    if (kind === 'pubmed' && draft.set('PMID', normalisePmid(value))) continue;
    if ((kind === 'pmc' || kind === 'pmcid') && draft.set('PMCID', normalisePmcid(value))) continue;
    draft.keep(kind, value);
  }
}

function readTitles(draft: RecordDraft, article: XmlElement): void {
  const original = textOf(find(article, 'VernacularTitle'));
  const title = textOf(find(article, 'ArticleTitle'));
  draft.set('original-title', original);
  draft.set('title', translatedTitle(title, draft.get('language'), original === '' ? undefined : original));
  draft.set('title', original); // where there is no translated one
}

/** Year, month, day; a MedlineDate ("2019 Nov-Dec", "2020 Winter") or a season in words. */
function pubDate(element: XmlElement | undefined): CslDate | null {
  if (element === undefined) return null;
  const medline = textOf(find(element, 'MedlineDate'));
  if (medline !== '') return parseDate(medline);
  const [year, month, day, season] = ['Year', 'Month', 'Day', 'Season'].map((name) =>
    textOf(find(element, name)),
  );
  if (year === undefined || year === '') return null;
  if (season !== undefined && season !== '') return parseDate(`${year} ${season}`);
  const number = monthNumber(month ?? '');
  if (number === null) return parseDate([year, month].filter((part) => part !== '').join(' '));
  return { 'date-parts': [[Number(year), number, ...(/^\d{1,2}$/.test(day ?? '') ? [Number(day)] : [])]] };
}

function pages(element: XmlElement | undefined): string {
  const written = textOf(find(element, 'MedlinePgn'));
  if (written !== '') return written;
  const [start, end] = [textOf(find(element, 'StartPage')), textOf(find(element, 'EndPage'))];
  return end === '' || end === start ? start : `${start}-${end}`;
}

function readNames(draft: RecordDraft, element: XmlElement): void {
  for (const list of childrenOf(element, 'AuthorList')) readNameList(draft, list, true);
}

function readNameList(draft: RecordDraft, list: XmlElement, asStated: boolean): void {
  const editors = list.attributes.Type === 'editors';
  for (const author of childrenOf(list, 'Author')) {
    const name = authorName(author);
    if (name === null) continue;
    if (editors) draft.editor(name);
    else if (asStated || draft.type === 'book') draft.author(name);
    else draft.keep('book-author', name.literal ?? [name.family, name.given].join(', '));
    for (const affiliation of descendants(author, 'Affiliation'))
      draft.keep('affiliation', textOf(affiliation));
    for (const identifier of childrenOf(author, 'Identifier')) {
      draft.keep(
        identifier.attributes.Source ?? 'author-id',
        `${name.family ?? name.literal}: ${textOf(identifier)}`,
      );
    }
  }
}

function authorName(author: XmlElement): CslName | null {
  const body = textOf(find(author, 'CollectiveName'));
  if (body !== '') return { literal: body };
  const family = textOf(find(author, 'LastName'));
  const given =
    textOf(find(author, 'ForeName')) || textOf(find(author, 'FirstName')) || textOf(find(author, 'Initials'));
  const suffix = textOf(find(author, 'Suffix'));
  if (family === '') return given === '' ? null : { literal: given };
  return { family, ...(given === '' ? {} : { given }), ...(suffix === '' ? {} : { suffix }) };
}

function readAbstracts(draft: RecordDraft, element: XmlElement, citation: XmlElement): void {
  const abstract = find(element, 'Abstract');
  draft.set('abstract', abstractText(abstract));
  draft.keep('copyright', textOf(find(abstract, 'CopyrightInformation')));
  for (const other of childrenOf(citation, 'OtherAbstract')) {
    const language = other.attributes.Language ?? other.attributes.Type ?? 'other';
    draft.keep(`abstract (${language})`, plainParagraphs(abstractText(other)));
  }
}

/** One paragraph for each part, its label before it: "METHODS: …". */
function abstractText(abstract: XmlElement | undefined): string {
  return childrenOf(abstract, 'AbstractText')
    .map((part) => {
      const label = part.attributes.Label;
      const text = textOf(part);
      if (label === undefined || label.trim() === '' || /^unlabell?ed$/i.test(label)) return text;
      return text === '' ? '' : `${label.replace(/:$/, '')}: ${text}`;
    })
    .filter((part) => part !== '')
    .join('\n');
}

/** MeSH headings as "Descriptor/qualifier", major topics with a star in `mesh`, as MEDLINE writes them. */
function readSubjects(draft: RecordDraft, citation: XmlElement): void {
  for (const heading of childrenOf(find(citation, 'MeshHeadingList'), 'MeshHeading')) {
    const terms = heading.children.filter(isElement);
    const starred = terms.map((term) => `${term.attributes.MajorTopicYN === 'Y' ? '*' : ''}${textOf(term)}`);
    draft.keyword(terms.map(textOf).join('/'));
    draft.keep('mesh', starred.join('/'));
  }
  for (const list of childrenOf(citation, 'KeywordList')) {
    for (const keyword of childrenOf(list, 'Keyword')) draft.keyword(textOf(keyword));
  }
}

const handledInCitation = new Set([
  'PMID',
  'Article',
  'MedlineJournalInfo',
  'MeshHeadingList',
  'KeywordList',
  'OtherAbstract',
]);
const handledInArticle = new Set([
  'Journal',
  'ArticleTitle',
  'VernacularTitle',
  'Pagination',
  'ELocationID',
  'Abstract',
  'AuthorList',
  'Language',
  'PublicationTypeList',
]);
const handledInData = new Set(['ArticleIdList']);
const handledInBook = new Set([
  'PMID',
  'ArticleIdList',
  'Book',
  'ArticleTitle',
  'AuthorList',
  'Abstract',
  'Language',
  'PublicationType',
  'KeywordList',
  'ContributionDate',
  'Pagination',
]);

/** Whatever has no field of its own is kept under its element's name: one value for each entry of a list. */
function keepTheRest(
  draft: RecordDraft,
  element: XmlElement | undefined,
  handled: ReadonlySet<string>,
): void {
  for (const child of element?.children.filter(isElement) ?? []) {
    if (handled.has(child.name)) continue;
    const entries =
      child.name.endsWith('List') || child.name === 'History' ? child.children.filter(isElement) : [child];
    for (const entry of entries) draft.keep(child.name, described(entry));
  }
}

/** "RefSource: Lancet. 2001;1:2; PMID: 3", with the attributes that say what it is. */
function described(entry: XmlElement): string {
  const kind = entry.attributes.RefType ?? entry.attributes.PubStatus ?? entry.attributes.DateType;
  const parts = entry.children.filter(isElement);
  const isDate = parts.some(({ name }) => name === 'Year');
  const separator = isDate ? '-' : '; ';
  const text =
    parts.length === 0
      ? textOf(entry)
      : parts
          .map(textOf)
          .filter((part) => part !== '')
          .join(separator);
  return kind === undefined ? text : `${kind}: ${text}`;
}
