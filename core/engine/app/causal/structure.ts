import { equivalenceClassSize } from '../../../causal/queries/class-size.ts';
import { changedPaths, conditioningEffect } from '../../../causal/queries/conditioning.ts';
import { cycleExample } from '../../../causal/queries/cycle-example.ts';
import { separationModel } from '../../../causal/queries/effect-problem.ts';
import { equivalenceClass } from '../../../causal/queries/equivalence.ts';
import { impliedIndependencies } from '../../../causal/queries/implications.ts';
import {
  ancestorsOf,
  descendantsOf,
  type IndexedModel,
  indicesWithRole,
  membersOf,
} from '../../../causal/queries/indexed-model.ts';
import { type PathWork, type SimplePath, simplePaths } from '../../../causal/queries/paths.ts';
import { separated } from '../../../causal/queries/separation.ts';
import { NosographError } from '../../../foundation/errors.ts';
import type { Task } from '../../../foundation/task.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { testedOn } from './implied-tests.ts';
import { pathValue, pathWork, take } from './listing.ts';
import { indexOf, indicesOf, namesOf, readModel, requireKinds } from './read-model.ts';

export function describe({ file }: ParsedInputOf<'causal.describe'>): OutputOf<'causal.describe'> {
  const { model, indexed, diagnostics } = readModel(file);
  const cycle = cycleExample(indexed);
  const listed = (indices: readonly number[]) =>
    namesOf(
      indexed,
      [...indices].sort((a, b) => a - b),
    );
  return {
    type: model.type,
    nodes: model.nodes.map(({ name, roles }) => ({ name, roles: [...roles] })),
    edges: model.edges.map(({ from, to, kind }) => ({ from, to, kind })),
    acyclic: cycle === null,
    ...(cycle === null ? {} : { cycle: namesOf(indexed, cycle) }),
    relations: Object.fromEntries(
      indexed.names.map((name, node) => [
        name,
        {
          parents: listed(indexed.parents[node]!),
          children: listed(indexed.children[node]!),
          ancestors: namesOf(indexed, membersOf(ancestorsOf(indexed, [node]))),
          descendants: namesOf(indexed, membersOf(descendantsOf(indexed, [node]))),
        },
      ]),
    ),
    diagnostics: diagnostics.map(({ code, message, line, column }) => ({ code, message, line, column })),
  };
}

export async function areSeparated(
  { file, x, y, given, limit }: ParsedInputOf<'causal.separated'>,
  task: Task,
): Promise<OutputOf<'causal.separated'>> {
  const { indexed } = readModel(file);
  const [xs, ys, zs] = [indicesOf(indexed, x), indicesOf(indexed, y), indicesOf(indexed, given)];
  const apart = separated(separationModel(indexed), xs, ys, zs);
  const work = pathWork();
  const open = apart
    ? { taken: [], truncated: false }
    : await take(openPathsBetween(indexed, xs, ys, zs, work), limit, task, work);
  return {
    separated: apart,
    openPaths: open.taken.map((path) => pathValue(indexed, path)),
    truncated: open.truncated,
  };
}

function* openPathsBetween(
  indexed: IndexedModel,
  xs: readonly number[],
  ys: readonly number[],
  given: readonly number[],
  work: PathWork,
): Generator<SimplePath> {
  for (const x of xs)
    for (const y of ys) for (const path of simplePaths(indexed, x, y, given, work)) if (path.open) yield path;
}

export async function implications(
  { file, limit, data, level, correlation }: ParsedInputOf<'causal.implications'>,
  task: Task,
): Promise<OutputOf<'causal.implications'>> {
  const { model, indexed } = readModel(file);
  const statements = impliedIndependencies(
    separationModel(indexed),
    indicesWithRole(model, indexed, 'latent'),
  );
  const { taken, truncated } = await take(statements, limit, task);
  const independencies = taken.map(({ x, y, given }) => ({
    x: indexed.names[x]!,
    y: indexed.names[y]!,
    given: namesOf(indexed, given),
  }));
  if (data === null) return { independencies, truncated, warnings: [] };
  return { ...testedOn(data, independencies, level, correlation), truncated };
}

export async function paths(
  { file, from, to, given, limit }: ParsedInputOf<'causal.paths'>,
  task: Task,
): Promise<OutputOf<'causal.paths'>> {
  const { indexed } = readModel(file);
  const work = pathWork();
  const all = simplePaths(
    indexed,
    indexOf(indexed, from),
    indexOf(indexed, to),
    indicesOf(indexed, given),
    work,
  );
  const { taken, truncated } = await take(all, limit, task, work);
  return { paths: taken.map((path) => pathValue(indexed, path)), truncated };
}

export async function conditioning(
  input: ParsedInputOf<'causal.conditioning'>,
  task: Task,
): Promise<OutputOf<'causal.conditioning'>> {
  const { model, indexed } = readModel(input.file);
  const marked = (role: 'exposure' | 'outcome' | 'adjusted') => indicesWithRole(model, indexed, role);
  const given = input.given === null ? marked('adjusted') : indicesOf(indexed, input.given);
  const more = indicesOf(indexed, input.add);
  const starts = input.from === null ? marked('exposure') : [indexOf(indexed, input.from)];
  const ends = input.to === null ? marked('outcome') : [indexOf(indexed, input.to)];
  const work = pathWork();
  const changed = function* () {
    for (const x of starts)
      for (const y of ends) if (x !== y) yield* changedPaths(indexed, x, y, given, more, work);
  };
  const { taken, truncated } = await take(changed(), input.limit, task, work);
  const { connected, separated: apart } = conditioningEffect(separationModel(indexed), given, more);
  const pair = ([a, b]: readonly [number, number]): [string, string] => [
    indexed.names[a]!,
    indexed.names[b]!,
  ];
  return {
    opened: taken.filter(({ opens }) => opens).map(({ path }) => pathValue(indexed, path)),
    closed: taken.filter(({ opens }) => !opens).map(({ path }) => pathValue(indexed, path)),
    truncated,
    connected: connected.map(pair),
    separated: apart.map(pair),
  };
}

export function equivalence({
  file,
  limit,
}: ParsedInputOf<'causal.equivalence'>): OutputOf<'causal.equivalence'> {
  const read = readModel(file);
  requireKinds(read, ['->'], 'The equivalence class');
  const { indexed } = read;
  const cycle = cycleExample(indexed);
  if (cycle !== null) {
    const words = namesOf(indexed, cycle);
    throw new NosographError(
      'input.invalid',
      `The graph has the cycle ${words.join(' → ')}: only an acyclic graph has an equivalence class.`,
      { cycle: words },
    );
  }
  const { compelled, reversible } = equivalenceClass(indexed);
  const edge =
    (kind: string) =>
    ([from, to]: readonly [number, number]) => ({
      from: indexed.names[from]!,
      to: indexed.names[to]!,
      kind,
    });
  const edges = [...compelled.map(edge('->')), ...reversible.map(edge('--'))];
  return { edges, ...equivalenceClassSize(indexed, limit) };
}
