import type { DatasetView } from '../../../../core/engine/contract/datasets.ts';
import type { Warning } from '../../../../core/model/run.ts';
import type { VariablePatch } from './variable-patch.ts';

/** What one press can do about a warning about data. */
export type DataRemedy =
  | { readonly kind: 'leaveOut'; readonly variable: string; readonly patch: VariablePatch }
  | {
      readonly kind: 'missing';
      readonly variable: string;
      readonly value: number;
      readonly patch: VariablePatch;
    };

/** Of two that are the same the second goes; a code for missing joins those that are there. Null when nothing is so clear. */
export function remedyFor({ code, variables, value }: Warning, view: DatasetView): DataRemedy | null {
  const variable = code === 'duplicate-variable' ? variables?.[1] : variables?.[0];
  const row = view.variables.find(({ name }) => name === variable);
  if (row === undefined || variable === undefined) return null;
  if (code === 'possible-missing-code' && value !== undefined) {
    return { kind: 'missing', variable, value, patch: { missingCodes: [...row.missingCodes, value] } };
  }
  const isUseless =
    code === 'constant-variable' || code === 'empty-variable' || code === 'duplicate-variable';
  return isUseless && row.included ? { kind: 'leaveOut', variable, patch: { included: false } } : null;
}
