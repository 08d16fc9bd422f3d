import type { CslDate } from '../model/source.ts';
import { plainLine } from './clean-text.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The month that a word or number names, null for anything else (a season, a range). */
export function monthNumber(word: string): number | null {
  const text = word.trim().toLowerCase();
  if (/^\d{1,2}$/.test(text)) return inRange(Number(text), 1, 12);
  if (!/^[a-z]{3,9}\.?$/.test(text)) return null;
  const index = months.indexOf(text.slice(0, 3));
  return index === -1 ? null : index + 1;
}

/**
 * Date parts of the usual notations: 2020, 2020-05-17, 2020/05/17/, 20200517, 2020 May 17, 17 May 2020,
 * May 17, 2020, 2020年5月17日, and ranges within them ("2019 Nov-Dec", "2019 Dec-2020 Jan", "2019-2020").
 * Words that say more than the parts can (seasons, ranges) are kept as `literal` beside the parts.
 */
export function parseDate(value: string): CslDate | null {
  const text = plainLine(value).replace(/^[,;:\s]+|[,;\s]+$/g, '');
  if (text === '') return null;
  const parts = exactParts(text);
  if (parts !== null) return { 'date-parts': [parts] };
  const years = [...text.matchAll(/(?<!\d)(1[5-9]\d\d|20\d\d|21\d\d)(?!\d)/g)].map((match) =>
    Number(match[1]),
  );
  if (years.length === 0) return { literal: text };
  const first = firstPart(text, years[0]!);
  const last =
    years[1] === undefined || years[1] <= years[0]!
      ? undefined
      : firstPart(text.slice(text.lastIndexOf(String(years[1]))), years[1]);
  return { 'date-parts': last === undefined ? [first] : [first, last], literal: text };
}

/** Parts of a date that they say completely; null when there is more in the text. */
function exactParts(text: string): number[] | null {
  let match =
    /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})?(?:\s*[-/.月]\s*(\d{1,2})?)?\s*日?\/?)?(?:[T ]\d{1,2}:\d{2}.*|\/+)?$/.exec(
      text,
    );
  if (match !== null) return datedParts(match[1]!, match[2], match[3]);
  match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (match !== null) return datedParts(match[1]!, match[2], match[3]);
  match = /^(\d{4})[ ,]+([A-Za-z]{3,9})\.?(?:[ ,]+(\d{1,2}))?$/.exec(text);
  if (match !== null) return datedParts(match[1]!, match[2], match[3]);
  match = /^(?:(\d{1,2})[ ./-]+)?([A-Za-z]{3,9})\.?[ ,./-]+(\d{4})$/.exec(text);
  if (match !== null) return datedParts(match[3]!, match[2], match[1]);
  match = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  if (match !== null) return datedParts(match[3]!, match[1], match[2]);
  match = /^(\d{1,2})\/(\d{4})$/.exec(text);
  return match === null ? null : datedParts(match[2]!, match[1], undefined);
}

function datedParts(year: string, month: string | undefined, day: string | undefined): number[] | null {
  const parts = [Number(year)];
  if (month === undefined) return parts;
  const monthFound = monthNumber(month);
  if (monthFound === null) return /^0+$/.test(month) ? parts : null;
  parts.push(monthFound);
  const dayFound = day === undefined ? null : inRange(Number(day), 1, 31);
  if (dayFound !== null) parts.push(dayFound);
  return parts;
}

/** Year and, where a month follows or stands before it, the month: the beginning of a range. */
function firstPart(text: string, year: number): number[] {
  const around = text.replace(String(year), ' ');
  const word = /[A-Za-z]{3,9}/.exec(around)?.[0];
  const month = word === undefined ? null : monthNumber(word);
  return month === null ? [year] : [year, month];
}

function inRange(value: number, from: number, to: number): number | null {
  return Number.isInteger(value) && value >= from && value <= to ? value : null;
}
