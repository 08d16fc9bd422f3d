import { NosographError } from '../../../foundation/errors.ts';
import { sha256Hex } from '../../../foundation/hash.ts';
import { mergedColumn } from '../../../networks/merged-variables.ts';
import type { ParsedInputOf } from '../../contract/index.ts';
import { historyLabels } from '../../contract/labels.ts';
import type { Session } from '../../session.ts';
import { chosenData } from './dataset-sample.ts';
import { contentOf, type StoredColumns } from './stored-columns.ts';

/** Puts one variable in place of several, which stay in the data set but are left out. */
export async function mergeVariables(
  session: Session,
  stored: StoredColumns,
  id: string,
  { variables, how, name }: Omit<ParsedInputOf<'datasets.mergeVariables'>, 'id'>,
): Promise<void> {
  const { datasets } = session.notebook;
  const chosen = chosenData(session, stored, id, variables);
  if (chosen.dataset.source === 'matrix') {
    throw new NosographError(
      'input.invalid',
      `"${chosen.dataset.name}" holds correlations, not rows: variables cannot be merged. Leave one of them out.`,
      { dataset: chosen.dataset.name },
    );
  }
  if (datasets.variables(id).some((variable) => variable.name === name)) {
    throw new NosographError(
      'input.invalid',
      `The data set has a variable "${name}" already. Choose another name.`,
      {
        variable: name,
      },
    );
  }
  const merged = mergedColumn(
    name,
    chosen.variables.map(({ column }) => column),
    how,
  );
  const [first] = chosen.variables;
  await session.act(historyLabels.mergeVariables, () => {
    const content = contentOf(merged);
    const derived = { from: [...variables], how, hash: sha256Hex(JSON.stringify(content)) };
    const label = how === 'first' ? first!.said.label : name;
    datasets.addVariable(
      id,
      {
        name,
        label,
        kind: how === 'first' ? first!.said.kind : null,
        included: true,
        missingCodes: [],
        conceptId: first!.said.conceptId,
        valueLabels: how === 'first' ? first!.said.valueLabels : [],
        derived,
      },
      content,
    );
    for (const { said } of chosen.variables) datasets.updateVariable(id, { ...said, included: false });
  });
}
