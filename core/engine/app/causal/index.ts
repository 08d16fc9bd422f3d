import {
  type EffectQuestion,
  forbiddenNodes,
  isDirectEffectSet,
  isTotalEffectSet,
  minimalDirectEffectSets,
  minimalTotalEffectSets,
} from '../../../causal/queries/adjustment.ts';
import { cycleExample } from '../../../causal/queries/cycle-example.ts';
import { feedbackLoops } from '../../../causal/queries/cycles.ts';
import { equivalenceClass } from '../../../causal/queries/equivalence.ts';
import { impliedIndependencies } from '../../../causal/queries/implications.ts';
import {
  ancestorsOf,
  byName,
  descendantsOf,
  type IndexedModel,
  indicesWithRole,
  membersOf,
} from '../../../causal/queries/indexed-model.ts';
import { conditionalInstruments } from '../../../causal/queries/instruments.ts';
import { type SimplePath, simplePaths } from '../../../causal/queries/paths.ts';
import { separated } from '../../../causal/queries/separation.ts';
import { signedEdges } from '../../../causal/signed-edges.ts';
import { NosographError } from '../../../foundation/errors.ts';
import type { causalMethods } from '../../contract/causal.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import type { Handlers } from '../../handlers.ts';
import { discoverFrom } from './discover.ts';
import { testedOn } from './implied-tests.ts';
import { editText, formatText, parseText } from './language.ts';
import { effectQuestion, indexOf, indicesOf, namesOf, readModel, requireKinds } from './read-model.ts';

/** Questions to a causal graph in a file, without a notebook. */
export function causalHandlers(): Handlers<keyof typeof causalMethods> {
  return {
    'causal.parse': parseText,
    'causal.format': formatText,
    'causal.edit': editText,
    'causal.describe': ({ file }) => describe(file),
    'causal.adjust': adjust,
    'causal.check': check,
    'causal.separated'({ file, x, y, given, limit }) {
      const { indexed, ...read } = readModel(file);
      requireKinds({ indexed, ...read }, ['->', '<->', '--'], 'Separation');
      const [xs, ys, zs] = [indicesOf(indexed, x), indicesOf(indexed, y), indicesOf(indexed, given)];
      const apart = separated(indexed, xs, ys, zs);
      const open = apart
        ? { taken: [], truncated: false }
        : take(openPathsBetween(indexed, xs, ys, zs), limit);
      return {
        separated: apart,
        openPaths: open.taken.map((path) => pathValue(indexed, path)),
        truncated: open.truncated,
      };
    },
    'causal.instruments'(input) {
      const read = readModel(input.file);
      const question = effectQuestion(read, input);
      const [x, y] = [onlyOne(read.indexed, question.exposures), onlyOne(read.indexed, question.outcomes)];
      const found = conditionalInstruments(read.indexed, x, y, question.latent);
      return {
        instruments: found.map(({ variable, given }) => ({
          variable: read.indexed.names[variable]!,
          given: namesOf(read.indexed, given),
        })),
      };
    },
    'causal.discover': discoverFrom,
    'causal.implications'({ file, limit, data, level }) {
      const { model, indexed } = readModel(file);
      const { taken, truncated } = take(
        impliedIndependencies(indexed, indicesWithRole(model, indexed, 'latent')),
        limit,
      );
      const value = ({ x, y, given }: (typeof taken)[number]) => ({
        x: indexed.names[x]!,
        y: indexed.names[y]!,
        given: namesOf(indexed, given),
      });
      const independencies = taken.map(value);
      if (data === null) return { independencies, truncated, warnings: [] };
      return { ...testedOn(data, independencies, level), truncated };
    },
    'causal.paths'({ file, from, to, given, limit }) {
      const { indexed } = readModel(file);
      const paths = simplePaths(
        indexed,
        indexOf(indexed, from),
        indexOf(indexed, to),
        indicesOf(indexed, given),
      );
      const { taken, truncated } = take(paths, limit);
      return { paths: taken.map((path) => pathValue(indexed, path)), truncated };
    },
    'causal.equivalence': ({ file }) => equivalence(file),
    'causal.loops'({ file, maxLength, limit }) {
      const { model } = readModel(file);
      const { loops, truncated } = feedbackLoops(
        signedEdges(model),
        maxLength ?? Number.POSITIVE_INFINITY,
        limit,
      );
      return { loops: loops.map((loop) => ({ ...loop, nodes: [...loop.nodes] })), truncated };
    },
  };
}

