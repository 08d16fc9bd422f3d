import type { NosographError } from '../foundation/errors.ts';
import type { Result } from '../foundation/result.ts';
import type { GraphDocument } from './graph-document.ts';

/** A file's text, and what of the document it does not hold. */
export interface Written {
  readonly text: string;
  /** One sentence for each kind of loss, in English; empty when reading the text gives the same document again. */
  readonly lost: readonly string[];
}

/** A document, and what of the file it does not hold. */
export interface Read {
  readonly document: GraphDocument;
  readonly lost: readonly string[];
}

/**
 * A file format for graphs. To add one is to add one file with its tests and to list it in
 * core/exchange/graph-formats.ts.
 */
export interface GraphFormat {
  readonly id: string;
  readonly name: string;
  /** Without the dot; the first is the one that is written. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** What the format cannot hold, for the form where it is chosen. */
  readonly cannotHold: readonly string[];
  /** Judges by content: 0 for certainly not, 1 for certainly. */
  recognise(text: string): number;
  write(document: GraphDocument): Written;
  read(text: string): Result<Read, NosographError>;
}
