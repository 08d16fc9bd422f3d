import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Numbers, dates and sizes as the language of the screen writes them. */
export interface Formats {
  number(value: number): string;
  /** A fixed number of digits behind the point, with a true minus sign. */
  decimal(value: number, digits: number): string;
  percent(share: number): string;
  date(iso: string): string;
  dateTime(iso: string): string;
  bytes(size: number): string;
}

export function formatsFor(language: string): Formats {
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const minus = (text: string) => text.replace('-', '−');
  return {
    number: (value) => minus(number.format(value)),
    decimal: (value, digits) =>
      minus(
        new Intl.NumberFormat(language, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }).format(value),
      ),
    percent: (share) => percent.format(share),
    date: (iso) => date.format(new Date(iso)),
    dateTime: (iso) => dateTime.format(new Date(iso)),
    bytes(size) {
      const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
      const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(size, 1)) / 3));
      return new Intl.NumberFormat(language, {
        style: 'unit',
        unit: units[power] ?? 'byte',
        unitDisplay: power === 0 ? 'long' : 'short', // the short form of one is that of many: 31 byte
        maximumFractionDigits: power === 0 ? 0 : 1,
      }).format(size / 1000 ** power);
    },
  };
}

export function useFormat(): Formats {
  const { i18n } = useTranslation();
  return useMemo(() => formatsFor(i18n.language), [i18n.language]);
}
