import type { TFunction } from 'i18next';
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

/** A list of hundreds of rows asks for the same few words on every change: each is looked up once per language. */
const known = new Map<string, Words>();

export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const kept = known.get(i18n.language);
  if (kept !== undefined) return kept;
  const words = wordsIn(t);
  known.set(i18n.language, words);
  return words;
}

function wordsIn(t: TFunction): Words {
  const list = (name: string) => {
    const found = new Map<string, string>();
    return (value: string) => {
      const word = found.get(value) ?? t(`words:${name}.${value}`);
      found.set(value, word);
      return word;
    };
  };
  return {
    kind: list('kind'),
    relation: list('relation'),
    relationName: list('relationName'),
    polarity: list('polarity'),
    certainty: list('certainty'),
    design: list('design'),
    state: list('state'),
    hypothesisState: list('hypothesisState'),
    strength: list('strength'),
    field: list('field'),
    by: (speaker) => t(`words:by.${speaker.kind}`, { version: speaker.version, model: speaker.model ?? '' }),
    marks: { cause: t('words:mark.cause'), effect: t('words:mark.effect'), cue: t('words:mark.cue') },
  };
}
