import type { TFunction } from 'i18next';
import type { Warning } from '../../../../core/model/run.ts';
import type { Formats } from '../../../locales/format.ts';

export interface WarningWords {
  readonly title: string;
  /** What is doubtful and what to do about it. */
  readonly what: string;
  /** `.83, threshold .70`; null when there is no figure. */
  readonly figures: string | null;
  readonly source: string | null;
}

/** A warning in the language of the screen. English says the engine's own sentence, which names the case at hand. */
export function warningWords(
  t: TFunction,
  format: Formats,
  warning: Warning,
  language: string,
): WarningWords {
  const { code, message, value, threshold, source } = warning;
  const known = t(`networks:warning.${code}.what`, { defaultValue: '' });
  const number = (figure: number) => figureIn(format, figure);
  const figures =
    value === undefined
      ? null
      : threshold === undefined
        ? t('networks:warnings.value', { value: number(value) })
        : t('networks:warnings.valueAgainst', { value: number(value), threshold: number(threshold) });
  return {
    title: t(`networks:warning.${code}.title`, { defaultValue: t('networks:warnings.untitled') }),
    what: language === 'en' || known === '' ? message : known,
    figures,
    source: source ?? null,
  };
}

/** Counts whole, shares and coefficients with three digits that matter. */
function figureIn(format: Formats, value: number): string {
  if (Number.isInteger(value)) return format.number(value);
  const size = Math.abs(value);
  if (size >= 100) return format.decimal(value, 0);
  if (size >= 1) return format.decimal(value, 2);
  return size >= 0.001 || size === 0 ? format.decimal(value, 3) : value.toExponential(1).replace('-', '−');
}
