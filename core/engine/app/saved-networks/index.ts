import { historyLabels } from '../../contract/labels.ts';
import type { SavedResult, savedNetworkMethods } from '../../contract/saved-networks.ts';
import type { Handlers } from '../../handlers.ts';
import type { Session } from '../../session.ts';
import type { StoredColumns } from '../datasets/stored-columns.ts';
import { found } from '../found.ts';
import { estimateNetworks } from './estimate.ts';
import { bootstrapNetwork, compareWith, findCommunities } from './results.ts';
import { estimateTemporal } from './temporal.ts';

const done = { done: true } as const;

/** Networks that the notebook keeps: estimated, looked at, analysed further. */
export function savedNetworkHandlers(
  session: Session,
  stored: StoredColumns,
): Handlers<keyof typeof savedNetworkMethods> {
  const get = (id: string) => found(session.notebook.networks.get(id), 'network', id);
  return {
    'networks.estimate': async (input, task) => ({
      networks: await estimateNetworks(session, stored, input, task),
    }),
    'networks.temporal': (input, task) => estimateTemporal(session, stored, input, task),
    'networks.list': ({ datasetId }) => [...session.notebook.networks.list(datasetId)],
    'networks.get': ({ id }) => ({
      network: get(id),
      results: session.notebook.networks.results(id) as SavedResult[],
    }),
    async 'networks.rename'({ id, name }) {
      get(id);
      await session.act(historyLabels.renameNetwork, () => session.notebook.networks.rename(id, name));
      return done;
    },
    async 'networks.annotate'({ id, note }) {
      get(id);
      await session.act(historyLabels.annotateNetwork, () => session.notebook.networks.annotate(id, note));
      return done;
    },
    async 'networks.setPlaces'({ id, places }) {
      get(id);
      await session.act(historyLabels.placeNodes, () => session.notebook.networks.setPlaces(id, places));
      return done;
    },
    async 'networks.remove'({ ids }) {
      for (const id of ids) get(id);
      await session.act(historyLabels.removeNetworks, () => {
        for (const id of ids) session.notebook.networks.remove(id);
      });
      return done;
    },
    'networks.bootstrap': (input, task) => bootstrapNetwork(session, stored, input, task),
    'networks.compare': (input, task) => compareWith(session, stored, input, task),
    'networks.communities': (input, task) => findCommunities(session, stored, input, task),
    async 'networks.removeResult'({ id }) {
      found(session.notebook.networks.result(id), 'result', id);
      await session.act(historyLabels.removeResult, () => session.notebook.networks.removeResult(id));
      return done;
    },
  };
}