type ModelFile = ParsedInputOf<'causal.describe'>['file'];

function describe(file: ModelFile): OutputOf<'causal.describe'> {
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

function adjust(input: ParsedInputOf<'causal.adjust'>): OutputOf<'causal.adjust'> {
  const read = readModel(input.file);
  requireKinds(read, ['->', '<->'], 'Adjustment');
  const question = effectQuestion(read, input);
  const search = input.effect === 'total' ? minimalTotalEffectSets : minimalDirectEffectSets;
  const { taken, truncated } = take(search(read.indexed, question), input.limit);
  return { sets: taken.map((set) => namesOf(read.indexed, set)).sort(compareLists), truncated };
}

function check(input: ParsedInputOf<'causal.check'>): OutputOf<'causal.check'> {
  const read = readModel(input.file);
  requireKinds(read, ['->', '<->'], 'Adjustment');
  const { indexed } = read;
  const question = effectQuestion(read, input);
  const set = indicesOf(indexed, input.set);
  const isValid = input.effect === 'total' ? isTotalEffectSet : isDirectEffectSet;
  const forbidden = forbiddenNodes(indexed, question);
  const given = [...new Set([...set, ...question.selected])];
  const { taken, truncated } = take(biasingPaths(indexed, question, given, input.effect), input.limit);
  return {
    valid: isValid(indexed, question, set),
    openBiasingPaths: taken.map((path) => pathValue(indexed, path)),
    forbidden: namesOf(indexed, input.effect === 'total' ? set.filter((node) => forbidden[node] === 1) : []),
    truncated,
  };
}

/** Open paths that are not the effect asked for: all but the causal ones (total), all but the arrow itself (direct). */
function* biasingPaths(
  indexed: IndexedModel,
  { exposures, outcomes }: EffectQuestion,
  given: readonly number[],
  effect: 'total' | 'direct',
): Generator<SimplePath> {
  for (const path of openPathsBetween(indexed, exposures, outcomes, given)) {
    const isEffect = path.causal && (effect === 'total' || path.nodes.length === 2);
    if (!isEffect) yield path;
  }
}

function* openPathsBetween(
  indexed: IndexedModel,
  xs: readonly number[],
  ys: readonly number[],
  given: readonly number[],
): Generator<SimplePath> {
  for (const x of xs)
    for (const y of ys) for (const path of simplePaths(indexed, x, y, given)) if (path.open) yield path;
}

function equivalence(file: ModelFile): OutputOf<'causal.equivalence'> {
  const read = readModel(file);
  requireKinds(read, ['->'], 'The equivalence class');
  const { indexed } = read;
  const cycle = cycleExample(indexed);
  if (cycle !== null) {
    const words = namesOf(indexed, cycle).join(' → ');
    throw new NosographError(
      'input.invalid',
      `The graph has the cycle ${words}: only an acyclic graph has an equivalence class.`,
      {
        cycle: namesOf(indexed, cycle),
      },
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
  return { edges: [...compelled.map(edge('->')), ...reversible.map(edge('--'))] };
}

function onlyOne(indexed: IndexedModel, nodes: readonly number[]): number {
  if (nodes.length === 1) return nodes[0]!;
  throw new NosographError(
    'input.invalid',
    `Instruments are for one exposure and one outcome, not for ${namesOf(indexed, nodes).join(', ')}.`,
  );
}

const pathValue = (indexed: IndexedModel, { nodes, arrows, causal, open }: SimplePath) => ({
  nodes: namesOf(indexed, nodes),
  arrows: [...arrows],
  causal,
  open,
});

/** The first `limit` of a sequence, and whether there was more: a limit is never silent. */
function take<Value>(values: Iterable<Value>, limit: number): { taken: Value[]; truncated: boolean } {
  const taken: Value[] = [];
  for (const value of values) {
    if (taken.length === limit) return { taken, truncated: true };
    taken.push(value);
  }
  return { taken, truncated: false };
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const order = byName(a[index]!, b[index]!);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
