import type { CausalModel, EdgeKind } from '../../causal/causal-model.ts';
import { edgeKinds } from '../../causal/causal-model.ts';
import { discover } from '../../causal/discovery/discover.ts';
import { formatModel } from '../../causal/language/format.ts';
import { printModel } from '../../causal/language/print.ts';
import { NosographError } from '../../foundation/errors.ts';
import type { Task } from '../../foundation/task.ts';
import type { DatasetVariable } from '../../model/dataset.ts';
import type { OutputOf, ParsedInputOf } from '../contract/index.ts';
import { progressSteps } from '../contract/labels.ts';
import type { Handler } from '../handlers.ts';
import type { Session } from '../session.ts';
import { outputOf } from './causal/discover.ts';
import { testedOnColumns } from './causal/implied-tests.ts';
import { implications } from './causal/structure.ts';
import { chosenData } from './datasets/dataset-sample.ts';
import type { StoredColumns } from './datasets/stored-columns.ts';
import { found } from './found.ts';
import { underStep } from './steps.ts';

const imply: Handler<'causal.implications'> = implications;

/** The implied independencies of a model on a data set of the notebook. */
export async function testOnDataset(
  session: Session,
  stored: StoredColumns,
  { text, datasetId, columns: wished, correlation, level, limit }: ParsedInputOf<'causalModels.test'>,
  task: Task,
): Promise<OutputOf<'causalModels.test'>> {
  requireRows(session, datasetId);
  const file = { name: 'model.dagitty', bytes: new TextEncoder().encode(text) };
  const implied = await imply({ file, limit, data: null, level, correlation }, task);
  const statements = implied.independencies;
  const names = [...new Set(statements.flatMap(({ x, y, given }) => [x, y, ...given]))];
  const columns = measuredBy(session, datasetId, names, wished);
  const hasAll = ({ x, y, given }: (typeof statements)[number]) =>
    [x, y, ...given].every((name) => columns[name] !== null);
  const testable = statements.filter(hasAll);
  const used = [...new Set(testable.flatMap(({ x, y, given }) => [x, y, ...given]))];
  const data = chosenData(
    session,
    stored,
    datasetId,
    used.map((name) => columns[name]!),
  );
  const renamed = data.variables.map(({ column }, at) => ({ ...column, name: used[at]! }));
  const tested = testedOnColumns(renamed, testable, level, correlation, data.dataset.name);
  return {
    tests: tested.independencies.map(({ x, y, given, estimate, interval, p }) => ({
      x,
      y,
      given,
      estimate: estimate!,
      interval: interval!,
      p: p!,
    })),
    columns,
    untested: statements.length - testable.length,
    truncated: implied.truncated,
    n: tested.n ?? null,
    warnings: [...tested.warnings],
  };
}

/** The column of each variable: as wished, else the one of the same name, label or concept, letter case aside. */
function measuredBy(
  { notebook }: Session,
  datasetId: string,
  names: readonly string[],
  wished: Readonly<Record<string, string>>,
): Record<string, string | null> {
  const variables = notebook.datasets.variables(datasetId);
  const concepts = new Map(notebook.concepts.all().map(({ id, label }) => [id, label]));
  const folded = (text: string) =>
    text
      .trim()
      .toLocaleLowerCase()
      .replaceAll(/[\s_.]+/g, ' ');
  const saysSame = (said: (variable: DatasetVariable) => string | undefined, name: string) =>
    variables.find((variable) => folded(said(variable) ?? '') === folded(name))?.name;
  return Object.fromEntries(
    names.map((name) => [
      name,
      wished[name] ??
        saysSame((variable) => variable.name, name) ??
        saysSame((variable) => variable.label, name) ??
        saysSame(({ conceptId }) => (conceptId === null ? undefined : concepts.get(conceptId)), name) ??
        null,
    ]),
  );
}

/** A causal graph learned from a data set of the notebook. */
export async function discoverInDataset(
  session: Session,
  stored: StoredColumns,
  { datasetId, columns, ...settings }: ParsedInputOf<'causalModels.discover'>,
  task: Task,
): Promise<OutputOf<'causalModels.discover'>> {
  requireRows(session, datasetId);
  const { variables } = chosenData(session, stored, datasetId, columns);
  const searching = underStep(task, () => progressSteps.searching);
  const learned = await discover(
    variables.map(({ column }) => column),
    { ...settings, test: null, score: null },
    searching,
  );
  const output = outputOf(learned, []);
  return { ...output, text: formatModel(printModel(modelOf(output))) };
}

function modelOf({
  variables,
  edges,
}: Pick<OutputOf<'causal.discover'>, 'variables' | 'edges'>): CausalModel {
  const kinds = new Set(edges.map(({ kind }) => kind));
  const isPartial = [...kinds].some((kind) => kind.includes('@'));
  return {
    type: isPartial ? 'pag' : kinds.has('--') ? 'pdag' : 'dag',
    name: null,
    nodes: variables.map((name) => ({ name, roles: [], position: null, attributes: {} })),
    edges: edges.map(({ from, to, kind }) => ({ from, to, kind: kindOf(kind), attributes: {} })),
    boundingBox: null,
  };
}

function kindOf(kind: string): EdgeKind {
  const known = edgeKinds.find((each) => each === kind);
  if (known === undefined) throw new Error(`the arrow ${kind} has no place in a model's text`);
  return known;
}

function requireRows({ notebook }: Session, datasetId: string): void {
  const { name, source } = found(notebook.datasets.get(datasetId), 'data set', datasetId);
  if (source === 'rows') return;
  throw new NosographError(
    'input.invalid',
    `"${name}" holds correlations only; this needs the rows behind them.`,
    { datasetId },
  );
}
