import type { CslDate, CslName } from '../../model/source.ts';
import { monthNumber, parseDate } from '../dates.ts';
import { normaliseDoi, normalisePmcid, normalisePmid } from '../identifiers.ts';
import { accepted, type Chunks, pulse, type ReadStep, rejected } from '../read-step.ts';
import { RecordDraft } from '../record-draft.ts';
import { type ElementText, xmlElements } from '../xml-elements.ts';
import { childrenOf, find, isElement, parseXml, textOf, type XmlElement } from '../xml-tree.ts';
import { countLines, type LiteratureFormat } from './format.ts';

/** JATS and its forerunner NLM, as PubMed Central and publishers deliver articles. Only the front matter is read. */
export const jats: LiteratureFormat = {
  id: 'jats',
  name: 'JATS XML',
  extensions: ['xml', 'nxml'],
  references: ['https://jats.nlm.nih.gov/'],
  recognise(head) {
    const marks = countLines(
      head,
      /<(?:article-meta|journal-meta|article-title|contrib-group|pub-date|front)[\s>]/g,
      10,
    );
    return marks === 0 ? 0 : Math.min(1, (/<article[\s>]/.test(head) ? 0.7 : 0.4) + marks / 20);
  },
  *read(chunks: Chunks): Generator<ReadStep, void, void> {
    for (const found of xmlElements(chunks, ['article'])) yield found === null ? pulse : readElement(found);
  },
};

/** An article that is cut off in its body or references still has its whole front matter. */
function readElement({ text, line }: ElementText): ReadStep {
  const start = /<front[\s>]/.exec(text)?.index ?? text.search(/<article-meta[\s>]/);
  const close = /<\/front>/.exec(text);
  const end = close === null ? -1 : close.index + close[0].length;
  if (start === -1 || end === -1) return rejected('The article has no complete front matter.', line);
  const parsed = parseXml(text.slice(start, end));
  if (!parsed.ok) return rejected(`The front matter is not well-formed XML: ${parsed.error}`, line);
  const opening = /^<article[^>]*>/.exec(text)?.[0] ?? '';
  const kind = /\barticle-type\s*=\s*["']([^"']*)["']/.exec(opening)?.[1];
  const language = /\bxml:lang\s*=\s*["']([^"']*)["']/.exec(opening)?.[1];
  const record = readFront(parsed.value, kind, language).build();
  return record === null
    ? rejected('The article has no title, no author and no identifier.', line)
    : accepted(record, line);
}

const types: Readonly<Record<string, string>> = {
  'book-review': 'review-book',
  preprint: 'article',
  dissertation: 'thesis',
  'meeting-report': 'paper-conference',
};

function readFront(front: XmlElement, kind: string | undefined, language: string | undefined): RecordDraft {
  const draft = new RecordDraft(types[kind ?? ''] ?? 'article-journal');
  const journal = find(front, 'journal-meta');
  const article = find(front, 'article-meta') ?? front;
  draft.keep('publication-type', kind);
  draft.set('language', language);
  readJournal(draft, journal);
  for (const id of childrenOf(article, 'article-id')) readIdentifier(draft, id);
  readTitles(draft, article);
  readNames(draft, article);
  draft.date(published(article));
  draft.set('volume', textOf(find(article, 'volume')));
  draft.set('issue', textOf(find(article, 'issue')));
  draft.set('page', pages(article));
  readAbstracts(draft, article);
  for (const group of childrenOf(article, 'kwd-group')) readKeywords(draft, group);
  keepTheRest(draft, article);
  return draft;
}

