import { conceptProposals } from '../../claims/concept-proposals.ts';
import { NosographError } from '../../foundation/errors.ts';
import type { Concept } from '../../model/concept.ts';
import type { claimsMethods } from '../contract/claims.ts';
import { historyLabels } from '../contract/labels.ts';
import type { Handlers } from '../handlers.ts';
import type { Session } from '../session.ts';
import { conceptNamed } from './concept-by-label.ts';
import { found } from './found.ts';
import { mergeConcepts } from './merge-concepts.ts';

type ConceptMethod = Extract<keyof typeof claimsMethods, `concepts.${string}`>;

/** Concepts: listed, corrected, merged. */
export function conceptHandlers(session: Session): Handlers<ConceptMethod> {
  return {
    'concepts.list'({ text, kind, offset, limit }) {
      const { concepts } = session.notebook;
      const counts = concepts.claimCounts();
      const wanted = text.trim().toLowerCase();
      const matching = concepts
        .all()
        .filter((concept) => (kind === null || concept.kind === kind) && speaksOf(concept, wanted))
        .map((concept) => ({ ...concept, claims: counts.get(concept.id) ?? 0 }))
        .sort((a, b) => b.claims - a.claims || a.label.localeCompare(b.label));
      return { total: matching.length, rows: matching.slice(offset, offset + limit) };
    },
    'concepts.get': ({ id }) => found(session.notebook.concepts.get(id), 'concept', id),
    async 'concepts.edit'({ id, ...patch }) {
      const { concepts } = session.notebook;
      const concept = found(concepts.get(id), 'concept', id);
      refuseTakenLabel(concepts.all(), concept, patch.label);
      const edited: Concept = { ...concept, ...patch, ...keepOldLabel(concept, patch) };
      await session.act(historyLabels.editConcept, () => concepts.update(edited));
      return edited;
    },
    'concepts.merge': ({ into, from }) =>
      session.act(historyLabels.merge, () => mergeConcepts(session.notebook, into, from)),
    'concepts.proposals': () => [...conceptProposals(session.notebook.concepts.all())],
  };
}

const speaksOf = (concept: Concept, wanted: string) =>
  wanted === '' || [concept.label, ...concept.synonyms].some((name) => name.toLowerCase().includes(wanted));

function refuseTakenLabel(all: readonly Concept[], concept: Concept, label: string | undefined): void {
  if (label === undefined) return;
  const other = conceptNamed(
    all.filter((each) => each.id !== concept.id),
    label,
  );
  if (other === undefined) return;
  throw new NosographError(
    'graph.conflict',
    `"${label}" is already a name of the concept "${other.label}". Merge the two, or choose another name.`,
    { id: concept.id, other: other.id },
  );
}

/** A renamed concept goes on to be found under its old label, unless the synonyms are set as well. */
function keepOldLabel(
  concept: Concept,
  patch: { readonly label?: string | undefined; readonly synonyms?: readonly string[] | undefined },
): Partial<Concept> {
  if (patch.label === undefined || patch.label === concept.label || patch.synonyms !== undefined) return {};
  const synonyms = concept.synonyms.filter((synonym) => synonym !== patch.label);
  return { synonyms: [...synonyms, concept.label] };
}
