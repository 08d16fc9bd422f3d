import type { Warning } from '../../model/run.ts';
import { type WarningCode, warningCatalogue } from './catalogue.ts';

/** A warning of the catalogue, with its source. */
export const warn = (
  code: WarningCode,
  message: string,
  facts: Pick<Warning, 'variables' | 'value' | 'threshold'> = {},
): Warning => ({ code, message, ...facts, source: warningCatalogue[code].source });

/** The first names of a list, and how many more there are. */
export function firstNames(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).join(', ');
  return names.length <= most ? shown : `${shown} and ${names.length - most} more`;
}

/** A share as whole or tenth per cent. */
export const percent = (share: number): string => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;
