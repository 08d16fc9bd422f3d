import { NosographError } from '../../../foundation/errors.ts';
import type { Task } from '../../../foundation/task.ts';
import type { DatasetVariable } from '../../../model/dataset.ts';
import type { FittedNetwork } from '../../../model/fitted-network.ts';
import type { Run } from '../../../model/run.ts';
import { takeRows } from '../../../networks/bootstrap/resample.ts';
import type { Sample } from '../../../networks/estimator.ts';
import { selectionWarnings } from '../../../networks/warnings/selection.ts';
import { createComputing } from '../../compute/pool.ts';
import type { ParsedInputOf } from '../../contract/index.ts';
import { historyLabels } from '../../contract/labels.ts';
import type { Session } from '../../session.ts';
import { type ChosenData, type ChosenVariable, chosenData, sampleOf } from '../datasets/dataset-sample.ts';
import type { StoredColumns } from '../datasets/stored-columns.ts';
import { centrality } from '../networks/centrality.ts';
import { estimateSample } from '../networks/estimate.ts';
import { groupLabels, groupValues } from '../networks/groups.ts';
import { startRun } from '../run-record.ts';
import { inBackground } from './in-background.ts';

type Input = ParsedInputOf<'networks.estimate'>;

/** Estimates a network, or one for each group, and keeps them. */
export async function estimateNetworks(
  session: Session,
  stored: StoredColumns,
  input: Input,
  task: Task,
): Promise<FittedNetwork[]> {
  return await inBackground(
    session,
    historyLabels.estimateNetwork,
    async () => {
      const parts = samplesOf(session, stored, input);
      const networks: FittedNetwork[] = [];
      for (const part of parts) networks.push(await estimateOne(session, part, input, task));
      return networks;
    },
    (networks) => {
      for (const network of networks) {
        session.notebook.networks.insert(network);
        session.notebook.runs.insert(network.run);
      }
    },
  );
}

interface Part {
  readonly data: ChosenData;
  readonly sample: Sample;
  readonly group: FittedNetwork['group'];
}

async function estimateOne(
  session: Session,
  { data, sample, group }: Part,
  { method, options, name }: Input,
  task: Task,
): Promise<FittedNetwork> {
  const close = startRun(session, { what: 'networks.estimate', settings: { method }, versions: {} });
  const estimate = await estimateSample(sample, { method, options }, createComputing(session.host, task));
  const { variables, weights, warnings } = estimate;
  const {
    warnings: doubts,
    nodes,
    smallWorldness,
  } = centrality({
    network: { variables, weights },
    communities: null,
  });
  const run = close(data.hash, { n: estimate.n, density: estimate.density });
  return {
    id: session.newId('network'),
    name: [name ?? data.dataset.name, ...(group === null ? [] : [group.value])].join(' · '),
    createdAt: run.startedAt,
    kind: 'symptoms',
    method,
    datasetId: data.dataset.id,
    datasetName: data.dataset.name,
    group,
    n: estimate.n,
    note: '',
    variables: data.variables.map(networkVariable),
    estimate,
    centrality: { nodes, smallWorldness },
    temporal: null,
    warnings: [...warnings, ...doubts.filter(({ code }) => code !== 'path-indices')],
    places: [],
    run: {
      ...run,
      inputHash: data.hash,
      settings: { method, options: estimate.options as Run['settings'][string] },
      versions: { ...run.versions, [method]: estimate.version },
    },
  };
}

export const networkVariable = ({ said, kind }: ChosenVariable): FittedNetwork['variables'][number] => ({
  name: said.name,
  label: said.label,
  kind,
  conceptId: said.conceptId,
});

/** The sample as a whole, or one for each value of the group variable, which is no node itself. */
function samplesOf(session: Session, stored: StoredColumns, { datasetId, columns, group }: Input): Part[] {
  const every = session.notebook.datasets.variables(datasetId);
  const chosen = chosenData(session, stored, datasetId, columns);
  if (group === null) return [{ data: chosen, sample: sampleOf(chosen, every), group: null }];
  const data = {
    ...chosen,
    variables: chosen.variables.filter(({ said }) => said.name !== group.variable),
  };
  const labels = labelsOf(session, stored, data, group.variable);
  const isNode = data.variables.length < chosen.variables.length;
  const nodes = data.variables.map(({ column }) => column);
  const warnings = selectionWarnings({ variable: group.variable, labels }, nodes, isNode);
  return groupValues(labels, group.variable, group.values).map((value) => ({
    data,
    sample: { ...sampleOfGroup(data, every, labels, value), warnings },
    group: { variable: group.variable, value },
  }));
}

/** The cases of one group. */
export function sampleOfGroup(
  data: ChosenData,
  every: readonly DatasetVariable[],
  labels: readonly (string | null)[],
  value: string,
): Sample {
  const rows = Int32Array.from(labels.flatMap((label, row) => (label === value ? [row] : [])));
  const columns = data.variables.map(({ column }) => column);
  return sampleOf(data, every, takeRows(columns, rows));
}

/** The group of every case. */
export function labelsOf(
  session: Session,
  stored: StoredColumns,
  { dataset }: ChosenData,
  variable: string,
): (string | null)[] {
  if (dataset.source === 'matrix') {
    throw new NosographError(
      'input.invalid',
      `"${dataset.name}" holds correlations, not rows: it cannot be split into groups. Import one matrix for each group.`,
      { dataset: dataset.name },
    );
  }
  const { variables } = chosenData(session, stored, dataset.id, [variable]);
  return groupLabels(variables[0]!.column);
}
