import type { Warning } from '../../../../core/model/run.ts';

/** What a result has to say beyond what stands above it already. */
export function newWarnings(warnings: readonly Warning[], said: readonly Warning[]): readonly Warning[] {
  return warnings.filter(({ code }) => !said.some((each) => each.code === code));
}
