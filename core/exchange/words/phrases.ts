import type { Analysis } from './analysis.ts';
import type { Citing } from './references.ts';

/** The sentences of one language. Plain text; the names of variables as the user wrote them. */
export interface NetworkPhrases {
  readonly headings: {
    readonly methods: string;
    readonly results: string;
    readonly references: string;
  };
  /** What a paper says of how the network came about. */
  methods(analysis: Analysis, citing: Citing): readonly string[];
  results(analysis: Analysis, citing: Citing): readonly string[];
  /** Between sentences. */
  readonly gap: string;
}
