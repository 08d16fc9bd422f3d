import { describeTable } from '../../../data/describe.ts';
import { correlate } from '../../../networks/correlations.ts';
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
import { estimateNetwork } from './estimate.ts';
import { estimateGroups } from './estimate-groups.ts';
import { rowsOf } from './matrix-rows.ts';
import { overlapOfFile } from './overlap.ts';
import { chosenColumns, readTable } from './read-sample.ts';

/** Symptom networks from files, without a notebook. */
export function networkHandlers(host: Host): Handlers<keyof typeof networkMethods> {
  return {
    'data.describe'({ file, reading: wish }) {
      const { table, reading } = readTable(file, wish);
      const warnings = tableWarnings(table.columns);
      return { n: table.rows, variables: describeTable(table), reading, warnings };
    },
    'network.correlate'({ data, cor, missing }) {
      const columns = chosenColumns(readTable(data.file, data.reading), data.columns);
      const { matrix, thresholds, ...rest } = correlate(columns, cor, missing, data.kinds);
      return {
        ...rest,
        variables: [...rest.variables],
        matrix: rowsOf(matrix, columns.length),
        thresholds: Object.fromEntries(Object.entries(thresholds).map(([name, cuts]) => [name, [...cuts]])),
        warnings: [...rest.warnings],
      };
    },
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
