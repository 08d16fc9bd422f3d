/** A stretch of text. What is in it is text, never markup: each writer escapes it. */
export type Run = string | { readonly text: string; readonly strong?: boolean; readonly href?: string };

export interface TableColumn {
  readonly head: string;
  readonly align: 'left' | 'right';
}

/** What a report is made of, before it is Markdown or HTML. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string; readonly id: string }
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly Run[];
      readonly style: 'body' | 'lead' | 'note' | 'statement';
    }
  | { readonly kind: 'warning'; readonly runs: readonly Run[] }
  | { readonly kind: 'facts'; readonly items: readonly { readonly value: string; readonly label: string }[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[]; readonly hanging: boolean }
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly (readonly Run[])[])[];
    }
  | { readonly kind: 'path'; readonly steps: readonly PathPiece[]; readonly text: string }
  | {
      readonly kind: 'sum';
      readonly heads: SumHeads;
      readonly rows: readonly SumRow[];
      readonly total: string;
      readonly score: number;
    }
  | {
      readonly kind: 'quote';
      readonly text: string;
      readonly citation: readonly Run[];
      readonly stance: 'for' | 'against';
    }
  | { readonly kind: 'figure'; readonly svg: string; readonly caption: string; readonly alt: string }
  | { readonly kind: 'references'; readonly entries: readonly ReferenceEntry[] }
  /** Text that a person wrote in Markdown. */
  | { readonly kind: 'markdown'; readonly text: string }
  | { readonly kind: 'details'; readonly summary: string; readonly blocks: readonly Block[] };

export interface PathPiece {
  readonly label: string;
  /** Colours of the concept's kind. */
  readonly fill: string;
  readonly line: string;
  /** Sign of the link that follows; null after the last. */
  readonly sign: '+' | '-' | 'unknown' | 'mixed' | null;
}

export interface ReferenceEntry {
  readonly anchor: string;
  readonly text: string;
  readonly href: string | null;
  /** Said behind the reference, e.g. that it is a sample. */
  readonly note: string | null;
}

export interface SumRow {
  readonly term: string;
  readonly value: number;
  readonly weight: number;
  readonly contribution: number;
  readonly why: string;
}

export interface SumHeads {
  readonly term: string;
  readonly value: string;
  readonly weight: string;
  readonly contribution: string;
  readonly why: string;
}

export interface Report {
  readonly language: 'en' | 'zh';
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly Block[];
  readonly footer: string;
}

export const paragraph = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs, style: 'body' });
export const note = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs, style: 'note' });
export const heading = (level: 2 | 3, text: string, id: string): Block => ({
  kind: 'heading',
  level,
  text,
  id,
});
export const strong = (text: string): Run => ({ text, strong: true });
