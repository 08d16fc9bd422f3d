import { vocabularyEntryFor } from '../../claims/concepts.ts';
import { mentionKey } from '../../claims/mention.ts';
import type { Concept, ConceptKind } from '../../model/concept.ts';
import type { Session } from '../session.ts';

/** The concept that bears a label or has it as a synonym, spelling variants aside; undefined when none does. */
export function conceptNamed(concepts: readonly Concept[], label: string): Concept | undefined {
  const key = mentionKey(label);
  const bears = (concept: Concept) => mentionKey(concept.label) === key;
  const knows = (concept: Concept) => concept.synonyms.some((synonym) => mentionKey(synonym) === key);
  return concepts.find(bears) ?? concepts.find(knows);
}

/**
 * The concept that a person names: the one that there is, or a new one, which takes kind and synonyms from the shipped
 * vocabulary when that knows the name. Inside an action only.
 */
export function conceptByLabel(session: Session, label: string, kind: ConceptKind | null = null): Concept {
  const { concepts } = session.notebook;
  const known = conceptNamed(concepts.all(), label);
  if (known !== undefined) return known;
  const entry = knownToVocabulary(label);
  const concept: Concept = {
    id: session.newId('concept'),
    label: label.trim(),
    kind: kind ?? entry?.kind ?? 'other',
    synonyms: entry === null ? [] : [entry.label, ...entry.synonyms].filter((name) => name !== label.trim()),
    identifiers: [...(entry?.identifiers ?? [])],
    note: '',
  };
  concepts.insert(concept);
  return concept;
}

/** The entry that has exactly this name: a person's words are not made plainer than they are. */
function knownToVocabulary(label: string) {
  const entry = vocabularyEntryFor(label);
  const names = entry === null ? [] : [entry.label, ...entry.synonyms];
  return names.some((name) => mentionKey(name) === mentionKey(label)) ? entry : null;
}
