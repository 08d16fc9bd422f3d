import { NosographError } from '../../../foundation/errors.ts';
import type { DatasetVariable } from '../../../model/dataset.ts';
import { createComputing } from '../../compute/pool.ts';
import type { datasetMethods } from '../../contract/datasets.ts';
import { historyLabels } from '../../contract/labels.ts';
import type { Handlers } from '../../handlers.ts';
import type { Session } from '../../session.ts';
import { found } from '../found.ts';
import { overlapOfSample } from '../networks/overlap.ts';
import { chosenData, sampleOf } from './dataset-sample.ts';
import { importMatrix, importRows } from './import-dataset.ts';
import { mergeVariables } from './merge-variables.ts';
import type { StoredColumns } from './stored-columns.ts';
import { viewOf } from './view.ts';

const done = { done: true } as const;

/** Data sets: read in, looked at, corrected. */
export function datasetHandlers(
  session: Session,
  stored: StoredColumns,
): Handlers<keyof typeof datasetMethods> {
  const view = (id: string) => viewOf(session, stored, id);
  const get = (id: string) => found(session.notebook.datasets.get(id), 'data set', id);
  return {
    'datasets.import': async (input, task) => view(await importRows(session, input, task)),
    'datasets.importMatrix': async (input, task) => view(await importMatrix(session, input, task)),
    'datasets.list'() {
      const { datasets } = session.notebook;
      const counts = datasets.counts();
      return datasets.all().map(({ id, name, createdAt, source, n, sample }) => ({
        ...{ id, name, createdAt, source, n, sample },
        ...(counts.get(id) ?? { variables: 0, included: 0, networks: 0 }),
      }));
    },
    'datasets.get': ({ id }) => view(id),
    async 'datasets.updateVariables'({ id, variables, patch }) {
      get(id);
      const changed = chosenVariables(session, id, variables).map((variable) => ({
        ...variable,
        ...given(patch),
      }));
      await session.act(historyLabels.editVariables, () => {
        for (const variable of changed) session.notebook.datasets.updateVariable(id, variable);
      });
      return view(id);
    },
    'datasets.overlap'({ id, ...wish }, task) {
      const chosen = chosenData(session, stored, id, null);
      return overlapOfSample(
        sampleOf(chosen, session.notebook.datasets.variables(id)),
        wish,
        createComputing(session.host, task),
      );
    },
    async 'datasets.mergeVariables'({ id, ...wish }) {
      await mergeVariables(session, stored, id, wish);
      return view(id);
    },
    async 'datasets.rename'({ id, name }) {
      const dataset = get(id);
      await session.act(historyLabels.renameDataset, () => session.notebook.datasets.rename(id, name));
      return { ...dataset, name };
    },
    async 'datasets.remove'({ ids }) {
      for (const id of ids) get(id);
      await session.act(historyLabels.removeDatasets, () => {
        for (const id of ids) session.notebook.datasets.remove(id);
      });
      return done;
    },
  };
}

/** Fields of a patch that were given; an absent one changes nothing. */
const given = <Patch extends object>(patch: Patch) =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [Field in keyof Patch]?: Exclude<Patch[Field], undefined>;
  };

function chosenVariables(session: Session, id: string, names: readonly string[]): DatasetVariable[] {
  const all = session.notebook.datasets.variables(id);
  return names.map((name) => {
    const variable = all.find((each) => each.name === name);
    if (variable !== undefined) return variable;
    throw new NosographError('not-found', `The data set has no variable "${name}".`, { id, variable: name });
  });
}
