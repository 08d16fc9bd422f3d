import type { InputOf } from '../../../core/engine/contract/index.ts';

type ExportInput = InputOf<'exchange.export'>;
export type ExportChoice = Pick<ExportInput, 'what' | 'format'>;

/** What can leave the notebook, and in which forms; the first is proposed. */
export const exportChoices = [
  { what: 'report', format: 'html' },
  { what: 'report', format: 'md' },
  { what: 'graph', format: 'graphml' },
  { what: 'graph', format: 'cyjs' },
  { what: 'graph', format: 'csv' },
  { what: 'graph', format: 'svg' },
  { what: 'claims', format: 'csv' },
  { what: 'claims', format: 'json' },
  { what: 'hypotheses', format: 'csv' },
  { what: 'hypotheses', format: 'json' },
] as const satisfies readonly ExportChoice[];

export const extensionOf = (format: ExportChoice['format']): string => `.${format}`;
