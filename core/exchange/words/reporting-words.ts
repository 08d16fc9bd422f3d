import type { DatasetVariable } from '../../model/dataset.ts';
import type { FigureSettings } from '../../model/figure.ts';
import type { Analysis } from './analysis.ts';
import type { ReportingField, ReportingSection } from './reporting-fields.ts';

export interface ReportingFacts {
  readonly analysis: Analysis;
  readonly figure: FigureSettings;
  readonly said: readonly DatasetVariable[];
}

export interface ReportingWords {
  readonly title: (name: string) => string;
  /** Where the list comes from, and how much of it is filled in. */
  readonly introduction: (filled: number, total: number) => string;
  readonly sections: Readonly<Record<ReportingSection, string>>;
  readonly labels: Readonly<Record<ReportingField, string>>;
  /** Asked when the notebook does not know the answer. */
  readonly questions: Readonly<Record<ReportingField, string>>;
  /** What the notebook knows; null when it does not. */
  answer(field: ReportingField, facts: ReportingFacts): string | null;
  readonly weightMatrix: string;
}
