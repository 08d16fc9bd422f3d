import type { CausalModel } from '../../../causal/causal-model.ts';
import { type ModelDiagnostic, parseModel } from '../../../causal/language/parse.ts';
import type { EffectQuestion } from '../../../causal/queries/effect-question.ts';
import { type IndexedModel, indexModel, indicesWithRole } from '../../../causal/queries/indexed-model.ts';
import { causalModelOf } from '../../../exchange/causal-model.ts';
import { recogniseGraphFormat } from '../../../exchange/graph-formats.ts';
import { NosographError } from '../../../foundation/errors.ts';
import { decodeText } from '../../../literature/encoding.ts';
import type { Warning } from '../../../model/run.ts';

export interface ReadModel {
  readonly model: CausalModel;
  readonly indexed: IndexedModel;
  readonly diagnostics: readonly ModelDiagnostic[];
}

/** A model from DAGitty's language or from any graph file that is recognised by its content. */
export function readModel(file: { readonly name: string; readonly bytes: Uint8Array }): ReadModel {
  const decoded = decodeText(file.bytes);
  if (!decoded.ok) throw decoded.error;
  const { text } = decoded.value;
  const format = recogniseGraphFormat(text);
  if (format === null || format.id === 'dagitty' || (format.id === 'dot' && isModelText(text))) {
    const { model, diagnostics } = parseModel(text);
    return { model, diagnostics, indexed: indexModel(model) };
  }
  const read = format.read(text);
  if (!read.ok) throw read.error;
  const model = causalModelOf(read.value.document);
  return { model, diagnostics: [], indexed: indexModel(model) };
}

/** `graph { … }` opens a file of DAGitty's and one of Graphviz's: the former is tried first. */
function isModelText(text: string): boolean {
  try {
    parseModel(text);
    return true;
  } catch (thrown) {
    if (thrown instanceof NosographError) return false;
    throw thrown;
  }
}

export function indexOf({ names }: IndexedModel, name: string): number {
  const index = names.indexOf(name);
  if (index >= 0) return index;
  throw new NosographError(
    'input.invalid',
    `The graph has no variable "${name}". It has: ${names.join(', ')}.`,
    { variable: name },
  );
}

export const indicesOf = (indexed: IndexedModel, names: readonly string[]): number[] =>
  names.map((name) => indexOf(indexed, name));

export const namesOf = ({ names }: IndexedModel, indices: readonly number[]): string[] =>
  indices.map((index) => names[index]!);

interface EffectWishes {
  readonly exposure: readonly string[] | null;
  readonly outcome: readonly string[] | null;
}

/**
 * The question of a model: exposure and outcome as asked, or as the model marks them. When both are asked for, what the model
 * marks as adjusted and selected belongs to its own question and does not count: `marksLeftOut` says so.
 */
export function effectQuestion(
  { model, indexed }: ReadModel,
  { exposure, outcome }: EffectWishes,
): EffectQuestion {
  const own = exposure === null || outcome === null;
  const question = {
    exposures: exposure === null ? indicesWithRole(model, indexed, 'exposure') : indicesOf(indexed, exposure),
    outcomes: outcome === null ? indicesWithRole(model, indexed, 'outcome') : indicesOf(indexed, outcome),
    adjusted: own ? indicesWithRole(model, indexed, 'adjusted') : [],
    selected: own ? indicesWithRole(model, indexed, 'selected') : [],
    latent: indicesWithRole(model, indexed, 'latent'),
  };
  for (const [role, nodes] of [
    ['exposure', question.exposures],
    ['outcome', question.outcomes],
  ] as const) {
    if (nodes.length > 0) continue;
    throw new NosographError(
      'input.invalid',
      `The graph marks no ${role}. Mark one, or name it with --${role}.`,
      { role },
    );
  }
  const both = question.exposures.find((node) => question.outcomes.includes(node));
  if (both !== undefined) {
    throw new NosographError('input.invalid', `"${indexed.names[both]}" is exposure and outcome at once.`, {
      variable: indexed.names[both]!,
    });
  }
  return question;
}

/** Adjustment and separation are defined for graphs of arrows, bidirected and undirected edges without directed cycles. */
export function requireKinds({ model }: ReadModel, kinds: readonly string[], what: string): void {
  const other = model.edges.find((edge) => !kinds.includes(edge.kind));
  if (other === undefined) return;
  throw new NosographError(
    'input.invalid',
    `${what} is not defined here for the edge ${other.from} ${other.kind} ${other.to}.`,
    { from: other.from, to: other.to, kind: other.kind },
  );
}

/** A warning for marks of the file that a question with an exposure and an outcome of its own does not use. */
export function marksLeftOut({ model }: ReadModel, { exposure, outcome }: EffectWishes): Warning[] {
  if (exposure === null || outcome === null) return [];
  const variables = model.nodes
    .filter(({ roles }) => roles.includes('adjusted') || roles.includes('selected'))
    .map(({ name }) => name);
  if (variables.length === 0) return [];
  const message = `${variables.join(', ')} are marked as adjusted or selected for the file's own question and do not count here. Mark exposure and outcome in the file to have them count.`;
  return [{ code: 'causal.marks-left-out', message, variables }];
}
