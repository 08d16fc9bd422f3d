/** The words in figures, in one language. Numbers come as they are to be written. */
export interface FigureWords {
  readonly networkTitle: (facts: {
    readonly nodes: number;
    readonly edges: number;
    readonly directed: boolean;
  }) => string;
  readonly panelsTitle: (panels: number) => string;
  /** That an edge is not a cause (Fried and Cramer 2017): on every undirected network. */
  readonly notACause: string;
  /** The same of lagged edges: prediction over time. */
  readonly notACauseDirected: string;
  readonly scaling: (facts: {
    readonly maximum: string;
    readonly minimum: string | null;
    readonly cut: string | null;
  }) => string;
  readonly positive: string;
  readonly negative: string;
  readonly undefinedSign: string;
  readonly edge: (from: string, to: string, weight: string, directed: boolean) => string;
  readonly node: (label: string, predictability: string | null, community: string | null) => string;
  readonly ring: Readonly<Record<'R2' | 'nCC', string>>;
  readonly community: (number: number) => string;
  /** A group and its number of cases. */
  readonly groupOf: (name: string, n: number) => string;
  readonly temporal: string;
  readonly contemporaneous: string;
  readonly measures: Readonly<Record<string, string>>;
  readonly centralityTitle: string;
  readonly standardised: string;
  readonly intervalNote: string;
  readonly bootstrapTitle: string;
  readonly sample: string;
  readonly bootstrapMean: string;
  readonly interval: string;
  readonly edgeWeight: string;
  readonly stabilityTitle: string;
  readonly casesKept: string;
  readonly correlationWithSample: string;
  readonly threshold: (value: string) => string;
  readonly coefficient: string;
  readonly measure: string;
  readonly verdict: string;
  readonly verdicts: Readonly<Record<'good' | 'acceptable' | 'unstable', string>>;
  readonly differenceTitle: string;
  readonly different: string;
  readonly notDifferent: string;
  readonly matrixTitle: string;
  readonly between: (a: string, b: string) => string;
  readonly leadsTo: (a: string, b: string) => string;
  readonly fact: (name: string, value: string) => string;
  readonly warnings: {
    readonly labelsOmitted: (rows: number) => string;
    readonly edgeLabelsOmitted: (count: number) => string;
    readonly coloursRepeat: (communities: number) => string;
    readonly placesIncomplete: string;
    readonly crowded: string;
    readonly missingCharacters: (characters: string) => string;
  };
}
