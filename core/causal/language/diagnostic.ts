import type { Place, Token } from './token.ts';

/** Every code that a diagnostic of a model text can have; the window words them in its languages. */
export const diagnosticCodes = [
  'unknown-character',
  'unknown-arrow',
  'unquoted-name',
  'open-quote',
  'open-comment',
  'control-character',
  'bad-escape',
  'unexpected',
  'reserved-word',
  'roles-in-chain',
  'bad-position',
  'bad-box',
  'bad-lag',
  'bad-sign',
  'no-model',
  'split-name',
  'adjacent-names',
  'circle-arrow',
  'unknown-type',
  'ignored-option',
  'not-its-type',
  'group-attributes',
  'too-many',
] as const;
export type DiagnosticCode = (typeof diagnosticCodes)[number];

export interface TextEdit {
  /** Replace [start, end) of the text by this. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is wrong or doubtful at a place of a text, before lines and columns are known. */
export interface Problem {
  readonly code: DiagnosticCode;
  /** Errors leave no model; warnings are about texts that read but probably do not mean what they say. */
  readonly severity: 'error' | 'warning';
  readonly found: string;
  /** What would be right there, or the advice of a warning. */
  readonly expected: string;
  readonly start: number;
  readonly end: number;
  readonly fix: TextEdit | null;
  /** The token that the reader goes on with, where it is plain what was meant. */
  readonly stands?: { readonly kind: Token['kind']; readonly text: string };
}

/** A problem with its place, as an editor shows it. */
export interface ModelDiagnostic {
  readonly code: DiagnosticCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly found: string;
  readonly expected: string;
  readonly line: number;
  readonly column: number;
  /** Where it ends; the column after the last character. */
  readonly endLine: number;
  readonly endColumn: number;
  /** The remedy that a quick fix applies. */
  readonly mend: TextEdit | null;
}

export function placed(problem: Problem, placeOf: (offset: number) => Place): ModelDiagnostic {
  const { code, severity, found, expected, fix } = problem;
  const from = placeOf(problem.start);
  const to = placeOf(problem.end);
  return {
    code,
    severity,
    message: severity === 'error' ? `Found ${found}, expected ${expected}.` : `${found} ${expected}`,
    found,
    expected,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    mend: fix,
  };
}
