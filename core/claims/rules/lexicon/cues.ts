import { verbCues } from './verbs.ts';

/** Which family of rules looks at a word; a word may belong to several. */
export const cueKind = {
  verb: 1,
  effectNoun: 2,
  causeNoun: 4,
  changeNoun: 8,
  bond: 16,
  compound: 32,
  connective: 64,
  condition: 128,
} as const;

const words: Readonly<Record<Exclude<keyof typeof cueKind, 'verb'>, string>> = {
  effectNoun: `effect effects impact impacts influence influences effectiveness efficacy benefit benefits consequences repercussions
    role roles action`,
  causeNoun: `cause causes driver drivers determinant determinants trigger triggers contributor contributors culprit culprits precursor
    precursors source sources inducer inducers promoter promoters activator activators enhancer enhancers reason reasons stimulus
    stimuli catalyst catalysts inhibitor inhibitors suppressor suppressors barrier barriers deterrent deterrents obstacle obstacles
    remedy remedies cure antidote protection mediator mediators moderator moderators unrelated regulator regulators modulator modulators modifier modifiers prerequisite prerequisites
    precondition preconditions consequence consequences result results outcome outcomes product products complication complications
    sequela sequelae by-product by-products byproduct byproducts repercussion repercussions predictor predictors correlate correlates
    marker markers biomarker biomarkers indicator indicators risk-factor risk-factors factor factors responsible detrimental harmful
    deleterious conducive causal beneficial critical crucial essential necessary instrumental important vital protective effective
    helpful useful efficacious indispensable predictive indicative dependent due attributable secondary`,
  changeNoun: `inhibition suppression reduction attenuation prevention repression blockade depletion disruption impairment alleviation
    elimination downregulation down-regulation degradation abolition mitigation damage activation stimulation induction enhancement
    elevation promotion potentiation upregulation up-regulation facilitation exacerbation augmentation production improvement
    restoration modulation regulation alteration modification`,
  bond: `linkage linkages association associations relationship relationships relation relations link links correlation correlations connection
    connections interrelation interrelations causality causalities causation effect effects pathway pathways interplay`,
  compound: `-induced -evoked -triggered -elicited -provoked -caused -inducing -evoking -triggering -eliciting -provoking -causing
    -producing`,
  connective: 'because due owing thanks as on by in from therefore consequently hence',
  condition: 'if when whenever',
};

const kinds = new Map<string, number>();

function add(word: string, kind: number): void {
  kinds.set(word, (kinds.get(word) ?? 0) | kind);
}

for (const form of verbCues.keys()) add(form, cueKind.verb);
for (const [kind, list] of Object.entries(words)) {
  for (const word of list.split(/\s+/u).filter(Boolean)) add(word, cueKind[kind as keyof typeof words]);
}

/** The families of rules that look at a lower-case word, as a sum of `cueKind`; 0 for most words. */
export const kindsOf = (word: string): number => kinds.get(word) ?? 0;

/**
 * Forms of verbs that say nothing without their preposition ("lead to"): the prepositions that make them speak.
 * Other verbs are not in it.
 */
export const neededPrepositions: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...verbCues]
    .filter(([, cues]) => cues.every(([cue]) => cue.preposition !== '' && !cue.lemma.includes(' ')))
    .map(([form, cues]) => [form, new Set(cues.map(([cue]) => cue.preposition))]),
);
