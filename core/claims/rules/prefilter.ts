import { verbCues } from './lexicon/verbs.ts';
import { isChangeNoun } from './nominalised-changes.ts';
import type { Token } from './token.ts';

/** Words other than verbs at which some rule looks. A sentence with none of all these is never tagged. */
const otherCues = new Set(
  `effect effects impact impacts influence influences effectiveness efficacy benefit benefits consequence consequences repercussions
   role roles action cause causes driver drivers determinant determinants trigger triggers contributor contributors culprit culprits
   precursor precursors source sources inducer promoter activator inhibitor inhibitors suppressor barrier barriers deterrent obstacle
   remedy cure antidote protection reason reasons stimulus result results outcome outcomes product products complication complications
   sequelae sequela by-product by-products byproduct byproducts repercussion predictor predictors correlate correlates marker markers
   biomarker biomarkers indicator indicators risk-factor risk-factors factor factors responsible detrimental harmful deleterious conducive
   causal beneficial critical crucial essential necessary instrumental important vital protective effective helpful useful efficacious
   indispensable predictive indicative dependent due attributable secondary association associations relationship relationships relation
   relations link links correlation correlations connection connections interrelation interrelations causality causalities causation
   pathway pathways interplay because owing thanks therefore consequently hence from if when whenever response account virtue
   regulator regulators modulator modulators modifier modifiers enhancer enhancers catalyst catalysts 
   prerequisite prerequisites precondition preconditions inducers promoters activators suppressors deterrents obstacles remedies stimuli`
    .split(/\s+/u)
    .filter(Boolean),
);

const compoundCue =
  /^[-‐‑](?:induced|evoked|triggered|elicited|provoked|caused|inducing|evoking|triggering|eliciting|provoking|causing|producing)$/u;

/** One quick look-up in place of every rule's own pattern: few words are a cue of any kind but a verb. */
export function isOtherCue(word: string): boolean {
  return (
    otherCues.has(word) ||
    isChangeNoun(word) ||
    (word.length > 1 && /^[-‐‑]/u.test(word) && compoundCue.test(word))
  );
}

export function mayClaim(tokens: readonly Token[]): boolean {
  return tokens.some(({ lower }) => verbCues.has(lower) || isOtherCue(lower));
}
