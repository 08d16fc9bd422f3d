import type { Claim } from '../../model/claim.ts';
import type { CausalGraph } from '../../model/graph.ts';
import type { Hypothesis } from '../../model/hypothesis.ts';
import type { ImportReport } from '../../model/import-report.ts';
import type { Run } from '../../model/run.ts';
import type { Source } from '../../model/source.ts';

/** Everything that a report tells. */
export interface ReportInput {
  readonly language: 'en' | 'zh';
  /** The notebook's name. */
  readonly title: string;
  /** When the report was written, ISO 8601. */
  readonly at: string;
  /** Records in the notebook, by state of screening; and how many of them are samples. */
  readonly records: {
    readonly total: number;
    readonly included: number;
    readonly excluded: number;
    readonly undecided: number;
    readonly samples: number;
  };
  readonly imports: readonly ImportReport[];
  readonly claims: { readonly proposed: number; readonly accepted: number; readonly rejected: number };
  readonly acceptedClaims: readonly Claim[];
  /** The whole causal graph; the report shows what the default filter shows. */
  readonly graph: CausalGraph;
  readonly hypotheses: readonly Hypothesis[];
  readonly runs: readonly Run[];
  readonly source: (id: string) => Source;
}
