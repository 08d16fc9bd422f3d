import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  Certainty,
  Polarity,
  Relation,
  ReviewState,
  Speaker,
  StudyDesign,
} from '../../core/model/claim.ts';
import type { ConceptKind } from '../../core/model/concept.ts';
import type { HypothesisState } from '../../core/model/hypothesis.ts';
import type { SourceField } from '../../core/model/source.ts';

/** The vocabulary of the model in the language of the screen. */
export interface Words {
  kind(kind: ConceptKind): string;
  /** As a verb between cause and effect. */
  relation(relation: Relation): string;
  /** As a value in a list or a form. */
  relationName(relation: Relation): string;
  polarity(polarity: Polarity | 'mixed'): string;
  certainty(certainty: Certainty): string;
  design(design: StudyDesign): string;
  state(state: ReviewState): string;
  hypothesisState(state: HypothesisState): string;
  strength(strength: 'causal' | 'associated'): string;
  field(field: SourceField): string;
  by(speaker: Speaker): string;
  readonly marks: { readonly cause: string; readonly effect: string; readonly cue: string };
}

export function useWords(): Words {
  const { t } = useTranslation();
  return useMemo(() => {
    const word = (list: string) => (value: string) => t(`words:${list}.${value}`);
    return {
      kind: word('kind'),
      relation: word('relation'),
      relationName: word('relationName'),
      polarity: word('polarity'),
      certainty: word('certainty'),
      design: word('design'),
      state: word('state'),
      hypothesisState: word('hypothesisState'),
      strength: word('strength'),
      field: word('field'),
      by: (speaker) =>
        t(`words:by.${speaker.kind}`, { version: speaker.version, model: speaker.model ?? '' }),
      marks: { cause: t('words:mark.cause'), effect: t('words:mark.effect'), cue: t('words:mark.cue') },
    };
  }, [t]);
}
