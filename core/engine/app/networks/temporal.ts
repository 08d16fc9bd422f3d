import type { Host } from '../../../platform/host.ts';
import { createComputing } from '../../compute/pool.ts';
import type { temporalMethods } from '../../contract/temporal.ts';
import type { Handlers } from '../../handlers.ts';
import { multilevelOfTable } from './multilevel.ts';
import { panelOfTable } from './panel.ts';
import { readTable } from './read-sample.ts';
import { seriesOfTable } from './series.ts';

/** Networks of repeated measures from files, without a notebook. */
export function temporalHandlers(host: Host): Handlers<keyof typeof temporalMethods> {
  return {
    'network.panel': ({ data, ...wish }, task) =>
      panelOfTable(readTable(data.file, data.reading), data.columns, wish, createComputing(host, task)),
    'network.series': ({ data, ...wish }, task) =>
      seriesOfTable(readTable(data.file, data.reading), data.columns, wish, createComputing(host, task)),
    'network.multilevel': ({ data, ...wish }, task) =>
      multilevelOfTable(readTable(data.file, data.reading), data.columns, wish, createComputing(host, task)),
  };
}
