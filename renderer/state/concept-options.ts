import type { ConceptKind } from '../../core/model/concept.ts';
import { useQuery } from './query.ts';
import { useSettled } from './use-settled.ts';

export interface ConceptOption {
  readonly id: string;
  readonly label: string;
  readonly kind: ConceptKind;
  readonly claims: number;
}

const proposed = 12;
const pause = 90;

/** Concepts whose label or synonym fits what is being typed, best known first. Asks when the typing rests. */
export function useConceptOptions(text: string): readonly ConceptOption[] {
  const settled = useSettled(text, pause);
  const { data } = useQuery('concepts.list', { text: settled.trim(), limit: proposed });
  return data?.rows ?? [];
}
