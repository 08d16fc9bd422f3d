import type { ConceptKind } from '../../model/concept.ts';
import type { VocabularyEntry } from './entry.ts';

/** Why a term of a file is not among the entries. */
export type LeftOutReason =
  | 'obsolete'
  | 'unnamed' // it has no label in this file; an ontology may name it in one that it imports
  | 'repeated' // its identifier was there before
  | 'malformed';

export interface LeftOutTerm {
  /** Its identifier, or what stands in its place. */
  readonly term: string;
  readonly reason: LeftOutReason;
  readonly line: number | null;
}

export interface ImportedVocabulary {
  readonly format: 'obo' | 'owl' | 'csv';
  readonly entries: readonly VocabularyEntry[];
  readonly leftOut: readonly LeftOutTerm[];
  /** Synonyms marked as broader or narrower: they name another concept, and are not taken over. */
  readonly widerOrNarrower: number;
}

/** A term as it stands in a file. */
export interface Term {
  /** Empty when the file gives none. */
  readonly id: string;
  readonly labels: readonly string[];
  readonly synonyms: readonly string[];
  readonly otherIds: readonly string[];
  readonly kind: ConceptKind;
  readonly obsolete: boolean;
  readonly line: number | null;
}

/** Gathers the terms of a file into entries, and what is left out with its reason. */
export class VocabularyCollector {
  readonly #entries: VocabularyEntry[] = [];
  readonly #leftOut: LeftOutTerm[] = [];
  readonly #ids = new Set<string>();
  widerOrNarrower = 0;

  add(term: Term): void {
    const [label, ...otherLabels] = distinct(term.labels);
    const name = term.id === '' ? (label ?? '') : term.id;
    const repeated = term.id !== '' && this.#ids.has(term.id);
    if (term.obsolete || label === undefined || repeated) {
      this.leaveOut(name, term.obsolete ? 'obsolete' : repeated ? 'repeated' : 'unnamed', term.line);
      return;
    }
    this.#ids.add(term.id);
    const synonyms = distinct([...otherLabels, ...term.synonyms]).filter((synonym) => synonym !== label);
    const identifiers = distinct([term.id, ...term.otherIds]);
    this.#entries.push({ label, kind: term.kind, synonyms, identifiers });
  }

  leaveOut(term: string, reason: LeftOutReason, line: number | null): void {
    this.#leftOut.push({ term, reason, line });
  }

  result(format: ImportedVocabulary['format']): ImportedVocabulary {
    const { widerOrNarrower } = this;
    return { format, entries: this.#entries, leftOut: this.#leftOut, widerOrNarrower };
  }
}

/** Each text once, its white space folded; empty ones are none. */
function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()))].filter((text) => text !== '');
}
