import type { Concept } from '../model/concept.ts';
import { mentionKey, nameOfMention, plainerForms } from './mention.ts';
import type { VocabularyEntry } from './vocabulary/entry.ts';
import { vocabulary } from './vocabulary/index.ts';

export interface Resolution {
  readonly concept: Concept;
  /** The concept was not there before. */
  readonly created: boolean;
  /** The concept was there and has learnt this mention as a synonym. */
  readonly changed: boolean;
}

/**
 * Finds the concept that a mention speaks of, or makes one.
 *
 * The mention is made plainer step by step (determiners, quantity and direction words, time phrases, statistics,
 * plural, spelling, hyphens: see mention.ts); under each form the concepts at hand are tried, then the shipped
 * vocabulary. What neither knows becomes a concept of its own, of kind `other`, named by its plainest form. The
 * outcome for a mention does not depend on which mentions came before it, ids apart.
 */
export class ConceptIndex {
  readonly #concepts = new Map<string, Concept>();
  readonly #byName = new Map<string, string>();
  readonly #newId: () => string;

  constructor(concepts: readonly Concept[], newId: () => string) {
    this.#newId = newId;
    for (const concept of concepts) this.#learn(concept);
  }

  /** `abbreviations`: short form → long form, as the mention's own document defines them. */
  resolve(mention: string, abbreviations?: ReadonlyMap<string, string>): Resolution {
    const expanded = expand(mention, abbreviations);
    const forms = [...plainerForms(mention), ...(expanded === mention ? [] : plainerForms(expanded))];
    const keys = [...new Set(forms.map(mentionKey))];
    for (const key of keys) {
      const known = this.#byName.get(key);
      if (known !== undefined) return { concept: this.#concepts.get(known)!, created: false, changed: false };
      const entry = vocabularyByName().get(key);
      if (entry) return this.#adopt(entry, key);
    }
    return this.#create({ label: nameOfMention(expanded), kind: 'other', synonyms: [], identifiers: [] });
  }

  all(): readonly Concept[] {
    return [...this.#concepts.values()];
  }

  /** A vocabulary entry becomes a concept, or teaches its name to the concept that already stands for it. */
  #adopt(entry: VocabularyEntry, key: string): Resolution {
    for (const name of [entry.label, ...entry.synonyms]) {
      const known = this.#byName.get(mentionKey(name));
      if (known === undefined) continue;
      const concept = this.#concepts.get(known)!;
      const synonym = [entry.label, ...entry.synonyms].find((each) => mentionKey(each) === key) ?? key;
      const taught: Concept = { ...concept, synonyms: [...concept.synonyms, synonym] };
      this.#learn(taught);
      return { concept: taught, created: false, changed: true };
    }
    return this.#create(entry);
  }

  #create(entry: VocabularyEntry): Resolution {
    const known = this.#byName.get(mentionKey(entry.label));
    if (known !== undefined) return { concept: this.#concepts.get(known)!, created: false, changed: false };
    const concept: Concept = {
      id: this.#newId(),
      label: entry.label,
      kind: entry.kind,
      synonyms: [...entry.synonyms],
      identifiers: [...entry.identifiers],
      note: '',
    };
    this.#learn(concept);
    return { concept, created: true, changed: false };
  }

  /** Names belong to the concept that had them first; a label goes before another concept's synonym. */
  #learn(concept: Concept): void {
    this.#concepts.set(concept.id, concept);
    this.#byName.set(mentionKey(concept.label), concept.id);
    for (const synonym of concept.synonyms) {
      const key = mentionKey(synonym);
      if (key !== '' && !this.#byName.has(key)) this.#byName.set(key, concept.id);
    }
  }
}

let names: Map<string, VocabularyEntry> | null = null;

/** Built at first use: most of the program never asks. */
function vocabularyByName(): ReadonlyMap<string, VocabularyEntry> {
  if (names) return names;
  names = new Map();
  for (const entry of vocabulary) names.set(mentionKey(entry.label), entry);
  for (const entry of vocabulary) {
    for (const synonym of entry.synonyms) {
      const key = mentionKey(synonym);
      if (!names.has(key)) names.set(key, entry);
    }
  }
  return names;
}

/** What the shipped vocabulary says a mention is, taken as it stands or made plainer; null when unknown. */
export function vocabularyEntryFor(mention: string, asItStands = false): VocabularyEntry | null {
  for (const form of asItStands ? [mention] : plainerForms(mention)) {
    const entry = vocabularyByName().get(mentionKey(form));
    if (entry) return entry;
  }
  return null;
}

/** Replaces the document's own abbreviations, as whole words, by what they stand for. */
function expand(mention: string, abbreviations?: ReadonlyMap<string, string>): string {
  if (!abbreviations || abbreviations.size === 0) return mention;
  return mention
    .split(/(\s+)/u)
    .map((word) => abbreviations.get(word) ?? word)
    .join('');
}
