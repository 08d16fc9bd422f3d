import { describeTable } from '../../../data/describe.ts';
import { tableWarnings } from '../../../networks/warnings/data.ts';
import type { Host } from '../../../platform/host.ts';
import { createComputing } from '../../compute/pool.ts';
import type { networkMethods } from '../../contract/networks.ts';
import type { Handlers } from '../../handlers.ts';
import { createPace } from '../../pace.ts';
import { bootstrap } from './bootstrap.ts';
import { centralityWithRandomGraphs } from './centrality.ts';
import { communities, dimensions } from './communities.ts';
import { compareNetworks } from './compare.ts';
import { correlateColumns } from './correlate.ts';
import { estimateNetwork } from './estimate.ts';
import { estimateGroups } from './estimate-groups.ts';
import { overlapOfFile } from './overlap.ts';
import { readTable } from './read-sample.ts';

/** Symptom networks from files, without a notebook. */
export function networkHandlers(host: Host): Handlers<keyof typeof networkMethods> {
  return {
    'data.describe'({ file, reading: wish }) {
      const { table, reading } = readTable(file, wish);
      const warnings = tableWarnings(table.columns);
      return { n: table.rows, variables: describeTable(table), reading, warnings };
    },
    'network.correlate': (input, task) => correlateColumns(input, createComputing(host, task)),
    'network.estimate': (input, task) => estimateNetwork(input, createComputing(host, task)),
    'network.estimateGroups': (input, task) => estimateGroups(input, createComputing(host, task)),
    'network.centrality': (input, task) => centralityWithRandomGraphs(input, createPace(host, task)),
    'network.overlap': (input, task) => overlapOfFile(input, createComputing(host, task)),
    'network.communities': (input, task) => communities(input, createComputing(host, task)),
    'network.dimensions': (input, task) => dimensions(input, createComputing(host, task)),
    'network.compare': (input, task) => compareNetworks(input, createComputing(host, task)),
    'network.bootstrap': (input, task) => bootstrap(input, createComputing(host, task)),
  };
}
