import {
  isDirectEffectSet,
  isTotalEffectSet,
  minimalDirectEffectSets,
  minimalTotalEffectSets,
} from '../../../causal/queries/adjustment.ts';
import { effectProblem } from '../../../causal/queries/effect-problem.ts';
import type { EffectQuestion } from '../../../causal/queries/effect-question.ts';
import { frontDoorSets } from '../../../causal/queries/front-door.ts';
import type { IndexedModel } from '../../../causal/queries/indexed-model.ts';
import { conditionalInstruments } from '../../../causal/queries/instruments.ts';
import { type PathWork, type SimplePath, simplePaths } from '../../../causal/queries/paths.ts';
import { NosographError } from '../../../foundation/errors.ts';
import type { Task } from '../../../foundation/task.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { compareLists, pathValue, pathWork, take } from './listing.ts';
import {
  effectQuestion,
  indicesOf,
  marksLeftOut,
  namesOf,
  type ReadModel,
  readModel,
  requireKinds,
} from './read-model.ts';

/** Direct effects, front doors and instruments are asked of graphs whose every arrow is known. */
const plain = ['->', '<->'];

export async function adjust(
  input: ParsedInputOf<'causal.adjust'>,
  task: Task,
): Promise<OutputOf<'causal.adjust'>> {
  const read = readModel(input.file);
  const { indexed } = read;
  const question = effectQuestion(read, input);
  if (input.effect === 'direct') {
    requirePlain(read, 'The direct effect');
    const sets = minimalDirectEffectSets(indexed, question);
    return {
      ...(await listed(indexed, sets, input.limit, task)),
      obstacle: null,
      warnings: marksLeftOut(read, input),
    };
  }
  const problem = effectProblem(indexed, question);
  const sets = minimalTotalEffectSets(indexed, question, problem);
  return {
    ...(await listed(indexed, sets, input.limit, task)),
    obstacle: obstacleValue(read, problem.obstacle),
    warnings: marksLeftOut(read, input),
  };
}

export async function frontDoor(
  input: ParsedInputOf<'causal.frontDoor'>,
  task: Task,
): Promise<OutputOf<'causal.frontDoor'>> {
  const read = readModel(input.file);
  requirePlain(read, 'The front door');
  return listed(read.indexed, frontDoorSets(read.indexed, effectQuestion(read, input)), input.limit, task);
}

async function listed(indexed: IndexedModel, sets: Iterable<readonly number[]>, limit: number, task: Task) {
  const { taken, truncated } = await take(sets, limit, task);
  return { sets: taken.map((set) => namesOf(indexed, set)).sort(compareLists), truncated };
}

export async function check(
  input: ParsedInputOf<'causal.check'>,
  task: Task,
): Promise<OutputOf<'causal.check'>> {
  const read = readModel(input.file);
  const { indexed } = read;
  const question = effectQuestion(read, input);
  const set = indicesOf(indexed, input.set);
  const given = [...new Set([...set, ...question.selected])];
  const work = pathWork();
  const biasing = biasingPaths(indexed, question, given, input.effect, work);
  const { taken, truncated } = await take(biasing, input.limit, task, work);
  const values = taken.map((path) => pathValue(indexed, path));
  const paths = {
    openBiasingPaths: values.filter(({ open }) => open),
    closedBiasingPaths: values.filter(({ open }) => !open),
    truncated,
    warnings: marksLeftOut(read, input),
  };
  if (input.effect === 'direct') {
    requirePlain(read, 'The direct effect');
    return { valid: isDirectEffectSet(indexed, question, set), ...paths, forbidden: [], obstacle: null };
  }
  const problem = effectProblem(indexed, question);
  return {
    valid: isTotalEffectSet(indexed, question, set, problem),
    ...paths,
    forbidden: namesOf(
      indexed,
      set.filter((node) => problem.forbidden[node] === 1),
    ),
    obstacle: obstacleValue(read, problem.obstacle),
  };
}

export function instruments(input: ParsedInputOf<'causal.instruments'>): OutputOf<'causal.instruments'> {
  const read = readModel(input.file);
  requirePlain(read, 'Instruments');
  const question = effectQuestion(read, input);
  const [x, y] = [onlyOne(read.indexed, question.exposures), onlyOne(read.indexed, question.outcomes)];
  const found = conditionalInstruments(read.indexed, x, y, question.latent);
  return {
    instruments: found.map(({ variable, given }) => ({
      variable: read.indexed.names[variable]!,
      given: namesOf(read.indexed, given),
    })),
  };
}

/** In a MAG an arrow says less than in a DAG; in the others some arrows are not known. */
function requirePlain(read: ReadModel, what: string): void {
  requireKinds(read, plain, what);
  const { type } = read.model;
  if (type !== 'mag' && type !== 'pag') return;
  throw new NosographError('input.invalid', `${what} is not defined here for a ${type}: ask it of a dag.`, {
    type,
  });
}

function obstacleValue(
  { model, indexed }: ReadModel,
  obstacle: { readonly from: number; readonly to: number } | null,
) {
  if (obstacle === null) return null;
  const [from, to] = [indexed.names[obstacle.from]!, indexed.names[obstacle.to]!];
  const edge = model.edges.find(
    (each) => (each.from === from && each.to === to) || (each.from === to && each.to === from),
  )!;
  return { from: edge.from, to: edge.to, kind: edge.kind };
}

/** Paths that are not the effect asked for: all but the (possibly) causal ones, or all but the arrow itself. */
function* biasingPaths(
  indexed: IndexedModel,
  { exposures, outcomes }: EffectQuestion,
  given: readonly number[],
  effect: 'total' | 'direct',
  work: PathWork,
): Generator<SimplePath> {
  for (const x of exposures) {
    for (const y of outcomes) {
      for (const path of simplePaths(indexed, x, y, given, work)) {
        const isEffect = path.possiblyCausal && (effect === 'total' || path.nodes.length === 2);
        if (!isEffect) yield path;
      }
    }
  }
}

function onlyOne(indexed: IndexedModel, nodes: readonly number[]): number {
  if (nodes.length === 1) return nodes[0]!;
  throw new NosographError(
    'input.invalid',
    `Instruments are for one exposure and one outcome, not for ${namesOf(indexed, nodes).join(', ')}.`,
  );
}
