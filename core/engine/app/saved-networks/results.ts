import { NosographError } from '../../../foundation/errors.ts';
import type { Task } from '../../../foundation/task.ts';
import type { FittedNetwork, NetworkResult } from '../../../model/fitted-network.ts';
import type { Run } from '../../../model/run.ts';
import type { Sample } from '../../../networks/estimator.ts';
import { type Computing, createComputing } from '../../compute/pool.ts';
import type { ParsedInputOf } from '../../contract/index.ts';
import { historyLabels } from '../../contract/labels.ts';
import type { SavedResult } from '../../contract/saved-networks.ts';
import type { Session } from '../../session.ts';
import { chosenData, sampleOf } from '../datasets/dataset-sample.ts';
import type { StoredColumns } from '../datasets/stored-columns.ts';
import { found } from '../found.ts';
import { bootstrapSample } from '../networks/bootstrap.ts';
import { centrality } from '../networks/centrality.ts';
import { communities, dimensionsOfSample } from '../networks/communities.ts';
import { compareGroups } from '../networks/compare.ts';
import { equalGroups, type Groups } from '../networks/groups.ts';
import { startRun } from '../run-record.ts';
import { labelsOf, sampleOfGroup } from './estimate.ts';
import { inBackground } from './in-background.ts';

/** What computes results: the same functions as for files, on the rows that the network was estimated from. */
interface Computed {
  readonly kind: NetworkResult['kind'];
  readonly settings: NetworkResult['settings'];
  readonly seed: number | null;
  readonly result: SavedResult['result'];
}

type Estimate = NonNullable<FittedNetwork['estimate']>;
type SymptomNetwork = FittedNetwork & { readonly estimate: Estimate };

export function bootstrapNetwork(
  session: Session,
  stored: StoredColumns,
  { id, type, boots, seed }: ParsedInputOf<'networks.bootstrap'>,
  task: Task,
): Promise<SavedResult> {
  return keep(session, id, 'networks.bootstrap', async (network) => {
    const { method, options } = network.estimate;
    const wish = { method, options, type, boots, seed, jobs: null };
    const sample = sampleAgain(session, stored, network);
    const result = await bootstrapSample(sample, wish, createComputing(session.host, task));
    return { kind: 'bootstrap', settings: { type, boots, seed }, seed, result };
  });
}

export function compareWith(
  session: Session,
  stored: StoredColumns,
  { a, b, permutations, seed, equalGroups: isEqual }: ParsedInputOf<'networks.compare'>,
  task: Task,
): Promise<SavedResult> {
  return keep(session, a, 'networks.compare', async (network) => {
    const other = symptomNetwork(session, b);
    const { method, options } = network.estimate;
    refuseDifferentAnalyses(network, other);
    const [one, two] = [network, other].map((each) => sampleAgain(session, stored, each));
    const groups: Groups = {
      a: { name: network.name, columns: rowsNeeded(one!, network) },
      b: { name: other.name, columns: rowsNeeded(two!, other) },
      kinds: one!.kinds,
      warnings: [],
    };
    const wish = { method, options, permutations, seed, jobs: null };
    const result = await compareGroups(
      isEqual ? equalGroups(groups, seed) : groups,
      wish,
      createComputing(session.host, task),
    );
    return {
      kind: 'comparison',
      settings: { otherId: b, permutations, seed, equalGroups: isEqual },
      seed,
      result,
    };
  });
}

export function findCommunities(
  session: Session,
  stored: StoredColumns,
  { id, method, seed }: ParsedInputOf<'networks.communities'>,
  task: Task,
): Promise<SavedResult> {
  const computing = createComputing(session.host, task);
  return keep(session, id, 'networks.communities', async (network) => {
    const found =
      method === 'ega'
        ? await dimensionsAgain(session, stored, network, seed, computing)
        : await communities({ network: network.estimate, method, seed }, computing);
    const { nodes } = centrality({
      network: network.estimate,
      communities: Object.fromEntries(
        Object.entries(found.membership).map(([variable, community]) => [variable, String(community)]),
      ),
    });
    const bridges = nodes.map((node) => ({
      variable: node.variable,
      bridgeStrength: node.bridgeStrength!,
      bridgeBetweenness: node.bridgeBetweenness!,
      bridgeCloseness: node.bridgeCloseness ?? null,
      bridgeExpectedInfluence1: node.bridgeExpectedInfluence1!,
      bridgeExpectedInfluence2: node.bridgeExpectedInfluence2!,
    }));
    return { kind: 'communities', settings: { method, seed }, seed, result: { ...found, bridges } };
  });
}