function readJournal(draft: RecordDraft, journal: XmlElement | undefined): void {
  draft.set(
    'container-title',
    textOf(find(journal, 'journal-title-group', 'journal-title') ?? find(journal, 'journal-title')),
  );
  const short =
    find(journal, 'journal-title-group', 'abbrev-journal-title') ?? find(journal, 'abbrev-journal-title');
  const ids = childrenOf(journal, 'journal-id');
  const nlm = ids.find(({ attributes }) =>
    /^(?:nlm-ta|iso-abbrev)$/.test(attributes['journal-id-type'] ?? ''),
  );
  draft.set('container-title-short', textOf(short ?? nlm));
  const issns = childrenOf(journal, 'issn').map(textOf);
  draft.set('ISSN', issns[0]);
  if (issns.length > 1) for (const issn of issns) draft.keep('issn', issn);
  draft.set('publisher', textOf(find(journal, 'publisher', 'publisher-name')));
  draft.set('publisher-place', textOf(find(journal, 'publisher', 'publisher-loc')));
}

function readIdentifier(draft: RecordDraft, id: XmlElement): void {
  const kind = id.attributes['pub-id-type'] ?? 'article-id';
  const value = textOf(id);
  if (kind === 'doi' && draft.set('DOI', normaliseDoi(value))) return;
  if (kind === 'pmid' && draft.set('PMID', normalisePmid(value))) return;
  if (/^(?:pmc|pmcid|pmcaid)$/.test(kind) && draft.set('PMCID', normalisePmcid(value))) return;
  draft.keep(kind, value);
}

function readTitles(draft: RecordDraft, article: XmlElement): void {
  const group = find(article, 'title-group');
  const title = textOf(find(group, 'article-title')).replace(/\n/g, ' ');
  const subtitle = textOf(find(group, 'subtitle')).replace(/\n/g, ' ');
  draft.set('title', subtitle === '' ? title : `${title}${/[?!:.]$/.test(title) ? '' : ':'} ${subtitle}`);
  for (const translated of childrenOf(group, 'trans-title-group')) {
    draft.keep(
      `title (${translated.attributes.lang ?? 'translated'})`,
      textOf(find(translated, 'trans-title')),
    );
  }
  draft.keep('trans-title', textOf(find(group, 'trans-title')));
  for (const alternative of childrenOf(group, 'alt-title')) {
    draft.keep(alternative.attributes['alt-title-type'] ?? 'alt-title', textOf(alternative));
  }
}

function readNames(draft: RecordDraft, article: XmlElement): void {
  for (const group of childrenOf(article, 'contrib-group')) {
    for (const contributor of childrenOf(group, 'contrib')) {
      const name = contributorName(contributor);
      const role = contributor.attributes['contrib-type'] ?? group.attributes['content-type'] ?? 'author';
      if (name === null) continue;
      if (role === 'author') draft.author(name);
      else if (role === 'editor')
        draft.keep('editor', [name.given, name.family, name.literal].filter(Boolean).join(' '));
      else draft.keep(role, [name.given, name.family, name.literal].filter(Boolean).join(' '));
    }
  }
  for (const affiliation of [
    ...childrenOf(article, 'aff'),
    ...childrenOf(article, 'contrib-group').flatMap((group) => childrenOf(group, 'aff')),
  ]) {
    draft.keep(
      'affiliation',
      textOf(affiliation)
        .replace(/^\S{1,3}\n/, '')
        .replace(/\n/g, ' '),
    );
  }
}

function contributorName(contributor: XmlElement): CslName | null {
  const name = find(contributor, 'name') ?? find(contributor, 'name-alternatives', 'name');
  if (name === undefined) {
    const body = textOf(find(contributor, 'collab') ?? find(contributor, 'string-name')).replace(/\n/g, ' ');
    return body === '' ? null : { literal: body };
  }
  const [family, given, suffix] = ['surname', 'given-names', 'suffix'].map((part) =>
    textOf(find(name, part)),
  );
  if (family === undefined || family === '')
    return given === undefined || given === '' ? null : { literal: given };
  return { family, ...(given ? { given } : {}), ...(suffix ? { suffix } : {}) };
}

