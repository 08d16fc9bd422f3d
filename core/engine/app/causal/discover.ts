import { completeCases } from '../../../causal/discovery/cases.ts';
import { type Discovery, discover } from '../../../causal/discovery/discover.ts';
import { readLinks } from '../../../exchange/link-list.ts';
import { NosographError } from '../../../foundation/errors.ts';
import type { Task } from '../../../foundation/task.ts';
import { decodeText } from '../../../literature/encoding.ts';
import type { DataColumn } from '../../../model/dataset.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { progressSteps } from '../../contract/labels.ts';
import { chosenColumns, readTable } from '../networks/read-sample.ts';
import { underStep } from '../steps.ts';
import { correlationsFor } from './correlations.ts';

type Input = ParsedInputOf<'causal.discover'>;

/** A causal graph learned from a data file; without a wish all its columns take part. */
export async function discoverFrom(input: Input, task: Task): Promise<OutputOf<'causal.discover'>> {
  const reading = readTable(input.file);
  const columns = chosenColumns(reading, input.columns ?? reading.table.columns.map(({ name }) => name));
  const { method, alpha, test, score, colliders, tiers, boots, seed } = input;
  const { correlations, warnings } = polychoricOf(input, columns);
  const found = await discover(
    columns,
    {
      method,
      alpha,
      test,
      score,
      colliders,
      tiers,
      boots,
      seed,
      forbidden: edgesOf(input.forbid),
      required: edgesOf(input.require),
      ...(correlations === undefined ? {} : { correlations }),
    },
    underStep(task, () => progressSteps.searching),
  );
  return outputOf(found, warnings);
}

/** Correlations other than Pearson's, where they are wished and the method tests correlations. */
function polychoricOf({ correlation, method, test, boots }: Input, columns: readonly DataColumn[]) {
  if (correlation === 'pearson') return { warnings: [] };
  if (test === 'g-square' || !['pc', 'fci'].includes(method) || boots > 0) {
    throw new NosographError(
      'input.invalid',
      `--cor ${correlation} is for pc and fci with --test fisher-z and without --boots.`,
      { correlation, method },
    );
  }
  const { correlations, warnings } = correlationsFor(columns, completeCases(columns), correlation);
  // Those of the complete cases are told by `discover` itself.
  const own = warnings.filter(({ code }) => code !== 'data.incomplete');
  return { correlations: () => correlations, warnings: own };
}

/** What was learned, as plain data that crosses to a window. */
export function outputOf(found: Discovery, warnings: Discovery['warnings']): OutputOf<'causal.discover'> {
  const { separatingSets, strength, averaged, order, ...rest } = found;
  return {
    ...rest,
    variables: [...found.variables],
    edges: [...found.edges],
    warnings: [...found.warnings, ...warnings],
    ...(order === undefined ? {} : { order: [...order] }),
    ...(strength === undefined ? {} : { strength: [...strength] }),
    ...(averaged === undefined
      ? {}
      : { averaged: { threshold: averaged.threshold, edges: [...averaged.edges] } }),
    ...(separatingSets === undefined
      ? {}
      : {
          separatingSets: separatingSets.map((set) => ({
            ...set,
            given: set.given === null ? null : [...set.given],
          })),
        }),
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