/** Exploratory graph analysis with the correlations and the gamma that the network was estimated with. */
async function dimensionsAgain(
  session: Session,
  stored: StoredColumns,
  network: SymptomNetwork,
  seed: number,
  computing: Computing,
) {
  const { cor, missing, gamma } = network.estimate.options as Partial<
    Pick<ParsedInputOf<'network.dimensions'>, 'cor' | 'missing' | 'gamma'>
  >;
  const { membership, modularity, dimensions, warnings } = await dimensionsOfSample(
    sampleAgain(session, stored, network),
    {
      cor: cor ?? 'auto',
      missing: missing ?? 'pairwise',
      gamma: gamma ?? 0.5,
      algorithm: 'walktrap',
      seed,
    },
    computing,
  );
  return { membership, modularity, dimensions, warnings };
}

function keep(
  session: Session,
  id: string,
  what: string,
  compute: (network: SymptomNetwork) => Promise<Computed>,
): Promise<SavedResult> {
  const network = symptomNetwork(session, id);
  return inBackground(
    session,
    historyLabels.computeResult,
    async () => {
      const close = startRun(session, { what, settings: {}, versions: {} });
      const { kind, settings, seed, result } = await compute(network);
      const run: Run = {
        ...close('', {}),
        settings: settings as Run['settings'],
        inputHash: network.run.inputHash,
        seed,
      };
      return {
        id: session.newId('result'),
        networkId: id,
        createdAt: run.startedAt,
        kind,
        settings,
        result,
        run,
      } as SavedResult;
    },
    (result) => {
      found(session.notebook.networks.get(id), 'network', id);
      session.notebook.networks.insertResult(result);
      session.notebook.runs.insert(result.run);
    },
  );
}

function symptomNetwork(session: Session, id: string): SymptomNetwork {
  const network = found(session.notebook.networks.get(id), 'network', id);
  if (network.estimate !== null) return { ...network, estimate: network.estimate };
  throw new NosographError(
    'input.invalid',
    `"${network.name}" is a network of repeated measures, which this analysis is not for.`,
    { network: network.name },
  );
}

/** The sample that a network was estimated from, checked to be still the same. */
function sampleAgain(session: Session, stored: StoredColumns, network: SymptomNetwork): Sample {
  const { datasets } = session.notebook;
  if (datasets.get(network.datasetId) === null) {
    throw new NosographError(
      'state',
      `The data set "${network.datasetName}" is no longer in the notebook. Take its removal back, or import it again and estimate the network anew.`,
      { dataset: network.datasetName },
    );
  }
  const data = chosenData(
    session,
    stored,
    network.datasetId,
    network.variables.map(({ name }) => name),
  );
  if (data.hash !== network.run.inputHash) {
    throw new NosographError(
      'state',
      `Since "${network.name}" was estimated, kinds or missing codes of its variables have changed. Estimate the network again.`,
      { network: network.name },
    );
  }
  const every = datasets.variables(network.datasetId);
  if (network.group === null) return sampleOf(data, every);
  const labels = labelsOf(session, stored, data, network.group.variable);
  return sampleOfGroup(data, every, labels, network.group.value);
}

function refuseDifferentAnalyses(a: SymptomNetwork, b: SymptomNetwork): void {
  const names = (network: SymptomNetwork) => network.estimate.variables.join('\n');
  if (a.method !== b.method || JSON.stringify(a.estimate.options) !== JSON.stringify(b.estimate.options)) {
    throw new NosographError(
      'input.invalid',
      `"${a.name}" and "${b.name}" were estimated with different methods or options. Estimate them alike to compare them.`,
      { networks: [a.name, b.name] },
    );
  }
  if (names(a) === names(b)) return;
  throw new NosographError(
    'input.invalid',
    `"${a.name}" and "${b.name}" do not have the same variables in the same order. Estimate both from the same ones.`,
    { networks: [a.name, b.name] },
  );
}

function rowsNeeded({ columns }: Sample, { name }: SymptomNetwork) {
  if (columns !== null) return columns;
  throw new NosographError(
    'input.invalid',
    `"${name}" was estimated from correlations. A comparison deals the rows of both groups anew: import the rows.`,
    { network: name },
  );
}
