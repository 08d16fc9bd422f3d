import type { Formats } from '../../../locales/format.ts';

/** `p = .034`, `p < .001`: three digits, as tables have them. */
export function pWords(format: Formats, p: number): string {
  return p < 0.001 ? `p < ${format.decimal(0.001, 3)}` : `p = ${format.decimal(p, 3)}`;
}
