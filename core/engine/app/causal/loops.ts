import { influencesOf } from '../../../causal/loops/influence.ts';
import { loopCounts } from '../../../causal/loops/loop-counts.ts';
import { type LoopModel, loopModel } from '../../../causal/loops/loop-model.ts';
import { simulate } from '../../../causal/loops/simulation.ts';
import { feedbackLoops } from '../../../causal/queries/cycles.ts';
import { signedEdges } from '../../../causal/signed-edges.ts';
import { NosographError } from '../../../foundation/errors.ts';
import type { Warning } from '../../../model/run.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { indexOf, readModel } from './read-model.ts';

export function loops({ file, maxLength, limit }: ParsedInputOf<'causal.loops'>): OutputOf<'causal.loops'> {
  const { model } = readModel(file);
  const found = feedbackLoops(signedEdges(model), maxLength ?? Number.POSITIVE_INFINITY, limit);
  const { nodes, edges } = loopCounts(found.loops);
  return {
    loops: found.loops.map((loop) => ({ ...loop, nodes: [...loop.nodes] })),
    truncated: found.truncated,
    nodes: [...nodes],
    edges: [...edges],
  };
}

export function influence(input: ParsedInputOf<'causal.influence'>): OutputOf<'causal.influence'> {
  const { model, indexed } = readModel(input.file);
  const diagram = loopModel(model);
  const push = input.push === 'up' ? 1 : -1;
  const source = indexOf(indexed, input.variable);
  const { influences, truncated } = influencesOf(diagram, source, push, input.maxLength, input.limit);
  return {
    influences: influences.map(({ target, examples, ...counts }) => ({
      variable: diagram.names[target]!,
      ...counts,
      examples: examples.map(({ nodes, sign, delay }) => ({
        nodes: nodes.map((node) => diagram.names[node]!),
        sign: sign > 0 ? ('+' as const) : sign < 0 ? ('-' as const) : ('?' as const),
        delay,
      })),
    })),
    truncated,
  };
}

export function simulation(input: ParsedInputOf<'causal.simulate'>): OutputOf<'causal.simulate'> {
  const { model, indexed } = readModel(input.file);
  const node = (name: string) => indexOf(indexed, name);
  const diagram = withWeights(loopModel(model), input.weights, node);
  const { series, unsigned, divergedAt } = simulate(diagram, {
    ...input,
    pushes: input.pushes.map(({ variable, ...push }) => ({ ...push, node: node(variable) })),
    initial: new Map(Object.entries(input.initial).map(([name, value]) => [node(name), value])),
  });
  const warnings: Warning[] = unsigned.map((index) => {
    const { from, to } = diagram.edges[index]!;
    const variables = [diagram.names[from]!, diagram.names[to]!];
    const message = `The edge ${variables.join(' -> ')} has neither a sign nor a weight and is left out.`;
    return { code: 'simulation.unsigned', message, variables };
  });
  if (divergedAt !== null) {
    const message = `The values grow without bound and the simulation stops at step ${divergedAt}. Choose saturation or smaller weights.`;
    warnings.push({ code: 'simulation.diverged', message, value: divergedAt });
  }
  return { variables: [...diagram.names], series: series.map((own) => [...own]), warnings };
}

function withWeights(
  diagram: LoopModel,
  weights: ParsedInputOf<'causal.simulate'>['weights'],
  node: (name: string) => number,
): LoopModel {
  const edges = [...diagram.edges];
  for (const { from, to, weight } of weights) {
    const index = edges.findIndex((edge) => edge.from === node(from) && edge.to === node(to));
    if (index < 0)
      throw new NosographError('input.invalid', `The graph has no edge ${from} -> ${to}.`, { from, to });
    edges[index] = { ...edges[index]!, weight, sign: Math.sign(weight) as -1 | 0 | 1 };
  }
  return { ...diagram, edges };
}
