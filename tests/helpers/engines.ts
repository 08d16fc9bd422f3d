import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { contract, type InputOf, type MethodName, type OutputOf } from '../../core/engine/contract/index.ts';
import { createEngine, type Engine } from '../../core/engine/engine.ts';
import type { EngineOptions } from '../../core/engine/session.ts';
import type { Task } from '../../core/foundation/task.ts';
import { createNodeHost } from '../../core/platform/node/index.ts';

export interface TestEngine extends Engine {
  readonly folder: string;
  /** Methods that have been answered so far. */
  readonly answered: ReadonlySet<MethodName>;
  /** Closes the notebook and removes the folder. */
  dispose(): Promise<void>;
}

/** An engine over a folder of its own; every answer is held against the contract's schema. */
export async function temporaryEngine(options: Partial<EngineOptions> = {}): Promise<TestEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'nosograph-engine-'));
  const engine = createEngine(createNodeHost({ home: join(folder, 'home') }), options);
  const answered = new Set<MethodName>();
  return {
    ...engine,
    folder,
    answered,
    async call<Name extends MethodName>(method: Name, input: InputOf<Name>, task?: Task) {
      const output = await engine.call(method, input, task);
      (contract[method].output as z.ZodType).parse(output);
      answered.add(method);
      return output as OutputOf<Name>;
    },
    async dispose() {
      if ((await engine.call('notebook.state', {})) !== null) await engine.call('notebook.close', {});
      await rm(folder, { recursive: true });
    },
  };
}

/** Everything that a notebook shows, for comparing one moment with another. */
export async function contentOf(engine: Engine) {
  const everything = { offset: 0, limit: 1000 };
  const state = await engine.call('notebook.state', {});
  const concepts = await engine.call('concepts.list', everything);
  return {
    counts: state!.counts,
    sources: await engine.call('literature.list', everything),
    found: await engine.call('literature.list', { ...everything, filter: { text: 'sample' }, sort: 'title' }),
    claims: await engine.call('claims.list', everything),
    concepts: concepts.rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    graph: await engine.call('graph.get', { filter: { withHidden: true, withRefuted: true } }),
    hypotheses: await engine.call('hypotheses.list', everything),
    reports: await engine.call('literature.reports', {}),
    datasets: await Promise.all(
      (await engine.call('datasets.list', {})).map(({ id }) => engine.call('datasets.get', { id })),
    ),
    networks: await Promise.all(
      (await engine.call('networks.list', {})).map(({ id }) => engine.call('networks.get', { id })),
    ),
    models: await Promise.all(
      (await engine.call('causalModels.list', {})).map(({ id }) => engine.call('causalModels.get', { id })),
    ),
    blindSample: await engine.call('claims.sample', {}),
  };
}