/** The earliest of electronic and printed publication that has a month; collections have often only a year. */
function published(article: XmlElement): CslDate | null {
  const dates = childrenOf(article, 'pub-date');
  const order = ['epub', 'ppub', 'pub', 'epub-ppub', 'collection', 'pmc-release'];
  const rank = ({ attributes }: XmlElement) => {
    const kind = attributes['pub-type'] ?? attributes['date-type'] ?? '';
    return order.includes(kind) ? order.indexOf(kind) : order.length;
  };
  for (const date of [...dates].sort((one, other) => rank(one) - rank(other))) {
    const read = pubDate(date);
    if (read !== null) return read;
  }
  return null;
}

function pubDate(date: XmlElement): CslDate | null {
  const [year, month, day, season] = ['year', 'month', 'day', 'season'].map((part) =>
    textOf(find(date, part)),
  );
  if (!year || !/^\d{4}$/.test(year)) return parseDate(textOf(find(date, 'string-date')));
  if (season) return parseDate(`${year} ${season}`);
  const number = monthNumber(month ?? '');
  return {
    'date-parts': [
      [
        Number(year),
        ...(number === null ? [] : [number, ...(/^\d{1,2}$/.test(day ?? '') ? [Number(day)] : [])]),
      ],
    ],
  };
}

function pages(article: XmlElement): string {
  const [first, last, range, electronic] = ['fpage', 'lpage', 'page-range', 'elocation-id'].map((name) =>
    textOf(find(article, name)),
  );
  if (range) return range;
  if (first) return last && last !== first ? `${first}-${last}` : first;
  return electronic ?? '';
}

/** The abstract proper; those for the table of contents, lay readers or in other languages are kept beside it. */
function readAbstracts(draft: RecordDraft, article: XmlElement): void {
  for (const abstract of childrenOf(article, 'abstract')) {
    const kind = abstract.attributes['abstract-type'];
    const text = abstractText(abstract);
    if (kind === undefined || kind === '' || kind === 'section' || kind === 'structured')
      draft.setOrKeep('abstract', text, 'abstract');
    else draft.keep(`abstract (${kind})`, text);
  }
  for (const translated of childrenOf(article, 'trans-abstract')) {
    draft.keep(`abstract (${translated.attributes.lang ?? 'translated'})`, abstractText(translated));
  }
}

/** "LABEL: text" for each section; further paragraphs of a section follow on lines of their own. */
function abstractText(abstract: XmlElement): string {
  const parts: string[] = [];
  for (const child of abstract.children) {
    if (!isElement(child)) {
      if (child.trim() !== '') parts.push(child.trim());
    } else if (child.name === 'sec') parts.push(sectionText(child));
    else if (child.name !== 'title' && child.name !== 'object-id') parts.push(textOf(child));
  }
  return parts.filter((part) => part !== '').join('\n');
}

function sectionText(section: XmlElement): string {
  const title = textOf(find(section, 'title') ?? find(section, 'label'))
    .replace(/[:.\s]+$/, '')
    .replace(/\n/g, ' ');
  const body = section.children
    .filter(isElement)
    .filter(({ name }) => name !== 'title' && name !== 'label')
    .map((child) => (child.name === 'sec' ? sectionText(child) : textOf(child)))
    .filter((text) => text !== '')
    .join('\n');
  return title === '' || body === '' ? title || body : `${title}: ${body}`;
}

function readKeywords(draft: RecordDraft, group: XmlElement): void {
  for (const keyword of childrenOf(group, 'kwd')) draft.keyword(textOf(keyword));
  for (const compound of childrenOf(group, 'compound-kwd'))
    draft.keyword(textOf(compound).replace(/\n/g, ' '));
}

const kept = new Set([
  'article-categories',
  'author-notes',
  'permissions',
  'funding-group',
  'related-article',
  'history',
  'product',
  'conference',
]);

function keepTheRest(draft: RecordDraft, article: XmlElement): void {
  for (const child of article.children.filter(isElement)) {
    if (kept.has(child.name)) draft.keep(child.name, textOf(child).replace(/\s*\n\s*/g, '; '));
    if (child.name === 'related-article')
      draft.keep(
        child.name,
        [child.attributes['related-article-type'], child.attributes.href].filter(Boolean).join(': '),
      );
  }
}
