import { takeRows } from '../../../networks/bootstrap/resample.ts';
import { sampleOfColumns } from '../../../networks/sample.ts';
import { selectionWarnings } from '../../../networks/warnings/selection.ts';
import type { Computing } from '../../compute/pool.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { estimateSample } from './estimate.ts';
import { groupLabels, groupValues } from './groups.ts';
import { chosenColumns, readTable } from './read-sample.ts';

/** One network for each group of cases of a file. */
export async function estimateGroups(
  { data, group, ...wish }: ParsedInputOf<'network.estimateGroups'>,
  computing: Computing,
): Promise<OutputOf<'network.estimateGroups'>> {
  const reading = readTable(data.file, data.reading);
  const [column] = chosenColumns(reading, [group]);
  const columns = chosenColumns(reading, data.columns).filter(({ name }) => name !== group);
  const labels = groupLabels(column!);
  const isNode = data.columns?.includes(group) === true;
  const warnings = selectionWarnings({ variable: group, labels }, columns, isNode);
  const groups: OutputOf<'network.estimateGroups'>['groups'] = [];
  for (const name of groupValues(labels, group, null)) {
    const rows = Int32Array.from(labels.flatMap((label, row) => (label === name ? [row] : [])));
    const sample = { ...sampleOfColumns(takeRows(columns, rows), data.kinds), warnings };
    groups.push({ ...(await estimateSample(sample, wish, computing)), group: name });
  }
  return { groups };
}
