import type { CorrelationMatrix } from '../../../networks/correlations.ts';
import { sharingWarnings } from '../../../networks/warnings/sharing.ts';
import type { Computing } from '../../compute/pool.ts';
import { correlations } from '../../compute/tasks/correlations.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { progressSteps } from '../../contract/labels.ts';
import { rowsOf } from './matrix-rows.ts';
import { chosenColumns, readTable } from './read-sample.ts';

export async function correlateColumns(
  { data, cor, missing }: ParsedInputOf<'network.correlate'>,
  computing: Computing,
): Promise<OutputOf<'network.correlate'>> {
  const columns = chosenColumns(readTable(data.file, data.reading), data.columns);
  const [found] = (await computing.run(
    correlations,
    { columns, cor, missing, kinds: data.kinds },
    { count: 1, step: progressSteps.estimating },
  )) as [CorrelationMatrix];
  const { matrix, thresholds, variables, warnings, ...rest } = found;
  return {
    ...rest,
    variables: [...variables],
    matrix: rowsOf(matrix, columns.length),
    thresholds: Object.fromEntries(Object.entries(thresholds).map(([name, cuts]) => [name, [...cuts]])),
    warnings: [...warnings, ...sharingWarnings(columns, rest.n)],
  };
}
