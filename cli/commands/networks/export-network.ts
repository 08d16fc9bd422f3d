import type { Engine } from '../../../core/engine/engine.ts';
import { NosographError } from '../../../core/foundation/errors.ts';
import type { Task } from '../../../core/foundation/task.ts';
import type { NetworkSummary } from '../../../core/model/fitted-network.ts';
import type { Warning } from '../../../core/model/run.ts';

/** What of a network in the notebook can be written, and as what. */
export const networkExports = {
  network: ['svg', 'pdf', 'png', 'md'],
  'r-script': ['R'],
  reporting: ['md'],
} as const;

export type NetworkExport = keyof typeof networkExports;

interface Wish {
  readonly what: NetworkExport;
  readonly format: string;
  /** Name or id; null for the newest. */
  readonly network: string | null;
  readonly language: 'en' | 'zh';
}

interface Written {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly warnings: readonly Warning[];
}

/** The figure, the words, the script or the reporting list of a network of the open notebook. */
export async function exportNetwork(
  engine: Engine,
  { what, format, network, language }: Wish,
  task: Task,
): Promise<Written> {
  const { id } = chosen(await engine.call('networks.list', {}, task), network);
  if (what === 'r-script') return { ...(await engine.call('networks.rScript', { id }, task)), warnings: [] };
  if (what === 'reporting') {
    const { markdown } = await engine.call('networks.reporting', { id, language }, task);
    return { ...markdown, warnings: [] };
  }
  if (format === 'md') {
    const { markdown } = await engine.call('networks.words', { id, language }, task);
    return { ...markdown, warnings: [] };
  }
  const figure = { kind: 'network' } as const;
  const { file, notes } = await engine.call(
    'networks.figure',
    { id, figure, format: format as 'svg' | 'pdf' | 'png', language },
    task,
  );
  return { ...file, warnings: notes.warnings };
}

function chosen(networks: readonly NetworkSummary[], wanted: string | null): NetworkSummary {
  const [newest] = networks.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const found = wanted === null ? newest : networks.find(({ id, name }) => id === wanted || name === wanted);
  if (found !== undefined) return found;
  const known = networks.map(({ name }) => name).join(', ');
  throw new NosographError(
    'not-found',
    wanted === null
      ? 'The notebook has no network. Estimate one in the window first.'
      : `The notebook has no network "${wanted}". It has: ${known === '' ? 'none' : known}.`,
    { network: wanted },
  );
}
