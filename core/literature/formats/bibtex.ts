import type { CslDate, CslName } from '../../model/source.ts';
import { plainLine } from '../clean-text.ts';
import { monthNumber, parseDate } from '../dates.ts';
import { isbnsIn, issnsIn, normaliseDoi, normalisePmcid, normalisePmid } from '../identifiers.ts';
import { personName } from '../names.ts';
import { accepted, type Chunks, pulse, type ReadStep, rejected } from '../read-step.ts';
import { type LineField, RecordDraft } from '../record-draft.ts';
import { texToText } from '../tex-text.ts';
import { type BibEntry, bibEntries } from './bibtex-entries.ts';
import { countLines, type LiteratureFormat } from './format.ts';

/** BibTeX and BibLaTeX, with what Zotero, JabRef, Mendeley, Scopus and ACM add to them. */
export const bibtex: LiteratureFormat = {
  id: 'bibtex',
  name: 'BibTeX',
  extensions: ['bib', 'bibtex', 'txt'],
  references: ['https://ctan.org/pkg/biblatex', 'https://ctan.org/pkg/bibtex'],
  recognise(head) {
    const entries = countLines(head, /^[ \t]*@\s*[A-Za-z]+\s*[{(]\s*[^\s,={}]*\s*,/gm);
    const fields = countLines(head, /^[ \t]*[\w+-]+\s*=\s*(?:[{"]|\w+\s*,?\s*$)/gm);
    return entries === 0 ? 0 : Math.min(1, 0.6 + entries / 20 + fields / 100);
  },
  *read(chunks: Chunks): Generator<ReadStep, void, void> {
    const parents = new Map<string, BibEntry>();
    const waiting: (BibEntry | ReadStep)[] = [];
    for (const entry of bibEntries(chunks)) {
      if (entry === null) yield pulse;
      else if (entry.kind === 'broken') yield* inTurn(waiting, rejected(entry.message, entry.line));
      else if (entry.type === 'xdata') parents.set(entry.key.toLowerCase(), entry);
      else {
        if (isParent.test(entry.type)) parents.set(entry.key.toLowerCase(), entry);
        if (parentKeys(entry).length > 0) waiting.push(entry);
        else yield* inTurn(waiting, readEntry(entry));
      }
    }
    for (const item of waiting) {
      yield 'key' in item ? readEntry(withInherited(item, parents)) : item;
    }
  },
};

/** Once an entry waits for its parent, which stands further down, all others wait behind it. */
function* inTurn(waiting: (BibEntry | ReadStep)[], step: ReadStep): Generator<ReadStep, void, void> {
  if (waiting.length > 0) waiting.push(step);
  else yield step;
}

const isParent = /^(?:mv)?(?:book|proceedings|collection|reference|periodical|misc|online)$/;

function parentKeys({ fields }: BibEntry): readonly string[] {
  return [fields.get('crossref'), fields.get('xdata')].flatMap(
    (keys) => keys?.toLowerCase().split(/\s*,\s*/) ?? [],
  );
}

/** A child takes over what it lacks; the title of a parent is its book title. */
function withInherited(entry: BibEntry, parents: ReadonlyMap<string, BibEntry>): BibEntry {
  const fields = new Map(entry.fields);
  for (const key of parentKeys(entry)) {
    const parent = parents.get(key);
    for (const [name, value] of parent?.fields ?? []) {
      const target = parent?.type === 'xdata' ? name : (inheritedAs.get(name) ?? name);
      if (target !== '' && !fields.has(target)) fields.set(target, value);
    }
  }
  return { ...entry, fields };
}

const inheritedAs: ReadonlyMap<string, string> = new Map([
  ['title', 'booktitle'],
  ['subtitle', 'booksubtitle'],
  ['author', 'bookauthor'],
  ['abstract', ''],
  ['doi', ''],
  ['keywords', ''],
  ['pages', ''],
]);

const types: Readonly<Record<string, string>> = {
  article: 'article-journal',
  book: 'book',
  mvbook: 'book',
  booklet: 'pamphlet',
  inbook: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  incollection: 'chapter',
  suppcollection: 'chapter',
  collection: 'book',
  mvcollection: 'book',
  conference: 'paper-conference',
  inproceedings: 'paper-conference',
  proceedings: 'book',
  mvproceedings: 'book',
  manual: 'report',
  mastersthesis: 'thesis',
  phdthesis: 'thesis',
  bathesis: 'thesis',
  candthesis: 'thesis',
  thesis: 'thesis',
  misc: 'document',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  patent: 'patent',
  periodical: 'periodical',
  suppperiodical: 'article-journal',
  reference: 'book',
  mvreference: 'book',
  inreference: 'entry-encyclopedia',
  report: 'report',
  techreport: 'report',
  unpublished: 'manuscript',
  dataset: 'dataset',
  software: 'software',
  artwork: 'graphic',
  audio: 'song',
  video: 'motion_picture',
  movie: 'motion_picture',
  jurisdiction: 'legal_case',
  legislation: 'legislation',
  standard: 'standard',
  letter: 'personal_communication',
  preprint: 'article',
};

const direct: ReadonlyMap<string, LineField> = new Map<string, LineField>([
  ['journal', 'container-title'],
  ['journaltitle', 'container-title'],
  ['shortjournal', 'container-title-short'],
  ['series', 'collection-title'],
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['edition', 'edition'],
  ['publisher', 'publisher'],
  ['institution', 'publisher'],
  ['school', 'publisher'],
  ['organization', 'publisher'],
  ['address', 'publisher-place'],
  ['location', 'publisher-place'],
  ['abstract', 'abstract'],
  ['note', 'note'],
  ['language', 'language'],
  ['langid', 'language'],
  ['hyphenation', 'language'],
  ['origtitle', 'original-title'],
]);

function readEntry({ type, key, fields, line }: BibEntry): ReadStep {
  const draft = new RecordDraft(types[type] ?? 'document');
  draft.keep('citation-key', key);
  if (types[type] === undefined) draft.keep('entry-type', type);
  readTitles(draft, fields);
  for (const [name, tex] of fields) readField(draft, name, tex, type);
  draft.date(issued(fields));
  const record = draft.build();
  return record === null
    ? rejected(`The entry @${type}{${key}} has no title, no author and no identifier.`, line)
    : accepted(record, line);
}

function readTitles(draft: RecordDraft, fields: ReadonlyMap<string, string>): void {
  const titled = (title: string, subtitle: string) => {
    const main = texToText(fields.get(title) ?? '').trim();
    const sub = texToText(fields.get(subtitle) ?? '').trim();
    return main === '' || sub === '' ? main || sub : `${main}${/[?!:.]$/.test(main) ? '' : ':'} ${sub}`;
  };
  draft.set('title', titled('title', 'subtitle'));
  const book = titled('booktitle', 'booksubtitle');
  if (book !== '' && !draft.set('container-title', book)) draft.keep('booktitle', book);
}

function readField(draft: RecordDraft, name: string, tex: string, type: string): void {
  const field = direct.get(name);
  if (field !== undefined) {
    const text =
      name === 'abstract'
        ? texToText(
            tex
              .replace(/\n\s*\n/g, '\u2029')
              .replace(/\s*\n\s*/g, ' ')
              .replaceAll('\u2029', '\n'),
          )
        : texToText(tex);
    draft.setOrKeep(field, text, name);
    return;
  }
  switch (name) {
    case 'title':
    case 'subtitle':
    case 'booktitle':
    case 'booksubtitle':
    case 'year':
    case 'month':
    case 'day':
    case 'date':
    case 'crossref':
    case 'xdata':
      return;
    case 'author':
      for (const author of bibNames(tex)) draft.author(author);
      return;
    case 'editor':
      for (const editor of bibNames(tex)) draft.editor(editor);
      return;
    case 'pages':
      draft.setOrKeep('page', texToText(tex).replace(/\s*[–—]\s*/g, '-'), name);
      return;
    case 'number':
      draft.setOrKeep(
        /^(?:article|suppperiodical|periodical)$/.test(type) ? 'issue' : 'number',
        texToText(tex),
        name,
      );
      return;
    case 'keywords':
    case 'keyword':
      draft.keyword(...texToText(tex).split(tex.includes(';') ? ';' : /[,\n]/));
      return;
    case 'doi':
    case 'pmid':
    case 'pmcid':
    case 'pmc':
      readIdentifier(draft, name, unescaped(tex));
      return;
    case 'issn':
    case 'isbn': {
      const found = name === 'issn' ? issnsIn(tex) : isbnsIn(tex);
      draft.set(name === 'issn' ? 'ISSN' : 'ISBN', found[0] ?? plainLine(tex));
      if (found.length !== 1) draft.keep(name, tex);
      return;
    }
    case 'url':
      draft.setOrKeep('URL', unescaped(tex), name);
      return;
    case 'eprint':
      if (/^\d{5,9}$/.test(tex.trim())) draft.set('PMID', tex.trim());
      draft.keep(name, tex);
      return;
    default:
      draft.keep(
        name,
        /^(?:file|eprint|bdsk|owner|timestamp|local-url|pdf)/.test(name) ? tex : texToText(tex),
      );
  }
}

function readIdentifier(draft: RecordDraft, name: string, text: string): void {
  const [field, found] =
    name === 'doi'
      ? (['DOI', normaliseDoi(text)] as const)
      : name === 'pmid'
        ? (['PMID', normalisePmid(text)] as const)
        : (['PMCID', normalisePmcid(text)] as const);
  if (found === null || !draft.set(field, found)) draft.keep(name, text);
}

/** Addresses are verbatim in BibLaTeX, but many exporters escape _, %, & and # in them all the same. */
function unescaped(tex: string): string {
  return tex
    .replace(/\{?\\([_%&#~])\}?(?:\{\})?/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/^\\url/, '')
    .trim();
}

/** Names parted by "and" outside braces; a name in braces is a body. */
function bibNames(tex: string): readonly CslName[] {
  return splitNames(tex.replace(/\s+/g, ' '))
    .filter((name) => name.toLowerCase() !== 'others')
    .map(bibName)
    .filter((name) => name !== null);
}

function bibName(tex: string): CslName | null {
  const text = plainLine(texToText(tex));
  if (/^\{(?!\\)[^{}]*(?:\{[^{}]*\}[^{}]*)*\}$/.test(tex)) return text === '' ? null : { literal: text };
  const extended = /\bfamily\s*=/.test(text) ? extendedName(text) : null;
  if (extended !== null) return extended;
  const parts = text.split(/\s*,\s*/);
  // BibTeX puts the suffix second: "Walker, Jr, Anna".
  if (parts.length === 3) return { family: parts[0]!, given: parts[2]!, suffix: parts[1]! };
  return parts.length === 2 && parts[1] !== ''
    ? { family: parts[0]!, given: parts[1]! }
    : personName(text, true);
}

/** BibLaTeX's "family=Walker, given=Anna, prefix=van". */
function extendedName(text: string): CslName | null {
  const part = (wanted: string) => new RegExp(`\\b${wanted}\\s*=\\s*"?([^,"]+)`).exec(text)?.[1]?.trim();
  const [family, given, prefix, suffix] = ['family', 'given', 'prefix', 'suffix'].map(part);
  if (family === undefined) return null;
  return {
    family,
    ...(given === undefined ? {} : { given }),
    ...(prefix === undefined ? {} : { 'non-dropping-particle': prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

function splitNames(text: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    else if (depth <= 0 && char === ' ' && /^ and /i.test(text.slice(at, at + 5))) {
      names.push(text.slice(from, at));
      from = at + 5;
      at += 4;
    }
  }
  return [...names, text.slice(from)].map((name) => name.trim()).filter((name) => name !== '');
}

/** BibLaTeX's date ("2020-03/2020-05", "2014~"), else year, month and day. */
function issued(fields: ReadonlyMap<string, string>): CslDate | null {
  const date = fields.get('date');
  if (date !== undefined) return extendedDate(texToText(date));
  const year = texToText(fields.get('year') ?? '').trim();
  if (year === '') return null;
  const parsed = parseDate(year);
  const parts = parsed?.['date-parts'];
  const month = texToText(fields.get('month') ?? '').trim();
  if (parts?.length !== 1 || parts[0]!.length > 1 || month === '') return parsed;
  const number = monthNumber(/^[A-Za-z]+|^\d+/.exec(month)?.[0] ?? '');
  if (number === null) return { 'date-parts': parts, literal: `${year} ${month}` };
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?$/.exec(
    fields.get('day') ?? (month.includes(' ') ? month : ''),
  )?.[1];
  return { 'date-parts': [[parts[0]![0]!, number, ...(day === undefined ? [] : [Number(day)])]] };
}

function extendedDate(date: string): CslDate | null {
  const [from, to] = date.split('/');
  const first = parseDate((from ?? '').replace(/[~?%]/g, ''));
  const second = to === undefined || to.trim() === '' ? null : parseDate(to.replace(/[~?%]/g, ''));
  const start = first?.['date-parts']?.[0];
  const end = second?.['date-parts']?.[0];
  if (start === undefined) return parseDate(date);
  return end === undefined ? { 'date-parts': [start] } : { 'date-parts': [start, end] };
}
