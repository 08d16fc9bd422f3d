import type { Claim } from '../../model/claim.ts';
import type { ConceptKind } from '../../model/concept.ts';

/** The words of a report in one language. Functions take figures and names; what they answer is plain text. */
export interface ReportWords {
  readonly subtitle: (records: number, date: string) => string;
  readonly whatThisIs: string;
  readonly sampleWarning: (samples: number, records: number) => string;
  readonly facts: {
    readonly records: string;
    readonly papers: string;
    readonly claims: string;
    readonly concepts: string;
    readonly edges: string;
    readonly hypotheses: string;
  };
  readonly headings: {
    readonly first: string;
    readonly whyFirst: string;
    readonly evidenceFor: string;
    readonly evidenceAgainst: string;
    readonly text: string;
    readonly ranking: string;
    readonly others: string;
    readonly graph: string;
    readonly edges: string;
    readonly corpus: string;
    readonly claims: string;
    readonly limits: string;
    readonly references: string;
    readonly runs: string;
  };
  /** The full stop. */
  readonly stop: string;
  /** What parts two sentences. */
  readonly gap: string;
  /** A name with a figure behind it. */
  readonly withFigure: (name: string, figure: string) => string;
  readonly papers: (papersFor: number, papersAgainst: number) => string;
  readonly speakers: Readonly<Record<'person' | 'rules' | 'model', (version: string) => string>>;
  readonly term: (name: string) => string;
  readonly sum: {
    readonly term: string;
    readonly value: string;
    readonly weight: string;
    readonly contribution: string;
    readonly why: string;
    readonly total: string;
  };
  readonly noHypotheses: string;
  readonly setAside: (count: number) => string;
  readonly firstAgainstSecond: (second: string, difference: string) => string;
  readonly aheadIn: (terms: readonly string[]) => string;
  readonly behindIn: (terms: readonly string[]) => string;
  readonly onlyOne: string;
  readonly noneAgainst: (records: number) => string;
  readonly score: (score: string) => string;
  readonly moreInTable: (shown: number, total: number) => string;
  readonly ranking: {
    readonly rank: string;
    readonly statement: string;
    readonly score: string;
    readonly for: string;
    readonly against: string;
    readonly state: string;
  };
  readonly states: Readonly<Record<'candidate' | 'refined' | 'set aside', string>>;
  readonly quotesAndSum: (quotes: number) => string;
  readonly figureCaption: (nodes: number, edges: number, leftOut: number) => string;
  readonly hiddenEdges: (refuted: number, byHand: number) => string;
  readonly noGraph: string;
  readonly edge: {
    readonly cause: string;
    readonly effect: string;
    readonly sign: string;
    readonly strength: string;
    readonly for: string;
    readonly against: string;
    readonly belief: string;
    readonly designs: string;
  };
  readonly signs: Readonly<Record<'+' | '-' | 'unknown' | 'mixed', string>>;
  readonly strengths: Readonly<Record<'causal' | 'associated', string>>;
  readonly drawn: string;
  readonly designs: Readonly<Record<Claim['design'], string>>;
  readonly kinds: Readonly<Record<ConceptKind, string>>;
  readonly beliefNote: string;
  readonly flow: {
    readonly step: string;
    readonly records: string;
    readonly read: string;
    readonly rejected: string;
    readonly duplicates: string;
    readonly added: string;
    readonly present: string;
    readonly excluded: string;
    readonly undecided: string;
    readonly included: string;
    readonly claimed: string;
  };
  readonly filesRead: (files: readonly string[]) => string;
  readonly claimsFound: (extractors: readonly string[]) => string;
  readonly byState: (proposed: number, accepted: number, rejected: number) => string;
  readonly relation: { readonly relation: string; readonly claims: string; readonly papers: string };
  readonly relations: Readonly<Record<Claim['relation'], string>>;
  readonly certaintyNote: (hedged: number, negated: number) => string;
  readonly limits: readonly string[];
  readonly noReferences: string;
  readonly sample: string;
  readonly allSamples: string;
  readonly run: {
    readonly what: string;
    readonly when: string;
    readonly settings: string;
    readonly versions: string;
    readonly seed: string;
    readonly input: string;
  };
  readonly noRuns: string;
  readonly noSeed: string;
  readonly fields: Readonly<Record<'title' | 'abstract', string>>;
  readonly place: (field: string, start: number, end: number) => string;
  readonly footer: (version: string, at: string) => string;
  readonly graphAlt: (nodes: number, edges: number) => string;
}
