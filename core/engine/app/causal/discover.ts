import { discover } from '../../../causal/discovery/discover.ts';
import { readLinks } from '../../../exchange/link-list.ts';
import type { Task } from '../../../foundation/task.ts';
import { decodeText } from '../../../literature/encoding.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { progressSteps } from '../../contract/labels.ts';
import { chosenColumns, readTable } from '../networks/read-sample.ts';
import { underStep } from '../steps.ts';

type Input = ParsedInputOf<'causal.discover'>;

/** A causal graph learned from a data file; without a wish all its columns take part. */
export async function discoverFrom(input: Input, task: Task): Promise<OutputOf<'causal.discover'>> {
  const reading = readTable(input.file);
  const columns = chosenColumns(reading, input.columns ?? reading.table.columns.map(({ name }) => name));
  const { method, alpha, test, score } = input;
  const searching = underStep(task, () => progressSteps.searching);
  const forbidden = edgesOf(input.forbid);
  const required = edgesOf(input.require);
  const found = await discover(columns, { method, alpha, test, score, forbidden, required }, searching);
  const { separatingSets, ...rest } = found;
  return {
    ...rest,
    variables: [...found.variables],
    edges: [...found.edges],
    ...(separatingSets === undefined
      ? {}
      : {
          separatingSets: separatingSets.map((set) => ({
            ...set,
            given: set.given === null ? null : [...set.given],
          })),
        }),
    warnings: [...found.warnings],
  };
}

function edgesOf(file: Input['forbid']): readonly { readonly from: string; readonly to: string }[] {
  if (file === null) return [];
  const decoded = decodeText(file.bytes);
  if (!decoded.ok) throw decoded.error;
  return readLinks(decoded.value.text).flatMap(({ from, to, directed }) =>
    directed
      ? [{ from, to }]
      : [
          { from, to },
          { from: to, to: from },
        ],
  );
}
