import type { CslName, CslRecord } from '../model/source.ts';
import { yearOf } from '../model/source.ts';

/** How a list or a quote names a record: "Walker et al. 2021", "王雅俊, 马会玲 2020", "Sample record 12". */
export function shortCitation(
  source: CslRecord | { readonly record: CslRecord; readonly sample?: boolean },
): string {
  const record = 'record' in source ? source.record : source;
  const sample = /^\[?((?:Sample record|示例记录) \d+)/i.exec(record.title)?.[1];
  if (sample !== undefined) return sample;
  const names = (record.author.length > 0 ? record.author : (record.editor ?? [])).map(familyName);
  const year = yearOf(record);
  const who = names.length === 0 ? shortTitle(record.title) : shortNames(names);
  return year === null ? who : `${who} ${year}`;
}

/**
 * A reference in the style of the Publication Manual of the American Psychological Association, 7th edition, as
 * plain text: up to 20 authors in full, beyond that 19, an ellipsis and the last.
 */
export function apaReference(record: CslRecord): string {
  const authors = apaAuthors(record.author.length > 0 ? record.author : (record.editor ?? []));
  const editors =
    record.author.length === 0 && record.editor !== undefined ? editorMark(record.editor.length) : '';
  const date = `(${apaDate(record)}).`;
  const title = sentence(record.title);
  if (authors === '') return joined(title, date, ...apaSource(record));
  return joined(`${stop(authors)}${editors}`, date, title, ...apaSource(record));
}

/** A reference in the style of the ICMJE recommendations (Citing Medicine), as plain text: six authors, then et al. */
export function vancouverReference(record: CslRecord): string {
  const names = record.author.length > 0 ? record.author : (record.editor ?? []);
  const shown = names.slice(0, 6).map(vancouverName);
  const authors = names.length > 6 ? [...shown, 'et al'] : shown;
  const editors =
    record.author.length === 0 && names.length > 0 ? `, ${names.length > 1 ? 'editors' : 'editor'}` : '';
  const lead = authors.length === 0 ? '' : stop(`${authors.join(', ')}${editors}`);
  return joined(lead, sentence(record.title), ...vancouverSource(record));
}

const chinese = /\p{Script=Han}/u;

/** What stands before the year: the family name, with its particle; a body or a Chinese name whole. */
function familyName(name: CslName): string {
  if (name.family === undefined) return name.literal ?? name.given ?? '';
  const family = spaced(name['non-dropping-particle'], name.family);
  return chinese.test(family) && name.given !== undefined ? `${family}${name.given}` : family;
}

function shortNames(names: readonly string[]): string {
  const [first = '', second] = names;
  if (names.length === 1 || second === undefined) return first;
  const both = chinese.test(first);
  if (names.length === 2) return both ? `${first}, ${second}` : `${first} & ${second}`;
  return both ? `${first}等` : `${first} et al.`;
}

function shortTitle(title: string): string {
  const words = title.split(/\s+/);
  const short = words.slice(0, 5).join(' ');
  if (words.length === 1 && title.length > 20) return `“${title.slice(0, 20)}…”`;
  return title === '' ? '—' : `“${short}${words.length > 5 ? '…' : ''}”`;
}

function apaAuthors(names: readonly CslName[]): string {
  const written = names.map(apaName);
  if (written.length <= 1) return written[0] ?? '';
  if (written.length > 20) return `${written.slice(0, 19).join(', ')}, . . . ${written.at(-1)}`;
  return `${written.slice(0, -1).join(', ')}, & ${written.at(-1)}`;
}

/** "van der Walker, A. B., Jr." */
function apaName(name: CslName): string {
  if (name.family === undefined) return name.literal ?? name.given ?? '';
  const family = spaced(name['non-dropping-particle'], name.family);
  if (chinese.test(family)) return `${family}${name.given ?? ''}`;
  const initials = spaced(initialsOf(name.given, '. ', '.'), name['dropping-particle']);
  return [family, initials, name.suffix].filter((part) => part !== undefined && part !== '').join(', ');
}

/** "Walker AB Jr" */
function vancouverName(name: CslName): string {
  if (name.family === undefined) return name.literal ?? name.given ?? '';
  const family = spaced(name['dropping-particle'], name['non-dropping-particle'], name.family);
  if (chinese.test(family)) return `${family}${name.given ?? ''}`;
  return spaced(family, initialsOf(name.given, '', '').slice(0, 2), name.suffix?.replace(/\.$/, ''));
}

/** First letters of the given names; "Jean-Paul" gives "J.-P." where initials are parted, "JP" where not. */
function initialsOf(given: string | undefined, between: string, after: string): string {
  if (given === undefined) return '';
  const names = given.split(/[\s.]+/).filter((part) => part !== '');
  const written = names.map((name) =>
    name
      .split('-')
      .filter((part) => part !== '')
      .map((part) => `${[...part][0]!.toUpperCase()}`)
      .join(after === '' ? '' : '.-'),
  );
  return written.length === 0 ? '' : `${written.join(between)}${after}`;
}

function editorMark(count: number): string {
  return count > 1 ? ' (Eds.).' : ' (Ed.).';
}

/** Journals take the year; magazines, newspapers, web pages and talks the full date. */
function apaDate(record: CslRecord): string {
  const parts = record.issued?.['date-parts']?.[0] ?? [];
  const [year, month, day] = parts;
  if (year === undefined) return record.issued?.literal ?? 'n.d.';
  const dated = [
    'article-magazine',
    'article-newspaper',
    'webpage',
    'post-weblog',
    'speech',
    'motion_picture',
  ];
  if (!dated.includes(record.type) || month === undefined) return String(year);
  const name = monthNames[month - 1]!;
  return day === undefined ? `${year}, ${name}` : `${year}, ${name} ${day}`;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function apaSource(record: CslRecord): readonly string[] {
  const link = record.DOI !== undefined ? `https://doi.org/${record.DOI}` : (record.URL ?? '');
  const pages = record.page?.replace(/(\d)-(?=[\de])/gi, '$1–');
  const container = record['container-title'];
  if (record.type === 'chapter' || record.type === 'paper-conference') {
    const editors = record.editor ?? [];
    const by =
      editors.length === 0 ? '' : `${apaEditors(editors)} (${editors.length > 1 ? 'Eds.' : 'Ed.'}), `;
    const extent = pages === undefined ? '' : ` (${/[–,-]/.test(pages) ? 'pp.' : 'p.'} ${pages})`;
    return [
      container === undefined ? '' : stop(`In ${by}${container}${extent}`),
      stop(record.publisher ?? ''),
      link,
    ];
  }
  if (
    record.type === 'book' ||
    record.type === 'report' ||
    record.type === 'thesis' ||
    container === undefined
  ) {
    return [stop(record.publisher ?? container ?? ''), link];
  }
  const volume = `${record.volume ?? ''}${record.issue === undefined ? '' : `(${record.issue})`}`;
  return [
    stop([container, volume, pages].filter((part) => part !== undefined && part !== '').join(', ')),
    link,
  ];
}

/** Editors of a chapter stand in natural order: "A. B. Walker & C. Stone". */
function apaEditors(editors: readonly CslName[]): string {
  const written = editors.map((name) =>
    name.family === undefined || chinese.test(name.family)
      ? apaName(name)
      : spaced(initialsOf(name.given, '. ', '.'), name['non-dropping-particle'], name.family, name.suffix),
  );
  if (written.length <= 2) return written.join(' & ');
  return `${written.slice(0, -1).join(', ')}, & ${written.at(-1)}`;
}

function vancouverSource(record: CslRecord): readonly string[] {
  const doi = record.DOI === undefined ? '' : `doi: ${record.DOI}`;
  const year = yearOf(record);
  const container = record['container-title-short']?.replace(/\./g, '') ?? record['container-title'];
  const published = vancouverPublisher(record, year);
  if (record.type === 'chapter' || record.type === 'paper-conference') {
    const editors = record.editor ?? [];
    const by =
      editors.length === 0
        ? ''
        : `${editors.map(vancouverName).join(', ')}, ${editors.length > 1 ? 'editors' : 'editor'}. `;
    const pages = record.page === undefined ? '' : stop(`p. ${record.page}`);
    return [
      container === undefined ? '' : stop(`In: ${by}${record['container-title'] ?? container}`),
      published,
      pages,
      doi,
    ];
  }
  if (
    record.type === 'book' ||
    record.type === 'report' ||
    record.type === 'thesis' ||
    container === undefined
  ) {
    return [published, doi];
  }
  const volume = `${record.volume ?? ''}${record.issue === undefined ? '' : `(${record.issue})`}`;
  const place = `${volume === '' ? '' : `;${volume}`}${record.page === undefined ? '' : `:${record.page}`}`;
  return [stop(container), stop(`${vancouverDate(record)}${place}`), doi];
}

function vancouverPublisher(record: CslRecord, year: number | null): string {
  const place = record['publisher-place'];
  const house = [place, record.publisher].filter((part) => part !== undefined).join(': ');
  return stop([house, year === null ? '' : String(year)].filter((part) => part !== '').join('; '));
}

/** "2021 May 17", as far as the date is known. */
function vancouverDate(record: CslRecord): string {
  const [year, month, day] = record.issued?.['date-parts']?.[0] ?? [];
  if (year === undefined) return record.issued?.literal ?? '[date unknown]';
  return spaced(
    String(year),
    month === undefined ? '' : monthNames[month - 1]!.slice(0, 3),
    day === undefined ? '' : String(day),
  );
}

/** The text with its final stop, unless it ends with one already. */
function stop(text: string): string {
  return text === '' || /[.?!。！？]["”’)]?$/.test(text) ? text : `${text}.`;
}

function sentence(title: string): string {
  return stop(title.trim());
}

function spaced(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
