import { NosographError, toErrorRecord } from '../foundation/errors.ts';
import { createTask, type Task } from '../foundation/task.ts';
import type { Host } from '../platform/host.ts';
import { causalHandlers } from './app/causal/index.ts';
import { causalModelHandlers } from './app/causal-models.ts';
import { claimErrorHandlers } from './app/claim-error.ts';
import { claimsHandlers } from './app/claims.ts';
import { conceptHandlers } from './app/concepts.ts';
import { datasetHandlers } from './app/datasets/index.ts';
import { StoredColumns } from './app/datasets/stored-columns.ts';
import { exchangeHandlers } from './app/exchange.ts';
import { extractWithModel } from './app/extract-with-model.ts';
import { figureHandlers } from './app/figures/index.ts';
import { graphHandlers } from './app/graph.ts';
import { hypothesisHandlers } from './app/hypotheses.ts';
import { literatureHandlers } from './app/literature.ts';
import { modelHandlers } from './app/models.ts';
import { estimatorHandlers } from './app/networks/estimators.ts';
import { networkHandlers } from './app/networks/index.ts';
import { planningHandlers } from './app/networks/plan.ts';
import { temporalHandlers } from './app/networks/temporal.ts';
import { notebookHandlers } from './app/notebook.ts';
import { privacyHandlers } from './app/privacy.ts';
import { savedNetworkHandlers } from './app/saved-networks/index.ts';
import { triangulationHandlers } from './app/triangulation.ts';
import { contract, type InputOf, type MethodName, type OutputOf } from './contract/index.ts';
import type { Handlers } from './handlers.ts';
import type { EngineEvent } from './protocol.ts';
import { createSession, type EngineOptions, type Session } from './session.ts';
import { methodNamed, validInput } from './validate.ts';

export interface Engine {
  /** Calls a method of the contract. Every rejection is a NosographError. */
  call<Name extends MethodName>(method: Name, input: InputOf<Name>, task?: Task): Promise<OutputOf<Name>>;
  /** The same for a method and an input that come from outside and are not known to be right. */
  request(method: string, input: unknown, task?: Task): Promise<unknown>;
  /** Answers the function that ends the listening. */
  onEvent(listener: (event: EngineEvent) => void): () => void;
}

const defaults: EngineOptions = { saveAfterQuiet: null, watchFileEvery: null, remember: false };

/**
 * The use cases over one shell. Methods that write, or that need the notebook at rest, run one after another in
 * the order of the calls; queries and pure conversions run at once.
 */
export function createEngine(host: Host, options: Partial<EngineOptions> = {}): Engine {
  const session = createSession(host, { ...defaults, ...options });
  const handlers = handlersOf(session);
  const request = async (name: string, input: unknown, task: Task = createTask()) => {
    try {
      const method = methodNamed(name);
      const valid = validInput(method, input);
      const handle = handlers[method] as (input: unknown, task: Task) => unknown;
      if (!waitsItsTurn(method)) return await handle(valid, task);
      return await session.turns.take(async () => {
        task.throwIfCancelled();
        return handle(valid, task);
      });
    } catch (thrown) {
      throw asNosographError(thrown);
    }
  };
  return {
    call: (method, input, task) => request(method, input, task) as Promise<OutputOf<typeof method>>,
    request,
    onEvent: (listener) => session.onEvent(listener),
  };
}

function handlersOf(session: Session): Handlers {
  const stored = new StoredColumns();
  return {
    ...notebookHandlers(session),
    ...literatureHandlers(session),
    ...triangulationHandlers(session),
    ...claimsHandlers(session),
    ...claimErrorHandlers(session),
    ...privacyHandlers(session),
    'claims.extractWithModel': (input, task) => extractWithModel(session, input, task),
    ...conceptHandlers(session),
    ...graphHandlers(session),
    ...hypothesisHandlers(session),
    ...exchangeHandlers(session),
    ...datasetHandlers(session, stored),
    ...savedNetworkHandlers(session, stored),
    ...networkHandlers(session.host),
    ...figureHandlers(session),
    ...estimatorHandlers(),
    ...temporalHandlers(session.host),
    ...planningHandlers(session.host),
    ...modelHandlers(session.host),
    ...causalModelHandlers(session, stored),
    ...causalHandlers(),
  };
}

/** Jobs that read only: they need not wait until an import is through. */
const readingJobs: ReadonlySet<MethodName> = new Set([
  'literature.parse',
  'claims.extractText',
  'exchange.convert',
  'exchange.export',
  'datasets.overlap',
]);

/** Jobs that compute or wait for long, and wait their turn only to write what came of it. */
const backgroundJobs: ReadonlySet<MethodName> = new Set([
  'claims.extractWithModel',
  'networks.estimate',
  'networks.temporal',
  'networks.bootstrap',
  'networks.compare',
  'networks.communities',
]);

/** Questions to files never touch the notebook. */
const needsNoNotebook = /^(data|network|causal)\./;

const waitsItsTurn = (method: MethodName) =>
  contract[method].kind !== 'query' &&
  !readingJobs.has(method) &&
  !backgroundJobs.has(method) &&
  !needsNoNotebook.test(method);

function asNosographError(thrown: unknown): NosographError {
  if (thrown instanceof NosographError) return thrown;
  const record = toErrorRecord(thrown);
  return new NosographError(record.code, record.message, record.details, thrown);
}
