import type { DateRange } from './state.ts';

/** Before the oldest record that PubMed holds to long after the newest. */
export const wholeTime: DateRange = { from: '1700/01/01', to: '3000/12/31' };

const day = 86_400_000;

/** Two ranges that cover all days of one, none twice; null for a single day. */
export function halves(range: DateRange): readonly [DateRange, DateRange] | null {
  const [from, to] = [dayNumber(range.from), dayNumber(range.to)];
  if (to <= from) return null;
  const middle = Math.floor((from + to) / 2);
  return [
    { from: range.from, to: written(middle) },
    { from: written(middle + 1), to: range.to },
  ];
}

function dayNumber(text: string): number {
  const [year = 0, month = 1, date = 1] = text.split('/').map(Number);
  return Math.round(Date.UTC(year, month - 1, date) / day);
}

function written(number: number): string {
  return new Date(number * day).toISOString().slice(0, 10).replaceAll('-', '/');
}
