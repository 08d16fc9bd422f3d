import type { Concept } from '../model/concept.ts';
import { conceptProposals } from './concept-proposals.ts';
import { ConceptIndex } from './concepts.ts';

export interface VariableName {
  readonly name: string;
  readonly label: string;
}

export interface ConceptForVariable {
  readonly variable: string;
  readonly concept: Concept;
  /** 1 when a name of the concept is said; else how alike the label and the concept's are, 0 to 1. */
  readonly likeness: number;
}

/**
 * Which concept of the notebook each variable seems to measure: one that its label, or its name with underscores as
 * blanks, names by itself or through the shipped vocabulary; else the one whose label is most alike, if any is. Nothing
 * new is made: what no paper speaks of has nothing to be laid over.
 */
export function conceptsForVariables(
  variables: readonly VariableName[],
  concepts: readonly Concept[],
): readonly ConceptForVariable[] {
  const found: ConceptForVariable[] = [];
  for (const variable of variables) {
    const named = wordings(variable)
      .map((text) => namedBy(text, concepts))
      .find((concept) => concept !== null);
    const match = named == null ? mostAlike(variable, concepts) : { concept: named, likeness: 1 };
    if (match !== null) found.push({ variable: variable.name, ...match });
  }
  return found;
}

const wordings = ({ name, label }: VariableName): readonly string[] =>
  [label, name.replace(/[_.]+/g, ' ')].map((text) => text.trim()).filter((text) => text !== '');

function namedBy(text: string, concepts: readonly Concept[]): Concept | null {
  const { concept, created } = new ConceptIndex(concepts, () => 'new').resolve(text);
  return created ? null : (concepts.find(({ id }) => id === concept.id) ?? null);
}

function mostAlike(
  variable: VariableName,
  concepts: readonly Concept[],
): Omit<ConceptForVariable, 'variable'> | null {
  const stranger: Concept = {
    id: '\u0000variable',
    label: wordings(variable)[0] ?? variable.name,
    kind: 'other',
    synonyms: [],
    identifiers: [],
    note: '',
  };
  const best = conceptProposals([...concepts, stranger]).find(({ a, b }) => a === stranger || b === stranger);
  return best === undefined
    ? null
    : { concept: best.a === stranger ? best.b : best.a, likeness: best.similarity };
}
